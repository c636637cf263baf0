import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/lib/records/ledger/moment';
import { TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import {
	daysOf,
	emptyTables,
	foreignFile,
	importInto,
	importText,
	type ForeignRow
} from '../../../fixtures/foreign/files';

const FIRST = '2024-06-20';
const row = fc
	.record({
		day: fc.integer({ min: 0, max: 12 }),
		wave: fc.constantFrom(['18:00', '08:00', -1], ['08:00', '18:00', 0], ['02:00', '03:30', 0]),
		post: fc.integer({ min: 0, max: 2 }),
		author: fc.constantFrom('kpszsu', 'kpszsu', 'kpszsu', 'GeneralStaff.ua', 'PvKPivden'),
		model: fc.constantFrom('Shahed-136/131', 'Lancet', 'Kalibr', 'X-59 and X-35', 'Unknown UAV'),
		target: fc.constantFrom('Ukraine', 'south', 'Kherson oblast'),
		launched: fc.integer({ min: 0, max: 60 }),
		share: fc.double({ min: 0, max: 1, noNaN: true }),
		status: fc.constantFrom('', '', '', 'hidden')
	})
	.map(({ day, wave, post, author, model, target, launched, share, status }): ForeignRow => {
		const [from, to, back] = wave as [string, string, number];
		const end = addDays(FIRST, day);
		return {
			time_start: `${addDays(end, back)} ${from}`,
			time_end: `${end} ${to}`,
			...{ model, target, launched: `${launched}.0` },
			destroyed: `${Math.floor(launched * share)}.0`,
			status_data: status,
			source: `${author}/posts/${day}-${post}`
		};
	});
const rows = fc.array(row, { minLength: 1, maxLength: 30 });
/** So that every copy reaches the same last day, and an empty one is still a copy. */
const LAST: ForeignRow = {
	...{ time_start: '2024-07-10', time_end: '2024-07-10', model: 'Kalibr', target: 'Ukraine' },
	...{ launched: '1.0', destroyed: '1.0', source: 'kpszsu/posts/last' }
};
/** And from the same first day, so that what is gone lies within the days of the newer copy. */
const START: ForeignRow = {
	...LAST,
	time_start: '2024-06-01',
	time_end: '2024-06-01',
	source: 'kpszsu/posts/first'
};
const textOf = (list: readonly ForeignRow[]) => foreignFile([START, ...list, LAST]);
const THEN = '2024-08-01T10:00+03:00';
const LATER = '2024-09-01T10:00+03:00';
const SPAN = ['2024-05-31', '2024-07-11'] as const;
/** What is said of each day, without the ids of reports. */
const figuresOf = (tables: ReturnType<typeof emptyTables>, asOf: string | null = null) =>
	daysOf(tables, asOf, ...SPAN).map(({ date, strikes }) => [
		date,
		Object.entries(strikes)
			.filter(([, cell]) => cell.state !== 'local')
			.map(([id, { launched, intercepted, suppressed, paired, partial }]) => [
				id,
				{ launched, intercepted, suppressed, paired, partial }
			])
	]);

describe('importing a file', () => {
	it('loses no row: rows in are rows imported and rows kept out', () => {
		const line = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 80 }),
			row.map((each) => foreignFile([each]).split('\n')[1]!),
			fc.constantFrom('', ',', '"', '"x"y,', ',,,,,,,,,,,')
		);
		fc.assert(
			fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
				const [header = ''] = textOf([]).split('\n');
				const text = [header, ...lines].join('\n');
				const { summary } = importText(text);
				if (!summary) return;
				const kept = summary.keptOut.reduce((sum, [, count]) => sum + count, 0);
				expect(summary.rowsImported + kept).toBe(summary.rowsIn);
				expect(summary.nationalRows + summary.localRows).toBe(summary.rowsImported);
			})
		);
	});

	it('never throws, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
				expect(() => importText(text)).not.toThrow();
			})
		);
	});

	it('gives a sound ledger', () => {
		fc.assert(
			fc.property(rows, (list) => {
				const tables = importInto(emptyTables(), textOf(list), THEN);
				expect(validateLedger(tables, { today: '2024-08-01' })).toEqual([]);
			}),
			{ numRuns: 50 }
		);
	});

	it('does the same whatever the order of its rows', () => {
		fc.assert(
			fc.property(
				rows.chain((list) =>
					fc.tuple(
						fc.constant(list),
						fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })
					)
				),
				([list, shuffled]) => {
					const a = importInto(emptyTables(), textOf(list), THEN);
					const b = importInto(emptyTables(), textOf(shuffled), THEN);
					for (const name of TABLE_NAMES) expect(b[name], name).toEqual(a[name]);
				}
			),
			{ numRuns: 50 }
		);
	});

	it('twice changes nothing', () => {
		fc.assert(
			fc.property(rows, (list) => {
				const once = importInto(emptyTables(), textOf(list), THEN);
				const { additions } = importText(textOf(list), once, LATER);
				expect(TABLE_NAMES.map((name) => additions?.[name].length)).toEqual(
					TABLE_NAMES.map(() => 0)
				);
			}),
			{ numRuns: 50 }
		);
	});
});

describe('importing a newer copy', () => {
	/** A copy and a newer one: some rows gone, some with other figures, some new. */
	const copies = fc
		.tuple(
			rows,
			rows,
			fc.array(fc.constantFrom('keep', 'keep', 'drop', 'change'), { minLength: 30, maxLength: 30 })
		)
		.map(([older, added, fates]) => {
			const kept = older.flatMap((each, i): ForeignRow[] => {
				if (fates[i] === 'drop') return [];
				return fates[i] === 'change' ? [{ ...each, launched: '77.0' }] : [each];
			});
			return { older, newer: [...kept, ...added] };
		});

	it('gives the figures of that copy alone', () => {
		fc.assert(
			fc.property(copies, ({ older, newer }) => {
				const alone = importInto(emptyTables(), textOf(newer), LATER);
				const after = importInto(
					importInto(emptyTables(), textOf(older), THEN),
					textOf(newer),
					LATER
				);
				expect(figuresOf(after)).toEqual(figuresOf(alone));
				expect(validateLedger(after, { today: '2024-09-01' })).toEqual([]);
			}),
			{ numRuns: 100 }
		);
	});

	it('leaves the older view as it was known before', () => {
		fc.assert(
			fc.property(copies, ({ older, newer }) => {
				const before = importInto(emptyTables(), textOf(older), THEN);
				const after = importInto(before, textOf(newer), LATER);
				const asOf = '2024-08-31';
				expect(figuresOf(after, asOf)).toEqual(figuresOf(before, asOf));
			}),
			{ numRuns: 100 }
		);
	});

	it('and then the older one again is refused only when it ends earlier', () => {
		const later = {
			...LAST,
			time_start: '2024-07-20',
			time_end: '2024-07-20',
			source: 'kpszsu/posts/z'
		};
		const tables = importInto(emptyTables(), textOf([later]), THEN);
		const { additions, problems } = importText(textOf([]), tables, LATER);
		expect(additions).toBeNull();
		expect(problems.map((problem) => problem.code)).toEqual(['older-copy']);
		expect(problems[0]?.reason).toContain('2024-07-10');
	});
});
