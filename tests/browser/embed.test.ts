/** A chart in a frame of somebody's page, served from elsewhere. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EMBEDS } from '../../src/lib/pages/embed/params';
import { embedSnippet, HOST_SCRIPT, type Snippet } from '../../src/lib/pages/embed/snippet';
import { launchBrowser } from '../../scripts/browser';
import { useSite } from './browser';

const site = useSite();
const titled = { locale: 'en', theme: 'auto', title: 'A chart', height: 100 } as const;
const contexts: BrowserContext[] = [];
let browser: Browser;
let host: Server;
let outer = '';
let html = '';

beforeAll(async () => {
	browser = await launchBrowser();
	host = createServer((_, response) => {
		response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
		response.end(`<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">${html}`);
	});
	await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
	outer = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
});
afterEach(async () => {
	await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(async () => {
	await browser?.close();
	host?.close();
});

/** Opens a page of another site that holds a snippet and the script for its height. */
async function embed(
	snippet: Pick<Snippet, 'chart'> & Partial<Snippet>,
	options: { width?: number; colorScheme?: 'light' | 'dark' } = {}
) {
	html = embedSnippet({ ...titled, query: '', origin: site.address(), ...snippet }) + HOST_SCRIPT;
	const context = await browser.newContext({
		viewport: { width: options.width ?? 1280, height: 900 },
		colorScheme: options.colorScheme ?? 'light',
		serviceWorkers: 'block'
	});
	contexts.push(context);
	const page = await context.newPage();
	await page.goto(outer);
	const frame = page.frameLocator('iframe');
	await frame.locator('html[data-ready]').waitFor();
	return { page, frame };
}
const fits = (page: Page) =>
	page.waitForFunction(() => {
		const frame = document.querySelector('iframe')!;
		return frame.clientHeight > 200;
	});

describe('A chart in a frame', () => {
	it.each(EMBEDS.flatMap((chart) => [320, 390, 800].map((width) => [chart, width] as const)))(
		'%s is as high as its content at %i px',
		async (chart, width) => {
			const { page, frame } = await embed({ chart }, { width });
			await fits(page);
			const content = await frame
				.locator('main')
				.evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
			await page.waitForFunction(
				(height) => document.querySelector('iframe')!.clientHeight === height,
				content
			);
			const wide = await frame
				.locator('html')
				.evaluate((root) => root.scrollWidth - root.clientWidth);
			expect(wide).toBe(0);
		}
	);

	it('Follows when the page around it becomes narrower', async () => {
		const { page } = await embed({ chart: 'gauges' }, { width: 1000 });
		await fits(page);
		const before = await page.evaluate(() => document.querySelector('iframe')!.clientHeight);
		await page.setViewportSize({ width: 390, height: 900 });
		await page.waitForFunction(
			(height) => document.querySelector('iframe')!.clientHeight !== height,
			before
		);
	});

	it('Takes the theme it is told, else that of the reader', async () => {
		const ground = async (theme: Snippet['theme'], colorScheme: 'light' | 'dark') => {
			const { frame, page } = await embed({ chart: 'rate', theme }, { colorScheme });
			const colour = await frame
				.locator('main')
				.evaluate((main) => getComputedStyle(main).backgroundColor);
			await page.context().close();
			return colour;
		};
		const dark = await ground('dark', 'light');
		const light = await ground('light', 'dark');
		expect(dark).not.toBe(light);
		expect(await ground('auto', 'dark')).toBe(dark);
		expect(await ground('auto', 'light')).toBe(light);
	});

	it('Shows what was known then, when it is told a date', async () => {
		const query = 'from=2023-12-29&to=2023-12-29';
		const killed = async (more: string) => {
			const { frame, page } = await embed({ chart: 'headline', query: query + more });
			await frame
				.locator('[data-known]')
				.filter({ hasText: more ? '29' : '2025' })
				.waitFor();
			const text = await frame.locator('li', { hasText: 'killed' }).locator('.value').innerText();
			await page.context().close();
			return Number.parseInt(text, 10);
		};
		const early = await killed('&known=2023-12-29');
		const latest = await killed('');
		expect(early).toBeGreaterThan(0);
		expect(early).toBeLessThan(latest);
	});
});

describe('The page that makes the code', () => {
	it('Shows what is chosen, by keyboard too, and gives the code for it', async () => {
		const { page, faults } = await site.open('/embed/');
		const code = page.locator('textarea').first();
		expect(await code.inputValue()).toContain(`src="${site.address()}/embed/launches/"`);
		await page.getByRole('combobox', { name: 'Chart', exact: true }).selectOption('rate');
		await page.getByRole('combobox', { name: 'Figures' }).selectOption({ index: 1 });
		await page.locator('input[type=date]').last().fill('2023-12-29');
		expect(await code.inputValue()).toContain('/embed/rate/?known=2023-12-29"');
		await page.frameLocator('iframe').locator('[data-embed=rate]').waitFor();
		// The frame has told its height, and the code says it.
		await expect.poll(() => code.inputValue()).not.toContain('height="560"');
		await page.getByRole('button', { name: 'Copy' }).first().focus();
		await page.keyboard.press('Enter');
		await page.getByText('Copied').waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		// The frame may grow once more, when its faces have come.
		const withoutHeight = (text: string) => text.replace(/height="\d+"/, '');
		expect(copied).not.toContain('height="560"');
		expect(withoutHeight(copied)).toBe(withoutHeight(await code.inputValue()));
		expect(faults).toEqual([]);
	});
});

describe('A frame elsewhere', () => {
	/** Opens a page, from an address or a disk, with one frame of ours in it. */
	async function frame(path: string, from: string) {
		const context = await browser.newContext({ serviceWorkers: 'block' });
		contexts.push(context);
		const page = await context.newPage();
		html = `<iframe src="${site.address()}${path}"></iframe>`;
		if (from.startsWith('file:')) writeFileSync(new URL(from), html);
		await page.goto(from);
		return page;
	}

	it.each(['/', '/uk/', '/briefing/', '/data/', '/nope'])(
		'is refused %s, where a click may do something or nothing is',
		async (path) => {
			const page = await frame(path, outer);
			// What a browser shows instead is a page of its own.
			await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
		}
	);

	it('is given a chart also by a page that is opened from a disk', async () => {
		const directory = mkdtempSync(join(tmpdir(), 'barrage-frame-'));
		try {
			const page = await frame('/embed/launches/', `${pathToFileURL(directory).href}/page.html`);
			await page.frameLocator('iframe').locator('html[data-ready]').waitFor();
		} finally {
			rmSync(directory, { recursive: true });
		}
	});
});
