/** A figure beside that of the compared period, in words: a change, or both side by side (rule 8). */
import * as m from '../../../paraglide/messages';
import type { Apart, Change, Side } from '../../../figures/stats/compare';
import type { Span } from '../../../figures/stats/grain';
import type { Locale } from '../../../figures/view/catalogue';
import {
	formatChange,
	formatFigure,
	formatNumber,
	formatShare,
	formatSpan
} from '../../../figures/view/format';
import { LANGUAGES } from '../../../figures/view/languages';
import type { Scope } from '../../../figures/view/scope';

/** From here on "twice as many again" reads better than a percentage. */
const TIMES_FROM = 3;

/** "+385 (+33%)", "+28 (×8.0)", "+199". */
export function differenceText({ difference, ratio }: Change & { kind: 'change' }, locale: Locale) {
	const change = formatChange(difference, locale);
	if (ratio === null || difference === 0) return change;
	const times = ratio.toFixed(1).replace('.', LANGUAGES[locale].decimal);
	const share = `${difference < 0 ? '−' : '+'}${formatShare(Math.abs(ratio - 1))}`;
	return `${change} (${ratio > TIMES_FROM ? `×${times}` : share})`;
}

const coverage = ({ reported, days }: Side, locale: Locale): string =>
	m.word_n_of_d({ n: formatNumber(reported, locale), d: formatNumber(days, locale) }, { locale });

/** A figure, that of the compared period, and what rule 8 says of the two. */
export interface Compared {
	now: Side;
	before: Side;
	/** The compared period. */
	span: Span;
	change: Change;
}

/** The line under a figure; empty where nothing is known of the compared period. */
export function changeText({ change, now, before, span }: Compared, locale: Locale): string {
	if (before.figure === null) return '';
	const other = { span: formatSpan(span, locale), value: formatFigure(before.figure, locale) };
	if (change.kind === 'change')
		return m.headline_previous({ ...other, change: differenceText(change, locale) }, { locale });
	const isWhole = now.reported === now.days && before.reported === before.days;
	return isWhole
		? m.headline_beside(other, { locale })
		: m.headline_beside_days(
				{ ...other, before: coverage(before, locale), now: coverage(now, locale) },
				{ locale }
			);
}

/** Why figures stand side by side; empty when all have a change, or when comparing is off. */
export function apartText(scope: Scope, reasons: ReadonlySet<Apart>, locale: Locale): string {
	const { comparedSpan: other, compared, series, apart } = scope;
	if (!other) return '';
	const span = formatSpan(other, locale);
	const o = { locale };
	if (other.to < series.from || other.from > series.to)
		return m.headline_previous_outside({ span }, o);
	if (!compared) return m.headline_no_previous({ span }, o);
	if (apart === 'outside') {
		const inside = scope.comparedDays;
		return m.headline_apart_outside(
			{ span, n: formatNumber(inside, locale), d: formatNumber(compared.days, locale) },
			o
		);
	}
	if (apart === 'length') return m.headline_apart_length({ span }, o);
	// A break between the two is named beside this.
	if (apart !== null) return '';
	return (['coverage', 'open', 'overlap'] as const).some((why) => reasons.has(why))
		? m.headline_apart({}, o)
		: '';
}
