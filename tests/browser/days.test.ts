/** Where a number comes from, by keyboard: to the day, to its reports, to what was known then. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
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
		'No report of this day had been published'
	);
	const bad = await site.open(`${DAY}?known=soon`);
	expect(await bad.page.locator('main [role=status]').first().innerText()).toContain('known=soon');
	expect([...early.faults, ...bad.faults]).toEqual([]);
});

it('A headline figure of the dashboard leads to its reports in two clicks', async () => {
	const { page, faults } = await site.open('/');
	await page.locator('.value a').first().click();
	await page.waitForURL('**/days/2023/#2023-12');
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

describe('The finder of days', () => {
	const find = async (page: Page, text: string) => {
		await page.getByRole('searchbox').focus();
		await page.keyboard.press('Control+A');
		await page.keyboard.type(text);
		await page.keyboard.press('Enter');
	};

	it.each([
		['/days/', '2023-12-29', '**/days/2023-12-29/'],
		['/days/', '2 January 2024', '**/days/2024-01-02/'],
		['/uk/days/', '2.1.2024', '**/uk/days/2024-01-02/'],
		['/days/ua/', '30 December 2023', '**/days/2023-12-30/ua/'],
		['/days/', 'December 2023', '**/days/2023/#2023-12']
	])('on %s goes to %s by keyboard', async (path, text, address) => {
		const { page, faults } = await site.open(path);
		await find(page, text);
		await page.waitForURL(address);
		expect(faults).toEqual([]);
	});

	it('says that a day has no page, and offers the nearest', async () => {
		const { page, faults } = await site.open('/days/');
		await find(page, '2031-05-01');
		const answer = page.locator('form [role=status]');
		await answer.getByText('has no page').waitFor();
		const nearest = answer.getByRole('link');
		expect(await nearest.first().getAttribute('href')).toBe('/days/2024-01-31/');
		expect(faults).toEqual([]);
	});

	it('lists the days of a place, latest first, and says so where there is none', async () => {
		const { page, faults } = await site.open('/days/');
		await find(page, 'Kharkiv');
		const answer = page.locator('form [role=status]');
		await answer.getByText(/Days that match “Kharkiv”: \d+/).waitFor();
		const hrefs = await page
			.locator('form ol a')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		expect(hrefs.length).toBeGreaterThan(3);
		expect(hrefs).toEqual(hrefs.toSorted().reverse());
		await find(page, '31 November');
		await answer.getByText('“31 November” is not a real date').waitFor();
		await find(page, 'q'.repeat(500));
		await answer.getByText('No day of this direction matches “qqq').waitFor();
		const overflow = () =>
			page.evaluate(() => document.documentElement.scrollWidth - document.body.clientWidth);
		expect(await overflow()).toBeLessThanOrEqual(0);
		await page.setViewportSize({ width: 320, height: 600 });
		expect(await overflow()).toBeLessThanOrEqual(0);
		await find(page, 'qwerty');
		await answer.getByText('No day of this direction matches “qwerty”').waitFor();
		expect(await page.locator('form ol').count()).toBe(0);
		expect(faults).toEqual([]);
	});

	it('says when the list cannot be loaded, and looks again', async () => {
		const { page } = await site.open('/days/', {
			before: (each) => each.route('**/days/find.json', (route) => route.abort(), { times: 1 })
		});
		await find(page, '2023-12-29');
		await page.getByText('The list of days could not be loaded').waitFor();
		await page.getByRole('searchbox').press('Enter');
		await page.waitForURL('**/days/2023-12-29/');
	});

	it('is not there without script; the years and months are links', async () => {
		const { page } = await site.open('/days/', { javaScript: false });
		expect(await page.getByRole('searchbox').isVisible()).toBe(false);
		await page.getByRole('link', { name: '2023', exact: true }).click();
		await page.waitForURL('**/days/2023/');
		expect(await page.locator('table a[href="/days/2023-12-29/"]').first().isVisible()).toBe(true);
	});
});

it('A link to a month of another year leads on to it, and one to a year that is not there stays', async () => {
	const { page } = await site.open('/days/#2023-12');
	await page.waitForURL('**/days/2023/#2023-12');
	for (const stays of ['/days/#2022-05', '/days/#%']) {
		const other = await site.open(stays);
		await other.page.getByRole('link', { name: 'Attacks by Ukraine' }).first().waitFor();
		await other.page.evaluate(() => document.fonts.ready);
		expect(other.page.url()).toMatch(new RegExp(`${stays}$`));
		expect(other.faults).toEqual([]);
	}
});

it('A year leads to the same year of the other side, the latest to the latest', async () => {
	const href = async (path: string) => {
		const { page } = await site.open(path);
		const other = page.locator('main header').getByRole('link', { name: 'Attacks by Ukraine' });
		return other.getAttribute('href');
	};
	expect(await href('/days/2023/')).toBe('/days/2023/ua/');
	expect(await href('/days/')).toBe('/days/ua/');
});

describe('The many reports of a day', () => {
	const MANY = '/days/2023-12-29/';

	it('begin with those that are used; the rest is folded, and opened by keyboard', async () => {
		const { page, faults } = await site.open(MANY);
		const reports = page.locator('#reports .panel.chart ol > li.report');
		const all = await reports.count();
		const seen = page.locator('#reports .panel.chart ol > li.report:visible');
		const used = await seen.count();
		expect(used).toBeGreaterThan(0);
		expect(used).toBeLessThan(20);
		expect(await page.locator('#reports ol > li.used:visible').count()).toBe(used);
		await page.locator('#reports summary', { hasText: 'Other reports' }).first().focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => seen.count()).toBe(all);
		expect(faults).toEqual([]);
	});

	it('are narrowed by kind and by source, each with its number, and it is announced', async () => {
		const { page, faults } = await site.open(MANY);
		const seen = page.locator('#reports .panel.chart ol > li.report:visible');
		const kinds = page.getByRole('group', { name: 'Which reports to show' }).first();
		const status = page.locator('#reports [role=status]').first();
		for (const name of ['Used', 'National', 'Of places', 'Withdrawn or replaced']) {
			const radio = kinds.getByRole('radio', { name });
			const label = (await radio.evaluate((node) => node.parentElement!.textContent)).trim();
			await radio.check({ force: true });
			const n = Number(/\((\d+)\)/.exec(label)?.[1]);
			await expect.poll(() => seen.count(), { message: label }).toBe(n);
			expect(await status.innerText()).toContain(`Reports shown: ${n} of `);
		}
		await kinds.getByRole('radio', { name: 'All' }).check({ force: true });
		const source = page.locator('#reports select');
		const option = source.locator('option').nth(1);
		const n = Number(/\((\d+)\)$/.exec((await option.innerText()).trim())?.[1]);
		await source.selectOption({ index: 1 });
		await expect.poll(() => seen.count()).toBe(n);
		// The other choice counts within this one.
		expect((await kinds.innerText()).replace(/\s+/g, ' ')).toContain(`All (${n})`);
		expect(faults).toEqual([]);
	});

	it('are shown by a link to one of them, folded away or left out', async () => {
		const { page } = await site.open(MANY);
		const folded = page.locator('#reports .panel.chart details.on-paper li.report').last();
		const id = (await folded.getAttribute('id'))!;
		expect(await folded.isVisible()).toBe(false);
		await page.goto(`${page.url()}#${id}`);
		await expect.poll(() => folded.isVisible()).toBe(true);
		await page.getByRole('radio', { name: /^Used/ }).first().check({ force: true });
		await expect.poll(() => folded.isVisible()).toBe(false);
		await page.evaluate(() => (location.hash = ''));
		await page.evaluate((hash) => (location.hash = hash), id);
		await expect.poll(() => folded.isVisible()).toBe(true);
	});

	it('are shown by the same link again, and scrolled to', async () => {
		const { page, faults } = await site.open(MANY);
		const mark = page.locator('#weapons a[href^="#"]').first();
		const id = (await mark.getAttribute('href'))!.slice(1);
		const report = page.locator(`[id="${id}"]`);
		await mark.click();
		await page.waitForURL(`**#${id}`);
		const gone = page.getByRole('radio', { name: /^Withdrawn/ }).first();
		await gone.check({ force: true });
		await expect.poll(() => report.isVisible()).toBe(false);
		await mark.focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => report.isVisible()).toBe(true);
		const top = () => report.evaluate((node) => Math.round(node.getBoundingClientRect().top));
		await expect.poll(top).toBeLessThan(200);
		expect(await top()).toBeGreaterThanOrEqual(0);
		expect(faults).toEqual([]);
	});

	it('are not narrowed at a moment that has few of them, or none of what was asked for', async () => {
		const { page, faults } = await site.open(MANY);
		const seen = page.locator('#reports .panel.chart ol > li.report:visible');
		const source = page.locator('#reports select');
		const last = (await source.locator('option').count()) - 1;
		await source.selectOption({ index: last });
		await expect
			.poll(() => page.locator('#reports [role=status]').first().innerText())
			.not.toBe('');
		await page.locator('#day-known').selectOption({ index: 3 });
		await page.locator('[data-known-banner]').waitFor();
		await expect.poll(() => source.count()).toBe(0);
		expect(await seen.count()).toBeGreaterThan(0);
		expect(faults).toEqual([]);
	});

	it('stand where the fragment of the address is broken', async () => {
		const { page, faults } = await site.open(`${MANY}#%`);
		expect(await page.locator('#reports .panel.chart li.report:visible').count()).toBeGreaterThan(
			0
		);
		expect(faults).toEqual([]);
	});

	it('are all there without script, and on paper whatever was asked for', async () => {
		const still = await site.open(MANY, { javaScript: false });
		expect(await still.page.locator('#reports select').isVisible()).toBe(false);
		await still.page.locator('#reports summary', { hasText: 'Other reports' }).first().click();
		const { page } = await site.open(MANY);
		const reports = page.locator('#reports .panel.chart ol > li.report');
		await page.getByRole('radio', { name: /^Used/ }).first().check({ force: true });
		await page.emulateMedia({ media: 'print' });
		const all = await reports.count();
		expect(await still.page.locator('#reports .panel.chart li.report:visible').count()).toBe(all);
		await expect
			.poll(() => page.locator('#reports .panel.chart ol > li.report:visible').count())
			.toBe(all);
	});
});
