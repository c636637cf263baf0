import type { Locale } from './catalogue';
import { ownFigures } from './own-figures';
import { LANGUAGES } from './languages';

/**
 * The address of a page in a language: English at the root, Ukrainian below `/uk/`. `path` starts with `/`. While
 * one's own figures are shown, pages of figures lead to those below `/own/`.
 */
export const pageHref = (path: string, locale: Locale): string =>
	LANGUAGES[locale].prefix +
	(ownFigures() !== null && /^\/(days\/.*|patterns\/|briefing\/)?$/.test(path) ? '/own' : '') +
	path;
