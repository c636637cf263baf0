/** A real browser on the built site, for the tests that open it. */
import chromium from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { chromium as playwright, type Browser, type Page } from 'playwright';
import { serveSite, type RunningSite } from '../../scripts/serve';

/** Where browsers live on machines that the packaged Chromium does not fit. */
const SYSTEM_BROWSERS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
	'/usr/bin/chromium',
	'/usr/bin/google-chrome'
];

/** CHROME_PATH, else the Chromium of the npm package where it fits (Linux, x64), else one of the system's. */
async function browserPath(): Promise<string> {
	if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
	if (process.platform === 'linux' && process.arch === 'x64') return chromium.executablePath();
	const found = SYSTEM_BROWSERS.find((path) => existsSync(path));
	if (!found) throw new Error('No browser found. Set CHROME_PATH to a Chrome or Chromium.');
	return found;
}

/** Starts the browser. Nothing of it reaches out by itself. */
export async function launchBrowser(): Promise<Browser> {
	return playwright.launch({
		executablePath: await browserPath(),
		args: [
			...(process.platform === 'linux' ? chromium.args : []),
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run',
			'--force-color-profile=srgb'
		].filter((arg) => !arg.startsWith('--headless') && arg !== '--single-process')
	});
}

export interface PageOptions {
	width?: number;
	height?: number;
	colorScheme?: 'light' | 'dark';
	javaScript?: boolean;
	timeZone?: string;
	forcedColors?: 'active' | 'none';
}

/** What a page did that it must not: requests elsewhere, errors, breaches of the content policy. */
export interface Watched {
	page: Page;
	faults: string[];
}

/** For a test file: one browser and one server, and pages that are watched. */
export function useSite() {
	let browser: Browser;
	let site: RunningSite;
	beforeAll(async () => {
		site = await serveSite({ port: 0 });
		browser = await launchBrowser();
	});
	afterAll(async () => {
		await browser?.close();
		await site?.close();
	});

	/** Opens a page of the site in a fresh context. */
	async function open(path: string, options: PageOptions = {}): Promise<Watched> {
		const context = await browser.newContext({
			viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
			colorScheme: options.colorScheme ?? 'light',
			javaScriptEnabled: options.javaScript ?? true,
			forcedColors: options.forcedColors ?? 'none',
			reducedMotion: 'reduce',
			locale: 'en-GB',
			timezoneId: options.timeZone ?? 'Europe/Kyiv',
			permissions: ['clipboard-read', 'clipboard-write'],
			acceptDownloads: true
		});
		const page = await context.newPage();
		const faults: string[] = [];
		await page.route(
			(url) => url.origin !== site.address && url.protocol.startsWith('http'),
			(route) => {
				faults.push(`request to ${route.request().url()}`);
				return route.abort();
			}
		);
		page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
		page.on('console', (message) => {
			if (message.type() === 'error' || message.type() === 'warning')
				faults.push(`${message.type()}: ${message.text()}`);
		});
		await page.goto(site.address + path, { waitUntil: 'load' });
		if (options.javaScript !== false) await page.waitForSelector('html[data-ready]');
		return { page, faults };
	}
	return { open, address: () => site.address };
}
