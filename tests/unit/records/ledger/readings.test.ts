import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import { parseLedger } from '../../../../src/lib/records/ledger/parse';
import {
	bestAddress,
	isSiteAddress,
	noteProse,
	readingsOf,
	shownNote
} from '../../../../src/lib/records/ledger/readings';
import { TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';

const reading = (url: string) => ({
	...{ report_id: 'r', via_source_id: null, url, archive_url: '', note: '' }
});
const report = (url: string, ...urls: string[]) => ({
	...{ report_id: 'r', via_source_id: 'paper', url, readings: urls.map(reading) }
});
const shipped = createLedger(
	parseLedger(
		Object.fromEntries(
			TABLE_NAMES.map((name) => [`${name}.csv`, readFileSync(`data/${name}.csv`, 'utf8')])
		)
	).tables
);
const shippedReports = shipped.attacks.flatMap((attack) => attack.reports);

describe('an address', () => {
	it.each([
		['https://t.me/mod_russia', true],
		['https://www.aljazeera.com/', true],
		['https://eaworldview.com', true],
		['https://t.me/kpszsu/9843', false],
		['https://kyivweekly.com/?p=66704', false],
		['https://example.org/1', false],
		['no address', false]
	])('%s leads to a site: %s', (url, isSite) => {
		expect(isSiteAddress(url)).toBe(isSite);
	});
});

describe('where a report was read', () => {
	it('is its own address where no table says more', () => {
		expect(readingsOf(report('https://example.org/1'))).toEqual([
			{ ...reading('https://example.org/1'), via_source_id: 'paper' }
		]);
	});

	it('holds its own address once, and pages before sites', () => {
		const both = report('https://t.me/channel', 'https://t.me/channel', 'https://example.org/1');
		expect(readingsOf(both).map(({ url }) => url)).toEqual([
			'https://example.org/1',
			'https://t.me/channel'
		]);
		expect(bestAddress(both)).toBe('https://example.org/1');
		expect(readingsOf(report('https://example.org/0', 'https://example.org/1'))).toHaveLength(2);
	});

	it('is nowhere where a file of days was read', () => {
		expect(readingsOf(report(''))).toEqual([]);
		expect(bestAddress(report(''))).toBe('');
	});
});

describe('the note of a report', () => {
	const known = [reading('https://a.example/1,x'), reading('https://b.example/2')];

	it.each([
		['Text. Also read at: A https://a.example/1,x (day); B https://b.example/2.', 'Text.'],
		['Also read at: B https://b.example/2', ''],
		['So B has it (B, dpa, https://b.example/2; 72 %). More.', 'So B has it (B, dpa; 72 %). More.'],
		['So it is (B, https://b.example/2).', 'So it is (B).'],
		['See https://c.example/3.', 'See https://c.example/3.'],
		[
			'Also read at: A https://a.example/1,x; C https://c.example/3.',
			'Also read at: A; C https://c.example/3.'
		]
	])('%s', (note, shown) => {
		expect(noteProse(note, known)).toBe(shown);
	});

	it('is as it was where nothing says where it was read', () => {
		const note = 'Also read at: B https://b.example/2.';
		expect(noteProse(note, [])).toBe(note);
	});
});

describe('the shipped ledger', () => {
	it('has a reading for each report, and shows no address in prose', () => {
		for (const each of shippedReports) {
			expect(each.readings[0]?.url, each.report_id).toBe(each.url);
			expect(shownNote(each), each.report_id).not.toMatch(/https?:/);
		}
	});

	it('keeps every address that a note holds', () => {
		for (const each of shippedReports) {
			const urls = readingsOf(each).map(({ url }) => url);
			for (const [found] of each.note.matchAll(/https?:\/\/[^\s;)]+/g))
				expect(urls, each.report_id).toContain(found.replace(/[.,]+$/, ''));
		}
	});

	it('leads to a page wherever one is known', () => {
		const toSite = shippedReports.filter((each) => isSiteAddress(each.url));
		expect(toSite.length).toBeGreaterThan(0);
		for (const each of toSite) {
			const hasPage = each.readings.some(({ url }) => !isSiteAddress(url));
			expect(isSiteAddress(bestAddress(each)), each.report_id).toBe(!hasPage);
		}
	});
});
