import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citeVersion } from '../../../../src/lib/outputs/export/citation';
import { datasetLd, scriptJson } from '../../../../src/lib/outputs/export/dataset-ld';
import { wrapText } from '../../../../src/lib/outputs/export/readme';
import { dataPackage } from '../../../../src/lib/records/ledger/schema';
import { versionsOf } from '../../../../src/lib/records/ledger/versions';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';

const facts = {
	package: dataPackage,
	version: '2026-11-22',
	span: { from: '2023-12-01', to: '2024-01-31' },
	places: ['Ukraine', 'Russia'],
	files: dataPackage.resources.map((resource) => ({ resource, bytes: 1, sha256: 'a'.repeat(64) })),
	parquet: [{ path: 'counts.parquet', bytes: 3, sha256: 'c'.repeat(64) }],
	archive: { bytes: 2, sha256: 'b'.repeat(64) },
	measures: ['launched', 'killed']
};

describe('the description for search engines', () => {
	it('names the data, its licence, its days, its version and every file', () => {
		const ld = datasetLd(facts, 'en', '');
		expect(ld).toMatchObject({
			'@type': 'Dataset',
			name: dataPackage.title,
			license: 'https://creativecommons.org/licenses/by/4.0/',
			temporalCoverage: '2023-12-01/2024-01-31',
			dateModified: '2026-11-22',
			version: '2026-11-22'
		});
		expect(ld.description.length).toBeGreaterThan(50);
		expect(ld.distribution.map((file) => file.contentUrl)).toEqual([
			'/data/barrage-data.zip',
			...dataPackage.resources.map(({ path }) => `/data/${path}`),
			'/data/counts.parquet'
		]);
	});

	it('has whole addresses where the host is known', () => {
		const ld = datasetLd(facts, 'uk', 'https://your.host');
		expect(ld.url).toBe('https://your.host/uk/data/');
		for (const { contentUrl } of ld.distribution)
			expect(contentUrl).toMatch(/^https:\/\/your\.host\/data\//);
	});

	it('is in the language of its page', () => {
		expect(datasetLd(facts, 'uk', '').name).toBe(dataPackage.title_uk);
	});

	it('makes no claim about the days of an empty ledger', () => {
		const empty = datasetLd({ ...facts, version: '', span: { from: '', to: '' } }, 'en', '');
		expect(Object.keys(empty)).not.toContain('temporalCoverage');
		expect(Object.keys(empty)).not.toContain('version');
	});

	it('cannot end its script element, and reads back as it was', () => {
		const text = scriptJson({ a: '</script><!-- &lt; \u2028' });
		expect(text).not.toMatch(/[<>&\u2028]/);
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const json = scriptJson(value);
				expect(json).not.toMatch(/[<>&]/);
				expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
			})
		);
	});
});

describe('CITATION.cff', () => {
	const citation = readFileSync('CITATION.cff', 'utf8');
	const keys = [...citation.matchAll(/^([a-z-]+):/gm)].map(([, key]) => key);

	it('has what the format 1.2 requires, each key once', () => {
		for (const key of ['cff-version', 'message', 'title', 'authors']) expect(keys).toContain(key);
		expect(new Set(keys).size).toBe(keys.length);
		expect(citation).toMatch(/^cff-version: 1\.2\.0$/m);
		expect(citation).toMatch(/^type: dataset$/m);
		expect(citation).toMatch(/^license: CC-BY-4\.0$/m);
		expect(citation).toMatch(/^authors:\n {2}- name: \S/m);
	});

	it('has only keys that the format knows', () => {
		const known =
			'abstract authors cff-version commit contact date-released doi identifiers keywords license license-url message preferred-citation references repository repository-artifact repository-code title type url version';
		for (const key of keys) expect(known.split(' ')).toContain(key);
	});

	it('gives the version of the ledger that ships', async () => {
		const { tables } = await readLedger('data', { today: '9999-12-31' });
		const version = versionsOf(tables).at(-1) ?? '';
		expect(citation).toBe(citeVersion(citation, version));
	});

	it('says where the ledger is published, unless it names a place itself', () => {
		const at = (text: string) => citeVersion(text, '2020-02-02', 'https://your.host');
		expect(at('title: x\n')).toContain("\nurl: 'https://your.host/data/'\n");
		expect(at('title: x\nurl: https://mine.org\n')).not.toContain('your.host');
	});

	it('is given another version by two lines, added where they are missing', () => {
		const other = citeVersion(citation, '2020-02-02');
		expect(other).toContain("\nversion: '2020-02-02'\ndate-released: '2020-02-02'");
		expect(citeVersion(other, '2026-11-22')).toBe(citeVersion(citation, '2026-11-22'));
		expect(citeVersion('title: x\n', '2020-02-02')).toBe(
			"title: x\nversion: '2020-02-02'\ndate-released: '2020-02-02'\n"
		);
	});
});

describe('wrapped text', () => {
	it('loses no word', () => {
		fc.assert(
			fc.property(fc.array(fc.stringMatching(/^[a-z]{1,90}$/), { minLength: 1 }), (words) => {
				expect(wrapText(words.join(' '), '  ').split(/\s+/)).toEqual(words);
			})
		);
	});
});
