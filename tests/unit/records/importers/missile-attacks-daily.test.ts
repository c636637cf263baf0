import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../../../../src/lib/records/importers/formats';
import {
	COLUMN_SETS,
	describeColumns,
	missingColumns
} from '../../../../src/lib/records/importers/missile-attacks-daily/columns';
import { TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';
import type { Count, LedgerTables } from '../../../../src/lib/records/ledger/types';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import {
	cellText,
	daysOf,
	emptyTables,
	FOREIGN_FILES,
	foreignFile,
	foreignRow,
	foreignText,
	importInto,
	importText,
	type ForeignRow
} from '../../../fixtures/foreign/files';

const countsOf = (tables: LedgerTables, post: string): string[] => {
	const report = tables.reports.find((row) => row.url.endsWith(post));
	return tables.counts
		.filter((count: Count) => count.report_id === report?.report_id)
		.map(
			({ measure, weapon_id, place_id, qualifier, value }) =>
				`${measure} ${weapon_id} ${place_id} ${qualifier} ${value ?? ''}`
		);
};
const noteOf = (tables: LedgerTables, post: string) =>
	tables.reports.find((row) => row.url.endsWith(post))?.note;
const importRows = (...rows: ForeignRow[]) => importInto(emptyTables(), foreignFile(rows));

describe('each of the five sets of columns', () => {
	it.each(FOREIGN_FILES)('%s gives a sound ledger without losing a row', (name) => {
		const text = foreignText(name);
		const { summary, problems } = importText(text);
		expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
		expect(summary?.rowsImported).toBe(text.trim().split('\n').length - 1);
		expect(summary?.keptOut).toEqual([]);
		expect(summary?.columns).toMatch(/^the (9|16|17|22) columns of /);
		const tables = importInto(emptyTables(), text);
		expect(validateLedger(tables, { today: '2026-11-01' })).toEqual([]);
	});

	it('is told by its columns, in any order', () => {
		for (const [set, columns] of COLUMN_SETS) {
			expect(describeColumns([...columns].reverse())).toBe(
				`the ${columns.length} columns of ${set}`
			);
			expect(missingColumns(columns.map((name) => ` ${name.toUpperCase()} `))).toEqual([]);
		}
		expect([...COLUMN_SETS.values()].map((columns) => columns.length)).toEqual([9, 16, 17, 22, 22]);
	});

	it('may have columns of its own beside them, which are named and left out', () => {
		const [header, ...rows] = foreignText('columns-2023.csv').trim().split('\n');
		const text = [`${header},comment`, ...rows.map((row) => `${row},x`)].join('\n');
		const { problems, summary } = importText(text);
		expect(problems.map(({ code, column }) => `${code} ${column}`)).toEqual([
			'unknown-column comment'
		]);
		expect(summary?.rowsImported).toBe(3);
	});
});

describe('a bulletin', () => {
	it('with drones by night and missiles at dawn is one attack and one report', () => {
		const tables = importInto(emptyTables(), foreignText('columns-2024.csv'));
		expect(tables.attacks).toHaveLength(1);
		expect(tables.attacks[0]).toMatchObject({
			start: '2024-09-03T19:00+03:00',
			end: '2024-09-04T08:30+03:00',
			title_en: 'Attack from 19:00, 3 September, to 08:30, 4 September 2024',
			title_uk: 'Атака з 19:00 3 вересня до 08:30 4 вересня 2024 року'
		});
		expect(countsOf(tables, 'invented-c')).toEqual([
			'intercepted kinzhal UA undisclosed ',
			'launched kinzhal UA exact 2',
			'intercepted shahed-136-131 UA exact 22',
			'intercepted shahed-136-131 UA-32 exact 12',
			'intercepted shahed-136-131 UA-south exact 10',
			'launched shahed-136-131 UA exact 40',
			'suppressed shahed-136-131 UA exact 15'
		]);
		expect(noteOf(tables, 'invented-c')).toBe(
			'Shahed-136/131: 1 still in the air when reported; 1 into Belarus. ' +
				'X-47 Kinzhal: aimed at Starokostiantyniv. ' +
				'Hour of the post not given: dated by the end of the attack.'
		);
	});

	it('with a night and a day is two attacks', () => {
		const tables = importRows(
			foreignRow('a', { time_end: '2024-02-02 08:00' }),
			foreignRow('a', { time_start: '2024-02-02 08:00', time_end: '2024-02-02 18:00' })
		);
		expect(tables.attacks).toHaveLength(2);
		expect(cellText(tables, '2024-02-02', 'drone')).toBe('20/16/–');
	});

	it('counts on the day on which the wave ends, and starts with the day where the hour is not given', () => {
		const tables = importRows(foreignRow('a', { time_start: '2024-02-02' }));
		expect(tables.attacks[0]).toMatchObject({
			start: '2024-02-02',
			end: '2024-02-02T08:00+02:00',
			title_en: 'Attack to 08:00, 2 February 2024'
		});
		expect(cellText(tables, '2024-02-02', 'drone')).toBe('10/8/–');
	});

	it('that aims one weapon at two places states their sum for the country', () => {
		const tables = importRows(
			foreignRow('a', { target: 'Odesa oblast' }),
			foreignRow('a', { target: 'Sumy oblast', launched: '3.0', destroyed: '' })
		);
		expect(countsOf(tables, '/a')).toEqual([
			'intercepted shahed-136-131 UA at_least 8',
			'launched shahed-136-131 UA exact 13'
		]);
		expect(noteOf(tables, '/a')).toContain('aimed at Sumy oblast');
	});

	it('names what is in a row and what stands beside it', () => {
		const tables = importInto(emptyTables(), foreignText('columns-2026.csv'));
		expect(countsOf(tables, 'invented-g')).toEqual([
			'intercepted banderol UA at_most 7',
			'launched banderol UA at_most 10',
			'intercepted iskander-m UA at_least 5',
			'launched iskander-m UA at_least 5',
			'intercepted kh-101-555 UA undisclosed ',
			'launched kh-101-555 UA undisclosed ',
			'intercepted shahed-136-131 UA exact 124',
			'launched shahed-136-131 UA exact 157'
		]);
		expect(noteOf(tables, 'invented-g')).toContain(
			'Turbojet: 12 stopped; Banderol: 10 launched, 7 stopped, inside that figure or beside it; Гербера: some stopped'
		);
	});

	const ofBanderol = (more: ForeignRow, ...rows: ForeignRow[]) =>
		countsOf(importRows(foreignRow('a', more), ...rows), '/a').filter((count) =>
			count.includes('banderol')
		);

	it.each([
		[
			'five at most beside it, where nothing tells',
			"{'Banderol': {'launched': 5, 'destroyed': 4}}",
			['at_most 4', 'at_most 5']
		],
		[
			'none, where the kinds add up with it',
			"{'Shahed-136': 4, 'Banderol': {'launched': 5, 'destroyed': 4}}",
			[]
		],
		[
			'five, where they add up without it',
			"{'Shahed-136': 8, 'Banderol': {'launched': 5, 'destroyed': 4}}",
			['exact 4', 'exact 5']
		],
		[
			'twelve, where the row has fewer',
			"{'Banderol': {'launched': 12, 'destroyed': 4}}",
			['exact 4', 'exact 12']
		]
	])('of drones with Banderol missiles in its words counts %s', (_, destroyed_types, expected) => {
		const counts = ofBanderol({ destroyed_types });
		expect(counts.map((count) => count.replace(/.* UA /, ''))).toEqual(expected);
		const tables = importRows(foreignRow('a', { destroyed_types }));
		expect(cellText(tables, '2024-02-02', 'drone')).toBe('10/8/–');
		expect(validateLedger(tables, { today: '2026-11-01' })).toEqual([]);
	});

	it('of drones leaves missiles to a row of their own in the same post', () => {
		const destroyed_types = "{'Banderol': {'launched': 5, 'destroyed': 4}}";
		const own = foreignRow('a', { model: 'Banderol', launched: '5.0', destroyed: '4.0' });
		expect(ofBanderol({ destroyed_types }, own)).toEqual([
			...['intercepted banderol UA exact 4', 'launched banderol UA exact 5']
		]);
	});

	it('has no figure for suppressed where both are given as one number, though the file writes zero', () => {
		const tables = importInto(emptyTables(), foreignText('columns-2025.csv'));
		expect(cellText(tables, '2025-11-02', 'shahed-136-131')).toBe('100/80/–');
		const before = importRows(foreignRow('a', { not_reach_goal: '0.0' }));
		expect(cellText(before, '2024-02-02', 'drone')).toBe('10/8/0');
	});

	it('that contradicts itself is kept and named, and makes no rate above the whole', () => {
		const { problems } = importText(foreignText('columns-late-2024.csv'));
		expect(problems.map(({ code, row }) => `${code} ${row}`)).toEqual(['contradicts-itself 2']);
		const tables = importInto(emptyTables(), foreignText('columns-late-2024.csv'));
		expect(countsOf(tables, 'invented-d')).toEqual([
			'intercepted shahed-136-131 UA exact 5',
			'launched shahed-136-131 UA exact 6',
			'suppressed shahed-136-131 UA undisclosed '
		]);
		expect(daysOf(tables)[0]?.strikes['drone']).toMatchObject({ partial: true });
		const worse = importRows(foreignRow('a', { launched: '3', destroyed: '8' }));
		expect(countsOf(worse, '/a')).toEqual([
			'intercepted shahed-136-131 UA exact 8',
			'launched shahed-136-131 UA undisclosed '
		]);
		expect(noteOf(tables, 'invented-d')).toContain(
			'Stopped and launched contradict each other: 5 + 4 of 6.'
		);
	});

	it('told in two posts word for word is one attack with two reports', () => {
		const tables = importRows(foreignRow('a'), foreignRow('b'));
		expect(tables.attacks).toHaveLength(1);
		expect(tables.reports).toHaveLength(2);
		expect(cellText(tables, '2024-02-02', 'drone')).toBe('10/8/–');
	});

	it('that another completes at the same hours is another attack', () => {
		const tables = importRows(foreignRow('a'), foreignRow('b', { launched: '5', destroyed: '5' }));
		expect(tables.attacks).toHaveLength(2);
		expect(cellText(tables, '2024-02-02', 'drone')).toBe('15/13/–');
	});
});

describe('a figure', () => {
	it('of several models is mixed, and in no class of one of them', () => {
		const tables = importInto(emptyTables(), foreignText('columns-2023.csv'));
		expect(cellText(tables, '2023-03-05', 'missile')).toBe('22/20/–');
		expect(cellText(tables, '2023-03-05', 'missile-mixed')).toBe('22/20/–');
		expect(daysOf(tables)[0]?.strikes['cruise']).toBeUndefined();
	});

	it('that is withheld is no zero: zero says nothing, another number is a lower bound', () => {
		const hidden = { model: 'Kalibr', status_data: 'hidden' };
		const zero = importRows(foreignRow('a', { ...hidden, launched: '0.0', destroyed: '0.0' }));
		const [day] = daysOf(zero);
		expect(day?.strikes['missile']).toMatchObject({
			launched: null,
			intercepted: null,
			partial: true
		});
		const five = importRows(foreignRow('a', { ...hidden, launched: '5.0', destroyed: '5.0' }));
		expect(daysOf(five)[0]?.strikes['missile']?.launched).toMatchObject({ low: 5, high: Infinity });
	});

	it('that is empty is unknown', () => {
		const tables = importRows(foreignRow('a', { launched: '', destroyed: '0.0' }));
		expect(cellText(tables, '2024-02-02', 'drone')).toBe('–/0/–');
	});
});

describe('a local post', () => {
	const local = { source: 'PvKPivden/posts/x', target: 'Kherson oblast' };

	it('enters no total and no rate, and stands beside the national one', () => {
		const tables = importRows(
			foreignRow('a'),
			foreignRow('x', { ...local, launched: '4', destroyed: '4' })
		);
		expect(cellText(tables, '2024-02-02', 'drone')).toBe('10/8/–');
		expect(tables.attacks).toHaveLength(1);
		expect(countsOf(tables, 'PvKPivden/posts/x')).toEqual([
			'intercepted shahed-136-131 UA-65 exact 4'
		]);
	});

	it('that repeats its kills as launches states no launches; one that differs does', () => {
		const tables = importRows(foreignRow('x', { ...local, launched: '16', destroyed: '0' }));
		expect(countsOf(tables, 'PvKPivden/posts/x')).toEqual([
			'intercepted shahed-136-131 UA-65 exact 0',
			'launched shahed-136-131 UA-65 exact 16'
		]);
		expect(cellText(tables, '2024-02-02', 'drone')).toBe('–/–/–');
	});

	it('without a place, or for all of Ukraine, is put where its command is, never on the country', () => {
		const tables = importRows(
			foreignRow('x', { ...local, target: 'Ukraine' }),
			foreignRow('y', { source: 'https://t.me/war_monitor/2', target: '' })
		);
		expect(tables.counts.map((count) => count.place_id).sort()).toEqual([
			'UA-south',
			'UA-south',
			'UA-unnamed',
			'UA-unnamed'
		]);
	});

	it('alone on a day makes one attack that only local posts tell of', () => {
		const tables = importRows(
			foreignRow('x', local),
			foreignRow('y', { source: 'pvkshid/posts/y', target: 'east', launched: '8' })
		);
		expect(tables.attacks).toMatchObject([
			{ title_en: 'Local reports of 2 February 2024', start: '2024-02-02', end: '2024-02-02' }
		]);
		expect(daysOf(tables)[0]?.strikes['drone']?.state).toBe('local');
	});
});

describe('a row that is kept out', () => {
	const [header = '', good = ''] = foreignFile([foreignRow('a')])
		.trim()
		.split('\n');
	const change = (column: string, value: string) =>
		foreignFile([foreignRow('a', { [column]: value })])
			.trim()
			.split('\n')[1]!;
	const CASES: [reason: string, line: string][] = [
		['empty-row', ',,,'],
		['too-few-cells', good.slice(0, 40)],
		['too-many-cells', `${good},more`],
		['broken-quotes', `"${good}`],
		['bad-time', change('time_start', 'yesterday')],
		['bad-time', change('time_end', '2024-02-30')],
		['ends-before-start', change('time_start', '2024-02-02 09:00')],
		['too-long', change('time_start', '2024-01-01')],
		['after-today', change('time_end', '2026-11-02').replace('2024-02-01 18:00', '2026-11-02')],
		['no-model', change('model', ' ')],
		['no-source', change('source', '')],
		['bad-number', change('launched', 'ten')],
		['negative-figure', change('destroyed', '-1')],
		['fraction-figure', change('launched', '22.5')],
		['ambiguous-figure', change('launched', '2.000')],
		['grouped-figure', change('launched', '1 23')],
		['cut-figure', change('launched', '000')],
		['implausible-figure', change('launched', '100001')],
		['qualified-figure', change('launched', '40+')],
		['qualified-figure', change('launched', '40–45')],
		['duplicate-row', good]
	];
	it.each(CASES)('has its reason: %s, %s', (reason, line) => {
		const { summary, problems } = importText([header, good, line].join('\n'));
		expect(summary).toMatchObject({ rowsIn: 2, rowsImported: 1, keptOut: [[reason, 1]] });
		const problem = problems.find((each) => each.code === reason);
		expect(problem).toMatchObject({ file: 'x.csv', row: 3 });
		expect(problem?.advice).not.toBe('');
	});

	it('does not spoil the rows after it', () => {
		const next = change('source', 'kpszsu/posts/b');
		const { summary } = importText([header, `"${good}`, next, good].join('\n'));
		expect(summary).toMatchObject({ rowsIn: 3, rowsImported: 2 });
	});
});

describe('a file that is none of ours', () => {
	it.each([
		['', 'no-header'],
		[' \n\n', 'no-header'],
		['PK\u0003\u0004\u0000\u0000', 'not-text'],
		['a,b,c\n1,2,3\n', 'unknown-format'],
		['time_start;time_end;model;launched;destroyed;source\n', 'wrong-separator'],
		['time_start,time_end,model,launched,destroyed,source\n', 'no-rows'],
		['time_start,time_end,model,launched,destroyed,source\nx\n', 'no-usable-row']
	])('%j is refused: %s', (text, code) => {
		const { additions, problems } = importText(text);
		expect(additions).toBeNull();
		expect(problems.at(code === 'no-usable-row' ? 0 : -1)?.severity).toBe('error');
		expect(problems.map((problem) => problem.code)).toContain(code);
	});

	it('names the columns that are missing', () => {
		const { problem } = recogniseFormat('x.csv', 'time_start,model,target\n1,2,3\n');
		expect(problem?.reason).toContain('time_end, launched, destroyed, source');
	});
});

describe('what an import brings along', () => {
	it('are all rows that are referred to, and both definition breaks', () => {
		const tables = importInto(emptyTables(), foreignText('columns-2025.csv'));
		expect(validateLedger(tables, { today: '2026-11-01' })).toEqual([]);
		expect(tables.notes.map(({ start, kind }) => `${start} ${kind}`)).toEqual([
			'2024-07-01 definition_break',
			'2025-08-01 definition_break'
		]);
		for (const note of tables.notes) expect(note.url).toMatch(/^https:/);
	});

	it('is nothing that the ledger has already', () => {
		const once = importInto(emptyTables(), foreignText('columns-2025.csv'));
		const { additions } = importText(foreignText('columns-2024.csv'), once);
		// An older file is refused; what matters here is a newer one of the same weapons.
		expect(additions).toBeNull();
		const later = foreignText('columns-2025.csv').replaceAll('invented-f', 'invented-h');
		const twice = importInto(once, later);
		for (const name of TABLE_NAMES.filter((table) => table !== 'reports' && table !== 'counts'))
			expect(twice[name].length - once[name].length, name).toBe(name === 'attacks' ? 1 : 0);
	});
});
