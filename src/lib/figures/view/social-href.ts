import type { Locale } from './catalogue';

/**
 * The picture that stands for a page beside a link to it, by the page's address without its language; null for
 * pages that nobody links to. `/days/2024-01-02/ua/` → `/social/day-2024-01-02-ua.en.png`.
 */
export function socialHref(path: string, locale: Locale): string | null {
	const parts = path.split('/').filter((part) => part !== '');
	const name =
		parts.length === 0
			? 'home'
			: parts[0] === 'days' && /^\d/.test(parts[1] ?? '')
				? `day-${parts.slice(1).join('-')}`
				: parts.slice(0, 2).join('-');
	return /^[a-z\d-]+$/.test(name) ? `/social/${name}.${locale}.png` : null;
}
