/** Of which classes the weapons of each week or month were, by family, with what no class accounts for. No pixels. */
import type { Direction, Note } from '../../../records/ledger/types';
import { daysBetween } from '../../../records/ledger/moment';
import { breaksInside } from '../../../figures/stats/breaks';
import {
	classMix,
	shareOf,
	splitDays,
	type ClassMix,
	type MixMeasure,
	type MixPart,
	type MixShare,
	type SplitDay,
	type UnsplitDay
} from '../../../figures/stats/class-mix';
import type { Figure } from '../../../figures/stats/figure';
import {
	groupByGrain,
	isCut,
	mixGrain,
	type MixGrain,
	type Span
} from '../../../figures/stats/grain';
import { familyDay, nodesOf, type FamilyDay } from '../../../figures/stats/select-strikes';
import type { Family } from '../../../figures/stats/series';
import type { Names } from '../../../figures/view/catalogue';
import type { Scope } from '../../../figures/view/scope';
import type { SelectedFamily, Selection } from '../../../figures/view/selection';

/** A week or a month, as far as it lies in the period. */
export interface MixSpan extends Span {
	days: number;
	reportedDays: number;
	/** The period or the record cuts it: fewer days than a week or a month has. */
	isCut: boolean;
}

/** A part of a family in one span. */
export interface MixMark extends MixPart {
	share: MixShare | null;
}

/** A class, or what no class accounts for, over the spans. */
export interface MixPanel extends SelectedFamily {
	/** A weapon id, or `rest`. */
	id: string;
	marks: MixMark[];
	total: MixMark;
}

export interface MixFamily extends SelectedFamily {
	/** Of each span, and of the period. */
	totals: (Figure | null)[];
	total: Figure | null;
	/** Most first, the rest at the end. They add up to `totals`. */
	panels: MixPanel[];
	/** Days whose classes are no split of the family. */
	unsplit: UnsplitDay[];
}

export interface MixSeries {
	direction: Direction;
	measure: MixMeasure;
	grain: MixGrain;
	period: Span;
	spans: MixSpan[];
	selection: Selection;
	/** Those with a number. */
	families: MixFamily[];
	/** Definition breaks inside the period (rule 10). */
	breaks: Note[];
}

/** Launches of attacks by Ukraine are not published: there it is what was claimed stopped. */
export const measureOf = (direction: Direction): MixMeasure =>
	direction === 'RU' ? 'launched' : 'stopped';

export const REST = 'rest';

/** What stands below the weapons chosen of a family: its classes, or what was chosen one by one. */
function partsOf(
	{ weaponTree }: Names,
	family: Family,
	weapons: readonly string[] | null
): string[] {
	const whole = nodesOf(weaponTree, family, weapons);
	const [only] = whole;
	const below = whole.length === 1 && only ? (weaponTree.children.get(only) ?? []) : [];
	return below.length > 0 ? [...below] : whole;
}

/** A family of the whole record, split by day, with the spans that were added up: a brush asks for the same again. */
interface RecordMix {
	ids: string[];
	days: SplitDay[];
	spans: Map<string, ClassMix>;
}

/** By the days of the record with the weapons of a view. */
const mixes = new WeakMap<readonly FamilyDay[], RecordMix>();

function recordMix(
	{ series, record, view }: Scope,
	names: Names,
	family: Family,
	measure: MixMeasure
): RecordMix {
	const known = mixes.get(record[family]);
	if (known) return known;
	const ids = partsOf(names, family, view.weapons);
	const parts = ids.map((node) => series.days.map((day) => familyDay(day, [node])));
	const made = {
		ids,
		days: splitDays({ whole: record[family], parts }, measure),
		spans: new Map<string, ClassMix>()
	};
	mixes.set(record[family], made);
	return made;
}

function familyMix(
	scope: Scope,
	names: Names,
	selected: SelectedFamily,
	spans: readonly MixSpan[],
	measure: MixMeasure
): MixFamily {
	const { family, only } = selected;
	const record = recordMix(scope, names, family, measure);
	const count = (span: Span): ClassMix => {
		const at = (day: string) => daysBetween(scope.series.from, day);
		return classMix(span, record.days.slice(at(span.from), at(span.to) + 1), measure);
	};
	const bySpan = spans.map((span): ClassMix => {
		// A window that is dragged has as many ends as there are days.
		if (span.isCut) return count(span);
		const key = `${span.from} ${span.to}`;
		const known = record.spans.get(key) ?? count(span);
		record.spans.set(key, known);
		return known;
	});
	const all = count(scope.span);
	const mark = (part: MixPart, { total }: ClassMix): MixMark => ({
		...part,
		share: shareOf(part.figure, total)
	});
	const panelOf = (id: string, pick: (mix: ClassMix) => MixPart): MixPanel => ({
		id,
		family,
		only:
			id === family || id === REST
				? only
				: names.weapons.filter(({ weapon_id }) => weapon_id === id),
		marks: bySpan.map((mix) => mark(pick(mix), mix)),
		total: mark(pick(all), all)
	});
	const panels = record.ids
		.map((id, i) => panelOf(id, (mix) => mix.parts[i]!))
		.filter(({ total }) => total.figure !== null || total.other !== null)
		.sort((a, b) => (b.total.figure?.value ?? -1) - (a.total.figure?.value ?? -1));
	if ((all.rest.figure?.value ?? 0) > 0) panels.push(panelOf(REST, ({ rest }) => rest));
	// A stated zero, of the family alone.
	else if (panels.length === 0) panels.push(panelOf(family, ({ rest }) => rest));
	return {
		...selected,
		totals: bySpan.map(({ total }) => total),
		total: all.total,
		unsplit: all.unsplit,
		panels
	};
}

/** Indices of the reports that state classes and are not those of the totals: they are shown too. */
export function otherReports(scope: Scope, names: Names): number[] {
	const at = (day: string) => daysBetween(scope.series.from, day);
	return scope.selection.families.flatMap(({ family }) =>
		recordMix(scope, names, family, measureOf(scope.direction))
			.days.slice(at(scope.span.from), at(scope.span.to) + 1)
			.flatMap(({ parts, others }) =>
				parts.filter((_, i) => others[i]).flatMap((part) => part.chosen)
			)
	);
}

/** Something is stated of it, be it by another report than that of its total. */
const isStated = ({ total, panels }: MixFamily): boolean =>
	total !== null || panels.some((panel) => panel.total.other !== null);

/** The mix of a scope by week or month. */
export function toMixSeries(scope: Scope, names: Names): MixSeries {
	const grain = mixGrain(scope.grain);
	const measure = measureOf(scope.direction);
	const spans = groupByGrain(scope.days, grain).map(({ span, days }): MixSpan => ({
		...span,
		days: days.length,
		reportedDays: days.filter((day) => day.reported).length,
		isCut: isCut(span, grain)
	}));
	return {
		direction: scope.direction,
		measure,
		grain,
		period: scope.span,
		spans,
		selection: scope.selection,
		families: scope.selection.families
			.map((each) => familyMix(scope, names, each, spans, measure))
			.filter(isStated),
		breaks: breaksInside(scope.breaks, scope.span)
	};
}
