import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLE_NAMES } from '../../../src/lib/ledger/schema';
import { inBatches, pageData, planStore } from '../../../src/lib/offline/plan';

const days = ['/days/2024-01-02/', '/uk/days/2024-01-02/ua/'];
const plan = planStore({
	build: ['/_app/immutable/entry/start.js'],
	files: ['/fonts/latin.woff2', '/fonts/OFL.txt', '/favicon.svg', '/preview.png', '/robots.txt'],
	prerendered: [
		...['/', '/uk/', '/days/', '/uk/days/ua/', '/briefing/', '/uk/offline/', '/404.html'],
		...['/__data.json', '/data/changes/__data.json', ...days, ...days.map(pageData)],
		...['/embed/launches/', '/data/changes/'],
		...['/data/attacks.csv', '/data/daily.csv', '/data/versions/', '/stored.json'],
		...['/data/versions/2026-11-22/daily.csv', '/embed/launches/oembed.json']
	]
});

describe('The plan of what is stored', () => {
	it('Has scripts, faces and main pages with their data at once', () => {
		for (const path of ['/_app/immutable/entry/start.js', '/fonts/latin.woff2', '/stored.json'])
			expect(plan.core).toContain(path);
		for (const page of ['/', '/uk/', '/days/', '/uk/days/ua/', '/briefing/', '/uk/offline/'])
			expect(plan.core).toContain(page);
		// Of the pages that have any.
		expect(plan.core.filter((path) => path.endsWith('.json'))).toEqual(
			expect.arrayContaining(['/__data.json'])
		);
		expect(plan.core).not.toContain('/uk/offline/__data.json');
	});

	it('Has every table of the ledger at once: a view as known on a date is counted from them', () => {
		const { core } = planStore({
			build: [],
			files: [],
			prerendered: TABLE_NAMES.map((name) => `/data/${name}.csv`)
		});
		expect(core).toHaveLength(TABLE_NAMES.length);
	});

	it('Has days later, and frames and files after them', () => {
		expect(plan.later.slice(0, 4)).toEqual([
			'/days/2024-01-02/',
			'/days/2024-01-02/__data.json',
			'/uk/days/2024-01-02/ua/',
			'/uk/days/2024-01-02/ua/__data.json'
		]);
		for (const path of ['/data/daily.csv', '/data/changes/', '/embed/launches/', '/404.html'])
			expect(plan.later).toContain(path);
	});

	it('Leaves out the files of old versions and what is made for machines elsewhere', () => {
		const all = [...plan.core, ...plan.later];
		for (const path of [
			...['/data/versions/2026-11-22/daily.csv', '/preview.png', '/robots.txt'],
			...['/fonts/OFL.txt', '/embed/launches/oembed.json']
		])
			expect(all).not.toContain(path);
		expect(all).toContain('/data/versions/');
		expect(new Set(all).size).toBe(all.length);
	});

	it('Is cut into batches that hold everything once, in order', () => {
		fc.assert(
			fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (list, size) => {
				const batches = inBatches(list, size);
				expect(batches.flat()).toEqual(list);
				expect(batches.every((batch) => batch.length > 0 && batch.length <= size)).toBe(true);
			})
		);
	});
});
