import { describe, expect, it } from 'vitest';
import { atLeast, exactly } from '../../../../src/lib/figures/stats/figure';
import {
	formatChange,
	formatDay,
	formatDayLong,
	formatFigure,
	formatFigureRange,
	formatMoment,
	formatMonth,
	formatNumber,
	formatRange,
	formatShare,
	formatShares,
	formatSpan
} from '../../../../src/lib/figures/view/format';

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

describe('Days', () => {
	it('are written in the language of the page', () => {
		expect(plain(formatDay('2023-12-29', 'en'))).toBe('29 Dec 2023');
		expect(plain(formatDay('2023-12-29', 'uk'))).toBe('29 грудня 2023');
		expect(plain(formatDayLong('2024-01-02', 'uk'))).toBe('2 січня 2024 року');
		expect(plain(formatMonth('2024-01-02', 'uk'))).toBe('Січень 2024');
	});
	it('of a span repeat the year only where it changes', () => {
		expect(plain(formatSpan({ from: '2024-01-01', to: '2024-01-31' }, 'en'))).toBe(
			'1 Jan – 31 Jan 2024'
		);
		expect(plain(formatSpan({ from: '2023-12-01', to: '2024-01-31' }, 'en'))).toBe(
			'1 Dec 2023 – 31 Jan 2024'
		);
		expect(plain(formatSpan({ from: '2024-01-01', to: '2024-01-31' }, 'uk'))).toBe(
			'1 січня – 31 січня 2024'
		);
		expect(plain(formatSpan({ from: '2024-01-02', to: '2024-01-02' }, 'en'))).toBe('2 Jan 2024');
	});
	it('with an hour are by the clock in Kyiv, whatever clock they were stated by, and say so', () => {
		for (const moment of ['2024-01-02T07:30+02:00', '2024-01-02T08:30+03:00', '2024-01-02T05:30Z'])
			expect(plain(formatMoment(moment, 'en'))).toBe('2 Jan 2024, 07:30 Kyiv time');
		expect(plain(formatMoment('2024-07-02T05:30Z', 'uk'))).toBe(
			'2 липня 2024, 08:30 за київським часом'
		);
		expect(plain(formatMoment('2024-01-02', 'en'))).toBe('2 Jan 2024');
	});
});

describe('Numbers', () => {
	it('group thousands by language', () => {
		expect(formatNumber(54536, 'en')).toBe('54,536');
		expect(plain(formatNumber(54536, 'uk'))).toBe('54 536');
		expect(formatNumber(3113, 'uk')).toBe('3113');
		expect(formatNumber(0, 'en')).toBe('0');
		expect(formatNumber(-5, 'en')).toBe('−5');
	});
	it('say when they are open above, or about', () => {
		expect(formatFigure(exactly(74), 'en')).toBe('74');
		expect(formatFigure(atLeast(74), 'en')).toBe('74+');
		expect(formatFigure({ ...exactly(110), approximate: true }, 'en')).toBe('≈110');
	});
	it('have a range only where there is one', () => {
		expect(formatRange(exactly(74), 'en')).toBeNull();
		expect(formatRange({ ...exactly(74), low: 58, high: 90, most: 90 }, 'en')).toBe('58–90');
		expect(formatRange({ ...atLeast(74), low: 58 }, 'en')).toBe('58–74+');
	});
	it('reach as far as the greatest number stated, and are open beyond it where that is open', () => {
		const disputed = { ...exactly(53), low: 39, high: Infinity, most: 58 };
		expect(formatFigureRange(disputed, 'en')).toBe('53 (39–58+)');
		expect(formatFigureRange(atLeast(25), 'en')).toBe('25+');
	});
	it('as shares are 0 or 100% only when they are exactly that', () => {
		expect(formatShare(0.996)).toBe('99%');
		expect(formatShare(0.001)).toBe('1%');
		expect(formatShare(1)).toBe('100%');
		expect(formatShares({ low: 0.632, high: 0.807 })).toBe('63–81%');
	});
	it('as changes carry their sign', () => {
		expect(formatChange(385, 'en')).toBe('+385');
		expect(formatChange(0, 'en')).toBe('±0');
		expect(formatChange(-12, 'uk')).toBe('−12');
	});
});
