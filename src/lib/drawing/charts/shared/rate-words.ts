/** A rate in words: how its share is to be read, and what stands beside it (DESIGN.md 3, rule 5). */
import * as m from '../../../paraglide/messages';
import type { Figure } from '../../../figures/stats/figure';
import { rangeOf, type Rate } from '../../../figures/stats/rate';
import type { Locale } from '../../../figures/view/catalogue';
import { formatNumber, formatShare, formatShares } from '../../../figures/view/format';
import { showsRange } from './interval';

type Shared = Rate & { share: number };

/** Whether a rate has a share to be shown. */
export const hasValue = (rate: Rate): rate is Shared => rate.share !== null;

/** "62%"; "at most 97%" of "at least 90"; "at least 70%" where at least so many were stopped. */
export function shareText({ share, bound }: Shared, locale: Locale): string {
	const text = formatShare(share);
	if (bound === 'at-most' && share < 1) return m.rate_at_most({ share: text }, { locale });
	return bound === 'at-least' && share > 0 && share < 1
		? m.rate_at_least({ share: text }, { locale })
		: text;
}

/** The same where there is room for a few letters: "62%", "≤97%", "≥70%". */
export function shareLabel({ share, bound }: Pick<Shared, 'share' | 'bound'>): string {
	const text = formatShare(share);
	if (bound === 'at-most' && share < 1) return `≤${text}`;
	return bound === 'at-least' && share > 0 && share < 1 ? `≥${text}` : text;
}

/** "58–84% of all 458+": what the launches without a known outcome leave open; null where none do. */
export function openText({ open }: Rate, locale: Locale): string | null {
	if (!open) return null;
	const n = formatNumber(open.launched, locale) + (open.atLeast ? '+' : '');
	return m.rate_open({ range: formatShares(open), n }, { locale });
}

/** What stands beside a share: the interval, the range across reports, what is left open. */
export function rateDetails(rate: Rate, locale: Locale): string[] {
	const o = { locale };
	return [
		rate.interval ? m.rate_interval({ interval: formatShares(rate.interval) }, o) : null,
		showsRange(rate.reporting)
			? m.rate_reports({ reports: formatShares(rate.reporting) }, o)
			: null,
		openText(rate, locale)
	].filter((text) => text !== null);
}

/** "73% (70–73%)": a share and how far it may reach, for a cell. */
export function rateCellText(rate: Shared): string {
	const range = rangeOf(rate);
	return showsRange(range) ? `${shareLabel(rate)} (${formatShares(range)})` : shareLabel(rate);
}

/**
 * "137", or "≤137" where at least so many were stopped: of launches with a known outcome, those that were not
 * stopped. `stopped` is what is known of the others.
 */
export function notStoppedText(value: number, stopped: Figure | null, locale: Locale): string {
	const text = formatNumber(value, locale);
	return stopped?.floor && value > 0 ? `≤${text}` : text;
}

/** "266", or "266+" where at least so many were stopped. */
export function stoppedText(value: number, stopped: Figure | null, locale: Locale): string {
	return formatNumber(value, locale) + (stopped?.floor ? '+' : '');
}
