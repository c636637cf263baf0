/** A browser that stores nothing for a page: a private window, blocked cookies, a frame in a sandbox. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useSite } from './browser';

const site = useSite();

const deny = (page: Page) =>
	page.addInitScript(() => {
		const refusal = () => new DOMException('The operation is insecure.', 'SecurityError');
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
			Object.defineProperty(globalThis, name, {
				get: () => {
					throw refusal();
				}
			});
		navigator.serviceWorker.register = () => Promise.reject(refusal());
	});

describe('Without any storage', () => {
	it.each(['/', '/days/2024-01-02/', '/briefing/', '/own/', '/offline/', '/data/add/'])(
		'%s works and says nothing to the console',
		async (path) => {
			const { page, faults } = await site.open(path, { before: deny });
			// The copy for use offline begins when all else has come.
			await page.waitForLoadState('networkidle');
			await page.locator('#theme-dark').check({ force: true });
			expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
			const back = page.getByRole('link', { name: 'Back to the published figures' });
			// Without a file of one's own that is the way to the figures.
			await (path === '/own/' ? back : page.locator('.masthead nav a').first()).click();
			await page.locator('#launches').waitFor();
			expect(faults).toEqual([]);
		}
	);

	it('says that nothing is kept for use offline, and why', async () => {
		const { page, faults } = await site.open('/data/', { before: deny });
		await page.getByText('This browser keeps no pages for use offline').first().waitFor();
		expect(faults).toEqual([]);
	});
});
