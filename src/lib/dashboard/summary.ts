import * as m from '../paraglide/messages';
import type { Figure } from '../stats/figure';
import type { FamilyTotals } from '../stats/period-totals';
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

const isOpen = (figure: Figure) => figure.high === Infinity;

/** "458 missiles", "at least 60 drones"; null when nothing is known. */
function countText(
	figure: Figure | null,
	partial: boolean,
	name: (args: { count: number; text: string }, options: { locale: Locale }) => string,
	locale: Locale
): string | null {
	if (!figure) return null;
	const text = formatNumber(figure.value, locale);
	const phrase = name({ count: figure.value, text }, { locale });
	return partial || isOpen(figure) ? m.summary_at_least({ n: phrase }, { locale }) : phrase;
}

const joined = (parts: (string | null)[], locale: Locale): string | null => {
	const [a, b] = parts.filter((part): part is string => part !== null);
	if (!a) return null;
	return b ? m.summary_and({ a, b }, { locale }) : a;
};

const shareText = (
	totals: FamilyTotals,
	share: number | null | undefined,
	name: (args: { share: string }, options: { locale: Locale }) => string,
	locale: Locale
) =>
	share === null || share === undefined || totals.rate?.few
		? null
		: name({ share: formatShare(share) }, { locale });

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

	const launched = joined(
		[
			countText(missile.launched, missile.launched?.high === Infinity, m.count_missiles, locale),
			countText(drone.launched, drone.launched?.high === Infinity, m.count_drones, locale)
		],
		locale
	);
	const claimed = joined(
		[
			countText(missile.stopped, false, m.count_missiles, locale),
			countText(drone.stopped, false, m.count_drones, locale)
		],
		locale
	);
	const parts: string[] = [];
	if (launched !== null) {
		parts.push(
			direction === 'RU'
				? m.summary_launched_ru({ open, launched }, { locale })
				: m.summary_launched_ua({ open, launched }, { locale })
		);
		const rateShare = (family: FamilyTotals) => {
			if (!family.rate) return null;
			if (view.rate === 'stopped') return family.rate.share;
			const pair = family.paired;
			return pair && pair.launched.value > 0 ? pair.intercepted.value / pair.launched.value : null;
		};
		const shares = joined(
			[
				shareText(missile, rateShare(missile), m.summary_share_missiles, locale),
				shareText(drone, rateShare(drone), m.summary_share_drones, locale)
			],
			locale
		);
		if (shares !== null)
			parts.push(
				view.rate === 'stopped'
					? m.summary_stopped({ shares }, { locale })
					: m.summary_shot_down({ shares }, { locale })
			);
	} else if (claimed !== null) {
		parts.push(
			direction === 'RU'
				? m.summary_claimed_ru({ open, stopped: claimed }, { locale })
				: m.summary_claimed_ua({ open, stopped: claimed }, { locale })
		);
	} else {
		parts.push(m.summary_nothing({ open }, { locale }));
	}

	const { killed, injured } = totals;
	if (killed.figure && injured.figure) {
		const number = (figure: Figure) => {
			const text = formatNumber(figure.value, locale);
			return isOpen(figure) ? m.summary_at_least({ n: text }, { locale }) : text;
		};
		parts.push(
			m.summary_casualties(
				{
					days: m.summary_casualty_days(
						{ count: totals.casualtyDays, text: formatNumber(totals.casualtyDays, locale) },
						{ locale }
					),
					killed: m.count_killed(
						{ count: killed.figure.value, text: number(killed.figure) },
						{ locale }
					),
					injured: m.count_injured(
						{ count: injured.figure.value, text: number(injured.figure) },
						{ locale }
					)
				},
				{ locale }
			)
		);
	}
	const text = parts.join('');
	return toSegments(text.endsWith('.') ? text : `${text}.`);
}
