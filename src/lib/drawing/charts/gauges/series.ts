import type { Direction, Note } from '../../../records/ledger/types';
import { breaksBetween, breaksInside } from '../../../figures/stats/breaks';
import { sumFigures, type Figure } from '../../../figures/stats/figure';
import { groupByGrain, sumFamily, type Span } from '../../../figures/stats/grain';
import { rateParts, type PeriodPart } from '../../../figures/stats/period-parts';
import { rateOf, type Rate, type RateKind } from '../../../figures/stats/rate';
import { segmentsOf, sumSegments } from '../../../figures/stats/segments';
import { familyDay, nodesOf, type FamilyDay } from '../../../figures/stats/select-strikes';
import type { DailySeries, Day, Family, StrikeCell } from '../../../figures/stats/series';
import type { Names } from '../../../figures/view/catalogue';
import type { Scope } from '../../../figures/view/scope';
import { whole, type SelectedFamily, type Selection } from '../../../figures/view/selection';

/** A week of the period, for the small columns and the small line under a gauge. */
export interface GaugeWeek {
	span: Span;
	launched: number | null;
	rate: Rate | null;
}

/** One gauge: a family, a class, or the only model of a class that has figures. */
export interface Gauge extends SelectedFamily {
	/** Weapon id. */
	id: string;
	totals: {
		launched: Figure | null;
		stopped: Figure | null;
		/** Of the stopped, those shot down. */
		intercepted: Figure | null;
		/** Launches whose outcome no report gives. */
		unknownOutcome: number | null;
	};
	/** The rate of the kind chosen; null when no attack has both launches and outcome. */
	rate: Rate | null;
	/** The rates before and after each definition break of the period; none without one (rule 10). */
	parts: PeriodPart[];
	/** The rate of the other kind, where it differs. */
	otherRate: Rate | null;
	/**
	 * The compared period's rate; null where rule 8 holds it back, or under ten launches. A rate counts attacks with a
	 * known outcome, so days without a report do not part two rates as they part two sums.
	 */
	previous: Rate | null;
	/** The whole record's rate, where the period is not the whole record. */
	record: Rate | null;
	/** Empty where no share is drawn. */
	weeks: GaugeWeek[];
}

export interface GaugesSeries {
	direction: Direction;
	kind: RateKind;
	form: 'arc' | 'bullet';
	span: Span;
	selection: Selection;
	comparedSpan: Span | null;
	/** Definition breaks inside the period, and between it and the compared one. */
	breaks: Note[];
	between: Note[];
	families: Gauge[];
	/** Classes with a rate worth drawing, most launches first. */
	classes: Gauge[];
	/** Those with under ten launches: counts, no rate. */
	few: Gauge[];
	/** Launches stated, outcome not. */
	unknown: Gauge[];
	/** Stopped is claimed, launches are not stated: no rate can be computed. */
	claims: Gauge[];
}

/** What the days say of some weapon nodes: a cell a node and day, those that are there. */
function cellsOf(days: readonly Day[], nodes: readonly string[]): StrikeCell[] {
	const cells: StrikeCell[] = [];
	for (const { strikes } of days) {
		for (const node of nodes) {
			const cell = strikes[node];
			if (cell) cells.push(cell);
		}
	}
	return cells;
}

const sumFiguresOf = (cells: readonly StrikeCell[], pick: 'launched' | 'stopped' | 'intercepted') =>
	sumFigures(cells.map((cell) => cell[pick]));

/** What the days bring to the rate of some weapon nodes. */
const rateDays = (days: readonly Day[], nodes: readonly string[]): FamilyDay[] =>
	days.map((day) => familyDay(day, nodes));

const rateOfDays = (days: readonly Day[], nodes: readonly string[], kind: RateKind) =>
	rateOf(rateDays(days, nodes), kind);

/** The whole record's rates, kept with the series: moving the period does not change them. */
const recordRates = new WeakMap<DailySeries, Map<string, Rate | null>>();
function recordRate(series: DailySeries, nodes: readonly string[], kind: RateKind): Rate | null {
	let known = recordRates.get(series);
	if (!known) recordRates.set(series, (known = new Map()));
	const key = [kind, ...nodes].join(' ');
	let rate = known.get(key);
	if (rate === undefined) known.set(key, (rate = rateOfDays(series.days, nodes, kind)));
	return rate;
}

/** What all gauges of a scope share. */
interface Periods {
	scope: Scope;
	/** The weeks of the period, and the days of the one compared with; found once. */
	weeks: { span: Span; days: Day[] }[];
	compared: Day[] | null;
}

/** The gauge of some weapon nodes over a scope. */
function gaugeOf(
	periods: Periods,
	id: string,
	{ family, only }: SelectedFamily,
	nodes: readonly string[]
): Gauge {
	const { view, span, series, days } = periods.scope;
	const ofDays = rateDays(days, nodes);
	const sum = sumFamily(span, ofDays);
	const { launched } = sum;
	const rate = rateOf(ofDays, view.rate);
	const other = rateOf(ofDays, view.rate === 'stopped' ? 'shot-down' : 'stopped');
	const earlier = periods.compared && rateOfDays(periods.compared, nodes, view.rate);
	const before = rate?.bound === 'exact' && earlier?.bound === 'exact' ? earlier : null;
	const isWhole = span.from === series.from && span.to === series.to;
	return {
		id,
		family,
		only,
		totals: {
			launched,
			stopped: sum.stopped,
			intercepted: sum.intercepted,
			unknownOutcome: launched && sumSegments(ofDays.map(segmentsOf)).unknown
		},
		rate,
		parts:
			breaksInside(periods.scope.breaks, span).length === 0
				? []
				: rateParts(span, ofDays, periods.scope.breaks, view.rate),
		otherRate: other && rate && other.stopped !== rate.stopped ? other : null,
		previous: before && !before.few ? before : null,
		record: isWhole ? null : recordRate(series, nodes, view.rate),
		// A count alone has no weekly picture.
		weeks: (rate && !rate.few ? periods.weeks : []).map((week) => {
			const own = rateDays(week.days, nodes);
			return {
				span: week.span,
				launched: sumFamily(week.span, own).launched?.value ?? null,
				rate: rateOf(own, view.rate)
			};
		})
	};
}

/** A stated zero is a figure, and there is no share of it. */
const hasFigure = ({ totals: { launched, stopped } }: Gauge) =>
	(launched?.value ?? 0) > 0 || (stopped !== null && launched === null);

/**
 * Weapon nodes to show below a family: its classes, or where weapons were chosen, those; what is below the one that
 * was chosen alone, as its own gauge is that of the family. A class stands under the name of its model where one
 * model alone has all its figures: that says more.
 */
function nodesBelow(scope: Scope, names: Names, family: Family): string[] {
	const { children } = names.weaponTree;
	const spoken = (id: string) =>
		scope.days.some((day) => {
			const cell = day.strikes[id];
			return cell !== undefined && (cell.launched !== null || cell.stopped !== null);
		});
	const total = (id: string) => {
		const cells = cellsOf(scope.days, [id]);
		return `${sumFiguresOf(cells, 'launched')?.value} ${sumFiguresOf(cells, 'stopped')?.value}`;
	};
	const nodes = nodesOf(names.weaponTree, family, scope.view.weapons);
	return nodes
		.flatMap((node) => (nodes.length === 1 ? (children.get(node) ?? []) : [node]))
		.filter(spoken)
		.map((id) => {
			const models = (children.get(id) ?? []).filter(spoken);
			return models.length === 1 && total(models[0]!) === total(id) ? models[0]! : id;
		});
}

/** The gauges of a scope: families first, then what is below them. */
export function toGaugesSeries(scope: Scope, names: Names): GaugesSeries {
	const tree = names.weaponTree;
	const before = scope.compared?.span;
	const periods: Periods = {
		scope,
		weeks: groupByGrain(scope.days, 'week'),
		compared:
			before && scope.apart === null
				? scope.series.days.filter(({ date }) => date >= before.from && date <= before.to)
				: null
	};
	const selected = scope.selection.families;
	const families = selected
		.map((each) =>
			gaugeOf(periods, each.family, each, nodesOf(tree, each.family, scope.view.weapons))
		)
		.filter(hasFigure);
	const size = ({ totals }: Gauge) => totals.launched?.value ?? 0;
	const below = selected
		.flatMap((each) =>
			nodesBelow(scope, names, each.family).map((id) =>
				gaugeOf(periods, id, whole(each.family), [id])
			)
		)
		.sort((a, b) => size(b) - size(a));
	const launched = below.filter((gauge) => size(gauge) > 0);
	return {
		direction: scope.direction,
		kind: scope.view.rate,
		form: scope.view.gauge,
		span: scope.span,
		selection: scope.selection,
		comparedSpan: periods.compared && scope.comparedSpan,
		breaks: breaksInside(scope.breaks, scope.span),
		between: before ? breaksBetween(scope.breaks, scope.span, before) : [],
		families,
		classes: launched.filter((gauge) => gauge.rate && !gauge.rate.few),
		few: launched.filter((gauge) => gauge.rate?.few),
		unknown: launched.filter((gauge) => !gauge.rate && !isClaim(gauge)),
		claims: below.filter(isClaim)
	};
}

/** Whether all that is known is what was claimed stopped: how many of how many launched nobody says. */
export const isClaim = ({ rate, totals }: Gauge): boolean =>
	rate === null && (totals.stopped?.value ?? 0) > 0;

/** Whether a gauge has a share worth drawing: ten launches or more with a known outcome. */
export const hasShare = (gauge: Gauge): gauge is Gauge & { rate: Rate & { share: number } } =>
	gauge.rate !== null && gauge.rate.share !== null && !gauge.rate.few;
