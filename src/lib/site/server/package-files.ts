/** `barrage-data.zip`: everything of one version in one file that can be checked without this site. */
import { join } from 'node:path';
import { packZip } from '../../outputs/export/archive';
import { citeVersion } from '../../outputs/export/citation';
import { formatReadme } from '../../outputs/export/readme';
import type { DataPackage } from '../../records/ledger/schema';
import type { IsoDay } from '../../records/ledger/types';
import { latestStatement } from '../../figures/stats/latest-statement';
import { createVersion, formatSums, sha256, type DataSet, type PublishedData } from './data-files';
import { ORIGIN } from '../../figures/view/site-address';
import { DIRECTIONS } from '../../figures/view/view';
import { ledgerDirectory } from './load-ledger';
import { readIfThere } from './read-file';

export const PACKAGE_NAME = 'barrage-data.zip';

export interface PackedVersion {
	day: IsoDay;
	data: DataSet;
	zip: Uint8Array<ArrayBuffer>;
	/** Of the zip, in hexadecimal. */
	sha256: string;
}

/** What is said of the ledger beside its tables; texts that are not there are left out. */
export interface Papers {
	citation: string | null;
	licence: string | null;
}

/** A ledger of one's own brings its own papers; ours keeps its citation at the root, where tools look for it. */
export async function readPapers(dir: string): Promise<Papers> {
	const read = (path: string) => readIfThere(path).catch(() => null);
	return {
		citation:
			(await read(join(dir, 'CITATION.cff'))) ??
			(dir === 'data' ? await read('CITATION.cff') : null),
		licence: await read(join(dir, 'LICENSE.md'))
	};
}

/** The files of the package, `SHA256SUMS` over all others included, sorted by name. */
export function packageFiles(data: DataSet, papers: Papers): Map<string, Uint8Array> {
	const encoder = new TextEncoder();
	const files = new Map<string, Uint8Array>(data.files.map(({ path, clean }) => [path, clean]));
	files.set('datapackage.json', encoder.encode(data.packageText));
	files.set('README.txt', encoder.encode(formatReadme(readmeFacts(data, papers))));
	if (papers.citation !== null)
		files.set('CITATION.cff', encoder.encode(citeVersion(papers.citation, data.version, ORIGIN)));
	if (papers.licence !== null) files.set('LICENSE.md', encoder.encode(papers.licence));
	const sorted = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
	const sums = formatSums([...sorted].map(([path, content]) => [path, sha256(content)]));
	sorted.set('SHA256SUMS', encoder.encode(sums));
	return sorted;
}

/** The zip of a version: the same bytes on every machine, dated by the version and not by the clock. */
export const packVersion = (data: DataSet, papers: Papers): Uint8Array<ArrayBuffer> =>
	packZip(packageFiles(data, papers), data.version || '1980-01-01');

const packed = new WeakMap<PublishedData, Promise<PackedVersion[]>>();

/** Every version of a ledger, the newest first, each packed once a build. */
export function packVersions(
	data: PublishedData,
	dir = ledgerDirectory()
): Promise<PackedVersion[]> {
	const known = packed.get(data);
	if (known) return known;
	const promise = readPapers(dir).then((papers) =>
		[...data.versions].reverse().map((day) => {
			const version = createVersion(data, day);
			const zip = packVersion(version, papers);
			return { day, data: version, zip, sha256: sha256(zip) };
		})
	);
	packed.set(data, promise);
	return promise;
}

function readmeFacts(data: DataSet, papers: Papers) {
	const { attacks } = data.ledger;
	const { from, to } = data.series.RU;
	return {
		hasLicenceFile: papers.licence !== null,
		about: JSON.parse(data.packageText) as DataPackage,
		version: data.version,
		origin: ORIGIN,
		span: { from, to },
		known: latestStatement(data.ledger) ?? '',
		directions: DIRECTIONS.map((direction) => {
			const own = attacks.filter((attack) => attack.direction === direction);
			return {
				direction,
				attacks: own.length,
				reports: own.reduce((sum, attack) => sum + attack.reports.length, 0)
			};
		}),
		figures: data.tables.counts.length,
		files: data.files.map(({ path, rows, resource }) => ({
			path,
			rows,
			title: resource.title,
			title_uk: resource.title_uk
		}))
	};
}
