/** The built site in a real browser, for the tests that open it. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright';
import { launchBrowser } from '../../scripts/browser';
import { serveSite, type RunningSite } from '../../scripts/serve';

export interface PageOptions {
	width?: number;
	height?: number;
	colorScheme?: 'light' | 'dark';
	javaScript?: boolean;
	/** What the browser says it speaks; the address alone decides the language of the page. */
	locale?: string;
	timeZone?: string;
	forcedColors?: 'active' | 'none';
	reducedMotion?: 'reduce' | 'no-preference';
	/** The screen takes fingers. */
	touch?: boolean;
	/**
	 * Wait for the faces. They are optional: a visit on a busy machine may keep the fallback, and two pictures of it
	 * may differ. The page is changed for this, so its content policy is off.
	 */
	awaitFaces?: boolean;
	/** The browser never has a moment: parts of a page that come alive by themselves sleep until somebody wakes them. */
	neverIdle?: boolean;
	/** Runs before the page is opened: init scripts, routes. */
	before?: (page: Page) => Promise<unknown>;
}

/** What a page did that it must not: requests elsewhere, errors, warnings, breaches of the content policy. */
export interface Watched {
	page: Page;
	faults: string[];
}

/** Unfolds what can be chosen, under the line that says what is shown. */
export async function unfold(page: Page): Promise<void> {
	const line = page.locator('#shown');
	if ((await line.getAttribute('aria-expanded')) !== 'true') await line.click();
	await page.locator('#known-on').waitFor();
}

/**
 * For a test file: one browser and one server, and pages that are watched and closed after each test. `dir` names the
 * site that is served, once the hooks before have made it.
 */
export function useSite(dir = () => 'build') {
	let browser: Browser;
	let site: RunningSite;
	const contexts: BrowserContext[] = [];
	beforeAll(async () => {
		site = await serveSite({ dir: dir(), port: 0 });
		browser = await launchBrowser();
	});
	afterEach(async () => {
		await Promise.all(contexts.splice(0).map((context) => context.close()));
	});
	afterAll(async () => {
		await browser?.close();
		await site?.close();
	});

	/** Opens a page of the site in a fresh context; resolves when it has loaded and, with script, lives. */
	async function open(path: string, options: PageOptions = {}): Promise<Watched> {
		const context = await browser.newContext({
			viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
			colorScheme: options.colorScheme ?? 'light',
			javaScriptEnabled: options.javaScript ?? true,
			forcedColors: options.forcedColors ?? 'none',
			reducedMotion: options.reducedMotion ?? 'reduce',
			hasTouch: options.touch ?? false,
			locale: options.locale ?? 'en-GB',
			timezoneId: options.timeZone ?? 'Europe/Kyiv',
			permissions: ['clipboard-read', 'clipboard-write'],
			acceptDownloads: true,
			// What is stored on the computer is tested in offline.test.ts; here every page comes from the server.
			serviceWorkers: 'block',
			bypassCSP: options.awaitFaces ?? false
		});
		contexts.push(context);
		const faults: string[] = [];
		// On the context, so that workers and windows the page opens are held as well.
		await context.route(
			(url) => !url.href.startsWith(`${site.address}/`) && url.protocol.startsWith('http'),
			(route) => {
				faults.push(`request to ${route.request().url()}`);
				return route.abort();
			}
		);
		if (options.awaitFaces)
			await context.route(
				(url) => url.href.startsWith(`${site.address}/`) && /(\/|\.css)$/.test(url.pathname),
				async (route) => {
					const response = await route.fetch();
					const text = await response.text();
					await route.fulfill({
						response,
						body: text.replaceAll(/font-display:\s*optional/g, 'font-display:block')
					});
				}
			);
		context.on('page', (opened) => {
			opened.on('pageerror', (error) => faults.push(`error: ${error.message}`));
			opened.on('console', (message) => {
				if (message.text().startsWith('Service Worker registration blocked')) return;
				if (message.type() === 'error' || message.type() === 'warning')
					faults.push(`${message.type()}: ${message.text()}`);
			});
		});
		const page = await context.newPage();
		if (options.neverIdle)
			await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
		await options.before?.(page);
		await page.goto(site.address + path, { waitUntil: 'load' });
		const alive = options.neverIdle ? '' : ':not(:has([data-asleep]))';
		if (options.javaScript !== false) await page.waitForSelector(`html[data-ready]${alive}`);
		return { page, faults };
	}
	return { open, address: () => site.address };
}
