import { describe, expect, it } from 'vitest';
import { placeCasualties } from '../../../src/lib/charts/casualties/layout';
import { toCasualtiesSeries } from '../../../src/lib/charts/casualties/series';
import { casualtiesTable } from '../../../src/lib/charts/casualties/table';
import { otherText, panelSentence, readCasualties } from '../../../src/lib/charts/casualties/words';
import { shippedScope } from './scope-of';

const count = (path: string) => path.match(/M/g)?.length ?? 0;

describe('People killed and injured', () => {
	it('A day has the figure of its attack, with the range of the reports', async () => {
		const { scope } = await shippedScope();
		const [killed] = toCasualtiesSeries(scope).panels;
		const day = killed!.points.find((point) => point.span.from === '2023-12-29');
		expect(day?.figure).toMatchObject({ value: 53 });
		expect(day?.figure?.low).toBeLessThan(53);
		expect(day?.verified?.value).toBe(21);
	});
	it('A day without a casualty report is marked, never zero', async () => {
		const { scope } = await shippedScope();
		const series = toCasualtiesSeries(scope);
		const placed = placeCasualties(series, 'en');
		series.panels.forEach((panel, i) => {
			const missing = panel.points.filter((point) => point.figure === null).length;
			expect(count(placed.panels[i]!.noReport)).toBe(missing);
			const open = panel.points.filter((point) => point.figure?.high === Infinity).length;
			expect(placed.panels[i]!.arrows).toHaveLength(open);
		});
	});
	it('Months add up to the days', async () => {
		const days = toCasualtiesSeries((await shippedScope()).scope).panels[1]!;
		const months = toCasualtiesSeries((await shippedScope({ grain: 'month' })).scope).panels[1]!;
		const sum = (points: typeof days.points) =>
			points.reduce((total, point) => total + (point.figure?.value ?? 0), 0);
		expect(sum(months.points)).toBe(sum(days.points));
		expect(months.points).toHaveLength(2);
	});
	it('Artillery is listed apart, with its toll', async () => {
		const { scope } = await shippedScope({ direction: 'UA' });
		const { others } = toCasualtiesSeries(scope);
		const belgorod = others.find((other) => other.day === '2023-12-30');
		expect(otherText(belgorod!, 'en')).toContain('25');
	});
	it('Statements over several days are listed, not added', async () => {
		const { scope } = await shippedScope();
		const series = toCasualtiesSeries(scope);
		expect(series.periods.length).toBeGreaterThan(0);
		expect(series.periods.every((period) => period.to > period.from)).toBe(true);
		expect(series.panels[0]!.total?.value).toBe(scope.totals.killed.figure?.value);
	});
	it('Labels stay inside the plot and apart from each other', async () => {
		const { scope } = await shippedScope();
		for (const { labels } of placeCasualties(toCasualtiesSeries(scope), 'en').panels)
			for (const label of labels) {
				expect(label.y).toBeGreaterThanOrEqual(14);
				const near = labels.filter(
					(other) =>
						other !== label && Math.abs(other.x - label.x) < 17 && Math.abs(other.y - label.y) < 34
				);
				expect(near).toEqual([]);
			}
	});
	it('Table, read-out and sentence come from the same points', async () => {
		const { scope, names } = await shippedScope();
		const series = toCasualtiesSeries(scope);
		const { reports } = scope.series;
		const table = casualtiesTable(series, reports, names, 'en');
		const at = (id: string) => table.columns.findIndex((column) => column.id === id);
		expect(table.rows.map((row) => row[at('killed')]?.value)).toEqual(
			series.panels[0]!.points.map((point) => point.figure?.value ?? null)
		);
		const i = series.panels[0]!.points.findIndex((point) => point.span.from === '2023-12-29');
		const reading = readCasualties(series, i, reports, names, 'en');
		expect(reading.facts[0]).toContain('53');
		expect(reading.sources).not.toBe('');
		expect(panelSentence(series.panels[0]!, 'en')).toContain('Most: 53');
	});
	it('A period without any report is an empty state, not zeros', async () => {
		const { scope } = await shippedScope({ period: { from: '2023-12-01', to: '2023-12-03' } });
		const series = toCasualtiesSeries(scope);
		expect(series.panels.map((panel) => panel.total)).toEqual([null, null]);
		expect(count(placeCasualties(series, 'uk').panels[0]!.solid)).toBe(0);
	});
});
