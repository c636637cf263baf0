import { describe, expect, it } from 'vitest';
import { gridValues } from '../../../../src/lib/drawing/charts/launches/bars';
import { isFree, type Box } from '../../../../src/lib/drawing/plot/boxes';
import { WIDE_PX } from '../../../../src/lib/drawing/charts/launches/labels';
import { placeLaunches } from '../../../../src/lib/drawing/charts/launches/layout';
import { pxPerWeapon } from '../../../../src/lib/drawing/charts/launches/panel-scales';
import { launchesSentence } from '../../../../src/lib/drawing/charts/launches/sentence';
import { toLaunchesSeries } from '../../../../src/lib/drawing/charts/launches/series';
import { launchesTable } from '../../../../src/lib/drawing/charts/launches/table';
import { readLaunches } from '../../../../src/lib/drawing/charts/launches/words';
import { textWidth } from '../../../../src/lib/drawing/charts/shared/notes';
import { segmentsTotal } from '../../../../src/lib/figures/stats/segments';
import type { Note } from '../../../../src/lib/records/ledger/types';
import { atLeast } from '../../../../src/lib/figures/stats/figure';
import { formatFigure } from '../../../../src/lib/figures/view/format';
import type { Table } from '../../../../src/lib/drawing/charts/table';
import { shippedScope, writtenScope } from './scope-of';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const cell = (table: Table, row: number, id: string) =>
	table.rows[row]![table.columns.findIndex((column) => column.id === id)]!;

describe('The launches series', () => {
	it('sums to the same totals by day, week and month', async () => {
		const totals = await Promise.all(
			(['day', 'week', 'month'] as const).map(async (grain) => {
				const { scope, names } = await shippedScope({ grain });
				const series = toLaunchesSeries(scope, names);
				return series.panels.map((panel) =>
					panel.marks.reduce((sum, mark) => sum + segmentsTotal(mark.segments), 0)
				);
			})
		);
		expect(totals[1]).toEqual(totals[0]);
		expect(totals[2]).toEqual(totals[0]);
	});
	it('agrees with the totals of the period', async () => {
		const { scope, names } = await shippedScope();
		for (const panel of toLaunchesSeries(scope, names).panels) {
			const { launched, unknownOutcome, notStopped } = scope.totals.families[panel.family];
			const { segments } = panel.totals;
			expect(segments.notStopped).toBe(notStopped);
			expect(segments.unknown).toBe(unknownOutcome);
			expect(segmentsTotal(segments)).toBe(launched?.value);
		}
	});
	it('shows only the families of the weapons chosen', () => {
		const { scope, names } = writtenScope(
			[
				[
					[3, 1],
					[9, 9]
				]
			],
			{ weapons: ['kalibr'] }
		);
		expect(toLaunchesSeries(scope, names).panels.map((panel) => panel.family)).toEqual(['missile']);
	});
	it('has no mean across a definition break', () => {
		const days = Array.from({ length: 26 }, (_, i): [[number, number], [number, number]] => [
			[i, i],
			[i, i]
		]);
		const note: Note = {
			start: '2024-03-14',
			end: '2024-03-14',
			direction: 'RU',
			kind: 'definition_break',
			text_en: 'New words. More.',
			text_uk: '',
			url: '',
			measure: null
		};
		const { scope, names } = writtenScope(days, {}, [note]);
		const known = toLaunchesSeries(scope, names).panels[0]!.mean.flatMap((value, i) =>
			value === null ? [] : [i]
		);
		expect(known).toEqual([3, 4, 5, 6, 7, 8, 9, 16, 17, 18, 19, 20, 21, 22]);
	});
	it('keeps a note about an attack that was not an air attack off the bars', async () => {
		const { scope, names } = await shippedScope({ direction: 'UA' });
		const series = toLaunchesSeries(scope, names);
		expect(series.notes.map((each) => each.note.start)).not.toContain('2023-12-30');
		expect(series.asides.map((note) => note.start)).toContain('2023-12-30');
	});
});

describe('As known on a moment', () => {
	const asOf = '2023-12-29T12:00:00+02:00';
	it('tells no event: its words may hold what was published later', async () => {
		const { scope, names } = await shippedScope({ asOf });
		const latest = await shippedScope();
		expect(toLaunchesSeries(latest.scope, latest.names).notes.length).toBeGreaterThan(0);
		const series = toLaunchesSeries(scope, names);
		expect(series.notes).toEqual([]);
		expect(series.asides.filter((note) => note.kind === 'event')).toEqual([]);
		const table = launchesTable(series, names, 'en');
		expect(table.rows.map((_, i) => cell(table, i, 'note').text).join('')).not.toContain('72');
	});
	it('a row leads to its day as known on the same moment', async () => {
		const { scope, names } = await shippedScope({ asOf });
		const { rows } = launchesTable(toLaunchesSeries(scope, names), names, 'en');
		const links = rows.flatMap(([first]) => first!.href ?? []);
		expect(links.length).toBeGreaterThan(0);
		for (const link of links)
			expect(new URL(link, 'https://example.org').searchParams.get('known')).toBe(asOf);
	});
});

describe('The launches layout', () => {
	it('draws 1.4 px a weapon, less where the panel would pass 180 px, more under 70', () => {
		expect(pxPerWeapon(122)).toBeCloseTo(1.4);
		expect(pxPerWeapon(360)).toBe(0.5);
		expect(pxPerWeapon(35)).toBe(2);
		expect(pxPerWeapon(0)).toBe(1.4);
	});
	it('has at most two grid lines, at whole numbers', () => {
		for (const greatest of [1, 3, 7, 37, 122, 300, 1234]) {
			const values = gridValues(greatest, greatest);
			expect(values.length).toBeLessThanOrEqual(2);
			expect(values.every(Number.isInteger)).toBe(true);
		}
	});
	it('marks a day without a report, an unmentioned kind, a missing number and a zero apart', () => {
		const { scope, names } = writtenScope([
			null,
			['not-mentioned', [2, 1]],
			['local', [2, 1]],
			[
				[0, null],
				[2, 1]
			]
		]);
		const [missiles] = placeLaunches(toLaunchesSeries(scope, names), 'en').panels;
		const { bars } = missiles!;
		for (const path of [bars.noReport, bars.notMentioned]) expect(path.match(/M/g)).toHaveLength(1);
		expect([bars.unnumbered.length, bars.zero.length]).toEqual([1, 1]);
		expect(bars.notStopped + bars.stopped + bars.claimed).toBe('');
	});
	it('draws bars that touch as one outline, each as high as it is alone', () => {
		const count = 600;
		const { scope, names } = writtenScope(
			Array.from({ length: count }, (_, i) => {
				if (i % 7 === 3) return null;
				const launched = (i * 37) % 50;
				return [
					[launched, Math.floor(launched / 3)],
					[i % 2, i % 2]
				];
			}),
			{ grain: 'day', scale: 'one' }
		);
		const series = toLaunchesSeries(scope, names);
		const placed = placeLaunches(series, 'en');
		const ppw = pxPerWeapon(49);
		for (const [n, { bars, base }] of placed.panels.entries()) {
			const { marks } = series.panels[n]!;
			const high = (parts: (mark: (typeof marks)[number]) => number) =>
				marks.map((mark) => {
					const total = segmentsTotal(mark.segments);
					return total > 0 ? (parts(mark) / total) * Math.max(1, total * ppw) : 0;
				});
			const drawn = (d: string) => {
				const tops = Array.from({ length: count }, () => 0);
				let [x, y] = [0, base * 10];
				for (const [, letter, first, second] of d.matchAll(/([MhV])(-?\d+)(?: (\d+))?/g)) {
					if (letter === 'M') [x, y] = [Number(first), Number(second)];
					else if (letter === 'V') y = Number(first);
					else for (const end = x + Number(first); x < end; x += 20) tops[x / 20] = base - y / 10;
				}
				return tops;
			};
			const compare = (actual: number[], wanted: number[]) =>
				actual.forEach((top, i) => expect(Math.abs(top - wanted[i]!)).toBeLessThan(0.051));
			compare(
				drawn(bars.notStopped),
				high(({ segments }) => segments.notStopped)
			);
			compare(
				drawn(bars.stopped),
				high(({ segments }) => segments.notStopped + segments.stopped)
			);
			expect(bars.notStopped.match(/M/g) ?? ['M']).toHaveLength(1);
		}
	});
	it('points an arrow from a bar that is open above', () => {
		const open = atLeast(2);
		const { scope, names } = writtenScope([
			[
				[open, 2],
				[5, 5]
			]
		]);
		const [missiles, drones] = placeLaunches(toLaunchesSeries(scope, names), 'en').panels;
		expect(missiles!.bars.floors).toHaveLength(1);
		expect(drones!.bars.floors).toHaveLength(0);
	});
	it('has no stretch of the mean shorter than its window, which would be read as a figure of those days', () => {
		const meanOf = (days: number) => {
			const { scope, names } = writtenScope(
				Array.from({ length: days }, () => [
					[1, 1],
					[2, 2]
				])
			);
			return placeLaunches(toLaunchesSeries(scope, names), 'en').panels[0]!.mean;
		};
		expect([7, 12].map(meanOf)).toEqual(['', '']);
		expect(meanOf(13)).not.toBe('');
	});
	it('shows one day, and no days, without a fault', () => {
		for (const days of [
			[
				[
					[3, 1],
					[0, null]
				]
			],
			[]
		] as Parameters<typeof writtenScope>[0][]) {
			const { scope, names } = writtenScope(days);
			const placed = placeLaunches(toLaunchesSeries(scope, names), 'en');
			expect(JSON.stringify(placed)).not.toMatch(/null,"y"|NaN/);
		}
	});
	it('puts no note and no total over a bar or over another, in both languages', async () => {
		for (const locale of ['en', 'uk'] as const) {
			for (const grain of ['day', 'week', 'month'] as const) {
				const { scope, names } = await shippedScope({ grain }, locale);
				const series = toLaunchesSeries(scope, names);
				const placed = placeLaunches(series, locale);
				placed.panels.forEach((panel, n) => {
					const marks = series.panels[n]!.marks;
					const ppw = pxPerWeapon(
						Math.max(
							...series.panels.flatMap((each) =>
								each.marks.map((mark) =>
									Math.max(segmentsTotal(mark.segments), finite(mark.launched?.high))
								)
							)
						)
					);
					const bars = marks.map((mark, i): Box => {
						const middle = (placed.axis.center(i) * WIDE_PX) / 100;
						const half = (placed.bar * WIDE_PX) / 200;
						const y0 = panel.base - segmentsTotal(mark.segments) * ppw;
						return { x0: middle - half, x1: middle + half, y0, y1: panel.base };
					});
					const labels = panel.notes.map((note): Box => {
						const edge = (note.x * WIDE_PX) / 100;
						const width = Math.max(
							textWidth(note.head, 13.5, true),
							...note.lines.map((line) => textWidth(line, 13.5))
						);
						const height = 17 * (note.lines.length + 1);
						return note.side === 'right'
							? { x0: edge + 14, x1: edge + 14 + width, y0: note.y - 12, y1: note.y + height - 14 }
							: { x0: edge - 14 - width, x1: edge - 14, y0: note.y - 12, y1: note.y + height - 14 };
					});
					labels.push(
						...panel.totals.wide.map((total): Box => {
							const middle = (total.x * WIDE_PX) / 100;
							const half = textWidth(total.text, 13, true) / 2;
							return { x0: middle - half, x1: middle + half, y0: total.y - 10, y1: total.y };
						})
					);
					labels.forEach((label, i) => {
						expect(isFree(label, bars)).toBe(true);
						expect(isFree(label, labels.slice(i + 1))).toBe(true);
						expect(label.x0).toBeGreaterThanOrEqual(0);
						expect(label.x1).toBeLessThanOrEqual(WIDE_PX);
					});
				});
			}
		}
	});
	it('lists each note once, numbered by day', async () => {
		const { scope, names } = await shippedScope();
		const placed = placeLaunches(toLaunchesSeries(scope, names), 'en');
		const rings = placed.panels.flatMap((panel) => panel.numbers.narrow.map((ring) => ring.number));
		expect(placed.listed.map((note) => note.number)).toEqual(placed.listed.map((_, i) => i + 1));
		expect([...rings].sort()).toEqual(placed.listed.map((note) => note.number));
		expect(placed.listed.length).toBeGreaterThan(1);
		expect(placed.listed.length).toBeLessThanOrEqual(5);
	});
});
const finite = (value: number | undefined) => (value === Infinity ? 0 : (value ?? 0));

describe('The launches table', () => {
	it('holds the numbers of the series, and nothing for a day without a report', async () => {
		const { scope, names } = await shippedScope();
		const series = toLaunchesSeries(scope, names);
		const table = launchesTable(series, names, 'en');
		expect(table.rows).toHaveLength(62);
		series.spans.forEach((_, i) => {
			for (const [n, prefix] of ['missiles', 'drones'].entries()) {
				const mark = series.panels[n]!.marks[i]!;
				expect(cell(table, i, `${prefix}_launched`).value).toBe(mark.launched?.value ?? null);
				expect(cell(table, i, `${prefix}_stopped`).value).toBe(mark.stopped?.value ?? null);
				if (mark.state === 'no-report')
					expect(cell(table, i, `${prefix}_launched`)).toMatchObject({
						value: null,
						text: 'no report'
					});
			}
		});
	});
	it('has a cell for each column, and no column twice', async () => {
		const { scope, names } = await shippedScope({ grain: 'week' });
		const table = launchesTable(toLaunchesSeries(scope, names), names, 'uk');
		expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
		expect(new Set(table.columns.map((column) => column.id)).size).toBe(table.columns.length);
	});
	it('leaves the upper bound empty where it is open', () => {
		const open = atLeast(2);
		const { scope, names } = writtenScope([
			[
				[open, 2],
				[5, 5]
			]
		]);
		const table = launchesTable(toLaunchesSeries(scope, names), names, 'en');
		expect(cell(table, 0, 'missiles_launched').text).toBe('2+');
		expect(cell(table, 0, 'missiles_launched_high').value).toBeNull();
	});
});

describe('Two reports with other denominators', () => {
	it('stand side by side in the read-out and in the table (72 of 99, and of 83)', async () => {
		const { scope, names } = await shippedScope();
		const series = toLaunchesSeries(scope, names);
		const at = series.spans.findIndex((span) => span.from === '2024-01-02');
		const reading = readLaunches(series, at, names, 'en');
		expect(reading.facts[0]).toContain('72 of 99');
		expect(reading.facts[0]).toContain('72 of 83');
		expect(reading.spoken).toContain('72 of 83');
		const table = launchesTable(series, names, 'en');
		expect(cell(table, at, 'missiles_also_reported').text).toContain('72 of 83');
		expect(cell(table, at, 'missiles_also_reported').value).toContain('72/83');
	});
});

describe('The launches sentence', () => {
	it('is true: totals, the highest bar, the days without a report', async () => {
		const { scope, names } = await shippedScope();
		const text = plain(launchesSentence(toLaunchesSeries(scope, names), names, 'en'));
		const { missile, drone } = scope.totals.families;
		expect(text).toContain(`Missiles: ${formatFigure(missile.launched!, 'en')} launched`);
		expect(text).toContain(`Drones: ${formatFigure(drone.launched!, 'en')} launched`);
		const most = Math.max(...scope.families.missile.map((day) => day.launched?.value ?? 0));
		expect(text).toContain(`Most: ${most}, 29 December 2023.`);
		const missing = scope.days.filter((day) => !day.reported).length;
		expect(text).toContain(`Days without a report: ${missing} of 62.`);
	});
	it('says that claims are not launches', async () => {
		const { scope, names } = await shippedScope({ direction: 'UA' });
		const text = launchesSentence(toLaunchesSeries(scope, names), names, 'en');
		expect(text).toMatch(/Drones: 251\+ stopped, launches not reported/);
	});
	it('says no report where there is none', () => {
		const { scope, names } = writtenScope([null, null]);
		const text = launchesSentence(toLaunchesSeries(scope, names), names, 'en');
		expect(text).toContain('Missiles: no report.');
		expect(text).not.toContain('0 launched');
	});
});
