/** The table of a card: ordered by its heads, with the whole period under it; no name of a weapon is cut on a phone. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { useSite } from './browser';

const site = useSite();

async function openTable(page: Page, id = 'launches') {
	const card = page.locator(`#${id}`);
	await card.locator('input[value=table]').focus();
	await page.keyboard.press('Space');
	await card.locator('.panel.table thead button').first().waitFor();
	return card.locator('.panel.table');
}
const firstDay = (table: ReturnType<Page['locator']>) =>
	table.locator('tbody th').first().innerText();

it('A head orders the rows by keyboard, says so, and keeps the focus', async () => {
	const { page, faults } = await site.open('/');
	const table = await openTable(page);
	const head = table.locator('thead th', { hasText: 'Missiles launched' });
	const before = await firstDay(table);
	await head.locator('button').focus();
	await page.keyboard.press('Enter');
	expect(await head.getAttribute('aria-sort')).toBe('descending');
	expect(await firstDay(table)).toContain('29\u00a0Dec\u00a02023');
	expect(await table.locator('tbody td.muted').last().isVisible()).toBe(true);
	await page.keyboard.press('Space');
	expect(await head.getAttribute('aria-sort')).toBe('ascending');
	await page.keyboard.press('Enter');
	expect(await head.getAttribute('aria-sort')).toBeNull();
	expect(await firstDay(table)).toBe(before);
	expect(await head.locator('button').evaluate((node) => node === document.activeElement)).toBe(
		true
	);
	expect(faults).toEqual([]);
});

it('The whole period stays in sight under the rows, and more than ten rows are seen', async () => {
	const { page } = await site.open('/');
	const table = await openTable(page);
	const total = table.locator('tfoot');
	expect(await total.innerText()).toContain('458+');
	const places = await table.evaluate((node) => {
		const scroll = node.querySelector('.scroll-region')!.getBoundingClientRect();
		const foot = node.querySelector('tfoot td')!.getBoundingClientRect();
		const rows = [...node.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect());
		return {
			isInside: foot.bottom <= scroll.bottom + 1 && foot.top >= scroll.top,
			seen: rows.filter((row) => row.bottom <= foot.top + 1).length,
			highest: Math.max(...rows.map((row) => row.height))
		};
	});
	expect(places.isInside).toBe(true);
	expect(places.seen).toBeGreaterThan(10);
	// No row is of more than two lines.
	expect(places.highest).toBeLessThan(60);
});

it('A source leads to its report on the page of the day', async () => {
	const { page, faults } = await site.open('/');
	const table = await openTable(page);
	const row = table.locator('tbody tr:has(th a[href="/days/2024-01-02/"])');
	const details = row.locator('details').filter({ has: page.locator('li') });
	if ((await details.count()) > 0) await details.first().locator('summary').click();
	const link = row.locator('td a').first();
	const href = (await link.getAttribute('href'))!;
	expect(href).toContain('/days/2024-01-02/#ru-2024-01-02.');
	await link.click();
	await page.waitForURL(`**${href}`);
	const id = href.split('#')[1]!;
	await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true);
	expect(faults).toEqual([]);
});

it('On a phone what a row is about stays while the rest is scrolled', async () => {
	const { page } = await site.open('/uk/', { width: 390, height: 844 });
	const table = await openTable(page);
	const left = () =>
		table.evaluate((node) => {
			const scroll = node.querySelector('.scroll-region')!;
			return (
				node.querySelector('tbody th')!.getBoundingClientRect().left -
				scroll.getBoundingClientRect().left
			);
		});
	const before = await left();
	await table.locator('.scroll-region').evaluate((node) => (node.scrollLeft = 200));
	expect(await table.locator('.scroll-region').evaluate((node) => node.scrollLeft)).toBe(200);
	expect(await left()).toBeCloseTo(before, 0);
});

it.each(['/days/2024-01-02/', '/uk/days/2024-01-02/', '/uk/days/2023-12-22/'])(
	'On %s the weapons fit a phone whole',
	async (path) => {
		for (const width of [390, 320]) {
			const { page } = await site.open(path, { width, height: 844 });
			const room = await page.locator('#weapons .panel.chart .scroll-region').evaluate((node) => ({
				inside: node.scrollWidth,
				width: node.clientWidth,
				ends: Math.max(
					...[...node.querySelectorAll('tbody :is(th, td, td *)')].map(
						(cell) => cell.getBoundingClientRect().right
					)
				),
				right: node.getBoundingClientRect().right
			}));
			expect(room.inside, `${width} px`).toBeLessThanOrEqual(room.width);
			expect(room.ends, `${width} px`).toBeLessThanOrEqual(room.right + 1);
		}
	}
);
