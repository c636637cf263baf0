/** The columns of `daily.csv` that hold figures, and of what. */
import type { CasualtyMeasure } from '../../records/ledger/types';
import { DAILY_COLUMNS, STRIKE_COLUMNS } from '../../outputs/export/daily-csv';

export const CASUALTY_COLUMNS = ['killed', 'injured'] as const satisfies readonly CasualtyMeasure[];

/** A file of days needs `date` and one of these. */
export const FIGURE_COLUMNS: readonly string[] = [
	...STRIKE_COLUMNS.map((column) => column.name),
	...CASUALTY_COLUMNS
];

/** Every column that means something in a file of days. */
export const KNOWN_DAILY_COLUMNS: ReadonlySet<string> = new Set(DAILY_COLUMNS);
