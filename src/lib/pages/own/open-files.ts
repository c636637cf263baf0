/** One's own files into a ledger: what each is, what of it can be read, and what it adds up to. Never throws. */
import { hashBytes, hashText } from '../../records/ledger/hash';
import { kyivDay } from '../../records/ledger/moment';
import type { IsoDay } from '../../records/ledger/types';
import { openDaily } from './open-daily';
import type { RawTable } from '../../records/mapper/raw-table';
import { openForeign } from './open-foreign';
import { openLedger } from './open-ledger';
import { openMapped } from './open-mapped';
import { Opening, type Opened } from './opening';
import { sortFiles, type SortedFiles } from './sort-files';
import { summariseOwn } from './summarise';
import type { OpenOptions, OpenResult, OwnFile, OwnSummary } from './types';

/** A year that was mistyped would make a record of centuries, a day each. */
const FIRST_DAY: IsoDay = '2014-01-01';

/** Reads files together. The files given are not changed. */
export function openFiles(files: readonly OwnFile[], options: OpenOptions): OpenResult {
	const opening = new Opening(options);
	const sorted = sortFiles(files, opening);
	const asked = askForMap(sorted, opening);
	if (asked) return { ledger: null, log: opening.log, asks: asked };
	const found = readFiles(files, sorted, opening);
	const result = found && conclude(found, fingerprint(files), opening);
	if (result) return result;
	const { log } = opening;
	if (!log.hasError) opening.fail('nothing-to-show', { file: '' });
	return { ledger: null, log, asks: null };
}

/** Tables that only need a map, all with the same columns; null where there is something else, or a map. */
function askForMap({ texts, tables, map }: SortedFiles, opening: Opening): RawTable[] | null {
	const [first] = tables;
	if (!first || map || texts.length > 0 || opening.log.hasError) return null;
	const columns = first.table.columns.join('\n');
	if (tables.some(({ table }) => table.columns.join('\n') !== columns)) return null;
	return tables.map(({ table }) => table);
}

function readFiles(
	files: readonly OwnFile[],
	sorted: SortedFiles,
	opening: Opening
): Opened | null {
	const { texts, tables, map } = sorted;
	if (map && tables.length === 0) opening.fail('map-alone', { file: '' });
	else if (map && texts.length === 0) return openMapped(tables, map, opening);
	for (const { name, table } of tables) {
		const shown = table.columns.slice(0, 12).join(', ');
		opening.fail('unknown-columns', { file: name, row: 1, value: shown }, shown);
	}
	const [kind, ...others] = new Set(texts.map((text) => text.kind.kind));
	if (others.length > 0) {
		opening.fail('mixed-kinds', { file: texts.map(({ name }) => name).join(', ') });
		return null;
	}
	if (kind === undefined) return null;
	opening.expect(texts);
	if (kind === 'foreign') return openForeign(texts, opening);
	if (kind === 'daily') return openDaily(texts, opening);
	const names = files.map((file) => file.name);
	return openLedger(sorted, names, opening);
}

/** What was read, summed; null where nothing of it lies in the years of a record. */
function conclude(found: Opened, id: string, opening: Opening): OpenResult | null {
	const { kind, files, rowsIn, keptOut } = found;
	let { tables, descriptor } = found;
	const { log } = opening;
	const early = tables.attacks.filter((attack) => kyivDay(attack.end) < FIRST_DAY);
	if (early.length > 0) {
		for (const { attack_id, end } of early)
			opening.fail('too-early', { file: files[0] ?? '', value: `${attack_id} ${end}` });
		const ids = new Set(early.map((attack) => attack.attack_id));
		const attacks = tables.attacks.filter((attack) => !ids.has(attack.attack_id));
		tables = { ...tables, attacks };
		descriptor = null;
	}
	opening.tell('', 1);
	const summary: OwnSummary = {
		...{ kind, rowsIn, files: [...files], reports: tables.reports.length },
		keptOut: [...keptOut].sort((a, b) => b[1] - a[1]),
		directions: summariseOwn(tables, descriptor)
	};
	if (summary.directions.length === 0) return null;
	const [first = ''] = files;
	const name = files.length > 1 ? `${first} + ${files.length - 1}` : first;
	return { ledger: { id, name, tables, descriptor, summary }, log, asks: null };
}

/** The same files have the same, whatever they are called and in whichever order they come. */
export const fingerprint = (files: readonly OwnFile[]): string =>
	hashText(
		files
			.map(({ bytes }) => hashBytes(bytes) + bytes.length.toString(36))
			.sort()
			.join()
	);
