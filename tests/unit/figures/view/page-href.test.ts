import { describe, expect, it } from 'vitest';
import { pageHref } from '../../../../src/lib/figures/view/page-href';

describe('The address of a page', () => {
	it('is at the root in English and below /uk/ in Ukrainian, always with its slash', () => {
		expect(pageHref('/', 'en')).toBe('/');
		expect(pageHref('/', 'uk')).toBe('/uk/');
		expect(pageHref('/data/', 'uk')).toBe('/uk/data/');
	});
});
