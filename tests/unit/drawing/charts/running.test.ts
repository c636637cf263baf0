import { describe, expect, it } from 'vitest';
import { drawRunning } from '../../../../src/lib/drawing/charts/running/draw';
import { hasTotals, toRunningSeries } from '../../../../src/lib/drawing/charts/running/series';
import { runningTable } from '../../../../src/lib/drawing/charts/running/table';
import {
	lackText,
	panelSentence,
	readRunning
} from '../../../../src/lib/drawing/charts/running/words';
import type { View } from '../../../../src/lib/figures/view/view';
import { fourYears } from '../../../charts/examples';
import { shippedScope, writtenScope } from './scope-of';

const of = async (view: Partial<View> = {}) => {
	const { scope } = await shippedScope(view);
	return { scope, series: toRunningSeries(scope) };
};
const JANUARY = { from: '2024-01-01', to: '2024-01-31' };

describe('Two periods laid on each other', () => {
	it('begin on the same step, and end at the totals of both', async () => {
		const { scope, series } = await of({ period: JANUARY });
		expect(series).toMatchObject({
			form: 'periods',
			other: { from: '2023-12-01', to: '2023-12-31' }
		});
		expect(series.steps).toHaveLength(31);
		for (const { family, lines } of series.panels) {
			const [now, before] = lines;
			expect(now!.points[0]!.date).toBe('2024-01-01');
			expect(before!.points[0]!.date).toBe('2023-12-01');
			expect(now!.total).toEqual(scope.totals.families[family].launched);
			expect(before!.total).toEqual(scope.compared!.families[family].launched);
			expect(now!.points.at(-1)!.figure).toEqual(now!.total);
			expect(before!.points.at(-1)!.figure).toEqual(before!.total);
		}
	});

	it('may be any days, of another length and typed', async () => {
		const compare = { from: '2023-12-28', to: '2023-12-31' };
		const { series } = await of({ period: { from: '2024-01-01', to: '2024-01-02' }, compare });
		expect(series.steps).toHaveLength(4);
		const [now, before] = series.panels[0]!.lines;
		expect(now!.points.map((point) => point?.date)).toEqual([
			'2024-01-01',
			'2024-01-02',
			undefined,
			undefined
		]);
		expect(before!.span).toEqual(compare);
		expect(readRunning(series, 3, 'en').facts[0]).toMatch(/none of its days in the record/);
	});

	it('give no change where a day of either has no report (rule 8), and say the coverage of both', async () => {
		const { series } = await of({ period: JANUARY });
		const missiles = series.panels.find(({ family }) => family === 'missile')!;
		expect(missiles.change).toEqual({ kind: 'apart', why: 'coverage' });
		const sentence = panelSentence(missiles, series, 'en').replaceAll('\u00A0', ' ');
		expect(sentence).toMatch(/of 31\).*of 31\)/);
		expect(sentence).not.toMatch(/%|×/);
	});

	it('give a change between whole days, and none where one has more days', async () => {
		const period = { from: '2024-01-08', to: '2024-01-08' };
		const { series } = await of({ period });
		const said = (each: typeof series) => panelSentence(each.panels[1]!, each, 'en');
		expect(said(series)).toMatch(/Change: −20 \(−71%\)\.$/);
		const { series: longer } = await of({
			period,
			compare: { from: '2024-01-06', to: '2024-01-07' }
		});
		expect(longer.panels[1]!.change).toEqual({ kind: 'apart', why: 'length' });
		expect(said(longer)).not.toMatch(/Change/);
	});

	it('say what there is nothing to compare with', async () => {
		const { series } = await of();
		expect(series.panels.every(({ lines }) => lines.length === 1)).toBe(true);
		expect(lackText(series, 'en').replaceAll('\u00A0', ' ')).toBe(
			'No comparison: 30 Sep – 30 Nov 2023 is not in the record.'
		);
		const alone = await of({ compare: 'none' });
		expect(lackText(alone.series, 'en')).toBe('No comparison is chosen.');
	});

	it('of attacks by Ukraine add up what was claimed stopped', async () => {
		const { series } = await of({ direction: 'UA' });
		expect(series.measure).toBe('stopped');
		expect(panelSentence(series.panels[1]!, series, 'en')).toMatch(/stopped/);
	});

	it('have no family that is not chosen', async () => {
		const { series } = await of({ weapons: ['cruise'] });
		expect(series.panels.map(({ family }) => family)).toEqual(['missile']);
	});
});

describe('Years laid on each other', () => {
	const years = () => toRunningSeries(fourYears('month', 'en').scope);

	it('stand for a period of more than a year, the latest first, each day of a year at its place', () => {
		const series = years();
		expect(series.form).toBe('years');
		expect(series.steps).toHaveLength(366);
		const { lines } = series.panels[0]!;
		expect(lines.map(({ id }) => id)).toEqual(['2026', '2025', '2024', '2023', '2022']);
		for (const line of lines)
			line.points.forEach((point, step) => {
				if (point) expect(point.date.slice(5)).toBe(series.steps[step]!.slice(5));
			});
		// A year without 29 February has no day there.
		expect(lines[1]!.points[59]).toBe(null);
		expect(lines[2]!.points[59]?.date).toBe('2024-02-29');
	});

	it('say of a year that is cut which days of it they have', () => {
		const series = years();
		const text = panelSentence(series.panels[0]!, series, 'en').replaceAll('\u00A0', ' ');
		expect(text).toMatch(/24 Feb – 31 Dec 2022: /);
		expect(text).toMatch(/; 2024: /);
	});

	it('cross the day that a year does not have without a hole', () => {
		const series = years();
		const marks = drawRunning(series, 'en').panels[0]!.marks;
		const lines = marks.flatMap((mark) => (mark.kind === 'stretched' ? [mark.d] : []));
		expect(lines.some((d) => d.includes('NaN'))).toBe(false);
	});
});

describe('The table of running totals', () => {
	it('has a row a day, with the bounds of each sum and whether the day itself has a number', async () => {
		const { series } = await of({ period: JANUARY });
		const { columns, rows } = runningTable(series, 'en');
		expect(columns.slice(0, 7).map(({ id }) => id)).toEqual([
			'day',
			'date_now',
			'date_before',
			'missiles_launched_by_now',
			'missiles_launched_by_now_low',
			'missiles_launched_by_now_high',
			'missiles_launched_by_now_no_number'
		]);
		expect(rows).toHaveLength(31);
		for (const row of rows) expect(row).toHaveLength(columns.length);
		expect(rows.at(-1)![3]!.value).toBe(series.panels[0]!.lines[0]!.total!.value);
		// 3 January has no report: the sum stands still, and its cell says so.
		expect(rows[2]![3]!.text).toMatch(/°$/);
		expect(rows[2]![6]!.value).toBe(1);
		expect(rows[1]![3]!.text).not.toMatch(/°/);
		expect(runningTable(series, 'en').caption).toMatch(/°: no figure for the day\.$/);
	});

	it('leaves a day empty that a year does not have', () => {
		const table = runningTable(toRunningSeries(fourYears('month', 'en').scope), 'en');
		const at = table.columns.findIndex(({ id }) => id === 'missiles_launched_by_2025');
		const leap = table.rows.find(([day]) => day!.value === '02-29')!;
		expect(leap[at]).toMatchObject({ value: null, muted: true });
	});
});

describe('Nothing to add up', () => {
	it('is said, and drawn as nothing', () => {
		const { scope } = writtenScope(Array<null>(10).fill(null), {});
		const series = toRunningSeries(scope);
		expect(hasTotals(series)).toBe(false);
		expect(readRunning(series, null, 'en').facts.every((fact) => /no figure yet/.test(fact))).toBe(
			true
		);
	});
});
