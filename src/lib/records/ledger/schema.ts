/**
 * The Table Schemas of `data/datapackage.json` (Frictionless Data Package v2), typed.
 *
 * One description of each table drives reading, writing, checking and the data dictionary.
 * Beside the standard's own properties ours has: `title_uk`, `description_uk`, `unit`,
 * `semantic`, `derived` and `optional`; other tools ignore what they do not know.
 */
import descriptor from '../../../../data/datapackage.json';
import type { TableName } from './types';

export type FieldType = 'string' | 'integer' | 'boolean' | 'date';

/** What every value of a field must obey; absent properties do not restrict. */
export interface Constraints {
	/** An empty cell is an error. */
	required?: boolean;
	/** No value occurs twice in the column. (Primary keys are checked by `validateLedger`.) */
	unique?: boolean;
	enum?: string[];
	/** A regular expression that the whole text must match. */
	pattern?: string;
	minimum?: number;
	maximum?: number;
}

export interface Field {
	name: string;
	type: FieldType;
	/** `uri`: a web address, http or https. */
	format?: string;
	/** `moment`: a date, or a date-time with offset. `text`: prose, kept as typed, spaces and all. */
	semantic?: 'moment' | 'text';
	title: string;
	title_uk: string;
	description: string;
	description_uk: string;
	/** Appended since the first ledger: a file may lack the column, whose cells are then empty. */
	optional?: boolean;
	/** What a number counts: `weapons`, `persons`, … */
	unit?: string;
	constraints?: Constraints;
}

export interface ForeignKey {
	fields: string[];
	/** Without `resource` the key points into its own table. */
	reference: { resource?: string; fields: string[] };
}

export interface TableSchema {
	fields: Field[];
	primaryKey: string[];
	foreignKeys?: ForeignKey[];
	missingValues: string[];
}

/** One CSV file as described by the package. */
export interface Resource {
	name: string;
	path: string;
	title: string;
	title_uk: string;
	description: string;
	description_uk: string;
	/** Computed from the ledger, not kept in `data/`. */
	derived?: boolean;
	/** Added since the first ledger: a ledger may lack the file, whose table is then empty. */
	optional?: boolean;
	schema: TableSchema;
}

export interface DataPackage {
	name: string;
	title: string;
	title_uk: string;
	description: string;
	description_uk: string;
	version: string;
	/** Left out where a ledger of one's own names none. */
	licenses?: { name: string; title: string; path: string }[];
	sources: { title: string; path?: string }[];
	contributors?: { title: string; roles: string[] }[];
	keywords: string[];
	resources: Resource[];
}

/** The shipped descriptor, as it is in the file. Do not change it in place. */
export const dataPackage = descriptor as unknown as DataPackage;

/** The tables of the ledger in the order of the package: referenced files may come later. */
export const TABLE_NAMES: readonly TableName[] = dataPackage.resources
	.filter((resource) => !resource.derived)
	.map((resource) => resource.name as TableName);

/** The tables that a ledger may lack. */
export const OPTIONAL_TABLES: ReadonlySet<TableName> = new Set(
	dataPackage.resources
		.filter((resource) => resource.optional)
		.map((resource) => resource.name as TableName)
);

/**
 * The schema of a resource by name, the derived ones (`daily`, …) included.
 * Throws when the package has no such resource: a mistake in code, never in data.
 */
export function schemaOf(name: string): TableSchema {
	const resource = dataPackage.resources.find((each) => each.name === name);
	if (!resource) throw new Error(`data/datapackage.json has no resource "${name}"`);
	return resource.schema;
}

/** True for prose and addresses, whose empty cell is `''`; any other empty cell is `null`. */
export function isText(field: Field): boolean {
	return field.semantic === 'text' || field.format === 'uri';
}
