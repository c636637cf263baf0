/** The data as a publication: package, versions, change log, feed, description. Needs `npm run build`. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FEED_ALERTS, FEED_ENTRIES } from '../../src/lib/outputs/export/changes-feed';
import { unpackZip } from '../../src/lib/outputs/export/archive';
import { readLedger } from '../../src/lib/site/server/read-ledger';
import { verifyPackage } from '../../src/lib/site/server/verify-package';
import { tagsOf, textOf } from '../built-pages';

const read = (path: string) => readFileSync(`build/${path}`);
const page = (path: string) => read(`${path}index.html`).toString();
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const pins = JSON.parse(readFileSync('data/versions.json', 'utf8')) as Record<string, unknown>;
const versions = Object.keys(pins).sort();
const newest = versions.at(-1) ?? '';

describe('data/barrage-data.zip', () => {
	const zip = read('data/barrage-data.zip');
	const { files, problems } = unpackZip('barrage-data.zip', zip);

	it('is whole and as it was published, by the check that anyone can run', () => {
		expect(problems).toEqual([]);
		expect(verifyPackage(files, { today: '9999-12-31' }).problems).toEqual([]);
	});

	it('holds the very files of the site', () => {
		for (const [name, content] of files) {
			if (!name.endsWith('.csv')) continue;
			expect(read(`data/${name}`).equals(content), name).toBe(true);
		}
		expect([...files.keys()].sort()).toEqual(
			expect.arrayContaining(['CITATION.cff', 'LICENSE.md', 'README.txt', 'SHA256SUMS'])
		);
	});

	it('is the newest version', () => {
		expect(read(`data/versions/${newest}/barrage-data.zip`).equals(zip)).toBe(true);
	});
});

describe.each(['', 'uk/'])('/%sdata/versions/', (locale) => {
	it('lists every version with its checksum, and links to its files', () => {
		const html = page(`${locale}data/versions/`);
		const hrefs = tagsOf(html).map((tag) => tag.attributes.get('href') ?? '');
		for (const version of versions) {
			const zip = `/data/versions/${version}/barrage-data.zip`;
			expect(hrefs).toContain(zip);
			expect(textOf(html)).toContain(sha256(read(zip.slice(1))));
			expect(hrefs).toContain(`/data/versions/${version}/daily.csv`);
		}
	});
});

describe.each(['', 'uk/'])('/%sdata/changes/', (locale) => {
	const html = page(`${locale}data/changes/`);

	it('tells every report of the ledger without script', async () => {
		const { tables } = await readLedger('data', { today: '9999-12-31' });
		const ids = new Set(tagsOf(html).map((tag) => tag.attributes.get('id')));
		expect(tables.reports.filter((report) => !ids.has(report.report_id))).toEqual([]);
		expect(tagsOf(html).filter((tag) => tag.name === 'article')).toHaveLength(
			tables.reports.length
		);
	});

	it('hides nothing until something is chosen', () => {
		const hidden = tagsOf(html).filter(
			(tag) => ['article', 'section'].includes(tag.name) && tag.attributes.has('hidden')
		);
		expect(hidden).toEqual([]);
	});
});

describe.each(['data/', 'uk/data/', 'data/changes/', 'uk/data/changes/'])('/%s', (path) => {
	it('says where the feed is', () => {
		const feeds = tagsOf(page(path)).filter(
			(tag) => tag.name === 'link' && tag.attributes.get('type') === 'application/atom+xml'
		);
		expect(feeds.map((tag) => [tag.attributes.get('rel'), tag.attributes.get('href')])).toEqual([
			['alternate', '/data/changes.xml']
		]);
	});
});

describe('data/changes.xml', () => {
	const feed = read('data/changes.xml').toString();

	it('has what Atom requires of a feed and of each entry, and no id twice', () => {
		const entries = feed.split('<entry>').slice(1);
		expect(entries.length).toBeGreaterThan(0);
		expect(entries.length).toBeLessThanOrEqual(FEED_ENTRIES + FEED_ALERTS);
		for (const part of [feed.split('<entry>')[0] ?? '', ...entries])
			for (const name of ['id', 'title', 'updated'])
				expect(part.match(new RegExp(`<${name}>[^<]+</${name}>`, 'g')), part).toHaveLength(1);
		const ids = feed.match(/<id>[^<]+/g) ?? [];
		expect(new Set(ids).size).toBe(ids.length);
		for (const [, updated] of feed.matchAll(/<(?:updated|published)>([^<]+)/g))
			expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
	});

	it('closes every element it opens', () => {
		const open: string[] = [];
		for (const [, close, name = '', empty] of feed.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
			if (empty) continue;
			if (close) expect(open.pop()).toBe(name);
			else open.push(name);
		}
		expect(open).toEqual([]);
	});

	it('tells the salvo days and the record days of the shipped ledger, and leads to them', () => {
		const days = [...feed.matchAll(/href="(\/days\/[^"]+)"/g)].map(([, path]) => path!);
		expect(feed).toContain('tag:barrage,2026:salvo:RU:2023-12-29');
		expect(feed).toContain('tag:barrage,2026:record:RU:2023-12-29');
		for (const path of days) expect(existsSync(`build${path}index.html`), path).toBe(true);
	});

	it('leads to entries of the change log', () => {
		const ids = new Set(tagsOf(page('data/changes/')).map((tag) => tag.attributes.get('id')));
		for (const [, id] of feed.matchAll(/href="\/data\/changes\/#([^"]+)"/g))
			expect(ids).toContain(id);
	});
});

/** Fragments of `/data/` that were quoted, and where each leads. */
const MOVED = [
	['own', 'open/'],
	['add', 'add/'],
	['reconciliation', 'reconciliation/'],
	['coverage', 'reconciliation/#coverage'],
	['status', 'reconciliation/#status'],
	['checks', 'reconciliation/#checks'],
	['corrections', 'corrections/'],
	['correct', 'corrections/#correct'],
	['changes', 'changes/'],
	['dictionary', 'dictionary/'],
	['joins', 'dictionary/#joins'],
	['dictionary-counts', 'dictionary/#dictionary-counts']
] as const;

describe.each(['data/', 'uk/data/'])('/%s', (path) => {
	const html = page(path);

	it('describes the data set in JSON that search engines read, and its files are there', () => {
		const blocks = tagsOf(html).filter(
			(tag) => tag.attributes.get('type') === 'application/ld+json'
		);
		expect(blocks).toHaveLength(1);
		const dataset = JSON.parse(blocks[0]!.body) as {
			'@type': string;
			version: string;
			distribution: { contentUrl: string; sha256: string }[];
		};
		expect(dataset['@type']).toBe('Dataset');
		expect(dataset.version).toBe(newest);
		for (const { contentUrl, sha256: hash } of dataset.distribution) {
			expect(existsSync(`build${contentUrl}`), contentUrl).toBe(true);
			expect(sha256(read(contentUrl.slice(1))), contentUrl).toBe(hash);
		}
	});

	it('gives the package with its checksum', () => {
		expect(textOf(html)).toContain(sha256(read('data/barrage-data.zip')));
	});

	it('is short, and leads to what was on it once from where that was', () => {
		const tags = tagsOf(html);
		expect(tags.filter(({ name }) => name === 'h2').length).toBeLessThanOrEqual(6);
		const prefix = path.startsWith('uk/') ? '/uk' : '';
		for (const [id, href] of MOVED) {
			const at = tags.findIndex((tag) => tag.attributes.get('id') === id);
			expect(at, id).toBeGreaterThan(-1);
			const link = tags.slice(at).find(({ name }) => name === 'a');
			expect(link?.attributes.get('href'), id).toBe(`${prefix}/data/${href}`);
		}
	});
});

describe.each(['', 'uk/'])('/%sdata/ below', (locale) => {
	it.each([
		['corrections', 'npm run data:check'],
		['reconciliation', 'npm run data:check'],
		['add', 'npm run data:add']
	])('%s names the command that does the same', (name, command) => {
		expect(textOf(page(`${locale}data/${name}/`))).toContain(command);
	});

	it.each(['open', 'add', 'reconciliation', 'corrections', 'dictionary', 'changes', 'versions'])(
		'%s leads back to the data',
		(name) => {
			const html = page(`${locale}data/${name}/`);
			const main = html.slice(html.indexOf('<main'));
			const links = tagsOf(main).filter(({ name: tag }) => tag === 'a');
			expect(links[0]?.attributes.get('href')).toBe(`/${locale}data/`);
		}
	);
});
