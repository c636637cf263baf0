/**
 * Everything that can be taken from `/data/`: the files of the ledger as they are, the tables derived
 * from it, a spreadsheet variant of each, and the package that describes them. Made once a build.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { formatCsv } from '../../outputs/export/csv';
import { ledgerRows } from '../../outputs/export/ledger-rows';
import { spreadsheetCsv } from '../../outputs/export/spreadsheet';
import { createLedger, type Ledger } from '../../records/ledger/ledger';
import {
	dataPackage,
	OPTIONAL_TABLES,
	schemaOf,
	TABLE_NAMES,
	type Resource
} from '../../records/ledger/schema';
import type { IsoDay, LedgerTables, Problem, TableName } from '../../records/ledger/types';
import { tablesOfVersion, versionsOf } from '../../records/ledger/versions';
import { writeTable } from '../../records/ledger/write';
import { deriveTables, type DerivedTables } from './derive-tables';
import { ledgerDirectory, loadLedger } from './load-ledger';
import { readOrdinary } from './read-file';

/** One CSV file to take away. */
export interface DataFile {
	resource: Resource;
	/** `daily.csv` */
	path: string;
	/** The bytes of the clean file; for the ledger's own files those of the repository. */
	clean: Uint8Array<ArrayBuffer>;
	spreadsheet: string;
	/** Without the header. */
	rows: number;
	/** Of the clean file, in hexadecimal. */
	sha256: string;
}

/** A ledger with the files made from it: today's, or that of a version. */
export interface DataSet extends DerivedTables {
	/** The last day on which reports were recorded, in Kyiv; empty for an empty ledger. */
	version: IsoDay;
	/** In the order of the package: the ledger's tables, then the derived ones. */
	files: DataFile[];
	/** `datapackage.json` with the size and the hash of each file. */
	packageText: string;
	/** `SHA256SUMS`, as `sha256sum --check` reads it. */
	sums: string;
	tables: LedgerTables;
	ledger: Ledger;
}

export interface PublishedData extends DataSet {
	/** Every version there is, the oldest first; the last is the ledger of today. */
	versions: IsoDay[];
	/** The parsed `datapackage.json` of the ledger; null where there is none. */
	descriptor: unknown;
	/** Warnings only. */
	problems: Problem[];
}

const published = new Map<string, Promise<PublishedData>>();

/** Makes all files of a ledger, once a build. Rejects when the ledger has errors. */
export function readPublishedData(dir = ledgerDirectory()): Promise<PublishedData> {
	const known = published.get(dir);
	if (known) return known;
	const promise = publish(dir);
	published.set(dir, promise);
	return promise;
}

async function publish(dir: string): Promise<PublishedData> {
	const { tables, problems, ledger, descriptor } = await loadLedger(dir);
	const own = new Map<string, Uint8Array<ArrayBuffer>>();
	for (const name of TABLE_NAMES)
		await readOrdinary(join(dir, `${name}.csv`)).then(
			(content) => own.set(name, new Uint8Array(content)),
			// What a ledger may lack is published as a table without rows.
			(error: unknown) => {
				if (!OPTIONAL_TABLES.has(name)) throw error;
			}
		);
	const versions = versionsOf(tables);
	return { ...createDataSet(tables, ledger, descriptor, own), versions, descriptor, problems };
}

/** The files of a version, made from today's ledger by leaving out what was recorded later. */
export function createVersion(data: PublishedData, day: IsoDay): DataSet {
	const tables = tablesOfVersion(data.tables, day);
	// The last version is the ledger as it lies there, byte for byte.
	if (tables === data.tables) return data;
	return createDataSet(tables, createLedger(tables), data.descriptor, new Map());
}

function createDataSet(
	tables: LedgerTables,
	ledger: Ledger,
	descriptor: unknown,
	/** Bytes of the ledger's own files where they lie in a repository; else they are written anew. */
	own: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
): DataSet {
	const made = deriveTables(ledger, descriptor);
	const encoder = new TextEncoder();
	const files = dataPackage.resources.map((resource): DataFile => {
		const derived = made.derived[resource.name];
		const name = resource.name as TableName;
		const rows = derived ?? ledgerRows(tables, name);
		const clean = derived
			? encoder.encode(formatCsv(rows))
			: (own.get(name) ?? encoder.encode(writeTable<object>(tables[name], schemaOf(name))));
		return {
			resource,
			path: resource.path,
			clean,
			spreadsheet: spreadsheetCsv(rows),
			rows: rows.rows.length,
			sha256: sha256(clean)
		};
	});
	const packageText = describePackage(files, descriptor);
	const sums = formatSums(
		[...files, { path: 'datapackage.json', sha256: sha256(packageText) }].map(
			(file) => [file.path, file.sha256] as const
		)
	);
	const version = versionsOf(tables).at(-1) ?? '';
	return { ...made, version, files, packageText, sums, tables, ledger };
}

/** A list of checksums as `sha256sum` writes it, in the order given. */
export const formatSums = (entries: readonly (readonly [path: string, hash: string])[]): string =>
	entries.map(([path, hash]) => `${hash}  ${path}\n`).join('');

/**
 * The package with `bytes` and `hash` of each resource, as Data Package v2 has them. What the ledger's own
 * `datapackage.json` says of it as a whole (its title, its window) stands before what ours says.
 */
function describePackage(files: readonly DataFile[], descriptor: unknown): string {
	const resources = files.map(({ resource, clean, sha256: hash }) => ({
		...resource,
		bytes: clean.byteLength,
		hash: `sha256:${hash}`
	}));
	const own = typeof descriptor === 'object' ? descriptor : null;
	// Whose figures they are and on which terms they may be used is for the ledger to say.
	const unsaid = { licenses: undefined, contributors: undefined };
	return `${JSON.stringify({ ...dataPackage, ...unsaid, ...own, resources }, null, '\t')}\n`;
}

/** In hexadecimal. */
export const sha256 = (content: Uint8Array | string): string =>
	createHash('sha256').update(content).digest('hex');
