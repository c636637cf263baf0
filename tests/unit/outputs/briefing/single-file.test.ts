import { facetSlugs } from '../../../../src/lib/figures/view/facets';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SlideContent } from '../../../../src/lib/outputs/briefing/slide-content';
import {
	presenterHash,
	singleFileHtml,
	singleFileName
} from '../../../../src/lib/outputs/briefing/single-file';
import { fontFaceCss } from '../../../../src/lib/drawing/picture/font-css';
import { escapeXml } from '../../../../src/lib/drawing/picture/xml';
import { shippedContents, WICKED_NOTES } from '../../../fixtures/shipped-contents';

let contents: SlideContent[];
let html: string;

const fontCss = fontFaceCss(
	(['latin', 'cyrillic'] as const).flatMap((script) =>
		(['sans', 'serif'] as const).map((face) => ({
			face,
			script,
			bytes: readFileSync(`static/fonts/source-${face}-${face === 'sans' ? 3 : 4}-${script}.woff2`)
		}))
	)
);

beforeAll(async () => {
	contents = await shippedContents();
	html = singleFileHtml(contents, {
		handling: 'Only <us> & "them"',
		made: '2026-11-22',
		locale: 'en',
		fontCss,
		figuresLicence: 'CC BY 4.0',
		licences: [{ head: 'Faces', text: readFileSync('static/fonts/OFL.txt', 'utf8') }],
		scriptHash: await presenterHash()
	});
}, 30_000);

describe('The file that stands alone', () => {
	it('is named after its period', () => {
		expect(singleFileName(contents)).toBe('barrage-briefing_ru_2023-12-01_2024-01-31.html');
	});

	it('names the licence of the figures, and none where nobody says one', async () => {
		expect(html).toContain('Figures: Barrage, CC BY 4.0.');
		const unsaid = contents.slice(0, 1).map((content) => ({ ...content, rights: '' }));
		const none = singleFileHtml(unsaid, {
			...{ handling: '', made: '2026-11-22', locale: 'en', fontCss: '', figuresLicence: '' },
			...{ licences: [], scriptHash: await presenterHash() }
		});
		expect(none).not.toContain('CC BY');
		expect(none).toContain('Figures: the source stands on each slide.');
	});

	it('says the day on which it was made, and none where the clock cannot be trusted', async () => {
		expect(html.replaceAll('\u00a0', ' ')).toContain('22 Nov 2026');
		const none = singleFileHtml(contents.slice(0, 1), {
			...{ handling: '', made: null, locale: 'en', fontCss: '', figuresLicence: '' },
			...{ licences: [], scriptHash: await presenterHash() }
		});
		expect(none).not.toMatch(/>[^<]*\bMade\b/);
	});

	it('holds every cell of every table in words', () => {
		const cells = contents.flatMap(({ tables }) =>
			tables.flatMap(({ table }) =>
				table.rows.flatMap((row) => row.filter((_, i) => !table.columns[i]!.csvOnly))
			)
		);
		expect(cells.length).toBeGreaterThan(500);
		const missing = cells.filter(({ text }) => !html.includes(`>${escapeXml(text)}</t`));
		expect(missing).toEqual([]);
	});

	it('holds each table as a CSV that says what it knew when', () => {
		const links = [
			...html.matchAll(/download="([^"]+)" href="data:text\/csv;charset=utf-8,([^"]+)"/g)
		];
		const tables = contents.flatMap((content) => content.tables);
		expect(links.map(([, name]) => name)).toEqual(
			tables.map(({ what, facets }) => {
				const name = [what, ...facetSlugs(facets)].join('_');
				return expect.stringMatching(`^barrage_ru_${name}_2023-12-01_2024-01-31_known-`);
			})
		);
		links.forEach(([, , data], i) => {
			const { data: rows } = Papa.parse<string[]>(decodeURIComponent(data!).trim());
			expect(rows).toHaveLength(tables[i]!.table.rows.length + 1);
			expect(rows[0]).toContain('known_on');
		});
	});

	it('uses each id once, and refers to none that is not there', () => {
		const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
		expect(new Set(ids).size).toBe(ids.length);
		const named = [
			...html.matchAll(/(?:aria-describedby|aria-labelledby)="([^"]+)"|url\(#([^)]+)\)/g)
		];
		expect(named.length).toBeGreaterThan(contents.length);
		for (const [, aria, url] of named) expect(ids).toContain(aria ?? url);
	});

	it('holds its styles and the colours of both themes', () => {
		expect(html).toContain('--m-stop: #6b8ec1');
		expect(html).toContain('--m-stop: #4f76b0');
		expect(html).toContain('@page slide');
	});

	it('fetches nothing', () => {
		const page = html.replace(/<pre[^]*?<\/pre>/g, '');
		expect(page).not.toMatch(/(?:src|href|action|data|poster)="(?!data:|#)/);
		expect(page).not.toMatch(/url\((?!#|data:)/);
		expect(page).not.toMatch(/@import|https?:\/\//);
	});

	it('takes what people typed as text', () => {
		const last = html.lastIndexOf('<script>');
		expect(html.match(/<script/g)).toHaveLength(1);
		expect(html.match(/<\/script>/g)).toHaveLength(1);
		expect(html.slice(0, last)).toContain(escapeXml(WICKED_NOTES));
		expect(html).toContain('Attacks &amp; &lt;ruses&gt;');
		expect(html).toContain('Only &lt;us&gt; &amp; &quot;them&quot;');
	});

	it('allows its own script by hash, and no other', () => {
		const script = /<script>([^]*)<\/script>/.exec(html)![1]!;
		const hash = createHash('sha256').update(script).digest('base64');
		const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
		expect(policy).toContain(`script-src 'sha256-${hash}'`);
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toContain("script-src 'unsafe");
	});

	it('is smaller than a megabyte with both alphabets', () => {
		expect(html.length).toBeLessThan(1_000_000);
	});
});
