/** Figures of the calendar in words. */
import * as m from '../../../paraglide/messages';
import type { Figure } from '../../../figures/stats/figure';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { ofAllWeapons } from '../../../figures/view/describe';
import {
	formatDayLong,
	formatFigure,
	formatNumber,
	formatRange,
	formatSpan,
	formatWeekday
} from '../../../figures/view/format';
import type { Selection } from '../../../figures/view/selection';
import { familyFact, shortFact } from '../launches/words';
import { doubtsIn } from '../../../figures/stats/doubts';
import { doubtText } from '../shared/notes';
import { sourceNames } from '../shared/sources';
import { totalText } from './layout';
import type { CalendarDay, CalendarSeries } from './series';
import type { Reading } from '../shared/reading';

/** The bounds of a class: `14–23`, or the one value; null for a class without days. */
export function boundsText(series: CalendarSeries, level: number, locale: Locale): string | null {
	const bound = series.bounds[level];
	if (!bound) return null;
	const low = formatNumber(bound.low, locale);
	return bound.low === bound.high ? low : `${low}–${formatNumber(bound.high, locale)}`;
}

/** The share of reporting days a class stands for, or of the greatest number. */
export function classText({ shade }: CalendarSeries, level: number, locale: Locale): string {
	if (shade === 'value')
		return m.calendar_class_value(
			{ from: formatNumber(level * 20, locale), to: formatNumber(level * 20 + 20, locale) },
			{ locale }
		);
	const messages = [
		m.calendar_class_0,
		m.calendar_class_1,
		m.calendar_class_2,
		m.calendar_class_3,
		m.calendar_class_4
	];
	return messages[level]!({}, { locale });
}

/** "46+ (31–46)". */
export function peopleText(figure: Figure, locale: Locale): string {
	const text = formatFigure(figure, locale);
	const range = formatRange(figure, locale);
	return range === null || range === text ? text : `${text} (${range})`;
}

function casualtyFacts(day: CalendarDay, selection: Selection, locale: Locale): string[] {
	const facts: string[] = [];
	if (day.killed) facts.push(`${m.word_killed({}, { locale })} ${peopleText(day.killed, locale)}`);
	if (day.injured)
		facts.push(`${m.word_injured({}, { locale })} ${peopleText(day.injured, locale)}`);
	return facts.map((fact) => ofAllWeapons(fact, selection, locale));
}

/** What the read-out says: of the day under the cursor, else of the period. */
export function readCalendar(
	series: CalendarSeries,
	index: number | null,
	names: Names,
	locale: Locale
): Reading {
	const day = index === null ? undefined : series.days[index];
	if (!day) {
		const when = formatSpan(series.period, locale);
		const facts = [
			m.launches_fact_reported(
				{
					n: formatNumber(series.days.length - series.noReport, locale),
					d: formatNumber(series.days.length, locale)
				},
				{ locale }
			)
		];
		const most = greatest(series);
		if (most)
			facts.unshift(
				m.calendar_most(
					{ n: totalText(most, locale), when: formatDayLong(most.date, locale) },
					{ locale }
				)
			);
		return { when, facts, sources: '', spoken: [when, ...facts].join('. ') };
	}
	const when = formatWeekday(day.date, locale);
	const { families } = series.selection;
	const marks = families.map(({ family }) => day.marks[family]);
	const total = day.total
		? [m.launches_fact_launched({ n: totalText(day, locale) }, { locale })]
		: [];
	const isSilent = !day.reported;
	const silent = [m.word_no_report({}, { locale })];
	const people = casualtyFacts(day, series.selection, locale);
	const doubts = doubtsIn(series.doubts, { from: day.date, to: day.date }).map((note) =>
		doubtText(note, locale)
	);
	const short = isSilent ? silent : families.map((each, n) => shortFact(each, marks[n]!, locale));
	const long = isSilent ? silent : families.map((each, n) => familyFact(each, marks[n]!, locale));
	const level = day.level === null ? [] : [classText(series, day.level, locale)];
	const sources = sourceNames(
		series.reports,
		marks.flatMap((mark) => mark.chosen),
		names,
		locale
	);
	const [first = ''] = sources;
	return {
		when,
		facts: [...total, ...short, ...people, ...doubts],
		sources:
			sources.length > 1
				? m.launches_more_sources(
						{ first, n: formatNumber(sources.length - 1, locale) },
						{ locale }
					)
				: first,
		spoken: [when, ...total, ...level, ...long, ...people, ...doubts, ...sources].join('. ')
	};
}

/** The day with the most launches, none of them zero; the earliest of equals. */
export const greatest = (series: CalendarSeries): CalendarDay | null =>
	series.days.reduce<CalendarDay | null>(
		(most, day) => (day.total && day.total.value > (most?.total?.value ?? 0) ? day : most),
		null
	);

/** What is said where no day has launches: that zeros are stated, and for how many days, or that nothing is. */
export function nothingText({ days }: CalendarSeries, locale: Locale): string {
	const zeros = days.filter((day) => day.total).length;
	return zeros === 0
		? m.calendar_nothing({}, { locale })
		: m.calendar_zero(
				{ n: formatNumber(zeros, locale), d: formatNumber(days.length, locale) },
				{ locale }
			);
}
