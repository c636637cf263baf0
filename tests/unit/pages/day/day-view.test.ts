import { beforeAll, describe, expect, it } from 'vitest';
import { weaponRows } from '../../../../src/lib/drawing/charts/weapons/series';
import { weaponsTable } from '../../../../src/lib/drawing/charts/weapons/table';
import { createDayLedger, viewDay, type DayLedger } from '../../../../src/lib/pages/day/day-view';
import { momentAt } from '../../../../src/lib/pages/day/moments';
import { differenceText, placesTable } from '../../../../src/lib/pages/day/places';
import { reportsTable } from '../../../../src/lib/pages/day/reports-table';
import { countNumber, sayings } from '../../../../src/lib/pages/day/words';
import { selectTables } from '../../../../src/lib/records/ledger/select-tables';
import type { Count, Direction, LedgerTables } from '../../../../src/lib/records/ledger/types';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import type { Locale } from '../../../../src/lib/figures/view/catalogue';

let tables: LedgerTables;
beforeAll(async () => {
	({ tables } = await readLedger('data', { today: '2026-11-22' }));
});

function dayOf(date: string, direction: Direction = 'RU', locale: Locale = 'en'): DayLedger {
	const ids = tables.attacks
		.filter((attack) => attack.end.startsWith(date) && attack.direction === direction)
		.filter((attack) => attack.kind === 'wave')
		.map((attack) => attack.attack_id);
	return createDayLedger(selectTables(tables, new Set(ids)), date, direction, locale);
}
const rowsOf = (day: DayLedger, asOf: string | null = null) => {
	const { scope } = viewDay(day, asOf);
	return weaponRows(scope.days[0]!, scope.series.reports, day.names);
};

describe('The weapons of a day', () => {
	it('lists 2 January 2024 as its report does: 99 and 72, of which Kinzhal 10 and 10', () => {
		const rows = rowsOf(dayOf('2024-01-02'));
		const of = (id: string) => rows.find((row) => row.id === id);
		expect([of('missile')?.launched?.value, of('missile')?.stopped?.value]).toEqual([99, 72]);
		expect([of('missile')?.launched?.low, of('missile')?.launched?.high]).toEqual([99, 100]);
		expect([of('kinzhal')?.launched?.value, of('kinzhal')?.stopped?.value]).toEqual([10, 10]);
		expect(of('kh-31p')).toMatchObject({ stopped: { value: 0 }, notStopped: 4, unknown: 0 });
		expect(of('shahed-136-131')?.rate?.share).toBe(1);
	});

	it('takes a list of a part of the kinds for a part, not for a rival total', () => {
		const cruise = rowsOf(dayOf('2024-01-02')).find((row) => row.id === 'cruise');
		expect(cruise?.launched).toMatchObject({ value: 73, low: 73, high: 73 });
		expect(cruise?.disputed).toBe(false);
	});

	it('leaves out a class that says no more than its one model', () => {
		const ids = rowsOf(dayOf('2024-01-02')).map((row) => row.id);
		expect(ids).not.toContain('one-way-drone');
		expect(ids).not.toContain('aeroballistic');
		expect(ids).toContain('cruise');
	});

	it('gives the CSV the numbers of the screen, an unknown one as an empty cell', () => {
		const day = dayOf('2024-01-13');
		const table = weaponsTable(rowsOf(day), day.date, day.names, 'en');
		const at = (id: string) => table.columns.findIndex((column) => column.id === id);
		const row = table.rows.find((cells) => cells[at('weapon_id')]?.value === 'kh-31p')!;
		expect([row[at('launched')]?.value, row[at('stopped')]?.value]).toEqual([2, null]);
		expect(table.rows.every((cells) => cells.length === table.columns.length)).toBe(true);
	});

	it('has no rows where nothing was published yet', () => {
		expect(rowsOf(dayOf('2024-01-02'), '2024-01-01')).toEqual([]);
	});
});

describe('The places of a day', () => {
	it('sets the sum of places beside the statement, with the difference', () => {
		const day = dayOf('2024-01-02');
		const [attack] = viewDay(day, null).detail.attacks;
		expect(differenceText(attack!, 'en')).toBe('stated − sum of places: −3 killed, −1 injured');
		const table = placesTable([attack!], day.date, day.names, 'en');
		const at = (id: string) => table.columns.findIndex((column) => column.id === id);
		const row = (kind: string) => table.rows.find((cells) => cells[at('kind')]?.value === kind)!;
		expect([row('country')[at('killed')]?.value, row('sum')[at('killed')]?.value]).toEqual([5, 8]);
		expect(row('sum')[at('killed_high')]?.value).toBe(null);
	});
});

describe('What a report says', () => {
	const count = (patch: Partial<Count>): Count => ({
		report_id: 'r',
		measure: 'killed',
		weapon_id: null,
		place_id: 'UA',
		qualifier: 'exact',
		value: 60,
		low: null,
		high: null,
		...patch
	});
	it.each<[Partial<Count>, string, string]>([
		[{}, '60', '60'],
		[{ value: 0 }, '0', '0'],
		[{ qualifier: 'about' }, 'about 60', 'близько 60'],
		[{ qualifier: 'about', low: 50, high: 70 }, 'about 60 (50–70)', 'близько 60 (50–70)'],
		[{ qualifier: 'at_least' }, 'at least 60', 'щонайменше 60'],
		[{ qualifier: 'more_than' }, 'more than 60', 'понад 60'],
		[{ qualifier: 'at_most' }, 'at most 60', 'щонайбільше 60'],
		[{ qualifier: 'none_reported', value: null }, 'none reported', 'не зафіксовано'],
		[{ qualifier: 'undisclosed', value: null }, 'number not disclosed', 'кількість не розкрито']
	])('keeps the qualifier of %o', (patch, en, uk) => {
		expect(countNumber(count(patch), 'en')).toBe(en);
		expect(countNumber(count(patch), 'uk')).toBe(uk);
	});

	it('loses no count of any shipped report', () => {
		for (const date of ['2023-12-29', '2024-01-02', '2024-01-23']) {
			const day = dayOf(date);
			for (const { reports } of viewDay(day, null).detail.attacks) {
				for (const { report } of reports) {
					const parts = sayings(report, 'RU', day.names, 'en').flatMap(({ text }) =>
						text.split(', ')
					);
					expect(parts.length).toBe(report.counts.length);
				}
			}
		}
	});

	it('stands in the table with who said it, when, and what it is used for', () => {
		const day = dayOf('2024-01-02');
		const { detail } = viewDay(day, null);
		const table = reportsTable(detail, day.names, 'en');
		const at = (id: string) => table.columns.findIndex((column) => column.id === id);
		const row = table.rows.find(
			(cells) => cells[at('report_id')]?.value === 'ru-2024-01-02.ukrainian-air-force.2'
		)!;
		expect(row[at('said')]?.text).toContain('Missile: 99 launched, 72 shot down');
		expect(row[at('used_for')]?.text).toContain('Drones: used, the only report that states it.');
		expect(table.rows).toHaveLength(detail.attacks[0]!.reports.length);
	});
});

describe('As known on a moment', () => {
	it('offers each moment of the day once, in order, and finds the one a view is at', () => {
		const { moments } = dayOf('2023-12-29');
		const instants = moments.map(({ at }) => at);
		expect([...instants].sort((a, b) => a - b)).toEqual(instants);
		expect(new Set(instants).size).toBe(instants.length);
		expect(momentAt(moments, instants[3]!)).toBe(3);
		expect(momentAt(moments, instants[0]! - 1)).toBe(-1);
		expect(momentAt(moments, Infinity)).toBe(moments.length - 1);
	});

	it('shows the toll of 29 December 2023 growing', () => {
		const day = dayOf('2023-12-29');
		const killed = day.moments.map(
			({ moment }) => viewDay(day, moment).scope.totals.killed.figure?.value ?? null
		);
		const steps = killed.filter((value, i) => value !== null && value !== killed[i - 1]);
		// Now the places add up to more, now a statement for the country is greater.
		expect(steps).toEqual([...steps].sort((a, b) => a! - b!));
		expect([steps[0], steps.at(-1)]).toEqual([1, 57]);
		expect(steps).toEqual(expect.arrayContaining([12, 16, 28, 30, 41]));
	});

	it('says so when nothing had been published', () => {
		const day = dayOf('2023-12-29');
		expect(viewDay(day, '2023-12-28').tooEarly).toBe(true);
		expect(viewDay(day, null).tooEarly).toBe(false);
	});
});
