import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PathWriter } from '../../../src/lib/charts/shared/path-writer';

const whole = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('A path writer', () => {
	it('writes commands as short as they go', () => {
		const path = new PathWriter().move(10, -3).down(7).right(0).downTo(12).line(0.4, -0.4);
		expect(path.end()).toBe('M10-3v7h0V12L0 0');
	});
	it('is empty at first, and again after its end', () => {
		const path = new PathWriter();
		expect(path.end()).toBe('');
		expect(path.move(1, 2).end()).toBe('M1 2');
		expect(path.isEmpty).toBe(true);
		expect(path.move(3, 4).end()).toBe('M3 4');
	});
	it('holds nothing of a writer that ended before', () => {
		new PathWriter().move(123, 456).line(7, 8).end();
		const [one, other] = [new PathWriter().move(1, 2), new PathWriter().move(3, 4)];
		expect([one.end(), other.end()]).toEqual(['M1 2', 'M3 4']);
	});
	it('writes every whole number so that it reads the same, however many there are', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(whole, whole), { maxLength: 60 }), (points) => {
				const path = new PathWriter();
				for (const [x, y] of points) path.move(x, y).down(y);
				const read = [...path.end().matchAll(/M(-?\d+) ?(-?\d+)v(-?\d+)/g)];
				expect(read.map(([, ...numbers]) => numbers.map(Number))).toEqual(
					points.map(([x, y]) => [x, y, y])
				);
			})
		);
	});
	it('rounds to whole numbers', () => {
		fc.assert(
			fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
				const read = Number(new PathWriter().right(value).end().slice(1));
				expect(read === Math.round(value)).toBe(true);
			})
		);
	});
});
