/** A page that the reader's browser translates while it is used: texts follow the view all the same. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { unfold, useSite } from './browser';

const site = useSite();

/** As Google Translate does it: in the place of each text a copy of it, inside two elements of its own. */
const translate = (page: Page) =>
	page.evaluate(() => {
		document.documentElement.classList.add('translated-ltr');
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const texts: Text[] = [];
		while (walker.nextNode()) texts.push(walker.currentNode as Text);
		for (const text of texts) {
			const parent = text.parentElement;
			if (!text.data.trim() || !parent || parent.closest('script, style, svg, [translate=no]'))
				continue;
			const outer = document.createElement('font');
			outer.append(document.createElement('font'));
			outer.firstElementChild!.append(text.data);
			text.replaceWith(outer);
		}
		return texts.length;
	});

/** All that can be read, what is behind an open tab too; how many blanks stand between does not matter. */
const texts = (page: Page) =>
	page.locator('main').evaluate((main) => {
		const read = main.cloneNode(true) as HTMLElement;
		// With script nobody reads what is for those without.
		for (const each of read.querySelectorAll('noscript')) each.remove();
		return (read.textContent ?? '').replace(/\s+/g, ' ');
	});

/** The figures of its address are on the page, and nobody has translated it. */
async function settled(page: Page): Promise<void> {
	await page.waitForSelector('html[data-ready]:not(.translated-ltr):not(:has([data-asleep]))');
	await page.waitForFunction(() => !document.querySelector('main font'));
	const known = new URL(page.url()).searchParams.has('known');
	if (known) await page.locator('[data-known-banner]').waitFor();
	await unfold(page);
	const direction = (new URL(page.url()).searchParams.get('direction') ?? 'ru').toUpperCase();
	await page.locator(`input[name=direction][value=${direction}]:checked`).waitFor();
	await expect.poll(() => page.locator('.notices').innerText()).toBe('');
}

describe('A translated dashboard', () => {
	it('reads like a fresh page after each change, and leaves the reader where they were', async () => {
		const { page } = await site.open('/');
		await unfold(page);
		const fresh = await page.context().newPage();
		const choose = (name: string, value: string) => async () => {
			// Its label is what a pointer meets.
			await page.locator(`input[name=${name}][value="${value}"]`).evaluate((input) => {
				input.focus({ preventScroll: true });
				(input as HTMLInputElement).click();
			});
		};
		const changes: [string, () => Promise<unknown>][] = [
			['direction=ua', choose('direction', 'UA')],
			['by=week', choose('grain', 'week')],
			['rate=', choose('rate', 'shot-down')],
			['period=', choose('period', '30d')],
			['compare=', () => page.locator('#compare').selectOption({ index: 1 })],
			['known=2024-01-20', () => page.locator('#known-on').fill('2024-01-20')],
			['from=2024-01-05', () => page.locator('#span-from').fill('2024-01-05')],
			['to=2024-01-19', () => page.locator('#span-to').fill('2024-01-19')],
			['gauge=', choose('gauge', 'arc')],
			['tabs=', choose('launches-tab', 'table')],
			[
				'weapons=',
				async () => {
					await page.getByRole('button', { name: /^Weapons/ }).click();
					const drone = page.locator('input[type=checkbox][value=drone]');
					// The page that comes has the list closed: there is no box to look at then.
					await drone.evaluate((input) => (input as HTMLInputElement).click());
				}
			]
		];
		for (const [parameter, change] of changes) {
			expect(await translate(page)).toBeGreaterThan(300);
			await change();
			await page.locator('#known-on, #span-from').first().blur();
			await page.waitForURL((url) => decodeURIComponent(url.search).includes(parameter));
			await settled(page);
			await fresh.goto(page.url());
			await settled(fresh);
			expect(await texts(page), parameter).toBe(await texts(fresh));
		}
		await translate(page);
		await page.evaluate(() => scrollTo(0, 700));
		await choose('rate', 'stopped')();
		await page.waitForURL((url) => !url.search.includes('rate='));
		await settled(page);
		// What comes above keeps its place by moving the rest.
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
		expect(
			await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)
		).toBe('stopped');
		await page.goBack();
		await page.waitForURL((url) => url.search.includes('rate='));
	}, 120_000);

	it('says of names that they are no words', async () => {
		const { page } = await site.open('/data/dictionary/');
		expect(await page.locator('.brand[translate=no]').count()).toBe(1);
		const names = page.locator('th .code');
		const all = await names.count();
		expect(all).toBeGreaterThan(40);
		expect(await page.locator('th .code[translate=no]').count()).toBe(all);
	});
});
