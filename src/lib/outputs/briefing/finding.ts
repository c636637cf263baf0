/**
 * What a slide shows in one line, for its title. A finding says its bounds, compares nothing that rule 8 holds back
 * and nothing across a definition break (rule 10), and claims nothing that its slide does not show. Where none can be
 * stated it is null, and the name of the chart is the title.
 */
import type { CardOf, Card } from '../../drawing/cards/card';
import { notStoppedSide } from '../../drawing/cards/headline';
import { measureName } from '../../drawing/charts/known-when/words';
import type { KnownWhenSeries } from '../../drawing/charts/known-when/series';
import { hasShare } from '../../drawing/charts/gauges/series';
import { isDrawn } from '../../drawing/charts/rate/series';
import { shareText } from '../../drawing/charts/shared/rate-words';
import * as m from '../../paraglide/messages';
import { breaksInside } from '../../figures/stats/breaks';
import { changeOf, type Side } from '../../figures/stats/compare';
import { doubtsIn } from '../../figures/stats/doubts';
import { atLeast, exactly, type Figure } from '../../figures/stats/figure';
import type { Span } from '../../figures/stats/grain';
import type { FamilyTotals, PeriodTotals } from '../../figures/stats/period-totals';
import { segmentsTotal } from '../../figures/stats/segments';
import type { Family } from '../../figures/stats/series';
import type { Locale } from '../../figures/view/catalogue';
import {
	countWeapons,
	familyName,
	familyWeapons,
	ofAllWeapons,
	weaponsText
} from '../../figures/view/describe';
import {
	formatDayLong,
	formatFigureRange,
	formatNumber,
	formatShares
} from '../../figures/view/format';
import type { Scope } from '../../figures/view/scope';
import type { SelectedFamily } from '../../figures/view/selection';
import type { CardId } from '../../figures/view/view';

/** Figures that a comparison in a title names. */
const NAMED_CHANGES = 2;

/** "at least 74", "about 110", "62": the best value, as it is read in a sentence. */
function valueText(figure: Figure, locale: Locale): string {
	const n = formatNumber(figure.value, locale);
	if (figure.floor) return m.finding_at_least({ n }, { locale });
	return figure.approximate && figure.low === figure.high ? m.finding_about({ n }, { locale }) : n;
}

/** "in 62 days", "on 2 January 2024", "on the 29 of 62 days reported". */
function whenText({ totals, span }: Scope, locale: Locale): string {
	const o = { locale };
	const { days, reportedDays } = totals;
	if (days === 1) return m.finding_on_day({ date: formatDayLong(span.to, locale) }, o);
	const d = formatNumber(days, locale);
	return reportedDays === days
		? m.finding_in_days({ days: m.count_days({ count: days, text: d }, o) }, o)
		: m.finding_some_days({ n: formatNumber(reportedDays, locale), d }, o);
}

const joined = (texts: readonly string[], locale: Locale): string => {
	const [a = '', b] = texts;
	return b === undefined ? a : m.summary_and({ a, b }, { locale });
};

/** "Launched in 62 days: 458 missiles and at least 1,231 drones"; what is unknown or a zero is left out. */
function totalsText(scope: Scope, locale: Locale): string | null {
	const { families } = scope.selection;
	const list = (figureOf: (family: Family) => Figure | null) =>
		families.flatMap((selected) => {
			const figure = figureOf(selected.family);
			return figure && figure.value > 0
				? [countWeapons(selected, figure.value, valueText(figure, locale), locale)]
				: [];
		});
	const of = scope.totals.families;
	const launched = list((family) => of[family].launched);
	const claimed = list((family) => (of[family].launched ? null : of[family].stopped));
	const [message, texts] =
		launched.length > 0 ? [m.finding_launched, launched] : [m.finding_claimed, claimed];
	return texts.length === 0
		? null
		: message({ when: whenText(scope, locale), list: joined(texts, locale) }, { locale });
}

/** "Killed: at least 74; injured: 300"; null where neither is known. */
function tollText({ totals }: Pick<Scope, 'totals'>, locale: Locale): string | null {
	const o = { locale };
	const { killed, injured } = totals;
	if (killed.figure && injured.figure)
		return m.finding_both(
			{ killed: valueText(killed.figure, locale), injured: valueText(injured.figure, locale) },
			o
		);
	if (killed.figure) return m.finding_killed({ killed: valueText(killed.figure, locale) }, o);
	return injured.figure
		? m.finding_injured({ injured: valueText(injured.figure, locale) }, o)
		: null;
}

/** Two figures of rule 8 in the order of their periods: "Drones not stopped: 62, then 19". */
function thenText(
	words: typeof m.finding_not_then,
	selected: SelectedFamily,
	sides: readonly { span: Span; figure: Figure | null }[],
	locale: Locale
): string {
	const [first = '', then = ''] = [...sides]
		.sort((a, b) => (a.span.from < b.span.from ? -1 : 1))
		.map(({ figure }) => (figure ? formatFigureRange(figure, locale) : ''));
	return words({ weapons: familyName(selected, locale), first, then }, { locale });
}

/** The first figures of the period that may be held against the compared one; null where none may. */
function changesText({ selection, totals, compared, apart }: Scope, locale: Locale): string | null {
	if (!compared) return null;
	const sideOf = (of: PeriodTotals, figure: Figure | null): Side & { span: Span } => ({
		span: of.span,
		figure,
		days: of.days,
		reported: of.reportedDays
	});
	const changes = [
		{ words: m.finding_launched_then, figureOf: ({ launched }: FamilyTotals) => launched },
		{ words: m.finding_not_then, figureOf: notStoppedSide }
	].flatMap(({ words, figureOf }) =>
		selection.families.flatMap((selected) => {
			const [now, before] = [totals, compared].map((of) =>
				sideOf(of, figureOf(of.families[selected.family]))
			) as [Side & { span: Span }, Side & { span: Span }];
			return changeOf(now, before, apart).kind === 'change'
				? [thenText(words, selected, [now, before], locale)]
				: [];
		})
	);
	return changes.length === 0 ? null : changes.slice(0, NAMED_CHANGES).join('. ');
}

/**
 * The finding of the headline figures: how they changed where the view compares and rule 8 lets it, else what was
 * launched and who was hurt. People are counted of attacks with all weapons, so beside some of them they are not said.
 */
export function headlineFinding(scope: Scope, locale: Locale): string | null {
	const changes = changesText(scope, locale);
	if (changes !== null) return changes;
	const finding = totalsText(scope, locale);
	const people = scope.selection.isAll ? tollText(scope, locale) : null;
	if (finding === null || people === null) return finding ?? people;
	return m.finding_with_people({ finding, people }, { locale });
}

/** The one greatest; null where several are as great. */
function onlyGreatest<T>(items: readonly T[], valueOf: (item: T) => number): T | null {
	const most = Math.max(0, ...items.map(valueOf));
	const found = items.filter((item) => valueOf(item) === most);
	return most > 0 && found.length === 1 ? found[0]! : null;
}

/** A number of a day, "at least" where more was launched or may have been. */
const floorText = (value: number, floor: boolean, locale: Locale): string =>
	valueText(floor ? atLeast(value) : exactly(value), locale);

/** With the greatest day, where one family is shown by days: of two, each has a day of its own. */
function launchesFinding({ series, scope, locale }: CardOf<'launches'>): string | null {
	const finding = totalsText(scope, locale);
	const [panel, ...others] = series.panels;
	const isByDay = series.grain === 'day' && series.spans.length > 1 && series.breaks.length === 0;
	if (finding === null || !panel || others.length > 0 || !isByDay) return finding;
	const most = onlyGreatest(panel.marks, ({ segments }) => segmentsTotal(segments));
	const span = most && series.spans[panel.marks.indexOf(most)];
	// Of a period with one day of launches it would say the same twice.
	const value = most && segmentsTotal(most.segments);
	if (!span || value === panel.totals.launched?.value) return finding;
	return m.finding_most(
		{
			finding,
			n: floorText(segmentsTotal(most.segments), most.floor, locale),
			date: formatDayLong(span.from, locale)
		},
		{ locale }
	);
}

/** "Stopped, of launches with a known outcome: 62% of 403 missiles"; none across a break. */
function gaugesFinding({ series, locale }: CardOf<'gauges'>): string | null {
	if (series.breaks.length > 0) return null;
	const shares = series.families.filter(hasShare).map((gauge) => {
		const d = formatNumber(gauge.rate.launched, locale);
		return m.summary_share(
			{
				share: shareText(gauge.rate, locale),
				counted: countWeapons(gauge, gauge.rate.launched, d, locale),
				weapons: familyWeapons(gauge, locale),
				d
			},
			{ locale }
		);
	});
	if (shares.length === 0) return null;
	const words = series.kind === 'stopped' ? m.finding_stopped : m.finding_shot;
	return words({ list: shares.join(', ') }, { locale });
}

/** From the lowest to the highest point of each line, where all of a line are exact and of one definition. */
function rateFinding({ series, locale }: CardOf<'rate'>): string | null {
	if (series.breaks.length > 0 || series.grain !== 'day') return null;
	const ranges = series.panels.flatMap((panel) => {
		const drawn = panel.points.filter(isDrawn);
		if (drawn.length < 2 || drawn.some(({ rate }) => rate.bound !== 'exact')) return [];
		const shares = drawn.map(({ rate }) => rate.share);
		const range = formatShares({ low: Math.min(...shares), high: Math.max(...shares) });
		return [m.finding_rate_of({ weapons: familyWeapons(panel, locale), range }, { locale })];
	});
	if (ranges.length === 0) return null;
	const words = series.kind === 'stopped' ? m.finding_rate_stopped : m.finding_rate_shot;
	return words({ list: ranges.join(', ') }, { locale });
}

/** "Killed: at least 74; injured: at least 300 (reported on 24 of 62 days)"; none of a day whose toll is doubted. */
function casualtiesFinding({ series, scope, locale }: CardOf<'casualties'>): string | null {
	const people = tollText(scope, locale);
	const { days, casualtyDays } = scope.totals;
	if (people === null || (days === 1 && series.doubts.length > 0)) return null;
	const text =
		days === 1
			? people
			: m.finding_people(
					{ people, n: formatNumber(casualtyDays, locale), d: formatNumber(days, locale) },
					{ locale }
				);
	return ofAllWeapons(text, series.selection, locale);
}

/** "Most missiles and drones reported for a day: 158, on 29 December 2023"; none of a tie, a doubt or across a break. */
function calendarFinding({ series, locale }: CardOf<'calendar'>): string | null {
	if (series.breaks.length > 0 || series.days.length < 2) return null;
	const most = onlyGreatest(series.days, ({ total }) => total?.value ?? 0);
	if (!most?.total || isDoubted(series, most.date)) return null;
	return m.finding_greatest(
		{
			weapons: weaponsText(series.selection, locale),
			n: floorText(most.total.value, most.floor, locale),
			date: formatDayLong(most.date, locale)
		},
		{ locale }
	);
}

const isDoubted = ({ doubts }: Pick<CardOf<'largest'>['series'], 'doubts'>, day: string): boolean =>
	doubtsIn(doubts, { from: day, to: day }).length > 0;

/** The same with the day after it, where both are exact and no third is as great. */
function largestFinding({ series, scope, locale }: CardOf<'largest'>): string | null {
	const [first, second, third] = series.rows;
	const isOneDay = series.period.from === series.period.to;
	if (!first || isOneDay || breaksInside(scope.breaks, series.period).length > 0) return null;
	if (first.launched === second?.launched || isDoubted(series, first.date)) return null;
	const args = {
		weapons: weaponsText(series.selection, locale),
		n: floorText(first.launched, first.floor, locale),
		date: formatDayLong(first.date, locale)
	};
	const isSecond =
		second &&
		!first.floor &&
		!second.floor &&
		second.launched !== third?.launched &&
		!isDoubted(series, second.date);
	if (!isSecond) return m.finding_greatest(args, { locale });
	return m.finding_first_two(
		{
			...args,
			second: formatNumber(second.launched, locale),
			other: formatDayLong(second.date, locale)
		},
		{ locale }
	);
}

/** "Missiles launched: 402, then 458", where rule 8 gives a change. */
function runningFinding({ series, locale }: CardOf<'running'>): string | null {
	if (series.measure !== 'launched') return null;
	const changes = series.panels.flatMap((panel) => {
		const [now, before] = panel.lines;
		if (panel.change?.kind !== 'change' || !now || !before) return [];
		const sides = [now, before].map(({ span, total }) => ({ span, figure: total }));
		return thenText(m.finding_launched_then, panel, sides, locale);
	});
	return changes.length === 0 ? null : changes.join('. ');
}

/** Classes, hours and regions are known too unevenly for one line. */
const none = () => null;

const FOUND: { [Id in CardId]: (card: CardOf<Id>) => string | null } = {
	gauges: gaugesFinding,
	launches: launchesFinding,
	rate: rateFinding,
	casualties: casualtiesFinding,
	calendar: calendarFinding,
	largest: largestFinding,
	running: runningFinding,
	mix: none,
	rhythm: none,
	regions: none
};

/** What a card shows, in one line; null where that cannot be said. */
export const cardFinding = (card: Card): string | null =>
	(FOUND[card.id] as (card: Card) => string | null)(card);

/**
 * "29 December 2023. Killed: first 31, later at least 58": the first and the last figure of what was revised most
 * often. `when` names the day or the attack. Null where nothing was revised.
 */
export function knownFinding(
	{ panels }: KnownWhenSeries,
	when: string,
	locale: Locale
): string | null {
	const [panel] = [...panels].sort((a, b) => b.revisions.length - a.revisions.length);
	const first = panel?.steps.find(({ figure }) => figure !== null)?.figure;
	const now = panel?.now?.figure;
	if (!panel || !first || !now) return null;
	const [before, later] = [valueText(first, locale), valueText(now, locale)];
	if (before === later) return null;
	return m.finding_known(
		{ when, what: measureName(panel.measure, locale), before, now: later },
		{ locale }
	);
}
