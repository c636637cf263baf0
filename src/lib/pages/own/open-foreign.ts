/** Copies of public data sets as a ledger, or of a table with its map. */
import { describeImport } from '../../records/importers/descriptor';
import type { ImportFormat } from '../../records/importers/formats';
import { importFile } from '../../records/importers/import-file';
import type { Delimiter } from '../../records/ledger/records';
import type { Direction, IsoDay, Note } from '../../records/ledger/types';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';
import { formatDay } from '../../figures/view/format';
import { wordsOfCode } from './code-words';
import { inOrderOfAge } from './copy-order';
import { emptyTables } from '../../records/ledger/empty-tables';
import { mergeTables } from '../../records/ledger/merge-tables';
import type { Opened, Opening, TextFile } from './opening';

/** A file that is imported. */
export type Copy = Pick<TextFile, 'name' | 'text' | 'linesAbove'> & { delimiter?: Delimiter };

/**
 * Imports the copies of the file, as the format that their columns show, or `as` another; null where nothing of them
 * can be shown.
 */
export function openForeign(
	texts: readonly Copy[],
	opening: Opening,
	as?: ImportFormat
): Opened | null {
	const { vocabulary, recorded } = opening.options;
	let tables = emptyTables();
	const used: string[] = [];
	const keptOut = new Map<string, number>();
	let rowsIn = 0;
	let from = '';
	let to = '';
	const formats = new Set<ImportFormat>();
	let last: ImportFormat | null = null;
	const { copies, twins } = inOrderOfAge(texts);
	if (twins) {
		const [one, other] = twins.map(({ name }) => name).sort();
		opening.fail('copies-alike', { file: one! }, other);
		return null;
	}
	// An older copy goes first: the newer one then says what changed.
	for (const file of copies) {
		const { name, text, delimiter, linesAbove } = file;
		const read = importFile({
			...{ file: name, text, tables, vocabulary, recorded, as, acceptGone: true },
			...(delimiter && { delimiter }),
			onPart: opening.begin(file)
		});
		const { additions, summary, format } = read;
		opening.note(read.problems, linesAbove);
		if (!additions || !summary || !format) continue;
		tables = mergeTables(tables, additions);
		used.push(name);
		formats.add(format);
		rowsIn += summary.rowsIn;
		for (const [code, rows] of summary.keptOut) {
			const reason = wordsOfCode(code, opening.options.locale);
			keptOut.set(reason, (keptOut.get(reason) ?? 0) + rows);
		}
		if (!summary.span) continue;
		if (from === '' || summary.span.from < from) from = summary.span.from;
		if (summary.span.to <= to) continue;
		to = summary.span.to;
		// The one whose last day is the last of all is credited with the end of the record.
		last = format;
	}
	const [first, ...others] = formats;
	if (from === '' || !first || !last || tables.attacks.length === 0) return null;
	const { url } = last.via;
	const descriptor: unknown = JSON.parse(describeImport([first, ...others], { from, to }));
	const lastDay = formatDay(to, opening.options.locale);
	opening.fail('open-end', { file: used.at(-1) ?? '', value: to }, lastDay);
	const directions = new Set(tables.attacks.map((attack) => attack.direction));
	const ends = [...directions].map((direction) => openEndNote(to, direction, url));
	tables = { ...tables, notes: [...tables.notes, ...ends] };
	const kind = as ? 'mapped' : 'foreign';
	return { kind, files: used, tables, descriptor, rowsIn, keptOut };
}

/** Beside the charts: the copy may have been taken before its last day was over. */
const openEndNote = (day: IsoDay, direction: Direction, url: string): Note => {
	const text = (locale: Locale) =>
		m.own_open_end_note({ date: formatDay(day, locale) }, { locale });
	return {
		...{ start: day, end: day, direction, kind: 'incomplete', url, measure: null },
		...{ text_en: text('en'), text_uk: text('uk') }
	};
};
