import type { Locale } from './catalogue';

/** The address of a page in a language: English at the root, Ukrainian below `/uk/`. `path` starts with `/`. */
export const pageHref = (path: string, locale: Locale): string =>
	locale === 'uk' ? `/uk${path}` : path;
