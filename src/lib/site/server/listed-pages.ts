/** What search engines and readers of links are told of where a page is: nothing where the host is not known. */
import { escapeXml } from '../../drawing/picture/xml';
import type { Locale } from '../../figures/view/catalogue';
import { pageHref } from '../../figures/view/page-href';

const LANGUAGES_LISTED: readonly Locale[] = ['en', 'uk'];

/** Frames, the reader's own figures and what stands in for a page: kept out of search, each by its own word. */
const UNLISTED = /^\/(?:own|offline)\/|^\/embed\/[^/]+\/|^\/briefing\/notes\/|^\/404\.html$/;

/** Whether a page, by its path without the language, is for search engines. */
export const isListed = (path: string): boolean => !UNLISTED.test(path);

/** Tags of a page's head: its whole address, and that of its twin in the other language. `origin` is empty where unknown. */
export function addressTags(path: string, locale: Locale, origin: string): string {
	if (origin === '' || !isListed(path)) return '';
	const whole = (of: Locale) => escapeXml(origin + pageHref(path, of));
	const alternates = LANGUAGES_LISTED.map(
		(each) => `<link rel="alternate" hreflang="${each}" href="${whole(each)}" />`
	);
	return `<link rel="canonical" href="${whole(locale)}" /><meta property="og:url" content="${whole(locale)}" />${alternates.join('')}`;
}

/**
 * `sitemap.xml` (sitemaps.org 0.9): the listed pages in both languages. `paths` are without language; `whole` gives the
 * whole address of one.
 */
export function sitemap(
	paths: readonly string[],
	whole: (path: string, locale: Locale) => string
): string {
	const entries = paths.filter(isListed).flatMap((path) =>
		LANGUAGES_LISTED.map((locale) => {
			const alternates = LANGUAGES_LISTED.map(
				(each) =>
					`<xhtml:link rel="alternate" hreflang="${each}" href="${escapeXml(whole(path, each))}"/>`
			);
			return `<url><loc>${escapeXml(whole(path, locale))}</loc>${alternates.join('')}</url>`;
		})
	);
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		...entries,
		'</urlset>',
		''
	].join('\n');
}
