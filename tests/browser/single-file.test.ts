/** The file of a briefing, opened from a disk without a network. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser';
import { presenterHash, singleFileHtml } from '../../src/lib/outputs/briefing/single-file';
import type { SlideContent } from '../../src/lib/outputs/briefing/slide-content';
import { fontFaceCss } from '../../src/lib/drawing/picture/font-css';
import { shippedContents, WICKED_NOTES } from '../fixtures/shipped-contents';
import { pageSizes } from './pdf';

let browser: Browser;
let folder: string;
let contents: SlideContent[];
const opened: Page[] = [];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'barrage-briefing-'));
	const files = [
		{
			face: 'sans',
			script: 'latin',
			bytes: await readFile('static/fonts/source-sans-3-latin.woff2')
		},
		{
			face: 'serif',
			script: 'latin',
			bytes: await readFile('static/fonts/source-serif-4-latin.woff2')
		}
	] as const;
	for (const locale of ['en', 'uk'] as const) {
		const slides = await shippedContents(locale);
		if (locale === 'en') contents = slides;
		const html = singleFileHtml(slides, {
			handling: 'For the morning briefing',
			made: '2026-11-22',
			locale,
			fontCss: fontFaceCss(files),
			figuresLicence: 'CC BY 4.0',
			licences: [],
			scriptHash: await presenterHash()
		});
		await writeFile(join(folder, `${locale}.html`), html);
	}
	browser = await launchBrowser();
});
afterEach(async () => {
	await Promise.all(opened.splice(0).map((page) => page.context().close()));
});
afterAll(async () => {
	await browser?.close();
	await rm(folder, { recursive: true, force: true });
});

/** Opens the file offline; what the browser complains of is kept. */
async function open(options: BrowserContextOptions = {}, locale = 'en') {
	const context = await browser.newContext({
		viewport: { width: 1920, height: 1080 },
		acceptDownloads: true,
		reducedMotion: 'reduce',
		...options
	});
	await context.setOffline(true);
	const page = await context.newPage();
	opened.push(page);
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) faults.push(message.text());
	});
	page.on('request', (request) => {
		if (!/^(file|data):/.test(request.url())) faults.push(`request to ${request.url()}`);
	});
	await page.goto(pathToFileURL(join(folder, `${locale}.html`)).href);
	return { page, faults };
}

const shown = (page: Page) => page.locator('.slide:visible');
const shownId = (page: Page) => shown(page).getAttribute('id');

describe('The file of a briefing, from a disk', () => {
	it('walks by keys through the slides, one at a time', async () => {
		const { page, faults } = await open();
		const visits: [string, string][] = [
			['ArrowRight', 'slide-2'],
			['PageDown', 'slide-3'],
			[' ', 'slide-4'],
			['Shift+ ', 'slide-3'],
			['PageUp', 'slide-2'],
			['End', `slide-${contents.length}`],
			['ArrowRight', `slide-${contents.length}`],
			['Home', 'slide-1'],
			['ArrowLeft', 'slide-1']
		];
		for (const [key, id] of visits) {
			await page.keyboard.press(key);
			expect(await shownId(page)).toBe(id);
		}
		await page.keyboard.press('5');
		expect(await page.locator('#typed').innerText()).toContain('5');
		await page.keyboard.press('Enter');
		expect(await shownId(page)).toBe('slide-5');
		expect(await page.locator('#say').textContent()).toBe(
			`Slide 5 of ${contents.length}: ${contents[4]!.title}`
		);
		await page.reload();
		expect(await shownId(page)).toBe('slide-5');
		expect(faults).toEqual([]);
	});

	it('blanks the screen, also on a Ukrainian keyboard, and a step only brings the slide back', async () => {
		const { page, faults } = await open();
		const blank = page.locator('#blank');
		await page.keyboard.press('b');
		await expect.poll(() => blank.isVisible()).toBe(true);
		expect(await blank.evaluate((node) => getComputedStyle(node).backgroundColor)).toBe(
			'rgb(0, 0, 0)'
		);
		await page.keyboard.press('ArrowRight');
		expect(await blank.isVisible()).toBe(false);
		expect(await shownId(page)).toBe('slide-1');
		await page.evaluate(() =>
			document.body.dispatchEvent(
				new KeyboardEvent('keydown', { key: 'ц', code: 'KeyW', bubbles: true })
			)
		);
		expect(await blank.evaluate((node) => getComputedStyle(node).backgroundColor)).toBe(
			'rgb(255, 255, 255)'
		);
		// The start button of many clickers, which would reload the file.
		const isKept = await page.evaluate(
			() =>
				!document.body.dispatchEvent(
					new KeyboardEvent('keydown', { key: 'F5', bubbles: true, cancelable: true })
				)
		);
		expect(isKept).toBe(true);
		expect(await blank.isVisible()).toBe(false);
		expect(faults).toEqual([]);
	});

	it('says the figure that is pointed at, by pointer and by key, large enough for the room', async () => {
		const { page } = await open();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		const readout = page.locator('#readout');
		await page.locator('.on .hot').first().hover();
		const said = await readout.innerText();
		expect(said).not.toBe('');
		expect(
			await readout.evaluate((node) => parseFloat(getComputedStyle(node).fontSize))
		).toBeGreaterThanOrEqual(24);
		await page.keyboard.press('Escape');
		expect(await readout.isVisible()).toBe(false);
		await page.keyboard.press('r');
		expect(await readout.innerText()).toBe(said);
	});

	it('shows notes as they were typed, with a clock, and the table with its CSV', async () => {
		const { page, faults } = await open();
		await page.keyboard.press('n');
		expect(await page.locator('.on .notes > div').innerText()).toBe(WICKED_NOTES);
		expect(await page.locator('#clock').innerText()).toMatch(/^\d+:\d\d$/);
		await page.keyboard.press('End');
		await page.keyboard.press('t');
		const rows = contents.at(-1)!.tables[0]!.table.rows.length;
		expect(await page.locator('.on table tbody tr').count()).toBe(rows);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('.on a[download]').click()
		]);
		expect(download.suggestedFilename()).toMatch(/^barrage_ru_regions_.*\.csv$/);
		const csv = await readFile(await download.path(), 'utf8');
		expect(Papa.parse(csv.trim()).data).toHaveLength(rows + 1);
		expect(faults).toEqual([]);
	});

	it('without script has all slides under each other, with tables and notes to unfold', async () => {
		const { page, faults } = await open({ javaScriptEnabled: false });
		expect(await shown(page).count()).toBe(contents.length);
		expect(await page.locator('.ui:visible').count()).toBe(0);
		await page.locator('.notes summary').first().click();
		expect(await page.locator('.notes > div').first().innerText()).toBe(WICKED_NOTES);
		await page.locator('.table summary').first().click();
		expect(await page.locator('table').first().isVisible()).toBe(true);
		expect(faults).toEqual([]);
	});

	it.each(['light', 'dark'] as const)(
		'prints one slide on each page of 16:9, nothing past its edge, in the %s theme',
		async (colorScheme) => {
			const { page } = await open({ colorScheme });
			await page.keyboard.press('ArrowRight');
			const sizes = pageSizes(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
			expect(sizes).toHaveLength(contents.length);
			for (const { width, height } of sizes) expect(width / height).toBeCloseTo(16 / 9, 2);
			await page.emulateMedia({ media: 'print' });
			const ground = page.locator('figure > svg').first();
			expect(await ground.evaluate((node) => getComputedStyle(node).backgroundColor)).toBe(
				'rgb(255, 255, 255)'
			);
			const outside = await page.evaluate(() =>
				[...document.querySelectorAll<SVGSVGElement>('figure > svg')].flatMap((svg) => {
					const edge = svg.getBoundingClientRect();
					return [...svg.querySelectorAll('text')].flatMap((text) => {
						const box = text.getBoundingClientRect();
						const inside =
							box.left >= edge.left - 1 &&
							box.right <= edge.right + 1 &&
							box.top >= edge.top - 1 &&
							box.bottom <= edge.bottom + 1;
						return inside ? [] : [text.textContent];
					});
				})
			);
			expect(outside).toEqual([]);
		}
	);

	it('prints with notes on upright pages; long ones flow on', async () => {
		const { page } = await open();
		await page.keyboard.press('?');
		await page.locator('#print-notes').check();
		const sizes = pageSizes(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
		expect(sizes.length).toBeGreaterThan(contents.length);
		for (const { width, height } of sizes) expect(height).toBeGreaterThan(width);
	});

	it('speaks Ukrainian where the briefing does', async () => {
		const { page } = await open({}, 'uk');
		await page.keyboard.press('?');
		expect(await page.locator('html').getAttribute('lang')).toBe('uk');
		expect(await page.locator('#help').innerText()).toContain('Наступний слайд');
	});
});
