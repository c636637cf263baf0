import { describe, expect, it } from 'vitest';
import { useSite } from './browser';
import { builtPages } from './pages';

const site = useSite();

describe('The finished page needs no script', () => {
	it.each([
		['/', 390],
		['/', 1280],
		['/uk/', 390],
		['/uk/', 1280]
	] as const)(
		'%s at %i px looks the same without script and after it runs',
		async (path, width) => {
			const without = await site.open(path, { width, javaScript: false });
			const still = await without.page.screenshot({ fullPage: true });
			await without.page.context().close();
			const live = await site.open(path, { width });
			// Whatever script adds must not show: the pointer rests outside, nothing is focused.
			const running = await live.page.screenshot({ fullPage: true });
			await live.page.context().close();
			expect(running.equals(still)).toBe(true);
			expect(live.faults).toEqual([]);
		}
	);

	it('Charts, tables and the sentence are there without script', async () => {
		const { page } = await site.open('/', { javaScript: false });
		expect(await page.locator('[data-summary]').textContent()).toContain('missiles');
		for (const card of await page.locator('[data-card]').all()) {
			expect(await card.locator('.panel.chart').isVisible()).toBe(true);
			await card.locator('label', { hasText: 'Table' }).click();
			expect(await card.locator('.panel.table').isVisible()).toBe(true);
			expect(await card.locator('.panel.table tbody tr').count()).toBeGreaterThan(0);
			await card.locator('label', { hasText: 'About' }).click();
			expect(await card.locator('.panel.about dd').first().isVisible()).toBe(true);
			await card.locator('label', { hasText: 'Download' }).click();
			expect(await card.locator('.panel.download a[download]').isVisible()).toBe(true);
		}
		await page.context().close();
	});
});

describe('Nothing moves and nothing is asked of others', () => {
	it.each(builtPages())('%s', async (path) => {
		const { page, faults } = await site.open(path, { width: 1280 });
		const shift = await page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					let total = 0;
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries())
							total += (entry as PerformanceEntry & { value: number }).value;
					}).observe({ type: 'layout-shift', buffered: true });
					requestAnimationFrame(() => requestAnimationFrame(() => resolve(total)));
				})
		);
		await page.context().close();
		expect(shift).toBe(0);
		expect(faults).toEqual([]);
	});

	it.each(
		builtPages().flatMap((path) => [320, 390, 768, 1920].map((width) => [path, width] as const))
	)('%s does not scroll sideways at %i px', async (path, width) => {
		const { page } = await site.open(path, { width });
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		await page.context().close();
		expect(over).toBe(0);
	});
});
