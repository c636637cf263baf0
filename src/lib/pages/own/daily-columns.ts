/** The columns of `daily.csv` that hold figures, and of what. */
import type { CasualtyMeasure, StrikeMeasure } from '../../records/ledger/types';
import { DAILY_COLUMNS } from '../../outputs/export/daily-csv';

export interface StrikeColumn {
	name: (typeof DAILY_COLUMNS)[number];
	weapon: 'missile' | 'drone';
	measure: Extract<StrikeMeasure, 'launched' | 'intercepted' | 'suppressed'>;
}

export const STRIKE_COLUMNS: readonly StrikeColumn[] = [
	{ name: 'missiles_launched', weapon: 'missile', measure: 'launched' },
	{ name: 'missiles_intercepted', weapon: 'missile', measure: 'intercepted' },
	{ name: 'missiles_suppressed', weapon: 'missile', measure: 'suppressed' },
	{ name: 'drones_launched', weapon: 'drone', measure: 'launched' },
	{ name: 'drones_intercepted', weapon: 'drone', measure: 'intercepted' },
	{ name: 'drones_suppressed', weapon: 'drone', measure: 'suppressed' }
];

export const CASUALTY_COLUMNS = ['killed', 'injured'] as const satisfies readonly CasualtyMeasure[];

/** A file of days needs `date` and one of these. */
export const FIGURE_COLUMNS: readonly string[] = [
	...STRIKE_COLUMNS.map((column) => column.name),
	...CASUALTY_COLUMNS
];

/** Every column that means something in a file of days. */
export const KNOWN_DAILY_COLUMNS: ReadonlySet<string> = new Set(DAILY_COLUMNS);
