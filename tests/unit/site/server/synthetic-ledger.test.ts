/** The maker of ledgers for measuring: what laws and benches are run on has to be a ledger. */
import { describe, expect, it } from 'vitest';
import { TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';
import type { Direction, LedgerTables } from '../../../../src/lib/records/ledger/types';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import { writeTable } from '../../../../src/lib/records/ledger/write';
import { schemaOf } from '../../../../src/lib/records/ledger/schema';
import { syntheticTables } from '../../../fixtures/synthetic-ledger';

const BOTH: Direction[] = ['RU', 'UA'];
const textOf = (tables: LedgerTables) =>
	TABLE_NAMES.map((name) => writeTable<object>(tables[name], schemaOf(name))).join('\n');

describe('A synthetic ledger of both directions', () => {
	it('is the same to the byte for the same seed, and another for another', () => {
		const text = (seed: number) => textOf(syntheticTables({ seed, days: 60, directions: BOTH }));
		expect(text(7)).toBe(text(7));
		expect(text(7)).not.toBe(text(8));
	});

	it.each([1, 2, 3])('of four years passes the validation, seed %i', (seed) => {
		const tables = syntheticTables({ seed, days: 1461, directions: BOTH });
		const problems = validateLedger(tables, { today: '2026-11-22' });
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(new Set(tables.attacks.map(({ direction }) => direction))).toEqual(new Set(BOTH));
	});
});
