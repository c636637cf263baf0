import { cardText } from '../cards/card-text';
import * as m from '../paraglide/messages';
import type { Locale, Names } from '../view/catalogue';
import { describeView, inOneLine, titleOf } from '../view/describe';
import type { Scope } from '../view/scope';
import type { EmbedId } from './params';

const TITLES: Record<EmbedId, typeof m.embed_title_headline> = {
	headline: m.embed_title_headline,
	gauges: m.card_gauges_title,
	launches: m.card_launches_title,
	rate: m.card_rate_title,
	casualties: m.card_casualties_title,
	calendar: m.card_calendar_title,
	largest: m.card_largest_title
};

/** What a chart is called where no view is chosen yet. */
export const embedTitle = (id: EmbedId, locale: Locale): string => TITLES[id]({}, { locale });

/**
 * What a frame shows, whole without its page: "Launches per day: ballistic missiles only · Attacks by Russia ·
 * 1 Dec 2023 – 31 Jan 2024".
 */
export function shownTitle(id: EmbedId, scope: Scope, names: Names, locale: Locale): string {
	const { direction, days, known } = describeView(scope.view, scope.span, scope.selection, locale);
	const title =
		id === 'headline'
			? titleOf(embedTitle(id, locale), scope.selection, locale)
			: cardText(id, scope, names, locale).title;
	return inOneLine(title, direction, days, known);
}
