/** Rule 10 on every chart, over a fixture with a break in its record: the shipped ones lie outside the shipped window. */
import { describe, expect, it } from 'vitest';
import { toCalendarSeries } from '../../../../src/lib/drawing/charts/calendar/series';
import { drawCalendar } from '../../../../src/lib/drawing/charts/calendar/draw';
import { gaugeSentence } from '../../../../src/lib/drawing/charts/gauges/sentence';
import { toGaugesSeries } from '../../../../src/lib/drawing/charts/gauges/series';
import { drawLaunches } from '../../../../src/lib/drawing/charts/launches/draw';
import { drawRate } from '../../../../src/lib/drawing/charts/rate/draw';
import { placeLaunches } from '../../../../src/lib/drawing/charts/launches/layout';
import { toLaunchesSeries } from '../../../../src/lib/drawing/charts/launches/series';
import { placeRate } from '../../../../src/lib/drawing/charts/rate/layout';
import { isDrawn, toRateSeries } from '../../../../src/lib/drawing/charts/rate/series';
import { rateTable } from '../../../../src/lib/drawing/charts/rate/table';
import { readRate } from '../../../../src/lib/drawing/charts/rate/words';
import { placeDividers } from '../../../../src/lib/drawing/charts/strip/layout';
import { toStripSeries } from '../../../../src/lib/drawing/charts/strip/series';
import { breakNotes } from '../../../../src/lib/drawing/cards/headline';
import type { Note } from '../../../../src/lib/records/ledger/types';
import type { PlotMark } from '../../../../src/lib/drawing/plot/marks';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { createNames } from '../../../../src/lib/figures/view/catalogue';
import { createCatalogue } from '../../../../src/lib/figures/view/create-catalogue';
import { createScope } from '../../../../src/lib/figures/view/scope';
import { DEFAULT_VIEW, type View } from '../../../../src/lib/figures/view/view';
import { addDays } from '../../../../src/lib/records/ledger/moment';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

const FROM = '2024-06-19';
const DAYS = 26;
const BREAK: Note = {
	start: '2024-07-01',
	end: '2024-07-01',
	direction: 'RU',
	kind: 'definition_break',
	text_en: 'Drones lost are reported apart. Rates before and after differ in meaning.',
	text_uk: 'Втрачені дрони подаються окремо. Частки до і після мають різний зміст.',
	url: '',
	measure: null
};

/** Twelve days of which 90 of 100 drones are stopped, then fourteen of which 50 are. */
function scopeOf(patch: Partial<View> = {}, start = BREAK.start) {
	const builder = new LedgerBuilder();
	for (let i = 0; i < DAYS; i++) {
		const day = addDays(FROM, i);
		builder.attack(`a-${day}`).report(`r-${day}`, 'air-force', [
			['launched', 'drone', 100],
			['intercepted', 'drone', day < start ? 90 : 50]
		]);
	}
	builder.tables.notes = [{ ...BREAK, start, end: start }];
	const ledger = builder.build();
	const series = resolveDaily(ledger, { direction: 'RU', asOf: null, hasPatterns: true });
	const names = createNames(createCatalogue(ledger, [series]), 'en');
	return { scope: createScope(series, { ...DEFAULT_VIEW, ...patch }, names), names };
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('A definition break inside the period', () => {
	it('launches: the mean is cut, the divider has a number and the list its words, at every width', () => {
		const { scope, names } = scopeOf();
		const series = toLaunchesSeries(scope, names);
		const mean = series.panels[1]!.mean;
		const without = mean.flatMap((value, i) => (value === null ? [i] : []));
		// Of the twelve days before six means would be left: fewer than a window holds.
		expect(without).toEqual([...Array.from({ length: 15 }, (_, i) => i), 23, 24, 25]);
		const [placed] = placeLaunches(series, 'en').breaks;
		expect(placed!.x).toBeCloseTo((12 / 26) * 100, 1);
		expect(placed!.number).toBe(1);
		for (const shown of [null, 'wide', 'numbered'] as const) {
			const { lanes, list, notes } = drawLaunches(series, 'en', {}, shown);
			expect(lanes).toHaveLength(1);
			expect(lanes[0]!.height).toBeLessThan(25);
			expect(lanes[0]!.marks).toEqual([{ kind: 'ring', x: placed!.x, y: 11, number: 1 }]);
			expect(list[0]!.number).toBe(1);
			expect(list[0]!.head).toMatch(/Drones lost are reported apart$/);
			expect(notes).toEqual([]);
		}
		// Where height is dear, a line for each.
		expect(plain(drawLaunches(series, 'en', {}, 'wide', true).notes.join())).toMatch(
			/^1 {2}1 Jul 2024: Drones lost are reported apart$/
		);
	});

	it('by week the divider stands in the bar whose days it parts, and its rate says that it is mixed', () => {
		const { scope, names } = scopeOf({ grain: 'week' }, '2024-07-03');
		const launches = toLaunchesSeries(scope, names);
		const mixed = launches.spans.findIndex((span) => span.from === '2024-07-01');
		const step = 100 / launches.spans.length;
		const { x } = placeLaunches(launches, 'en').breaks[0]!;
		expect(x).toBeCloseTo((mixed + 2 / 7) * step, 1);
		const rate = toRateSeries(scope);
		expect(rate.panels[1]!.points.flatMap((point, i) => (point.mixed ? [i] : []))).toEqual([mixed]);
		expect(readRate(rate, mixed, 'en').facts[1]).toContain('definition changes within');
	});

	it('rates: no window crosses it, and the gap says why', () => {
		const { scope } = scopeOf();
		const { points } = toRateSeries(scope).panels[1]!;
		const shares = points.filter(isDrawn).map((point) => point.rate.share);
		expect(new Set(shares)).toEqual(new Set([0.9, 0.5]));
		expect(points.map((point) => point.gap)).toEqual([
			...Array(3).fill('cut'),
			...Array(6).fill(null),
			...Array(6).fill('break'),
			...Array(8).fill(null),
			...Array(3).fill('cut')
		]);
		expect(points.map((point) => point.definition)).toEqual([
			...Array(12).fill(0),
			...Array(14).fill(1)
		]);
	});

	it('rates: the period is given with the rates before and after, in words and as two lines', () => {
		const { scope } = scopeOf();
		const series = toRateSeries(scope);
		const { panels, lanes, notes } = drawRate(series, 'en');
		const text = plain(panels[1]!.legend.map((item) => item.text).join(' '));
		expect(text).toContain('90% (1,080 of 1,200)');
		expect(text).toContain('50% (700 of 1,400)');
		// Said once on a page: not in the line over the panels too.
		expect(plain(readRate(series, null, 'en').facts[1]!)).not.toContain('1,080');
		expect(lanes[0]!.marks).toMatchObject([{ kind: 'ring', number: 1 }]);
		expect(notes[0]).toMatch(/^1 {2}1.Jul.2024, /);
		const placed = placeRate(series, 'en');
		expect(placed.breaks).toHaveLength(1);
		expect(placed.panels[1]!.period).toBeNull();
		expect(placed.panels[1]!.parts.match(/M/g)).toHaveLength(2);
	});

	it('rates: the CSV says which definition, and which span mixes two', () => {
		const { scope } = scopeOf({ grain: 'month', period: { from: FROM, to: '2024-07-14' } });
		const table = rateTable(toRateSeries(scope), 'en');
		expect(table.columns.slice(-2).map((column) => column.id)).toEqual(['definition', 'mixed']);
		expect(table.rows.map((row) => row.slice(-2).map((cell) => cell.value))).toEqual([
			[0, 0],
			[1, 0]
		]);
	});

	it('gauges: the sentence gives the rates on both sides', () => {
		const { scope, names } = scopeOf();
		const series = toGaugesSeries(scope, names);
		const drones = series.families.find((gauge) => gauge.id === 'drone')!;
		expect(drones.parts.map((part) => part.rate?.share)).toEqual([0.9, 0.5]);
		expect(plain(gaugeSentence(drones, series, names, 'en'))).toMatch(/90% .*; .*50% /);
		expect(series.breaks).toEqual([BREAK]);
	});

	it('the headline names it, with the rates', () => {
		const notes = breakNotes(scopeOf().scope, 'en').map(plain);
		expect(notes[0]).toContain('1 Jul 2024, Drones lost are reported apart.');
		expect(notes.join(' ')).toMatch(/Drones: .*90% .*50%/);
	});

	it('calendar and strip draw it on its day', () => {
		const { scope } = scopeOf();
		const { months } = drawCalendar(toCalendarSeries(scope), 'en');
		const isBreak = (mark: PlotMark) =>
			mark.kind === 'stretched' && mark.stroke === 'ink' && mark.d !== '';
		expect(months.map((month) => month.marks.some(isBreak))).toEqual([false, true]);
		expect(placeDividers(toStripSeries(scope.record), scope.breaks)).toEqual([46.15]);
	});
});

describe('A definition break between compared periods', () => {
	const after = { period: { from: '2024-07-01', to: '2024-07-10' } };

	it('is said beside the comparison, and not where nothing is compared', () => {
		const { scope, names } = scopeOf(after);
		expect(plain(breakNotes(scope, 'en').join())).toContain(
			'No change is given, as the definition changes in between: 1 Jul 2024'
		);
		expect(toGaugesSeries(scope, names)).toMatchObject({ breaks: [], between: [BREAK] });
		expect(breakNotes(scopeOf({ ...after, compare: 'none' }).scope, 'en')).toEqual([]);
	});

	it('within one definition there is nothing to say', () => {
		const { scope, names } = scopeOf({ period: { from: '2024-07-08', to: '2024-07-14' } });
		expect(breakNotes(scope, 'en')).toEqual([]);
		expect(toGaugesSeries(scope, names).families[0]!.parts).toEqual([]);
		expect(toRateSeries(scope).panels[1]!.parts).toEqual([]);
	});
});
