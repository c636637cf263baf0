/** Hours and durations in words: for the read-out, the sentences and the table. */
import * as m from '../../../paraglide/messages';
import { HOURS } from '../../../figures/stats/raid-hours';
import type { Locale } from '../../../figures/view/catalogue';
import { formatNumber, formatSpan } from '../../../figures/view/format';
import type { RhythmBin, RhythmSeries } from './series';
import type { Reading } from '../shared/reading';

/** `07:00` */
export const clockText = (hour: number): string => `${String(hour % HOURS).padStart(2, '0')}:00`;

/** `19:00–20:00`; the last hour of the day ends at 00:00. */
export const hourText = (hour: number, locale: Locale): string =>
	m.rhythm_hour({ from: clockText(hour), to: clockText(hour + 1) }, { locale });

/** "2–3 h", "24 h or more". */
export const binText = ({ from, to }: RhythmBin, locale: Locale): string =>
	to === null ? m.rhythm_bin_open({ from }, { locale }) : m.rhythm_bin({ from, to }, { locale });

/** "7 h 30 min". */
export function durationText(minutes: number, locale: Locale): string {
	const h = Math.floor(minutes / 60);
	const min = minutes % 60;
	if (h === 0) return m.rhythm_minutes({ min }, { locale });
	return min === 0
		? m.rhythm_hours({ h }, { locale })
		: m.rhythm_hours_minutes({ h, min }, { locale });
}

const counts = (n: number, d: number, locale: Locale) => ({
	n: formatNumber(n, locale),
	d: formatNumber(d, locale)
});

/** "hours known for 3 of 59 attacks". */
export const hoursKnown = ({ both, attacks }: RhythmSeries, locale: Locale): string =>
	m.rhythm_of_hours(counts(both, attacks, locale), { locale });

/** "start known for 10 of 59 attacks". */
export const startsKnown = ({ starts, attacks }: RhythmSeries, locale: Locale): string =>
	m.rhythm_of_start(counts(starts, attacks, locale), { locale });

/** "7 h 30 min to 13 h, half of them at most 7 h 30 min"; empty without a known duration. */
export function lengthText({ length, both }: RhythmSeries, locale: Locale): string {
	if (!length) return '';
	const shortest = durationText(length.shortest, locale);
	if (both === 1) return m.rhythm_lasted_one({ shortest }, { locale });
	return m.rhythm_lasted_text(
		{
			shortest,
			longest: durationText(length.longest, locale),
			median: durationText(length.median, locale)
		},
		{ locale }
	);
}

/** The read-out: an hour of the day, or while none is under the cursor what is known of the period. */
export function readHour(series: RhythmSeries, index: number | null, locale: Locale): Reading {
	const o = { locale };
	const at = index === null ? undefined : series.hours[index];
	if (!at)
		return {
			when: formatSpan(series.period, locale),
			facts: [hoursKnown(series, locale), startsKnown(series, locale)]
		};
	return {
		when: m.rhythm_fact_when({ when: hourText(at.hour, locale) }, o),
		facts: [
			...(series.both > 0 ? [m.rhythm_fact_ran(counts(at.ran, series.both, locale), o)] : []),
			m.rhythm_fact_began(counts(at.began, series.starts, locale), o)
		]
	};
}

/** A step of the durations: "2–3 h: 1 of 3 attacks"; all of them while none is under the cursor. */
export function readDuration(series: RhythmSeries, index: number | null, locale: Locale): Reading {
	const bin = index === null ? undefined : series.durations[index];
	// What they come to stands over the chart already.
	if (!bin) return { when: formatSpan(series.period, locale), facts: [hoursKnown(series, locale)] };
	return {
		when: binText(bin, locale),
		facts: [m.rhythm_fact_lasted(counts(bin.attacks, series.both, locale), { locale })]
	};
}

/** Hours that are named one by one where as many attacks fall in each. */
const NAMED_HOURS = 3;

/** The hours of most attacks: several where they have as many. */
function greatest(series: RhythmSeries, pick: 'ran' | 'began', locale: Locale) {
	const most = Math.max(...series.hours.map((hour) => hour[pick]));
	const hours = series.hours.filter((hour) => hour[pick] === most);
	const named = hours.slice(0, NAMED_HOURS).map(({ hour }) => hourText(hour, locale));
	const more = hours.length - named.length;
	const list = named.join(', ');
	const when =
		more > 0 ? m.rhythm_hours_more({ list, n: formatNumber(more, locale) }, { locale }) : list;
	return { most: formatNumber(most, locale), when };
}

/** The panel of the hours in which attacks ran, in words. */
export const ranSentence = (series: RhythmSeries, locale: Locale): string =>
	m.rhythm_sentence_ran(
		{ ...counts(series.both, series.attacks, locale), ...greatest(series, 'ran', locale) },
		{ locale }
	);

/** The panel of the hours in which they began. */
export const beganSentence = (series: RhythmSeries, locale: Locale): string =>
	m.rhythm_sentence_began(
		{ ...counts(series.starts, series.attacks, locale), ...greatest(series, 'began', locale) },
		{ locale }
	);

/** The durations. */
export const lastedSentence = (series: RhythmSeries, locale: Locale): string =>
	m.rhythm_sentence_lasted(
		{ n: formatNumber(series.both, locale), text: lengthText(series, locale) },
		{ locale }
	);

/** How many attacks are in no bar; empty where all are in some. */
export function unknownText({ attacks, starts, endsOnly }: RhythmSeries, locale: Locale): string {
	if (attacks === starts) return '';
	return (endsOnly === 0 ? m.rhythm_unknown_days : m.rhythm_unknown)(
		{
			...counts(attacks - starts - endsOnly, attacks, locale),
			ends: formatNumber(endsOnly, locale)
		},
		{ locale }
	);
}

/** Instead of a chart, where no start is known: why. */
export function emptyWords(series: RhythmSeries, locale: Locale): { title: string; text: string } {
	const o = { locale };
	const { attacks, endsOnly } = series;
	const n = formatNumber(attacks, locale);
	if (attacks === 0)
		return { title: m.rhythm_empty_none_title({}, o), text: m.rhythm_empty_none_text({}, o) };
	return {
		title: m.rhythm_empty_title({}, o),
		text:
			endsOnly === 0
				? m.rhythm_empty_text({ n }, o)
				: m.rhythm_empty_ends({ n, ends: formatNumber(endsOnly, locale) }, o)
	};
}

/** Beside the figures wherever they go: attacks that are in no bar, and of when the hours are. */
export const rhythmNotes = (series: RhythmSeries, locale: Locale): string[] =>
	[
		series.starts === 0 ? '' : unknownText(series, locale),
		series.isPast && series.starts + series.endsOnly > 0 ? m.rhythm_past({}, { locale }) : ''
	].filter((text) => text !== '');

/** The chart in sentences. */
export function rhythmSentences(series: RhythmSeries, locale: Locale): string[] {
	if (series.starts === 0) {
		const { title, text } = emptyWords(series, locale);
		return [m.rhythm_empty_sentence({ title, text }, { locale })];
	}
	return [
		...(series.both > 0 ? [ranSentence(series, locale)] : []),
		beganSentence(series, locale),
		...(series.length ? [lastedSentence(series, locale)] : []),
		...rhythmNotes(series, locale)
	];
}
