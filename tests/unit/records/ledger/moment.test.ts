import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
	addDays,
	atKyivClock,
	daysBetween,
	eachDay,
	instantToKyivClock,
	instantToKyivDay,
	isBefore,
	isDay,
	isMoment,
	kyivClock,
	kyivDay,
	kyivMoment,
	momentToInstant
} from '../../../../src/lib/records/ledger/moment';

const ZONES = ['UTC', 'Europe/Kyiv', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu'];
const FROM = Date.UTC(2014, 0, 1);
const TO = Date.UTC(2026, 10, 1);
const ORIGINAL_ZONE = process.env.TZ;

const kyivFormat = new Intl.DateTimeFormat('en-CA', {
	timeZone: 'Europe/Kyiv',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit'
});

afterEach(() => {
	if (ORIGINAL_ZONE === undefined) delete process.env.TZ;
	else process.env.TZ = ORIGINAL_ZONE;
});

describe('the Kyiv day of a moment', () => {
	const cases = [
		{ description: 'a bare date is itself', moment: '2024-01-02', expected: '2024-01-02' },
		{ description: 'before midnight', moment: '2024-01-02T23:59+02:00', expected: '2024-01-02' },
		{ description: 'midnight begins a day', moment: '2024-01-02T22:00Z', expected: '2024-01-03' },
		{ description: 'a minute earlier', moment: '2024-01-02T21:59Z', expected: '2024-01-02' },
		{ description: 'Moscow runs ahead', moment: '2024-01-03T00:30+03:00', expected: '2024-01-02' },
		{ description: 'in summer UTC+3', moment: '2024-07-01T21:00Z', expected: '2024-07-02' },
		{ description: 'west of UTC', moment: '2024-01-02T18:00-05:00', expected: '2024-01-03' },
		{ description: 'half-hour offset', moment: '2023-12-30T17:31+05:30', expected: '2023-12-30' },
		{ description: 'with seconds', moment: '2023-12-31T21:59:59Z', expected: '2023-12-31' },
		{ description: 'eve of summer time', moment: '2024-03-30T22:00Z', expected: '2024-03-31' },
		{ description: 'first summer evening', moment: '2024-03-31T21:00Z', expected: '2024-04-01' },
		{ description: 'last summer midnight', moment: '2024-10-26T21:00Z', expected: '2024-10-27' },
		{ description: 'first winter evening', moment: '2024-10-27T21:00Z', expected: '2024-10-27' },
		{ description: 'no offset is no moment', moment: '2024-01-02T10:00', expected: '' },
		{ description: 'nonsense has no day', moment: 'soon', expected: '' }
	];
	it.each(cases)('$description: $moment → $expected', ({ moment, expected }) => {
		expect(kyivDay(moment)).toBe(expected);
	});

	it('agrees with Intl at any instant since 2014', () => {
		fc.assert(
			fc.property(fc.integer({ min: FROM, max: TO }), (instant) => {
				expect(instantToKyivDay(instant)).toBe(kyivFormat.format(instant));
			})
		);
	});

	it.each(ZONES)('is the same on a machine in %s', (zone) => {
		const winter = new Date(2024, 0, 1).getTime();
		process.env.TZ = zone;
		// The zone took effect: local midnight moved unless it is the original's own.
		if (zone === 'Pacific/Kiritimati') expect(new Date(2024, 0, 1).getTime()).not.toBe(winter);
		expect(cases.map(({ moment }) => kyivDay(moment))).toEqual(
			cases.map(({ expected }) => expected)
		);
		expect(eachDay('2024-03-30', '2024-04-01')).toEqual(['2024-03-30', '2024-03-31', '2024-04-01']);
		expect(daysBetween('2024-10-26', '2024-10-28')).toBe(2);
		expect(momentToInstant('2024-01-02')).toBe(Date.UTC(2024, 0, 2, 21, 59, 59, 999));
	});
});

describe('the instant of a moment', () => {
	const cases = [
		{ moment: '2024-01-02', expected: Date.UTC(2024, 0, 2, 21, 59, 59, 999) },
		{ moment: '2024-07-01', expected: Date.UTC(2024, 6, 1, 20, 59, 59, 999) },
		{ moment: '2024-03-30', expected: Date.UTC(2024, 2, 30, 21, 59, 59, 999) },
		{ moment: '2024-03-31', expected: Date.UTC(2024, 2, 31, 20, 59, 59, 999) },
		{ moment: '2024-10-26', expected: Date.UTC(2024, 9, 26, 20, 59, 59, 999) },
		{ moment: '2024-10-27', expected: Date.UTC(2024, 9, 27, 21, 59, 59, 999) },
		{ moment: '2024-01-02T07:30+02:00', expected: Date.UTC(2024, 0, 2, 5, 30) },
		{ moment: '2024-01-02T07:30:15Z', expected: Date.UTC(2024, 0, 2, 7, 30, 15) },
		{ moment: '2024-02-30', expected: NaN }
	];
	it.each(cases)('$moment → $expected', ({ moment, expected }) => {
		expect(momentToInstant(moment)).toBe(expected);
	});

	it('of a bare date is the last millisecond of its day', () => {
		fc.assert(
			fc.property(fc.integer({ min: FROM, max: TO }), (instant) => {
				const day = instantToKyivDay(instant);
				expect(instantToKyivDay(momentToInstant(day))).toBe(day);
				expect(instantToKyivDay(momentToInstant(day) + 1)).toBe(addDays(day, 1));
			})
		);
	});
});

describe('days', () => {
	it('are those of the calendar, from the year 0 to 9999', () => {
		const two = (value: number) => String(value).padStart(2, '0');
		const year = fc.integer({ min: 0, max: 9999 });
		const upTo = (max: number) => fc.integer({ min: 0, max });
		fc.assert(
			fc.property(year, upTo(13), upTo(32), upTo(23), upTo(59), (y, month, day, hour, minute) => {
				const text = `${String(y).padStart(4, '0')}-${two(month)}-${two(day)}`;
				const moment = `${text}T${two(hour)}:${two(minute)}Z`;
				const instant = Date.parse(moment);
				const exists = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
				expect(isDay(text)).toBe(exists);
				expect(momentToInstant(moment)).toBe(exists ? instant : NaN);
			}),
			{ numRuns: 2000 }
		);
	});

	it.each([
		{ text: '2024-02-29', expected: true },
		{ text: '2023-02-29', expected: false },
		{ text: '2024-04-31', expected: false },
		{ text: '2024-13-01', expected: false },
		{ text: '2024-00-10', expected: false },
		{ text: '2024-01-00', expected: false },
		{ text: '2024-1-2', expected: false },
		{ text: '0099-12-31', expected: true },
		{ text: ' 2024-01-02', expected: false },
		{ text: '2024-01-02T00:00Z', expected: false },
		{ text: '', expected: false }
	])('"$text" is a day: $expected', ({ text, expected }) => {
		expect(isDay(text)).toBe(expected);
	});

	it.each([
		{ text: '2024-01-02T24:00Z', expected: false },
		{ text: '2024-01-02T10:60Z', expected: false },
		{ text: '2024-01-02T10:00+15:00', expected: false },
		{ text: '2024-01-02 10:00+02:00', expected: false },
		{ text: '2024-02-30T10:00Z', expected: false },
		{ text: '2024-01-02T10:00-11:30', expected: true }
	])('"$text" is a moment: $expected', ({ text, expected }) => {
		expect(isMoment(text)).toBe(expected);
	});

	it('are added and counted over months, leap years and changes of clocks', () => {
		expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
		expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
		expect(addDays('2024-01-01', 0)).toBe('2024-01-01');
		expect(daysBetween('2023-01-01', '2024-01-01')).toBe(365);
		expect(daysBetween('2024-01-02', '2024-01-01')).toBe(-1);
		expect(eachDay('2024-01-02', '2024-01-01')).toEqual([]);
		expect(eachDay('2024-01-02', '2024-01-02')).toEqual(['2024-01-02']);
		expect(eachDay('2024-01-01', '2024-12-31')).toHaveLength(366);
	});

	it('added and then counted give the same number', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: FROM, max: TO }),
				fc.integer({ min: -3000, max: 3000 }),
				(t, n) => {
					const day = instantToKyivDay(t);
					expect(daysBetween(day, addDays(day, n))).toBe(n);
				}
			)
		);
	});

	it.each([
		{ a: '2024-01-01', b: '2024-01-02T00:10+02:00', expected: true },
		{ a: '2024-01-02', b: '2024-01-02T23:00+02:00', expected: false },
		{ a: '2024-01-02T09:00+02:00', b: '2024-01-02T09:30+03:00', expected: false },
		{ a: '2024-01-02T09:00+03:00', b: '2024-01-02T09:00+02:00', expected: true }
	])('$a lies before $b: $expected', ({ a, b, expected }) => {
		expect(isBefore(a, b)).toBe(expected);
	});

	it('Kyiv’s clock is that of the platform’s zone table', () => {
		const clock = new Intl.DateTimeFormat('en-GB', {
			timeZone: 'Europe/Kyiv',
			hour: '2-digit',
			minute: '2-digit'
		});
		fc.assert(
			fc.property(fc.integer({ min: FROM, max: TO }), (t) => {
				expect(instantToKyivClock(t)).toBe(clock.format(t));
			})
		);
	});
});

describe('The clock in Kyiv', () => {
	it.each([
		['2024-01-02T09:00+02:00', '09:00'],
		['2024-01-02T10:00+03:00', '09:00'],
		['2024-07-01T06:30Z', '09:30'],
		['2024-03-31T00:59Z', '02:59'],
		['2024-03-31T01:00Z', '04:00'],
		['2024-01-02', null],
		['noon', null]
	])('shows at %s %s', (moment, clock) => {
		expect(kyivClock(moment)).toBe(clock);
	});
});

describe('The clock of Kyiv', () => {
	it.each([
		['2024-01-02', '10:30', '2024-01-02T10:30+02:00'],
		['2024-07-02', '10:30', '2024-07-02T10:30+03:00'],
		['2024-03-31', '02:59', '2024-03-31T02:59+02:00'],
		['2024-03-31', '03:30', '2024-03-31T03:30+02:00'],
		['2024-03-31', '04:00', '2024-03-31T04:00+03:00'],
		['2024-10-27', '02:59', '2024-10-27T02:59+03:00'],
		['2024-10-27', '03:30', '2024-10-27T03:30+02:00']
	])('on %s at %s it is %s', (day, clock, moment) => {
		expect(atKyivClock(day, clock)).toBe(moment);
	});
});

describe('a moment in one form', () => {
	it.each([
		['2024-01-02', '2024-01-02'],
		['2024-01-02T05:30Z', '2024-01-02T07:30+02:00'],
		['2024-01-02T08:30+03:00', '2024-01-02T07:30+02:00'],
		['2024-01-01T22:30:00-05:00', '2024-01-02T05:30+02:00'],
		['2024-07-02T05:30:15Z', '2024-07-02T08:30:15+03:00'],
		['2024-10-27T00:30Z', '2024-10-27T03:30+03:00'],
		['2024-10-27T01:30Z', '2024-10-27T03:30+02:00'],
		['soon', '']
	])('%s is written %s', (moment, expected) => {
		expect(kyivMoment(moment)).toBe(expected);
	});
	it('stays the same instant, and the same when written again', () => {
		fc.assert(
			fc.property(fc.integer({ min: FROM / 1000, max: TO / 1000 }), (second) => {
				const moment = `${new Date(second * 1000).toISOString().slice(0, 19)}Z`;
				const written = kyivMoment(moment);
				expect(momentToInstant(written)).toBe(second * 1000);
				expect(kyivMoment(written)).toBe(written);
				expect(written.slice(0, 10)).toBe(kyivDay(moment));
			})
		);
	});
});
