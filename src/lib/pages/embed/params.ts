import { decodeView, encodeView, type DecodedView, type Known } from '../../figures/view/codec';
import { CARDS, type CardId, type View } from '../../figures/view/view';

/** What can stand in a frame: the cards of the dashboard, and the headline figures. */
export const EMBEDS = ['headline', ...CARDS] as const;
export type EmbedId = 'headline' | CardId;
export const isEmbed = (text: string): text is EmbedId =>
	(EMBEDS as readonly string[]).includes(text);

export const THEMES = ['auto', 'light', 'dark'] as const;
/** `auto` follows the reader's system. */
export type Theme = (typeof THEMES)[number];

/** Heights in px to begin with, before a frame has said how high it is. */
export const EMBED_HEIGHTS: Record<EmbedId, number> = {
	headline: 420,
	gauges: 860,
	launches: 760,
	rate: 560,
	casualties: 640,
	calendar: 620,
	largest: 640,
	mix: 900,
	running: 620,
	rhythm: 620,
	regions: 1100
};

/** Reads the address of a frame: the view as on the dashboard, and the theme. Never throws. */
export function decodeEmbed(query: URLSearchParams, known: Known): DecodedView & { theme: Theme } {
	const rest = new URLSearchParams(query);
	const asked = rest.get('theme');
	rest.delete('theme');
	const theme = THEMES.find((each) => each === asked);
	const { view, ignored } = decodeView(rest, known);
	if (asked !== null && theme === undefined)
		ignored.push({ name: 'theme', value: asked.slice(0, 60) });
	return { view, ignored, theme: theme ?? 'auto' };
}

/** Writes the query of a frame, without a leading `?`; empty for the default view in the reader's theme. */
export function encodeEmbed(view: View, theme: Theme): string {
	// Frames have no tabs.
	const query = new URLSearchParams(encodeView({ ...view, tabs: {} }));
	if (theme !== 'auto') query.set('theme', theme);
	return query.toString();
}
