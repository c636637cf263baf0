/** What the page of the data shows, made from the ledger and its schema in one language. */
import { measureWord } from '$lib/outputs/export/change-words';
import { citeLedger } from '$lib/outputs/export/citation';
import { datasetLd, scriptJson } from '$lib/outputs/export/dataset-ld';
import { formatProblem } from '$lib/records/ledger/format-problem';
import { licenceOf } from '$lib/records/ledger/licence';
import { schemaOf, type DataPackage, type Field, type Resource } from '$lib/records/ledger/schema';
import { sha256, type DataFile, type PublishedData } from '$lib/site/server/data-files';
import { packVersion, type Papers } from '$lib/site/server/package-files';
import { DIRECTIONS } from '$lib/figures/view/view';
import { MEASURES } from '$lib/records/ledger/measures';
import { latestStatement } from '$lib/figures/stats/latest-statement';
import type { DailySeries } from '$lib/figures/stats/series';
import type { Locale } from '$lib/figures/view/catalogue';
import { inPackage } from '$lib/figures/view/languages';
import { ledgerNames } from '$lib/figures/view/ledger-names';
import { countKinds } from './changes/page-data';
import { checkWords, correctWords, entryWords, packageWords } from './publish-words';

/** A column that points into another table: `report_id` → `reports.csv`. */
interface Join {
	field: string;
	target: string;
}

/** The id of a field in the dictionary: `dictionary-counts-qualifier`. */
export const fieldAnchor = (table: string, field: string): string => `dictionary-${table}-${field}`;

function describeField(resource: Resource, field: Field, locale: Locale) {
	const { constraints = {} } = field;
	const key = resource.schema.foreignKeys?.find((each) => each.fields.includes(field.name));
	const target = key?.reference.resource ?? resource.name;
	const column = key?.reference.fields[key.fields.indexOf(field.name)];
	return {
		id: fieldAnchor(resource.name, field.name),
		name: field.name,
		title: inPackage(field, 'title', locale),
		description: inPackage(field, 'description', locale),
		type: field.semantic === 'moment' ? 'moment' : field.format === 'uri' ? 'uri' : field.type,
		unit: field.unit ?? null,
		required: constraints.required ?? false,
		words: constraints.enum ?? [],
		pattern: field.semantic === 'moment' ? null : (constraints.pattern ?? null),
		minimum: constraints.minimum ?? null,
		inKey: resource.schema.primaryKey?.includes(field.name) ?? false,
		reference: column ? { id: fieldAnchor(target, column), text: `${target}.${column}` } : null
	};
}

function describeTable(resource: Resource, locale: Locale) {
	const joins: Join[] = (resource.schema.foreignKeys ?? []).map((key) => ({
		field: key.fields.join(', '),
		target: `${key.reference.resource ?? resource.name}.csv`
	}));
	return {
		id: `dictionary-${resource.name}`,
		path: resource.path,
		title: inPackage(resource, 'title', locale),
		description: inPackage(resource, 'description', locale),
		fields: resource.schema.fields.map((field) => describeField(resource, field, locale)),
		joins
	};
}

function describeFile(file: DataFile, locale: Locale) {
	return {
		path: file.path,
		title: inPackage(file.resource, 'title', locale),
		description: inPackage(file.resource, 'description', locale),
		dictionary: `dictionary-${file.resource.name}`,
		rows: file.rows,
		bytes: file.clean.byteLength,
		sha256: file.sha256
	};
}

/** Of how many days of the record something is known. */
function coverageOf(series: DailySeries) {
	const count = (test: (day: DailySeries['days'][number]) => unknown) =>
		series.days.filter(test).length;
	return {
		direction: series.direction,
		days: series.days.length,
		reported: count((day) => day.reported),
		missiles: count((day) => day.strikes['missile']?.launched),
		drones: count((day) => day.strikes['drone']?.launched),
		casualties: count((day) => day.killed ?? day.injured)
	};
}

const headerOf = (table: string): string =>
	schemaOf(table)
		.fields.map((field) => field.name)
		.join(',');

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
			archive: { bytes: zip.byteLength, sha256: sha256(zip) },
			measures: MEASURES.map((measure) => measureWord(measure, locale))
		},
		locale
	);
}

export function describeData(data: PublishedData, papers: Papers, locale: Locale) {
	const zip = packVersion(data, papers);
	const { RU } = data.series;
	// With what the ledger's own descriptor says of it before what ours says.
	const about = JSON.parse(data.packageText) as DataPackage;
	const span = { from: RU.from, to: RU.to };
	const published = latestStatement(data.ledger) ?? '';
	const derived = data.files.filter((file) => file.resource.derived);
	const own = data.files.filter((file) => !file.resource.derived);
	const ownRows = own.reduce((sum, file) => sum + file.rows, 0);
	return {
		version: about.version,
		span,
		published,
		licence: licenceOf(about),
		citation: citeLedger({ about, version: data.version, span, known: published }, locale),
		recorded: data.version,
		archive: {
			sha256: sha256(zip),
			words: packageWords(data.version, zip.byteLength, locale)
		},
		derived: derived.map((file) => describeFile(file, locale)),
		own: own.map((file) => describeFile(file, locale)),
		dictionary: [...derived, ...own].map((file) => describeTable(file.resource, locale)),
		correct: correctWords(
			{
				reports: headerOf('reports'),
				counts: headerOf('counts'),
				readings: headerOf('readings')
			},
			locale
		),
		entry: entryWords(locale),
		checks: checkWords(
			{
				tables: own.length,
				rows: ownRows,
				warnings: data.problems.length,
				recorded: data.version
			},
			locale
		),
		dataset: scriptJson(describeDataset(data, about, zip, locale)),
		changes: countKinds(data.changes),
		coverage: DIRECTIONS.map((direction) => coverageOf(data.series[direction])),
		status: {
			rows: ownRows,
			warnings: data.problems.map(formatProblem)
		}
	};
}

export type DataPage = ReturnType<typeof describeData>;
export type DescribedFile = DataPage['own'][number];
export type DescribedTable = DataPage['dictionary'][number];
