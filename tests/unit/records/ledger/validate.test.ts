import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycles } from '../../../../src/lib/records/ledger/checks/trees';
import { numberKeys } from '../../../../src/lib/records/ledger/checks/number-keys';
import type { Attack, Count, LedgerTables, Report } from '../../../../src/lib/records/ledger/types';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import { createSmallLedger } from './small-ledger';

const TODAY = '2024-02-01';

interface Case {
	description: string;
	spoil(tables: LedgerTables): void;
	/** `file row column code` of each problem. */
	expected: string[];
}

const attack = (index: number, change: Partial<Attack>) => (tables: LedgerTables) => {
	Object.assign(tables.attacks[index] ?? {}, change);
};
const report = (index: number, change: Partial<Report>) => (tables: LedgerTables) => {
	Object.assign(tables.reports[index] ?? {}, change);
};
const count = (index: number, change: Partial<Count>) => (tables: LedgerTables) => {
	Object.assign(tables.counts[index] ?? {}, change);
};

const cases: Case[] = [
	{ description: 'a sound ledger has no problem', spoil: () => undefined, expected: [] },
	{
		description: 'a primary key occurs once; every row that shares it is named',
		spoil: attack(1, { attack_id: 'ru-2024-01-02' }),
		expected: [
			'attacks.csv 2 attack_id duplicate-key',
			'attacks.csv 3 attack_id duplicate-key',
			'reports.csv 4 attack_id unknown-reference'
		]
	},
	{
		description: 'a figure is given once per report, measure, weapon and place',
		spoil: ({ counts }) => counts.push({ ...counts[5]!, value: 25 }),
		expected: ['counts.csv 7  duplicate-key', 'counts.csv 8  duplicate-key']
	},
	{
		description: 'a reference leads to a row',
		spoil: report(0, { via_source_id: 'nobody' }),
		expected: ['reports.csv 2 via_source_id unknown-reference']
	},
	{
		description: 'a weapon has a parent that exists',
		spoil: ({ weapons }) => weapons[1] && (weapons[1].parent_id = 'rocket'),
		expected: ['weapons.csv 3 parent_id unknown-reference']
	},
	{
		description: 'a report supersedes one that exists',
		spoil: report(1, { supersedes: 'x' }),
		expected: ['reports.csv 3 supersedes unknown-reference']
	},
	{
		description: 'no weapon is above itself',
		spoil: ({ weapons }) => weapons[0] && (weapons[0].parent_id = 'kh-101'),
		expected: ['weapons.csv 2 parent_id cycle', 'weapons.csv 3 parent_id cycle']
	},
	{
		description: 'no place is its own parent',
		spoil: ({ places }) => places[1] && (places[1].parent_id = 'RU'),
		expected: ['places.csv 3 parent_id cycle']
	},
	{
		description: 'no report supersedes itself',
		spoil: report(1, { supersedes: 'ru-2024-01-02.af.2' }),
		expected: ['reports.csv 3 supersedes cycle']
	},
	{
		description: 'no report supersedes itself by a detour',
		spoil: report(0, { supersedes: 'ru-2024-01-02.af.2', published: '2024-01-02T13:00+02:00' }),
		expected: ['reports.csv 2 supersedes cycle', 'reports.csv 3 supersedes cycle']
	},
	{
		description: 'a report supersedes one of the same attack',
		spoil: report(1, { supersedes: 'ua-2023-12-30.gov.1' }),
		expected: ['reports.csv 3 supersedes supersedes-other-attack']
	},
	{
		description: 'a report supersedes an earlier one',
		spoil: report(0, { published: '2024-01-03' }),
		expected: ['reports.csv 3 supersedes superseded-is-later']
	},
	{
		description: 'a correction recorded on a later day may be one of the moment',
		spoil: (tables) => {
			report(0, { published: '2024-01-03' })(tables);
			report(1, { recorded: '2024-01-06' })(tables);
		},
		expected: []
	},
	{
		description: 'a reading is one of a report, its own address first',
		spoil: ({ readings }) =>
			readings.unshift(
				{ ...readings[0]!, url: 'https://example.org/2' },
				{ ...readings[0]!, report_id: 'nobody', via_source_id: 'nobody' }
			),
		expected: [
			'readings.csv 2 url reading-not-first',
			'readings.csv 3 report_id unknown-reference',
			'readings.csv 3 via_source_id unknown-reference'
		]
	},
	{
		description: 'an attack ends after it starts',
		spoil: attack(0, { end: '2024-01-02T00:09+02:00' }),
		expected: ['attacks.csv 2 end ends-before-start']
	},
	{
		description: 'a note ends after it starts',
		spoil: ({ notes }) => notes[0] && (notes[0].end = '2024-01-01'),
		expected: ['notes.csv 2 end ends-before-start']
	},
	{
		description: 'an attack that starts at an hour may end on that bare date',
		spoil: attack(0, { end: '2024-01-02' }),
		expected: []
	},
	{
		description: 'nothing ended, was published or recorded after today in Kyiv',
		spoil: (tables) => {
			attack(0, { end: '2024-02-01T23:30Z' })(tables);
			report(1, { published: '2024-02-02', recorded: '2024-02-02' })(tables);
		},
		expected: [
			'attacks.csv 2 end after-today',
			'reports.csv 3 published after-today',
			'reports.csv 3 recorded after-today'
		]
	},
	{
		description: 'today itself is not after today',
		spoil: report(1, { published: '2024-02-01T21:59Z', recorded: '2024-02-01' }),
		expected: []
	},
	{
		description: 'a report is published after its attack began',
		spoil: report(2, { published: '2023-12-29' }),
		expected: ['reports.csv 4 published published-before-attack']
	},
	{
		description: 'a report is recorded after it was published',
		spoil: report(2, { recorded: '2023-12-29' }),
		expected: ['reports.csv 4 recorded recorded-before-published']
	},
	{
		description: 'a report has a source and an address',
		spoil: report(0, { source_id: '', url: 'ftp://x' }),
		expected: [
			'readings.csv 2 url reading-not-first',
			'reports.csv 2 source_id missing-source',
			'reports.csv 2 source_id unknown-reference',
			'reports.csv 2 url not-a-web-address'
		]
	},
	{
		description: 'a withdrawn report says why',
		spoil: report(0, { status: 'withdrawn' }),
		expected: ['reports.csv 2 note withdrawn-without-note']
	},
	{
		description: 'a report has a count',
		spoil: ({ counts }) => counts.pop(),
		expected: ['reports.csv 4 report_id report-without-count']
	},
	{
		description: 'a strike names its weapon',
		spoil: count(0, { weapon_id: null }),
		expected: ['counts.csv 2 weapon_id missing-weapon']
	},
	{
		description: 'casualties name a place and no weapon',
		spoil: count(5, { weapon_id: 'missile', place_id: null }),
		expected: ['counts.csv 7 place_id missing-place', 'counts.csv 7 weapon_id weapon-on-casualties']
	},
	{
		description: 'a figure needs a value',
		spoil: count(5, { value: null }),
		expected: ['counts.csv 7 value value-needed']
	},
	{
		description: 'what is not reported has no figure, not even zero',
		spoil: count(5, { qualifier: 'none_reported', value: 0, high: 3 }),
		expected: ['counts.csv 7 high value-not-allowed', 'counts.csv 7 value value-not-allowed']
	},
	{
		description: 'what is not disclosed has no figure',
		spoil: count(5, { qualifier: 'undisclosed', value: null }),
		expected: []
	},
	{
		description: 'the value lies in its range',
		spoil: count(5, { low: 25, high: 30 }),
		expected: ['counts.csv 7  range-reversed']
	},
	{
		description: 'the range is in order without a middle',
		spoil: count(5, { qualifier: 'about', low: 25, value: 25, high: 24 }),
		expected: ['counts.csv 7  range-reversed']
	},
	{
		description: 'totals are not negative',
		spoil: count(5, { value: -1 }),
		expected: ['counts.csv 7 value negative-total']
	},
	{
		description: 'no more is stopped than was launched; both stopped figures are named',
		spoil: count(4, { value: 28 }),
		expected: [
			'counts.csv 5 value stopped-exceeds-launched',
			'counts.csv 6 value stopped-exceeds-launched'
		]
	},
	{
		description: 'as many stopped as launched are fine',
		spoil: count(4, { value: 27 }),
		expected: []
	},
	{
		description: 'a number without bounds is not held against the launches',
		spoil: count(4, { value: 28, qualifier: 'about' }),
		expected: []
	},
	{
		description: 'a figure of another place is not held against the launches',
		spoil: count(4, { value: 500, place_id: 'RU' }),
		expected: []
	}
];

const summaries = (tables: LedgerTables) =>
	validateLedger(tables, { today: TODAY })
		.map(({ file, row, column, code }) => `${file} ${row} ${column} ${code}`)
		.sort();

describe('a ledger as a whole', () => {
	it.each(cases)('$description', ({ spoil, expected }) => {
		const tables = createSmallLedger();
		spoil(tables);
		expect(summaries(tables)).toEqual([...expected].sort());
	});

	it('is not changed by being checked', () => {
		const tables = createSmallLedger();
		validateLedger(tables, { today: TODAY });
		expect(tables).toEqual(createSmallLedger());
	});

	it('has the lines of its files in its problems where they are known', () => {
		const tables = createSmallLedger();
		count(5, { value: null })(tables);
		const lines = {
			attacks: [],
			reports: [],
			counts: [2, 3, 4, 5, 6, 19],
			readings: [],
			weapons: [],
			places: [],
			sources: [],
			notes: []
		};
		expect(validateLedger(tables, { today: TODAY, lines })[0]?.row).toBe(19);
	});

	it('does not blame references into a table that lost rows', () => {
		const tables = createSmallLedger();
		tables.sources = [];
		tables.counts = [];
		const codes = (incomplete: ('sources' | 'counts')[]) =>
			validateLedger(tables, { today: TODAY, incomplete }).map((problem) => problem.code);
		expect(new Set(codes([]))).toEqual(new Set(['unknown-reference', 'report-without-count']));
		expect(codes(['sources', 'counts'])).toEqual([]);
	});

	it('has the same problems in any order of rows', () => {
		const shuffled = fc.constantFrom(...cases).chain(({ spoil }) => {
			const tables = createSmallLedger();
			spoil(tables);
			return fc.record({
				tables: fc.constant(tables),
				attacks: shuffle(tables.attacks),
				reports: shuffle(tables.reports),
				counts: shuffle(tables.counts),
				weapons: shuffle(tables.weapons),
				places: shuffle(tables.places)
			});
		});
		const codes = (tables: LedgerTables) =>
			validateLedger(tables, { today: TODAY })
				.map(({ file, column, code, value }) => `${file} ${column} ${code} ${value}`)
				.sort();
		fc.assert(
			fc.property(shuffled, ({ tables, ...orders }) => {
				expect(codes({ ...tables, ...orders })).toEqual(codes(tables));
			})
		);
	});
});

function shuffle<T>(rows: T[]): fc.Arbitrary<T[]> {
	return fc.shuffledSubarray(rows, { minLength: rows.length });
}

describe('cycles', () => {
	it.each([
		{ description: 'none in a chain', links: ['a>b', 'b>c', 'c>'], expected: [] },
		{ description: 'itself', links: ['a>a'], expected: [0] },
		{ description: 'three', links: ['a>b', 'b>c', 'c>a'], expected: [0, 1, 2] },
		{ description: 'what leads in is outside', links: ['x>a', 'a>b', 'b>a'], expected: [1, 2] },
		{ description: 'two at once', links: ['a>b', 'c>d', 'd>c', 'b>a'], expected: [0, 1, 2, 3] },
		{ description: 'a dead end', links: ['a>nowhere'], expected: [] }
	])('$description', ({ links, expected }) => {
		const pairs = links.map((link) => {
			const [id = '', next = ''] = link.split('>');
			return [id, next === '' ? null : next] as const;
		});
		expect(findCycles(pairs)).toEqual(expected);
	});

	it('of a hundred thousand links are found at once', () => {
		const links = Array.from(
			{ length: 100_000 },
			(_, index) => [`${index}`, `${index + 1}`] as const
		);
		expect(findCycles(links)).toEqual([]);
		expect(findCycles([...links, ['100000', '0']])).toHaveLength(100_001);
	});
});

describe('keys as numbers', () => {
	const rows = Array.from({ length: 8 }, (_, index) => ({ a: `${index}`, b: index % 2, c: null }));

	it('are equal exactly where the columns are', () => {
		expect(new Set(Array.from<string | number>(numberKeys(rows, ['a', 'b', 'c']))).size).toBe(8);
		expect(new Set(Array.from<string | number>(numberKeys(rows, ['b', 'c']))).size).toBe(2);
	});

	it('become texts where numbers would grow too large', () => {
		const columns = Array.from({ length: 20 }, () => 'a');
		const keys = Array.from<string | number>(numberKeys(rows, columns));
		expect(typeof keys[0]).toBe('string');
		expect(new Set(keys).size).toBe(8);
	});
});
