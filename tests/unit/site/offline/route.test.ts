import { describe, expect, it } from 'vitest';
import { offlinePage, routeRequest, type Asked } from '../../../../src/lib/site/offline/route';

const known = {
	origin: 'https://site.test',
	base: '',
	paths: new Set([
		'/',
		'/uk/',
		'/days/2024-01-02/',
		'/days/2024-01-02/__data.json',
		'/data/daily.csv'
	])
};
const asked = (path: string, rest: Partial<Asked> = {}): Asked => ({
	method: 'GET',
	url: new URL(path, known.origin).href,
	navigates: true,
	hasRange: false,
	...rest
});

describe('The worker', () => {
	it.each([
		['a page', '/', '/'],
		['a page with a view', '/?from=2024-01-02&to=2024-01-02&known=2024-01-02', '/'],
		['a page at an anchor', '/uk/#launches', '/uk/'],
		['a page below', '/days/2024-01-02/?known=2024-01-02', '/days/2024-01-02/'],
		['a file opened as a page', '/data/daily.csv', '/data/daily.csv']
	])('Answers %s from its store, whatever the query', (_, path, stored) => {
		expect(routeRequest(asked(path), known)).toEqual({ kind: 'stored', path: stored });
	});

	it('Answers what a page fetches: data of a page, figures, scripts of any version', () => {
		for (const path of [
			'/days/2024-01-02/__data.json?x-sveltekit-invalidated=01',
			'/data/daily.csv',
			'/_app/immutable/nodes/9.an-older-version.js'
		])
			expect(routeRequest(asked(path, { navigates: false }), known)).toEqual({
				kind: 'stored',
				path: path.replace(/\?.*/, '')
			});
	});

	it('Leads an address without its slash to the page, and keeps the query', () => {
		expect(routeRequest(asked('/days/2024-01-02?known=2024-01-02'), known)).toEqual({
			kind: 'redirect',
			to: '/days/2024-01-02/?known=2024-01-02'
		});
	});

	it('Asks the network for a page that is not of this version', () => {
		expect(routeRequest(asked('/days/2031-01-01/'), known)).toEqual({
			kind: 'unknown',
			path: '/days/2031-01-01/'
		});
	});

	it.each([
		['what is sent', asked('/', { method: 'POST' })],
		['a question without an answer', asked('/data/daily.csv', { method: 'HEAD' })],
		['a part of a file', asked('/data/daily.csv', { hasRange: true })],
		['another site', asked('https://elsewhere.test/')],
		['a file that is not of the site', asked('/nothing.png', { navigates: false })],
		['which version the server has', asked('/_app/version.json', { navigates: false })]
	])('Does not touch %s', (_, request) => {
		expect(routeRequest(request, known)).toEqual({ kind: 'untouched' });
	});

	it('Says in the language of the address that a page is missing', () => {
		expect(offlinePage('/days/2031-01-01/', '')).toBe('/offline/');
		expect(offlinePage('/uk/days/2031-01-01/', '')).toBe('/uk/offline/');
		expect(offlinePage('/uk', '')).toBe('/uk/offline/');
		expect(offlinePage('/ukraine/', '')).toBe('/offline/');
	});
});

describe('The worker of a site below a path', () => {
	const below = {
		origin: known.origin,
		base: '/barrage',
		paths: new Set([...known.paths].map((path) => `/barrage${path}`))
	};

	it('Knows its own pages and scripts, and none of the rest of the host', () => {
		const script = '/barrage/_app/immutable/nodes/9.an-older-version.js';
		const answers: [string, string][] = [
			['/barrage/uk/', 'stored'],
			['/barrage/days/2024-01-02', 'redirect'],
			['/barrage/nope/', 'unknown']
		];
		for (const [path, kind] of answers) expect(routeRequest(asked(path), below).kind).toBe(kind);
		const fetched = { navigates: false };
		expect(routeRequest(asked(script, fetched), below).kind).toBe('stored');
		expect(routeRequest(asked('/_app/immutable/x.js', fetched), below).kind).toBe('untouched');
	});

	it('Has a page in each language for what is missing', () => {
		expect(offlinePage('/barrage/uk/days/2031-01-01/', '/barrage')).toBe('/barrage/uk/offline/');
		expect(offlinePage('/barrage/ukraine/', '/barrage')).toBe('/barrage/offline/');
	});
});
