/** A series cut to a view: what every card of a page starts from. */
import { addDays, daysBetween } from '../../records/ledger/moment';
import type { Direction, Note } from '../../records/ledger/types';
import { definitionBreaks } from '../stats/breaks';
import { periodsApart, type PeriodsApart } from '../stats/compare';
import { doubtsAbout, doubtsWithin } from '../stats/doubts';
import { grainByLength, type Grain, type Span } from '../stats/grain';
import { comparedSpan, periodTotals, type PeriodTotals } from '../stats/period-totals';
import { selectFamilies, type FamilyDay } from '../stats/select-strikes';
import type { DailySeries, Day, Family } from '../stats/series';
import type { Names } from './catalogue';
import { selectionOf, type Selection } from './selection';
import { PRESET_DAYS, type View } from './view';

export interface Scope {
	series: DailySeries;
	view: View;
	/** What one mark covers: as chosen, or what the length of the period asks for. */
	grain: Grain;
	direction: Direction;
	/** The absolute period on screen, both ends inside it, cut to the record. */
	span: Span;
	/** The days asked for, where none of them is a day of the record: the nearest day of it is shown instead. */
	outside: Span | null;
	/** The days of the period, in order, reported or not. */
	days: Day[];
	/** Which weapons are chosen; a family that is not has no part in the view (rule 12). */
	selection: Selection;
	/** The same days by family, restricted to the weapons chosen. */
	families: Record<Family, FamilyDay[]>;
	/** The whole record by family, same restriction. */
	record: Record<Family, FamilyDay[]>;
	totals: PeriodTotals;
	recordTotals: PeriodTotals;
	/** The period compared with; null when off, or when the record has no report in it. */
	compared: PeriodTotals | null;
	/** Why no figure of the two periods has a change (rule 8); null where each figure decides for itself. */
	apart: PeriodsApart | null;
	/** The span that was asked to be compared with, even when nothing is reported there. */
	comparedSpan: Span | null;
	/** How many of its days lie in the record. */
	comparedDays: number;
	/** The definition breaks of the direction, by day (rule 10). */
	breaks: Note[];
	/** The doubts about days of the period; none as known on a moment. */
	doubts: Note[];
}

/** The absolute days of a view's period, cut to the record; the nearest day of the record when outside it. */
export function resolveSpan(view: View, record: Span): Span {
	if (typeof view.period === 'string') {
		if (view.period === 'all') return { from: record.from, to: record.to };
		const from = addDays(record.to, 1 - PRESET_DAYS[view.period]);
		return { from: from < record.from ? record.from : from, to: record.to };
	}
	const clamp = (day: string) =>
		day < record.from ? record.from : day > record.to ? record.to : day;
	return { from: clamp(view.period.from), to: clamp(view.period.to) };
}

/** What one mark of a view covers: as the reader chose, or what the length of its days asks for. */
export const grainOf = ({ grain }: Pick<View, 'grain'>, span: Span): Grain =>
	grain ?? grainByLength(daysBetween(span.from, span.to) + 1);

/** The typed days of a view, where none of them lies in the record. */
function outsideOf({ period }: View, record: Span): Span | null {
	if (typeof period === 'string') return null;
	return period.to < record.from || period.from > record.to ? period : null;
}

/** What of a scope does not change with its period. */
interface Whole {
	tree: Names['weaponTree'];
	weapons: readonly string[] | null;
	record: Scope['record'];
	selection: Selection;
	totals: PeriodTotals;
}

/** By series, the last that was asked for: a brush moves the period many times a second and nothing else. */
const wholes = new WeakMap<DailySeries, Whole>();

function wholeOf(series: DailySeries, { weapons }: View, names: Names): Whole {
	const { weaponTree: tree } = names;
	const known = wholes.get(series);
	if (known?.tree === tree && JSON.stringify(known.weapons) === JSON.stringify(weapons))
		return known;
	const record = selectFamilies(series.days, tree, weapons);
	const totals = periodTotals({ from: series.from, to: series.to }, series.days, record);
	const whole = { tree, weapons, record, selection: selectionOf(names, weapons), totals };
	wholes.set(series, whole);
	return whole;
}

/** A doubt about weapons is one about all of them; none is dated, so that none is known on a moment. */
function doubtsOf({ asOf, weapons }: View, doubts: Note[]): Note[] {
	if (asOf !== null) return [];
	return weapons === null ? doubts : doubtsAbout(doubts, 'people');
}

/** Cuts a series to a view. */
export function createScope(series: DailySeries, view: View, names: Names): Scope {
	const whole = { from: series.from, to: series.to };
	const span = resolveSpan(view, whole);
	const { record, selection, totals: recordTotals } = wholeOf(series, view, names);
	const cut = (wanted: Span) => {
		const start = Math.max(0, daysBetween(series.from, wanted.from));
		const end = Math.min(series.days.length, daysBetween(series.from, wanted.to) + 1);
		const slice = <T>(list: readonly T[]) => list.slice(start, Math.max(start, end));
		return {
			days: slice(series.days),
			families: { missile: slice(record.missile), drone: slice(record.drone) }
		};
	};
	const current = cut(span);
	const isWhole = current.days.length === series.days.length;
	const other = comparedSpan(span, view.compare);
	const otherCut = other && cut(other);
	const breaks = definitionBreaks(names.notes, series.direction);
	const compared =
		other && otherCut && otherCut.days.some((day) => day.reported)
			? periodTotals(other, otherCut.days, otherCut.families)
			: null;
	return {
		series,
		view,
		grain: grainOf(view, span),
		direction: series.direction,
		span,
		outside: outsideOf(view, whole),
		selection,
		...current,
		record,
		totals: isWhole ? recordTotals : periodTotals(span, current.days, current.families),
		recordTotals,
		compared,
		comparedSpan: other,
		comparedDays: otherCut?.days.length ?? 0,
		apart: other && periodsApart(span, other, whole, breaks),
		breaks,
		doubts: doubtsOf(view, doubtsWithin(names.notes, series.direction, span))
	};
}
