import { describe, expect, it } from 'vitest';
import { readLaunches } from '../../../../src/lib/drawing/charts/launches/words';
import { createCard } from '../../../../src/lib/drawing/cards/card';
import type { Note } from '../../../../src/lib/records/ledger/types';
import { launchesScene } from '../../../../src/lib/drawing/charts/launches/scene';
import { writtenScope } from '../charts/scope-of';
import { cardOf, faults, keepsItsWords, paths, SIZES, strokes, textsOf, wordsOf } from './scene-of';

const SLIDE = { width: 905, height: 330 };
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('The scene of launches', () => {
	keepsItsWords('launches', launchesScene);
	it('draws every figure at one scale of px per weapon, in both panels', async () => {
		const card = await cardOf('launches');
		const [missiles, drones] = card.series.panels;
		for (const size of SIZES) {
			const scene = launchesScene(card, size);
			const greatest = (token: 'm-stop' | 'd-stop') =>
				Math.max(...strokes(paths(scene, 'fill', token)).map((bar) => bar.height));
			const most = (panel: typeof missiles) =>
				Math.max(
					...panel!.marks.map((mark) => Math.max(mark.segments.stopped, mark.segments.claimed))
				);
			// The gap of 1 px parts what was stopped from what was not.
			const ppw = (greatest('m-stop') + 1) / most(missiles);
			expect((greatest('d-stop') + 1) / most(drones)).toBeCloseTo(ppw, 1);
			const high = missiles!.marks.filter((mark) => mark.segments.notStopped * ppw > 4);
			const drawn = strokes(paths(scene, 'fill', 'm-not')).filter((bar) => bar.height > 4);
			expect(drawn.map((bar) => Math.round(bar.height / ppw))).toEqual(
				high.map((mark) => mark.segments.notStopped)
			);
		}
	});
	it('fills its height: the higher it is, the higher are its bars', async () => {
		const card = await cardOf('launches');
		const heights = [300, 420, 640].map((height) =>
			sum(
				strokes(paths(launchesScene(card, { width: 1000, height }), 'fill', 'm-stop')).map(
					(bar) => bar.height
				)
			)
		);
		expect(heights[1]! > heights[0]! * 1.3 && heights[2]! > heights[1]! * 1.3).toBe(true);
	});
	it('gets smaller as a whole where its room is too low', async () => {
		const card = await cardOf('launches');
		const scene = launchesScene(card, { width: 600, height: 180 });
		expect([scene.width, scene.height]).toEqual([600, 180]);
		expect(faults(scene)).toEqual([]);
		expect(scene.hots).toHaveLength(62);
	});
	it('marks days without a report and kinds not mentioned, and says what the marks mean', async () => {
		const card = await cardOf('launches');
		const scene = launchesScene(card, SLIDE);
		const without = sum(
			card.series.panels.map(
				({ marks }) => marks.filter((mark) => mark.reportedDays < mark.days).length
			)
		);
		const ticks = strokes(paths(scene, 'stroke', 'mark')).filter((each) => each.height === 8);
		expect(ticks.length).toBe(without + 1);
		expect(wordsOf(scene)).toEqual(
			expect.arrayContaining([
				'no report that day',
				'not mentioned in that day’s reports',
				'266+ stopped',
				'≤137 not stopped'
			])
		);
	});
	it('names the days of the notes beside their bars', async () => {
		const words = wordsOf(launchesScene(await cardOf('launches'), SLIDE));
		expect(words).toContain('29 Dec: 122 missiles and 36 drones');
		expect(words).toContain('1 Jan: 90 drones by night, 10 by day');
	});
	it('numbers the notes on a phone and lists them under the chart', async () => {
		const words = wordsOf(launchesScene(await cardOf('launches'), { width: 340, height: null }));
		expect(words.filter((word) => word === '2')).toHaveLength(2);
		expect(words.some((word) => word.startsWith('1 Jan: 90 drones by night'))).toBe(true);
	});
	it('tells the figures of each column where it is pointed at', async () => {
		const card = await cardOf('launches');
		const { hots } = launchesScene(card, SLIDE);
		expect(hots).toHaveLength(card.series.spans.length);
		hots.forEach((hot, i) => {
			const { when, facts } = readLaunches(card.series, i, card.names, 'en');
			for (const fact of [when, ...facts]) expect(hot.text).toContain(fact);
		});
		expect(sum(hots.map((hot) => hot.width))).toBeCloseTo(905, 5);
	});
	it('numbers a change of definition over its divider, and says under the plot what it is', async () => {
		const note: Note = {
			kind: 'definition_break' as const,
			start: '2024-03-06',
			end: '2024-03-06',
			direction: 'RU' as const,
			url: '',
			measure: null,
			text_en: 'Lost drones are counted apart. They were part of the shot down before.',
			text_uk: 'Втрачені дрони рахують окремо.'
		};
		const days = Array.from(
			{ length: 12 },
			(_, i) =>
				[
					[i + 4, i + 1],
					[i + 9, i + 5]
				] as const
		);
		const { scope, names } = writtenScope(
			days.map(([a, b]) => [[...a], [...b]]),
			{},
			[note]
		);
		const card = createCard('launches', scope, names, 'en');
		if (card.id !== 'launches') throw new Error('another card');
		for (const size of SIZES) {
			const scene = launchesScene(card, size);
			expect(faults(scene)).toEqual([]);
			const words = wordsOf(scene);
			// In the plot; and in the list, or in a line under the axis where height is dear.
			expect(words).toContain('1');
			expect(words.join(' ')).toMatch(/6.Mar(.2024)?: Lost drones are counted apart/);
		}
	});
	it('says that nothing is known, as the page does', () => {
		const { scope, names } = writtenScope([null, null, null]);
		const card = createCard('launches', scope, names, 'en');
		if (card.id !== 'launches') throw new Error('another card');
		const scene = launchesScene(card, SLIDE);
		expect(wordsOf(scene).join(' ')).toContain('That is unknown, not zero.');
		expect(textsOf(scene)[0]!.face).toBe('serif');
		expect(scene.hots).toEqual([]);
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
		const card = createCard('launches', scope, names, 'en');
		if (card.id !== 'launches') throw new Error('another card');
		for (const size of SIZES) expect(faults(launchesScene(card, size))).toEqual([]);
	});
	it('is the same for equal input', async () => {
		expect(launchesScene(await cardOf('launches'), SLIDE)).toEqual(
			launchesScene(await cardOf('launches'), SLIDE)
		);
	});
});
