/**
 * The site below a path of a host, as it is on GitHub Pages. It is built here from a small ledger into a directory of
 * its own, which takes half a minute; `build/` is left as it is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BrowserContext } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser';
import { serveSite } from '../../scripts/serve';
import { tagsOf } from '../built-pages';
import { FOREIGN } from '../unit/pages/own/files';
import { unfold, useSite } from './browser';

const BASE = '/at/barrage';
const ORIGIN = 'https://your.host';
const BUILDING_MS = 300_000;

const out = mkdtempSync(join(tmpdir(), 'barrage-below-'));

beforeAll(() => {
	const env: NodeJS.ProcessEnv = { ...process.env, BARRAGE_BASE: BASE, BARRAGE_ORIGIN: ORIGIN };
	// Those of the tests would make it a build for tests.
	delete env.NODE_ENV;
	delete env.VITEST;
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[
			...['--import', 'tsx', 'scripts/build.ts'],
			...['--data', 'tests/fixtures/ledger-small', '--out', out]
		],
		{ encoding: 'utf8', env }
	);
	expect(status, `${stdout}\n${stderr}`).toBe(0);
}, BUILDING_MS);
afterAll(() => {
	for (const dir of [out, `${out}-hosting`, `.svelte-kit/${basename(out)}`])
		rmSync(dir, { recursive: true, force: true });
});

const site = useSite(() => out);

/** Every file of the site with this ending, by its path below the base. */
const filesOf = (ending: RegExp) =>
	(readdirSync(out, { recursive: true }) as string[])
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => ending.test(file));

/** What an address of this site is answered with; undefined where it leads out of the base or to nothing. */
function answer(address: string): string | undefined {
	const { pathname } = new URL(address, ORIGIN);
	if (!pathname.startsWith(`${BASE}/`)) return undefined;
	const path = join(out, decodeURI(pathname.slice(BASE.length)));
	const file = path.endsWith('/') ? `${path}index.html` : path;
	return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
const isOurs = (address: string) =>
	address.startsWith('/') || address === ORIGIN || address.startsWith(`${ORIGIN}/`);

/** Addresses of this site in a page, from its tags and its styles. */
function addressesIn(html: string): string[] {
	const attributes = tagsOf(html).flatMap((tag) =>
		['href', 'src', 'action', 'content', 'xlink:href'].flatMap(
			(name) => tag.attributes.get(name) ?? []
		)
	);
	const styles = [...html.matchAll(/url\(["']?([^"')]+)/g)].map(([, address]) => address!);
	return [...attributes, ...styles].filter(isOurs);
}

describe('Of a site built for a path', () => {
	it('every address in a page leads to a file of the site', () => {
		const lost = filesOf(/\.html$/).flatMap((file) =>
			addressesIn(readFileSync(join(out, file), 'utf8'))
				.filter((address) => answer(address) === undefined)
				.map((address) => `${file}: ${address}`)
		);
		expect(lost).toEqual([]);
	});

	it('every address in feed, sitemap, robots.txt, oEmbed and description leads to a file of the site', () => {
		const read = (file: string) => readFileSync(join(out, file), 'utf8');
		const ld = tagsOf(read('uk/data/index.html')).find(
			(tag) => tag.attributes.get('type') === 'application/ld+json'
		)!.body;
		const answers = filesOf(/oembed\.json$/);
		expect(answers.length).toBeGreaterThan(10);
		for (const [name, text] of [
			...['data/changes.xml', 'sitemap.xml', 'robots.txt', ...answers].map(
				(file) => [file, read(file)] as const
			),
			['JSON-LD', ld] as const
		]) {
			const found = text.match(/https:\/\/your\.host[^\s"'<\\]*/g) ?? [];
			expect(found.length, name).toBeGreaterThan(0);
			expect(
				found.filter((address) => answer(address) === undefined),
				name
			).toEqual([]);
			expect(text, name).not.toMatch(/(href|src|url|contentUrl|provider_url)"?[=:]\s*\\?"\//i);
		}
	});

	it('a page says its whole address and its twin’s, and the citation where the figures are read', () => {
		const tags = tagsOf(readFileSync(join(out, 'uk/days/2024-01-02/index.html'), 'utf8'));
		const links = tags.filter((tag) => tag.name === 'link').map((tag) => tag.attributes);
		const canonical = links.filter((link) => link.get('rel') === 'canonical');
		expect(canonical.map((link) => link.get('href'))).toEqual([
			`${ORIGIN}${BASE}/uk/days/2024-01-02/`
		]);
		expect(links.find((link) => link.get('hreflang') === 'en')?.get('href')).toBe(
			`${ORIGIN}${BASE}/days/2024-01-02/`
		);
		expect(readFileSync(join(out, 'data/index.html'), 'utf8')).toContain(`${ORIGIN}${BASE}/data/`);
		expect(readFileSync(join(out, 'data/changes.xml'), 'utf8')).toContain(
			'<id>tag:your.host,2026:at/barrage/changes</id>'
		);
	});

	it('a page that search engines are to leave alone says so, and no other does', () => {
		const listed = readFileSync(join(out, 'sitemap.xml'), 'utf8');
		for (const file of filesOf(/(^|\/)index\.html$/)) {
			const isLeft = readFileSync(join(out, file), 'utf8').includes('content="noindex"');
			const address = `${ORIGIN}${BASE}/${file.replace(/index\.html$/, '')}`;
			expect(listed.includes(`<loc>${address}</loc>`), file).toBe(!isLeft);
		}
	});
});

describe('In a browser, below a path', () => {
	it('links, languages and days work, and nothing is asked outside of it', async () => {
		const { page, faults } = await site.open('/');
		await page.getByRole('link', { name: /Українська/ }).click();
		await page.waitForURL('**/at/barrage/uk/');
		expect(await page.locator('html').getAttribute('lang')).toBe('uk');
		await page.locator('nav').getByRole('link', { name: 'Дні' }).click();
		await page.waitForURL('**/at/barrage/uk/days/');
		await page.locator('main a[href$="/uk/days/2024-01-02/"]').first().click();
		await page.waitForURL('**/at/barrage/uk/days/2024-01-02/');
		await page.getByRole('link', { name: /English/ }).click();
		await page.waitForURL('**/at/barrage/days/2024-01-02/');
		expect(await page.locator('h1').innerText()).toContain('2');
		await page.goBack();
		await page.waitForURL('**/at/barrage/uk/days/2024-01-02/');
		expect(faults).toEqual([]);
	});

	it('a link that is shared, a date of knowledge and a download work', async () => {
		const { page, faults } = await site.open('/');
		await unfold(page);
		await page.getByRole('button', { name: 'Copy link' }).click();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied.startsWith(`${site.address()}/?`)).toBe(true);
		const summary = () => page.locator('[data-summary]').innerText();
		const before = await summary();
		await page.locator('#known-on').fill('2024-01-02');
		await page.waitForURL(/at\/barrage\/\?.*known=2024-01-02/);
		// The worker has fetched the ledger and counted it anew.
		await page.locator('[data-known-banner]').waitFor();
		await expect.poll(summary).not.toBe(before);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.locator(`a[href="${BASE}/data/daily.csv"]`).first().click()
		]);
		expect(await readFile(await download.path(), 'utf8')).toMatch(/^date,direction,/);
		expect(faults).toEqual([]);
	});

	it('a file of one’s own is opened by its worker and shown', async () => {
		const { page, faults } = await site.open('/data/open/');
		await page.locator('#own-files').setInputFiles({
			name: 'missile_attacks_daily.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from(FOREIGN)
		});
		await page.getByRole('button', { name: 'Show these figures' }).click();
		await page.waitForURL('**/at/barrage/own/');
		await page.locator('#launches').waitFor();
		await page.locator('nav').getByRole('link', { name: 'Days' }).click();
		await page.waitForURL('**/at/barrage/own/days/');
		expect(faults).toEqual([]);
	});

	it('the code of a frame names the reader’s address, and the frame is there', async () => {
		const { page, faults } = await site.open('/embed/');
		const code = await page.locator('textarea').first().inputValue();
		expect(code).toContain(`src="${site.address()}/embed/launches/"`);
		await page.frameLocator('iframe').locator('[data-embed=launches] svg').first().waitFor();
		expect(faults).toEqual([]);
	});

	it('a picture and a briefing in one file have the faces of the site inside', async () => {
		const { page, faults } = await site.open('/');
		await page.locator('#launches input[name=launches-tab]').nth(2).check({ force: true });
		const picture = page.locator('#launches').getByRole('button', { name: 'SVG', exact: true });
		const [svg] = await Promise.all([page.waitForEvent('download'), picture.click()]);
		expect(await readFile(await svg.path(), 'utf8')).toContain('@font-face');
		await page.goto(`${site.address()}/briefing/`);
		const save = page.getByRole('button', { name: 'Single HTML file' });
		const [html] = await Promise.all([page.waitForEvent('download'), save.click()]);
		const text = await readFile(await html.path(), 'utf8');
		expect(text).toContain('@font-face');
		expect(text).toContain('SIL Open Font License');
		expect(faults).toEqual([]);
	});

	it('a briefing is presented, with its notes in a second window', async () => {
		const { page, faults } = await site.open('/briefing/');
		await page.getByRole('button', { name: /^Present/ }).click();
		await page.locator('[data-present] .stage svg').first().waitFor();
		const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
		await notes.locator('[data-speaker=live]').waitFor();
		expect(new URL(notes.url()).pathname).toBe(`${BASE}/briefing/notes/`);
		expect(faults).toEqual([]);
	});

	it('the path without its slash leads to the site, and what is missing or outside is not there', async () => {
		const { origin } = new URL(site.address());
		const bare = await fetch(`${origin}${BASE}?a=1`, { redirect: 'manual' });
		expect([bare.status, bare.headers.get('location')]).toEqual([301, `${BASE}/?a=1`]);
		for (const path of ['/', '/data/daily.csv', `${BASE}/nope`, `${BASE}y/`])
			expect((await fetch(origin + path)).status, path).toBe(404);
	});

	it('after the first visit it is there without a network, and keeps to its path', async () => {
		const browser = await launchBrowser();
		const served = await serveSite({ dir: out, port: 0 });
		let context: BrowserContext | undefined;
		try {
			context = await browser.newContext();
			const page = await context.newPage();
			await page.goto(`${served.address}/`);
			await page.locator('html[data-kept]').waitFor({ state: 'attached' });
			const scope = await page.evaluate(
				async () => (await navigator.serviceWorker.getRegistration())?.scope
			);
			expect(scope).toBe(`${served.address}/`);
			expect(await page.evaluate(() => caches.keys())).toEqual(
				expect.arrayContaining([expect.stringMatching(/^barrage\|\/at\/barrage\|\d+$/)])
			);
			await context.setOffline(true);
			await served.close();
			await page.goto(`${served.address}/briefing/`);
			await page.locator('html[data-ready]').waitFor({ state: 'attached' });
			expect(await page.locator('h1').count()).toBe(1);
			await page.goto(`${served.address}/uk/method/`);
			expect(await page.locator('html').getAttribute('lang')).toBe('uk');
			expect(page.url()).toContain('/uk/method/');
		} finally {
			await context?.close();
			await browser.close();
			await served.close();
		}
	});
});
