import * as m from '../../paraglide/messages';
import type { Tile } from '../charts/headline/tile';
import { betweenText, partRates, withinText } from '../charts/shared/breaks';
import { notStoppedText } from '../charts/shared/rate-words';
import { breaksBetween, breaksInside } from '../../figures/stats/breaks';
import { changeOf, isClosed, type Side } from '../../figures/stats/compare';
import { atLeast, exactly, type Figure } from '../../figures/stats/figure';
import { rateParts } from '../../figures/stats/period-parts';
import type { FamilyTotals, PeriodTotals } from '../../figures/stats/period-totals';
import { FAMILIES } from '../../figures/stats/series';
import type { Locale } from '../../figures/view/catalogue';
import { familyName, ofAllWeapons } from '../../figures/view/describe';
import {
	formatDay,
	formatFigure,
	formatMoment,
	formatNumber,
	formatRange
} from '../../figures/view/format';
import type { Scope } from '../../figures/view/scope';
import type { SelectedFamily } from '../../figures/view/selection';
import { apartText, changeText, type Compared } from '../charts/shared/change';

interface Spec {
	id: string;
	label: string;
	tone: Tile['tone'];
	method: string;
	value: (totals: PeriodTotals) => Figure | null;
	/** The figure as it may be compared, with the days it rests on. */
	side: (totals: PeriodTotals) => Side;
	/** How the figure is read, where it is not as figures are. */
	text?: (totals: PeriodTotals) => string | null;
	lines: (totals: PeriodTotals) => string[];
}

/** A figure of weapons, over the days with a report of a strike. */
const strikeSide =
	(value: Spec['value']): Spec['side'] =>
	(totals) => ({ figure: value(totals), days: totals.days, reported: totals.reportedDays });

/** What was not stopped is at least that while some outcome is unknown. */
export function notStoppedSide({
	launched,
	notStopped,
	unknownOutcome,
	paired
}: FamilyTotals): Figure | null {
	if (notStopped === null) return null;
	const isOpen =
		unknownOutcome !== 0 || launched === null || !isClosed(launched) || paired?.stopped.floor;
	return isOpen ? atLeast(notStopped) : exactly(notStopped);
}

/** What a tile of a family says whose only figures are zeros of some days (rule 14); null where there are none. */
function zeroText(
	id: string,
	totals: PeriodTotals,
	locale: Locale
): Pick<Tile, 'text' | 'lines'> | null {
	const family = FAMILIES.find((each) => id.startsWith(each));
	if (!family) return null;
	const { zeroDays, launched } = totals.families[family];
	if (zeroDays === 0 || (launched?.value ?? 0) > 0) return null;
	if (launched !== null) return { text: m.headline_zero({}, { locale }), lines: [] };
	const n = formatNumber(zeroDays, locale);
	const d = formatNumber(totals.days, locale);
	return {
		text: m.headline_zero_some({}, { locale }),
		lines: [m.headline_zero_days({ n, d }, { locale })]
	};
}

/** Why a tile has no figure: no report at all, or what the reports leave out. */
function absentText(id: string, totals: PeriodTotals, locale: Locale): string {
	const o = { locale };
	if (totals.reportedDays === 0) return m.headline_none({}, o);
	const family = FAMILIES.find((each) => id.startsWith(each));
	if (!family) return m.headline_none_people({}, o);
	const { launched, stopped, state } = totals.families[family];
	if (launched?.value && id.endsWith('-not-stopped')) return m.word_outcome_unknown({}, o);
	if (launched || stopped) return m.headline_zero_some({}, o);
	return state === 'not-mentioned' ? m.word_not_mentioned({}, o) : m.headline_zero_some({}, o);
}

function specs(scope: Scope, locale: Locale): Spec[] {
	const claims = scope.direction === 'UA';
	const range = (figure: Figure | null) => {
		const text = figure && formatRange(figure, locale);
		return text ? [m.headline_range({ range: text }, { locale })] : [];
	};
	// Of a single day the line would only repeat that it is one.
	const days = (count: number) =>
		scope.totals.days === 1
			? []
			: [
					m.headline_days(
						{ days: m.count_days({ count, text: formatNumber(count, locale) }, { locale }) },
						{ locale }
					)
				];
	const family = (selected: SelectedFamily): Spec[] => {
		const key = selected.family;
		const weapons = familyName(selected, locale);
		const tones =
			key === 'missile' ? (['m-stop', 'm-not'] as const) : (['d-stop', 'd-not'] as const);
		if (claims && scope.totals.families[key].launched === null)
			return [
				{
					id: `${key}s-claimed`,
					label: m.headline_claimed({ weapons }, { locale }),
					tone: tones[0],
					method: 'stopped',
					value: (totals: PeriodTotals) => totals.families[key].stopped,
					side: strikeSide((totals) => totals.families[key].stopped),
					lines: (totals: PeriodTotals) => [
						...range(totals.families[key].stopped),
						...days(totals.families[key].knownDays)
					]
				}
			];
		return [
			{
				id: `${key}s-launched`,
				label: m.headline_launched({ weapons }, { locale }),
				tone: tones[0],
				method: 'daily',
				value: (totals: PeriodTotals) => totals.families[key].launched,
				side: strikeSide((totals) => totals.families[key].launched),
				lines: (totals: PeriodTotals) => [
					...range(totals.families[key].launched),
					...days(totals.families[key].knownDays)
				]
			},
			{
				id: `${key}s-not-stopped`,
				label: m.headline_not({ weapons }, { locale }),
				tone: tones[1],
				method: 'stopped',
				value: (totals: PeriodTotals) => {
					const { notStopped } = totals.families[key];
					return notStopped === null ? null : exactly(notStopped);
				},
				side: strikeSide((totals) => notStoppedSide(totals.families[key])),
				text: (totals: PeriodTotals) => {
					const { notStopped, paired } = totals.families[key];
					return notStopped === null
						? null
						: notStoppedText(notStopped, paired?.stopped ?? null, locale);
				},
				lines: (totals: PeriodTotals) => {
					const { rate, unknownOutcome } = totals.families[key];
					return rate
						? [
								m.headline_outcome(
									{
										n: formatNumber(rate.launched, locale),
										unknown: formatNumber(unknownOutcome ?? 0, locale)
									},
									{ locale }
								)
							]
						: [];
				}
			}
		];
	};
	const people = (measure: 'killed' | 'injured', label: string): Spec => ({
		id: measure,
		label: ofAllWeapons(label, scope.selection, locale),
		tone: measure,
		method: 'casualties',
		value: (totals) => totals[measure].figure,
		side: (totals) => ({
			figure: totals[measure].figure,
			days: totals.days,
			reported: totals[measure].days
		}),
		lines: (totals) => [...range(totals[measure].figure), ...days(totals[measure].days)]
	});
	return [
		...scope.selection.families.flatMap(family),
		people('killed', m.headline_killed({}, { locale })),
		people('injured', m.headline_injured({}, { locale }))
	];
}

/** Why no change is given; empty when all figures have one, or when comparing is off. */
export function comparisonNote(scope: Scope, locale: Locale): string {
	const changes = specs(scope, locale).map((spec) => comparisonOf(spec, scope));
	return apartText(
		scope,
		new Set(changes.flatMap((each) => (each?.change.kind === 'apart' ? [each.change.why] : []))),
		locale
	);
}

/** Rule 8 for one figure of the period and of the compared one; null when there is none. */
function comparisonOf({ side }: Spec, { totals, compared, apart }: Scope): Compared | null {
	if (!compared) return null;
	const now = side(totals);
	const before = side(compared);
	return { now, before, span: compared.span, change: changeOf(now, before, apart) };
}

/** Definition breaks inside the period, with the rates on both sides of each; and between it and the compared one. */
export function breakNotes(scope: Scope, locale: Locale): string[] {
	const { span, breaks, view, compared } = scope;
	const inside = breaksInside(breaks, span);
	const between = compared ? breaksBetween(breaks, span, compared.span) : [];
	const rates =
		inside.length === 0
			? []
			: scope.selection.families.map((selected) => {
					const text = partRates(
						rateParts(span, scope.families[selected.family], breaks, view.rate),
						locale
					);
					return `${familyName(selected, locale)}: ${text}`;
				});
	return [
		withinText(inside, locale),
		...rates,
		between.length > inside.length ? betweenText(between, locale) : ''
	].filter((text) => text !== '');
}

/** What is said under the headline figures: definition breaks, then why no change is given. */
export const headlineNotes = (scope: Scope, locale: Locale): string[] =>
	[...breakNotes(scope, locale), comparisonNote(scope, locale)].filter((text) => text !== '');

/** The moment the figures are of, where one was chosen; empty at the latest. */
export const knownNote = ({ view, span }: Scope, locale: Locale): string =>
	view.asOf === null
		? ''
		: m.card_up_to(
				{ date: formatDay(span.to, locale), known: formatMoment(view.asOf, locale) },
				{ locale }
			);

/** The headline figures of a scope, in reading order. Unknown ones are there, as unknown; weapons not chosen are not. */
export function headlineTiles(scope: Scope, locale: Locale): Tile[] {
	return specs(scope, locale).map((spec) => {
		const now = spec.value(scope.totals);
		const compared = comparisonOf(spec, scope);
		// A bar beside another says that the two are of one kind.
		const before = compared?.change.kind === 'change' ? compared.before.figure : null;
		const most = Math.max(now?.value ?? 0, before?.value ?? 0);
		const isAlone = scope.totals.days === 1 && !before;
		const bar = (figure: Figure | null) =>
			figure && most > 0 && !isAlone ? figure.value / most : null;
		const zero = now ? null : zeroText(spec.id, scope.totals, locale);
		return {
			id: spec.id,
			label: spec.label,
			figure: now,
			text: now
				? (spec.text?.(scope.totals) ?? formatFigure(now, locale))
				: (zero?.text ?? absentText(spec.id, scope.totals, locale)),
			known: now !== null,
			lines: now ? spec.lines(scope.totals) : (zero?.lines ?? []),
			change: compared ? changeText(compared, locale) : '',
			bar: bar(now),
			previousBar: bar(before),
			tone: spec.tone,
			method: spec.method
		};
	});
}
