import { describe, expect, it } from 'vitest';
import { createCard } from '../../../../src/lib/drawing/cards/card';
import { placeLargest } from '../../../../src/lib/drawing/charts/largest/layout';
import {
	dayText,
	launchedText,
	peoplePiece,
	stoppedPiece
} from '../../../../src/lib/drawing/charts/largest/words';
import { largestScene } from '../../../../src/lib/drawing/charts/largest/scene';
import type { Piece } from '../../../../src/lib/drawing/plot/rows';
import { writtenScope } from '../charts/scope-of';
import { cardOf, faults, flat, SIZES, smallest, wordsOf } from './scene-of';

const VIEWS = {
	'two months': {},
	'seven days': { period: '7d' },
	'one day': { period: { from: '2023-12-29', to: '2023-12-29' } },
	'the other direction': { direction: 'UA' }
} as const;
/** A range in brackets, what is unknown after a semicolon: two numbers side by side would read as one. */
const said = ({ strong, plain, muted }: Piece) =>
	[/^\d/.test(plain) ? `${strong} (${plain})` : `${strong} ${plain}`.trim(), muted]
		.filter((text) => text !== '')
		.join('; ');
const PAGE = { width: 905, height: null };

describe('the picture of the largest days', () => {
	for (const [name, view] of Object.entries(VIEWS))
		for (const size of SIZES)
			for (const locale of ['en', 'uk'] as const)
				it(`has room for its words: ${name}, ${size.width} × ${size.height}, ${locale}`, async () => {
					const scene = largestScene(await cardOf('largest', view, locale), size);
					expect(faults(scene)).toEqual([]);
					expect(smallest(scene)).toBeGreaterThanOrEqual(13);
					expect(scene.width).toBe(size.width);
					if (size.height !== null) expect(scene.height).toBe(size.height);
				});

	it('says of every day what its table says', async () => {
		const card = await cardOf('largest');
		const scene = largestScene(card, PAGE);
		const words = wordsOf(scene);
		expect(scene.hots).toHaveLength(card.series.rows.length);
		card.series.rows.forEach((row, i) => {
			const figures = [
				launchedText(row, 'en'),
				said(stoppedPiece(row.marks.missile, 'en')),
				said(stoppedPiece(row.marks.drone, 'en')),
				said(peoplePiece(row.killed, 'en')),
				said(peoplePiece(row.injured, 'en'))
			].map((text) => text.replaceAll('\u00a0', ' '));
			expect(words).toContain(dayText(row.date, 'en', false).replaceAll('\u00a0', ' '));
			for (const figure of figures) {
				expect(words).toContain(figure);
				expect(scene.hots[i]!.text.replaceAll('\u00a0', ' ')).toContain(figure);
			}
		});
	});

	it('draws bars as long beside each other as the figures are', async () => {
		const card = await cardOf('largest');
		const bars = flat(largestScene(card, PAGE).marks).flatMap((mark) => {
			if (mark.kind === 'rect' && mark.hatch && mark.y > 40) return [mark.width + 1];
			return mark.kind === 'path' && mark.stroke === 'surface'
				? [Number(/h([\d.]+)/.exec(mark.d)![1])]
				: [];
		});
		const parts = placeLargest(card.series).flat();
		expect(bars).toHaveLength(parts.length);
		const scale = bars[0]! / parts[0]!.width;
		parts.forEach((part, i) => expect(bars[i]! / scale).toBeCloseTo(part.width, 1));
	});

	it('shows the greatest days that fit and says how many more there are', async () => {
		const card = await cardOf('largest');
		for (const width of [905, 340]) {
			const { hots, marks, ...rest } = largestScene(card, { width, height: 240 });
			const left = card.series.rows.length - hots.length;
			expect(left).toBeGreaterThan(0);
			expect(wordsOf({ hots, marks, ...rest })).toContain(`and ${left} more days in the table`);
		}
	});

	it('says that nothing is known, not that nothing was launched', () => {
		const { scope, names } = writtenScope([null]);
		const card = createCard('largest', scope, names, 'en');
		if (card.id !== 'largest') throw new Error('not the card of the largest days');
		for (const size of SIZES)
			expect(wordsOf(largestScene(card, size)).join(' ')).toContain('unknown, not zero');
	});

	it('is the same for the same card', async () => {
		const card = await cardOf('largest');
		expect(largestScene(card, PAGE)).toEqual(largestScene(card, PAGE));
	});
});
