import { describe, expect, it } from 'vitest';
import { drawRegions, regionsKey, STEPS } from '../../../../src/lib/drawing/charts/regions/draw';
import { toRegionsSeries, valueOf } from '../../../../src/lib/drawing/charts/regions/series';
import { regionsTable } from '../../../../src/lib/drawing/charts/regions/table';
import { tilesOf } from '../../../../src/lib/drawing/charts/regions/tiles';
import {
	besideText,
	factsOf,
	measureSentence,
	readRegion,
	regionSentences
} from '../../../../src/lib/drawing/charts/regions/words';
import { exactly } from '../../../../src/lib/figures/stats/figure';
import { SEVERAL } from '../../../../src/lib/figures/stats/patterns';
import type { RegionDay } from '../../../../src/lib/figures/stats/series';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import type { View } from '../../../../src/lib/figures/view/view';
import { shippedScope, writtenScope } from './scope-of';

const of = async (view: Partial<View> = {}) => {
	const { scope, names } = await shippedScope(view);
	return { scope, series: toRegionsSeries(scope, names) };
};
const VIEWS: Partial<View>[] = [
	{},
	{ direction: 'UA' },
	{ asOf: '2024-01-02T09:00+02:00' },
	{ period: { from: '2024-01-02', to: '2024-01-02' } },
	{ weapons: ['ballistic'] }
];

describe('The tiles', () => {
	it.each(['RU', 'UA'] as const)('of %s stand apart, a region once', (direction) => {
		const tiles = tilesOf(direction);
		expect(new Set(tiles.map(({ id }) => id)).size).toBe(tiles.length);
		expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(tiles.length);
		for (const short of ['short_en', 'short_uk'] as const)
			expect(new Set(tiles.map((tile) => tile[short])).size).toBe(tiles.length);
	});
	it('are all 27 regions of Ukraine, Crimea and Sevastopol among them', () => {
		const ids = tilesOf('RU').map(({ id }) => id);
		expect(ids).toHaveLength(27);
		expect(ids).toEqual(expect.arrayContaining(['UA-43', 'UA-40', 'UA-30']));
	});
	it('are called as the places of the ledger', async () => {
		const { tables } = await readLedger('data', { today: '2026-11-22' });
		const places = new Map(tables.places.map((place) => [place.place_id, place]));
		for (const tile of [...tilesOf('RU'), ...tilesOf('UA')]) {
			const place = places.get(tile.id);
			if (place) expect([tile.name_en, tile.name_uk]).toEqual([place.name_en, place.name_uk]);
		}
	});
});

describe('The regions of the shipped record', () => {
	it.each(VIEWS)(
		'add up, with what is in no tile, to the people of the casualties: %j',
		async (view) => {
			const { scope, series } = await of(view);
			for (const measure of ['killed', 'injured'] as const) {
				const parts = [
					...series.tiles.map((tile) => tile[measure]),
					series.several?.[measure],
					series.elsewhere[measure]
				];
				const sum = parts.reduce((n, figure) => n + (figure?.value ?? 0), 0);
				expect(sum).toBe(scope.totals[measure].figure?.value ?? 0);
			}
		}
	);

	it('have the people of their own places, as the casualties by place have them', async () => {
		const { scope, series } = await of();
		const isIn = (place: string, region: string) =>
			place.split('+').every((part) => part === region || part.startsWith(`${region}.`));
		let found = 0;
		for (const tile of series.tiles)
			for (const measure of ['killed', 'injured'] as const) {
				const places = scope.days
					.flatMap((day) => day[measure]?.places ?? [])
					.filter(({ placeId }) => isIn(placeId, tile.id));
				if (places.length === 0) expect(tile[measure]).toBeNull();
				else {
					expect(tile[measure]?.value).toBe(places.reduce((n, { figure }) => n + figure.value, 0));
					found++;
				}
			}
		expect(found).toBeGreaterThan(10);
	});

	it.each(VIEWS)('have no number without a report: %j', async (view) => {
		const { series } = await of(view);
		const silent = series.tiles.filter(({ reports }) => reports === 0);
		expect(silent.length).toBeGreaterThan(0);
		for (const tile of silent) {
			expect([tile.killed, tile.injured, tile.launched, tile.stopped]).toEqual(Array(4).fill(null));
			expect(valueOf(tile, 'reports')).toBeNull();
			expect(factsOf(tile, series, 'en')).toEqual(['no report']);
		}
	});

	it('leave out what no report states, and are those of who is attacked', async () => {
		const { series } = await of({ direction: 'UA' });
		expect(series.measures).toEqual(['reports', 'stopped']);
		expect(series.tiles.find(({ id }) => id === 'RU-BEL')?.stopped?.value).toBe(20);
	});

	it('keep a bound: Kharkiv has at least so many', async () => {
		const { series } = await of();
		const kharkiv = series.tiles.find(({ id }) => id === 'UA-63')!;
		expect(kharkiv.killed).toMatchObject({ floor: true, high: Infinity });
		expect(factsOf(kharkiv, series, 'en').join(' ')).toContain(`Killed: ${kharkiv.killed!.value}+`);
	});

	it('are empty without a report, and say so', () => {
		const { scope, names } = writtenScope([null, null]);
		const series = toRegionsSeries(scope, names);
		expect(series).toMatchObject({ measures: [], several: null });
		expect(drawRegions(series, 'en')).toEqual([]);
		expect(regionSentences(series, 'en')).toEqual([
			'No report names a region. Reports of this period speak of the whole country, or there are none. A region may have been attacked all the same.'
		]);
	});

	it('give a region that has no tile a row of its own', () => {
		const { scope, names } = writtenScope([null, null]);
		const row = { date: scope.span.from, region: 'UA-99', reports: 2 };
		const none = { killed: null, injured: null, launched: null, stopped: null };
		const regions = [{ ...row, ...none, open: [], sources: [] }];
		const patterns = { raids: [], regions, sources: [] };
		const series = toRegionsSeries({ ...scope, series: { ...scope.series, patterns } }, names);
		const extra = series.tiles.find(({ id }) => id === 'UA-99')!;
		expect(extra.row).toBeGreaterThan(Math.max(...tilesOf('RU').map((tile) => tile.row)));
	});
});

/** Regions as rows say of them, of 1 March. */
function written(rows: readonly Partial<RegionDay>[]) {
	const { scope, names } = writtenScope([null, null]);
	const none = { killed: null, injured: null, launched: null, stopped: null };
	const regions = rows.map((row): RegionDay => ({
		...{ date: scope.span.from, region: 'UA-30', reports: 1, ...none, open: [], sources: [] },
		...row
	}));
	const patterns = { raids: [], regions, sources: [] };
	return toRegionsSeries({ ...scope, series: { ...scope.series, patterns } }, names);
}

describe('Regions of which weapons are stated', () => {
	it('have at least what is stated where some of it has no number', () => {
		const rows = [{ stopped: exactly(5) }, { open: ['stopped' as const] }];
		const kyiv = written(rows).tiles.find(({ id }) => id === 'UA-30')!;
		expect(kyiv.stopped).toMatchObject({ value: 5, floor: true, high: Infinity });
	});
	it('never have more stopped than launched: what was stopped was launched', async () => {
		const { series } = await of();
		const odesa = series.tiles.find(({ id }) => id === 'UA-51')!;
		expect(odesa.launched).toMatchObject({ floor: true });
		for (const { launched, stopped } of [...series.tiles, series.several!])
			if (stopped) expect(launched?.value ?? 0).toBeGreaterThanOrEqual(stopped.low);
	});
});

describe('The regions in words and in the table', () => {
	it('do not say that no region is named, where several are named together', () => {
		const series = written([{ region: SEVERAL, stopped: exactly(9) }]);
		expect(regionSentences(series, 'en').join(' ')).not.toContain('No report');
		expect(measureSentence(series, 'stopped', 'en')).toContain('in no single region');
	});

	it('say of how many more regions the number is the same', () => {
		const ids = ['UA-30', 'UA-63', 'UA-51', 'UA-48', 'UA-65'];
		const series = written(ids.map((region) => ({ region, killed: exactly(1) })));
		expect(measureSentence(series, 'killed', 'en')).toContain('further regions: 2.');
	});

	it('keep the range of what is in no tile', () => {
		const range = { ...exactly(7), low: 5, high: 9, most: 9 };
		const series = written([{ region: SEVERAL, killed: range }]);
		expect(besideText(series, 'en')).toContain('Killed: 7 (5–9)');
		expect(
			besideText({ ...series, several: null, elsewhere: { killed: range, injured: null } }, 'en')
		).toContain('killed 7 (5–9)');
	});

	it('say the facts that the series has', async () => {
		const { series } = await of();
		const known = series.tiles.filter(({ killed }) => killed !== null);
		const sentence = measureSentence(series, 'killed', 'en');
		expect(sentence).toContain(`Killed: in ${known.length} of 27 regions.`);
		const most = known.sort((a, b) => b.killed!.value - a.killed!.value)[0]!;
		expect(sentence).toContain(`Most: ${most.name_en} ${most.killed!.value}`);
		expect(besideText(series, 'en')).toContain(`killed ${series.elsewhere.killed!.value}`);
		const at = series.tiles.indexOf(most);
		expect(readRegion(series, at, 'en').when).toBe(most.name_en);
	});

	it('have a row a region, those without a report empty', async () => {
		const { series } = await of();
		const { columns, rows } = regionsTable(series, 'en');
		expect(rows).toHaveLength(series.tiles.length + 2);
		for (const row of rows) expect(row).toHaveLength(columns.length);
		const ids = rows.map((row) => row[1]!.value);
		const volyn = rows[ids.indexOf('UA-07')]!;
		expect(volyn.slice(2, -3).every(({ value }) => value === null)).toBe(true);
		expect(volyn[2]!.text).toBe('no report');
		const sum = rows.reduce((n, row) => n + Number(row[4]!.value ?? 0), 0);
		expect(sum).toBe(series.totals.killed!.value);
		const at = columns.findIndex(({ id }) => id === 'period_from');
		for (const row of rows)
			expect(row.slice(at, at + 3).map(({ value }) => value)).toEqual([
				'2023-12-01',
				'2024-01-31',
				'RU'
			]);
	});
});

describe('The drawing of the regions', () => {
	it('shades by the same steps in all grids, and explains each that is there', async () => {
		const { series } = await of();
		const shades = new Set(
			series.measures.flatMap((measure) =>
				series.tiles.flatMap((tile) => {
					const value = valueOf(tile, measure);
					return value ? [STEPS.findLastIndex((least) => value >= least)] : [];
				})
			)
		);
		const texts = regionsKey(series, 'en').map(({ text }) => text);
		expect(texts.filter((text) => /^\d/.test(text))).toHaveLength(shades.size);
		expect(texts).toContain('no report');
	});

	it('has equal tiles that do not overlap and stay inside', async () => {
		const { series } = await of({ direction: 'UA' });
		const [grid] = drawRegions(series, 'en');
		const sizes = new Set(grid!.boxes.map(({ width, height }) => `${width} ${height}`));
		expect(sizes.size).toBe(1);
		for (const { x, y, width, height } of grid!.boxes) {
			expect(x + width).toBeLessThanOrEqual(100.01);
			expect(y + height).toBeLessThanOrEqual(grid!.height);
		}
	});
});
