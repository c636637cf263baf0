import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	channelName,
	envelope,
	parseMessage,
	sessionName,
	sessionOf,
	type Message
} from '../../../../../src/lib/outputs/briefing/present/channel';
import { startShowing } from '../../../../../src/lib/outputs/briefing/present/keys';
import { toPresented } from '../../../../../src/lib/outputs/briefing/present/presented';
import { startTimer } from '../../../../../src/lib/outputs/briefing/present/timer';
import { shippedContents } from '../../../../fixtures/shipped-contents';

const SESSION = 'abcdefgh12345678';

describe('Between the slides and the window of notes', () => {
	it('every message arrives as it was sent, also through the copy that windows make', async () => {
		const slides = toPresented(await shippedContents(), { handling: '', made: '2026-11-22' });
		const messages: Message[] = [
			{ type: 'hello' },
			{ type: 'closed' },
			{ type: 'timer', ask: 'reset' },
			{ type: 'act', action: { type: 'next' } },
			{ type: 'act', action: { type: 'go', index: Infinity } },
			{ type: 'act', action: { type: 'blank', to: 'white' } },
			{ type: 'state', state: startShowing(1, 4), timer: startTimer(5) },
			{ type: 'deck', slides }
		];
		for (const message of messages)
			expect(parseMessage(structuredClone(envelope(SESSION, message)), SESSION)).toEqual(message);
	});

	it('messages of another presentation are not heard', () => {
		const sent = envelope('another0another0', { type: 'act', action: { type: 'next' } });
		expect(parseMessage(sent, SESSION)).toBe(null);
		expect(channelName('a')).not.toBe(channelName('b'));
	});

	it.each([
		['an unknown kind', { type: 'eval', code: '1' }],
		['an unknown action', { type: 'act', action: { type: 'format-disk' } }],
		['a slide that is no number', { type: 'act', action: { type: 'go', index: 'x' } }],
		['an action of one window only', { type: 'act', action: { type: 'fullscreen' } }],
		['a deck of nothing', { type: 'deck', slides: [] }],
		['a slide without a scene', { type: 'deck', slides: [{ title: '', takeaway: '', notes: '' }] }],
		['half a state', { type: 'state', state: { index: 1 }, timer: { since: null, carried: 0 } }]
	])('%s is ignored', (_, message) => {
		expect(parseMessage({ ...envelope(SESSION, { type: 'hello' }), message }, SESSION)).toBe(null);
	});

	it('nothing that arrives can break it', () => {
		fc.assert(
			fc.property(fc.anything(), (data) => {
				expect(parseMessage(data, SESSION)).toBe(null);
				parseMessage({ app: 'barrage-present', session: SESSION, message: data }, SESSION);
			})
		);
	});

	it('a session stands in the address behind #, and nothing else does', () => {
		const name = sessionName(() => 0.5);
		expect(sessionOf(`#${name}`)).toBe(name);
		for (const hash of ['', '#', '#x', '#<script>', `#${'a'.repeat(99)}`])
			expect(sessionOf(hash)).toBe(null);
	});
});
