import { describe, expect, it } from 'vitest';
import { PATTERN_KINDS } from '../../../../src/lib/drawing/cards/pattern-kinds';
import { drawMix, mixKey } from '../../../../src/lib/drawing/charts/mix/draw';
import { REST, toMixSeries } from '../../../../src/lib/drawing/charts/mix/series';
import { mixTable } from '../../../../src/lib/drawing/charts/mix/table';
import {
	familySentence,
	panelName,
	panelSentence,
	readMix
} from '../../../../src/lib/drawing/charts/mix/words';
import { exactly } from '../../../../src/lib/figures/stats/figure';
import type { View } from '../../../../src/lib/figures/view/view';
import { shippedScope, writtenScope } from './scope-of';

const of = async (view: Partial<View> = {}) => {
	const { scope, names } = await shippedScope(view);
	return { scope, series: toMixSeries(scope, names) };
};
const VIEWS: Partial<View>[] = [
	{},
	{ grain: 'month' },
	{ direction: 'UA' },
	{ direction: 'UA', grain: 'month' },
	{ weapons: ['ballistic', 'cruise'] },
	{ weapons: ['cruise'] },
	{ asOf: '2024-01-02T09:00+02:00' },
	{ period: { from: '2023-12-27', to: '2024-01-09' } }
];

describe('The mix of the shipped record', () => {
	it.each(VIEWS)('adds up in every span and over the period: %j', async (view) => {
		const { scope, series } = await of(view);
		for (const { family, total, totals, panels } of series.families) {
			const sum = (pick: (panel: (typeof panels)[number]) => number) =>
				panels.reduce((n, panel) => n + pick(panel), 0);
			expect(sum((panel) => panel.total.figure?.value ?? 0)).toBe(total?.value ?? 0);
			totals.forEach((each, i) => {
				expect(sum((panel) => panel.marks[i]!.figure?.value ?? 0)).toBe(each?.value ?? 0);
			});
			// The same figure as in the daily launches.
			expect(total).toEqual(scope.totals.families[family][series.measure]);
		}
	});

	it('goes by weeks while the view goes by days, and marks weeks that are cut', async () => {
		const { series } = await of();
		expect(series.grain).toBe('week');
		expect(series.spans[0]).toMatchObject({ from: '2023-12-01', days: 3, isCut: true });
		expect(series.spans[1]).toMatchObject({ from: '2023-12-04', days: 7, isCut: false });
		expect(series.spans.at(-1)).toMatchObject({ to: '2024-01-31', days: 3, isCut: true });
		expect(series.spans.reduce((n, { days }) => n + days, 0)).toBe(62);
	});

	it('takes a month for whole only where it begins on its first day', async () => {
		// From 1 March 2024.
		const { scope, names } = writtenScope(Array<null>(40).fill(null), { grain: 'month' });
		expect(toMixSeries(scope, names).spans).toMatchObject([
			{ days: 31, reportedDays: 0, isCut: false },
			{ days: 9, isCut: true }
		]);
		const { series } = await of({
			grain: 'month',
			period: { from: '2023-12-02', to: '2024-01-31' }
		});
		expect(series.spans.map(({ isCut }) => isCut)).toEqual([true, false]);
	});

	it('shows a stated zero of a family as a zero', async () => {
		const { series } = await of({ period: { from: '2024-01-12', to: '2024-01-12' } });
		expect(series.families.map(({ total }) => total?.value)).toEqual([0, 0]);
		expect(series.families[0]!.panels).toMatchObject([{ id: 'missile', only: [] }]);
		expect(mixKey(series, 'en').map(({ text }) => text)).toContain('zero stated');
		// A scale would have a number that nobody states.
		for (const { stack } of drawMix(series, 'en')())
			expect(JSON.stringify(stack.panels[0]!.marks)).not.toContain('"text":"1"');
		expect(familySentence(series.families[0]!, series, 'en')).toContain('launched: 0.');
	});

	it('shows what another report states of the classes, and counts none of it', async () => {
		const { series } = await of({ period: { from: '2024-01-23', to: '2024-01-23' } });
		const [missiles] = series.families;
		const cruise = missiles!.panels.find(({ id }) => id === 'cruise')!;
		expect(cruise.total).toMatchObject({
			figure: null,
			state: 'other-report',
			other: { value: 15 }
		});
		expect(readMix(series, null, 'en').facts).toContain(
			'Cruise missiles 15, stated by another report'
		);
		// Who states them is among the sources.
		const { scope, names } = await shippedScope({
			period: { from: '2024-01-23', to: '2024-01-23' }
		});
		expect(PATTERN_KINDS.mix.sources(scope, names)).toContain('censor-net');
		const table = mixTable(series, 'en');
		const at = table.columns.findIndex(({ id }) => id === 'cruise_launched_other_report');
		expect(table.rows[0]![at]!.value).toBe(15);
		expect(mixKey(series, 'en').map(({ text }) => text)).toContain(
			'number by another report, not counted'
		);
	});

	it('calls what no class accounts for by the weapons chosen', async () => {
		const { series } = await of({ weapons: ['ballistic'] });
		const rest = series.families[0]!.panels.find(({ id }) => id === REST)!;
		expect(panelName(rest, 'en')).toBe('Ballistic missiles: other, not split');
	});

	it('leaves a class without a number unknown', async () => {
		const { series } = await of();
		const marks = series.families.flatMap(({ panels }) => panels.flatMap((panel) => panel.marks));
		const without = marks.filter(({ state }) => state !== 'known');
		expect(without.length).toBeGreaterThan(0);
		for (const { figure, share } of without) expect([figure, share]).toEqual([null, null]);
		// 1–3 December: the chart holds what the days do.
		const { scope } = await of();
		const cruise = series.families[0]!.panels.find(({ id }) => id === 'cruise')!;
		const first = scope.days.slice(0, 3).map(({ strikes }) => strikes['cruise']?.launched ?? null);
		expect(cruise.marks[0]!.figure === null).toBe(first.every((figure) => figure === null));
	});

	it('is of what was claimed stopped in attacks by Ukraine, and says so in its columns', async () => {
		const { series } = await of({ direction: 'UA' });
		expect(series.measure).toBe('stopped');
		const ids = mixTable(series, 'en').columns.map(({ id }) => id);
		expect(ids).toContain('missiles_stopped');
		expect(ids).not.toContain('missiles_launched');
	});

	it('names the day whose classes are of another report than its total', async () => {
		const { series } = await of();
		expect(series.families[0]?.unsplit).toEqual([
			{
				date: '2024-01-23',
				parts: exactly(44),
				whole: { ...exactly(41), low: 40, high: 44, most: 44 }
			}
		]);
		expect(mixTable(series, 'en').caption).toContain('44 in all');
	});
});

describe('The table of the mix', () => {
	it.each(VIEWS)('holds the figures of the series, and rows that add up: %j', async (view) => {
		const { series } = await of(view);
		const table = mixTable(series, 'en');
		const at = (id: string) => table.columns.findIndex((column) => column.id === id);
		expect(new Set(table.columns.map(({ id }) => id)).size).toBe(table.columns.length);
		expect(table.rows.map((row) => row[at('row')]!.value)).toEqual([
			...series.spans.map(() => series.grain),
			'total'
		]);
		table.rows.forEach((row, i) => {
			expect(row).toHaveLength(table.columns.length);
			expect(row[at('direction')]!.value).toBe(series.direction);
			for (const { family, totals, total } of series.families) {
				const value = row[at(`${family}s_${series.measure}`)]!.value;
				expect(value).toBe((i < totals.length ? totals[i] : total)?.value ?? null);
			}
		});
	});
});

describe('The mix in words', () => {
	it('says the facts that the series has', async () => {
		const { series } = await of();
		const [missiles] = series.families;
		const cruise = missiles!.panels.find(({ id }) => id === 'cruise')!;
		const n = cruise.total.figure!.value;
		const share = Math.round((100 * n) / missiles!.total!.value);
		expect(panelSentence(cruise, missiles!, series, 'en')).toContain(
			`Cruise missiles: ${n}+ of 458+ (445–462+), ≈${share}%.`
		);
		const known = cruise.marks.filter(({ figure }) => figure !== null).length;
		expect(panelSentence(cruise, missiles!, series, 'en')).toContain(
			`Weeks without a number: ${series.spans.length - known} of ${series.spans.length}.`
		);
		expect(familySentence(missiles!, series, 'en')).toContain(
			'Missiles reported launched: 458+ (445–462+).'
		);
		expect(readMix(series, 4, 'en').facts.join(' ')).toContain('7 of 7 days with a report');
	});

	it('tells the rest of missiles from that of drones', async () => {
		const { series } = await of();
		const rest = series.families[0]!.panels.find(({ id }) => id === REST)!;
		expect(panelName(rest, 'en')).toBe('Missiles: other, not split');
	});
});

describe('The drawing of the mix', () => {
	it('is empty without a number, and has no key then', () => {
		const { scope, names } = writtenScope([null, null]);
		const series = toMixSeries(scope, names);
		expect(drawMix(series, 'en')()).toEqual([]);
		expect(mixKey(series, 'en')).toEqual([]);
	});

	it('stays inside its height, and its bars inside the plot', async () => {
		for (const view of VIEWS) {
			const { series } = await of(view);
			for (const { stack } of drawMix(series, 'en')()) {
				const [panel] = stack.panels;
				for (const mark of panel!.marks)
					if (mark.kind === 'boxes')
						for (const box of mark.boxes) {
							expect(box.x).toBeGreaterThanOrEqual(-0.001);
							expect(box.x + box.width).toBeLessThanOrEqual(100.001);
							expect(box.y + box.height).toBeLessThanOrEqual(panel!.height);
						}
			}
		}
	});
});
