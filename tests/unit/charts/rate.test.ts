import { describe, expect, it } from 'vitest';
import { PANEL_HEIGHT, placeRate } from '../../../src/lib/charts/rate/layout';
import { isDrawn, toRateSeries } from '../../../src/lib/charts/rate/series';
import { rateTable } from '../../../src/lib/charts/rate/table';
import { panelSentence, readRate } from '../../../src/lib/charts/rate/words';
import { shippedScope } from './scope-of';

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
			`Lowest ${Math.round(lowest * 100)}%`
		);
	});
	it('Without any outcome there is no rate to draw', async () => {
		const { scope } = await shippedScope({
			direction: 'UA',
			period: { from: '2023-12-01', to: '2023-12-31' }
		});
		expect(toRateSeries(scope).panels[1]!.points.some(isDrawn)).toBe(false);
	});
});
