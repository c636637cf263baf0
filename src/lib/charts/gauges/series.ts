import { isWithin } from '../../ledger/ledger';
import type { Direction } from '../../ledger/types';
import { groupByGrain, type Span } from '../../stats/grain';
import { familyTotals, type FamilyTotals } from '../../stats/period-totals';
import { rateOf, type Rate, type RateKind } from '../../stats/rate';
import { familyDay, nodesOf, type FamilyDay } from '../../stats/select-strikes';
import { FAMILIES, type Day, type Family } from '../../stats/series';
import type { Names } from '../../view/catalogue';
import type { Scope } from '../../view/scope';

/** A week of the period, for the small columns and the small line under a gauge. */
export interface GaugeWeek {
	span: Span;
	launched: number | null;
	rate: Rate | null;
}

/** One gauge: a family, a class, or the only model of a class that has figures. */
export interface Gauge {
	/** Weapon id. */
	id: string;
	family: Family;
	totals: FamilyTotals;
	/** The rate of the kind chosen; null when no attack has both launches and outcome. */
	rate: Rate | null;
	/** The rate of the other kind, where it differs. */
	otherRate: Rate | null;
	/** The compared period's rate; null when there is none or it has under ten launches. */
	previous: Rate | null;
	/** The whole record's rate, where the period is not the whole record. */
	record: Rate | null;
	weeks: GaugeWeek[];
}

export interface GaugesSeries {
	direction: Direction;
	kind: RateKind;
	form: 'arc' | 'bullet';
	span: Span;
	comparedSpan: Span | null;
	families: Gauge[];
	/** Classes with a rate worth drawing, most launches first. */
	classes: Gauge[];
	/** Those with under ten launches: counts, no rate. */
	few: Gauge[];
	/** Launches stated, outcome not. */
	unknown: Gauge[];
}

function totalsOf(span: Span, days: readonly Day[], nodes: readonly string[]): FamilyTotals {
	return familyTotals(
		span,
		days.map((day) => familyDay(day, nodes))
	);
}

/** The gauge of some weapon nodes over a scope. */
function gaugeOf(scope: Scope, id: string, family: Family, nodes: readonly string[]): Gauge {
	const { view, span, series } = scope;
	const days = scope.days.map((day) => familyDay(day, nodes));
	const rate = (list: readonly FamilyDay[], kind = view.rate) =>
		rateOf(
			list.map((day) => day.paired),
			kind
		);
	const own = rate(days);
	const other = rate(days, view.rate === 'stopped' ? 'shot-down' : 'stopped');
	const before =
		scope.compared &&
		rate(
			series.days
				.filter(
					(day) => day.date >= scope.compared!.span.from && day.date <= scope.compared!.span.to
				)
				.map((day) => familyDay(day, nodes))
		);
	const whole = span.from === series.from && span.to === series.to;
	return {
		id,
		family,
		totals: totalsOf(span, scope.days, nodes),
		rate: own,
		otherRate: other && own && other.stopped !== own.stopped ? other : null,
		previous: before && !before.few ? before : null,
		record: whole ? null : rate(series.days.map((day) => familyDay(day, nodes))),
		weeks: groupByGrain(days, 'week').map((week) => {
			const launched = week.days.flatMap((day) => (day.launched ? [day.launched.value] : []));
			return {
				span: week.span,
				launched: launched.length > 0 ? launched.reduce((a, b) => a + b, 0) : null,
				rate: rate(week.days)
			};
		})
	};
}

/** Weapon nodes below a family to show: its classes, or the one model of a class that figures are known of. */
function nodesBelow(scope: Scope, names: Names, family: Family): string[] {
	const tree = names.weaponTree;
	const spoken = (id: string) =>
		scope.days.some((day) => {
			const cell = day.strikes[id];
			return cell !== undefined && (cell.launched !== null || cell.stopped !== null);
		});
	const chosen = nodesOf(tree, family, scope.view.weapons);
	const shown = (id: string) =>
		chosen.some((node) => isWithin(tree, id, node) || isWithin(tree, node, id));
	return (tree.children.get(family) ?? []).filter(spoken).flatMap((id) => {
		const models = (tree.children.get(id) ?? []).filter(spoken);
		const only = models.length === 1 ? models[0]! : null;
		const launched = (node: string) => totalsOf(scope.span, scope.days, [node]).launched?.value;
		// The model's name says more than its class, as long as it is all of the class.
		const node = only !== null && launched(only) === launched(id) ? only : id;
		return shown(node) ? [node] : [];
	});
}

/** The gauges of a scope: families first, then what is below them. */
export function toGaugesSeries(scope: Scope, names: Names): GaugesSeries {
	const tree = names.weaponTree;
	const families = FAMILIES.map((family) =>
		gaugeOf(scope, family, family, nodesOf(tree, family, scope.view.weapons))
	).filter((gauge) => gauge.totals.launched !== null || gauge.totals.stopped !== null);
	const below = FAMILIES.flatMap((family) =>
		nodesBelow(scope, names, family).map((id) => gaugeOf(scope, id, family, [id]))
	).sort((a, b) => (b.totals.launched?.value ?? 0) - (a.totals.launched?.value ?? 0));
	const launched = below.filter((gauge) => (gauge.totals.launched?.value ?? 0) > 0);
	return {
		direction: scope.direction,
		kind: scope.view.rate,
		form: scope.view.gauge,
		span: scope.span,
		comparedSpan: scope.compared ? scope.comparedSpan : null,
		families,
		classes: launched.filter((gauge) => gauge.rate && !gauge.rate.few),
		few: launched.filter((gauge) => gauge.rate?.few),
		unknown: launched.filter((gauge) => !gauge.rate)
	};
}
