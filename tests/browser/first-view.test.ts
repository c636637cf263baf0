/** What stands on the screen before any script has run, and that nothing moves when it does. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page, PageScreenshotOptions } from 'playwright';
import { describe, expect, it } from 'vitest';
import { pagesOfEachKind } from '../built-pages';
import { useSite } from './browser';

interface Shift {
	value: number;
	/** The first of what moved, so that a failure names it. */
	moved: string[];
}
declare global {
	var shiftsSoFar: () => Shift[];
}

const site = useSite();
const paths = pagesOfEachKind().map((page) => page.path);

/**
 * The whole page below what is chosen: without script that is text and says so. Chromium itself leaves out the sign
 * in a date field without script, so those are covered.
 */
async function picture(page: Page): Promise<Buffer> {
	// Where the covers lie is worked out before the faces are there: a first picture of the whole page brings them.
	const style = '.controls { display: none !important; }';
	await shoot(page, { style });
	return shoot(page, { style, mask: [page.locator("input[type='date']")] });
}

/** On a busy machine Chromium may have no frame to copy yet; it says so, and has one soon after. */
async function shoot(page: Page, options: PageScreenshotOptions = {}, tries = 5): Promise<Buffer> {
	try {
		return await page.screenshot({ fullPage: true, ...options });
	} catch (error) {
		if (tries === 1 || !String(error).includes('Unable to capture screenshot')) throw error;
		return shoot(page, options, tries - 1);
	}
}

describe('The finished page needs no script', () => {
	it.each(
		['/', '/uk/'].flatMap((path) =>
			(
				[
					[390, 'light'],
					[1280, 'light'],
					[1280, 'dark']
				] as const
			).map(([width, colorScheme]) => [path, width, colorScheme] as const)
		)
	)(
		'%s at %i px, %s, looks the same without script and after it runs',
		async (path, width, colorScheme) => {
			const options = { width, colorScheme, awaitFaces: true };
			const without = await site.open(path, { ...options, javaScript: false });
			const still = await picture(without.page);
			const live = await site.open(path, options);
			// Whatever script adds must not show: the pointer rests outside, nothing is focused.
			const running = await picture(live.page);
			const same = running.equals(still);
			if (!same) {
				const name = `test-results/first-view${path.replaceAll('/', '-')}${width}-${colorScheme}`;
				mkdirSync('test-results', { recursive: true });
				writeFileSync(`${name}-without-script.png`, still);
				writeFileSync(`${name}-with-script.png`, running);
			}
			expect(same, 'both pictures are in test-results/').toBe(true);
			expect(without.faults).toEqual([]);
			expect(live.faults).toEqual([]);
		}
	);

	it.each(['/', '/uk/'])(
		'Charts, tables and sentences of %s are there without script',
		async (path) => {
			const { page } = await site.open(path, { javaScript: false });
			expect((await page.locator('[data-summary]').innerText()).length).toBeGreaterThan(60);
			const cards = await page.locator('[data-card]').all();
			expect(cards.length).toBeGreaterThan(0);
			for (const card of cards) {
				expect(await card.locator('.panel.chart').isVisible()).toBe(true);
				await card.locator("input[value='table']").check();
				expect(await card.locator('.panel.table').isVisible()).toBe(true);
				expect(await card.locator('.panel.table tbody tr').count()).toBeGreaterThan(0);
				await card.locator("input[value='about']").check();
				expect(await card.locator('.panel.about dd').first().isVisible()).toBe(true);
				await card.locator("input[value='download']").check();
				expect(await card.locator('.panel.download a[download]').isVisible()).toBe(true);
				expect((await card.locator(':scope > footer').innerText()).length).toBeGreaterThan(20);
			}
		}
	);
});

/** Counts, from the start of the page on, what moved without anybody having asked for it. */
const countShifts = (page: Page) =>
	page.addInitScript(() => {
		const entries: PerformanceEntry[] = [];
		const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
		observer.observe({ type: 'layout-shift', buffered: true });
		globalThis.shiftsSoFar = () => {
			entries.push(...observer.takeRecords());
			return entries.map((entry) => {
				const shift = entry as unknown as { value: number; sources: { node: Node | null }[] };
				return {
					value: shift.value,
					moved: shift.sources.map(({ node }) =>
						node instanceof Element
							? node.outerHTML.slice(0, 90)
							: (node?.textContent ?? '').slice(0, 60)
					)
				};
			});
		};
	});

/** How far the page could be scrolled sideways, in px; with the spacing that WCAG 1.4.12 lets a reader set. */
const overhang = (page: Page, isSpaced = false) =>
	page.evaluate((isSpaced) => {
		const sheet = new CSSStyleSheet();
		if (isSpaced)
			sheet.replaceSync(`
				* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
				p { margin-block-end: 2em !important; }`);
		document.adoptedStyleSheets = [sheet];
		return document.documentElement.scrollWidth - document.documentElement.clientWidth;
	}, isSpaced);

describe.each(paths)('%s', (path) => {
	it.each([
		[390, [320, 390]],
		[1280, [768, 1920]]
	])('moves nothing and asks nothing of others at %i px, and fits at %j', async (width, widths) => {
		const { page, faults } = await site.open(path, { width, before: countShifts });
		const shifts = await page.evaluate(async () => {
			await document.fonts.ready;
			// Two frames: what came alive has been laid out and reported.
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
			return globalThis.shiftsSoFar();
		});
		expect(shifts).toEqual([]);
		expect(faults).toEqual([]);
		for (const width of widths) {
			await page.setViewportSize({ width, height: 900 });
			expect(await overhang(page), `${width} px`).toBe(0);
			if (width === 320) expect(await overhang(page, true), 'with text spacing').toBe(0);
		}
	});
});
