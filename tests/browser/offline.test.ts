/** The site without a network after the first visit, and the way from one version to the next. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../../scripts/browser';
import { serveSite, type RunningSite } from '../../scripts/serve';

/** On the newer version's page: where no script of the page writes, as it does to the title when it starts. */
const NEWER = 'html[data-of-newer-version]';
/** What its dashboard calls a weapon. */
const NEWER_NAME = 'Kh-newer';
/** The whole site is stored in one test, and a busy machine takes its time. */
const STORING_MS = 120_000;
vi.setConfig({ testTimeout: 2.5 * STORING_MS });

let browser: Browser;
let newer: string;
let site: RunningSite | null = null;
let context: BrowserContext | null = null;

/** A copy of the build as a later one would be: another version, one page that says something else. */
function buildNewer(): string {
	const dir = mkdtempSync(join(tmpdir(), 'barrage-newer-'));
	cpSync('build', dir, { recursive: true });
	const { version } = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as {
		version: string;
	};
	const change = (file: string, edit: (text: string) => string) => {
		const path = join(dir, file);
		const before = readFileSync(path, 'utf8');
		const after = edit(before);
		expect(after, file).not.toBe(before);
		writeFileSync(path, after);
		for (const end of ['.br', '.gz']) rmSync(path + end, { force: true });
	};
	change('service-worker.js', (text) => text.replaceAll(version, `${version}1`));
	change('_app/version.json', (text) => text.replace(version, `${version}1`));
	change('stored.json', (text) => text.replace(/\d{4}-\d\d-\d\d/, '2031-05-06'));
	change('method/index.html', (text) => text.replace(/<html /, '<html data-of-newer-version '));
	change('__data.json', (text) => text.replaceAll('Kh-47M2 Kinzhal', NEWER_NAME));
	return dir;
}

beforeAll(async () => {
	newer = buildNewer();
	browser = await launchBrowser();
});
afterEach(async () => {
	await context?.close();
	await site?.close();
	context = site = null;
});
afterAll(async () => {
	await browser?.close();
	if (newer) rmSync(newer, { recursive: true, force: true });
});

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const note = (page: Page, kind: string) => page.locator(`[data-offline-note=${kind}]`);
const said = async (page: Page) =>
	plain(await page.locator('[data-offline-note] [role=status]').innerText());

/** Resolves when what is kept without being asked for is kept. */
const kept = (page: Page) =>
	page.locator('html[data-kept]').waitFor({ state: 'attached', timeout: STORING_MS });

/** Asks for the whole site where it is offered; resolves when all pages and files are stored. */
async function keepAll(page: Page): Promise<void> {
	await page.getByRole('button', { name: /^Keep the whole site offline \(\d+ MB\)$/ }).click();
	await page.waitForFunction(
		() => {
			const [some, all] = (document.documentElement.dataset.stored ?? '').split('/');
			return all !== undefined && some === all;
		},
		undefined,
		{ timeout: STORING_MS }
	);
}

/** Bytes in all caches of the site, without the tables of the ledger: those grow with each bulletin. */
const storedBytes = (page: Page) =>
	page.evaluate(async () => {
		let bytes = 0;
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				if (request.url.endsWith('.csv')) continue;
				bytes += (await (await cache.match(request))!.blob()).size;
			}
		}
		return bytes;
	});

/** Agrees to the newer version by keyboard; resolves when this page is of that version. */
async function showNewer(page: Page): Promise<void> {
	await note(page, 'newer').locator('button').first().press('Enter');
	await page.locator(NEWER).waitFor({ state: 'attached', timeout: STORING_MS });
}

/** A first visit, until what it keeps is kept. */
async function visit(path: string): Promise<{ page: Page; address: string; port: number }> {
	site = await serveSite({ port: 0 });
	context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
	const page = await context.newPage();
	const { address } = site;
	await page.goto(address + path);
	await kept(page);
	return { page, address, port: Number(new URL(address).port) };
}

async function cutOff(): Promise<void> {
	await context!.setOffline(true);
	await site!.close();
	site = null;
}

describe('After the first visit, without a network and without a server', () => {
	it('there are the dashboard, the briefing and what was visited, for some 3 MB', async () => {
		const { page, address } = await visit('/');
		// 2.85 MB beside the tables, which are 0.4 MB now.
		expect(await storedBytes(page)).toBeLessThan(2_950_000);
		await page.locator('.masthead nav a[href="/days/"]').click();
		await page.locator('main a[href="/days/2024-01-02/"]').first().click();
		await page.waitForURL(/2024-01-02/);
		await expect
			.poll(() =>
				page.evaluate(async () => {
					const found = ['/days/', '/days/2024-01-02/'].map((path) => caches.match(path));
					return (await Promise.all(found)).every(Boolean);
				})
			)
			.toBe(true);
		await cutOff();
		await page.goto(`${address}/days/2024-01-02/`);
		expect(await page.locator('h1').innerText()).toMatch(/2.January.2024/);
		await page.locator('.masthead nav a[href="/days/"]').click();
		await page.locator('main a[href="/days/2024-01-02/"]').first().waitFor();
		await page.goto(`${address}/briefing/`);
		await page.locator('.list li').first().waitFor();
		await page.goto(`${address}/?from=2023-12-29&to=2023-12-29&known=2023-12-29`);
		await page.locator('[data-known-banner]').waitFor();
		await note(page, 'offline').waitFor();
		expect(await said(page)).toMatch(
			/^You are offline\. Figures as known on .* Kept for use offline: the dashboard, the briefing and the pages you have opened\.$/
		);
		await page.locator('.masthead nav a[href="/method/"]').click();
		await page.getByRole('heading', { name: /not stored here/ }).waitFor();
		expect(page.url()).toBe(`${address}/method/`);
		const stored = page.getByRole('list', { name: 'Stored pages' }).getByRole('link');
		expect(await stored.allInnerTexts()).toEqual(['Dashboard', 'Briefing']);
		await stored.first().click();
		await page.locator('[data-summary]').waitFor();
	});

	it('every page can be read by those who asked for it, and figures can be looked at as known earlier', async () => {
		const { page, address } = await visit('/data/');
		await keepAll(page);
		await cutOff();
		for (const [path, title] of [
			['/', /Barrage/],
			['/days/2024-01-02/', /2 January 2024/],
			['/days/2023-12-29', /29 December 2023/],
			['/data/', /Barrage/],
			['/data/changes/', /Barrage/],
			['/uk/', /Barrage/],
			['/uk/days/2024-01-02/', /2 січня 2024/],
			['/method/', /Barrage/],
			['/embed/launches/', /Barrage/]
		] as const) {
			await page.goto(address + path);
			expect(plain(await page.title()), path).toMatch(title);
			await page.waitForSelector('html[data-ready]');
		}
		expect(page.url()).toBe(`${address}/embed/launches/`);
		await page.goto(`${address}/days/2023-12-29`);
		expect(page.url()).toBe(`${address}/days/2023-12-29/`);

		await page.goto(`${address}/?from=2023-12-29&to=2023-12-29&known=2023-12-29`);
		await page.locator('[data-known-banner]').waitFor();
		await note(page, 'offline').waitFor();
		expect(await said(page)).toMatch(
			/^You are offline\. Figures as known on \d+ \w+ \d{4}; stored on this computer on \d+ \w+ \d{4}\.$/
		);
	});

	it.each([
		['/method/', '/days/2031-01-01/', 'en', /not stored here/],
		// In the language of the address, whatever was visited.
		['/method/', '/uk/days/2031-01-01/', 'uk', /не збережено/]
	])('after %s, %s says that it is not stored', async (visited, path, lang, heading) => {
		const { page, address } = await visit(visited);
		await cutOff();
		await page.goto(address + path);
		expect(await page.locator('html').getAttribute('lang')).toBe(lang);
		expect(await page.locator('h1').innerText()).toMatch(heading);
	});

	it('the page of those who plan says once what is kept', async () => {
		const { page } = await visit('/data/');
		await note(page, 'ready').waitFor();
		await page.reload();
		await kept(page);
		expect(await note(page, 'ready').count()).toBe(0);
	});
});

describe('A newer version', () => {
	it('is offered, never forced, and shown when one agrees; other pages keep theirs', async () => {
		const { page, address, port } = await visit('/');
		const talk = await context!.newPage();
		await talk.goto(`${address}/method/`);
		await kept(talk);
		await talk.evaluate(() => {
			(globalThis as { opened?: boolean }).opened = true;
		});
		await site!.close();
		site = await serveSite({ dir: newer, port });

		await page.goto(`${address}/method/`);
		await note(page, 'newer').waitFor({ timeout: STORING_MS });
		expect(await said(page)).toBe('A newer version is ready: figures as known on 6 May 2031.');
		expect(await page.locator(NEWER).count()).toBe(0);
		await page.reload();
		await note(page, 'newer').waitFor({ timeout: STORING_MS });
		expect(await page.locator(NEWER).count()).toBe(0);

		await showNewer(page);
		await kept(page);
		// The other page was not loaded anew, and its version is still there for it.
		expect(await talk.evaluate(() => (globalThis as { opened?: boolean }).opened)).toBe(true);
		const versions = () =>
			page.evaluate(async () => (await caches.keys()).filter((key) => key.startsWith('barrage-')));
		expect(await versions()).toHaveLength(2);
		// It may go over too, though nothing waits any more.
		await note(talk, 'newer').waitFor({ timeout: STORING_MS });
		await showNewer(talk);
		await page.reload();
		await kept(page);
		expect(await versions()).toHaveLength(1);
	});

	it('never mixes with the one before: a page that is not stored has its own figures behind its links', async () => {
		const { page, address, port } = await visit('/');
		await site!.close();
		site = await serveSite({ dir: newer, port });
		await page.goto(`${address}/method/`);
		await page.waitForSelector(`${NEWER}[data-ready]`);
		await page.locator('.masthead nav a[href="/"]').click();
		await page.locator('#launches').waitFor();
		expect(await page.locator('main').getByText(NEWER_NAME).count()).toBeGreaterThan(0);
		// And the stored one is whole: what it would have to fetch of itself, it opens from the server as a page.
		await page.goto(`${address}/`);
		await page.waitForSelector('html[data-ready]');
		expect(await page.locator('main').getByText(NEWER_NAME).count()).toBe(0);
		await page.locator('.masthead nav a[href="/method/"]').click();
		await page.locator(NEWER).waitFor({ state: 'attached' });
	});

	it('waits while a presentation runs', async () => {
		const { page, address, port } = await visit('/');
		await site!.close();
		site = await serveSite({ dir: newer, port });
		await page.goto(`${address}/method/`);
		await page.evaluate(() => {
			const dialog = document.createElement('dialog');
			dialog.dataset.present = '';
			document.body.append(dialog);
			dialog.showModal();
		});
		await kept(page);
		expect(await note(page, 'newer').count()).toBe(0);
		await page.evaluate(() => document.querySelector('dialog')!.close());
		await note(page, 'newer').waitFor({ timeout: STORING_MS });
	});
});
