import { describe, expect, it } from 'vitest';
import { breakNotes, comparisonNote, headlineTiles } from '../../../src/lib/cards/headline';
import { drawHeadline } from '../../../src/lib/picture/cards/headline';
import type { DrawSize } from '../../../src/lib/plot/draw-size';
import type { View } from '../../../src/lib/view/view';
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
	const notes = [...breakNotes(scope, locale), comparisonNote(scope, locale)].filter(
		(text) => text !== ''
	);
	return { tiles: headlineTiles(scope, locale), notes };
}

describe('the picture of the headline figures', () => {
	for (const [view, patch] of Object.entries(VIEWS))
		for (const [name, size] of Object.entries(SIZES))
			for (const locale of ['en', 'uk'] as const)
				it(`has room for its words: ${view}, ${name}, ${locale}`, async () => {
					const { tiles, notes } = await parts(patch, locale);
					const scene = drawHeadline(tiles, notes, size);
					expect(faultsOf(scene)).toEqual([]);
					expect(scene.width).toBe(size.width);
					if (size.height !== null) expect(scene.height).toBe(size.height);
					expect(Math.min(...textsOf(scene.marks).map((text) => text.size))).toBeGreaterThanOrEqual(
						name === 'social' ? SOCIAL : 13
					);
				});

	it('shows each figure under its label, with its range, in order', async () => {
		const { tiles, notes } = await parts({});
		const { marks, hots } = drawHeadline(tiles, notes, SIZES.page!);
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

	it('draws bars as long as the figures are to each other', async () => {
		const { tiles } = await parts(VIEWS.compared!);
		const { marks, hots } = drawHeadline(tiles, [], SIZES.page!);
		const bars = marks.filter((mark) => mark.kind === 'rect' && mark.height === 6);
		const expected = tiles.flatMap(({ bar }, i) => (bar === null ? [] : [bar * hots[i]!.width]));
		expect(bars.map((mark) => (mark.kind === 'rect' ? mark.width : 0))).toEqual(expected);
	});

	it('is the same for the same figures', async () => {
		const { tiles, notes } = await parts({});
		expect(drawHeadline(tiles, notes, SIZES.wide!)).toEqual(
			drawHeadline(tiles, notes, SIZES.wide!)
		);
	});
});
