/** What the page of the data shows, made from the ledger and its schema in one language. */
import { measureWord } from '$lib/outputs/export/change-words';
import { citeLedger } from '$lib/outputs/export/citation';
import { datasetLd, scriptJson } from '$lib/outputs/export/dataset-ld';
import { licenceOf } from '$lib/records/ledger/licence';
import type { DataPackage } from '$lib/records/ledger/schema';
import { sha256, type DataFile, type PublishedData } from '$lib/site/server/data-files';
import { parquetFiles, type ParquetFile } from '$lib/site/server/parquet';
import { packVersion, type Papers } from '$lib/site/server/package-files';
import { MEASURES } from '$lib/records/ledger/measures';
import { latestStatement } from '$lib/figures/stats/latest-statement';
import type { Locale } from '$lib/figures/view/catalogue';
import { inPackage } from '$lib/figures/view/languages';
import { ledgerNames } from '$lib/figures/view/ledger-names';
import { ORIGIN } from '$lib/figures/view/site-address';
import { countKinds } from './changes/page-data';
import { doorWords } from './door-words';
import { packageWords } from './publish-words';

function describeFile(file: DataFile, parquet: readonly ParquetFile[], locale: Locale) {
	return {
		path: file.path,
		/** The same table as Parquet; null for none. */
		parquet: parquet.find(({ table }) => table === file.resource.name)?.path ?? null,
		title: inPackage(file.resource, 'title', locale),
		dictionary: `dictionary-${file.resource.name}`,
		rows: file.rows,
		bytes: file.clean.byteLength
	};
}

function describeDataset(data: PublishedData, about: DataPackage, zip: Uint8Array, locale: Locale) {
	const { from, to } = data.series.RU;
	return datasetLd(
		{
			package: about,
			version: data.version,
			span: { from, to },
			places: ['UA', 'RU'].map(ledgerNames(data.ledger, locale).place),
			files: data.files.map(({ resource, clean, sha256: hash }) => ({
				resource,
				bytes: clean.byteLength,
				sha256: hash
			})),
			parquet: parquetFiles(data).map(({ path, bytes, sha256: hash }) => ({
				path,
				bytes: bytes.byteLength,
				sha256: hash
			})),
			archive: { bytes: zip.byteLength, sha256: sha256(zip) },
			measures: MEASURES.map((measure) => measureWord(measure, locale))
		},
		locale,
		ORIGIN
	);
}

export function describeData(data: PublishedData, papers: Papers, locale: Locale) {
	const zip = packVersion(data, papers);
	const { RU } = data.series;
	// With what the ledger's own descriptor says of it before what ours says.
	const about = JSON.parse(data.packageText) as DataPackage;
	const span = { from: RU.from, to: RU.to };
	const published = latestStatement(data.ledger) ?? '';
	const files = (derived: boolean) =>
		data.files
			.filter(({ resource }) => (resource.derived ?? false) === derived)
			.map((file) => describeFile(file, parquetFiles(data), locale));
	return {
		version: about.version,
		span,
		published,
		licence: licenceOf(about),
		citation: citeLedger(
			{ about, version: data.version, span, known: published, origin: ORIGIN },
			locale
		),
		recorded: data.version,
		archive: {
			sha256: sha256(zip),
			words: packageWords(data.version, zip.byteLength, locale)
		},
		derived: files(true),
		own: files(false),
		dataset: scriptJson(describeDataset(data, about, zip, locale)),
		...doorWords(countKinds(data.changes), locale),
		/** Reports over several days, which were anchors of this page. */
		periods: data.ledger.attacks
			.filter(({ kind }) => kind === 'period')
			.flatMap(({ reports }) => reports.map(({ report_id }) => report_id))
	};
}

export type DataPage = ReturnType<typeof describeData>;
export type DescribedFile = DataPage['own'][number];
