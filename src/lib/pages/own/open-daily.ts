/** Tables of days as a ledger. */
import type { LedgerTables } from '../../records/ledger/types';
import { emptyTables } from '../../records/ledger/empty-tables';
import { mergeTables } from '../../records/ledger/merge-tables';
import type { Opened, Opening, TextFile } from './opening';
import { createOwnProblem, type OwnProblemCode } from './problems';
import { readDaily, type ReadDaily } from './read-daily';

/** Reads tables of days; null where nothing of them can be shown. */
export function openDaily(texts: readonly TextFile[], opening: Opening): Opened | null {
	const { vocabulary, today, locale } = opening.options;
	let tables: LedgerTables = {
		...emptyTables(),
		weapons: [...vocabulary.weapons],
		places: [...vocabulary.places]
	};
	const keptOut = new Map<string, number>();
	const keepOut = (code: OwnProblemCode, file: string, rows: number) => {
		const { reason } = createOwnProblem(code, { file }, locale);
		keptOut.set(reason, (keptOut.get(reason) ?? 0) + rows);
	};
	const reads: NamedRead[] = [];
	let rowsIn = 0;
	let from = '';
	let to = '';
	for (const file of texts) {
		const { name, text, delimiter, linesAbove } = file;
		const read = readDaily({
			...{ file: name, text, delimiter, today, locale, onPart: opening.begin(file) },
			onProblem: (problem) => opening.noteOne(problem, linesAbove)
		});
		rowsIn += read.rowsIn;
		for (const [code, rows] of read.keptOut) keepOut(code, name, rows);
		if (!read.span) continue;
		reads.push({ name, read });
		if (from === '' || read.span.from < from) from = read.span.from;
		if (read.span.to > to) to = read.span.to;
	}
	const disputed = findDisputed(reads);
	const used: string[] = [];
	const seen = new Set<string>();
	for (const { name, read } of reads) {
		used.push(name);
		const left = new Set<string>();
		for (const { attack_id, end } of read.tables.attacks) {
			// The same day in a second file would be counted twice.
			const isDisputed = disputed.has(attack_id);
			const code = isDisputed ? 'files-differ' : seen.has(attack_id) ? 'day-again' : null;
			seen.add(attack_id);
			if (!code) continue;
			left.add(attack_id);
			opening.fail(code, { file: name, column: 'date', value: end });
			keepOut(code, name, 1);
		}
		const reports = read.tables.reports.filter((report) => !left.has(report.attack_id));
		const ids = new Set(reports.map((report) => report.report_id));
		const known = new Set(tables.sources.map((source) => source.source_id));
		const place = used.length > 1 ? `-${used.length}` : '';
		const rename = (id: string) => (known.has(id) ? `${id}${place}` : id);
		tables = mergeTables(tables, {
			...emptyTables(),
			attacks: read.tables.attacks.filter((attack) => !left.has(attack.attack_id)),
			reports: reports.map((report) => ({ ...report, source_id: rename(report.source_id) })),
			counts: read.tables.counts.filter((count) => ids.has(count.report_id)),
			sources: read.tables.sources.map((source) => ({
				...source,
				source_id: rename(source.source_id)
			}))
		});
	}
	if (from === '' || tables.attacks.length === 0) return null;
	const descriptor = { temporal: { from, to } };
	return { kind: 'daily', files: used, tables, descriptor, rowsIn, keptOut };
}

interface NamedRead {
	name: string;
	read: ReadDaily;
}

/** Attacks of which two files give different figures. */
function findDisputed(reads: readonly NamedRead[]): ReadonlySet<string> {
	const disputed = new Set<string>();
	if (reads.length < 2) return disputed;
	const known = new Map<string, string>();
	for (const { read } of reads)
		for (const [id, figures] of figuresByAttack(read.tables)) {
			if ((known.get(id) ?? figures) !== figures) disputed.add(id);
			known.set(id, figures);
		}
	return disputed;
}

/** What a file states of each attack, whatever the order of its columns. */
function figuresByAttack({ reports, counts }: ReadDaily['tables']): Map<string, string> {
	const attackOf = new Map(reports.map((report) => [report.report_id, report.attack_id]));
	const stated = new Map<string, string[]>();
	for (const count of counts) {
		const attack = attackOf.get(count.report_id) ?? '';
		const { report_id, measure, weapon_id, qualifier, value, low, high } = count;
		const figure = [report_id, measure, weapon_id, qualifier, value, low, high].join(' ');
		const list = stated.get(attack);
		if (list) list.push(figure);
		else stated.set(attack, [figure]);
	}
	return new Map([...stated].map(([attack, figures]) => [attack, figures.sort().join('\n')]));
}
