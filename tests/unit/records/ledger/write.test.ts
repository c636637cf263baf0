import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../../../src/lib/records/ledger/parse';
import {
	dataPackage,
	isText,
	schemaOf,
	type Field
} from '../../../../src/lib/records/ledger/schema';
import { writeTable } from '../../../../src/lib/records/ledger/write';

/** Prose of all kinds, but for the characters that no cell may hold. */
const prose = fc
	.oneof(
		fc.string({ unit: 'binary' }),
		fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', '\t', '=', '-', "'", 'ї', '😀') })
	)
	// eslint-disable-next-line no-control-regex
	.map((text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd-\uffff]/g, ''));
const id = fc.stringMatching(/^[a-z0-9][a-z0-9._+-]{0,12}$/);
const day = fc
	.integer({ min: 0, max: 40_000 })
	.map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

function valueOf(field: Field): fc.Arbitrary<string | number | boolean | null> {
	const value = filledValueOf(field);
	return field.constraints?.required ? value : fc.option(value, { nil: isText(field) ? '' : null });
}

function filledValueOf(field: Field): fc.Arbitrary<string | number | boolean> {
	const { enum: words, minimum = 0 } = field.constraints ?? {};
	if (words) return fc.constantFrom(...words);
	if (field.type === 'integer') return fc.integer({ min: minimum });
	if (field.type === 'boolean') return fc.boolean();
	if (field.type === 'date') return day;
	if (field.semantic === 'moment')
		return fc.oneof(
			day,
			day.map((each) => `${each}T07:30+02:00`)
		);
	if (field.format === 'uri') return id.map((each) => `https://example.org/${each}?a="1",2`);
	if (field.semantic === 'text') return prose.filter((text) => text !== '');
	return id;
}

describe('rows written as CSV', () => {
	it.each(dataPackage.resources.map((resource) => resource.name))(
		'are read back as they were: %s',
		(name) => {
			const schema = schemaOf(name);
			const row = fc.record(
				Object.fromEntries(schema.fields.map((field) => [field.name, valueOf(field)]))
			);
			fc.assert(
				fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
					const parsed = parseTable(`${name}.csv`, writeTable(rows, schema), schema);
					expect(parsed.problems).toEqual([]);
					expect(parsed.rows).toEqual(rows.map((each) => ({ ...each })));
				})
			);
		}
	);

	it('have LF, a final line break, no byte order mark and the columns of the schema', () => {
		const schema = schemaOf('places');
		const rows = [{ name_uk: 'Україна', name_en: 'Ukraine, all', place_id: 'UA', parent_id: null }];
		expect(writeTable(rows, schema)).toBe(
			'place_id,parent_id,name_en,name_uk\nUA,,"Ukraine, all",Україна\n'
		);
		expect(writeTable([], schema)).toBe('place_id,parent_id,name_en,name_uk\n');
	});

	it('are not changed where they look like formulas', () => {
		const rows = [{ place_id: 'UA', parent_id: null, name_en: '=1+1', name_uk: '-5' }];
		expect(writeTable(rows, schemaOf('places'))).toContain('\nUA,,=1+1,-5\n');
	});
});
