import { describe, expect, it } from 'vitest';
import { dataPackage, schemaOf, TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';
import { createSmallLedger } from './small-ledger';

describe('data/datapackage.json', () => {
	it('describes the seven tables of the ledger and the three derived ones', () => {
		expect(TABLE_NAMES).toEqual([
			'attacks',
			'reports',
			'counts',
			'readings',
			'weapons',
			'places',
			'sources',
			'notes'
		]);
		const derived = dataPackage.resources.filter((resource) => resource.derived);
		expect(derived.map((resource) => resource.path)).toEqual([
			'daily.csv',
			'daily_by_weapon.csv',
			'daily_casualties.csv',
			'changes.csv'
		]);
		expect(() => schemaOf('nothing')).toThrow('nothing');
	});

	it('has the columns of the row types, in their order', () => {
		const ledger = createSmallLedger();
		for (const name of TABLE_NAMES)
			expect(schemaOf(name).fields.map((field) => field.name)).toEqual(
				Object.keys(ledger[name][0] ?? {})
			);
	});

	it('has a title and a description of every field in both languages, and a unit of every number', () => {
		for (const { name, schema } of dataPackage.resources)
			for (const field of schema.fields) {
				const where = `${name}.${field.name}`;
				for (const text of [field.title, field.description]) expect(text, where).toMatch(/\S/);
				for (const text of [field.title_uk, field.description_uk])
					expect(text, where).toMatch(/[а-яіїєґ]/i);
				if (field.type === 'integer') expect(field.unit, where).toMatch(/\S/);
			}
	});

	it('has keys whose columns exist, and patterns that compile', () => {
		const has = (name: string, column: string) =>
			schemaOf(name).fields.some((field) => field.name === column);
		for (const { name, schema } of dataPackage.resources) {
			for (const column of schema.primaryKey) expect(has(name, column)).toBe(true);
			for (const { fields, reference } of schema.foreignKeys ?? []) {
				expect(fields.every((column) => has(name, column))).toBe(true);
				expect(reference.fields.every((column) => has(reference.resource ?? name, column))).toBe(
					true
				);
			}
			for (const { constraints } of schema.fields)
				expect(() => new RegExp(constraints?.pattern ?? '', 'u')).not.toThrow();
		}
	});
});
