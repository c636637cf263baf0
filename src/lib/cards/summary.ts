import * as m from '../paraglide/messages';
import { doubtText } from '../charts/shared/notes';
import { isAtLeast, type Figure } from '../stats/figure';
import type { FamilyTotals } from '../stats/period-totals';
import type { RateKind } from '../stats/rate';
import type { Locale } from '../view/catalogue';
import { formatDayLong, formatMoment, formatNumber, formatShare } from '../view/format';
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
			: m.summary_open_days({ count: days, text: formatNumber(days, locale), date }, { locale });
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
		families.map((family) => countText(family.totals.launched, family.count, locale)),
		locale
	);
	// Claims of what was stopped where no report says how many were launched.
	const claimed = joined(
		families.map((family) =>
			family.totals.launched ? null : countText(family.totals.stopped, family.count, locale)
		),
		locale
	);
	const isRu = direction === 'RU';
	const parts: string[] = [];
	if (launched !== null) {
		parts.push(
			isRu
				? m.summary_launched_ru({ open, launched }, { locale })
				: m.summary_launched_ua({ open, launched }, { locale })
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
			? m.summary_claimed_ru({ stopped: claimed }, { locale })
			: m.summary_claimed_ua({ stopped: claimed }, { locale });
		parts.push(launched === null ? `${open}, ${claim}` : `; ${claim}`);
	}
	if (parts.length === 0) parts.push(m.summary_nothing({ open }, { locale }));

	const people = peopleText(scope, locale);
	if (people !== '') parts.push(people);
	const text = parts.join('');
	return [...toSegments(text.endsWith('.') ? text : `${text}.`), ...doubtSegments(scope, locale)];
}

/** Of one day, what speaks against its figures: it goes wherever the sentence does. */
const doubtSegments = ({ totals, doubts, view }: Scope, locale: Locale): Segment[] =>
	totals.days === 1 && view.weapons === null
		? doubts.map((note) => ({ text: ` ${doubtText(note, locale)}`, strong: false }))
		: [];

/** What is known of people: both measures for a period; for one day also one of them without the other. */
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
	if (totals.days > 1) {
		if (!killed || !injured) return '';
		const count = totals.casualtyDays;
		const days = m.summary_casualty_days({ count, text: formatNumber(count, locale) }, o);
		return m.summary_casualties({ days, killed, injured }, o);
	}
	if (killed && injured) return m.summary_day_casualties({ killed, injured }, o);
	if (killed) return m.summary_day_killed({ killed }, o);
	return injured ? m.summary_day_injured({ injured }, o) : '';
}
