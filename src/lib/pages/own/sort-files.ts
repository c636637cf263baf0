/** Files as bytes become texts of a known kind: decoded, unpacked, recognised. */
import { unpackZip } from '../../outputs/export/archive';
import type { TableName } from '../../records/ledger/types';
import { factsIn } from '../../records/mapper/column-names';
import { mayHoldDays } from '../../records/mapper/propose';
import { readRawTable, type RawTable } from '../../records/mapper/raw-table';
import { isMapText, parseMap, type TableMap } from '../../records/mapper/table-map';
import { KNOWN_DAILY_COLUMNS } from './daily-columns';
import { decodeFile } from './decode-file';
import { LARGEST_UNPACKED_BYTES } from './limits';
import { DECODING, type Opening, type TextFile } from './opening';
import { countDecimalCommas, recognise, withoutSepLine } from './recognise';
import { showName } from './show-name';
import type { OwnFile } from './types';

/** Tables that a site has and a file of one's own need not. */
export const SITE_TABLES = ['weapons', 'places', 'sources', 'notes'] as const satisfies TableName[];
/** In a zip of ours, beside the tables; and what a Mac adds. */
const BESIDE = /(?:^|\/)(?:README\.txt|SHA256SUMS|\..*)$|^__MACOSX\//;
/** Made from the ledger: they say nothing it does not say. */
const DERIVED = /(?:^|\/)(?:changes|daily(?:_by_weapon|_casualties)?)\.csv$/;
const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** What can be read of the files given; what cannot is said to the opening. */
export interface SortedFiles {
	texts: readonly TextFile[];
	/** Tables of no known kind: a map says what their columns are. */
	tables: readonly OtherTable[];
	/** The map among the files; null for none. */
	map: TableMap | null;
	/** The `datapackage.json` among them; null for none. */
	descriptor: unknown;
}

/** A table of no known kind. */
export interface OtherTable {
	name: string;
	text: string;
	table: RawTable;
}

export function sortFiles(files: readonly OwnFile[], opening: Opening): SortedFiles {
	const sorting = new Sorting(opening);
	const all = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
	let done = 0;
	files.forEach((file, i) => {
		opening.tell(file.name, (DECODING * done) / Math.max(1, all));
		done += file.bytes.length;
		const twin = files.slice(0, i).find((each) => isSame(each.bytes, file.bytes));
		if (twin && file.bytes.length > 0)
			opening.fail('same-file-twice', { file: file.name }, twin.name);
		else sorting.take(file);
	});
	return sorting;
}

class Sorting implements SortedFiles {
	readonly texts: TextFile[] = [];
	readonly tables: OtherTable[] = [];
	map: TableMap | null = null;
	descriptor: unknown = null;
	readonly #opening: Opening;
	/** Bytes that came out of zips. */
	#unpacked = 0;

	constructor(opening: Opening) {
		this.#opening = opening;
	}

	take({ name, bytes }: OwnFile, isPacked = false): void {
		if (bytes.length === 0) return this.#opening.fail('is-empty', { file: name });
		const decoded = decodeFile(name, bytes, this.#opening.options.locale);
		if (decoded.kind === 'zip') {
			if (isPacked) return this.#opening.fail('is-packed', { file: name });
			return this.#unpack(name, bytes);
		}
		const isDescriptor = name.endsWith('datapackage.json');
		if (isDescriptor && decoded.kind !== 'text') return this.#describe(bytes);
		for (const problem of decoded.problems) this.#opening.log.add(problem);
		if (decoded.kind === 'text') this.#sort(name, decoded.text);
		else if (decoded.kind === 'json') this.#takeJson(name, decoded.text);
	}

	/** A map, or an array of objects that one can be made for. */
	#takeJson(name: string, text: string): void {
		if (!isMapText(text)) {
			if (!this.#takeTable(name, text)) this.#opening.fail('is-json', { file: name });
			return;
		}
		const map = parseMap(text);
		if ('wrong' in map) return this.#opening.fail('bad-map', { file: name }, map.wrong);
		if (this.map) return this.#opening.fail('map-twice', { file: name });
		this.map = map;
	}

	/** With whatever stands above its header, so that its lines keep their numbers. */
	#takeTable(name: string, text: string): boolean {
		const table = readRawTable(name, text);
		if (!table || !mayHoldDays(table)) return false;
		this.tables.push({ name, text, table });
		return true;
	}

	#sort(name: string, text: string): void {
		const { kind, delimiter, header } = recognise(text);
		if (kind === null) {
			if (this.#takeTable(name, text)) return;
			const shown = header.slice(0, 12).join(', ');
			return this.#opening.fail('unknown-columns', { file: name, row: 1, value: shown }, shown);
		}
		if (kind.kind === 'daily' && tellsMoreThanDays(header) && this.#takeTable(name, text)) return;
		if (kind.kind === 'derived') return this.#opening.fail('made-from-ledger', { file: name });
		const { body, linesAbove } = withoutSepLine(text);
		if (delimiter !== ',')
			this.#opening.fail('read-with-delimiter', { file: name, row: 1, value: delimiter.trim() });
		// In a ledger such a number is none, and named where it stands.
		const decimalCommas = kind.kind === 'table' ? 0 : countDecimalCommas(body, delimiter);
		if (decimalCommas > 0)
			this.#opening.fail('decimal-commas', { file: name }, String(decimalCommas));
		// JSON may stand on one line.
		if (kind.kind !== 'table' && header.length > 0 && !hasSecondLine(body))
			return this.#opening.fail('only-header', { file: name });
		this.texts.push({ name, text: body, delimiter, linesAbove, kind });
	}

	#unpack(name: string, bytes: Uint8Array): void {
		const left = LARGEST_UNPACKED_BYTES - this.#unpacked;
		const { files, problems, excess } = unpackZip(name, bytes, left);
		if (excess)
			return excess.what === 'files'
				? this.#opening.fail('too-many-files', { file: name }, String(excess.amount))
				: this.#opening.fail(
						'unpacked-too-large',
						{ file: name },
						String(Math.ceil((this.#unpacked + excess.amount) / 1_000_000))
					);
		const paths = [...files.keys()];
		if (paths.some((path) => /^\[Content_Types\]\.xml$|^mimetype$/.test(path)))
			return this.#opening.fail('is-spreadsheet', { file: name });
		if (problems.length > 0 && files.size === 0)
			return this.#opening.fail('bad-zip', { file: name });
		for (const problem of problems) this.#opening.log.add(problem);
		for (const content of files.values()) this.#unpacked += content.length;
		const isLedger = paths.some((path) => baseName(path) === 'attacks.csv');
		for (const [path, content] of files) {
			if (BESIDE.test(path) || (isLedger && DERIVED.test(path))) continue;
			if (isLedger && !/\.csv$|datapackage\.json$/.test(path)) continue;
			this.take({ name: showName(baseName(path)), bytes: content }, true);
		}
	}

	#describe(bytes: Uint8Array): void {
		try {
			this.descriptor = JSON.parse(new TextDecoder().decode(bytes));
		} catch {
			this.descriptor = null;
		}
	}
}

/** Whether a table of days says of what or where its figures are: then its rows are no whole days, and it is asked. */
const tellsMoreThanDays = (header: readonly string[]): boolean =>
	header.some(
		(name) =>
			!KNOWN_DAILY_COLUMNS.has(name.trim().toLowerCase()) &&
			factsIn(name).some((fact) => ['place', 'weapon', 'measure', 'start'].includes(fact))
	);

/** Whether anything stands below the first line that holds something. */
function hasSecondLine(text: string): boolean {
	const body = text.trim();
	return body.includes('\n') || body.includes('\r');
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
	a.length === b.length && a.every((byte, i) => byte === b[i]);
