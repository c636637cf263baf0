import * as m from '../paraglide/messages';
import { betweenText, partRates, withinText } from '../charts/shared/breaks';
import { breaksBetween, breaksInside } from '../stats/breaks';
import { exactly, type Figure } from '../stats/figure';
import { rateParts } from '../stats/period-parts';
import type { PeriodTotals } from '../stats/period-totals';
import type { Locale } from '../view/catalogue';
import { familyName, ofAllWeapons } from '../view/describe';
import {
	formatChange,
	formatDay,
	formatFigure,
	formatMoment,
	formatNumber,
	formatRange,
	formatShare,
	formatSpan
} from '../view/format';
import type { Scope } from '../view/scope';
import type { SelectedFamily } from '../view/selection';

/** One headline figure with what it needs beside it to be quoted. */
export interface Tile {
	id: string;
	label: string;
	/** Null when unknown. */
	figure: Figure | null;
	/** The figure in words; "no report" when unknown. */
	text: string;
	known: boolean;
	/** Range, known outcome, days with a figure: short lines. */
	lines: string[];
	/** Change against the compared period; empty when there is none. */
	change: string;
	/** Lengths of the two bars, 0 to 1 of the greater; null where unknown. */
	bar: number | null;
	previousBar: number | null;
	/** Class of the bar: which weapon, or people. */
	tone: 'm-stop' | 'm-not' | 'd-stop' | 'd-not' | 'killed' | 'injured';
	/** Anchor on the method page. */
	method: string;
}

interface Spec {
	id: string;
	label: string;
	tone: Tile['tone'];
	method: string;
	value: (totals: PeriodTotals) => Figure | null;
	lines: (totals: PeriodTotals) => string[];
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
		lines: (totals) => [...range(totals[measure].figure), ...days(totals[measure].days)]
	});
	return [
		...scope.selection.families.flatMap(family),
		people('killed', m.headline_killed({}, { locale })),
		people('injured', m.headline_injured({}, { locale }))
	];
}

function changeText(
	now: Figure | null,
	before: Figure | null,
	scope: Scope,
	locale: Locale
): string {
	if (!scope.compared || !before || !now) return '';
	const span = formatSpan(scope.compared.span, locale);
	const difference = now.value - before.value;
	const percent = before.value > 0 ? Math.abs(difference) / before.value : null;
	const sign = difference < 0 ? '−' : '+';
	const change =
		formatChange(difference, locale) +
		(percent === null || difference === 0
			? ''
			: percent > 2
				? ` (×${(now.value / before.value).toFixed(1).replace('.', locale === 'uk' ? ',' : '.')})`
				: ` (${sign}${formatShare(percent)})`);
	return m.headline_previous({ change, span, value: formatFigure(before, locale) }, { locale });
}

/** Why no figure has a change beside it; empty when some have, or when comparing is off. */
export function comparisonNote(scope: Scope, locale: Locale): string {
	if (scope.compared || !scope.comparedSpan) return '';
	return m.headline_no_previous({ span: formatSpan(scope.comparedSpan, locale) }, { locale });
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
		const before = scope.compared && spec.value(scope.compared);
		const most = Math.max(now?.value ?? 0, before?.value ?? 0);
		const isAlone = scope.totals.days === 1 && !scope.compared;
		const bar = (figure: Figure | null) =>
			figure && most > 0 && !isAlone ? figure.value / most : null;
		return {
			id: spec.id,
			label: spec.label,
			figure: now,
			text: now ? formatFigure(now, locale) : m.headline_none({}, { locale }),
			known: now !== null,
			lines: now ? spec.lines(scope.totals) : [],
			change: changeText(now, before, scope, locale),
			bar: bar(now),
			previousBar: bar(before),
			tone: spec.tone,
			method: spec.method
		};
	});
}
