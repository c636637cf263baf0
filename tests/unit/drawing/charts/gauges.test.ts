import { describe, expect, it } from 'vitest';
import {
	angleOf,
	LARGE,
	placeColumns,
	placeGauge,
	placeSparkline
} from '../../../../src/lib/drawing/charts/gauges/layout-arc';
import { placeBar } from '../../../../src/lib/drawing/charts/gauges/layout-bars';
import { gaugeName, gaugeSentence } from '../../../../src/lib/drawing/charts/gauges/sentence';
import { toGaugesSeries } from '../../../../src/lib/drawing/charts/gauges/series';
import { gaugesTable } from '../../../../src/lib/drawing/charts/gauges/table';
import { atLeast, type Figure } from '../../../../src/lib/figures/stats/figure';
import { shippedScope, writtenScope, type Said } from './scope-of';

const oneDay = (date: string) => ({ period: { from: date, to: date } });

describe('The gauges of a period', () => {
	it('A family has the rate of its totals', async () => {
		const { scope, names } = await shippedScope(oneDay('2024-01-02'));
		const { families } = toGaugesSeries(scope, names);
		expect(families.map(({ id, rate }) => [id, rate?.stopped, rate?.launched])).toEqual([
			['missile', 72, 99],
			['drone', 35, 35]
		]);
	});
	it('Under ten launches there is no gauge but a count', async () => {
		const { scope, names } = await shippedScope(oneDay('2024-01-02'));
		const { classes, few } = toGaugesSeries(scope, names);
		expect(classes.every((gauge) => (gauge.rate?.launched ?? 0) >= 10)).toBe(true);
		expect(few.every((gauge) => (gauge.rate?.launched ?? 0) < 10)).toBe(true);
	});
	it('Launches without an outcome are listed, not rated', async () => {
		const { scope, names } = await shippedScope();
		expect(toGaugesSeries(scope, names).unknown.map((gauge) => gauge.id)).toContain('s-300-400');
	});
	it('A claim of interceptions has no rate, and says so', async () => {
		const { scope, names } = await shippedScope({ direction: 'UA', ...oneDay('2023-12-30') });
		const series = toGaugesSeries(scope, names);
		expect(series.families.map((gauge) => gauge.rate)).toEqual([null]);
		expect(gaugeSentence(series.families[0]!, series, names, 'en')).toContain(
			'32 claimed shot down'
		);
	});
	it('Weapons chosen restrict the gauges', async () => {
		const { scope, names } = await shippedScope({ weapons: ['drone'] });
		expect(toGaugesSeries(scope, names).families.map((gauge) => gauge.id)).toEqual(['drone']);
	});
	it('A weapon chosen stands for itself, not for its class', async () => {
		const { scope, names } = await shippedScope({ weapons: ['kalibr'] });
		const series = toGaugesSeries(scope, names);
		const { families, classes, few, unknown } = series;
		expect([...classes, ...few, ...unknown]).toEqual([]);
		expect(families.map((gauge) => gaugeName(gauge, names, 'en'))).toEqual(['Kalibr missiles']);
		const { columns, rows } = gaugesTable(series, names, 'en');
		const id = columns.findIndex((column) => column.id === 'weapon_id');
		expect(rows.map((row) => row[id]!.value)).toEqual(['kalibr']);
	});
	it('A class chosen stands for the family, with its models below it', async () => {
		const { scope, names } = await shippedScope({ weapons: ['cruise'] });
		const { families, classes, few, unknown } = toGaugesSeries(scope, names);
		const below = [...classes, ...few, ...unknown].map((gauge) => gauge.id);
		expect(families.map((gauge) => gaugeName(gauge, names, 'en'))).toEqual(['Cruise missiles']);
		expect(below).toContain('kh-101-555');
		expect(below).not.toContain('cruise');
	});
	it('A class is named by its model only where that one has all its figures', async () => {
		const { scope, names } = await shippedScope();
		const { classes } = toGaugesSeries(scope, names);
		const ids = classes.map((gauge) => gauge.id);
		expect(ids).toContain('kinzhal');
		expect(ids).toContain('cruise');
		expect(ids).not.toContain('aeroballistic');
	});
	it('Shot down alone is the numerator where that is asked for, the other share beside it', async () => {
		const stopped = await shippedScope();
		const shot = await shippedScope({ rate: 'shot-down' });
		const of = ({ scope, names }: typeof shot) => toGaugesSeries(scope, names).families[0]!;
		expect(of(shot).rate?.stopped).toBeLessThan(of(stopped).rate!.stopped);
		expect(of(stopped).otherRate?.stopped).toBe(of(shot).rate?.stopped);
		expect(of(shot).otherRate?.stopped).toBe(of(stopped).rate?.stopped);
	});
	it('Without any figure there is no gauge at all', () => {
		const { scope, names } = writtenScope([null, ['not-mentioned', 'not-mentioned']]);
		const series = toGaugesSeries(scope, names);
		expect([series.families, series.classes, series.few, series.claims]).toEqual([[], [], [], []]);
		expect(gaugesTable(series, names, 'uk').rows).toEqual([]);
	});
	it('A weapon of which only claims exist is listed with its reason', async () => {
		const { scope, names } = writtenScope([[[null, 4], 'not-mentioned']], { weapons: ['missile'] });
		const series = toGaugesSeries(scope, names);
		expect(gaugeSentence(series.families[0]!, series, names, 'en')).toBe(
			'Missiles: 4 claimed shot down. Launches not reported: no rate can be computed.'
		);
		const at = gaugesTable(series, names, 'en').columns.findIndex(({ id }) => id === 'share');
		expect(gaugesTable(series, names, 'en').rows[0]?.[at]).toMatchObject({ value: null });
	});
	it('The compared period and the whole record are there when they differ', async () => {
		const { scope, names } = await shippedScope({
			period: { from: '2024-01-01', to: '2024-01-31' }
		});
		const [missiles] = toGaugesSeries(scope, names).families;
		expect(missiles?.record?.launched).toBe(scope.recordTotals.families.missile.rate?.launched);
		const whole = await shippedScope();
		expect(toGaugesSeries(whole.scope, whole.names).families[0]?.record).toBeNull();
	});
	it('Of two whole weeks with exact outcomes the one before is there', () => {
		const week = (stopped: number) =>
			Array.from({ length: 7 }, (): [Said, Said] => [[4, stopped], 'not-mentioned']);
		const { scope, names } = writtenScope([...week(1), ...week(3)], {
			period: { from: '2024-03-08', to: '2024-03-14' }
		});
		const [missiles] = toGaugesSeries(scope, names).families;
		expect(missiles?.rate?.share).toBe(0.75);
		expect(missiles?.previous).toMatchObject({ launched: 28, stopped: 7, share: 0.25 });
	});
	it('A compared period of which days lie outside the record has no mark, no words and no column', async () => {
		const { scope, names } = await shippedScope({
			period: { from: '2023-12-04', to: '2023-12-10' }
		});
		const series = toGaugesSeries(scope, names);
		expect(scope.apart).toBe('outside');
		expect(series.comparedSpan).toBeNull();
		expect(series.families.map((gauge) => gauge.previous)).toEqual([null, null]);
		const table = gaugesTable(series, names, 'en');
		const at = table.columns.findIndex(({ id }) => id === 'share_compared');
		expect(table.rows.map((row) => row[at]?.value)).toEqual(table.rows.map(() => null));
	});
	it('A rate of a lower bound is not held against another', () => {
		const previous = (launched: number | Figure) => {
			const { scope, names } = writtenScope(
				[
					[[launched, 10], 'not-mentioned'],
					[[20, 15], 'not-mentioned']
				],
				{ period: { from: '2024-03-02', to: '2024-03-02' } }
			);
			return toGaugesSeries(scope, names).families[0]?.previous?.share ?? null;
		};
		expect(previous(20)).toBe(0.5);
		expect(previous(atLeast(20))).toBeNull();
	});
	it('Stated zeros give no gauge', () => {
		const { scope, names } = writtenScope([[[0, null], 'not-mentioned']]);
		expect(toGaugesSeries(scope, names).families).toEqual([]);
	});
	it('The sentence and the table hold the same numbers as the gauge', async () => {
		const { scope, names } = await shippedScope(oneDay('2024-01-02'));
		const series = toGaugesSeries(scope, names);
		expect(gaugeSentence(series.families[0]!, series, names, 'en')).toContain(
			'72 of 99 with a known outcome stopped, 73%. 70–73% across reports.'
		);
		const table = gaugesTable(series, names, 'en');
		const at = (id: string) => table.columns.findIndex((column) => column.id === id);
		expect(table.rows[0]?.[at('launched_known_outcome')]?.value).toBe(99);
		expect(table.rows[0]?.[at('stopped')]?.value).toBe(72);
		expect(table.rows[0]?.[at('share')]?.value).toBe(0.7273);
		expect(table.rows[0]?.[at('launched_low')]?.value).toBe(99);
		expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
	});
});

describe('The bar', () => {
	it('has the places of the half circle on one scale of 0 to 100 %', () => {
		const { scope, names } = writtenScope([[[20, 10], 'not-mentioned']]);
		const [missiles] = toGaugesSeries(scope, names).families;
		const placed = placeBar(missiles!)!;
		expect(placed.value).toBe(50);
		expect([placed.interval, placed.reporting, placed.previous, placed.record]).toEqual([
			null,
			null,
			null,
			null
		]);
	});
	it('has an interval from ten attacks up', () => {
		const days = Array.from({ length: 10 }, (_, i): [Said, Said] => [
			[12, 6 + (i % 3)],
			'not-mentioned'
		]);
		const placed = (n: number) => {
			const { scope, names } = writtenScope(days.slice(0, n));
			return placeBar(toGaugesSeries(scope, names).families[0]!)!;
		};
		const [low, high] = placed(10).interval!;
		expect(low).toBeLessThan(placed(10).value);
		expect(high).toBeGreaterThan(placed(10).value);
		expect(placed(9).interval).toBeNull();
	});
	it('is not drawn under ten launches', () => {
		const { scope, names } = writtenScope([[[9, 9], 'not-mentioned']]);
		expect(placeBar(toGaugesSeries(scope, names).families[0]!)).toBeNull();
	});
	it('marks a compared period only from ten launches', () => {
		const days: Parameters<typeof writtenScope>[0] = [
			[
				[12, 6],
				[9, 9]
			],
			[
				[20, 10],
				[20, 10]
			]
		];
		const { scope, names } = writtenScope(days, {
			period: { from: '2024-03-02', to: '2024-03-02' }
		});
		const [missiles, drones] = toGaugesSeries(scope, names).families;
		expect(placeBar(missiles!)?.previous).toBe(50);
		expect(placeBar(drones!)?.previous).toBeNull();
		expect(placeBar(drones!)?.record).toBeCloseTo((19 / 29) * 100, 1);
	});
});

describe('The half circle', () => {
	it('runs linearly from 0 at the left to 100 % at the right', () => {
		expect([0, 0.25, 0.5, 1].map((share) => angleOf(share) / Math.PI)).toEqual([
			-0.5, -0.25, 0, 0.5
		]);
	});
	it('closes its value with an edge at the share', async () => {
		const { scope, names } = await shippedScope({ ...oneDay('2024-01-02'), weapons: ['drone'] });
		const [drones] = toGaugesSeries(scope, names).families;
		// 100 %: the edge lies flat at the right.
		expect(placeGauge(drones!, LARGE).edge).toMatch(/^M[\d.]+ 0L[\d.]+ 0$/);
	});
	it('draws no value, edge or whisker without a rate', async () => {
		const { scope, names } = await shippedScope({ direction: 'UA', ...oneDay('2023-12-30') });
		const placed = placeGauge(toGaugesSeries(scope, names).families[0]!, LARGE);
		expect([placed.value, placed.edge, placed.whisker, placed.band]).toEqual(['', '', '', '']);
	});
	it('has weekly points only from ten launches, and columns for every week', async () => {
		const { scope, names } = await shippedScope();
		const [missiles] = toGaugesSeries(scope, names).families;
		const rated = missiles!.weeks.filter((week) => week.rate && !week.rate.few);
		expect(placeSparkline(missiles!).dots.match(/M/g)).toHaveLength(rated.length);
		expect(placeSparkline(missiles!).count).toBe(rated.length);
		expect(placeColumns(missiles!).width).toBe(missiles!.weeks.length);
	});
});
