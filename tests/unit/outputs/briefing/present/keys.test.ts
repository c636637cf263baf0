import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	actionOf,
	reduce,
	startShowing,
	type Action,
	type KeyPress,
	type Showing
} from '../../../../../src/lib/outputs/briefing/present/keys';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, code: '', ...more });

/** The state after some keys, from the third of ten slides. */
function after(...presses: (string | KeyPress)[]): Showing {
	return presses.reduce(
		(state, one) => {
			const action = actionOf(typeof one === 'string' ? press(one) : one);
			return action ? reduce(state, action).state : state;
		},
		startShowing(2, 10)
	);
}
const effectOf = (state: Showing, action: Action) => reduce(state, action).effect?.type ?? null;

describe('A key while slides are shown', () => {
	it.each([
		['ArrowRight', 3],
		['ArrowDown', 3],
		['PageDown', 3],
		[' ', 3],
		['Enter', 3],
		['ArrowLeft', 1],
		['ArrowUp', 1],
		['PageUp', 1],
		['Backspace', 1],
		['Home', 0],
		['End', 9]
	])('%s goes from slide 2 to %i, counted from 0', (key, index) => {
		expect(after(key).index).toBe(index);
	});

	it('goes back with Shift and the space bar', () => {
		expect(after(press(' ', { shiftKey: true })).index).toBe(1);
	});

	it('stops at the first and the last slide', () => {
		expect(after('Home', 'ArrowLeft').index).toBe(0);
		expect(after('End', 'ArrowRight').index).toBe(9);
	});

	it('goes to a number that is typed and entered, kept within the deck', () => {
		expect(after('1', '0').typed).toBe('10');
		expect(after('1', '0', 'Enter')).toMatchObject({ index: 9, typed: '' });
		expect(after('9', '9', 'Enter').index).toBe(9);
		expect(after('0', 'Enter').index).toBe(0);
		expect(after('1', '2', 'Backspace', 'Enter').index).toBe(0);
	});

	it.each([
		['b', 'black'],
		['.', 'black'],
		['w', 'white'],
		[',', 'white']
	])('%s blanks the screen %s, and again brings the slide back', (key, blank) => {
		expect(after(key).blank).toBe(blank);
		expect(after(key, key).blank).toBe(null);
		expect(after(key.toUpperCase()).blank).toBe(blank);
	});

	it('changes black for white without showing the slide between', () => {
		expect(after('b', 'w').blank).toBe('white');
	});

	it('brings a blanked slide back before it goes to the next', () => {
		expect(after('b', 'ArrowRight')).toMatchObject({ index: 2, blank: null });
		expect(after('b', 'ArrowRight', 'ArrowRight').index).toBe(3);
	});

	it('works where the keyboard writes Ukrainian', () => {
		expect(after(press('и', { code: 'KeyB' })).blank).toBe('black');
		expect(after(press('Ц', { code: 'KeyW', shiftKey: true })).blank).toBe('white');
		expect(after(press('ю', { code: 'Period' })).blank).toBe('black');
		expect(after(press('б', { code: 'Comma' })).blank).toBe('white');
		expect(actionOf(press('а', { code: 'KeyF' }))).toEqual({ type: 'fullscreen' });
		expect(actionOf(press('т', { code: 'KeyN' }))).toEqual({ type: 'notes' });
		expect(actionOf(press('ф', { code: 'KeyA' }))).toEqual({ type: 'play' });
	});

	it('reads the letter, not its place, on other Latin keyboards', () => {
		expect(actionOf(press('a', { code: 'KeyQ' }))).toEqual({ type: 'play' });
		expect(actionOf(press('q', { code: 'KeyA' }))).toBe(null);
	});

	it('that starts a presentation elsewhere brings the slide back, and is never the page’s', () => {
		expect(actionOf(press('F5'))).toEqual({ type: 'start' });
		const { state, effect } = reduce(
			{ ...startShowing(2, 5), blank: 'black', typed: '1' },
			{ type: 'start' }
		);
		expect(state).toEqual(startShowing(2, 5));
		expect(effect).toEqual({ type: 'start' });
	});

	it('leaves shortcuts of the browser alone', () => {
		for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
			for (const key of ['p', 'f', 'ArrowLeft', 'Home', '1', ' '])
				expect(actionOf(press(key, { [held]: true }))).toBe(null);
		for (const key of ['Tab', 'F11', 'F12', 'x', 'Shift', 'Dead', 'Unidentified'])
			expect(actionOf(press(key))).toBe(null);
	});

	it('held down steps on, but switches nothing', () => {
		expect(actionOf(press('ArrowRight', { repeat: true }))).toEqual({ type: 'next' });
		expect(actionOf(press('b', { repeat: true }))).toBe(null);
		expect(actionOf(press('1', { repeat: true }))).toBe(null);
	});

	it('Escape undoes the number, the help and the blank screen before it leaves', () => {
		let state = after('b', '?', '4');
		const left: (string | null)[] = [];
		for (let i = 0; i < 4; i++) {
			const next = reduce(state, { type: 'escape' });
			state = next.state;
			left.push(next.effect?.type ?? null);
		}
		expect(left).toEqual([null, null, null, 'leave']);
		expect(state).toMatchObject({ typed: '', help: false, blank: null });
	});

	it('asks the page for full screen, notes and the next figure', () => {
		expect(effectOf(after(), { type: 'fullscreen' })).toBe('fullscreen');
		expect(effectOf(after(), { type: 'notes' })).toBe('notes');
		expect(reduce(after(), actionOf(press('R', { shiftKey: true }))!).effect).toEqual({
			type: 'point',
			step: -1
		});
	});

	it('does not begin to advance by itself on the last slide', () => {
		expect(after('a').playing).toBe(true);
		expect(after('a', 'p').playing).toBe(false);
		expect(after('End', 'a').playing).toBe(false);
	});

	it('advances by itself until the last slide, and no further', () => {
		expect(after('8', 'Enter', 'a', 'ArrowRight').playing).toBe(true);
		expect(after('8', 'Enter', 'a', 'End').playing).toBe(false);
	});
});

it('Whatever is asked, the slide shown is one of the deck and the state given is left as it was', () => {
	const action = fc.oneof(
		fc.constantFrom<Action[]>(
			{ type: 'next' },
			{ type: 'previous' },
			{ type: 'enter' },
			{ type: 'erase' },
			{ type: 'blank', to: 'black' },
			{ type: 'help' },
			{ type: 'play' },
			{ type: 'escape' }
		),
		fc.integer().map((index): Action => ({ type: 'go', index })),
		fc.integer({ min: 0, max: 9 }).map((n): Action => ({ type: 'digit', digit: String(n) }))
	);
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 40 }), fc.array(action), (count, actions) => {
			let state = Object.freeze(startShowing(count, count));
			for (const one of actions) {
				state = Object.freeze(reduce(state, one).state);
				expect(state.index).toBeGreaterThanOrEqual(0);
				expect(state.index).toBeLessThan(count);
				expect(state.typed.length).toBeLessThanOrEqual(3);
			}
		})
	);
});
