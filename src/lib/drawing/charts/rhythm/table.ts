import * as m from '../../../paraglide/messages';
import type { Locale } from '../../../figures/view/catalogue';
import { capital, ofAllWeapons } from '../../../figures/view/describe';
import { formatNumber, formatSpan } from '../../../figures/view/format';
import { missing, type Cell, type Column, type Table } from '../table';
import type { RhythmSeries } from './series';
import { binText, emptyWords, hourText, hoursKnown, rhythmNotes, startsKnown } from './words';

const hidden = { label: '', numeric: true, csvOnly: true } as const;

/** A row an hour of the day, from noon, then a row a step of duration; how many attacks each is of. */
export function rhythmTable(series: RhythmSeries, locale: Locale): Table {
	const o = { locale };
	const { attacks, both, starts, endsOnly, length, period, direction } = series;
	const number = (value: number): Cell => ({ value, text: formatNumber(value, locale) });
	/** Counted only where it is known of some attack: else it is no zero. */
	const known = (value: number, of: number): Cell =>
		of > 0 ? number(value) : missing(m.rhythm_not_known({}, o));
	const columns: Column[] = [
		{ id: 'row', label: m.rhythm_col_what({}, o), numeric: false },
		{ ...hidden, id: 'from_hour' },
		{ ...hidden, id: 'to_hour' },
		{ id: 'attacks_running', label: m.rhythm_col_ran({}, o), numeric: true },
		{ id: 'attacks_begun', label: m.rhythm_col_began({}, o), numeric: true },
		{ id: 'attacks_lasted', label: m.rhythm_col_lasted({}, o), numeric: true },
		{ ...hidden, id: 'attacks' },
		{ ...hidden, id: 'attacks_both_hours_known' },
		{ ...hidden, id: 'attacks_start_known' },
		{ ...hidden, id: 'attacks_end_only_known' },
		{ ...hidden, id: 'minutes_shortest' },
		{ ...hidden, id: 'minutes_median' },
		{ ...hidden, id: 'minutes_longest' },
		{ ...hidden, id: 'period_from', numeric: false },
		{ ...hidden, id: 'period_to', numeric: false },
		{ ...hidden, id: 'direction', numeric: false }
	];
	// No attack in any report is none that is known of, and no zero.
	const counted = [attacks, both, starts, endsOnly].map((n) => (attacks > 0 ? n : null));
	const lengths = [length?.shortest, length?.median, length?.longest].map((n) => n ?? null);
	const ends = [...counted, ...lengths, period.from, period.to, direction].map((value): Cell => ({
		value,
		text: ''
	}));
	return {
		caption: [
			`${ofAllWeapons(
				m.rhythm_caption({ span: formatSpan(period, locale) }, o),
				series.selection,
				locale
			)}.`,
			...(attacks > 0
				? [`${capital(hoursKnown(series, locale))}; ${startsKnown(series, locale)}.`]
				: [`${emptyWords(series, locale).title}.`]),
			...rhythmNotes(series, locale)
		].join(' '),
		columns,
		rows: [
			...series.hours.map(({ hour, ran, began }): Cell[] => [
				{ value: 'hour', text: hourText(hour, locale) },
				{ value: hour, text: '' },
				{ value: (hour + 1) % 24, text: '' },
				known(ran, both),
				known(began, starts),
				missing(''),
				...ends
			]),
			...series.durations.map((bin): Cell[] => [
				{ value: 'duration', text: binText(bin, locale) },
				{ value: bin.from, text: '' },
				{ value: bin.to, text: '' },
				missing(''),
				missing(''),
				number(bin.attacks),
				...ends
			])
		]
	};
}
