/** The day before and after a bulletin: what the pages of days will show, by the same rules. */
import { createLedger, type Ledger } from '../../records/ledger/ledger';
import { TALLIED, type TalliedMeasure } from '../../records/ledger/measures';
import type { Direction, IsoDay, LedgerTables } from '../../records/ledger/types';
import { dayDetail, type Role } from '../../figures/stats/day-detail';
import type { Figure } from '../../figures/stats/figure';
import { resolveDaily } from '../../figures/stats/resolve-daily';
import { FAMILIES, type Day, type Family } from '../../figures/stats/series';
import { withRows, type EntryRows } from './check-rows';

/** A line of the preview: one figure of the day. */
export interface PreviewRow {
	subject: Family | 'killed' | 'injured';
	measure: TalliedMeasure | 'stopped' | 'people';
	/** Null where nothing is known of it, which is no zero. */
	before: Figure | null;
	after: Figure | null;
}

export interface Preview {
	date: IsoDay;
	direction: Direction;
	/** Whether anything was reported of the day before. */
	wasReported: boolean;
	/** Figures that are known before or after; the others are left out. */
	rows: PreviewRow[];
	/** What the new report is used for. */
	roles: Role[];
	/** The ledger with the new rows. */
	ledger: Ledger;
}

const MEASURES = [...TALLIED, 'stopped'] as const;

const dayOf = (ledger: Ledger, direction: Direction, date: IsoDay): Day =>
	resolveDaily(ledger, { direction, asOf: null, from: date, to: date }).days[0]!;

/** The resolved day without and with the rows, as known latest. */
export function previewDay(
	tables: LedgerTables,
	rows: EntryRows,
	direction: Direction,
	date: IsoDay
): Preview {
	const ledger = createLedger(withRows(tables, rows));
	const [before, after] = [
		dayOf(createLedger(tables), direction, date),
		dayOf(ledger, direction, date)
	];
	const all = FAMILIES.flatMap((subject): PreviewRow[] =>
		MEASURES.map((measure) => ({
			...{ subject, measure },
			before: before.strikes[subject]?.[measure] ?? null,
			after: after.strikes[subject]?.[measure] ?? null
		}))
	);
	for (const subject of ['killed', 'injured'] as const)
		all.push({
			...{ subject, measure: 'people' },
			before: before[subject]?.best ?? null,
			after: after[subject]?.best ?? null
		});
	const reportId = rows.reports[0]?.report_id;
	const roles = dayDetail(ledger, direction, date, Infinity).attacks.flatMap(({ reports }) =>
		reports.filter(({ report }) => report.report_id === reportId).flatMap((each) => each.roles)
	);
	return {
		...{ date, direction, roles, ledger },
		wasReported: before.reports > 0,
		rows: all.filter((row) => row.before !== null || row.after !== null)
	};
}
