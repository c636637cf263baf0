/** What the dictionary shows, made from the schema in one language. */
import type { Field, Resource } from '$lib/records/ledger/schema';
import type { PublishedData } from '$lib/site/server/data-files';
import type { Locale } from '$lib/figures/view/catalogue';
import { inPackage } from '$lib/figures/view/languages';
import { createTerms } from '../../method/terms';
import { partWords } from '../door-words';

/** A column that points into another table: `report_id` → `reports.csv`. */
interface Join {
	field: string;
	target: string;
}

/** The id of a field in the dictionary: `dictionary-counts-qualifier`. */
const fieldAnchor = (table: string, field: string): string => `dictionary-${table}-${field}`;

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

/** Every table that can be taken: first those that are computed, then those of the ledger. */
export function describeDictionary({ files }: PublishedData, locale: Locale) {
	const of = (derived: boolean) =>
		files.filter(({ resource }) => (resource.derived ?? false) === derived);
	return {
		words: partWords('dictionary', locale),
		terms: createTerms(locale),
		tables: [...of(true), ...of(false)].map((file) => describeTable(file.resource, locale))
	};
}

export type DescribedTable = ReturnType<typeof describeDictionary>['tables'][number];
