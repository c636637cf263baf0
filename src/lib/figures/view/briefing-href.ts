import type { Locale } from './catalogue';
import { pageHref } from './page-href';

export const VIEW_PREFIX = '#view=';

/**
 * The address that makes a briefing of a whole view: `/briefing/#view=<query>`. The editor asks before it replaces
 * a deck that is there, and offers to append.
 */
export const briefingHref = (query: string, locale: Locale): string =>
	`${pageHref('/briefing/', locale)}${VIEW_PREFIX}${encodeURIComponent(query)}`;
