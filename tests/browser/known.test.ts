/** As known on: the control, the banner and what leads between moments, on the built site. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { unfold, useSite } from './browser';

const site = useSite();
const banner = (page: Page) => page.locator('[data-known-banner]');
const slider = (page: Page) => page.locator('#known-moments [role=slider]');
const known = (page: Page) => new URL(page.url()).searchParams.get('known');
const words = async (page: Page) =>
	(await banner(page).locator('p').innerText()).replaceAll('\u00a0', ' ');

/** Presses Tab until the element has the focus: proof that a keyboard gets there. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let i = 0; i < 80; i++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
	}
	throw new Error(`Tab never reached ${selector}`);
}

describe('The timeline of publication', () => {
	it('Opens by keyboard, steps to the moments before and after, and back returns', async () => {
		const { page, faults } = await site.open('/');
		await tabTo(page, '#shown');
		await page.keyboard.press('Enter');
		await page.locator('#known-on').waitFor();
		await tabTo(page, '[aria-controls=known-moments]');
		await page.keyboard.press('Enter');
		await slider(page).waitFor();
		const last = Number(await slider(page).getAttribute('aria-valuemax'));
		expect(Number(await slider(page).getAttribute('aria-valuenow'))).toBe(last);
		await tabTo(page, '#known-moments [role=slider]');
		await page.keyboard.press('Home');
		await page.waitForURL(/known=/);
		const first = known(page);
		expect(await slider(page).getAttribute('aria-valuenow')).toBe('1');
		await banner(page).waitFor();
		await page.keyboard.press('ArrowRight');
		await page.waitForURL((url) => url.searchParams.get('known') !== first);
		expect(await slider(page).getAttribute('aria-valuenow')).toBe('2');
		expect(await slider(page).getAttribute('aria-valuetext')).toMatch(/\d+ reports?; \d+ of \d+/);
		const second = known(page);
		await page.keyboard.press('PageUp');
		// The slider is ahead of the address, and Back goes by the address.
		await page.waitForURL((url) => url.searchParams.get('known') !== second);
		expect(await slider(page).getAttribute('aria-valuenow')).toBe('12');
		await page.goBack();
		await page.locator('#known-moments [aria-valuenow="2"]').waitFor();
		await page.goBack();
		await page.waitForURL((url) => url.searchParams.get('known') === first);
		await page.locator('#known-moments [aria-valuenow="1"]').waitFor();
		await slider(page).focus();
		await page.keyboard.press('End');
		await page.waitForURL((url) => !url.searchParams.has('known'));
		await banner(page).waitFor({ state: 'detached' });
		expect(faults).toEqual([]);
		await page.context().close();
	});

	it('Nothing of the ledger is fetched before it is asked for', async () => {
		const asked: string[] = [];
		const { page } = await site.open('/', {
			before: async (each) => {
				each.on('request', (request) => asked.push(new URL(request.url()).pathname));
			}
		});
		expect(asked.filter((path) => path.endsWith('.csv'))).toEqual([]);
		await unfold(page);
		await page.getByRole('button', { name: 'Browse report dates' }).click();
		await slider(page).waitFor();
		await page.context().close();
	});

	it('A typed time is of the clock in Kyiv, in the address, the file name and the rows', async () => {
		const { page, faults } = await site.open('/?from=2024-01-02&to=2024-01-02&known=2024-01-02');
		await banner(page).waitFor();
		await unfold(page);
		await page.getByRole('button', { name: 'Browse report dates' }).click();
		await page.getByLabel('Time, Kyiv').fill('10:30');
		await page.waitForURL(/known=2024-01-02T10/);
		expect(known(page)).toBe('2024-01-02T10:30+02:00');
		await page.locator('#launches input[value=download]').check({ force: true });
		await page.waitForURL(/tabs=/);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('#launches .panel.download button').first().click()
		]);
		expect(download.suggestedFilename()).toBe(
			'barrage_ru_launches_2024-01-02_2024-01-02_known-2024-01-02T1030.csv'
		);
		const { data } = Papa.parse<Record<string, string>>(
			await readFile(await download.path(), 'utf8'),
			{ header: true, skipEmptyLines: true }
		);
		expect(data[0]?.known_on).toBe('2024-01-02T10:30+02:00');
		expect(faults).toEqual([]);
		await page.context().close();
	});
});

describe('The banner', () => {
	it('Says T, what came later, the largest revision, and leads to the next moment', async () => {
		const { page, faults } = await site.open('/?from=2023-12-29&to=2023-12-29&known=2023-12-30');
		await banner(page).waitFor();
		expect(await words(page)).toMatch(/As known on 30 Dec 2023/);
		expect(await words(page)).toMatch(/Since then \d+ reports came in; days changed: \d+ of 30\./);
		expect(await words(page)).toMatch(/Largest revision: /);
		const before = await words(page);
		await page.getByRole('button', { name: /^Next: / }).click();
		await page.waitForURL((url) => url.searchParams.get('known') !== '2023-12-30');
		await page.waitForFunction(
			(text) => !document.querySelector('[data-known-banner] p')?.textContent?.includes(text),
			'30\u00a0Dec\u00a02023. Reports'
		);
		expect(await words(page)).not.toBe(before);
		expect(faults).toEqual([]);
		await page.context().close();
	});

	it('leaves the focus where the moment is chosen when the latest figures are asked for', async () => {
		const { page } = await site.open('/?known=2024-01-05');
		await banner(page).waitFor();
		await banner(page).getByRole('button').last().press('Enter');
		await banner(page).waitFor({ state: 'detached' });
		await expect.poll(() => page.evaluate(() => document.activeElement!.id)).toBe('shown');
		await unfold(page);
		await page.locator('#known-on').fill('2024-01-05');
		await page.waitForURL(/known=2024-01-05/);
		await banner(page).waitFor();
		await banner(page).getByRole('button').last().press('Enter');
		await banner(page).waitFor({ state: 'detached' });
		await expect.poll(() => page.evaluate(() => document.activeElement!.id)).toBe('known-on');
	});

	it('Before the first report it says that nothing had been published, and leads there', async () => {
		const { page, faults } = await site.open('/?known=2020-01-01');
		await banner(page).waitFor();
		expect(await words(page)).toContain('no report had been published by then');
		await page.getByRole('button', { name: /^First report: / }).click();
		await page.waitForURL((url) => url.searchParams.get('known') !== '2020-01-01');
		await page.getByText(/Reports published later are left out/).waitFor();
		expect(faults).toEqual([]);
		await page.context().close();
	});

	it('After the last report it says that these are the latest figures', async () => {
		const { page } = await site.open('/?known=2026-01-01');
		await banner(page).waitFor();
		expect(await words(page)).toContain('these are the latest figures');
		await page.context().close();
	});

	it('Is not there at the latest', async () => {
		const { page } = await site.open('/?direction=ua');
		await page.getByText('Russian authorities said').first().waitFor();
		expect(await banner(page).count()).toBe(0);
		await page.context().close();
	});
});

describe('As known on, everywhere', () => {
	it('The sentence, the headline, every card, its table and its file name the moment', async () => {
		const { page } = await site.open('/?known=2024-01-05T12:00%2B02:00');
		await banner(page).waitFor();
		const clean = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');
		expect(clean(await page.locator('[data-summary]').innerText())).toContain('5 Jan 2024');
		expect(clean(await page.locator('section[aria-label] .note').first().innerText())).toContain(
			'as known on 5 Jan 2024, 12:00'
		);
		for (const card of await page.locator('[data-card]').all()) {
			expect(clean(await card.locator('footer').textContent())).toContain('5 Jan 2024, 12:00');
			await card.getByRole('radio', { name: 'Table' }).check();
			expect(clean(await card.locator('.panel.table caption').textContent())).toContain(
				'as known on 5 Jan 2024, 12:00'
			);
			await card.getByRole('radio', { name: 'Download' }).check();
			expect(await card.locator('.file').textContent()).toContain('known-2024-01-05T1200');
		}
		await page.context().close();
	});
});
