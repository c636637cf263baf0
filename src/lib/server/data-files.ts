/**
 * Everything that can be taken from `/data/`: the files of the ledger as they are, the tables derived
 * from it, a spreadsheet variant of each, and the package that describes them. Made once a build.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCsv, type CsvRows } from '../export/csv';
import { dailyByWeaponRows } from '../export/daily-by-weapon-csv';
import { dailyCasualtiesRows } from '../export/daily-casualties-csv';
import { dailyRows } from '../export/daily-csv';
import { ledgerRows } from '../export/ledger-rows';
import { spreadsheetCsv } from '../export/spreadsheet';
import { createLedger, type Ledger } from '../ledger/ledger';
import { instantToKyivDay } from '../ledger/moment';
import { dataPackage, TABLE_NAMES, type Resource } from '../ledger/schema';
import type { Direction, LedgerTables, Problem, TableName } from '../ledger/types';
import { recordSpan } from '../stats/record-span';
import { resolveDaily } from '../stats/resolve-daily';
import type { DailySeries } from '../stats/series';
import { readLedger } from './read-ledger';

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
	problems: Problem[];
}

/** The directions in the order of the files that hold both. */
export const DIRECTIONS = ['RU', 'UA'] as const satisfies readonly Direction[];

let made: { stamp: string; data: Promise<PublishedData> } | null = null;

/** Reads `dir` and makes all files; again only after one of its files has changed. */
export async function readPublishedData(dir = 'data'): Promise<PublishedData> {
	const paths = [...TABLE_NAMES.map((name) => `${name}.csv`), 'datapackage.json'];
	const times = await Promise.all(paths.map((path) => changedAt(join(dir, path))));
	const stamp = [dir, ...times].join(' ');
	if (made?.stamp !== stamp) made = { stamp, data: publish(dir) };
	return made.data;
}

async function publish(dir: string): Promise<PublishedData> {
	const { tables, problems } = await readLedger(dir, { today: instantToKyivDay(Date.now()) });
	const ledger = createLedger(tables);
	const seriesOf = (direction: Direction) =>
		resolveDaily(ledger, {
			direction,
			asOf: null,
			...recordSpan(dataPackage, ledger, direction)
		});
	const series = { RU: seriesOf('RU'), UA: seriesOf('UA') };
	const both = (make: (series: DailySeries) => CsvRows): CsvRows => {
		const parts = DIRECTIONS.map((direction) => make(series[direction]));
		return { columns: parts[0]?.columns ?? [], rows: parts.flatMap((part) => part.rows) };
	};
	const derived: Record<string, CsvRows> = {
		daily: both(dailyRows),
		daily_by_weapon: both((one) => dailyByWeaponRows(one, ledger.weaponTree)),
		daily_casualties: both((one) => dailyCasualtiesRows(one, ledger))
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
	const packageText = describePackage(files);
	const sums = [...files, { path: 'datapackage.json', sha256: sha256(packageText) }]
		.map((file) => `${file.sha256}  ${file.path}\n`)
		.join('');
	return { files, packageText, sums, tables, ledger, series, problems };
}

/** The package with `bytes` and `hash` of each resource, as Data Package v2 has them. */
function describePackage(files: readonly DataFile[]): string {
	const resources = files.map(({ resource, clean, sha256: hash }) => ({
		...resource,
		bytes: clean.byteLength,
		hash: `sha256:${hash}`
	}));
	return `${JSON.stringify({ ...dataPackage, resources }, null, '\t')}\n`;
}

const sha256 = (content: Uint8Array | string): string =>
	createHash('sha256').update(content).digest('hex');

async function changedAt(path: string): Promise<number> {
	try {
		return (await stat(path)).mtimeMs;
	} catch {
		return 0;
	}
}
