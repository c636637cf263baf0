import * as m from '../paraglide/messages';
import { isAtLeast, type Figure } from '../stats/figure';
import type { FamilyTotals } from '../stats/period-totals';
import type { RateKind } from '../stats/rate';
import type { Locale } from '../view/catalogue';
import {
	formatDayFrom,
	formatDayLong,
	formatMoment,
	formatNumber,
	formatShare
} from '../view/format';
import type { Scope } from '../view/scope';

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

/** "458 missiles", "at least 60 drones"; null when nothing is known. */
function countText(
	figure: Figure | null,
	name: (args: { count: number; text: string }, options: { locale: Locale }) => string,
	locale: Locale
): string | null {
	if (!figure) return null;
	const text = formatNumber(figure.value, locale);
	const phrase = name({ count: figure.value, text }, { locale });
	return isAtLeast(figure) ? m.summary_at_least({ n: phrase }, { locale }) : phrase;
}

const joined = (parts: (string | null)[], locale: Locale): string | null => {
	const [a, b] = parts.filter((part): part is string => part !== null);
	if (!a) return null;
	return b ? m.summary_and({ a, b }, { locale }) : a;
};

/** "62% of the missiles"; null under ten launches, or where no outcome is known. */
function shareText(
	{ rate, paired }: FamilyTotals,
	kind: RateKind,
	name: (args: { share: string }, options: { locale: Locale }) => string,
	locale: Locale
): string | null {
	if (!rate || !paired || rate.few || rate.launched === 0) return null;
	const stopped = kind === 'stopped' ? rate.stopped : paired.intercepted.value;
	return name({ share: formatShare(stopped / rate.launched) }, { locale });
}

/**
 * The one sentence of the dashboard, made from the period's totals: what was launched, what share of it was
 * stopped, how many people were killed and injured. It leaves out what is unknown instead of saying zero, and
 * gives no share under ten launches.
 */
export function summarySegments(scope: Scope, locale: Locale): Segment[] {
	const { totals, span, direction, view } = scope;
	const { missile, drone } = totals.families;
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

	const families = [
		{ totals: missile, count: m.count_missiles, share: m.summary_share_missiles },
		{ totals: drone, count: m.count_drones, share: m.summary_share_drones }
	];
	const launched = joined(
		families.map((family) =>
			family.totals.launched?.value === 0
				? null
				: countText(family.totals.launched, family.count, locale)
		),
		locale
	);
	// Claims of what was stopped where no report says how many were launched.
	const claimed = joined(
		families.map((family) =>
			family.totals.launched ? null : countText(family.totals.stopped, family.count, locale)
		),
		locale
	);
	/** Decides between "was" and "were": two things are always several. */
	const countOf = (pick: (totals: FamilyTotals) => Figure | null) =>
		families.reduce((sum, family) => sum + (pick(family.totals)?.value ?? 0), 0);
	const count = countOf((family) => family.launched);
	const isRu = direction === 'RU';
	const parts: string[] = [];
	if (launched !== null) {
		parts.push(
			isRu
				? m.summary_launched_ru({ open, launched, count }, { locale })
				: m.summary_launched_ua({ open, launched, count }, { locale })
		);
		const shares = joined(
			families.map(({ totals: family, share }) => shareText(family, view.rate, share, locale)),
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
						count: countOf(({ launched, stopped }) => (launched ? null : stopped))
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
	if (parts.length === 0) parts.push(m.summary_nothing({ open }, { locale }));

	const people = peopleText(scope, locale);
	if (people !== '') parts.push(people);
	return toSegments(`${parts.join('')}.`);
}

/**
 * The families of which the only figures are zeros (rule 14): that nothing was launched where every day of the
 * period states it, else that no number is reported and for how many days none is stated. Empty without a zero.
 */
function zeroText({ totals, direction }: Scope, locale: Locale): string {
	const o = { locale };
	const { missile, drone } = totals.families;
	const isZero = ({ launched, stopped, zeroDays }: FamilyTotals) =>
		zeroDays > 0 && !launched?.value && !stopped?.value;
	const zeros = [missile, drone].filter(isZero);
	const [first] = zeros;
	if (!first) return '';
	const which = zeros.length === 2 ? 'both' : first === missile ? 'missile' : 'drone';
	const n = Math.min(...zeros.map((family) => family.zeroDays));
	if (n === totals.days) return ZERO[direction][which]({}, o);
	return SOME_ZERO[which]({ n: formatNumber(n, locale), d: formatNumber(totals.days, locale) }, o);
}

const ZERO = {
	RU: {
		both: m.summary_zero_both_ru,
		missile: m.summary_zero_missiles_ru,
		drone: m.summary_zero_drones_ru
	},
	UA: {
		both: m.summary_zero_both_ua,
		missile: m.summary_zero_missiles_ua,
		drone: m.summary_zero_drones_ua
	}
};
const SOME_ZERO = {
	both: m.summary_some_zero_both,
	missile: m.summary_some_zero_missiles,
	drone: m.summary_some_zero_drones
};

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
