/**
 * Everything that can be taken from `/data/`: the files of the ledger as they are, the tables derived
 * from it, a spreadsheet variant of each, and the package that describes them. Made once a build.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changesRows } from '../export/changes-csv';
import { formatCsv, type CsvRows } from '../export/csv';
import { dailyByWeaponRows } from '../export/daily-by-weapon-csv';
import { dailyCasualtiesRows } from '../export/daily-casualties-csv';
import { dailyRows } from '../export/daily-csv';
import { ledgerRows } from '../export/ledger-rows';
import { spreadsheetCsv } from '../export/spreadsheet';
import type { Ledger } from '../ledger/ledger';
import { dataPackage, type Resource } from '../ledger/schema';
import type { Direction, LedgerTables, Problem, TableName } from '../ledger/types';
import { listChanges, type ChangeEntry } from '../stats/changes';
import { recordSpan } from '../stats/record-span';
import { resolveDaily } from '../stats/resolve-daily';
import type { DailySeries } from '../stats/series';
import { ledgerDirectory, loadLedger } from './load-ledger';

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

export interface PublishedData {
	/** In the order of the package: the ledger's tables, then the derived ones. */
	files: DataFile[];
	/** `datapackage.json` with the size and the hash of each file. */
	packageText: string;
	/** `SHA256SUMS`, as `sha256sum --check` reads it. */
	sums: string;
	tables: LedgerTables;
	ledger: Ledger;
	/** The latest figures of both directions over the days of the record. */
	series: Record<Direction, DailySeries>;
	/** The change log, newest first. */
	changes: ChangeEntry[];
	/** Warnings only. */
	problems: Problem[];
}

/** The directions in the order of the files that hold both. */
export const DIRECTIONS = ['RU', 'UA'] as const satisfies readonly Direction[];

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
	const seriesOf = (direction: Direction) =>
		resolveDaily(ledger, { direction, asOf: null, ...recordSpan(descriptor, ledger, direction) });
	const series = { RU: seriesOf('RU'), UA: seriesOf('UA') };
	const changes = listChanges(ledger);
	const both = (make: (series: DailySeries) => CsvRows): CsvRows => {
		const parts = DIRECTIONS.map((direction) => make(series[direction]));
		return { columns: parts[0]?.columns ?? [], rows: parts.flatMap((part) => part.rows) };
	};
	const derived: Record<string, CsvRows> = {
		daily: both(dailyRows),
		daily_by_weapon: both((one) => dailyByWeaponRows(one, ledger.weaponTree)),
		daily_casualties: both(dailyCasualtiesRows),
		changes: changesRows(changes)
	};
	const files: DataFile[] = [];
	for (const resource of dataPackage.resources) {
		const rows = derived[resource.name] ?? ledgerRows(tables, resource.name as TableName);
		const clean = derived[resource.name]
			? new TextEncoder().encode(formatCsv(rows))
			: new Uint8Array(await readFile(join(dir, resource.path)));
		files.push({
			resource,
			path: resource.path,
			clean,
			spreadsheet: spreadsheetCsv(rows),
			rows: rows.rows.length,
			sha256: sha256(clean)
		});
	}
	const packageText = describePackage(files, descriptor);
	const sums = [...files, { path: 'datapackage.json', sha256: sha256(packageText) }]
		.map((file) => `${file.sha256}  ${file.path}\n`)
		.join('');
	return { files, packageText, sums, tables, ledger, series, changes, problems };
}

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
	return `${JSON.stringify({ ...dataPackage, ...own, resources }, null, '\t')}\n`;
}

const sha256 = (content: Uint8Array | string): string =>
	createHash('sha256').update(content).digest('hex');
