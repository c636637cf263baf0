import { describe, expect, it } from 'vitest';
import { resolveDaily } from '../../../src/lib/stats/resolve-daily';
import { createNames } from '../../../src/lib/view/catalogue';
import { createCatalogue } from '../../../src/lib/view/create-catalogue';
import { createScope, resolveSpan } from '../../../src/lib/view/scope';
import { DEFAULT_VIEW, type View } from '../../../src/lib/view/view';
import { LedgerBuilder } from '../../fixtures/ledger-builder';

const RECORD = { from: '2024-01-01', to: '2024-01-20' };
const ledger = new LedgerBuilder()
	.attack('ru-2024-01-04')
	.report('a', 'air-force', [
		['launched', 'drone', 10],
		['intercepted', 'drone', 8]
	])
	.attack('ru-2024-01-12')
	.report('b', 'air-force', [
		['launched', 'drone', 20],
		['intercepted', 'drone', 5]
	])
	.build();
const series = resolveDaily(ledger, { direction: 'RU', asOf: null, ...RECORD });
const names = createNames(createCatalogue(ledger, [series]), 'en');
const scope = (view: Partial<View>) => createScope(series, { ...DEFAULT_VIEW, ...view }, names);

describe('The period of a view', () => {
	it('A preset counts back from the end of the record and stays inside it', () => {
		const span = (period: View['period']) => resolveSpan({ ...DEFAULT_VIEW, period }, RECORD);
		expect(span('7d')).toEqual({ from: '2024-01-14', to: '2024-01-20' });
		expect(span('1y')).toEqual(RECORD);
		expect(span('all')).toEqual(RECORD);
		expect(span({ from: '1999-01-01', to: '2024-01-03' })).toEqual({
			from: '2024-01-01',
			to: '2024-01-03'
		});
	});
});

describe('A scope', () => {
	it('Holds exactly the days of the period', () => {
		const { days, families, totals } = scope({ period: { from: '2024-01-10', to: '2024-01-14' } });
		expect(days.map((day) => day.date)).toHaveLength(5);
		expect(families.drone.map((day) => day.date)).toEqual(days.map((day) => day.date));
		expect(totals.families.drone.launched?.value).toBe(20);
		expect(totals).toMatchObject({ days: 5, reportedDays: 1 });
	});
	it('Compares with the previous equal period only where that one is reported', () => {
		const compared = scope({ period: { from: '2024-01-10', to: '2024-01-18' } }).compared;
		expect(compared?.span).toEqual({ from: '2024-01-01', to: '2024-01-09' });
		expect(compared?.families.drone.launched?.value).toBe(10);
		const none = scope({ period: { from: '2024-01-06', to: '2024-01-09' }, compare: 'year' });
		expect(none.compared).toBeNull();
		expect(none.comparedSpan).toEqual({ from: '2023-01-06', to: '2023-01-09' });
	});
	it('The rate of the period is the ratio of its sums', () => {
		expect(scope({}).totals.families.drone.rate).toMatchObject({ stopped: 13, launched: 30 });
	});
});
