import { describe, expect, it } from 'vitest';
import {
	NARROW,
	WIDE,
	type PlacedLabel
} from '../../../../src/lib/drawing/charts/casualties/labels';
import { placeCasualties } from '../../../../src/lib/drawing/charts/casualties/layout';
import { toCasualtiesSeries } from '../../../../src/lib/drawing/charts/casualties/series';
import { casualtiesTable } from '../../../../src/lib/drawing/charts/casualties/table';
import {
	otherText,
	panelSentence,
	periodText,
	readCasualties
} from '../../../../src/lib/drawing/charts/casualties/words';
import { textWidth } from '../../../../src/lib/drawing/charts/shared/notes';
import { shippedScope, writtenScope } from './scope-of';

const count = (path: string) => path.match(/M/g)?.length ?? 0;
/** The extent of a label, per cent of a plot of some width. */
function boxOf({ x, anchor, when, value, range }: PlacedLabel, plot: number) {
	const second = textWidth(value, 13, true) + (range ? textWidth(` ${range}`, 13) : 0);
	const width = (Math.max(textWidth(when, 13), second) / plot) * 100;
	const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return { from, to: from + width };
}

describe('People killed and injured', () => {
	it('A day has the figure of its attack, with the range of the reports', async () => {
		const { scope } = await shippedScope();
		const [killed] = toCasualtiesSeries(scope).panels;
		const day = killed!.points.find((point) => point.span.from === '2023-12-29');
		expect(day?.figure).toMatchObject({ value: 57, floor: true, most: 58 });
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
	it('Labels stay inside the plot and apart from each other, also on a phone', async () => {
		for (const grain of ['day', 'week', 'month'] as const)
			for (const locale of ['en', 'uk'] as const) {
				const { scope } = await shippedScope({ grain }, locale);
				for (const { labels } of placeCasualties(toCasualtiesSeries(scope), locale).panels)
					for (const [plot, level] of [
						[NARROW, 1],
						[WIDE, 2]
					] as const) {
						const boxes = labels
							.filter((label) => label.level <= level)
							.map((label) => ({ label, box: boxOf(label, plot) }));
						for (const { label, box } of boxes) {
							expect(label.y).toBeGreaterThanOrEqual(12);
							expect(box.from).toBeGreaterThanOrEqual(-0.01);
							expect(box.to).toBeLessThanOrEqual(100.01);
							const over = boxes.filter(
								(other) =>
									other.label !== label &&
									other.box.from < box.to &&
									box.from < other.box.to &&
									Math.abs(other.label.y - label.y) < 28
							);
							expect(over).toEqual([]);
						}
					}
			}
	});
	it('Statements over a span that the marks cover are brackets, months first, at most three', async () => {
		const { scope } = await shippedScope();
		const series = toCasualtiesSeries(scope);
		const { panels } = placeCasualties(series, 'en');
		expect(panels[0]!.brackets.map((bracket) => bracket.text)).toEqual(['101+', '158', '86']);
		expect(new Set(panels[0]!.brackets.map((bracket) => bracket.y)).size).toBe(2);
		const inside = await shippedScope({ period: { from: '2024-01-10', to: '2024-01-20' } });
		const cut = toCasualtiesSeries(inside.scope);
		expect(cut.periods.length).toBeGreaterThan(0);
		expect(placeCasualties(cut, 'en').panels.flatMap((panel) => panel.brackets)).toEqual([]);
	});
	it('A statement about all weapons says so: it is no measure of air attacks', async () => {
		const { scope, names } = await shippedScope();
		const series = toCasualtiesSeries(scope);
		const january = series.periods.find(
			(period) => period.from === '2024-01-01' && period.measure === 'killed'
		);
		expect(periodText(january!, scope.series.reports, names, 'en')).toContain(
			'158 killed, all weapons.'
		);
	});
	it('The figure used is a dot where it is neither the least nor the greatest', () => {
		const person = (value: number, low: number, high: number) => ({
			best: {
				value,
				floor: high === Infinity,
				low,
				high,
				most: high === Infinity ? value : high,
				approximate: false
			},
			basis: 'statement' as const,
			verified: null,
			disputed: false,
			chosen: [],
			places: []
		});
		const { scope } = writtenScope([null, null, null, null]);
		const cells = [person(50, 20, 60), person(60, 20, 60), person(0, 0, 0), person(7, 7, Infinity)];
		scope.days.forEach((day, i) => (day.killed = cells[i]!));
		const [killed] = placeCasualties(toCasualtiesSeries(scope), 'en').panels;
		expect(killed!.best.length).toBe(1);
		expect(count(killed!.whiskers)).toBe(2);
		expect(count(killed!.caps)).toBe(4);
		expect(killed!.zero.length).toBe(1);
		expect(killed!.arrows).toHaveLength(1);
		expect(count(killed!.noReport)).toBe(0);
	});
	it('A day with a strike and no casualty report reads otherwise than a day without any report', () => {
		const { scope, names } = writtenScope([[[3, 1], 'not-mentioned'], null]);
		const rows = casualtiesTable(toCasualtiesSeries(scope), [], names, 'en').rows;
		expect(rows.map((row) => row[2]?.text)).toEqual(['no casualty report', 'no report']);
		expect(rows.map((row) => row[2]?.value)).toEqual([null, null]);
	});
	it('The gravest of the attacks left out comes first', async () => {
		const { scope } = await shippedScope({ direction: 'UA' });
		const killed = toCasualtiesSeries(scope).others.map((other) => other.killed?.value ?? -1);
		expect(killed).toEqual([...killed].sort((a, b) => b - a));
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
		expect(reading.facts[0]).toContain('57+');
		expect(reading.sources).not.toBe('');
		expect(panelSentence(series.panels[0]!, 'day', 'en')).toContain('Most: 57');
	});
	it('A period without any report is an empty state, not zeros', async () => {
		const { scope } = await shippedScope({ period: { from: '2023-12-01', to: '2023-12-03' } });
		const series = toCasualtiesSeries(scope);
		expect(series.panels.map((panel) => panel.total)).toEqual([null, null]);
		expect(count(placeCasualties(series, 'uk').panels[0]!.solid)).toBe(0);
	});
});
