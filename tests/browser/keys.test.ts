/** What the signs of a chart mean, folded under it. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useSite } from './browser';

const site = useSite();
const CARDS = ['launches', 'rate', 'casualties'];
const shown = (page: Page) =>
	Promise.all(CARDS.map((card) => page.locator(`#${card} details.fold li`).first().isVisible()));

describe('How to read a chart', () => {
	it.each([
		[1280, true],
		[390, false]
	])(
		'at %i px the keys are open at the first visit: %s, with script and without',
		async (width, isOpen) => {
			const all = CARDS.map(() => isOpen);
			const quiet = await site.open('/', { width, javaScript: false });
			expect(await shown(quiet.page)).toEqual(all);
			const alive = await site.open('/', { width });
			expect(await shown(alive.page)).toEqual(all);
			expect(
				await alive.page
					.locator('details.fold')
					.evaluateAll((folds) => folds.map((fold) => (fold as HTMLDetailsElement).open))
			).toEqual(CARDS.map(() => isOpen));
			expect(alive.faults).toEqual([]);
		}
	);

	it('what was chosen is kept, and stands before script runs: nothing moves', async () => {
		const { page, faults } = await site.open('/', {
			before: (page) =>
				page.addInitScript(() => {
					Object.assign(window, { shift: 0 });
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries())
							(window as never as { shift: number }).shift += (
								entry as never as { value: number }
							).value;
					}).observe({ type: 'layout-shift', buffered: true });
				})
		});
		await page.locator('#launches details.fold summary').click();
		expect(await shown(page)).toEqual([false, true, true]);
		await page.reload();
		await page.waitForSelector('html[data-ready]:not(:has([data-asleep]))');
		expect(await shown(page)).toEqual([false, false, false]);
		expect(await page.evaluate(() => (window as never as { shift: number }).shift)).toBe(0);
		// By keyboard it opens again, for all.
		await page.locator('#rate details.fold summary').focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => shown(page)).toEqual([false, true, false]);
		await page.reload();
		await page.waitForSelector('html[data-ready]:not(:has([data-asleep]))');
		expect(await shown(page)).toEqual([true, true, true]);
		expect(await page.evaluate(() => (window as never as { shift: number }).shift)).toBe(0);
		expect(faults).toEqual([]);
	});

	it('is open on paper, whatever is folded on the screen', async () => {
		const { page } = await site.open('/', { width: 390 });
		expect(await shown(page)).toEqual([false, false, false]);
		await page.emulateMedia({ media: 'print' });
		expect(await shown(page)).toEqual([true, true, true]);
	});
});
