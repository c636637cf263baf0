import type { Locale } from './catalogue';
import { ownFigures } from './own-figures';
import { LANGUAGES } from './languages';
import { BASE } from './site-address';

/**
 * The address of a page in a language: English at the root of the site, Ukrainian below `/uk/`. `path` starts with
 * `/`. While one's own figures are shown, pages of figures lead to those below `/own/`.
 */
export const pageHref = (path: string, locale: Locale): string =>
	BASE +
	LANGUAGES[locale].prefix +
	(ownFigures() !== null && /^\/(days\/.*|patterns\/|briefing\/)?$/.test(path) ? '/own' : '') +
	path;

/**
 * The path and the language that an address names, the other way round: `/barrage/uk/data/` is `/data/` in
 * Ukrainian. `base` is where the site lies.
 */
export function readPath(pathname: string, base = BASE): { locale: Locale; path: string } {
	const within = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
	const path = within.replace(/^\/uk(?=\/|$)/, '');
	return { locale: path === within ? 'en' : 'uk', path: path || '/' };
}
