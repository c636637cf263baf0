import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMapped } from '../../../../src/lib/records/mapper/mapped-format';
import { proposeMap } from '../../../../src/lib/records/mapper/propose';
import { openQuestions, questionsOf } from '../../../../src/lib/records/mapper/questions';
import { readRawTable } from '../../../../src/lib/records/mapper/raw-table';
import {
	isMapText,
	parseMap,
	writeMap,
	type TableMap
} from '../../../../src/lib/records/mapper/table-map';
import { asked, codesOf, mapOf, readText, tableOf, TODAY, VOCABULARY } from './mapped';

describe('What a table asks', () => {
	it('always what a row stands for, and who attacks where no column says so', () => {
		expect(asked('date,drones launched\n2026-05-01,3\n2026-05-02,1\n')).toEqual([
			'rows',
			'direction'
		]);
		expect(asked('date,side,killed\n2026-05-01,RU,3\n')).toEqual(['rows']);
	});

	it('which column is the day, and which are counts, where none is told by its name', () => {
		expect(asked('a,b\nx,3\ny,4\n')).toEqual(['day']);
		expect(asked('date,tally\n2026-05-01,3\n')).toEqual(['figures', 'rows', 'direction']);
	});

	it('of what a count of weapons is', () => {
		expect(asked('date,launched\n2026-05-01,3\n')).toContain('weapon launched');
		expect(asked('date,drones launched\n2026-05-01,3\n')).not.toContain('weapon drones launched');
	});

	it('day or month first, only where every cell may be either', () => {
		expect(asked('date,killed\n03/04/2026,1\n')).toContain('order');
		expect(asked('date,killed\n03/04/2026,1\n13/04/2026,1\n')).not.toContain('order');
		expect(asked('date,killed\n03.04.2026,1\n')).not.toContain('order');
	});

	it('the clock, only of hours that have no offset and are not all midnight', () => {
		expect(asked('date,killed\n2026-05-01 07:30,1\n')).toContain('clock');
		expect(asked('date,killed\n2026-05-01T07:30Z,1\n')).not.toContain('clock');
		expect(asked('date,killed\n2026-05-01 00:00:00,1\n')).not.toContain('clock');
	});

	it('thousands or a fraction, only where the column does not tell', () => {
		expect(asked('date;killed\n2026-05-01;2,000\n')).toContain('thousands killed');
		expect(asked('date,killed\n2026-05-01,"2,000"\n')).not.toContain('thousands killed');
	});

	it('whether a column that never falls is a running total', () => {
		const rows = (values: number[]) =>
			`date,killed\n${values.map((value, i) => `2026-05-${10 + i},${value}\n`).join('')}`;
		expect(asked(rows([1000, 1004, 1010]))).toContain('running killed');
		expect(asked(rows([1, 2, 3, 4, 5, 6]))).toContain('running killed');
		expect(asked(rows([1, 2, 3]))).not.toContain('running killed');
		expect(asked(rows([5, 5, 5, 5, 5, 5]))).not.toContain('running killed');
		expect(asked(rows([3, 1, 4, 1, 5, 9]))).not.toContain('running killed');
		const corrected = Array.from({ length: 20 }, (_, i) => 100 + 5 * i - (i === 9 ? 7 : 0));
		expect(asked(rows(corrected))).toContain('running killed');
	});

	it('tells of a day with several rows, and of days that are a week apart', () => {
		const ofRows = (text: string) => {
			const table = tableOf(text);
			return questionsOf(table, mapOf(table)).find((each) => each.ask === 'rows');
		};
		expect(ofRows('date,killed\n2026-05-01,1\n2026-05-01,2\n2026-05-02,2\n')).toMatchObject({
			again: { cell: '2026-05-01', rows: 2 }
		});
		const weeks = [1, 8, 15, 22].map((day) => `2026-05-${String(day).padStart(2, '0')},${day}\n`);
		expect(ofRows(`date,killed\n${weeks.join('')}`)).toMatchObject({ daysApart: 7 });
	});

	it('sums of weeks are never shown as days', () => {
		const read = readText('date,killed\n2026-05-01,1\n', { rows: 'longer', direction: 'RU' });
		expect(read.statements).toEqual([]);
		expect(codesOf(read)).toEqual(['0 map-open-question']);
	});

	it('nothing is read while a question is open, or by a map of another table', () => {
		const text = 'date,killed\n2026-05-01,1\n';
		expect(codesOf(readText(text, { rows: 'day' }))).toEqual(['0 map-open-question']);
		const map: TableMap = { ...mapOf(tableOf(text)), rows: 'day', direction: 'RU' };
		const other = readMapped(tableOf('day,dead\n2026-05-01,1\n'), map, VOCABULARY, TODAY);
		expect(codesOf(other)).toEqual(['0 map-missing-column']);
		expect(other.problems[0]!.reason).toContain('date, killed');
	});
});

describe('The file of a map', () => {
	it('reads back as it was written', () => {
		const map: TableMap = {
			...mapOf(tableOf('date,drones launched,killed\n2026-05-01,3,1\n')),
			...{ rows: 'event', direction: 'UA', order: 'dmy', clock: 'utc', thousands: '.' }
		};
		expect(isMapText(writeMap(map))).toBe(true);
		expect(parseMap(writeMap(map))).toEqual(map);
	});

	it.each([
		['not JSON', '{', 'JSON'],
		['another file', '{"barrage_map":2}', 'barrage_map'],
		[
			'an unknown fact',
			'{"barrage_map":1,"facts":[{"name":"a","fact":"b"}],"figures":[]}',
			'facts'
		],
		[
			'an unknown measure',
			'{"barrage_map":1,"facts":[],"figures":[{"name":"a","measure":"b"}]}',
			'figures'
		],
		['an unknown answer', '{"barrage_map":1,"facts":[],"figures":[],"rows":"year"}', 'rows']
	])('%s is refused by the name of what is wrong', (_, text, wrong) => {
		expect(parseMap(text)).toEqual({ wrong });
	});
});

describe('Any text', () => {
	const cell = fc.oneof(
		fc.constantFrom(
			'',
			'date',
			'killed',
			'2026-05-01',
			'01/02/2026',
			'12',
			'1,000',
			'~7',
			'Kyiv',
			'"'
		),
		fc.string({ maxLength: 12 })
	);
	const text = fc.oneof(
		fc.string({ maxLength: 300 }),
		fc
			.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 })
			.map((rows) => rows.map((row) => row.join(',')).join('\n')),
		fc.json({ maxDepth: 3 })
	);

	it('gives a table, questions and statements, or none, and never throws', () => {
		fc.assert(
			fc.property(text, fc.constantFrom('day', 'attack', 'event' as const), (given, rows) => {
				const table = readRawTable('any', given);
				if (!table) return;
				const map: TableMap = {
					...proposeMap(table, VOCABULARY.weapons),
					...{ rows: rows as 'day', direction: 'RU', order: 'dmy', clock: 'kyiv', thousands: ',' }
				};
				for (const figure of map.figures)
					Object.assign(figure, { weapon: figure.weapon ?? 'drone', running: false });
				expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true);
				expect(new Set(table.columns).size).toBe(table.columns.length);
				const open = openQuestions(table, map);
				const read = readMapped(table, map, VOCABULARY, TODAY);
				if (open.length > 0) expect(read.statements).toEqual([]);
				for (const { counts, day } of read.statements) {
					expect(day <= TODAY).toBe(true);
					// A figure that is not in the text is never stated, but for sums of several.
					for (const { value } of counts) expect(value === null || value >= 0).toBe(true);
				}
			}),
			{ numRuns: 400 }
		);
	});
});
