/** The addresses that cards and briefings link to, in the built pages of both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataPackage } from '../../src/lib/records/ledger/schema';

/** Cards link to these; they stay for ever. */
const ANCHORS =
	'direction attack period report measure qualifier means stopped not-stopped shot-down weapon place source as-known-on day-rule no-report choice range denominators daily rate sampling smoothing gauge breaks intensity salvo records mix running rhythm regions comparison casualties verified reconciliation sanity own'.split(
		' '
	);

describe.each(['', 'uk/'])('/%smethod/', (prefix) => {
	const html = readFileSync(`build/${prefix}method/index.html`, 'utf8');
	const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);

	it.each(ANCHORS)('has #%s', (id) => {
		expect(ids.filter((each) => each === id)).toEqual([id]);
	});

	it('lists every definition in its table of contents', () => {
		const [nav = ''] = /<nav aria-labelledby="contents"[\s\S]*?<\/nav>/.exec(html) ?? [];
		for (const id of ANCHORS) expect(nav).toContain(`href="#${id}"`);
	});

	it.each(['measure', 'qualifier', 'weapon', 'place'])(
		'leads on from #%s to the data dictionary, which explains it',
		(id) => {
			const [section = ''] = new RegExp(`id="${id}"[\\s\\S]*?</article>`).exec(html) ?? [];
			const [, href] = /<p[^>]*><a href="([^"]+)"/.exec(section) ?? [];
			expect(href).toMatch(new RegExp(`data/dictionary/#${id}$`));
			const dictionary = readFileSync(`build/${prefix}data/dictionary/index.html`, 'utf8');
			expect(dictionary.split(` id="${id}"`)).toHaveLength(2);
		}
	);

	it('opens with five rules in at most a hundred words', () => {
		const [rules = ''] = /<ol class="rules[\s\S]*?<\/ol>/.exec(html) ?? [];
		expect(rules.match(/<li/g)).toHaveLength(5);
		const words = rules.replace(/<[^>]*>/g, ' ').match(/[\p{L}-]+/gu) ?? [];
		expect(words.length).toBeLessThanOrEqual(100);
	});

	it('works one day through its rules, by its own figures', () => {
		const text = html.replace(/<[^>]*>/g, '').replace(/\u00a0/g, ' ');
		const date = prefix === '' ? '29 December 2023' : '29 грудня 2023 року';
		const worked = html
			.split('<article')
			.filter((each) => each.includes('class="day') && each.replace(/\u00a0/g, ' ').includes(date));
		expect(worked.length).toBeGreaterThanOrEqual(12);
		// Of the ledger: 87 of 122 missiles shot down, 27 of 36 drones.
		expect(text).toMatch(prefix === '' ? /87 of 122 were stopped: 71%/ : /87 із 122: 71%/);
		expect(text).toContain('122 − 87 = 35');
	});

	it('works the ratio of sums on two days', () => {
		const text = html.replace(/<[^>]*>/g, '').replace(/\u00a0/g, ' ');
		expect(text).toMatch(/96 (?:of|із) 100[^<]*35 (?:of|із) 35[^<]*131 (?:of|із) 135 = 97%/);
	});

	it('shows both denominators of 2 January 2024 as the ledger has them', () => {
		const [section = ''] = /id="denominators"[\s\S]*?<\/article>/.exec(html) ?? [];
		const rows = section.match(/<tr/g) ?? [];
		expect(rows.length).toBeGreaterThanOrEqual(3);
	});

	it('leads out only by links that say so', () => {
		for (const [link] of html.matchAll(/<a [^>]*href="https?:[^>]*>/g))
			expect(link).toContain('rel="external noreferrer"');
	});
});

describe.each(['', 'uk/'])('/%sdata/', (prefix) => {
	const html = readFileSync(`build/${prefix}data/index.html`, 'utf8');

	it('has an anchor for every column of every table in the dictionary', () => {
		const dictionary = readFileSync(`build/${prefix}data/dictionary/index.html`, 'utf8');
		for (const { name, schema } of dataPackage.resources)
			for (const field of schema.fields)
				expect(dictionary).toContain(`id="dictionary-${name}-${field.name}"`);
	});

	it('links each file and its spreadsheet variant at the address without a language', () => {
		for (const { path } of dataPackage.resources) {
			expect(html).toContain(`href="/data/${path}"`);
			expect(html).toContain(`href="/data/spreadsheet/${path}"`);
		}
		expect(html).not.toContain('href="/uk/data/daily');
	});

	it('has the licence where the footer leads', () => {
		expect(html).toContain('id="licence"');
		expect(html).toContain('https://creativecommons.org/licenses/by/4.0/');
	});
});
