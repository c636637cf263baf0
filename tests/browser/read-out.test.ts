/** What a mark says stands beside it, on wide screens and on phones, for a pointer, a finger and keys. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useSite } from './browser';

const site = useSite();

const WEEKS = 'from=2023-12-18&to=2024-01-14';
const PAGES: [path: string, cards: string[]][] = [
	[`/?${WEEKS}`, ['launches', 'rate', 'casualties', 'calendar']],
	[`/patterns/?${WEEKS}`, ['mix', 'running', 'rhythm', 'regions']]
];
const SIZES = [
	{ width: 1280, height: 720 },
	{ width: 390, height: 844 }
];

const slider = (page: Page, card: string) => page.locator(`#${card} [role=slider]`).first();
const readOut = (page: Page, card: string) => page.locator(`#${card} .readout`);

/** Where the read-out of a card is, where its mark is, and whether they keep off each other and on the screen. */
const standing = (page: Page, card: string) =>
	page.evaluate((id) => {
		const read = [...document.querySelectorAll(`#${id} .readout`)];
		const slider = document.querySelector(`#${id} [role=slider]`)!;
		const mark = slider.closest('[data-plot]')!.querySelector('[data-framed]');
		if (read.length !== 1 || !mark) return `${read.length} read-outs`;
		const box = read[0]!.getBoundingClientRect();
		const framed = mark.getBoundingClientRect();
		const isInside =
			box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
		const isClear =
			box.left >= framed.right ||
			box.right <= framed.left ||
			box.top >= framed.bottom ||
			box.bottom <= framed.top;
		const { left, top } = box;
		return { isInside, isClear, isShown: box.width > 60 && box.height > 20, left, top };
	}, card);

describe.each(SIZES)('A read-out at $width x $height', ({ width, height }) => {
	it.each(PAGES)(
		'of %s is on the screen and beside its mark, first, middle and last',
		async (path, cards) => {
			const { page, faults } = await site.open(path, { width, height });
			for (const card of cards) {
				await slider(page, card).evaluate((node) => {
					node.scrollIntoView({ block: 'center' });
					(node as HTMLElement).focus({ preventScroll: true });
				});
				for (const keys of [['Home'], ['PageDown', 'PageDown'], ['End']]) {
					for (const key of keys) await page.keyboard.press(key);
					expect(await standing(page, card), `${card} after ${keys.join()}`).toMatchObject({
						isInside: true,
						isClear: true,
						isShown: true
					});
				}
				await page.keyboard.press('Escape');
				expect(await readOut(page, card).count()).toBe(0);
			}
			expect(faults).toEqual([]);
		}
	);

	it('stands in the same place for a pointer as for keys, and follows its mark when the page is scrolled', async () => {
		const { page } = await site.open(PAGES[0]![0], { width, height });
		const chart = slider(page, 'launches');
		await chart.evaluate((node) => {
			node.scrollIntoView({ block: 'center' });
			(node as HTMLElement).focus({ preventScroll: true });
		});
		for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
		const byKeys = await standing(page, 'launches');
		const said = await readOut(page, 'launches').innerText();
		await page.keyboard.press('Escape');
		const box = (await chart.boundingBox())!;
		await page.mouse.move(box.x + (box.width * 2.5) / 28, box.y + box.height / 2);
		expect(await readOut(page, 'launches').innerText()).toBe(said);
		expect(await standing(page, 'launches')).toEqual(byKeys);
		await page.mouse.wheel(0, 40);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
		await expect
			.poll(() => standing(page, 'launches'))
			.toMatchObject({ isInside: true, isClear: true, isShown: true });
		// Also without the focus Escape takes it away.
		await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		await expect.poll(() => readOut(page, 'launches').count()).toBe(1);
		await page.keyboard.press('Escape');
		expect(await readOut(page, 'launches').count()).toBe(0);
	});
});

describe('A finger', () => {
	it.each(['launches', 'calendar'])(
		'on %s reads, keeps, and by a second tap opens',
		async (card) => {
			const { page, faults } = await site.open(PAGES[0]![0], { ...SIZES[1], touch: true });
			const chart = slider(page, card);
			await chart.evaluate((node) => node.scrollIntoView({ block: 'center' }));
			const at = await chart.evaluate((node) => {
				const { x, y, width, height } = node.getBoundingClientRect();
				return { x: x + width * 0.55, y: y + height * 0.6 };
			});
			await page.touchscreen.tap(at.x, at.y);
			await expect
				.poll(() => standing(page, card))
				.toMatchObject({ isInside: true, isClear: true, isShown: true });
			const said = await readOut(page, card).innerText();
			await page.locator(`#${card} h2`).tap();
			await expect.poll(() => readOut(page, card).count()).toBe(0);
			await chart.evaluate((node) => node.scrollIntoView({ block: 'center' }));
			await page.touchscreen.tap(at.x, at.y);
			await expect.poll(() => readOut(page, card).innerText()).toBe(said);
			await page.touchscreen.tap(at.x, at.y);
			await page.waitForURL(/\/days\/20/);
			expect(faults).toEqual([]);
		}
	);

	it('reads the region that is tapped; only the second tap goes to its days', async () => {
		const { page } = await site.open(PAGES[1]![0], { ...SIZES[1], touch: true });
		const tile = await slider(page, 'regions').evaluate((node) => {
			node.scrollIntoView({ block: 'start' });
			return node.getBoundingClientRect().toJSON() as DOMRect;
		});
		const list = page.locator('#regions details:not(.fold)');
		await slider(page, 'regions').focus();
		await page.keyboard.press('Home');
		const framed = (await page.locator('#regions [data-framed]').first().boundingBox())!;
		await page.keyboard.press('Escape');
		expect(tile.width).toBeGreaterThan(0);
		await page.touchscreen.tap(framed.x + framed.width / 2, framed.y + framed.height / 2);
		await expect.poll(() => readOut(page, 'regions').count()).toBe(1);
		expect(await list.evaluate((node) => (node as HTMLDetailsElement).open)).toBe(false);
	});
});
