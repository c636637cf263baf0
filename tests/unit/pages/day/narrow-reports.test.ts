import { describe, expect, it } from 'vitest';
import {
	countChoices,
	isAsked,
	isUsed,
	NOT_NARROWED,
	REPORT_KINDS,
	stillOffered
} from '../../../../src/lib/pages/day/narrow-reports';
import { dayDetail } from '../../../../src/lib/figures/stats/day-detail';
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';

const { tables } = await readLedger('data', { today: '9999-12-31' });
const ledger = createLedger(tables);
const reportsOf = (date: string, direction: 'RU' | 'UA' = 'RU') =>
	dayDetail(ledger, direction, date, Infinity).attacks.flatMap(({ reports }) => reports);
const MANY = reportsOf('2023-12-29');

describe('Narrowed reports', () => {
	it('are all of them until something is asked for', () => {
		expect(MANY.every((listed) => isAsked(listed, NOT_NARROWED, 'RU'))).toBe(true);
	});

	it('are used where a total rests on them, and those stand', () => {
		const used = MANY.filter((listed) => isAsked(listed, { kind: 'used', source: '' }, 'RU'));
		expect(used).toEqual(MANY.filter(isUsed));
		expect(used.every(({ standing }) => standing === 'stands')).toBe(true);
	});

	it('speak of the country, of places, or of both', () => {
		for (const listed of MANY.filter(({ report }) => report.counts.length > 0))
			expect(
				isAsked(listed, { kind: 'national', source: '' }, 'RU') ||
					isAsked(listed, { kind: 'place', source: '' }, 'RU')
			).toBe(true);
	});

	it('are counted for each choice within the other', () => {
		const { kinds, sources } = countChoices(MANY, NOT_NARROWED, 'RU');
		expect(kinds.map(({ kind }) => kind)).toEqual(REPORT_KINDS);
		expect(kinds[0]?.n).toBe(MANY.length);
		expect(sources.reduce((sum, { n }) => sum + n, 0)).toBe(MANY.length);
		const source = sources[0]!.id;
		const within = countChoices(MANY, { kind: 'used', source }, 'RU');
		expect(within.kinds.find(({ kind }) => kind === 'all')?.n).toBe(sources[0]!.n);
		expect(within.sources.reduce((sum, { n }) => sum + n, 0)).toBe(MANY.filter(isUsed).length);
	});

	it('are all of them where none is of what was asked for', () => {
		const calm = reportsOf('2024-01-30');
		const own = calm[0]!.report.source_id;
		expect(stillOffered(calm, { kind: 'gone', source: own }, 'RU')).toEqual({
			kind: 'all',
			source: own
		});
		expect(stillOffered(calm, { kind: 'used', source: 'of-another-day' }, 'RU')).toEqual({
			kind: 'used',
			source: ''
		});
		expect(stillOffered([], { kind: 'used', source: own }, 'RU')).toEqual(NOT_NARROWED);
	});

	it('offer no kind that no report of the day is of', () => {
		const calm = reportsOf('2024-01-30');
		expect(calm.length).toBeGreaterThan(0);
		expect(countChoices(calm, NOT_NARROWED, 'RU').kinds.map(({ kind }) => kind)).not.toContain(
			'gone'
		);
		expect(countChoices([], NOT_NARROWED, 'RU')).toEqual({
			kinds: [{ kind: 'all', n: 0 }],
			sources: []
		});
	});
});
