import { describe, expect, it } from 'vitest';
import { pageHref, readPath } from '../../../../src/lib/figures/view/page-href';

describe('The address of a page', () => {
	it('is at the root in English and below /uk/ in Ukrainian, always with its slash', () => {
		expect(pageHref('/', 'en')).toBe('/');
		expect(pageHref('/', 'uk')).toBe('/uk/');
		expect(pageHref('/data/', 'uk')).toBe('/uk/data/');
	});
});

describe('What an address names', () => {
	it.each([
		['/', '', 'en', '/'],
		['/uk/', '', 'uk', '/'],
		['/uk', '', 'uk', '/'],
		['/uk/data/', '', 'uk', '/data/'],
		['/ukraine/', '', 'en', '/ukraine/'],
		['/barrage/', '/barrage', 'en', '/'],
		['/barrage', '/barrage', 'en', '/'],
		['/barrage/uk/days/2024-01-02/ua/', '/barrage', 'uk', '/days/2024-01-02/ua/'],
		['/uk/', '/uk', 'en', '/'],
		['/uk/uk/data/', '/uk', 'uk', '/data/']
	])('%s of a site at "%s" is in %s the page %s', (address, base, locale, path) => {
		expect(readPath(address, base)).toEqual({ locale, path });
	});

	it('is what pageHref made of it', () => {
		for (const locale of ['en', 'uk'] as const)
			for (const path of ['/', '/data/', '/days/2024-01-02/'])
				expect(readPath(pageHref(path, locale))).toEqual({ locale, path });
	});
});
