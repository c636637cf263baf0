import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { raidHours } from '../../../../src/lib/figures/stats/raid-hours';

describe('The hours of an attack', () => {
	it('are unknown where only the day is known, and half known where one end is', () => {
		expect(raidHours({ start: '2024-01-01', end: '2024-01-02' })).toEqual({
			began: null,
			ended: null,
			ran: null,
			minutes: null
		});
		expect(raidHours({ start: '2024-01-01T20:00+02:00', end: '2024-01-02' })).toEqual({
			began: 20,
			ended: null,
			ran: null,
			minutes: null
		});
		expect(raidHours({ start: '2024-01-01', end: '2024-01-02T08:00+02:00' }).ended).toBe(8);
	});

	it('go over midnight, each hour once', () => {
		const { ran, minutes } = raidHours({
			start: '2023-12-26T22:30+02:00',
			end: '2023-12-27T02:10+02:00'
		});
		expect(ran).toEqual([0, 1, 2, 22, 23]);
		expect(minutes).toBe(220);
	});

	it('end before the hour that begins at the end', () => {
		expect(
			raidHours({ start: '2024-01-02T06:00+02:00', end: '2024-01-02T08:00+02:00' }).ran
		).toEqual([6, 7]);
		expect(
			raidHours({ start: '2024-01-02T06:15+02:00', end: '2024-01-02T06:15+02:00' }).ran
		).toEqual([6]);
	});

	it('are those of the clock in Kyiv, whatever clock they are written by', () => {
		// Moscow, an hour ahead in winter.
		expect(
			raidHours({ start: '2024-01-06T00:30+03:00', end: '2024-01-06T02:00+03:00' })
		).toMatchObject({ began: 23, ended: 1, ran: [0, 23], minutes: 90 });
	});

	it('leap over the hour that a night in March does not have', () => {
		// 31 March 2024: 03:00 becomes 04:00.
		const { ran, minutes } = raidHours({
			start: '2024-03-31T01:00+02:00',
			end: '2024-03-31T06:00+03:00'
		});
		expect(ran).toEqual([1, 2, 4, 5]);
		expect(minutes).toBe(240);
	});

	it('count the hour that comes twice in October once, and its minutes twice', () => {
		// 27 October 2024: 04:00 becomes 03:00.
		const { ran, minutes } = raidHours({
			start: '2024-10-27T02:00+03:00',
			end: '2024-10-27T05:00+02:00'
		});
		expect(ran).toEqual([2, 3, 4]);
		expect(minutes).toBe(240);
	});

	it('are all of the day in an attack of a day and more', () => {
		expect(
			raidHours({ start: '2024-01-01T05:00+02:00', end: '2024-01-03T05:00+02:00' }).ran
		).toHaveLength(24);
	});

	it('hold the hour of the start, and as many as there is time for', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 86_399 }),
				fc.integer({ min: 0, max: 3000 }),
				(at, long) => {
					const iso = (minutes: number) =>
						`${new Date(Date.UTC(2024, 0, 1, 0, minutes)).toISOString().slice(0, 16)}Z`;
					const { ran, began, minutes } = raidHours({ start: iso(at), end: iso(at + long) });
					expect(minutes).toBe(long);
					expect(ran).toContain(began);
					expect(new Set(ran).size).toBe(ran!.length);
					expect(ran!.length).toBeLessThanOrEqual(Math.min(24, Math.floor(long / 60) + 2));
				}
			)
		);
	});
});
