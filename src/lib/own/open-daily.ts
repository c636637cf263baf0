/** Tables of days as a ledger. */
import type { LedgerTables } from '../ledger/types';
import { emptyTables } from '../ledger/empty-tables';
import { mergeTables } from './merge-tables';
import type { Opened, Opening, TextFile } from './opening';
import { createOwnProblem } from './problems';
import { readDaily } from './read-daily';

/** Reads tables of days; null where nothing of them can be shown. */
export function openDaily(texts: readonly TextFile[], opening: Opening): Opened | null {
	const { vocabulary, today, locale } = opening.options;
	let tables: LedgerTables = {
		...emptyTables(),
		weapons: [...vocabulary.weapons],
		places: [...vocabulary.places]
	};
	const keptOut = new Map<string, number>();
	const used: string[] = [];
	let rowsIn = 0;
	let from = '';
	let to = '';
	const seen = new Set<string>();
	for (const file of texts) {
		const { name, text, delimiter, linesAbove } = file;
		const read = readDaily({
			...{ file: name, text, delimiter, today, locale, onPart: opening.begin(file) },
			onProblem: (problem) => opening.noteOne(problem, linesAbove)
		});
		rowsIn += read.rowsIn;
		for (const [code, rows] of read.keptOut) {
			const { reason } = createOwnProblem(code, { file: name }, locale);
			keptOut.set(reason, (keptOut.get(reason) ?? 0) + rows);
		}
		if (!read.span) continue;
		used.push(name);
		if (from === '' || read.span.from < from) from = read.span.from;
		if (read.span.to > to) to = read.span.to;
		// The same day in a second file would be counted twice: the first file has it.
		const twice = read.tables.attacks.filter((attack) => seen.has(attack.attack_id));
		for (const { attack_id, end } of twice)
			opening.fail('day-twice', { file: name, column: 'date', value: end }, attack_id);
		if (twice.length > 0) {
			const { reason } = createOwnProblem('day-twice', { file: name }, locale);
			keptOut.set(reason, (keptOut.get(reason) ?? 0) + twice.length);
		}
		const again = new Set(twice.map((attack) => attack.attack_id));
		const reports = read.tables.reports.filter((report) => !again.has(report.attack_id));
		const ids = new Set(reports.map((report) => report.report_id));
		const known = new Set(tables.sources.map((source) => source.source_id));
		const place = used.length > 1 ? `-${used.length}` : '';
		const rename = (id: string) => (known.has(id) ? `${id}${place}` : id);
		tables = mergeTables(tables, {
			...emptyTables(),
			attacks: read.tables.attacks.filter((attack) => !again.has(attack.attack_id)),
			reports: reports.map((report) => ({ ...report, source_id: rename(report.source_id) })),
			counts: read.tables.counts.filter((count) => ids.has(count.report_id)),
			sources: read.tables.sources.map((source) => ({
				...source,
				source_id: rename(source.source_id)
			}))
		});
		for (const attack of read.tables.attacks) seen.add(attack.attack_id);
	}
	if (from === '' || tables.attacks.length === 0) return null;
	const descriptor = { temporal: { from, to } };
	return { kind: 'daily', files: used, tables, descriptor, rowsIn, keptOut };
}
