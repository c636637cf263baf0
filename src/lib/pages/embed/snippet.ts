/** What is pasted into somebody's page to show a chart there. */
import { pageHref } from '../../figures/view/page-href';
import type { Locale } from '../../figures/view/catalogue';
import { isPattern } from '../../figures/view/view';
import type { EmbedId, Theme } from './params';

export interface Snippet {
	/** Where the site is served, `https://example.org`; empty for addresses relative to it. */
	origin: string;
	chart: EmbedId;
	/** A view as `encodeView` writes it, without a leading `?`; as known on T when it is to stay as it is. */
	query: string;
	locale: Locale;
	theme: Theme;
	/** What the chart shows: the name of the frame, and of the link below it. */
	title: string;
	/** In px. */
	height: number;
}

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Text for an attribute in quotes, or between tags. */
export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');

const withQuery = (path: string, query: string) => (query === '' ? path : `${path}?${query}`);

/** Address of a chart's frame, relative to the site. */
export function embedHref({
	chart,
	query,
	locale,
	theme
}: Omit<Snippet, 'origin' | 'title' | 'height'>) {
	const params = new URLSearchParams(query);
	if (theme !== 'auto') params.set('theme', theme);
	return withQuery(pageHref(`/embed/${chart}/`, locale), params.toString());
}

/** Address of the same view on the page that shows it, at the card. */
export const dashboardHref = ({
	chart,
	query,
	locale
}: Pick<Snippet, 'chart' | 'query' | 'locale'>) =>
	withQuery(pageHref(isPattern(chart) ? '/patterns/' : '/', locale), query) +
	(chart === 'headline' ? '' : `#${chart}`);

/** The HTML: a frame that loads when it comes near, and a link for where frames are not shown. */
export function embedSnippet(snippet: Snippet): string {
	const { origin, title, height } = snippet;
	const src = escapeHtml(origin + embedHref(snippet));
	const href = escapeHtml(origin + dashboardHref(snippet));
	return [
		`<iframe src="${src}" title="${escapeHtml(title)}" width="100%" height="${Math.round(height)}" loading="lazy" style="border:0"></iframe>`,
		`<p><a href="${href}">${escapeHtml(title)} · Barrage</a></p>`
	].join('\n');
}

/**
 * A script for the page around it: gives each frame the height it says it has. A frame is believed about
 * itself only.
 */
export const HOST_SCRIPT = `<script>
addEventListener('message', (event) => {
	const said = event.data;
	if (!said || said.type !== 'barrage:height' || !(said.height > 0)) return;
	for (const frame of document.querySelectorAll('iframe'))
		if (frame.contentWindow === event.source) frame.height = Math.ceil(said.height);
});
</script>`;
