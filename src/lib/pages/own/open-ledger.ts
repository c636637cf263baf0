/** The tables of a ledger, by themselves or from a zip, as a ledger. */
import { checkRecord } from '../../records/ledger/checks/record';
import { emptyTables } from '../../records/ledger/empty-tables';
import { parseTable } from '../../records/ledger/parse';
import { schemaOf } from '../../records/ledger/schema';
import type { LedgerTables, TableName } from '../../records/ledger/types';
import { inLanguage, wordsOfCode } from './code-words';
import { dropFaulty } from './drop-faulty';
import type { Opened, Opening } from './opening';
import { createOwnProblem } from './problems';
import { SITE_TABLES, type SortedFiles } from './sort-files';

/** What is wrong with a header, which is no row. */
const OF_HEADER: ReadonlySet<string> = new Set([
	...['missing-column', 'duplicate-column', 'wrong-delimiter', 'empty-file']
]);

/** Reads the tables of a ledger; null where nothing of them can be shown. `names` are those of the files given. */
export function openLedger(
	{ texts, descriptor }: SortedFiles,
	names: readonly string[],
	opening: Opening
): Opened | null {
	const { vocabulary, today, locale } = opening.options;
	const tables: LedgerTables = emptyTables();
	const lines: Partial<Record<TableName, number[]>> = {};
	const files = new Map<TableName, string>();
	let rowsIn = 0;
	let broken = 0;
	for (const file of texts) {
		const { name, text, delimiter, linesAbove, kind } = file;
		opening.begin(file);
		if (kind.kind !== 'table') continue;
		const earlier = files.get(kind.table);
		if (earlier !== undefined) {
			opening.fail('same-table-twice', { file: name }, earlier);
			continue;
		}
		files.set(kind.table, name);
		const parsed = parseTable<never>(name, text, schemaOf(kind.table), delimiter);
		opening.note(parsed.problems, linesAbove);
		tables[kind.table] = parsed.rows;
		lines[kind.table] = parsed.lines.map((line) => line + linesAbove);
		const faulty = new Set(
			parsed.problems
				.filter(({ severity, code }) => severity === 'error' && !OF_HEADER.has(code))
				.map(({ row }) => row)
		).size;
		rowsIn += parsed.rows.length + faulty;
		broken += faulty;
	}
	for (const table of ['attacks', 'reports', 'counts'] as const)
		if (!files.has(table)) opening.fail('missing-table', { file: `${table}.csv` });
	if (!files.has('attacks') || !files.has('reports') || !files.has('counts')) return null;
	for (const table of SITE_TABLES) {
		if (files.has(table)) continue;
		tables[table] = [...vocabulary[table]] as never;
		if (table !== 'notes') opening.fail('table-of-site', { file: `${table}.csv` });
	}
	const sound = dropFaulty(tables, today, lines);
	for (const problem of sound.problems) {
		const file = files.get(problem.file.replace(/\.csv$/, '') as TableName);
		opening.log.add({ ...inLanguage(problem, locale), ...(file !== undefined && { file }) });
	}
	const outside = checkRecord(sound.tables, descriptor, { today, lines: sound.lines });
	for (const problem of outside) {
		const { code, file, value } = problem;
		if (file === 'datapackage.json' && code === 'after-today')
			opening.fail('window-after-today', { file, column: 'temporal', value });
		else
			opening.log.add({
				...inLanguage(problem, locale),
				...(file === 'attacks.csv' && { file: files.get('attacks')! })
			});
	}
	const keptOut = new Map<string, number>();
	const hidden = outside.filter(({ code }) => code === 'outside-record').length;
	if (hidden > 0) keptOut.set(wordsOfCode('outside-record', locale), hidden);
	const left = createOwnProblem('broken-row', { file: '' }, locale).reason;
	if (broken > 0) keptOut.set(left, broken);
	for (const [code, rows] of sound.dropped) {
		const reason = wordsOfCode(code, locale);
		keptOut.set(reason, (keptOut.get(reason) ?? 0) + rows);
	}
	if (rowsIn === 0) for (const name of files.values()) opening.fail('only-header', { file: name });
	if (sound.tables.attacks.length === 0) return null;
	const used = names.filter((name) => texts.some((each) => each.name === name));
	return {
		kind: 'ledger',
		files: used.length > 0 ? used : names,
		tables: sound.tables,
		descriptor,
		rowsIn,
		keptOut
	};
}
