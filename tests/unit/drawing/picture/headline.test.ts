import { describe, expect, it } from 'vitest';
import { headlineNotes, headlineTiles } from '../../../../src/lib/drawing/cards/headline';
import { headlineScene } from '../../../../src/lib/drawing/charts/headline/scene';
import type { Tile } from '../../../../src/lib/drawing/charts/headline/tile';
import type { DrawSize } from '../../../../src/lib/drawing/plot/draw-size';
import type { PathMark } from '../../../../src/lib/drawing/plot/scene';
import type { View } from '../../../../src/lib/figures/view/view';
import { shippedScope } from '../charts/scope-of';
import { faultsOf, textsOf } from './boxes';

/** px; a social picture is enlarged by half and more, and keeps its words rather than their size. */
const SOCIAL = 10;
const SIZES: Record<string, DrawSize> = {
	slide: { width: 905, height: 290 },
	wide: { width: 1200, height: 480 },
	'4:3': { width: 888, height: 470 },
	social: { width: 680, height: 220 },
	phone: { width: 340, height: null },
	page: { width: 1200, height: null }
};
const VIEWS: Record<string, Partial<View>> = {
	default: {},
	'7 days': { period: '7d' },
	'1 day': { period: { from: '2023-12-29', to: '2023-12-29' } },
	'direction UA': { direction: 'UA' },
	compared: { period: { from: '2024-01-01', to: '2024-01-31' }, compare: 'previous' }
};

async function parts(patch: Partial<View>, locale: 'en' | 'uk' = 'en') {
	const { scope } = await shippedScope(patch, locale);
	return { tiles: headlineTiles(scope, locale), notes: headlineNotes(scope, locale) };
}

describe('the picture of the headline figures', () => {
	for (const [view, patch] of Object.entries(VIEWS))
		for (const [name, size] of Object.entries(SIZES))
			for (const locale of ['en', 'uk'] as const)
				it(`has room for its words: ${view}, ${name}, ${locale}`, async () => {
					const { tiles, notes } = await parts(patch, locale);
					const scene = headlineScene(tiles, notes, size);
					expect(faultsOf(scene)).toEqual([]);
					expect(scene.width).toBe(size.width);
					if (size.height !== null) expect(scene.height).toBe(size.height);
					expect(Math.min(...textsOf(scene.marks).map((text) => text.size))).toBeGreaterThanOrEqual(
						name === 'social' ? SOCIAL : 13
					);
				});

	it('shows each figure under its label, with its range, in order', async () => {
		const { tiles, notes } = await parts({});
		const { marks, hots } = headlineScene(tiles, notes, SIZES.page!);
		const words = textsOf(marks)
			.map(({ text }) => text)
			.join(' ');
		for (const tile of tiles)
			for (const text of [tile.label, tile.text, ...tile.lines, ...notes])
				expect(words).toContain(text.split(' ')[0]);
		expect(hots.map(({ text }) => text.split('. ')[0])).toEqual(
			tiles.map((tile) => `${tile.label}: ${tile.text}`)
		);
	});

	it('draws bars as long as the figures are to each other, the compared ones as outlines', async () => {
		const { tiles } = await parts({
			period: { from: '2024-01-08', to: '2024-01-08' },
			compare: 'previous'
		});
		const { marks, hots } = headlineScene(tiles, [], SIZES.page!);
		const tones = new Set<string | undefined>(tiles.map(({ tone }) => tone));
		const lengths = (isBar: (mark: PathMark) => boolean) =>
			marks.flatMap((mark) => {
				if (mark.kind !== 'path' || !mark.d.endsWith('Z') || !isBar(mark)) return [];
				const [, from, to] = /^M([\d.]+) [\d.]+H([\d.]+)V/.exec(mark.d)!;
				return [Number(to) - Number(from)];
			});
		const expected = (bar: (tile: Tile) => number | null) =>
			tiles.flatMap((tile, i) => {
				const share = bar(tile);
				return share === null ? [] : [expect.closeTo(share * hots[i]!.width, 1)];
			});
		const before = expected((tile) => tile.previousBar);
		expect(before.length).toBeGreaterThan(2);
		expect(lengths(({ fill }) => tones.has(fill))).toEqual(expected((tile) => tile.bar));
		expect(lengths(({ stroke }) => stroke === 'rule-strong')).toEqual(before);
	});

	it('is the same for the same figures', async () => {
		const { tiles, notes } = await parts({});
		expect(headlineScene(tiles, notes, SIZES.wide!)).toEqual(
			headlineScene(tiles, notes, SIZES.wide!)
		);
	});
});
