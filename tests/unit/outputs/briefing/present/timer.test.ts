import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	elapsed,
	formatElapsed,
	HELD,
	passedShare,
	pauseTimer,
	resetTimer,
	resumeTimer,
	startTimer
} from '../../../../../src/lib/outputs/briefing/present/timer';

it('A timer counts only the time in which it runs', () => {
	const held = pauseTimer(startTimer(1000), 4000);
	expect(elapsed(held, 9000)).toBe(3000);
	expect(elapsed(resumeTimer(held, 10_000), 12_000)).toBe(5000);
});

it('Pausing twice or resuming twice changes nothing', () => {
	const held = pauseTimer(startTimer(0), 500);
	expect(pauseTimer(held, 900)).toEqual(held);
	const running = resumeTimer(held, 1000);
	expect(resumeTimer(running, 2000)).toEqual(running);
});

it('Reset keeps running, or stays held', () => {
	expect(elapsed(resetTimer(startTimer(0), 700), 1000)).toBe(300);
	expect(elapsed(resetTimer(pauseTimer(startTimer(0), 700), 800), 1000)).toBe(0);
});

it('A clock that is set back takes nothing away', () => {
	expect(elapsed({ since: 5000, carried: 200 }, 1000)).toBe(200);
});

it('The share of a span grows from 0 to 1 and stays there', () => {
	expect(passedShare(HELD, 10_000, 99)).toBe(0);
	expect(passedShare(startTimer(0), 10_000, 2500)).toBe(0.25);
	expect(passedShare(startTimer(0), 10_000, 99_000)).toBe(1);
	expect(passedShare(HELD, 0, 0)).toBe(1);
});

it('However it is paused and resumed, it counts the running stretches', () => {
	fc.assert(
		fc.property(fc.array(fc.nat({ max: 10_000 }), { maxLength: 20 }), (stretches) => {
			let now = 0;
			let timer = startTimer(0);
			let ran = 0;
			stretches.forEach((length, i) => {
				now += length;
				if (i % 2 === 0) {
					ran += length;
					timer = pauseTimer(timer, now);
				} else timer = resumeTimer(timer, now);
			});
			expect(elapsed(timer, now)).toBe(ran);
		})
	);
});

it.each([
	[0, '0:00'],
	[-5, '0:00'],
	[7_999, '0:07'],
	[750_000, '12:30'],
	[3_723_000, '1:02:03']
])('%i ms are written %s', (ms, text) => {
	expect(formatElapsed(ms)).toBe(text);
});
