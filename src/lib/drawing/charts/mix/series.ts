/** Of which classes the weapons of each week or month were, by family, with what no class accounts for. No pixels. */
import type { Direction, Note } from '../../../records/ledger/types';
import { addDays } from '../../../records/ledger/moment';
import { breaksInside } from '../../../figures/stats/breaks';
import {
	classMix,
	shareOf,
	type ClassMix,
	type MixDays,
	type MixMeasure,
	type MixPart,
	type MixShare,
	type UnsplitDay
} from '../../../figures/stats/class-mix';
import type { Figure } from '../../../figures/stats/figure';
import { groupByGrain, startOfGrain, type Grain, type Span } from '../../../figures/stats/grain';
import { familyDay, nodesOf } from '../../../figures/stats/select-strikes';
import type { Family } from '../../../figures/stats/series';
import type { Names } from '../../../figures/view/catalogue';
import type { Scope } from '../../../figures/view/scope';
import type { SelectedFamily, Selection } from '../../../figures/view/selection';

export type MixGrain = Exclude<Grain, 'day'>;

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

/** Days are too few to have a mix. */
export const mixGrain = (grain: Grain): MixGrain => (grain === 'day' ? 'week' : grain);

export const REST = 'rest';

/** What stands below the weapons chosen of a family: its classes, or what was chosen one by one. */
function partsOf(
	{ weaponTree }: Names,
	family: Family,
	weapons: readonly string[] | null
): { whole: string[]; parts: string[] } {
	const whole = nodesOf(weaponTree, family, weapons);
	const [only] = whole;
	const below = whole.length === 1 && only ? (weaponTree.children.get(only) ?? []) : [];
	return { whole, parts: below.length > 0 ? [...below] : whole };
}

/** The last day of the grain's span that holds `day`. */
const endOfGrain = (day: string, grain: MixGrain): string =>
	addDays(
		grain === 'week'
			? addDays(startOfGrain(day, grain), 7)
			: startOfGrain(addDays(startOfGrain(day, grain), 32), grain),
		-1
	);

const cut = ({ whole, parts }: MixDays, from: number, to: number): MixDays => ({
	whole: whole.slice(from, to),
	parts: parts.map((part) => part.slice(from, to))
});

function familyMix(
	scope: Scope,
	names: Names,
	selected: SelectedFamily,
	spans: readonly MixSpan[],
	measure: MixMeasure
): MixFamily {
	const { family } = selected;
	const { whole, parts } = partsOf(names, family, scope.view.weapons);
	const days: MixDays = {
		whole: scope.days.map((day) => familyDay(day, whole)),
		parts: parts.map((node) => scope.days.map((day) => familyDay(day, [node])))
	};
	let at = 0;
	const mixes = spans.map((span): ClassMix => {
		const from = at;
		at += span.days;
		return classMix(span, cut(days, from, at), measure);
	});
	const all = classMix(scope.span, days, measure);
	const mark = (part: MixPart, { total }: ClassMix): MixMark => ({
		...part,
		share: shareOf(part.figure, total)
	});
	const rest = ({ rest }: ClassMix): MixPart => ({
		figure: rest,
		state: rest === null ? 'not-mentioned' : 'known'
	});
	const panels = parts
		.map((id, i): MixPanel => ({
			id,
			family,
			only: id === family ? [] : names.weapons.filter(({ weapon_id }) => weapon_id === id),
			marks: mixes.map((mix) => mark(mix.parts[i]!, mix)),
			total: mark(all.parts[i]!, all)
		}))
		.filter(({ total }) => total.figure !== null)
		.sort((a, b) => b.total.figure!.value - a.total.figure!.value);
	const isLeft = all.rest !== null && all.rest.value > 0;
	return {
		...selected,
		totals: mixes.map(({ total }) => total),
		total: all.total,
		unsplit: all.unsplit,
		panels: [
			...panels,
			...(isLeft
				? [
						{
							...{ id: REST, family, only: [] },
							marks: mixes.map((mix) => mark(rest(mix), mix)),
							total: mark(rest(all), all)
						}
					]
				: [])
		]
	};
}

/** The mix of a scope by week or month. */
export function toMixSeries(scope: Scope, names: Names): MixSeries {
	const grain = mixGrain(scope.grain);
	const measure = measureOf(scope.direction);
	const spans = groupByGrain(scope.days, grain).map(({ span, days }): MixSpan => ({
		...span,
		days: days.length,
		reportedDays: days.filter((day) => day.reported).length,
		isCut: span.from !== startOfGrain(span.from, grain) || span.to !== endOfGrain(span.to, grain)
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
			.filter(({ panels }) => panels.length > 0),
		breaks: breaksInside(scope.breaks, scope.span)
	};
}
