import { cardTitle } from '../../drawing/cards/card-text';
import { KINDS } from '../../drawing/cards/kinds';
import * as m from '../../paraglide/messages';
import type { Grain, Span } from '../../figures/stats/grain';
import type { Locale } from '../../figures/view/catalogue';
import { describeView, inOneLine, titleOf } from '../../figures/view/describe';
import { WHOLE, type Selection } from '../../figures/view/selection';
import { DEFAULT_VIEW, type View } from '../../figures/view/view';
import type { EmbedId } from './params';

const ALL: Selection = { isAll: true, families: WHOLE, ids: null };

/** What a chart is called where no view is chosen yet. */
export const embedTitle = (id: EmbedId, locale: Locale): string =>
	id === 'headline'
		? m.embed_title_headline({}, { locale })
		: KINDS[id].title({ view: DEFAULT_VIEW, grain: 'day', selection: ALL }, locale);

/** What a frame shows. */
interface Shown {
	view: View;
	grain: Grain;
	selection: Selection;
	/** Its absolute days; null where they move with the record. */
	span: Span | null;
}

/**
 * What a frame shows, whole without its page: "Launches per day: ballistic missiles only · Attacks by Russia ·
 * 1 Dec 2023 – 31 Jan 2024".
 */
export function shownTitle(id: EmbedId, shown: Shown, locale: Locale): string {
	const { direction, days, known } = describeView(shown.view, shown.span, shown.selection, locale);
	const title =
		id === 'headline'
			? titleOf(embedTitle(id, locale), shown.selection, locale)
			: cardTitle(id, shown, locale);
	return inOneLine(title, direction, days, known);
}
