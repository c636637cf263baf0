/**
 * How the slides and their window of notes keep in step: messages over a `BroadcastChannel` named after the
 * session, so that two presentations at once do not mix. What arrives is checked: any page of the site could send.
 */
import type { Scene } from '../../../drawing/plot/scene';
import type { Action, Showing } from './keys';
import type { Presented } from './presented';
import type { Timer } from './timer';

export type Message =
	/** From the notes: here I am, what is there? */
	| { type: 'hello' }
	/** From the notes: do this. */
	| { type: 'act'; action: Action }
	| { type: 'timer'; ask: 'toggle' | 'reset' }
	/** From the slides: all of them, once for each hello. */
	| { type: 'deck'; slides: Presented[] }
	/** From the slides, after each change; the timer by the clock of the machine. */
	| { type: 'state'; state: Showing; timer: Timer }
	/** From the slides: they are gone. */
	| { type: 'closed' };

const APP = 'barrage-present';

/** The name of the channel of a session. */
export const channelName = (session: string): string => `${APP}-${session}`;

/** A session's name from what chance gives: short enough for an address. */
export const sessionName = (random: () => number): string =>
	Array.from({ length: 16 }, () => Math.floor(random() * 36).toString(36)).join('');

/** The session an address names behind its `#`; null when it names none. */
export const sessionOf = (hash: string): string | null =>
	/^#([0-9a-z]{8,32})$/.exec(hash)?.[1] ?? null;

/** A message as it is sent. */
export const envelope = (session: string, message: Message) => ({ app: APP, session, message });

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number =>
	typeof value === 'number' && !Number.isNaN(value);
const isStep = (value: unknown): value is 1 | -1 => value === 1 || value === -1;
const isOneOf = (value: unknown, ...names: (string | null)[]) =>
	names.some((name) => name === value);

const isHot = (value: unknown) =>
	isFields(value) &&
	isText(value.text) &&
	['x', 'y', 'width', 'height'].every((side) => isNumber(value[side]));

const isMark = (value: unknown): boolean => {
	if (!isFields(value)) return false;
	switch (value.kind) {
		case 'rect':
			return ['x', 'y', 'width', 'height'].every((side) => isNumber(value[side]));
		case 'circle':
			return ['x', 'y', 'r'].every((side) => isNumber(value[side]));
		case 'path':
			return isText(value.d);
		case 'text':
			return (
				Array.isArray(value.runs) && value.runs.every((run) => isFields(run) && isText(run.text))
			);
		case 'group':
			return Array.isArray(value.marks) && value.marks.every(isMark);
		default:
			return false;
	}
};

const isScene = (value: unknown): value is Scene =>
	isFields(value) &&
	isNumber(value.width) &&
	isNumber(value.height) &&
	Array.isArray(value.marks) &&
	value.marks.every(isMark) &&
	Array.isArray(value.hots) &&
	value.hots.every(isHot);

const isPresented = (value: unknown): value is Presented =>
	isFields(value) &&
	['title', 'takeaway', 'notes'].every((name) => isText(value[name])) &&
	isScene(value.scene);

export const isShowing = (value: unknown): value is Showing =>
	isFields(value) &&
	isNumber(value.index) &&
	isNumber(value.count) &&
	isOneOf(value.blank, null, 'black', 'white') &&
	isText(value.typed) &&
	typeof value.help === 'boolean' &&
	typeof value.playing === 'boolean';

export const isTimer = (value: unknown): value is Timer =>
	isFields(value) && (value.since === null || isNumber(value.since)) && isNumber(value.carried);

function isAction(value: unknown): value is Action {
	if (!isFields(value)) return false;
	switch (value.type) {
		case 'go':
			return isNumber(value.index);
		case 'digit':
			return isText(value.digit) && /^[0-9]$/.test(value.digit);
		case 'blank':
			return isOneOf(value.to, 'black', 'white');
		case 'point':
			return isStep(value.step);
		default:
			return (
				isText(value.type) &&
				['next', 'previous', 'enter', 'erase', 'help', 'play', 'escape', 'leave'].includes(
					value.type
				)
			);
	}
}

function isMessage(value: unknown): value is Message {
	if (!isFields(value)) return false;
	switch (value.type) {
		case 'hello':
		case 'closed':
			return true;
		case 'act':
			return isAction(value.action);
		case 'timer':
			return isOneOf(value.ask, 'toggle', 'reset');
		case 'deck':
			return (
				Array.isArray(value.slides) && value.slides.length > 0 && value.slides.every(isPresented)
			);
		case 'state':
			return isShowing(value.state) && isTimer(value.timer);
		default:
			return false;
	}
}

/** The message in what arrived; null when it is of another session, or none of ours. */
export function parseMessage(data: unknown, session: string): Message | null {
	if (!isFields(data) || data.app !== APP || data.session !== session) return null;
	return isMessage(data.message) ? data.message : null;
}
