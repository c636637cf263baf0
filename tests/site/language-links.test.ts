/** Each page leads to itself in the other language, at the address the page has: with its stroke at the end. */
import { describe, expect, it } from 'vitest';
import { builtPages, fileOf, tagsOf } from '../built-pages';

/** Frames and the window of notes stand without the header. */
const BARE = /^\/(?:uk\/)?(?:embed\/[^/]+|briefing\/notes)\//;

const pages = builtPages().filter(({ path }) => !BARE.test(path));

describe.each(pages)('$path', ({ path, html }) => {
	it('leads to its twin in each language', () => {
		const within = path.replace(/^\/uk(?=\/)/, '');
		const links = tagsOf(html)
			.filter(({ name, attributes }) => name === 'a' && attributes.has('hreflang'))
			.map(({ attributes }) => [attributes.get('hreflang'), attributes.get('href')]);
		expect(links).toEqual([
			['en', within],
			['uk', `/uk${within}`]
		]);
		for (const [, href] of links) {
			expect(href).toMatch(/(?:\/|\.html)$/);
			expect(fileOf(href!), href).toBeDefined();
		}
	});
});
