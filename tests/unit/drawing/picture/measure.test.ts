import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, clampLines, widthOf } from '../../../../src/lib/drawing/plot/measured/measure';

describe('widthOf', () => {
	it('Grows with the size, the weight and the text', () => {
		const text = 'Missiles launched';
		expect(widthOf(text, { size: 26 })).toBeCloseTo(2 * widthOf(text, { size: 13 }), 6);
		expect(widthOf(text, { size: 13, weight: 700 })).toBeGreaterThan(widthOf(text, { size: 13 }));
		expect(widthOf(`${text}, stopped`, { size: 13 })).toBeGreaterThan(widthOf(text, { size: 13 }));
	});
	it('Digits are of one width: figures stand under each other', () => {
		const widths = new Set([...'0123456789'].map((digit) => widthOf(digit, { size: 100 })));
		expect(widths.size).toBe(1);
	});
	it('A space that does not break is as wide as one that does', () => {
		const font = { size: 100 };
		expect(widthOf('2\u00a0Jan', font)).toBe(widthOf('2 Jan', font));
		expect(widthOf('1\u202f000', font)).toBe(widthOf('1 000', font));
	});
	it('Knows Ukrainian letters', () => {
		expect(widthOf('Щ', { size: 100 })).toBeGreaterThan(widthOf('і', { size: 100 }) * 2);
	});
});

const words = fc
	.array(fc.stringMatching(/^[\p{L}\d,.]{1,12}$/u), { minLength: 1, maxLength: 30 })
	.map((list) => list.join(' '));

describe('breakLines', () => {
	it('Loses no word and keeps their order', () => {
		fc.assert(
			fc.property(words, fc.integer({ min: 20, max: 400 }), (text, width) => {
				expect(breakLines(text, width, { size: 14 }).join(' ')).toBe(text);
			})
		);
	});
	it('No line of several words is wider than asked', () => {
		fc.assert(
			fc.property(words, fc.integer({ min: 20, max: 400 }), (text, width) => {
				for (const line of breakLines(text, width, { size: 14 }))
					if (line.includes(' ')) expect(widthOf(line, { size: 14 })).toBeLessThanOrEqual(width);
			})
		);
	});
});

describe('clampLines', () => {
	it('Says with an ellipsis that words are left out, within the width', () => {
		const font = { size: 14 };
		const lines = clampLines('one two three four five six seven eight nine ten', 80, font, 2);
		expect(lines).toHaveLength(2);
		expect(lines[1]).toMatch(/ …$/);
		expect(widthOf(lines[1]!, font)).toBeLessThanOrEqual(80);
	});
	it('Leaves a text that fits as it is', () => {
		expect(clampLines('one two', 200, { size: 14 }, 2)).toEqual(['one two']);
	});
});
