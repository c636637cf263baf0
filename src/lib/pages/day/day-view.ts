/** A day resolved as known on a moment: what every part of its page reads. */
import { createLedger, type Ledger } from '../../records/ledger/ledger';
import { momentToInstant } from '../../records/ledger/moment';
import type { Direction, IsoDay, IsoMoment, LedgerTables, Note } from '../../records/ledger/types';
import { attacksOfDay, dayDetail, type DayDetail } from '../../figures/stats/day-detail';
import { resolveDaily } from '../../figures/stats/resolve-daily';
import { createNames, type Locale, type Names } from '../../figures/view/catalogue';
import { catalogueOfTables } from '../../figures/view/create-catalogue';
import { createScope, type Scope } from '../../figures/view/scope';
import { DEFAULT_VIEW } from '../../figures/view/view';
import { momentsOf, type Moment } from './moments';

/** The small ledger of a day with what never changes with the moment. */
export interface DayLedger {
	ledger: Ledger;
	names: Names;
	date: IsoDay;
	direction: Direction;
	moments: Moment[];
	/** The number of a report on the page. */
	numberOf: (reportId: string) => number | undefined;
}

export interface DayView {
	detail: DayDetail;
	/** The day alone, cut to a view of one day: the sentence and the headline figures read it. */
	scope: Scope;
	asOf: IsoMoment | null;
	/** Epoch milliseconds; `Infinity` for the latest. */
	instant: number;
	/** Nothing had been published yet. */
	tooEarly: boolean;
}

/** Indexes the tables of a day's page; `notes` are those of the day. */
export function createDayLedger(
	tables: LedgerTables,
	date: IsoDay,
	direction: Direction,
	locale: Locale,
	notes: readonly Note[] = []
): DayLedger {
	const ledger = createLedger(tables);
	const attacks = attacksOfDay(ledger, direction, date);
	const numbers = new Map(
		dayDetail(ledger, direction, date, Infinity).attacks.flatMap(({ reports }) =>
			reports.map(({ report, number }) => [report.report_id, number] as const)
		)
	);
	return {
		ledger,
		names: createNames(catalogueOfTables(tables, notes), locale),
		date,
		direction,
		moments: momentsOf(attacks),
		numberOf: (id) => numbers.get(id)
	};
}

/** The day as known on a moment, null for the latest. */
export function viewDay(day: DayLedger, asOf: IsoMoment | null): DayView {
	const { ledger, names, date, direction, moments } = day;
	const instant = asOf === null ? Infinity : momentToInstant(asOf);
	const series = resolveDaily(ledger, { direction, asOf, from: date, to: date });
	return {
		detail: dayDetail(ledger, direction, date, instant),
		scope: createScope(series, { ...DEFAULT_VIEW, direction, asOf, compare: 'none' }, names),
		asOf,
		instant,
		tooEarly: moments.length > 0 && instant < moments[0]!.at
	};
}
