/** Laws of entering: whatever is typed, nothing breaks, nothing published changes, and rows parse back. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE_FIGURES, type Bulletin } from '../../../../src/lib/pages/entry/bulletin';
import { withRows } from '../../../../src/lib/pages/entry/check-rows';
import { fileLines } from '../../../../src/lib/pages/entry/lines';
import { makeEntry } from '../../../../src/lib/pages/entry/make-entry';
import type { EntryContext } from '../../../../src/lib/pages/entry/read-bulletin';
import { checkAppendOnly } from '../../../../src/lib/records/ledger/checks/append-only';
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import { byMeasure, STRIKE_MEASURES } from '../../../../src/lib/records/ledger/measures';
import { momentToInstant } from '../../../../src/lib/records/ledger/moment';
import { parseTable } from '../../../../src/lib/records/ledger/parse';
import { schemaOf } from '../../../../src/lib/records/ledger/schema';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { bulletin, small } from './bulletins';

let context: EntryContext;
beforeAll(async () => {
	context = await small();
});

const figure = fc.oneof(
	fc.constantFrom(
		'',
		'not disclosed',
		'about 20',
		'20+',
		'more than 3',
		'up to 9',
		'about 5 (4-6)'
	),
	fc.nat(60).map(String)
);
const time = fc
	.tuple(fc.constantFrom('2023-12-31', '2024-01-01', '2024-01-02', '2024-01-04'), fc.nat(23))
	.map(([day, hour]) => `${day} ${String(hour).padStart(2, '0')}:00`);
const note = fc.string({ unit: 'grapheme', maxLength: 30 });

/** Bulletins that are mostly sound. */
const sensible: fc.Arbitrary<Bulletin> = fc
	.record({
		direction: fc.constantFrom('RU' as const, 'UA' as const),
		times: fc.tuple(time, time, time).map((each) => each.sort()),
		source: fc.constantFrom('air-force', 'government', 'governor', 'other-ministry'),
		attack: fc.constantFrom('', '', 'new'),
		supersedes: fc.constantFrom('', '', 'none'),
		weapons: fc.uniqueArray(
			fc.record({
				weapon: fc.constantFrom('missile', 'kh-101', 'drone', 'shahed'),
				place: fc.constantFrom('', '', 'UA-51'),
				...byMeasure(STRIKE_MEASURES, () => figure)
			}),
			{ selector: (line) => line.weapon, minLength: 1, maxLength: 3 }
		),
		places: fc.uniqueArray(
			fc.record({
				place: fc.constantFrom('UA', 'UA-51', 'RU'),
				...byMeasure(PEOPLE_FIGURES, () => figure)
			}),
			{ selector: (line) => line.place, maxLength: 2 }
		),
		note
	})
	.map(({ times: [start, end, published], ...rest }) =>
		bulletin({ start, end, published, ...rest })
	);

const figuresAt = (tables: EntryContext['tables'], direction: 'RU' | 'UA', asOf: string) =>
	resolveDaily(createLedger(tables), {
		...{ direction, asOf, from: '2023-12-01', to: '2024-01-05' }
	});

/** The minute before a moment of the ledger. */
const before = (moment: string) =>
	new Date(momentToInstant(moment) - 60_000).toISOString().replace(/:\d\d\.\d+Z$/, 'Z');

describe('a bulletin that is taken', () => {
	it('leaves a ledger that the check finds sound, with nothing of it edited', () => {
		let taken = 0;
		fc.assert(
			fc.property(sensible, (typed) => {
				const { rows, problems } = makeEntry(typed, context);
				if (!rows) {
					expect(problems.some((each) => each.severity === 'error')).toBe(true);
					return;
				}
				taken++;
				const after = withRows(context.tables, rows);
				const errors = validateLedger(after, { today: '2024-01-05' }).filter(
					// The fixture was recorded later than the day of these tests.
					(each) => each.severity === 'error' && each.code !== 'after-today'
				);
				expect(errors).toEqual([]);
				expect(checkAppendOnly({ tables: context.tables }, { tables: after })).toEqual([]);
			}),
			{ numRuns: 150 }
		);
		expect(taken).toBeGreaterThan(20);
	});

	it('parses back from its lines to the same rows', () => {
		fc.assert(
			fc.property(sensible, (typed) => {
				const { rows } = makeEntry(typed, context);
				if (!rows) return;
				for (const { table, whole, lines } of fileLines(rows)) {
					const parsed = parseTable(`${table}.csv`, whole, schemaOf(table));
					expect(parsed.problems).toEqual([]);
					expect(parsed.rows).toEqual(rows[table]);
					expect(lines === '').toBe(rows[table].length === 0);
				}
			}),
			{ numRuns: 150 }
		);
	});

	it('changes no figure as it was known before the bulletin was published', () => {
		fc.assert(
			fc.property(sensible, (typed) => {
				const { rows } = makeEntry(typed, context);
				if (!rows) return;
				const asOf = before(rows.reports[0]!.published);
				const after = withRows(context.tables, rows);
				for (const direction of ['RU', 'UA'] as const)
					expect(figuresAt(after, direction, asOf)).toEqual(
						figuresAt(context.tables, direction, asOf)
					);
			}),
			{ numRuns: 100 }
		);
	});

	it('is the same whatever the order of the ledger’s rows, and is not taken twice', () => {
		const reversed = Object.fromEntries(
			Object.entries(context.tables).map(([name, rows]) => [name, [...rows].reverse()])
		) as unknown as EntryContext['tables'];
		fc.assert(
			fc.property(sensible, (typed) => {
				const { rows } = makeEntry(typed, context);
				expect(makeEntry(typed, { ...context, tables: reversed }).rows).toEqual(rows);
				if (!rows) return;
				const again = makeEntry(
					{ ...typed, attack: rows.reports[0]!.attack_id },
					{ ...context, tables: withRows(context.tables, rows) }
				);
				expect(again.rows).toBeNull();
			}),
			{ numRuns: 100 }
		);
	});
});

describe('whatever is typed', () => {
	it('gives rows or says what is wrong, and never throws', () => {
		const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), figure, time);
		const anything = fc.record({
			direction: fc.constantFrom('RU' as const, 'UA' as const),
			...{ start: text, end: text, attack: text, source: text, via: text, published: text },
			...{ url: text, status: text, supersedes: text, note: text },
			...{ source_uk: text, source_party: text, source_kind: text, source_url: text },
			weapons: fc.array(
				fc.record({ weapon: text, place: text, ...byMeasure(STRIKE_MEASURES, () => text) }),
				{
					maxLength: 3
				}
			),
			places: fc.array(fc.record({ place: text, ...byMeasure(PEOPLE_FIGURES, () => text) }), {
				maxLength: 3
			})
		});
		fc.assert(
			fc.property(anything, (typed) => {
				const { rows, problems } = makeEntry(typed, context);
				expect(rows === null).toBe(problems.some((each) => each.severity === 'error'));
			}),
			{ numRuns: 200 }
		);
	});
});
