import * as m from '../paraglide/messages';
import type { Locale } from '../view/catalogue';
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
