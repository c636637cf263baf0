/** The cell of a day in a spreadsheet. */
import { addDays, isDay } from '../../records/ledger/moment';
import type { IsoDay } from '../../records/ledger/types';

/** A longer cell is no day, and a pattern over one of megabytes overflows the engine's stack. */
const LONGEST_CELL = 40;

/** `2024-01-02`, with a time behind or not, or `02.01.2024`; null for anything else. */
export function toDay(text: string): IsoDay | null {
	if (text.length > LONGEST_CELL) return null;
	const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?$/.exec(text)?.[1];
	const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
	const written = iso ?? (year && `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
	return written && isDay(written) && addDays(written, 0) === written ? written : null;
}
