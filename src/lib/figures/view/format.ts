/** Numbers and days in words, by language. */
import { kyivClock, kyivDay } from '../../records/ledger/moment';
import type { IsoDay, IsoMoment, Report } from '../../records/ledger/types';
import type { Figure } from '../stats/figure';
import type { Span } from '../stats/grain';
import type { Locale } from './catalogue';
import { LANGUAGES } from './languages';

const NBSP = '\u00a0';
const part = (day: IsoDay) => ({
	year: day.slice(0, 4),
	month: Number(day.slice(5, 7)) - 1,
	date: Number(day.slice(8, 10))
});

/** Weekday of a day, 0 = Monday. */
export const weekdayOf = (day: IsoDay): number =>
	(new Date(`${day.slice(0, 10)}T00:00Z`).getUTCDay() + 6) % 7;

/** Short names of the week, Monday first. */
export const weekdayNames = (locale: Locale): readonly string[] => LANGUAGES[locale].weekdays;

/** `29 Dec 2023`; Ukrainian in full words, as its abbreviations read badly: `29 грудня 2023`. */
export function formatDay(day: IsoDay, locale: Locale): string {
	const { year, month, date } = part(day);
	return `${date}${NBSP}${LANGUAGES[locale].months.withYear[month]}${NBSP}${year}`;
}

/** `29 Dec`, for places where the year is clear. */
export function formatDayShort(day: IsoDay, locale: Locale): string {
	const { month, date } = part(day);
	return `${date}${NBSP}${LANGUAGES[locale].months.short[month]}`;
}

/** `Dec`. */
export const formatMonthShort = (day: IsoDay, locale: Locale): string =>
	LANGUAGES[locale].months.short[part(day).month]!;

/** `Fri 29 Dec 2023`. */
export function formatWeekday(day: IsoDay, locale: Locale): string {
	const { weekdays, afterWeekday } = LANGUAGES[locale];
	return `${weekdays[weekdayOf(day)]}${afterWeekday} ${formatDay(day, locale)}`;
}

/** `29 December 2023`, for sentences. */
export function formatDayLong(day: IsoDay, locale: Locale): string {
	const { year, month, date } = part(day);
	const { months, afterYear } = LANGUAGES[locale];
	return `${date}${NBSP}${months.inDate[month]} ${year}${afterYear}`;
}

/** The first day of a span in a sentence that also names its last: with its year only where that differs. */
export function formatDayFrom({ from, to }: Span, locale: Locale): string {
	const { year, month, date } = part(from);
	if (year !== part(to).year) return formatDayLong(from, locale);
	return `${date}${NBSP}${LANGUAGES[locale].months.inDate[month]}`;
}

/** `December 2023`. */
export function formatMonth(day: IsoDay, locale: Locale): string {
	const { year, month } = part(day);
	return `${LANGUAGES[locale].months.alone[month]}${NBSP}${year}`;
}

/** `1 Dec 2023 – 31 Jan 2024`, or the one day. */
export function formatSpan(span: Span, locale: Locale): string {
	if (span.from === span.to) return formatDay(span.from, locale);
	const whole = formatDay(span.from, locale);
	const isOneYear = span.from.slice(0, 4) === span.to.slice(0, 4);
	const from = isOneYear ? whole.slice(0, -` ${part(span.from).year}`.length) : whole;
	return `${from} – ${formatDay(span.to, locale)}`;
}

/** A moment by the clock in Kyiv, and says so: `2 Jan 2024, 09:00 Kyiv time`; the day where the hour is not known. */
export function formatMoment(moment: IsoMoment, locale: Locale): string {
	const text = formatKyiv(moment, locale);
	if (kyivClock(moment) === null) return text;
	return `${text}${NBSP}${LANGUAGES[locale].kyivTime}`;
}

/** A moment by the clock in Kyiv, where the words around it say so: `2 Jan 2024, 09:00`. */
export function formatKyiv(moment: IsoMoment, locale: Locale): string {
	const clock = kyivClock(moment);
	const day = formatDay(kyivDay(moment), locale);
	return clock === null ? day : `${day}, ${clock}`;
}

/** When a report was published, by the clock in Kyiv; the day alone where its hour was inferred. */
export const formatSeen = (
	{ published, published_basis }: Pick<Report, 'published' | 'published_basis'>,
	locale: Locale
): string => formatKyiv(published_basis === 'inferred' ? kyivDay(published) : published, locale);

/** Two moments by the clock in Kyiv; the day once where both lie in it: `2 Jan 2024, 06:00 – 09:00`. */
export function formatKyivSpan(start: IsoMoment, end: IsoMoment, locale: Locale): string {
	if (start === end) return formatKyiv(end, locale);
	const clock = kyivClock(end);
	const to = clock !== null && kyivDay(start) === kyivDay(end) ? clock : formatKyiv(end, locale);
	return `${formatKyiv(start, locale)} – ${to}`;
}

/** Whole numbers with grouped thousands: `1,234`; Ukrainian `1 234` from five digits on: `12 345`. */
export function formatNumber(value: number, locale: Locale): string {
	const [whole = '', fraction] = String(Math.abs(value)).split('.');
	const { group, groupFrom, decimal } = LANGUAGES[locale];
	const grouped = whole.length < groupFrom ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
	const tail = fraction ? `${decimal}${fraction}` : '';
	return `${value < 0 ? '−' : ''}${grouped}${tail}`;
}

/** A share, 0 to 1, as whole per cent; never 0 or 100 unless it is exactly that. */
export function formatShare(share: number): string {
	const rounded = Math.round(share * 100);
	if (rounded === 100 && share < 1) return '99%';
	if (rounded === 0 && share > 0) return '1%';
	return `${rounded}%`;
}

/**
 * An interval of shares: `49–58%`. One that whole per cent would make a single number is rounded outwards, as an
 * interval of no width would say that there is no doubt: 87.6 to 88.4 is `87–89%`.
 */
export const formatShares = ({ low, high }: { low: number; high: number }): string => {
	const [from, to] = [formatShare(low), formatShare(high)];
	if (from !== to) return `${from.slice(0, -1)}–${to}`;
	return low === high ? from : `${Math.floor(low * 100)}–${Math.ceil(high * 100)}%`;
};

/** The best value: `74`, `74+` where the figure is open above, `≈110` where stated as about. */
export function formatFigure(figure: Figure, locale: Locale): string {
	const text = formatNumber(figure.value, locale);
	if (figure.floor) return `${text}+`;
	return figure.approximate && figure.low === figure.high ? `≈${text}` : text;
}

/** The range, where there is one: `58–74+`; null when low and high are the value. */
export function formatRange(figure: Figure, locale: Locale): string | null {
	const { low, most, high, value } = figure;
	if (low === value && high === value) return null;
	const open = high === Infinity ? '+' : '';
	const text = formatNumber(low, locale);
	return low === most ? text + open : `${text}–${formatNumber(most, locale)}${open}`;
}

/** The best value with its range in brackets, where there is one: `5 (4–6)`, `53 (39–58)`, `25+`. */
export function formatFigureRange(figure: Figure, locale: Locale): string {
	const range = formatRange(figure, locale);
	const best = formatFigure(figure, locale);
	return range && range !== best ? `${best} (${range})` : best;
}

/** A change with its sign: `+385`, `−12`, `±0`. */
export function formatChange(value: number, locale: Locale): string {
	if (value === 0) return '±0';
	return value > 0 ? `+${formatNumber(value, locale)}` : formatNumber(value, locale);
}
