/** Days and times as tables of others write them. One cell alone may not tell 3 April from 4 March; its column may. */
import {
	atKyivClock,
	instantToKyivClock,
	instantToKyivDay,
	isDay,
	momentToInstant
} from '../ledger/moment';
import type { IsoDay, IsoMoment } from '../ledger/types';
import { EARLIEST_DAY } from '../ledger/window';
import type { Clock, DateOrder } from './table-map';

/** A day on Kyiv's calendar, with the hour where it is given. */
export interface CellTime {
	day: IsoDay;
	/** As the ledger writes it: the day, or a date-time with Kyiv's offset. */
	moment: IsoMoment;
}

/** How a cell is written. */
interface Written {
	year: number;
	/** Month and day; or the two numbers of `03/04/2025`, of which nobody knows yet which is which. */
	month: number;
	day: number;
	isOpen: boolean;
	/** `07:30`; null for none. */
	clock: string | null;
	/** `Z` or `+02:00`; empty for none. */
	offset: string;
}

const LONGEST_CELL = 60;
const TIME = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`, 'i');
const PLAIN = /^(20\d{2})(\d{2})(\d{2})$/;
const DAY_MONTH = new RegExp(
	String.raw`^(\d{1,2})[ .-]+(\p{L}{3,})\.?[ ,.-]+(\d{4})(?: ?р\.?| року)?${TIME}$`,
	'iu'
);
const MONTH_DAY = new RegExp(String.raw`^(\p{L}{3,})\.?[ -]+(\d{1,2}),?[ -]+(\d{4})${TIME}$`, 'iu');

/** The first letters of the months that tell them apart. */
const MONTHS: readonly RegExp[] = [
	/^(jan|січ|янв)/i,
	/^(feb|лют|фев)/i,
	/^(mar|бер|мар)/i,
	/^(apr|кві|апр)/i,
	/^(may|тра|ма[йя])/i,
	/^(jun|чер|июн)/i,
	/^(jul|лип|июл)/i,
	/^(aug|сер|авг)/i,
	/^(sep|вер|сен)/i,
	/^(oct|жов|окт)/i,
	/^(nov|лис|ноя)/i,
	/^(dec|гру|дек)/i
];

/** How a column writes its days, from all its cells. */
export interface DateColumn {
	/** Cells that are a day. */
	days: number;
	/** Cells that hold something. */
	filled: number;
	/** What some cell proves of `03/04/2025`: null where none does. */
	order: DateOrder | null;
	/** Whether a cell is written so that the order matters. */
	asksOrder: boolean;
	/** Whether a cell has an hour without an offset. */
	asksClock: boolean;
	/** Every hour is midnight, here or in Kyiv: then only days are meant. */
	isDaysOnly: boolean;
}

/** Looks at the cells of a column. */
export function lookAtDates(cells: Iterable<string>): DateColumn {
	const found: DateColumn = {
		...{ days: 0, filled: 0, order: null, asksOrder: false },
		...{ asksClock: false, isDaysOnly: true }
	};
	for (const cell of cells) {
		if (cell.trim() === '') continue;
		found.filled++;
		const written = readWritten(cell);
		if (!written) continue;
		found.days++;
		if (written.isOpen) {
			found.asksOrder = true;
			if (written.month > 12) found.order ??= 'dmy';
			else if (written.day > 12) found.order ??= 'mdy';
		}
		if (written.clock === null) continue;
		if (written.offset === '') found.asksClock = true;
		if (!isMidnight(written)) found.isDaysOnly = false;
	}
	if (found.isDaysOnly) found.asksClock = false;
	return found;
}

function isMidnight(written: Written): boolean {
	if (/^0?0:00$/.test(written.clock ?? '')) return true;
	if (written.offset === '' || written.isOpen) return false;
	const instant = instantOf(written, written.offset);
	return !Number.isNaN(instant) && instantToKyivClock(instant) === '00:00';
}

/**
 * The day of a cell; null for none, and for a day that no calendar has. `order` is that of the column, `clock` that of
 * hours without an offset; `isDaysOnly` takes midnight as no hour.
 */
export function readDate(
	cell: string,
	{ order, clock, isDaysOnly }: { order: DateOrder | null; clock: Clock; isDaysOnly: boolean }
): CellTime | null {
	const found = readWritten(cell);
	if (!found) return null;
	if (found.isOpen && order === null) return null;
	// Written as `first/second/year`: the first stands as the month until the order is known.
	const written =
		found.isOpen && order === 'dmy' ? { ...found, month: found.day, day: found.month } : found;
	const day = dayOf(written);
	if (!isDay(day) || day < EARLIEST_DAY) return null;
	if (written.clock === null) return { day, moment: day };
	if (clock === 'kyiv' && written.offset === '')
		return isDaysOnly ? { day, moment: day } : { day, moment: atKyivClock(day, written.clock) };
	const offset = written.offset || (clock === 'moscow' ? '+03:00' : 'Z');
	const instant = instantOf(written, offset);
	if (Number.isNaN(instant)) return null;
	const kyiv = instantToKyivDay(instant);
	return {
		day: kyiv,
		moment: isDaysOnly ? kyiv : atKyivClock(kyiv, instantToKyivClock(instant))
	};
}

const two = (value: number): string => String(value).padStart(2, '0');
const dayOf = ({ year, month, day }: Written): IsoDay => `${year}-${two(month)}-${two(day)}`;

function instantOf(written: Written, offset: string): number {
	const zone = /^(z|utc|gmt)$/i.test(offset) ? 'Z' : offset.replace(/^(.\d{2}):?/, '$1:');
	return momentToInstant(`${dayOf(written)}T${written.clock}${zone}`);
}

function readWritten(cell: string): Written | null {
	const text = cell.trim().replace(/\s+/g, ' ');
	if (text === '' || text.length > LONGEST_CELL) return null;
	const first = YEAR_FIRST.exec(text);
	if (first) return written(first[1]!, first[3]!, first[4]!, first.slice(5));
	const plain = PLAIN.exec(text);
	if (plain) return written(plain[1]!, plain[2]!, plain[3]!, []);
	const last = YEAR_LAST.exec(text);
	if (last) {
		const [, one, mark, other, year, ...time] = last as unknown as string[];
		const whole = year!.length === 2 ? `20${year}` : year!;
		// Nobody writes the month first with points.
		if (mark === '.') return written(whole, other!, one!, time);
		const read = written(whole, one!, other!, time);
		return read && { ...read, isOpen: true };
	}
	const dayFirst = DAY_MONTH.exec(text);
	if (dayFirst)
		return written(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!, dayFirst.slice(4));
	const monthFirst = MONTH_DAY.exec(text);
	if (monthFirst)
		return written(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!, monthFirst.slice(4));
	return null;
}

const monthOf = (word: string): string => String(MONTHS.findIndex((each) => each.test(word)) + 1);

function written(
	year: string,
	month: string,
	day: string,
	[hour, minute, offset]: (string | undefined)[]
): Written | null {
	const clock =
		hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
	if (clock !== null && (Number(hour) > 23 || Number(minute) > 59)) return null;
	const read = { year: Number(year), month: Number(month), day: Number(day) };
	if (read.month === 0 || read.day === 0 || Math.max(read.month, read.day) > 31) return null;
	return { ...read, isOpen: false, clock, offset: offset ?? '' };
}
