/** What comes out of the printer: slides from the briefing, and pages as handouts on A4 and Letter. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useSite } from './browser';
import { printedPages, type PrintedPage } from './pdf';

const site = useSite();
/** Points in 14 mm, the margin of a handout. */
const MARGIN = (14 / 25.4) * 72;
/** Points that letters may hang over an edge. */
const HANG = 1;

const words = (pages: PrintedPage[]) =>
	pages
		.flatMap(({ runs }) => runs.map(({ text }) => text))
		.join('')
		.replace(/\s+/g, '');
const inOrder = (page: PrintedPage) =>
	[...page.runs].sort((a, b) => a.baseline - b.baseline || a.left - b.left);

/** The lowest line of a page, its words joined. */
function lastLine(page: PrintedPage): string {
	const low = Math.max(...page.runs.map(({ baseline }) => baseline));
	return words([{ ...page, runs: inOrder(page).filter(({ baseline }) => baseline > low - 1) }]);
}

/** Texts that are cut, or outside the page less a margin. */
const strays = (pages: PrintedPage[], margin: number) =>
	pages.flatMap(({ width, height, runs }, i) =>
		runs
			.filter(
				({ left, right, baseline, size, cut }) =>
					cut ||
					left < margin - HANG ||
					right > width - margin + HANG ||
					baseline - size / 2 < margin - HANG ||
					baseline > height - margin + HANG
			)
			.map(({ text }) => `page ${i + 1}: ${text}`)
	);

/**
 * Texts that paper of a width would cut, in CSS px: past its edge, or past the edge of an element that hides
 * what is outside it (such letters never reach the PDF). What only screen readers get is left out.
 */
async function cutTexts(page: Page, width: number): Promise<string[]> {
	await page.setViewportSize({ width, height: 1000 });
	await page.emulateMedia({ media: 'print' });
	return page.evaluate((edge) => {
		const found: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const text = walker.currentNode;
			const parent = text.parentElement!;
			if (!text.textContent?.trim() || !parent.checkVisibility()) continue;
			if (parent.closest('.visually-hidden, .skip, script, style')) continue;
			const range = document.createRange();
			range.selectNodeContents(text);
			const boxes: { left: number; right: number }[] = [{ left: 0, right: edge }];
			let isSeen = true;
			for (let node: Element | null = parent; node; node = node.parentElement) {
				const style = getComputedStyle(node);
				const box = node.getBoundingClientRect();
				if (style.clipPath !== 'none' && box.width < 3) isSeen = false;
				if (node instanceof HTMLElement && style.overflowX !== 'visible') boxes.push(box);
			}
			const isCut = [...range.getClientRects()].some(({ left, right }) =>
				boxes.some((box) => left < box.left - 1.5 || right > box.right + 1.5)
			);
			if (isSeen && isCut) found.push(text.textContent.trim());
		}
		return found;
	}, width);
}

describe('Slides from the briefing', () => {
	/** Presses a print button, or the browser's key; the slides stay on the page until it is printed. */
	async function prepare(
		path: string,
		button: string,
		options: { dark?: boolean; notes?: string } = {}
	) {
		const { page, faults } = await site.open(path, {
			colorScheme: options.dark ? 'dark' : 'light',
			before: (page) =>
				page.addInitScript(() => {
					window.print = () => document.documentElement.setAttribute('data-asked', '');
				})
		});
		await page.locator('.list li').first().waitFor();
		if (options.notes !== undefined)
			await page.getByLabel(/^(Speaker notes|Нотатки доповідача)/).fill(options.notes);
		const count = await page.locator('.list li').count();
		if (button === 'Ctrl+P') await page.keyboard.press('Control+p');
		else await page.getByRole('button', { name: button, exact: true }).click();
		await page.locator('html[data-asked]').waitFor();
		return { page, faults, count };
	}
	const print = async (page: Page) =>
		printedPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));

	it.each([
		['/briefing/', 'Print slides', false],
		['/uk/briefing/', 'Друк слайдів', true]
	])('%s: one on each page of 16:9, with all its text', async (path, button, dark) => {
		const { page, faults, count } = await prepare(path, button, { dark });
		await page.emulateMedia({ media: 'print' });
		const outside = await page.evaluate(() =>
			[...document.querySelectorAll('.print-slides .slide')].flatMap((slide) => {
				const edge = slide.getBoundingClientRect();
				return [...slide.querySelectorAll('text')].flatMap((text) => {
					const box = text.getBoundingClientRect();
					const isInside =
						box.left >= edge.left &&
						box.right <= edge.right &&
						box.top >= edge.top &&
						box.bottom <= edge.bottom;
					return isInside ? [] : [text.textContent];
				});
			})
		);
		expect(outside).toEqual([]);
		const grounds = await page
			.locator('.print-slides .slide')
			.evaluateAll((slides) => slides.map((slide) => getComputedStyle(slide).backgroundColor));
		expect(new Set(grounds)).toEqual(new Set(['rgb(255, 255, 255)']));

		const pages = await print(page);
		expect(pages).toHaveLength(count);
		expect(count).toBeGreaterThan(5);
		pages.forEach((each, i) => {
			expect(each.width / each.height).toBeCloseTo(16 / 9, 2);
			expect(words([each])).toContain(`${i + 1}/${count}`);
		});
		expect(strays(pages, 12)).toEqual([]);
		expect(faults).toEqual([]);
	});

	it('The browser’s own key prints the slides; its menu says which button does', async () => {
		const { page, faults, count } = await prepare('/briefing/', 'Ctrl+P');
		expect(await print(page)).toHaveLength(count);
		// The slides are put away after printing; what a menu prints then is the hint.
		const [only, ...more] = await print(page);
		expect(words([only!])).toContain('“Printslides”');
		expect(more).toEqual([]);
		expect(faults).toEqual([]);
	});

	it.each([
		['/briefing/', 'Print with notes'],
		['/uk/briefing/', 'Друк із нотатками']
	])('%s: each begins a page with its notes under it, long ones go on', async (path, button) => {
		const lines = Array.from({ length: 90 }, (_, i) => `Note ${i + 1} of 90.`);
		const { page, faults, count } = await prepare(path, button, {
			notes: [...lines, 'unbroken'.repeat(60)].join('\n')
		});
		const pages = await print(page);
		const stamps = pages.map(
			({ runs }) => runs.find(({ text }) => /^\d+ \/ \d+$/.test(text.trim()))?.text
		);
		expect(stamps[0]).toBe(`1 / ${count}`);
		expect(stamps.filter((stamp) => stamp !== undefined)).toEqual(
			Array.from({ length: count }, (_, i) => `${i + 1} / ${count}`)
		);
		expect(pages.length).toBeGreaterThan(count);

		const notes = pages.flatMap((each, i) =>
			inOrder(each).flatMap((run) => (/^Note \d+ of 90\.$/.test(run.text) ? [{ ...run, i }] : []))
		);
		expect(notes.map(({ text }) => text)).toEqual(lines);
		expect(words(pages)).toContain('unbroken'.repeat(60));
		const foot = (182 * 9) / 16 + 14;
		for (const note of notes.filter(({ i }) => i === 0))
			expect(note.baseline - note.size).toBeGreaterThan((foot / 25.4) * 72);
		for (const { width, height } of pages) expect(height).toBeGreaterThan(width);
		expect(strays(pages, MARGIN)).toEqual([]);
		expect(faults).toEqual([]);
	});
});

const FORMATS = [
	{ format: 'A4', width: 688 },
	{ format: 'Letter', width: 710 }
] as const;
/** Most sheets each may take. */
const HANDOUTS: [path: string, most: number][] = [
	['/', 4],
	['/uk/', 4],
	['/days/2023-12-29/', 16],
	['/uk/days/2023-12-29/', 18],
	['/days/', 4],
	['/days/2023/', 4],
	['/data/', 3],
	['/data/reconciliation/', 6],
	['/data/dictionary/', 12],
	['/method/', 7]
];

describe.each(HANDOUTS)('%s on paper', (path, most) => {
	it.each(FORMATS)('of $format is whole', async ({ format, width }) => {
		const { page, faults } = await site.open(path);
		const pages = printedPages(await page.pdf({ format }));
		expect(pages.length).toBeLessThanOrEqual(most);
		expect(strays(pages, MARGIN)).toEqual([]);
		const types = pages.flatMap(({ runs }) => runs.map(({ size }) => size));
		expect(Math.min(...types)).toBeGreaterThanOrEqual(6.7);

		expect(await cutTexts(page, width)).toEqual([]);
		// A browser makes a page that is too wide smaller.
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		const heads = await page
			.locator('main :is(h1, h2, h3, h4, thead tr):visible')
			.evaluateAll((all) => all.map((head) => head.textContent.replace(/\s+/g, '')));
		const orphans = pages.map(lastLine).filter((line) => heads.includes(line));
		expect(orphans).toEqual([]);
		expect(
			await page
				.locator('button:visible, input:visible, select:visible, textarea:visible, nav:visible')
				.count()
		).toBe(0);
		expect(faults).toEqual([]);
	});
});

describe('The printed dashboard', () => {
	it.each(FORMATS)('fills its sheets of $format', async ({ format }) => {
		for (const path of ['/', '/uk/']) {
			const { page } = await site.open(path);
			const pages = printedPages(await page.pdf({ format }));
			const depths = pages.map(
				(each) => (inOrder(each).at(-1)?.baseline ?? 0) / (each.height - MARGIN)
			);
			for (const depth of depths) expect(depth).toBeGreaterThan(0.7);
		}
	});

	it.each([
		['/', 'asknownon13Jan2025'],
		['/uk/', 'станомна13січня2025']
	])(
		'%s has each chart with its title, source and date, whatever tab was open',
		async (path, known) => {
			const { page } = await site.open(path);
			const cards = page.locator('[data-card]');
			await cards.first().locator('input[value=table]').focus();
			await page.keyboard.press('Space');
			const text = words(printedPages(await page.pdf({ format: 'A4' })));
			await page.emulateMedia({ media: 'print' });
			expect(await cards.count()).toBe(6);
			for (const card of await cards.all()) {
				expect(await card.locator('.panel.chart').isVisible()).toBe(true);
				expect(await card.locator('.panel:is(.table, .download, .about):visible').count()).toBe(0);
				expect(text).toContain((await card.locator('h2').innerText()).replace(/\s+/g, ''));
				const foot = card.locator('footer p').first();
				expect(text).toContain(
					(await foot.evaluate((node) => node.firstChild!.textContent!)).replace(/\s+/g, '')
				);
			}
			expect(text.split(known).length - 1).toBeGreaterThanOrEqual(6);
		}
	);

	it.each(['colorScheme', 'switch'])('is on white paper where the %s is dark', async (by) => {
		const colours = (page: Page) =>
			page.evaluate(() =>
				[
					'html',
					'main',
					'.masthead',
					'[data-card]',
					'[data-card] h2',
					'.unit',
					'main svg text'
				].map((selector) => {
					const style = getComputedStyle(document.querySelector(selector)!);
					return [selector, style.color, style.fill, style.backgroundColor];
				})
			);
		const light = await site.open('/');
		await light.page.emulateMedia({ media: 'print' });
		const dark = await site.open('/', { colorScheme: by === 'switch' ? 'light' : 'dark' });
		if (by === 'switch') await dark.page.locator('#theme-dark').check({ force: true });
		const onScreen = await colours(dark.page);
		await dark.page.emulateMedia({ media: 'print' });
		const onPaper = await colours(dark.page);
		expect(onPaper).toEqual(await colours(light.page));
		expect(onPaper).not.toEqual(onScreen);
		for (const [, , , ground] of onPaper) expect(ground).toBe('rgba(0, 0, 0, 0)');
	});

	it('leaves off what is folded, but not the statements over several days', async () => {
		const { page } = await site.open('/');
		const text = words(printedPages(await page.pdf({ format: 'A4' })));
		const said = await page.locator('[data-card=casualties] details.list li').allTextContents();
		expect(said.length).toBeGreaterThan(0);
		for (const line of said) expect(text).toContain(line.replace(/\s+/g, ''));
	});
});

it('A printed day gives the address of each source', async () => {
	const { page } = await site.open('/days/2023-12-29/');
	const text = words(printedPages(await page.pdf({ format: 'A4' })));
	const links = await page
		.locator('.who a:not(.who details a)')
		.evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
	expect(links.length).toBeGreaterThan(50);
	for (const link of links) expect(text).toContain(link.replace(/\s+/g, ''));
});
