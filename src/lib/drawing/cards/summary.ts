import * as m from '../../paraglide/messages';
import { doubtText } from '../charts/shared/notes';
import { shareText } from '../charts/shared/rate-words';
import { isAtLeast, type Figure } from '../../figures/stats/figure';
import type { FamilyTotals } from '../../figures/stats/period-totals';
import { rateOf, type Rate } from '../../figures/stats/rate';
import type { Locale } from '../../figures/view/catalogue';
import { countWeapons, familyWeapons, weaponsText } from '../../figures/view/describe';
import {
	formatDayFrom,
	formatDayLong,
	formatMoment,
	formatNumber,
	formatShares
} from '../../figures/view/format';
import type { Scope } from '../../figures/view/scope';
import type { SelectedFamily } from '../../figures/view/selection';

/** A piece of a sentence; the strong ones are figures. */
export interface Segment {
	text: string;
	strong: boolean;
}

/** Splits a message in which `*…*` marks what is strong. */
export function toSegments(text: string): Segment[] {
	return text
		.split('*')
		.map((part, i) => ({ text: part, strong: i % 2 === 1 }))
		.filter((segment) => segment.text !== '');
}

/** "458 missiles", "at least 60 ballistic missiles"; null when nothing is known. */
function countText(figure: Figure | null, selected: SelectedFamily, locale: Locale): string | null {
	if (!figure) return null;
	const text = formatNumber(figure.value, locale);
	const phrase = countWeapons(selected, figure.value, text, locale);
	return isAtLeast(figure) ? m.summary_at_least({ n: phrase }, { locale }) : phrase;
}

const joined = (parts: (string | null)[], locale: Locale): string | null => {
	const [a, b] = parts.filter((part): part is string => part !== null);
	if (!a) return null;
	return b ? m.summary_and({ a, b }, { locale }) : a;
};

/**
 * "62% of 403 missiles (54–66% of all)": n of d with a known outcome, and what the others leave open. Null under ten
 * launches, or where no outcome is known.
 */
function sharedText(rate: Rate | null, selected: SelectedFamily, locale: Locale): string | null {
	if (!rate || rate.share === null || rate.few) return null;
	const o = { locale };
	const d = formatNumber(rate.launched, locale);
	const share = m.summary_share(
		{
			share: shareText({ ...rate, share: rate.share }, locale),
			counted: countWeapons(selected, rate.launched, d, locale),
			weapons: familyWeapons(selected, locale),
			d
		},
		o
	);
	return rate.open ? m.summary_share_open({ share, range: formatShares(rate.open) }, o) : share;
}

/**
 * The one sentence of the dashboard, made from the period's totals: what was launched, what share of it was
 * stopped, how many people were killed and injured. It leaves out what is unknown instead of saying zero, and
 * gives no share under ten launches. Where weapons are chosen it names them and speaks of no others (rule 12).
 */
export function summarySegments(scope: Scope, locale: Locale): Segment[] {
	const { totals, span, direction, view } = scope;
	const days = totals.days;
	const date = formatDayLong(span.to, locale);
	const opening =
		days === 1
			? m.summary_open_day({ date }, { locale })
			: m.summary_open_days(
					{
						count: days,
						text: formatNumber(days, locale),
						from: formatDayFrom(span, locale),
						date
					},
					{ locale }
				);
	const open = view.asOf
		? m.summary_known({ date: formatMoment(view.asOf, locale) }, { locale }) +
			opening.charAt(0).toLowerCase() +
			opening.slice(1)
		: opening;

	const { families } = scope.selection;
	const of = ({ family }: SelectedFamily) => totals.families[family];
	const isRu = direction === 'RU';
	const launchedOf = (each: SelectedFamily) => of(each).launched;
	const claimOf = (each: SelectedFamily) => (launchedOf(each) ? null : of(each).stopped);
	const launched = joined(
		families.map((each) =>
			launchedOf(each)?.value === 0 ? null : countText(launchedOf(each), each, locale)
		),
		locale
	);
	// Claims of what was stopped where no report says how many were launched.
	const claimed = joined(
		families.map((each) => countText(claimOf(each), each, locale)),
		locale
	);
	/** Decides between "was" and "were": two things are always several. */
	const countOf = (pick: (selected: SelectedFamily) => Figure | null) =>
		families.reduce((sum, each) => sum + (pick(each)?.value ?? 0), 0);
	const count = countOf(launchedOf);
	const parts: string[] = [];
	if (launched !== null) {
		parts.push(
			isRu
				? m.summary_launched_ru({ open, launched, count }, { locale })
				: m.summary_launched_ua({ open, launched, count }, { locale })
		);
		const shares = joined(
			families.map((each) =>
				sharedText(rateOf(scope.families[each.family], view.rate), each, locale)
			),
			locale
		);
		if (shares !== null)
			parts.push(
				view.rate === 'stopped'
					? m.summary_stopped({ shares }, { locale })
					: m.summary_shot_down({ shares }, { locale })
			);
	}
	if (claimed !== null) {
		const claim = isRu
			? m.summary_claimed_ru(
					{
						stopped: claimed,
						count: countOf(claimOf)
					},
					{ locale }
				)
			: m.summary_claimed_ua({ stopped: claimed }, { locale });
		parts.push(
			launched === null ? m.summary_opened({ open, rest: claim }, { locale }) : `; ${claim}`
		);
	}
	const zero = zeroText(scope, locale);
	if (zero !== '')
		parts.push(parts.length > 0 ? `; ${zero}` : m.summary_opened({ open, rest: zero }, { locale }));
	const weapons = weaponsText(scope.selection, locale);
	if (parts.length === 0) parts.push(m.summary_nothing({ open, weapons }, { locale }));

	// Of attacks with all weapons: beside some of them it would read as theirs.
	const people = scope.selection.isAll ? peopleText(scope, locale) : '';
	if (people !== '') parts.push(people);
	return [...toSegments(`${parts.join('')}.`), ...doubtSegments(scope, locale)];
}

/** Of one day, what speaks against its figures: it goes wherever the sentence does. */
const doubtSegments = ({ totals, doubts, view }: Scope, locale: Locale): Segment[] =>
	totals.days === 1 && view.weapons === null
		? doubts.map((note) => ({ text: ` ${doubtText(note, locale)}`, strong: false }))
		: [];

/**
 * The families of which the only figures are zeros (rule 14): that nothing was launched where every day of the
 * period states it, else that no number is reported and for how many days none is stated. Empty without a zero.
 */
function zeroText({ totals, direction, selection }: Scope, locale: Locale): string {
	const o = { locale };
	const isZero = ({ launched, stopped, zeroDays }: FamilyTotals) =>
		zeroDays > 0 && !launched?.value && !stopped?.value;
	const zeros = selection.families.filter(({ family }) => isZero(totals.families[family]));
	if (zeros.length === 0) return '';
	const weapons = weaponsText({ families: zeros, ids: null }, locale);
	const n = Math.min(...zeros.map(({ family }) => totals.families[family].zeroDays));
	if (n === totals.days)
		return direction === 'RU'
			? m.summary_zero_ru({ weapons }, o)
			: m.summary_zero_ua({ weapons }, o);
	return m.summary_some_zero(
		{ weapons, n: formatNumber(n, locale), d: formatNumber(totals.days, locale) },
		o
	);
}

/** What is known of people; of one day also that the other measure is not reported. */
function peopleText({ totals }: Scope, locale: Locale): string {
	const o = { locale };
	const number = (figure: Figure) => {
		const text = formatNumber(figure.value, locale);
		return isAtLeast(figure) ? m.summary_at_least({ n: text }, o) : text;
	};
	const { figure: dead } = totals.killed;
	const { figure: hurt } = totals.injured;
	const killed = dead && m.count_killed({ count: dead.value, text: number(dead) }, o);
	const injured = hurt && m.count_injured({ count: hurt.value, text: number(hurt) }, o);
	if (!killed && !injured) return '';
	if (totals.days > 1) {
		const count = totals.casualtyDays;
		const days = m.summary_casualty_days({ count, text: formatNumber(count, locale) }, o);
		if (killed && injured) return m.summary_casualties({ days, killed, injured }, o);
		return killed
			? m.summary_casualties_killed({ days, killed }, o)
			: m.summary_casualties_injured({ days, injured: injured! }, o);
	}
	if (killed && injured) return m.summary_day_casualties({ killed, injured }, o);
	if (killed) return m.summary_day_killed({ killed }, o);
	return injured ? m.summary_day_injured({ injured }, o) : '';
}
