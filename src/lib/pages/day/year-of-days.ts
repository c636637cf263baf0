/** The days of one year, as their page shows them, and the years that there are. */
import type { Locale } from '../../figures/view/catalogue';
import type { IndexDay } from './index-table';
import { monthGrid, type GridMonth } from './month-grid';

/** A year with the months that have a page of a day: `2024`, `['2024-01']`. */
export interface YearLink {
	year: string;
	months: string[];
}

export interface YearOfDays<Day extends IndexDay = IndexDay> {
	/** Empty where there are no days. */
	year: string;
	/** Latest first, and so are months and days. */
	years: YearLink[];
	months: GridMonth[];
	days: Day[];
}

/**
 * Of all days of a direction, in order, those of `year`, or of the latest where it is null. Shades are those of the
 * whole record. A year may have none: links lead to the same year of the other direction.
 */
export function yearOfDays<Day extends IndexDay>(
	all: readonly Day[],
	year: string | null,
	locale: Locale
): YearOfDays<Day> {
	const years = yearsOf(all);
	const shown = year ?? years[0]?.year ?? '';
	const record = all.filter((day) => day.inRecord);
	return {
		year: shown,
		years,
		months: monthGrid(record, locale)
			.filter(({ id }) => id.slice(0, 4) === shown)
			.reverse(),
		days: all.filter(({ date }) => date.slice(0, 4) === shown).reverse()
	};
}

/** The years of days that are in order, latest first. */
export function yearsOf(days: readonly { date: string }[]): YearLink[] {
	const years: YearLink[] = [];
	for (const { date } of days) {
		const year = date.slice(0, 4);
		const month = date.slice(0, 7);
		let last = years.at(-1);
		if (last?.year !== year) years.push((last = { year, months: [] }));
		if (last.months.at(-1) !== month) last.months.push(month);
	}
	return years.reverse();
}
