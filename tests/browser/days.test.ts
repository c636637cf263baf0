/** Where a number comes from, by keyboard: to the day, to its reports, to what was known then. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { useSite } from './browser';

const site = useSite();
const DAY = '/days/2024-01-02/';

it('Left and right arrows page through the days, not while a control uses them', async () => {
	const { page, faults } = await site.open(DAY);
	await page.keyboard.press('ArrowRight');
	await page.waitForURL('**/days/2024-01-03/');
	await page.locator('[data-empty-day]').waitFor();
	await page.keyboard.press('ArrowLeft');
	await page.waitForURL(`**${DAY}`);
	await page.locator('#day-known').focus();
	await page.keyboard.press('ArrowLeft');
	expect(new URL(page.url()).pathname).toBe(DAY);
	expect(faults).toEqual([]);
});

it('Each moment of the day can be gone back to; the address holds it and Back leaves it', async () => {
	const { page, faults } = await site.open(DAY);
	const injured = page.locator('.value').nth(5);
	const latest = await injured.innerText();
	expect(latest).toContain('131');
	await page.locator('#day-known').selectOption({ label: await optionOf('11:21') });
	await page.locator('[data-known-banner]').waitFor();
	expect(new URL(page.url()).searchParams.get('known')).toBe('2024-01-02T11:21+02:00');
	expect(await injured.innerText()).toContain('92');
	expect(await page.locator('#weapons footer').innerText()).toContain('11:21');
	await page.goBack();
	await page.locator('[data-known-banner]').waitFor({ state: 'detached' });
	expect(await injured.innerText()).toBe(latest);
	expect(faults).toEqual([]);

	async function optionOf(clock: string): Promise<string> {
		const labels = await page.locator('#day-known option').allInnerTexts();
		const found = labels.find((label) => label.includes(clock));
		if (!found) throw new Error(`No moment at ${clock} among ${labels.join(' | ')}`);
		return found;
	}
});

it('Says so where nothing had been published, or the moment is no moment', async () => {
	const early = await site.open(`${DAY}?known=2023-12-01`);
	expect(await early.page.locator('[data-known-banner]').innerText()).toContain(
		'nothing had been published'
	);
	const bad = await site.open(`${DAY}?known=soon`);
	expect(await bad.page.locator('main [role=status]').first().innerText()).toContain('known=soon');
	expect([...early.faults, ...bad.faults]).toEqual([]);
});

it('A headline figure of the dashboard leads to its reports in two clicks', async () => {
	const { page, faults } = await site.open('/');
	await page.locator('.value a').first().click();
	await page.waitForURL('**/days/#2023-12');
	await page.locator('table a[href$="/days/2023-12-29/"]').first().click();
	await page.waitForURL('**/days/2023-12-29/');
	expect(await page.locator('#reports ol > li').count()).toBeGreaterThan(50);
	expect(faults).toEqual([]);
});

it('The CSV of the reports holds each of them with its address', async () => {
	const { page } = await site.open(DAY);
	await page.locator('#reports input[value=download]').focus();
	await page.keyboard.press('Space');
	const download = page.waitForEvent('download');
	await page.locator('#reports .download button').first().click();
	const file = await download;
	expect(file.suggestedFilename()).toMatch(/^barrage_ru_reports_2024-01-02_2024-01-02_known-/);
	const { data } = Papa.parse<Record<string, string>>(await readFile(await file.path(), 'utf8'), {
		header: true,
		skipEmptyLines: true
	});
	expect(data).toHaveLength(await page.locator('#reports ol > li').count());
	expect(data.every((row) => row.url?.startsWith('https://'))).toBe(true);
});

it('A permalink opens on its report', async () => {
	const id = 'ru-2024-01-02.commander-in-chief-afu.2';
	const { page } = await site.open(`${DAY}#${id}`);
	const report = page.locator(`[id="${id}"]`);
	expect(await report.evaluate((element) => element.matches(':target'))).toBe(true);
	expect(await report.innerText()).toContain('83 launched');
});

it('An address of a day outside of the record is answered, not refused', async () => {
	const { page } = await site.open('/days/2020-01-01/');
	await page.locator('h1', { hasText: '1 January 2020' }).waitFor();
	expect(await page.locator('main a[href="/days/"]').count()).toBe(1);
	const bad = await site.open('/uk/days/2024-02-31/');
	await bad.page.locator('h1', { hasText: '2024-02-31' }).waitFor();
});
