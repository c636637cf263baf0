import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';
import { carriedOver, inBatches, pageData, planStore } from '../../../../src/lib/site/offline/plan';

const days = ['/days/2024-01-02/', '/uk/days/2024-01-02/ua/'];
const BUILT = {
	base: '',
	build: ['/_app/immutable/entry/start.js'],
	files: ['/fonts/latin.woff2', '/fonts/OFL.txt', '/favicon.svg', '/preview.png', '/robots.txt'],
	prerendered: [
		...[
			'/',
			'/uk/',
			'/days/',
			'/uk/days/ua/',
			'/briefing/',
			'/offline/',
			'/uk/offline/',
			'/404.html'
		],
		...['/__data.json', '/data/changes/__data.json', ...days, ...days.map(pageData)],
		...['/embed/launches/', '/data/changes/'],
		...['/data/attacks.csv', '/data/daily.csv', '/data/versions/', '/stored.json'],
		...['/data/versions/2026-11-22/daily.csv', '/embed/launches/oembed.json']
	]
};
const plan = planStore(BUILT);

describe('The plan of what is stored', () => {
	it('Has what every page needs at once, and of pages those that say what is missing', () => {
		for (const path of [
			...['/_app/immutable/entry/start.js', '/fonts/latin.woff2', '/favicon.svg'],
			...['/stored.json', '/data/attacks.csv']
		])
			expect(plan.shell).toContain(path);
		expect(plan.shell.filter((path) => path.endsWith('/'))).toEqual(['/offline/', '/uk/offline/']);
		expect(plan.shell).not.toContain('/data/daily.csv');
	});

	it('Has every table of the ledger at once: a view as known on a date is counted from them', () => {
		const { shell } = planStore({
			base: '',
			build: [],
			files: [],
			prerendered: TABLE_NAMES.map((name) => `/data/${name}.csv`)
		});
		expect(shell).toHaveLength(TABLE_NAMES.length);
	});

	it('Leaves the worker that opens files of one’s own to those who visit its page', () => {
		const worker = '/_app/immutable/workers/own.worker-A1.js';
		const { shell, everything } = planStore({
			base: '',
			build: [worker],
			files: [],
			prerendered: []
		});
		expect(shell).toEqual([]);
		expect(everything).toEqual([worker]);
	});

	it('Takes over from another version what that had, the worker under its new name too', () => {
		const build = ['/_app/immutable/workers/own.worker-B2.js'];
		const newer = planStore({
			base: '',
			build,
			files: [],
			prerendered: ['/', '/method/', '/days/']
		});
		const had = (...more: string[]) => new Set(['/method/', '/gone/', ...more]);
		expect(carriedOver(newer, had())).toEqual(['/method/']);
		expect(carriedOver(newer, had('/_app/immutable/workers/own.worker-A1.js'))).toEqual([
			'/method/',
			...build
		]);
	});

	it('Is the same plan below a path', () => {
		const at = (list: readonly string[]) => list.map((path) => `/barrage${path}`);
		const below = planStore({
			base: '/barrage',
			build: at(BUILT.build),
			files: at(BUILT.files),
			prerendered: at(BUILT.prerendered)
		});
		expect(below).toEqual({
			shell: at(plan.shell),
			main: at(plan.main),
			everything: at(plan.everything)
		});
	});

	it('Knows the pages of their own, without their data', () => {
		expect(plan.main).toContain('/briefing/');
		expect(plan.main.filter((path) => !path.endsWith('/'))).toEqual([]);
	});

	it('Has for those who ask main pages first, then days, then frames and files, with their data', () => {
		const { everything } = plan;
		const place = (path: string) => everything.indexOf(path);
		expect(everything.slice(0, plan.shell.length)).toEqual(plan.shell);
		const order = ['/', '/__data.json', '/days/2024-01-02/', '/days/2024-01-02/__data.json'];
		const places = [...order, '/data/daily.csv'].map(place);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(places[0]).toBe(plan.shell.length);
		for (const path of ['/data/changes/', '/embed/launches/', '/404.html'])
			expect(everything).toContain(path);
	});

	it('Leaves out the files of old versions and what is made for machines elsewhere', () => {
		const { everything } = plan;
		for (const path of [
			...['/data/versions/2026-11-22/daily.csv', '/preview.png', '/robots.txt'],
			...['/fonts/OFL.txt', '/embed/launches/oembed.json']
		])
			expect(everything).not.toContain(path);
		expect(everything).toContain('/data/versions/');
		expect(new Set(everything).size).toBe(everything.length);
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
