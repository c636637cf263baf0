/** The pictures of what a day's page shows: every day of the shipped ledger, in every room. */
import { describe, expect, it } from 'vitest';
import { denominatorsSentence } from '../../../../src/lib/drawing/charts/denominators/sentence';
import { placeSquares } from '../../../../src/lib/drawing/charts/denominators/squares';
import { ratioText, rateText } from '../../../../src/lib/drawing/charts/denominators/words';
import { placeWeapon } from '../../../../src/lib/drawing/charts/weapons/layout';
import { weaponName } from '../../../../src/lib/drawing/charts/weapons/words';
import { denominatorsScene } from '../../../../src/lib/drawing/charts/denominators/scene';
import { weaponsScene } from '../../../../src/lib/drawing/charts/weapons/scene';
import { drawCard } from '../../../../src/lib/drawing/picture/draw-body';
import type { Mark } from '../../../../src/lib/drawing/plot/scene';
import { formatFigureRange, formatShare } from '../../../../src/lib/figures/view/format';
import { DAYS, dayCard, dayCards } from './day-cards';
import { faults, flat, SIZES, smallest, wordsOf } from './scene-of';

const PAGE = { width: 1100, height: null };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const pieces = (marks: readonly Mark[], fill: string) =>
	flat(marks).flatMap((mark) =>
		mark.kind === 'path' && mark.fill === fill ? (mark.d.match(/M/g) ?? []) : []
	).length;

describe('the pictures of a day', () => {
	for (const size of SIZES)
		for (const locale of ['en', 'uk'] as const)
			it(`have room for their words: ${size.width} × ${size.height}, ${locale}`, () => {
				const found = DAYS.flatMap(([date, direction]) =>
					dayCards(date, direction, locale).flatMap((card) => {
						const scene = drawCard(card, size);
						const wrong = faults(scene);
						if (scene.width !== size.width) wrong.push(`${scene.width} px wide`);
						if (scene.height !== (size.height ?? scene.height))
							wrong.push(`${scene.height} px high`);
						if (smallest(scene) < 13) wrong.push('small words');
						if (scene.marks.length === 0) wrong.push('nothing drawn');
						return wrong.map((fault) => `${date} ${direction} ${card.id}: ${fault}`);
					})
				);
				expect(found).toEqual([]);
			});
});

describe('the picture of the weapons of a day', () => {
	const card = dayCard('weapons', '2024-01-02');

	it('names every weapon with its figures and its share', () => {
		const scene = weaponsScene(card, PAGE);
		const words = wordsOf(scene);
		const said = words.join(' ');
		for (const row of card.series) {
			expect(said).toContain(plain(weaponName(row, card.names, 'en')));
			if (row.launched) expect(words).toContain(plain(formatFigureRange(row.launched, 'en')));
			const { rate } = row;
			if (rate && !rate.few && rate.share !== null)
				expect(said).toContain(plain(formatShare(rate.share)));
		}
		expect(scene.hots).toHaveLength(card.series.length);
		expect(scene.hots[0]!.text).toContain('72 of 99');
	});

	it('says of how many the outcome is unknown, beside the sign that there is no figure', () => {
		const open = dayCard('weapons', '2024-01-13');
		const unknown = open.series.find(({ id }) => id === 'kh-31p')!;
		expect(unknown).toMatchObject({ notStopped: null, unknown: 2 });
		expect(wordsOf(weaponsScene(open, PAGE))).toContain('— (2 outcome not reported)');
		expect(wordsOf(weaponsScene(open, { width: 340, height: null }))).toContain(
			'Not stopped: — (2 outcome not reported)'
		);
	});

	it('draws a weapon launched under ten times as squares, one each, and gives it no share', () => {
		const few = card.series.filter((row) => row.rate?.few && row.family === 'missile');
		expect(few.length).toBeGreaterThan(0);
		const launched = few.reduce((sum, row) => sum + (row.rate?.launched ?? 0), 0);
		const { marks } = weaponsScene(card, PAGE);
		expect(pieces(marks, 'm-stop') + pieces(marks, 'm-not')).toBe(launched);
		expect(wordsOf(weaponsScene(card, PAGE))).toContain('under 10');
	});

	it('places the share where the page does', () => {
		const row = card.series.find(({ id }) => id === 'missile')!;
		expect(placeWeapon(row)).toMatchObject({ kind: 'share', value: 72.73 });
		expect(placeWeapon({ rate: null })).toBeNull();
	});

	it('says that nothing was reported instead of drawing an empty table', () => {
		const words = wordsOf(weaponsScene({ ...card, series: [] }, SIZES[0]!)).join(' ');
		expect(words).toContain('unknown, not zero');
	});
});

describe('the picture of reports with different totals', () => {
	const card = dayCard('denominators', '2024-01-02');

	it.each(SIZES)('says of each total what the page says, $width × $height', (size) => {
		const said = wordsOf(denominatorsScene(card, size)).join(' ');
		for (const block of card.series.blocks) {
			expect(said).toContain(plain(ratioText(block, 'en')));
			expect(said).toContain(plain(rateText(block, 'en')));
		}
		expect(said).toContain('used by Barrage');
		expect(said).toContain(plain(denominatorsSentence(card.series, card.names, 'en')));
	});

	it('draws as many squares as weapons, in the same grid for all', () => {
		const { marks } = denominatorsScene(card, PAGE);
		const of = (part: 'stopped' | 'notStopped') =>
			card.series.blocks
				.map((block) => placeSquares(block, card.series.perSquare)[part])
				.join('')
				.match(/M/g)?.length;
		// The key has a square of each kind too.
		expect(pieces(marks, 'm-stop')).toBe(of('stopped')! + 1);
		expect(pieces(marks, 'm-not')).toBe(of('notStopped')! + 1);
		const scales = marks.flatMap((mark) =>
			mark.kind === 'group' && mark.scale !== 1 ? [mark.scale] : []
		);
		expect(new Set(scales).size).toBeLessThanOrEqual(1);
	});

	it('tells each total where it is pointed at', () => {
		const { hots } = denominatorsScene(card, PAGE);
		expect(hots.map(({ text }) => text)).toEqual([
			expect.stringContaining('72 of 99'),
			expect.stringContaining('72 of 83')
		]);
	});
});
