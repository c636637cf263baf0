/** Launches by span of the grain, what became of them, and what is written beside them. No pixels. */
import type { Direction, IsoDay, IsoMoment, Note } from '../../../records/ledger/types';
import { breaksInside } from '../../../figures/stats/breaks';
import type { Figure } from '../../../figures/stats/figure';
import {
	groupByGrain,
	isCut,
	sumFamily,
	type FamilySpan,
	type Grain,
	type Span
} from '../../../figures/stats/grain';
import { doubtsAbout } from '../../../figures/stats/doubts';
import { salvoDays } from '../../../figures/stats/intensity';
import type { FamilyDay } from '../../../figures/stats/select-strikes';
import type { DailySeries, Family } from '../../../figures/stats/series';
import { centredLaunches } from '../../../figures/stats/smooth';
import type { Names } from '../../../figures/view/catalogue';
import type { Scope } from '../../../figures/view/scope';
import type { SelectedFamily, Selection } from '../../../figures/view/selection';
import { notesWithin } from '../shared/notes';
import {
	isFloor,
	launchedFloor,
	segmentsOf,
	segmentsTotal,
	sumSegments,
	type Segments
} from '../../../figures/stats/segments';

/** One family in one span: a bar, or the mark that says why there is none. */
export interface LaunchMark extends FamilySpan {
	segments: Segments;
	/** More was launched than the bar shows, or may have been. */
	floor: boolean;
}

export interface LaunchPanel extends SelectedFamily {
	marks: LaunchMark[];
	/** Over the whole period. */
	totals: LaunchMark;
	/** Centred 7-day mean of launches, in stretches of seven days at least (rule 6); empty unless the grain is the day. */
	mean: (number | null)[];
	/** The highest that a bar or its range reaches; 0 where there is none. Unit: weapons. */
	greatest: number;
}

/** An event of the ledger's notes, with the family it weighs most for. */
export interface LaunchNote {
	note: Note;
	family: Family;
	/** What was launched on its day, both families. */
	weight: number;
}

export interface LaunchesSeries {
	direction: Direction;
	/** The moment of the view; null for the latest. */
	asOf: IsoMoment | null;
	grain: Grain;
	period: Span;
	spans: Span[];
	/** Days of the period, and those with any report of a strike. */
	days: number;
	reportedDays: number;
	/** The families of the view, missiles first. */
	selection: Selection;
	panels: LaunchPanel[];
	/** The panels differ so much that on one scale the lower one cannot be read. */
	isApart: boolean;
	/** One vertical scale for all panels, or each its own. */
	scale: 'one' | 'own';
	/** Indices of the weeks or months that the period cuts: they hold fewer days than the others. */
	cut: number[];
	/** Indices of the spans that are salvo days (rule 7); none unless the grain is the day. */
	salvos: number[];
	/** Events on days with launches, by day: they may stand beside a bar. */
	notes: LaunchNote[];
	/** Other events, and what is known to be incomplete: said under the chart. */
	asides: Note[];
	/** Definition breaks inside the period (rule 10). */
	breaks: Note[];
	/** What the marks' `chosen` point into. */
	reports: DailySeries['reports'];
}

/**
 * A family over some days, with its parts; `known` is their sum where there is one already. Days that no report
 * gives a figure for have no report.
 */
export function toMark(span: Span, days: readonly FamilyDay[], known?: FamilySpan): LaunchMark {
	const sum = known ? { ...known } : sumFamily(span, days);
	return Object.assign(sum, {
		state: sum.reportedDays === 0 ? ('no-report' as const) : sum.state,
		segments: days.length === 1 ? segmentsOf(days[0]!) : sumSegments(days.map(segmentsOf)),
		floor: days.some(isFloor)
	});
}

/** How many times the highest bar of one panel may be that of another on one scale. */
const MOST_APART = 4;

/** Where a panel's highest bar, or the range across reports over it, ends. Unit: weapons. */
function greatestOf(marks: readonly LaunchMark[]): number {
	let most = 0;
	for (const { launched, segments } of marks)
		most = Math.max(most, segmentsTotal(segments), launched?.most ?? 0);
	return most;
}

/** A stretch of the mean shorter than its window would be read as a figure of those days. */
const SHORTEST = 7;
function withoutShort(mean: readonly (number | null)[]): (number | null)[] {
	const kept = [...mean];
	let from = 0;
	for (let i = 0; i <= mean.length; i++) {
		if ((mean[i] ?? null) !== null) continue;
		if (i - from < SHORTEST) kept.fill(null, from, i);
		from = i + 1;
	}
	return kept;
}

const value = (figure: Figure | null) => figure?.value ?? null;

/** By record, as a brush moves the period many times a second and nothing else. */
const salvos = new WeakMap<Scope['record'], ReadonlySet<IsoDay>>();

/** Rule 7 for the weapons chosen; the record before the period gives the mean and the deviation. */
function salvosOf({ record }: Scope): ReadonlySet<IsoDay> {
	const found = salvos.get(record) ?? findSalvos(record);
	salvos.set(record, found);
	return found;
}

function findSalvos({ missile, drone }: Scope['record']): ReadonlySet<IsoDay> {
	return salvoDays(
		missile.map((day, i) => {
			const launches = [value(launchedFloor(day)), value(launchedFloor(drone[i]!))];
			const known = launches.filter((n): n is number => n !== null);
			return {
				date: day.date,
				launched: known.length > 0 ? known.reduce((a, b) => a + b, 0) : null
			};
		})
	);
}

/**
 * Events of days with launches, and the rest: a note about an attack that was not an air attack never points
 * at a bar of air weapons. Events without launches (a stated zero) are left to the table; and all are while
 * weapons are chosen, as they speak of the whole attack.
 */
function splitNotes(scope: Scope, notes: readonly Note[], shown: readonly SelectedFamily[]) {
	const others = new Set(scope.series.others.map((other) => other.day));
	const placed: LaunchNote[] = [];
	const asides: Note[] = [];
	for (const note of notes) {
		if (note.kind === 'definition_break') continue;
		if (note.kind === 'doubt') {
			if (doubtsAbout([note], 'strikes').length > 0 && scope.view.weapons === null)
				asides.push(note);
			continue;
		}
		if (note.kind === 'incomplete' || others.has(note.start)) {
			asides.push(note);
			continue;
		}
		const launches = shown.map(({ family }) => {
			const day = scope.families[family].find(({ date }) => date === note.start);
			return { family, launched: (day && value(launchedFloor(day))) ?? 0 };
		});
		const weight = launches.reduce((sum, each) => sum + each.launched, 0);
		const most = launches.reduce((a, b) => (b.launched > a.launched ? b : a), launches[0]!);
		if (weight > 0 && scope.view.weapons === null)
			placed.push({ note, family: most.family, weight });
	}
	return { notes: placed, asides };
}

/** The series of the launches chart for a view. */
export function toLaunchesSeries(scope: Scope, names: Names): LaunchesSeries {
	const { grain } = scope;
	const { asOf } = scope.view;
	// Events and doubts carry no date of publication: as known on a moment they would tell what was not known.
	const notes = notesWithin(names.notes, scope.direction, scope.span).filter(
		(note) => asOf === null || (note.kind !== 'event' && note.kind !== 'doubt')
	);
	const breaks = breaksInside(scope.breaks, scope.span);
	const shown = scope.selection.families;
	const panels = shown.map(({ family, only }): LaunchPanel => {
		const days = scope.families[family];
		const marks = groupByGrain(days, grain).map((group) => toMark(group.span, group.days));
		return {
			family,
			only,
			marks,
			greatest: greatestOf(marks),
			totals: toMark(scope.span, days, scope.totals.families[family]),
			mean: grain === 'day' ? withoutShort(centredLaunches(days, breaks)) : []
		};
	});
	const heights = panels.map((panel) => panel.greatest).filter((most) => most > 0);
	const isApart = Math.max(0, ...heights) > MOST_APART * Math.min(...heights, Infinity);
	const spans = groupByGrain(scope.days, grain).map((group) => group.span);
	const salvoDates = grain === 'day' ? salvosOf(scope) : new Set<IsoDay>();
	return {
		direction: scope.direction,
		asOf,
		grain,
		period: scope.span,
		spans,
		days: scope.totals.days,
		reportedDays: scope.totals.reportedDays,
		selection: scope.selection,
		panels,
		isApart,
		scale: isApart && scope.view.scale === 'auto' ? 'own' : 'one',
		cut: spans.flatMap((span, i) => (isCut(span, grain) ? [i] : [])),
		salvos: spans.flatMap((span, i) => (salvoDates.has(span.from) ? [i] : [])),
		...splitNotes(scope, notes, shown),
		breaks,
		reports: scope.series.reports
	};
}
