import { describe, expect, it } from 'vitest';
import { pageHref } from '../../../../src/lib/figures/view/page-href';
import { addressTags, isListed, sitemap } from '../../../../src/lib/site/server/listed-pages';

describe('The address of a page in its head', () => {
	it('is whole, with that of its twin in the other language', () => {
		expect(addressTags('/data/', 'uk', 'https://your.host')).toBe(
			[
				'<link rel="canonical" href="https://your.host/uk/data/" />',
				'<meta property="og:url" content="https://your.host/uk/data/" />',
				'<link rel="alternate" hreflang="en" href="https://your.host/data/" />',
				'<link rel="alternate" hreflang="uk" href="https://your.host/uk/data/" />'
			].join('')
		);
	});

	it('is left out where the host is not known, and of pages that are not for search', () => {
		expect(addressTags('/data/', 'en', '')).toBe('');
		for (const path of [
			'/own/days/',
			'/offline/',
			'/embed/rate/',
			'/briefing/notes/',
			'/404.html'
		]) {
			expect(isListed(path), path).toBe(false);
			expect(addressTags(path, 'en', 'https://your.host'), path).toBe('');
		}
		for (const path of ['/', '/embed/', '/briefing/', '/days/2024-01-02/ua/'])
			expect(isListed(path), path).toBe(true);
	});
});

it('The sitemap has each listed page once in each language', () => {
	const text = sitemap(
		['/', '/own/', '/days/2024-01-02/'],
		(path, locale) => `https://your.host${pageHref(path, locale)}`
	);
	expect([...text.matchAll(/<loc>([^<]*)/g)].map(([, address]) => address)).toEqual([
		'https://your.host/',
		'https://your.host/uk/',
		'https://your.host/days/2024-01-02/',
		'https://your.host/uk/days/2024-01-02/'
	]);
	expect(text.match(/hreflang="uk"/g)).toHaveLength(4);
});
