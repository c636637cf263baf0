import { describe, expect, it } from 'vitest';
import { LEVELS, PLOTS, plotOf } from '../../../../src/lib/drawing/charts/known-when/axis';
import { END_ROW, labelBox, overlaps } from '../../../../src/lib/drawing/charts/known-when/labels';
import {
	placeKnownWhen,
	type PlacedKnownWhen
} from '../../../../src/lib/drawing/charts/known-when/layout';
import { knownWhenSentence } from '../../../../src/lib/drawing/charts/known-when/sentence';
import {
	toKnownWhenSeries,
	type KnownWhenSeries
} from '../../../../src/lib/drawing/charts/known-when/series';
import { knownWhenTable } from '../../../../src/lib/drawing/charts/known-when/table';
import { knownAt, readKnownWhen } from '../../../../src/lib/drawing/charts/known-when/words';
import { momentToInstant } from '../../../../src/lib/records/ledger/moment';
import { knownWhen } from '../../../../src/lib/figures/stats/known-when';
import { formatChange, formatFigureRange } from '../../../../src/lib/figures/view/format';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';
import { shippedAttack, shippedLedger, shippedNames } from './shipped-attack';

const IDS = ['ru-2023-12-29', 'ua-2023-12-30-belgorod', 'ru-2024-01-02'];
const LOCALES = ['en', 'uk'] as const;
const seriesOf = (id: string, locale: 'en' | 'uk' = 'en'): KnownWhenSeries =>
	toKnownWhenSeries(knownWhen(shippedLedger, shippedAttack(id)), shippedNames(locale));
const panelOf = (series: KnownWhenSeries, measure: string) =>
	series.panels.find((panel) => panel.measure === measure)!;

/** Every placed chart of the shipped waves, with its series. */
function* allPlaced(): Generator<[KnownWhenSeries, PlacedKnownWhen]> {
	const waves = shippedLedger.attacks.filter((attack) => attack.kind === 'wave');
	for (const attack of waves)
		for (const locale of LOCALES) {
			const series = seriesOf(attack.attack_id, locale);
			yield [series, placeKnownWhen(series, null, locale)];
		}
}

describe('What was known when, drawn', () => {
	it('Nothing lies outside the plot, and no coordinate is missing', () => {
		for (const [, placed] of allPlaced()) {
			expect(JSON.stringify(placed)).not.toMatch(/NaN|Infinity/);
			const xs = [
				...placed.axis.moments,
				...placed.axis.hours.map((mark) => mark.x),
				...placed.axis.days.map((mark) => mark.x),
				...placed.pills.flatMap(({ pills }) => pills.map((pill) => pill.x)),
				...placed.panels.flatMap((panel) => panel.steps.flatMap((run) => [run.from, run.to]))
			];
			for (const x of xs) expect(x >= 0 && x <= 100).toBe(true);
			for (const panel of placed.panels)
				for (const { y } of [...panel.steps, ...panel.labels])
					expect(y > 0 && y < panel.height).toBe(true);
		}
	});
	it('Moments keep their order; those after the break follow in equal steps', () => {
		for (const [series, { axis }] of allPlaced()) {
			expect(axis.moments).toEqual([...axis.moments].sort((a, b) => a - b));
			series.moments.forEach(({ at }, i) => {
				const next = axis.x(at);
				expect(next).toBeGreaterThanOrEqual(axis.moments[i]! - 0.01);
				if (i + 1 < series.moments.length)
					expect(next).toBeLessThanOrEqual(axis.moments[i + 1]! + 0.01);
			});
			const later = axis.moments.filter((x) => axis.gap && x > axis.gap.to);
			const widths = later.slice(1).map((x, i) => x - later[i]!);
			for (const width of widths) expect(width).toBeCloseTo(widths[0]!, 1);
		}
	});
	it('Values stand apart from each other, off the break and inside the plot, at every width', () => {
		for (const [, placed] of allPlaced())
			for (const panel of placed.panels)
				for (const level of LEVELS) {
					const labels = panel.labels.filter((label) => label.level <= level);
					const boxes = labels.map((label) => labelBox(label, plotOf(level)));
					boxes.forEach((box, i) => {
						expect(box.from).toBeGreaterThanOrEqual(-0.01);
						expect(box.to).toBeLessThanOrEqual(100.01);
						expect(boxes.some((other, j) => j !== i && overlaps(box, other))).toBe(false);
						const { gap } = placed.axis;
						if (gap && level === labels[i]!.level)
							expect(box.from >= gap.to || box.to <= gap.from).toBe(true);
					});
				}
	});
	it('The last figure of each panel is labelled', () => {
		const { panels } = placeKnownWhen(seriesOf(IDS[0]!), null, 'en');
		const killed = panels.find((panel) => panel.measure === 'killed')!;
		expect(killed.labels.filter((label) => label.level === 1)).toContainEqual(
			expect.objectContaining({ value: '57+', change: '+1' })
		);
	});
	it('The ends of lines are named in order, a row each', () => {
		for (const [, placed] of allPlaced())
			for (const { ends, height } of placed.panels)
				ends.forEach((end, i) => {
					expect(end.y).toBeLessThanOrEqual(height);
					if (i > 0) expect(end.y - ends[i - 1]!.y).toBeGreaterThanOrEqual(END_ROW - 0.01);
				});
	});
	it('Every report has one number under the axis at every width, and no two marks touch', () => {
		for (const id of IDS) {
			const series = seriesOf(id);
			const count = series.moments.flatMap((moment) => moment.reports).length;
			for (const { level, pills } of placeKnownWhen(series, null, 'en').pills) {
				const numbers = pills.flatMap((pill) =>
					pill.moments.flatMap((moment) => moment.reports.map((report) => report.number))
				);
				expect(numbers).toEqual(Array.from({ length: count }, (_, i) => i + 1));
				pills.slice(1).forEach((pill, i) => {
					const before = pills[i]!;
					const apart = ((pill.x - before.x) / 100) * PLOTS[level - 1]!;
					expect(apart).toBeGreaterThanOrEqual((pill.width + before.width) / 2);
				});
			}
		}
	});
	it('Before anything is known there are ticks, and no line at zero', () => {
		const placed = placeKnownWhen(seriesOf('ru-2024-01-02'), null, 'en');
		for (const panel of placed.panels) {
			expect(panel.ticks).not.toBe('');
			expect(panel.steps[0]!.from).toBeGreaterThan(0);
		}
	});
	it('A date before the first report has nothing to read, one after the last has all', () => {
		const series = seriesOf('ru-2024-01-02');
		const killed = panelOf(series, 'killed');
		expect(knownAt(killed, momentToInstant('2024-01-01'), 'en')).toBe('then: no report yet');
		expect(knownAt(killed, momentToInstant('2024-02-01'), 'en')).toContain(
			formatFigureRange(killed.now!.figure!, 'en')
		);
		const { asOf } = placeKnownWhen(series, momentToInstant('2024-02-01'), 'en');
		expect(asOf).toBe(100);
	});
	it('An attack without reports is an empty state', () => {
		const ledger = new LedgerBuilder().attack('a-2024-01-01').build();
		const series = toKnownWhenSeries(knownWhen(ledger, ledger.attacks[0]!), shippedNames('en'));
		const placed = placeKnownWhen(series, null, 'en');
		expect([placed.panels, placed.axis.moments]).toEqual([[], []]);
		expect(JSON.stringify(placed)).not.toMatch(/NaN/);
	});
	it('The table has a row a report and every change the steps hold', () => {
		for (const locale of LOCALES)
			for (const id of IDS) {
				const series = seriesOf(id, locale);
				const { rows, columns } = knownWhenTable(series, shippedNames(locale), locale);
				expect(rows.map((row) => row[0]!.value)).toEqual(rows.map((_, i) => i + 1));
				expect(rows).toHaveLength(series.moments.flatMap((moment) => moment.reports).length);
				expect(rows.every((row) => row.length === columns.length)).toBe(true);
				const changes = rows.map((row) => row[4]!.value ?? '').join('; ');
				for (const { steps } of series.panels)
					for (const { figure, change } of steps) {
						if (figure) expect(changes).toContain(formatFigureRange(figure, locale));
						if (change) expect(changes).toContain(`(${formatChange(change, locale)})`);
					}
			}
	});
	it('The sentence gives the first and the last figure, the revisions and the largest of them', () => {
		for (const locale of LOCALES)
			for (const id of IDS)
				for (const panel of seriesOf(id, locale).panels) {
					const text = knownWhenSentence(panel, locale);
					const known = panel.steps.filter((step) => step.figure !== null);
					expect(text).toContain(formatFigureRange(known.at(-1)!.figure!, locale));
					const values = known.map((step) => step.figure!.value);
					const sizes = values.slice(1).map((value, i) => value - values[i]!);
					const revisions = sizes.filter((size) => size !== 0);
					if (revisions.length === 0) continue;
					expect(text).toContain(formatFigureRange(known[0]!.figure!, locale));
					expect(text).toContain(` ${revisions.length} `);
					const largest = Math.max(...revisions.map(Math.abs));
					expect(
						revisions.some(
							(size) => Math.abs(size) === largest && text.includes(formatChange(size, locale))
						)
					).toBe(true);
				}
	});
	it('Reading a moment gives what it changed and who spoke', () => {
		const series = seriesOf('ru-2023-12-29');
		const i = series.moments.findIndex((moment) => moment.moment.includes('T17:30'));
		const reading = readKnownWhen(series, i, 'en');
		expect(reading.when).toMatch(/17:30$/);
		expect(reading.facts.join(' ')).toMatch(/Killed: 28\+.*\(\+4\)/);
		expect(reading.sources).toContain('Office of the President');
		expect(readKnownWhen(series, null, 'en').facts.join(' ')).toContain('Killed: 57+');
	});
});
