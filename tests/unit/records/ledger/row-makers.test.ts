import { describe, expect, it } from 'vitest';
import { ROW_MAKERS } from '../../../../src/lib/records/ledger/row-makers';
import { schemaOf } from '../../../../src/lib/records/ledger/schema';

describe('rows that are made at once', () => {
	it.each(Object.entries(ROW_MAKERS))(
		'have the columns of %s as its schema has them',
		(table, toRow) => {
			const columns = schemaOf(table).fields.map((field) => field.name);
			expect(Object.entries(toRow(columns))).toEqual(columns.map((name) => [name, name]));
		}
	);
});
