import { describe, expect, it } from 'vitest';
import { createLedger, type Ledger } from '../../../../src/lib/records/ledger/ledger';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { knownReports } from '../../../../src/lib/figures/stats/known-reports';
import { regionOf, SEVERAL, sumOfRows } from '../../../../src/lib/figures/stats/patterns';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';

let shipped: Ledger | null = null;
const ledgerOf = async () =>
	(shipped ??= createLedger((await readLedger('data', { today: '2026-11-22' })).tables));

describe('The region of a place', () => {
	it.each([
		['UA-63', 'UA-63'],
		['UA-63.kharkiv', 'UA-63'],
		['UA-14.pokrovsk+UA-14.rivne', 'UA-14'],
		['UA-12+UA-23', SEVERAL],
		['UA-30+UA-63.kharkiv', SEVERAL],
		['UA-south', SEVERAL],
		['black-sea', SEVERAL],
		['UA', null],
		['RU', null]
	])('of %s is %s', async (place, region) => {
		expect(regionOf(await ledgerOf(), place)).toBe(region);
	});
});

describe('What is stated of regions', () => {
	const of = async (direction: 'RU' | 'UA', asOf: string | null = null) =>
		resolveDaily(await ledgerOf(), {
			...{ direction, asOf, hasPatterns: true },
			...{ from: '2023-12-01', to: '2024-01-31' }
		});

	it('is of days on which a report speaks of a place in them, in order', async () => {
		const { patterns } = await of('RU');
		// The row of 2 January: who speaks of Kyiv, counted from the ledger itself.
		const spoken = new Set(
			(await ledgerOf()).attacks
				.filter(({ direction, day }) => direction === 'RU' && day === '2024-01-02')
				.flatMap(({ attack_id: attack, reports }) =>
					knownReports(reports, Infinity)
						.filter(({ counts }) => counts.some(({ place_id: place }) => place === 'UA-30'))
						.map(({ report_id: report }) => `${attack} ${report}`)
				)
		);
		const kyiv = patterns!.regions.find(
			({ date, region }) => date === '2024-01-02' && region === 'UA-30'
		);
		expect(kyiv?.reports).toBe(spoken.size);
		const days = patterns!.regions.map(({ date }) => date);
		expect(days).toEqual([...days].sort());
	});

	it('has no number where none is stated, and a local figure is no national one', async () => {
		const { patterns } = await of('RU');
		const kharkiv = patterns!.regions.find(
			({ date, region }) => date === '2023-12-31' && region === 'UA-63'
		);
		expect(kharkiv?.launched?.value).toBe(6);
		expect(kharkiv?.stopped).toBeNull();
	});

	it('takes of two statements of one place one', async () => {
		const { patterns } = await of('RU');
		const kyiv = patterns!.regions.find(
			({ date, region }) => date === '2024-01-02' && region === 'UA-30'
		);
		// "15" of one source and "about 15" of another.
		// And at least the 70 missiles that were stopped.
		expect(kyiv?.launched).toMatchObject({ value: 85, floor: true });
	});

	it('is a lower bound where places inside a region are stated', async () => {
		const { patterns } = await of('RU');
		const dnipro = patterns!.regions.find(
			({ date, region }) => date === '2024-01-08' && region === 'UA-12'
		);
		expect(dnipro?.launched).toMatchObject({ value: 9, floor: true });
	});

	it('has the numbers of all weapons together', async () => {
		const { patterns } = await of('RU');
		const kyiv = (day: string) =>
			patterns!.regions.find(({ date, region }) => date === day && region === 'UA-30')?.stopped;
		// "About 20" and "more than 30", of all weapons.
		expect(kyiv('2024-01-23')).toMatchObject({ value: 20, approximate: true });
		expect(kyiv('2023-12-29')).toMatchObject({ value: 31, floor: true });
	});

	it('is at least what is stated, where some of it has no number', async () => {
		const { patterns } = await of('RU');
		const donetsk = patterns!.regions.filter(({ region }) => region === 'UA-14');
		expect(donetsk.find(({ date }) => date === '2024-01-06')?.open).toEqual(['launched']);
		expect(sumOfRows(donetsk, 'launched')).toMatchObject({ floor: true, high: Infinity });
		// Without that day it would be "5 or more" only for the one open report of 28 January.
		const named = donetsk.filter(({ date }) => ['2024-01-06', '2024-01-27'].includes(date));
		expect(sumOfRows(named, 'launched')).toMatchObject({ value: 1, floor: true });
	});

	it('spans the reports that are in force', async () => {
		const { patterns } = await of('RU');
		const kharkiv = patterns!.regions.find(
			({ date, region }) => date === '2024-01-23' && region === 'UA-63'
		);
		expect(kharkiv?.launched).toMatchObject({ value: 12, low: 10, high: 12 });
	});

	it('names who speaks of it: those of places too', async () => {
		const { patterns } = await of('RU');
		const sources = patterns!.regions.flatMap(({ sources }) =>
			sources.map((at) => patterns!.sources[at])
		);
		expect(sources).toContain('southern-defence-forces');
	});

	it('is worked out only where it is asked for', async () => {
		const none = resolveDaily(await ledgerOf(), { direction: 'RU', asOf: null });
		expect(none.patterns).toBeNull();
	});

	it('knows nothing that was published later', async () => {
		const early = await of('RU', '2023-12-15');
		const late = await of('RU');
		const dates = (series: typeof late) => series.patterns!.regions.map(({ date }) => date);
		expect(dates(early).every((date) => date <= '2023-12-15')).toBe(true);
		expect(early.patterns!.raids.length).toBeLessThan(late.patterns!.raids.length);
	});
});
