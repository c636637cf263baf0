import { describe, expect, it } from 'vitest';
import { outsideNote } from '../../../../src/lib/drawing/cards/outside-note';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { createNames } from '../../../../src/lib/figures/view/catalogue';
import { createCatalogue } from '../../../../src/lib/figures/view/create-catalogue';
import { createScope, resolveSpan } from '../../../../src/lib/figures/view/scope';
import { DEFAULT_VIEW, type View } from '../../../../src/lib/figures/view/view';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

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

describe('As known on T', () => {
	const then = (period: View['period'], asOf = '2024-01-06') =>
		createScope(
			resolveDaily(ledger, { direction: 'RU', asOf, ...RECORD }),
			{ ...DEFAULT_VIEW, period, asOf },
			names
		);
	it('The whole record and the presets end at T', () => {
		expect(then('all').span).toEqual({ from: '2024-01-01', to: '2024-01-06' });
		expect(then('all', '2024-01-12').days).toHaveLength(12);
		expect(then('7d').span.to).toBe('2024-01-06');
		expect(then('all').record.drone).toHaveLength(6);
	});
	it('Typed days are cut at T; of those wholly after T it shows the last day, and says so', () => {
		const cut = then({ from: '2024-01-04', to: '2024-01-12' });
		expect(cut.span).toEqual({ from: '2024-01-04', to: '2024-01-06' });
		expect(outsideNote(cut, 'en')).toBe('');
		const after = then({ from: '2024-01-10', to: '2024-01-12' });
		expect(after.span).toEqual({ from: '2024-01-06', to: '2024-01-06' });
		const plain = (locale: 'en' | 'uk') => outsideNote(after, locale).replaceAll('\u00a0', ' ');
		expect(plain('en')).toBe(
			'As known on 6 Jan 2024 the record ends on 6 Jan 2024: 10 Jan – 12 Jan 2024 had not come yet. ' +
				'Shown instead: 6 Jan 2024.'
		);
		expect(plain('uk')).toContain('Станом на 6 січня 2024');
	});
	it('Days outside the record are said to be outside it', () => {
		const note = outsideNote(scope({ period: { from: '2023-01-01', to: '2023-01-03' } }), 'en');
		expect(note).toMatch(/^No day of .* lies in the record/);
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
