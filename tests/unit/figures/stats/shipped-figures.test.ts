/** What the shipped ledger must say: the figures that people will look up first. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createLedger, type Ledger } from '../../../../src/lib/records/ledger/ledger';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import type { DailySeries } from '../../../../src/lib/figures/stats/series';

const RECORD = { from: '2023-12-01', to: '2024-01-31' };
let ledger: Ledger;
let latest: DailySeries;
const dayOf = (series: DailySeries, date: string) => series.days.find((day) => day.date === date)!;

beforeAll(async () => {
	const { tables } = await readLedger('data', { today: '2026-11-22' });
	ledger = createLedger(tables);
	latest = resolveDaily(ledger, { direction: 'RU', asOf: null, ...RECORD });
});

describe('Attacks on Ukraine, winter 2023–24', () => {
	const days: [string, string, number, number][] = [
		['2023-12-29', 'missile', 122, 87],
		['2023-12-29', 'drone', 36, 27],
		['2024-01-01', 'drone', 100, 96],
		['2024-01-02', 'missile', 99, 72],
		['2024-01-02', 'drone', 35, 35]
	];
	it.each(days)('%s: %s launched %i, intercepted %i', (date, family, launched, intercepted) => {
		const cell = dayOf(latest, date).strikes[family];
		expect(cell?.launched?.value).toBe(launched);
		expect(cell?.intercepted?.value).toBe(intercepted);
	});
	it('2 January has the 72 of 83 beside it as another report of the same attack', () => {
		expect(dayOf(latest, '2024-01-02').strikes['missile']?.alternatives).toContainEqual(
			expect.objectContaining({ launched: 83, stopped: 72 })
		);
	});
	it('50 of 62 days have a report of an air attack', () => {
		expect(latest.days).toHaveLength(62);
		expect(latest.days.filter((day) => day.reported)).toHaveLength(50);
	});
	it('An explicit "no attack" is a true zero', () => {
		expect(dayOf(latest, '2024-01-12').strikes['drone']?.launched?.value).toBe(0);
		expect(dayOf(latest, '2024-01-09').strikes['drone']?.launched?.value).toBe(0);
	});
	it('A day without a report has no figure at all', () => {
		for (const date of ['2023-12-09', '2024-01-03', '2024-01-26'])
			expect(dayOf(latest, date)).toMatchObject({ reported: false, strikes: {} });
	});
});

describe('The toll of 29 December', () => {
	const known = (asOf: string | null) =>
		dayOf(resolveDaily(ledger, { direction: 'RU', asOf, ...RECORD }), '2023-12-29').killed?.best
			.value;
	it('It grows as its reports did', () => {
		const moments = [
			'2023-12-29T12:20+02:00',
			'2023-12-29T13:00+02:00',
			'2023-12-29T15:00+02:00',
			'2023-12-29T20:00+02:00',
			'2023-12-30',
			null
		];
		const tolls = moments.map(known);
		expect(tolls[0]).toBe(13);
		expect(tolls).toEqual([...tolls].sort((a, b) => (a ?? 0) - (b ?? 0)));
		expect(known('2023-12-29T20:00+02:00')).toBe(30);
		expect(known('2023-12-30')).toBe(41);
		expect(known(null)).toBe(57);
	});
	it('The day before it the record ends', () => {
		const { to, days } = resolveDaily(ledger, { direction: 'RU', asOf: '2023-12-28', ...RECORD });
		expect([to, days.at(-1)?.date]).toEqual(['2023-12-28', '2023-12-28']);
	});
});

describe('Artillery', () => {
	it('Belgorod on 30 December and Donetsk on 21 January stay out of air totals', () => {
		const ua = resolveDaily(ledger, { direction: 'UA', asOf: null, ...RECORD });
		expect(dayOf(ua, '2023-12-30').killed).toBeNull();
		expect(dayOf(ua, '2024-01-21').killed).toBeNull();
		expect(ua.others.map((other) => other.day)).toEqual(
			expect.arrayContaining(['2023-12-30', '2024-01-21'])
		);
	});
});
