/** One's own files into a ledger: what each is, what of it can be read, and what it adds up to. Never throws. */
import { unpackZip } from '../export/archive';
import { describeImport } from '../importers/descriptor';
import { FORMATS } from '../importers/formats';
import { importFile } from '../importers/import-file';
import type { OnPart } from '../importers/progress';
import { kyivDay } from '../ledger/moment';
import { parseTable } from '../ledger/parse';
import { schemaOf, TABLE_NAMES } from '../ledger/schema';
import type { IsoDay, IsoMoment, LedgerTables, Note, Problem, TableName } from '../ledger/types';
import * as m from '../paraglide/messages';
import type { Locale } from '../view/catalogue';
import { formatDay } from '../view/format';
import { inLanguage, wordsOfCode } from './code-words';
import { inOrderOfAge } from './copy-order';
import { decodeFile } from './decode-file';
import { dropFaulty } from './drop-faulty';
import { LARGEST_UNPACKED_BYTES } from './limits';
import { createOwnProblem, type OwnProblemCode, type OwnSpot } from './problems';
import { readDaily } from './read-daily';
import { recognise, toCommas, type FileKind } from './recognise';
import { summariseOwn } from './summarise';
import type { OpenResult, OwnFile, OwnSummary } from './types';

export interface OpenOptions {
	/** Weapons, places, sources and notes of the site, which one's own figures are named by. */
	vocabulary: Pick<LedgerTables, 'weapons' | 'places' | 'sources' | 'notes'>;
	today: IsoDay;
	/** The moment of opening. */
	recorded: IsoMoment;
	/** The language of what is said. */
	locale: Locale;
	/** Called every some rows with the file at hand and the part that is done of all, 0–1; at the end without a file. */
	onProgress?: (name: string, part: number) => void;
}

interface TextFile {
	name: string;
	/** Separated by commas. */
	text: string;
	linesAbove: number;
	kind: ReadableKind;
}

type ReadableKind = Exclude<FileKind, null | { kind: 'derived' }>;

const SITE_TABLES = ['weapons', 'places', 'sources', 'notes'] as const satisfies TableName[];
/** In a zip of ours, beside the tables; and what a Mac adds. */
const BESIDE = /(?:^|\/)(?:README\.txt|SHA256SUMS|\..*)$|^__MACOSX\//;
/** Made from the ledger: they say nothing it does not say. */
const DERIVED = /(?:^|\/)(?:changes|daily(?:_by_weapon|_casualties)?)\.csv$/;
/** The part of the time that bytes take to become text; rows take the rest. */
const DECODING = 0.2;
const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** Reads files together. The files given are not changed. */
export function openFiles(files: readonly OwnFile[], options: OpenOptions): OpenResult {
	return new Opening(options).run(files);
}

class Opening {
	readonly #problems: Problem[] = [];
	readonly #texts: TextFile[] = [];
	#descriptor: unknown = null;
	/** Characters of all texts, and of those read so far. */
	#chars = 0;
	#read = 0;

	constructor(readonly options: OpenOptions) {}

	run(files: readonly OwnFile[]): OpenResult {
		const all = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
		let done = 0;
		files.forEach((file, i) => {
			this.#tell(file.name, (DECODING * done) / Math.max(1, all));
			done += file.bytes.length;
			const twin = files.slice(0, i).find((each) => isSame(each.bytes, file.bytes));
			if (twin && file.bytes.length > 0)
				return this.#fail('same-file-twice', { file: file.name }, twin.name);
			this.#take(file);
		});
		const names = files.map((file) => file.name);
		const kinds = new Set(this.#texts.map(({ kind }) => kind.kind));
		if (kinds.size > 1) {
			const listed = this.#texts.map(({ name }) => name).join(', ');
			this.#fail('mixed-kinds', { file: listed });
			return this.#nothing();
		}
		if (this.#texts.length === 0) return this.#nothing();
		this.#chars = this.#texts.reduce((sum, { text }) => sum + text.length, 0);
		if (kinds.has('foreign')) return this.#foreign();
		if (kinds.has('daily')) return this.#daily();
		return this.#ledger(names);
	}

	#tell(name: string, part: number): void {
		this.options.onProgress?.(name, part);
	}

	/** What tells of the rows of a file: its share of what follows decoding, by its length. */
	#begin({ name, text }: TextFile): OnPart {
		const from = this.#read;
		this.#read += text.length;
		const share = (chars: number) => DECODING + (1 - DECODING) * (chars / Math.max(1, this.#chars));
		this.#tell(name, share(from));
		return (part) => this.#tell(name, share(from + part * text.length));
	}

	#fail(code: OwnProblemCode, spot: OwnSpot, detail = ''): void {
		this.#problems.push(createOwnProblem(code, spot, this.options.locale, detail));
	}

	#nothing(): OpenResult {
		if (!this.#problems.some(({ severity }) => severity === 'error'))
			this.#fail('nothing-to-show', { file: '' });
		return { ledger: null, problems: this.#problems };
	}

	#take({ name, bytes }: OwnFile, isPacked = false): void {
		if (bytes.length === 0) return this.#fail('is-empty', { file: name });
		const decoded = decodeFile(name, bytes, this.options.locale);
		if (decoded.kind === 'zip') {
			if (isPacked) return this.#fail('is-packed', { file: name });
			return this.#unpack(name, bytes);
		}
		for (const problem of decoded.problems) {
			if (name.endsWith('datapackage.json') && decoded.kind === 'refused') continue;
			this.#problems.push(problem);
		}
		if (decoded.kind === 'refused') {
			if (name.endsWith('datapackage.json')) this.#describe(bytes);
			return;
		}
		this.#sort(name, decoded.text);
	}

	#sort(name: string, text: string): void {
		const { kind, delimiter, header } = recognise(text);
		if (kind === null) {
			const shown = header.slice(0, 12).join(', ');
			return this.#fail('unknown-columns', { file: name, row: 1, value: shown }, shown);
		}
		if (kind.kind === 'derived') return this.#fail('made-from-ledger', { file: name });
		const commas = toCommas(text, delimiter);
		if (delimiter !== ',')
			this.#fail('read-with-delimiter', { file: name, row: 1, value: delimiter.trim() });
		if (commas.decimalCommas > 0)
			this.#fail('decimal-commas', { file: name }, String(commas.decimalCommas));
		if (!/[\r\n]\s*\S/.test(commas.text.trimStart()) && !isSiteTable(kind)) {
			if (kind.kind !== 'table') return this.#fail('only-header', { file: name });
		}
		this.#texts.push({ name, text: commas.text, linesAbove: commas.linesAbove, kind });
	}

	#unpack(name: string, bytes: Uint8Array): void {
		const { files, problems } = unpackZip(name, bytes);
		const paths = [...files.keys()];
		if (paths.some((path) => /^\[Content_Types\]\.xml$|^mimetype$/.test(path)))
			return this.#fail('is-spreadsheet', { file: name });
		if (problems.length > 0 && files.size === 0) return this.#fail('bad-zip', { file: name });
		this.#problems.push(...problems);
		let size = 0;
		for (const content of files.values()) size += content.length;
		if (size > LARGEST_UNPACKED_BYTES) return this.#fail('too-large', { file: name });
		const isLedger = paths.some((path) => baseName(path) === 'attacks.csv');
		for (const [path, content] of files) {
			if (BESIDE.test(path) || (isLedger && DERIVED.test(path))) continue;
			if (isLedger && !/\.csv$|datapackage\.json$/.test(path)) continue;
			this.#take({ name: baseName(path), bytes: content }, true);
		}
	}

	#describe(bytes: Uint8Array): void {
		try {
			this.#descriptor = JSON.parse(new TextDecoder().decode(bytes));
		} catch {
			this.#descriptor = null;
		}
	}

	/** Problems of a reader, their rows as in the file that was opened. */
	#note(problems: readonly Problem[], linesAbove: number): void {
		for (const problem of problems)
			this.#problems.push({
				...inLanguage(problem, this.options.locale),
				row: problem.row === 0 ? 0 : problem.row + linesAbove
			});
	}

	#foreign(): OpenResult {
		const { vocabulary, recorded } = this.options;
		let tables = emptyTables();
		const used: string[] = [];
		const keptOut = new Map<string, number>();
		let rowsIn = 0;
		let from = '';
		let to = '';
		// An older copy goes first: the newer one then says what changed.
		for (const file of inOrderOfAge(this.#texts)) {
			const { name, text, linesAbove } = file;
			const { additions, summary, problems } = importFile({
				...{ file: name, text, tables, vocabulary, recorded, acceptGone: true },
				onPart: this.#begin(file)
			});
			this.#note(problems, linesAbove);
			if (!additions || !summary) continue;
			tables = mergeTables(tables, additions);
			used.push(name);
			rowsIn += summary.rowsIn;
			for (const [code, rows] of summary.keptOut) {
				const reason = wordsOfCode(code, this.options.locale);
				keptOut.set(reason, (keptOut.get(reason) ?? 0) + rows);
			}
			if (!summary.span) continue;
			if (from === '' || summary.span.from < from) from = summary.span.from;
			if (summary.span.to > to) to = summary.span.to;
		}
		const via = FORMATS[0]?.via;
		if (from === '' || !via || tables.attacks.length === 0) return this.#nothing();
		const descriptor: unknown = JSON.parse(describeImport(via, { from, to }));
		const last = formatDay(to, this.options.locale);
		this.#fail('open-end', { file: used.at(-1) ?? '', value: to }, last);
		tables = { ...tables, notes: [...tables.notes, openEndNote(to, via.url)] };
		return this.#result('foreign', used, tables, descriptor, rowsIn, keptOut);
	}

	#daily(): OpenResult {
		const { vocabulary, today, locale } = this.options;
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
		for (const file of this.#texts) {
			const { name, text, linesAbove } = file;
			const read = readDaily({ file: name, text, today, locale, onPart: this.#begin(file) });
			this.#note(read.problems, linesAbove);
			rowsIn += read.rowsIn;
			for (const problem of read.problems) {
				if (!ROW_REASONS.has(problem.code)) continue;
				keptOut.set(problem.reason, (keptOut.get(problem.reason) ?? 0) + 1);
			}
			if (!read.span) continue;
			used.push(name);
			if (from === '' || read.span.from < from) from = read.span.from;
			if (read.span.to > to) to = read.span.to;
			// The same day in a second file would be counted twice: the first file has it.
			const twice = read.tables.attacks.filter((attack) => seen.has(attack.attack_id));
			for (const { attack_id, end } of twice)
				this.#fail('day-twice', { file: name, column: 'date', value: end }, attack_id);
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
		if (from === '' || tables.attacks.length === 0) return this.#nothing();
		return this.#result('daily', used, tables, { temporal: { from, to } }, rowsIn, keptOut);
	}

	#ledger(names: readonly string[]): OpenResult {
		const { vocabulary, today, locale } = this.options;
		const tables: LedgerTables = emptyTables();
		const lines: Partial<Record<TableName, number[]>> = {};
		const files = new Map<TableName, string>();
		let rowsIn = 0;
		let broken = 0;
		for (const file of this.#texts) {
			const { name, text, linesAbove, kind } = file;
			this.#begin(file);
			if (kind.kind !== 'table') continue;
			const earlier = files.get(kind.table);
			if (earlier !== undefined) {
				this.#fail('same-table-twice', { file: name }, earlier);
				continue;
			}
			files.set(kind.table, name);
			const parsed = parseTable<never>(name, text, schemaOf(kind.table));
			this.#note(parsed.problems, linesAbove);
			tables[kind.table] = parsed.rows;
			lines[kind.table] = parsed.lines.map((line) => line + linesAbove);
			const faulty = new Set(
				parsed.problems.filter(({ severity }) => severity === 'error').map(({ row }) => row)
			).size;
			rowsIn += parsed.rows.length + faulty;
			broken += faulty;
		}
		for (const table of ['attacks', 'reports', 'counts'] as const)
			if (!files.has(table)) this.#fail('missing-table', { file: `${table}.csv` });
		if (!files.has('attacks') || !files.has('reports') || !files.has('counts'))
			return this.#nothing();
		for (const table of SITE_TABLES) {
			if (files.has(table)) continue;
			tables[table] = [...vocabulary[table]] as never;
			if (table !== 'notes') this.#fail('table-of-site', { file: `${table}.csv` });
		}
		const sound = dropFaulty(tables, today, lines);
		for (const problem of sound.problems) {
			const file = files.get(problem.file.replace(/\.csv$/, '') as TableName);
			this.#problems.push({ ...inLanguage(problem, locale), ...(file !== undefined && { file }) });
		}
		const keptOut = new Map<string, number>();
		const left = createOwnProblem('broken-row', { file: '' }, locale).reason;
		if (broken > 0) keptOut.set(left, broken);
		for (const [code, rows] of sound.dropped) {
			const reason = wordsOfCode(code, locale);
			keptOut.set(reason, (keptOut.get(reason) ?? 0) + rows);
		}
		if (rowsIn === 0) for (const name of files.values()) this.#fail('only-header', { file: name });
		if (sound.tables.attacks.length === 0) return this.#nothing();
		const used = names.filter((name) => this.#texts.some((each) => each.name === name));
		return this.#result(
			'ledger',
			used.length > 0 ? used : names,
			sound.tables,
			this.#descriptor,
			rowsIn,
			keptOut
		);
	}

	#result(
		kind: OwnSummary['kind'],
		files: readonly string[],
		tables: LedgerTables,
		descriptor: unknown,
		rowsIn: number,
		keptOut: ReadonlyMap<string, number>
	): OpenResult {
		const early = tables.attacks.filter((attack) => kyivDay(attack.end) < FIRST_DAY);
		if (early.length > 0) {
			for (const { attack_id, end } of early)
				this.#fail('too-early', { file: files[0] ?? '', value: `${attack_id} ${end}` });
			const ids = new Set(early.map((attack) => attack.attack_id));
			const attacks = tables.attacks.filter((attack) => !ids.has(attack.attack_id));
			tables = { ...tables, attacks };
			descriptor = null;
		}
		const problems = this.#problems;
		this.#tell('', 1);
		const summary: OwnSummary = {
			...{ kind, rowsIn, files: [...files], reports: tables.reports.length },
			keptOut: [...keptOut].sort((a, b) => b[1] - a[1]),
			directions: summariseOwn(tables, descriptor)
		};
		if (summary.directions.length === 0) return this.#nothing();
		const [first = ''] = files;
		const name = files.length > 1 ? `${first} + ${files.length - 1}` : first;
		return { ledger: { name, tables, descriptor, summary, problems }, problems };
	}
}

/** A year that was mistyped would make a record of centuries, a day each. */
const FIRST_DAY: IsoDay = '2014-01-01';

/** Codes of problems for which a row of days is kept out. */
const ROW_REASONS: ReadonlySet<string> = new Set<OwnProblemCode>([
	'bad-date',
	'later-than-today',
	'bad-direction',
	'bad-figure',
	'bad-bounds',
	'more-stopped-than-launched',
	'day-twice',
	'broken-row'
]);

const isSiteTable = (kind: ReadableKind) =>
	kind.kind === 'table' && (SITE_TABLES as readonly string[]).includes(kind.table);

/** Beside the charts: the copy may have been taken before its last day was over. */
const openEndNote = (day: IsoDay, url: string): Note => {
	const text = (locale: Locale) =>
		m.own_open_end_note({ date: formatDay(day, locale) }, { locale });
	return {
		...{ start: day, end: day, direction: 'RU', kind: 'incomplete', url },
		...{ text_en: text('en'), text_uk: text('uk') }
	};
};

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
	a.length === b.length && a.every((byte, i) => byte === b[i]);

function emptyTables(): LedgerTables {
	return {
		...{ attacks: [], reports: [], counts: [], weapons: [], places: [], sources: [], notes: [] }
	};
}

function mergeTables(tables: LedgerTables, additions: LedgerTables): LedgerTables {
	return Object.fromEntries(
		TABLE_NAMES.map((name) => [name, (tables[name] as unknown[]).concat(additions[name])])
	) as unknown as LedgerTables;
}
