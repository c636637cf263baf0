import { shareLabel } from '../../../../src/lib/drawing/charts/shared/rate-words';
import { describe, expect, it } from 'vitest';
import { createCard } from '../../../../src/lib/drawing/cards/card';
import { isDrawn } from '../../../../src/lib/drawing/charts/rate/series';
import { readRate } from '../../../../src/lib/drawing/charts/rate/words';
import type { Note } from '../../../../src/lib/records/ledger/types';
import { rateScene } from '../../../../src/lib/drawing/charts/rate/scene';
import { writtenScope } from '../charts/scope-of';
import { cardOf, faults, keepsItsWords, paths, SIZES, strokes, wordsOf } from './scene-of';

const SLIDE = { width: 905, height: 330 };
/** The corners of a line. */
const corners = (d: string) =>
	[...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

describe('The scene of rates', () => {
	keepsItsWords('rate', rateScene);
	it('draws each rate between 0 and 100 %, the same in both panels', async () => {
		const card = await cardOf('rate');
		for (const size of SIZES) {
			const scene = rateScene(card, size);
			const bases = paths(scene, 'stroke', 'ink').map(({ d }) => corners(d)[0]!.y);
			const tops = paths(scene, 'stroke', 'grid').map(({ d }) => corners(d)[0]!.y);
			expect(bases[1]! - tops[1]!).toBeCloseTo(bases[0]! - tops[0]!, 5);
			card.series.panels.forEach((panel, n) => {
				const token = panel.family === 'missile' ? ('m-not' as const) : ('d-not' as const);
				const [line] = paths(scene, 'stroke', token);
				const shares = corners(line!.d).map(({ y }) => (bases[n]! - y) / (bases[n]! - tops[n]!));
				const drawn = panel.points.filter(isDrawn);
				expect(shares).toHaveLength(drawn.length);
				shares.forEach((share, i) => expect(share).toBeCloseTo(drawn[i]!.rate.share, 1));
			});
		}
	});
	it('leaves gaps where no rate may be drawn, with a tick for each', async () => {
		const card = await cardOf('rate');
		const scene = rateScene(card, SLIDE);
		const gaps = card.series.panels.flatMap((panel) =>
			panel.points.filter((point) => !isDrawn(point))
		);
		// One more is in the key.
		expect(strokes(paths(scene, 'stroke', 'mark'))).toHaveLength(gaps.length + 1);
		expect(wordsOf(scene)).toContain('no rate');
	});
	it('says the rate of the period with what it is of, and again at the end of its line', async () => {
		const card = await cardOf('rate');
		const words = wordsOf(rateScene(card, SLIDE));
		for (const { period } of card.series.panels) {
			expect(words).toContain(
				`period: ${shareLabel({ ...period!, share: period!.share! })}, ${period!.stopped} of ${period!.launched}`
			);
			expect(words).toContain(shareLabel({ ...period!, share: period!.share! }));
		}
	});
	it('draws whiskers and hollow dots for weeks', async () => {
		const card = await cardOf('rate', { grain: 'week' });
		const scene = rateScene(card, SLIDE);
		expect(wordsOf(scene)).toContain('under 10 launched');
		expect(strokes(paths(scene, 'stroke', 'm-not')).length).toBeGreaterThan(0);
	});
	it('tells the figures of each column where it is pointed at', async () => {
		const card = await cardOf('rate');
		const { hots } = rateScene(card, SLIDE);
		expect(hots).toHaveLength(card.series.panels[0]!.points.length);
		hots.forEach((hot, i) => {
			const { when, facts } = readRate(card.series, i, 'en');
			for (const fact of [when, ...facts]) expect(hot.text).toContain(fact);
		});
	});
	it('says what changes at a definition break, and the rates on its two sides', () => {
		const note = {
			kind: 'definition_break' as const,
			start: '2024-03-16',
			end: '2024-03-16',
			direction: 'RU' as const,
			url: '',
			measure: null,
			text_en: 'Lost drones are counted apart. They were part of the shot down before.',
			text_uk: 'Втрачені дрони рахують окремо. Раніше вони були серед збитих.'
		} satisfies Note;
		const { scope, names } = writtenScope(
			Array.from({ length: 30 }, (_, i) => [
				[20 + i, 10],
				[30, 20 + (i % 5)]
			]),
			{},
			[note]
		);
		const card = createCard('rate', scope, names, 'en');
		if (card.id !== 'rate') throw new Error('another card');
		for (const size of SIZES) {
			const scene = rateScene(card, size);
			expect(faults(scene)).toEqual([]);
			const words = wordsOf(scene);
			expect(words).toContain('1');
			expect(words.join(' ')).toContain('They were part of the shot down before.');
			expect(words.join(' ')).toContain('1 Mar – 15 Mar 2024: 37% (150 of 405)');
		}
	});
	it('says why there is no rate, as the page does', () => {
		const { scope, names } = writtenScope([null, null]);
		const card = createCard('rate', scope, names, 'en');
		if (card.id !== 'rate') throw new Error('another card');
		const none = rateScene(card, { width: 340, height: null });
		expect(wordsOf(none).join(' ')).toContain('No rate in this period');
		expect(faults(none)).toEqual([]);
		expect(wordsOf(none).join(' ')).toContain('No window of the period holds ten launches');
		expect(none.hots).toEqual([]);
	});
	it('keeps its words apart over years of days', () => {
		const said = Array.from({ length: 760 }, (_, i): Parameters<typeof writtenScope>[0][number] =>
			i % 9 === 0
				? null
				: [
						[(i * 7) % 40, (i * 3) % 30 > (i * 7) % 40 ? null : (i * 3) % 30],
						[60 + (i % 50), 50]
					]
		);
		const { scope, names } = writtenScope(said);
		const card = createCard('rate', scope, names, 'en');
		if (card.id !== 'rate') throw new Error('another card');
		for (const size of SIZES) expect(faults(rateScene(card, size))).toEqual([]);
	});
	it('is the same for equal input', async () => {
		expect(rateScene(await cardOf('rate'), SLIDE)).toEqual(rateScene(await cardOf('rate'), SLIDE));
	});
});
