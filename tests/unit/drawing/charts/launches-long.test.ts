/** What helps to read launches of years: scales, totals, numbers of notes, cut spans. */
import { describe, expect, it } from 'vitest';
import { gridValues } from '../../../../src/lib/drawing/charts/launches/bars';
import { drawLaunches } from '../../../../src/lib/drawing/charts/launches/draw';
import { placeLaunches } from '../../../../src/lib/drawing/charts/launches/layout';
import { toLaunchesSeries } from '../../../../src/lib/drawing/charts/launches/series';
import { isCut } from '../../../../src/lib/figures/stats/grain';
import type { View } from '../../../../src/lib/figures/view/view';
import { shippedScope, writtenScope } from './scope-of';

/** So many missiles and drones on each day. */
const seriesOf = (days: readonly [number, number][], patch: Partial<View> = {}) => {
	const { scope, names } = writtenScope(
		days.map(([missiles, drones]) => [
			[missiles, missiles],
			[drones, drones]
		]),
		patch
	);
	return toLaunchesSeries(scope, names);
};
const keyOf = (series: ReturnType<typeof seriesOf>) =>
	drawLaunches(series, 'en').key.map(({ text }) => text);

describe('The scale of the panels', () => {
	const apart: [number, number][] = [
		[20, 90],
		[10, 40]
	];

	it('is one up to four times, and each its own beyond; the key says which', () => {
		const near = seriesOf([[20, 80]]);
		expect(near).toMatchObject({ isApart: false, scale: 'one' });
		expect(keyOf(near)[0]).toBe('Both panels have the same vertical scale.');
		const far = seriesOf(apart);
		expect(far).toMatchObject({ isApart: true, scale: 'own' });
		expect(keyOf(far)[0]).toMatch(/a vertical scale of its own/);
	});

	it('is one where the reader wants it, also where they differ', () => {
		expect(seriesOf(apart, { scale: 'one' })).toMatchObject({ isApart: true, scale: 'one' });
	});

	it('says nothing of one panel, and takes none of nothing for a difference', () => {
		expect(keyOf(seriesOf(apart, { weapons: ['missile'] })).join()).not.toMatch(/scale/);
		expect(seriesOf([[0, 500]])).toMatchObject({ isApart: false, scale: 'one' });
	});

	it('gives each panel its height, and numbers on its axis', () => {
		const days: [number, number][] = [
			[127, 948],
			[3, 12]
		];
		const heights = (patch: Partial<View>) => {
			const { panels } = placeLaunches(seriesOf(days, patch), 'en');
			for (const { grid } of panels) expect(grid.length).toBeGreaterThan(0);
			return panels.map(({ base, bars }) => base - Math.min(...tops(bars.stopped)));
		};
		for (const height of heights({})) expect(height).toBeGreaterThan(150);
		const [missiles, drones] = heights({ scale: 'one' });
		expect(missiles! / drones!).toBeCloseTo(127 / 948, 1);
	});

	it('has a line in a panel too low for those of the other', () => {
		expect(gridValues(948, 368)).toEqual([200]);
		expect(gridValues(100, 130)).toEqual([50, 100]);
	});
});

/** Where the bars of a path begin, px. */
const tops = (d: string) => [...d.matchAll(/M\d+ (\d+)/g)].map(([, y]) => Number(y) / 10);

describe('Weeks and months', () => {
	it('have their totals over the bars, on phones as far as there is room', async () => {
		const { scope, names } = await shippedScope({ grain: 'week' });
		const series = toLaunchesSeries(scope, names);
		for (const [n, { totals }] of placeLaunches(series, 'en').panels.entries()) {
			const bars = series.panels[n]!.marks.filter((mark) => (mark.launched?.value ?? 0) > 0);
			expect(totals.wide).toHaveLength(bars.length);
			expect(totals.narrow.length).toBeGreaterThan(3);
		}
	});

	it('have numbers for the notes about their days, and a list that tells them', async () => {
		const { scope, names } = await shippedScope({ grain: 'month' });
		const placed = placeLaunches(toLaunchesSeries(scope, names), 'en');
		const numbers = placed.panels.flatMap(({ numbers }) => numbers.wide.map((each) => each.number));
		expect(placed.panels.flatMap(({ notes }) => notes)).toEqual([]);
		expect(numbers.length).toBeGreaterThan(1);
		const listed = placed.listed.map(({ number }) => number);
		expect(listed).toEqual(expect.arrayContaining(numbers));
		expect(listed).toEqual([...listed].sort((a, b) => a - b));
	});

	it('are veiled where the period cuts them, and the key says so', async () => {
		const { scope, names } = await shippedScope({ grain: 'week' });
		const series = toLaunchesSeries(scope, names);
		// 1 December 2023 was a Friday, 31 January 2024 a Wednesday.
		expect(series.cut).toEqual([0, series.spans.length - 1]);
		expect(drawLaunches(series, 'en').key.map(({ text }) => text)).toContain('part of a week');
		const month = await shippedScope({ grain: 'month' });
		expect(toLaunchesSeries(month.scope, month.names).cut).toEqual([]);
	});

	it.each([
		['2024-01-01', '2024-01-07', 'week', false],
		['2024-01-02', '2024-01-07', 'week', true],
		['2024-02-01', '2024-02-28', 'month', true],
		['2024-02-01', '2024-02-29', 'month', false],
		['2024-02-01', '2024-02-01', 'day', false]
	] as const)('%s to %s, of a %s, is cut: %s', (from, to, grain, expected) => {
		expect(isCut({ from, to }, grain)).toBe(expected);
	});
});
