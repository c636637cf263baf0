import { expect, it } from 'vitest';
import { hotAt, stepHot } from '../../../../../src/lib/outputs/briefing/present/hot-at';

const box = (x: number, y: number, width: number, height: number) => ({
	x,
	y,
	width,
	height,
	text: ''
});

it('A point tells the area it lies in, the smallest of several, edges included', () => {
	const hots = [box(0, 0, 100, 100), box(10, 10, 20, 20)];
	expect(hotAt(hots, 15, 15)).toBe(1);
	expect(hotAt(hots, 30, 30)).toBe(1);
	expect(hotAt(hots, 50, 50)).toBe(0);
	expect(hotAt(hots, 150, 50)).toBe(null);
	expect(hotAt([], 0, 0)).toBe(null);
});

it('Steps go through the areas in order and end outside of them', () => {
	expect(stepHot(3, null, 1)).toBe(0);
	expect(stepHot(3, 0, 1)).toBe(1);
	expect(stepHot(3, 2, 1)).toBe(null);
	expect(stepHot(3, null, -1)).toBe(2);
	expect(stepHot(3, 0, -1)).toBe(null);
	expect(stepHot(0, null, 1)).toBe(null);
});
