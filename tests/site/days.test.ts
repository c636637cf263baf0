/** The day pages as built: every report is there, and every day of the record answers. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtPages, tagsOf, type BuiltPage } from '../built-pages';

type Row = Record<string, string>;
const read = (file: string) =>
	Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;
const attacks = read('data/attacks.csv').filter((row) => row.kind === 'wave');
const reports = read('data/reports.csv');
const pages = new Map<string, BuiltPage>();
beforeAll(() => {
	for (const page of builtPages()) pages.set(page.path, page);
});

/** Waves whose end is a bare date or in Kyiv's own offset: the day is the start of the text. */
const dayOf = (attack: Row) => attack.end!.slice(0, 10);
const pathOf = (attack: Row, locale: string) =>
	`${locale === 'uk' ? '/uk' : ''}/days/${dayOf(attack)}/${attack.direction === 'UA' ? 'ua/' : ''}`;

describe.each(['en', 'uk'])('The day pages in %s', (locale) => {
	it('hold every report of every attack under its own id, with its address', () => {
		let held = 0;
		for (const attack of attacks) {
			const own = reports.filter((report) => report.attack_id === attack.attack_id);
			if (own.length === 0) continue;
			const page = pages.get(pathOf(attack, locale));
			expect(page, pathOf(attack, locale)).toBeDefined();
			const tags = tagsOf(page!.html);
			const ids = new Set(tags.map((tag) => tag.attributes.get('id')));
			const links = new Set(tags.map((tag) => tag.attributes.get('href')));
			for (const report of own) {
				expect(ids, report.report_id).toContain(report.report_id);
				expect(links, report.url).toContain(report.url);
				held++;
			}
		}
		expect(held).toBeGreaterThan(300);
	});

	it('show the headline of daily.csv', () => {
		const prefix = locale === 'uk' ? '/uk' : '';
		for (const row of read('build/data/daily.csv')) {
			if (row.direction !== 'RU' || row.missiles_launched === '') continue;
			const page = pages.get(`${prefix}/days/${row.date}/`)!;
			const figures = [...page.html.matchAll(/class="value[^"]*">\s*<a [^>]*>([\d,+ ]+)</g)];
			expect(figures[0]?.[1]?.replace(/[^\d]/g, ''), row.date).toBe(row.missiles_launched);
		}
	});

	it('say of a day without a report that it is unknown, and lead to the nearest', () => {
		const prefix = locale === 'uk' ? '/uk' : '';
		const { html } = pages.get(`${prefix}/days/2024-01-03/`)!;
		expect(html).toContain('data-empty-day');
		for (const day of ['2024-01-02', '2024-01-04'])
			expect(html).toContain(`href="${prefix}/days/${day}/"`);
	});

	it('are all led to from the page of their year, and the years from the index', () => {
		const prefix = locale === 'uk' ? '/uk' : '';
		const linksOf = (path: string) =>
			new Set(tagsOf(pages.get(path)!.html).map((tag) => tag.attributes.get('href')));
		for (const [other, end] of [
			['', /\/days\/[\d-]{10}\/$/],
			['ua/', /\/days\/[\d-]{10}\/ua\/$/]
		] as const) {
			const index = linksOf(`${prefix}/days/${other}`);
			const links = new Set(index);
			for (const year of ['2023', '2024']) {
				const path = `${prefix}/days/${year}/${other}`;
				expect(index).toContain(path);
				for (const link of linksOf(path)) links.add(link);
			}
			for (const path of pages.keys()) {
				if (path.startsWith('/uk/') === (locale === 'uk') && end.test(path))
					expect(links).toContain(path);
			}
		}
	});
});

describe.each(['', '/uk'])('%s/days/', (prefix) => {
	it('opens at the latest day, and has the months of other years as links without script', () => {
		const tags = tagsOf(pages.get(`${prefix}/days/`)!.html);
		const main = tags.slice(tags.findIndex(({ name }) => name === 'main'));
		const days = main.flatMap(
			({ attributes }) => /\/days\/([\d-]{10})\//.exec(attributes.get('href') ?? '')?.[1] ?? []
		);
		expect(days.every((day) => day.startsWith('2024'))).toBe(true);
		const open = main.findIndex(
			({ name, attributes }) => name === 'details' && attributes.has('open')
		);
		const first = main.slice(open).find(({ name }) => name === 'a');
		expect(first?.attributes.get('href')).toBe(`${prefix}/days/2024-01-31/`);
		const december = main.find(({ attributes }) => attributes.get('id') === '2023-12');
		expect(december?.attributes.get('href')).toBe(`${prefix}/days/2023/#2023-12`);
	});
});

describe('What was known when', () => {
	it.each(['/days/2023-12-29/', '/days/2024-01-02/', '/days/2023-12-30/ua/'])(
		'is drawn on %s with its table',
		(path) => {
			const { html } = pages.get(path)!;
			expect(html).toMatch(/data-card="known-when-/);
		}
	);
});
