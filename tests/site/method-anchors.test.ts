/** The addresses that cards and briefings link to, in the built pages of both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataPackage } from '../../src/lib/records/ledger/schema';

/** Cards link to these; they stay for ever. */
const ANCHORS =
	'direction attack period report measure means stopped shot-down weapon source as-known-on day-rule no-report choice range denominators daily rate sampling smoothing intensity salvo records comparison casualties verified sanity'.split(
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
