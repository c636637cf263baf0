/** What a key does while slides are shown, as data: the same in the presenting page and in its window of notes. */

/** What is on, besides the slide. */
export interface Showing {
	/** From 0. */
	index: number;
	count: number;
	/** A screen without a picture: nothing is taken from the slide behind it. */
	blank: 'black' | 'white' | null;
	/** The number typed so far; Enter goes there. */
	typed: string;
	help: boolean;
	/** Slides advance by themselves. */
	playing: boolean;
}

/** What can be asked of a presentation, by key, button, finger or from the other window. */
export type Action =
	| { type: 'next' }
	| { type: 'previous' }
	| { type: 'go'; index: number }
	| { type: 'digit'; digit: string }
	| { type: 'enter' }
	| { type: 'erase' }
	| { type: 'blank'; to: 'black' | 'white' }
	| { type: 'help' }
	| { type: 'play' }
	| { type: 'escape' }
	| { type: 'leave' }
	| { type: 'fullscreen' }
	/** The key that starts a presentation elsewhere, and reloads a page: never the page's while one is shown. */
	| { type: 'start' }
	| { type: 'notes' }
	| { type: 'point'; step: 1 | -1 };

/** What the page does beyond showing the new state. */
export type Effect =
	| { type: 'leave' }
	| { type: 'fullscreen' }
	| { type: 'start' }
	| { type: 'notes' }
	| { type: 'point'; step: 1 | -1 };

/** The parts of a `KeyboardEvent` that matter. */
export interface KeyPress {
	key: string;
	/** The place of the key, whatever the layout writes there. */
	code: string;
	shiftKey?: boolean;
	ctrlKey?: boolean;
	altKey?: boolean;
	metaKey?: boolean;
	/** Held down. */
	repeat?: boolean;
}

/** Digits of the longest number that can be typed. */
const MAX_TYPED = 3;

const NAMED: Record<string, Action> = {
	ArrowRight: { type: 'next' },
	ArrowDown: { type: 'next' },
	PageDown: { type: 'next' },
	ArrowLeft: { type: 'previous' },
	ArrowUp: { type: 'previous' },
	PageUp: { type: 'previous' },
	Home: { type: 'go', index: 0 },
	End: { type: 'go', index: Infinity },
	Enter: { type: 'enter' },
	Backspace: { type: 'erase' },
	Escape: { type: 'escape' },
	F5: { type: 'start' },
	'.': { type: 'blank', to: 'black' },
	',': { type: 'blank', to: 'white' },
	'?': { type: 'help' },
	b: { type: 'blank', to: 'black' },
	w: { type: 'blank', to: 'white' },
	f: { type: 'fullscreen' },
	n: { type: 'notes' },
	a: { type: 'play' },
	p: { type: 'play' }
};

const PUNCTUATION: Record<string, string> = { Period: '.', Comma: ',' };

/** The sign a key writes; that of its place on a Latin keyboard where the layout writes another alphabet. */
function signOf({ key, code, shiftKey }: KeyPress): string {
	if (key.length > 1 || key <= '~') return key.length === 1 ? key.toLowerCase() : key;
	if (/^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase();
	if (code === 'Slash' && shiftKey) return '?';
	return PUNCTUATION[code] ?? key;
}

/** What a key asks for; null when it is not ours, and the browser shall have it. */
export function actionOf(press: KeyPress): Action | null {
	if (press.ctrlKey || press.altKey || press.metaKey) return null;
	const sign = signOf(press);
	if (sign === ' ') return { type: press.shiftKey ? 'previous' : 'next' };
	const action = /^[0-9]$/.test(sign)
		? ({ type: 'digit', digit: sign } as const)
		: sign === 'r'
			? ({ type: 'point', step: press.shiftKey ? -1 : 1 } as const)
			: NAMED[sign];
	if (!action) return null;
	// Held down, a switch would flicker; what brings the slide back may come any number of times.
	const mayRepeat = ['next', 'previous', 'point', 'erase', 'start'].includes(action.type);
	return press.repeat && !mayRepeat ? null : action;
}

const clamp = (index: number, count: number) => Math.max(0, Math.min(count - 1, index));

/**
 * The state after an action, and what else is to be done. A step while the screen is blank only brings the slide
 * back: nobody may miss one. Escape undoes the nearest thing first: a number, the help, a blank screen, then leaves.
 * Advancing by itself ends with the last slide.
 */
export function reduce(state: Showing, action: Action): { state: Showing; effect: Effect | null } {
	const to = (patch: Partial<Showing>, effect: Effect | null = null) => ({
		state: { ...state, ...patch },
		effect
	});
	const go = (index: number) => {
		const target = clamp(index, state.count);
		const playing = state.playing && target < state.count - 1;
		return to({ index: target, blank: null, typed: '', help: false, playing });
	};
	switch (action.type) {
		case 'next':
			if (state.blank) return to({ blank: null, typed: '' });
			return go(state.index + 1);
		case 'previous':
			if (state.blank) return to({ blank: null, typed: '' });
			return go(state.index - 1);
		case 'go':
			return go(action.index);
		case 'digit':
			return to({ typed: (state.typed + action.digit).slice(-MAX_TYPED) });
		case 'erase':
			return state.typed === ''
				? reduce(state, { type: 'previous' })
				: to({ typed: state.typed.slice(0, -1) });
		case 'enter':
			if (state.typed === '') return reduce(state, { type: 'next' });
			return go(Number(state.typed) - 1);
		case 'blank':
			return to({ blank: state.blank === action.to ? null : action.to, typed: '', help: false });
		case 'help':
			return to({ help: !state.help, typed: '' });
		case 'play':
			return to({ playing: !state.playing && state.index < state.count - 1 });
		case 'escape':
			if (state.typed !== '') return to({ typed: '' });
			if (state.help) return to({ help: false });
			if (state.blank) return to({ blank: null });
			return to({}, { type: 'leave' });
		case 'start':
			return to({ blank: null, typed: '', help: false }, { type: 'start' });
		case 'leave':
		case 'fullscreen':
		case 'notes':
			return to({}, { type: action.type });
		case 'point':
			return to({}, { type: 'point', step: action.step });
	}
}

/** A presentation that begins at a slide. */
export const startShowing = (index: number, count: number): Showing => ({
	index: clamp(index, count),
	count,
	blank: null,
	typed: '',
	help: false,
	playing: false
});
