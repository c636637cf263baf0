import { describe, expect, it } from 'vitest';
import { DAILY_BY_WEAPON_COLUMNS } from '../../../../src/lib/outputs/export/daily-by-weapon-csv';
import { STRIKE_COLUMNS } from '../../../../src/lib/outputs/export/daily-csv';
import {
	isCasualty,
	isOutcome,
	isStrike,
	isTallied,
	MEASURES,
	OUTCOMES,
	STRIKE_MEASURES,
	TALLIED
} from '../../../../src/lib/records/ledger/measures';
import { schemaOf } from '../../../../src/lib/records/ledger/schema';

describe('the list of measures', () => {
	it.each(['counts', 'notes', 'changes'])('is what %s.csv takes', (table) => {
		const field = schemaOf(table).fields.find(({ name }) => name === 'measure');
		expect([...(field?.constraints?.enum ?? [])].sort()).toEqual([...MEASURES].sort());
	});

	it('tells weapons from people, and what is added up from what is shown as stated', () => {
		expect(MEASURES.filter(isStrike)).toEqual(STRIKE_MEASURES);
		expect(MEASURES.every((measure) => isStrike(measure) !== isCasualty(measure))).toBe(true);
		expect(MEASURES.filter(isTallied)).toEqual(['launched', ...OUTCOMES]);
		expect(OUTCOMES.every(isOutcome)).toBe(true);
		expect(isTallied('hit')).toBe(false);
		expect(isStrike('toString')).toBe(false);
	});

	it('has a column of the daily files for all that is added up', () => {
		const daily = schemaOf('daily').fields.map(({ name }) => name);
		expect(daily).toEqual(expect.arrayContaining(STRIKE_COLUMNS.map(({ name }) => name)));
		for (const measure of TALLIED)
			for (const column of [measure, `${measure}_low`, `${measure}_high`])
				expect(DAILY_BY_WEAPON_COLUMNS).toContain(column);
	});
});
