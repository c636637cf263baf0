import { describe, expect, it } from 'vitest';
import { drawRate } from '../../../../src/lib/drawing/charts/rate/draw';
import { PANEL_HEIGHT, placeRate } from '../../../../src/lib/drawing/charts/rate/layout';
import { isDrawn, toRateSeries } from '../../../../src/lib/drawing/charts/rate/series';
import { rateTable } from '../../../../src/lib/drawing/charts/rate/table';
import { panelSentence, readRate } from '../../../../src/lib/drawing/charts/rate/words';
import type { Grain } from '../../../../src/lib/figures/stats/grain';
import { shippedScope, writtenScope, type Said } from './scope-of';

const count = (path: string) => path.match(/M/g)?.length ?? 0;
/** Days of missiles alone. */
const missiles = (days: (Said | null)[]) =>
	days.map((said): [Said, Said] | null => (said === null ? null : [said, 'not-mentioned']));

describe('The rate over time', () => {
	it('Each day is the ratio of sums of the seven days around it', async () => {
		const { scope } = await shippedScope();
		const drones = toRateSeries(scope).panels[1]!;
		const i = scope.days.findIndex((day) => day.date === '2023-12-04');
		const pairs = scope.families.drone.slice(i - 3, i + 4).map((day) => day.paired);
		const sum = (pick: 'launched' | 'stopped') =>
			pairs.reduce((total, pair) => total + (pair?.[pick].value ?? 0), 0);
		expect(drones.points[i]?.rate).toMatchObject({
			launched: sum('launched'),
			stopped: sum('stopped')
		});
	});
	it('The window is cut at the ends of the record, not of the period', async () => {
		const whole = toRateSeries((await shippedScope()).scope).panels[1]!.points;
		expect(whole.slice(0, 3).every((point) => point.rate === null)).toBe(true);
		const later = await shippedScope({ period: { from: '2023-12-10', to: '2023-12-20' } });
		expect(toRateSeries(later.scope).panels[1]!.points[0]?.rate).not.toBeNull();
	});
	it('Under ten launches nothing is drawn', async () => {
		const { scope } = await shippedScope();
		for (const panel of toRateSeries(scope).panels)
			for (const point of panel.points)
				if (isDrawn(point)) expect(point.rate.launched).toBeGreaterThanOrEqual(10);
	});
	it('Weeks have their own rate', async () => {
		const { scope } = await shippedScope({ grain: 'week' });
		const { points } = toRateSeries(scope).panels[1]!;
		expect(points.reduce((sum, point) => sum + (point.rate?.launched ?? 0), 0)).toBe(
			scope.totals.families.drone.rate?.launched
		);
	});
	it('The scale is always 0 to 100 %, and gaps are gaps', async () => {
		const { scope } = await shippedScope();
		const series = toRateSeries(scope);
		const [missiles] = placeRate(series, 'en').panels;
		expect(missiles!.base - missiles!.grid[0]!.y).toBe(PANEL_HEIGHT);
		expect(missiles!.line.match(/M/g)!.length).toBeGreaterThan(1);
		const without = series.panels[0]!.points.filter((point) => !isDrawn(point)).length;
		expect(missiles!.gaps.match(/M/g)).toHaveLength(without);
	});
	it('Table, read-out and sentence come from the same points', async () => {
		const { scope } = await shippedScope();
		const series = toRateSeries(scope);
		const table = rateTable(series, 'en');
		const at = (id: string) => table.columns.findIndex((column) => column.id === id);
		const points = series.panels[1]!.points;
		expect(table.rows.map((row) => row[at('drones_launched')]?.value)).toEqual(
			points.map((point) => point.rate?.launched ?? null)
		);
		const i = points.findIndex(isDrawn);
		expect(readRate(series, i, 'en').facts.join()).toContain(
			`${points[i]!.rate!.stopped} of ${points[i]!.rate!.launched}`
		);
		const drawn = points.filter(isDrawn);
		const lowest = Math.min(...drawn.map((point) => point.rate.share));
		expect(panelSentence(series.panels[1]!, series, 'en')).toContain(
			`Lowest in seven days ${Math.round(lowest * 100)}%`
		);
	});
	it('Without any outcome there is no rate to draw', async () => {
		const { scope } = await shippedScope({
			direction: 'UA',
			period: { from: '2023-12-01', to: '2023-12-31' }
		});
		expect(toRateSeries(scope).panels[1]!.points.some(isDrawn)).toBe(false);
	});
	it('Each mark without a rate says why', () => {
		const { scope } = writtenScope(
			missiles([
				[4, 2],
				...Array<null>(7).fill(null),
				[null, 3],
				null,
				null,
				null,
				[9, 1],
				null,
				null
			])
		);
		const gaps = toRateSeries(scope).panels[0]!.points.map((point) => point.gap);
		expect(gaps.slice(0, 3)).toEqual(['cut', 'cut', 'cut']);
		expect(gaps[3]).toBe('few');
		expect(gaps[4]).toBe('no-report');
		expect(gaps[6]).toBe('unknown');
		expect(gaps.slice(-3)).toEqual(['cut', 'cut', 'cut']);
	});
	it('A rate alone between gaps is a dot, as a line of one point cannot be seen', () => {
		const days: (Said | null)[] = Array<Said | null>(20).fill(null);
		days[6] = [6, 3];
		days[12] = [6, 3];
		const { scope } = writtenScope(missiles(days));
		const series = toRateSeries(scope);
		expect(series.panels[0]!.points.filter(isDrawn).map(({ span }) => span.from)).toEqual([
			'2024-03-10'
		]);
		const [placed] = placeRate(series, 'en').panels;
		expect([placed!.dots.length, count(placed!.whiskers)]).toEqual([1, 0]);
	});
	it('A week under ten launches is hollow and leaves the line', () => {
		const week = (first: Said): (Said | null)[] => [first, ...Array<null>(6).fill(null)];
		const days = [null, null, null, ...week([20, 10]), ...week([5, 5]), ...week([20, 10])];
		const { scope } = writtenScope(missiles(days), { grain: 'week' });
		const series = toRateSeries(scope);
		const [placed] = placeRate(series, 'en').panels;
		expect([placed!.dots.length, placed!.hollow.length, count(placed!.line)]).toEqual([2, 1, 2]);
		expect(count(placed!.whiskers)).toBe(0);
		expect(readRate(series, 2, 'en').facts[0]).toContain('5 of 5, under ten launched, no rate');
	});
	it('Launches without an outcome leave a share open: a band by day, a whisker by week', () => {
		const week: (Said | null)[] = Array.from({ length: 7 }, (_, i) => [6, i < 4 ? 3 : null]);
		const daily = writtenScope(missiles([...week, ...week]));
		expect(placeRate(toRateSeries(daily.scope), 'en').panels[0]!.band).not.toBe('');
		const days = [null, null, null, ...week, ...week];
		const { scope } = writtenScope(missiles(days), { grain: 'week' });
		const series = toRateSeries(scope);
		const [placed] = placeRate(series, 'en').panels;
		expect([count(placed!.whiskers), count(placed!.caps)]).toEqual([2, 4]);
		expect(readRate(series, 1, 'en').facts[0]).toContain(
			'50%, 12 of 24 with a known outcome (29–71% of all 42)'
		);
	});
	it('The words of the longest gap fit into it, or are left out', async () => {
		for (const locale of ['en', 'uk'] as const) {
			const { scope } = await shippedScope({}, locale);
			const [placed] = placeRate(toRateSeries(scope), locale).panels;
			expect(placed!.gapLabel?.lines.map(({ text }) => text).join(' ') ?? 'no rate').toMatch(
				/^(no rate|без частки)/
			);
		}
		const short = writtenScope(missiles([...Array<Said>(30).fill([5, 1])]));
		const [placed] = placeRate(toRateSeries(short.scope), 'en').panels;
		expect(placed!.gapLabel).toBeNull();
	});
	it('Beyond a year its points are months, unless the reader chose a grain', () => {
		const seriesOf = (days: number, grain: Grain | null = null) =>
			toRateSeries(
				writtenScope(missiles(Array.from({ length: days }, () => [12, 9])), { grain }).scope
			);
		expect(seriesOf(366).grain).toBe('week');
		const long = seriesOf(367);
		expect(long.grain).toBe('month');
		expect(long.panels[0]!.points[1]).toMatchObject({ rate: { share: 0.75 } });
		expect(seriesOf(367, 'week').grain).toBe('week');
	});
	it('Leaves out the lower half of the scale where months do, says so, and draws a per cent as high as ever', () => {
		const stackOf = (stopped: number, room = {}) => {
			const days = Array.from({ length: 61 }, (): [number, number] => [12, stopped]);
			const series = toRateSeries(writtenScope(missiles(days), { grain: 'month' }).scope);
			return {
				panel: placeRate(series, 'en', room).panels[0]!,
				says: drawRate(series, 'en')
					.panels[0]!.legend.map(({ text }) => text)
					.join()
			};
		};
		const [low, high] = [stackOf(5), stackOf(9)];
		expect(low.panel.from).toBe(0);
		expect(low.says).not.toMatch(/50%/);
		expect(high.panel.from).toBe(0.5);
		expect(high.says).toMatch(/Scale begins at 50%/);
		const perHalf = ({ grid }: typeof high.panel) => grid[1]!.y - grid[0]!.y;
		expect(perHalf(high.panel)).toBe(perHalf(low.panel));
		expect(high.panel.grid[1]!.y).toBe(high.panel.base);
		// The panel of drones has nothing to leave out, so in a picture of given height none does.
		expect(stackOf(9, { height: 120 }).panel.from).toBe(0);
	});
	it('One day, and no day, are drawn without a fault', () => {
		for (const days of [[], [null], missiles([[3, 1]])]) {
			const { scope } = writtenScope(days);
			const series = toRateSeries(scope);
			const { panels } = placeRate(series, 'uk');
			expect(panels.map((panel) => panel.line)).toEqual(['', '']);
			expect(rateTable(series, 'uk').rows).toHaveLength(scope.days.length);
			expect(readRate(series, null, 'uk').facts).toHaveLength(2);
		}
	});
	it('A row without a rate holds no number, and says why', () => {
		const { scope } = writtenScope(missiles([[null, 3], null]), { grain: 'week' });
		const table = rateTable(toRateSeries(scope), 'en');
		expect(table.rows[0]?.[2]).toEqual({
			value: null,
			text: 'no launch with a known outcome',
			muted: true
		});
		expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
	});
});
