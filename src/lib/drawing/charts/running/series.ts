/**
 * What had been counted by each day: of a period and the one it is compared with, laid on each other from their first
 * day on (rule 8), or, where a period has more than a year, of its years. No pixels.
 */
import { addDays, daysBetween } from '../../../records/ledger/moment';
import type { Direction, IsoDay, Note } from '../../../records/ledger/types';
import { breaksBetween, breaksInside } from '../../../figures/stats/breaks';
import type { MixMeasure } from '../../../figures/stats/class-mix';
import { changeOf, type Change, type Side } from '../../../figures/stats/compare';
import type { Figure } from '../../../figures/stats/figure';
import { sumFamily, type Span } from '../../../figures/stats/grain';
import { runningTotals, type RunningDay } from '../../../figures/stats/running';
import type { FamilyDay } from '../../../figures/stats/select-strikes';
import type { Scope } from '../../../figures/view/scope';
import type { SelectedFamily, Selection } from '../../../figures/view/selection';
import { measureOf } from '../mix/series';

/** Two periods from their first days on, or years from 1 January on. */
export type RunningForm = 'periods' | 'years';

/** One period of one family. */
export interface RunningLine {
	/** `now`, `before`, or a year. */
	id: string;
	/** The days it has of the record. */
	span: Span;
	/** At each step of the axis; null where the record has no such day. */
	points: (RunningDay | null)[];
	/** Of all its days. */
	total: Figure | null;
	/** Days asked for, and those with a report. */
	days: number;
	reportedDays: number;
}

export interface RunningPanel extends SelectedFamily {
	/** What is looked at first; then what it is held against, the nearest first. */
	lines: RunningLine[];
	/** From the compared period to this (rule 8); null where nothing is compared. */
	change: Change | null;
}

export interface RunningSeries {
	direction: Direction;
	measure: MixMeasure;
	form: RunningForm;
	period: Span;
	/** The days of the first line, one a step; of the years those of one that has 366. */
	steps: IsoDay[];
	/** The compared period; null with the form of years, and where comparing is off. */
	other: Span | null;
	selection: Selection;
	panels: RunningPanel[];
	/** Definition breaks between the first and the last of all its days (rule 10). */
	breaks: Note[];
}

/** A period longer than this has years to compare. */
const YEAR_DAYS = 366;
/** A year in which every day has its place. */
const EVERY_DAY = '2024-01-01';

const range = (from: IsoDay, count: number): IsoDay[] =>
	Array.from({ length: count }, (_, i) => addDays(from, i));

/** What is asked of a line: its name, its days, and where each of them stands. */
interface Asked {
	id: string;
	span: Span;
	stepOf: (date: IsoDay) => number;
}

const stepOfYear = (date: IsoDay): number =>
	daysBetween(EVERY_DAY, `${EVERY_DAY.slice(0, 4)}${date.slice(4)}`);

function askedOf({ span, comparedSpan }: Scope, form: RunningForm): Asked[] {
	const from = (id: string, span: Span): Asked => ({
		id,
		span,
		stepOf: (date) => daysBetween(span.from, date)
	});
	if (form === 'periods')
		return [from('now', span), ...(comparedSpan ? [from('before', comparedSpan)] : [])];
	const [first, last] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))];
	return Array.from({ length: last - first + 1 }, (_, i): Asked => {
		const year = String(last - i);
		return {
			id: year,
			span: {
				from: i === last - first ? span.from : `${year}-01-01`,
				to: i === 0 ? span.to : `${year}-12-31`
			},
			stepOf: stepOfYear
		};
	});
}

function lineOf(
	{ id, span, stepOf }: Asked,
	record: readonly FamilyDay[],
	count: number,
	measure: MixMeasure
): RunningLine | null {
	const days = record.filter(({ date }) => date >= span.from && date <= span.to);
	const [first, last] = [days[0], days.at(-1)];
	if (!first || !last) return null;
	const points = new Array<RunningDay | null>(count).fill(null);
	for (const day of runningTotals(days, measure)) points[stepOf(day.date)] = day;
	const inside = { from: first.date, to: last.date };
	return {
		id,
		span: inside,
		points,
		total: sumFamily(inside, days)[measure],
		days: daysBetween(span.from, span.to) + 1,
		reportedDays: days.filter(({ reported }) => reported).length
	};
}

const sideOf = ({ total, days, reportedDays }: RunningLine): Side => ({
	figure: total,
	days,
	reported: reportedDays
});

/** The running totals of a scope. */
export function toRunningSeries(scope: Scope): RunningSeries {
	const { span, apart } = scope;
	const form = scope.days.length > YEAR_DAYS ? 'years' : 'periods';
	const asked = askedOf(scope, form);
	const [from, count] =
		form === 'years'
			? [EVERY_DAY, YEAR_DAYS]
			: [
					span.from,
					Math.max(...asked.map((each) => daysBetween(each.span.from, each.span.to) + 1))
				];
	const measure = measureOf(scope.direction);
	const panels = scope.selection.families.map((selected): RunningPanel => {
		const lines = asked.flatMap(
			(each) => lineOf(each, scope.record[selected.family], count, measure) ?? []
		);
		const [now, before] = lines;
		return {
			...selected,
			lines,
			change:
				form === 'periods' && now && before ? changeOf(sideOf(now), sideOf(before), apart) : null
		};
	});
	const other = form === 'periods' ? scope.comparedSpan : null;
	return {
		direction: scope.direction,
		measure,
		form,
		period: span,
		steps: range(from, count),
		other,
		selection: scope.selection,
		panels,
		breaks: other ? breaksBetween(scope.breaks, span, other) : breaksInside(scope.breaks, span)
	};
}

/** Whether there is anything to draw. */
export const hasTotals = ({ panels }: RunningSeries): boolean =>
	panels.some(({ lines }) => lines.some(({ total }) => total !== null));
