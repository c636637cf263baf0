/** Making a briefing, by keyboard, on the built site. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { mkdtemp, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useSite } from './browser';

const site = useSite();
const names = (page: Page) => page.locator('.list .name').allInnerTexts();
const ready = (page: Page) => page.locator('.list li').first().waitFor();

describe('A briefing', () => {
	it('is explained without script, with the slides it begins with', async () => {
		const { page } = await site.open('/briefing/', { javaScript: false });
		expect(await page.locator('.needs').isVisible()).toBe(true);
		expect(await page.locator('.intro ol > li').count()).toBe(10);
	});

	it('is made, retitled and put in order by keyboard, and survives a reload', async () => {
		const { page, faults } = await site.open('/briefing/');
		await ready(page);
		expect((await names(page)).slice(0, 3)).toEqual([
			'Title',
			'Headline figures',
			'Interception rates'
		]);
		await page.getByRole('textbox', { name: 'Title' }).fill('The salvo of 29 December');
		await page.getByLabel('Speaker notes').fill('Say good morning.');
		const down = page.getByRole('button', { name: /^Move down: .*The salvo/ });
		await down.focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		expect(await down.evaluate((button) => button === document.activeElement)).toBe(true);
		expect((await names(page))[2]).toBe('The salvo of 29 December');
		expect(await page.getByRole('status').first().innerText()).toContain('slide 3 of 10');
		await page.reload();
		await ready(page);
		expect((await names(page))[2]).toBe('The salvo of 29 December');
		await page.locator('.list .select').nth(2).click();
		expect(await page.getByLabel('Speaker notes').inputValue()).toBe('Say good morning.');
		expect(faults).toEqual([]);
	});

	it('shows each slide small beside its name, which alone is read out', async () => {
		const { page, faults } = await site.open('/briefing/');
		await ready(page);
		const small = page.locator('.list .thumbnail');
		expect(await small.count()).toBe(10);
		await small.nth(3).scrollIntoViewIfNeeded();
		await small.nth(3).locator('svg').waitFor();
		expect(await small.nth(3).getAttribute('aria-hidden')).toBe('true');
		expect(await page.locator('.list [role=img]').count()).toBe(0);
		await page.locator('.list .select').nth(3).click();
		await page.getByRole('textbox', { name: 'Title' }).fill('The salvo of 29 December');
		await small.nth(3).locator('text', { hasText: 'The salvo of 29 December' }).waitFor();
		const select = page.getByRole('button', { name: /^4 The salvo of 29 December/ });
		expect(await select.count()).toBe(1);
		expect(faults).toEqual([]);
	});

	it('ends where its slides end: no empty page below them', async () => {
		const { page } = await site.open('/briefing/');
		await ready(page);
		const gap = await page.evaluate(() => {
			const bottom = (selector: string) =>
				document.querySelector(selector)!.getBoundingClientRect().bottom;
			return bottom('.frame') - bottom('.columns');
		});
		expect(gap).toBeLessThan(4);
	});

	it('takes a generated title over to be edited, and warns of one that is too long', async () => {
		const { page, faults } = await site.open('/briefing/');
		await ready(page);
		await page.locator('.list .select').nth(3).click();
		const title = page.getByRole('textbox', { name: 'Title' });
		const launched =
			'Launched (reports on 50 of 62 days): at least 458 missiles and at least 1,001 drones';
		await page.locator(`.preview svg[aria-label$="${launched}"]`).waitFor();
		await page.getByRole('button', { name: 'Edit the generated title' }).press('Enter');
		expect((await title.inputValue()).replaceAll('\u00a0', ' ')).toBe(launched);
		expect(await title.evaluate((input) => input === document.activeElement)).toBe(true);
		expect(await page.locator('.fields .long').count()).toBe(0);
		await title.fill('найпротиповітряноракетобезпілотниковіший'.repeat(4));
		await page.locator('.fields .long').waitFor();
		await title.fill('');
		await page.locator(`.preview svg[aria-label$="${launched}"]`).waitFor();
		expect(faults).toEqual([]);
	});

	it('leaves out slides without a figure, says which and why, and adds them when asked', async () => {
		const { page, faults } = await site.open('/briefing/#view=direction%3Dua');
		await ready(page);
		const notice = page.locator('[data-left-out]');
		expect(await notice.innerText()).toContain(
			'Interception rate over time (no interception rate)'
		);
		expect(await names(page)).toHaveLength(9);
		await notice.getByRole('button').press('Enter');
		await expect.poll(() => names(page)).toHaveLength(10);
		expect((await names(page))[4]).toBe('Interception rate over time');
		expect(await notice.count()).toBe(0);
		expect(await page.evaluate(() => document.activeElement!.id)).toBe('briefing-slides');
		expect(faults).toEqual([]);
	});

	it('has a slide of one’s own words, which survives a reload and is presented', async () => {
		const { page, faults } = await site.open('/briefing/');
		await ready(page);
		await page.getByLabel('Kind').selectOption('Text');
		await page.getByRole('button', { name: 'Add behind the selected slide' }).click();
		await page.getByRole('textbox', { name: 'Title' }).fill('Before we begin');
		await page.getByLabel('Text on the slide').fill('Read first\n- Bounds are said\n- No zeros');
		await page.locator('.preview').getByText('Bounds are said', { exact: true }).first().waitFor();
		await page.reload();
		await ready(page);
		expect((await names(page))[1]).toBe('Before we begin');
		await page.locator('.list .select').nth(1).click();
		await page.locator('.preview').getByText('No zeros', { exact: true }).first().waitFor();
		await page.getByRole('button', { name: 'Present', exact: true }).click();
		await page
			.locator('[data-present]')
			.getByText('Bounds are said', { exact: true })
			.first()
			.waitFor();
		expect(faults).toEqual([]);
	});

	it('is saved as a file and opened again; a bad file leaves it as it is', async () => {
		const { page, faults } = await site.open('/briefing/');
		await ready(page);
		await page.getByRole('textbox', { name: 'Title' }).fill('Kept');
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save as a file' }).click();
		const saved = await download;
		expect(saved.suggestedFilename()).toBe('barrage-briefing_ru_2023-12-01_2024-01-31.json');
		const path = await saved.path();
		expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ version: 1 });

		await page.getByRole('button', { name: /^Remove: 1\. Kept/ }).click();
		expect(await names(page)).toHaveLength(9);
		await page.getByRole('button', { name: 'Undo' }).click();
		expect((await names(page))[0]).toBe('Kept');
		await page.getByRole('button', { name: /^Remove: 1\. Kept/ }).click();

		const bad = join(await mkdtemp(join(tmpdir(), 'briefing-')), 'bad.json');
		await writeFile(
			bad,
			'{"format":"barrage-briefing","version":1,"slides":[{"id":"a","kind":"pie","query":""}]}'
		);
		await page.locator('input[type=file]').setInputFiles(bad);
		expect(await page.locator('[data-refused]').innerText()).toContain('slides[0].kind is "pie"');
		expect(await names(page)).toHaveLength(9);

		await page.locator('input[type=file]').setInputFiles(path);
		await page.getByRole('button', { name: /^Remove: 1\. Kept/ }).waitFor();
		expect(await names(page)).toHaveLength(10);
		expect(await page.locator('[data-refused]').count()).toBe(0);
		expect(faults).toEqual([]);
	});

	it('gives a keyboard a place to go on from when its button goes away', async () => {
		const { page, faults } = await site.open('/briefing/');
		await ready(page);
		const focused = () => page.evaluate(() => document.activeElement!.id);
		await page.getByRole('textbox', { name: 'Title' }).fill('Mine');
		await page.getByRole('button', { name: 'Copy a link' }).click();
		await page.getByText('The link is copied.').first().waitFor();
		await page.getByRole('button', { name: /^Remove: 1\. Mine/ }).press('Enter');
		await page.getByRole('button', { name: 'Undo' }).press('Enter');
		await expect.poll(focused).toBe('briefing-slides');
		for (let left = 9; left >= 0; left--) {
			await page
				.getByRole('button', { name: /^Remove: 1\. / })
				.first()
				.press('Enter');
			await expect.poll(async () => (await names(page)).length).toBe(left);
		}
		await expect.poll(focused).toBe('briefing-selected');
		await page.getByRole('button', { name: 'Undo' }).press('Enter');
		await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
		await page.getByRole('button', { name: 'Add behind mine' }).press('Enter');
		await expect.poll(focused).toBe('briefing-slides');
		expect(faults).toEqual([]);
	});

	it('distrusts a clock that is behind its newest report', async () => {
		const slide = async (now: string) => {
			const { page, faults } = await site.open('/briefing/', {
				before: (page) => page.clock.setFixedTime(now)
			});
			await page.locator('.preview svg').first().waitFor();
			expect(faults).toEqual([]);
			return (await page.locator('.preview').textContent())!.replaceAll('\u00a0', ' ');
		};
		expect(await slide('2026-11-22T12:00:00Z')).toContain('Made 22 Nov 2026');
		expect(await slide('2019-03-01T12:00:00Z')).not.toContain('Made');
	});

	it('leaves the link marked where the browser does not copy', async () => {
		const { page, faults } = await site.open('/briefing/', {
			before: (page) =>
				page.addInitScript(() => {
					navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
				})
		});
		await ready(page);
		await page.getByRole('button', { name: 'Copy a link' }).click();
		await page
			.getByText('The browser did not allow copying. Copy the link from here:')
			.first()
			.waitFor();
		const marked = await page.evaluate(() => {
			const { value, selectionStart, selectionEnd } = document.activeElement as HTMLInputElement;
			return value.slice(selectionStart!, selectionEnd!);
		});
		expect(marked).toMatch(/\/briefing\/#/);
		expect(faults).toEqual([]);
	});

	it('shows other weapons on a slide, and says so in the list', async () => {
		const { page, faults } = await site.open('/briefing/');
		await ready(page);
		await page.locator('.list .select').nth(3).click();
		await page
			.locator('.forms')
			.getByRole('button', { name: /^Weapons/ })
			.click();
		// Whatever is beside it, and wherever the page is scrolled to, it lies on the screen whole.
		const tree = page.locator('.forms .disclosure .panel');
		const { top, bottom, height } = await tree.evaluate((node) => ({
			...{ top: node.getBoundingClientRect().top, bottom: node.getBoundingClientRect().bottom },
			height: innerHeight
		}));
		expect(top).toBeGreaterThanOrEqual(0);
		expect(bottom).toBeLessThanOrEqual(height);
		await page.getByRole('checkbox', { name: 'Drone', exact: true }).uncheck();
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Weapons missiles only' }).waitFor();
		await page.locator('.forms button[type=submit]').click();
		const row = page.locator('.list .select').nth(3);
		await row.getByText('missiles only').waitFor();
		await page.locator('.preview').getByText('Launches per day: missiles only').first().waitFor();
		expect(await page.locator('.list .select').nth(2).innerText()).not.toContain('only');
		expect(faults).toEqual([]);
	});

	it('ends at the day it is known on, and refuses days after it', async () => {
		const { page, faults } = await site.open('/briefing/');
		await ready(page);
		await page.locator('.list .select').nth(3).click();
		const forms = page.locator('.forms');
		await forms.getByLabel('As known on').fill('2023-12-31');
		await expect
			.poll(() => forms.getByLabel('To', { exact: true }).inputValue())
			.toBe('2023-12-31');
		await forms.getByLabel('To', { exact: true }).fill('2024-01-15');
		await forms.locator('button[type=submit]').click();
		await forms
			.getByText('As known on 31 Dec 2023 the record runs from 1 Dec 2023 to 31 Dec 2023.')
			.waitFor();
		await forms.getByLabel('To', { exact: true }).fill('2023-12-30');
		await forms.locator('button[type=submit]').click();
		await page.locator('.list .select').nth(3).getByText('1 Dec – 30 Dec 2023').waitFor();
		expect(faults).toEqual([]);
	});

	it('shared by a link asks before it takes the place of one that is there', async () => {
		const { page } = await site.open('/briefing/');
		await ready(page);
		await page.getByRole('textbox', { name: 'Title' }).fill('Mine');
		await page.getByLabel('Speaker notes').fill('Secret.');
		await page.getByRole('button', { name: 'Copy a link' }).click();
		await page.getByText('The link is copied.').first().waitFor();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		await page.goto(link);
		await page.getByRole('button', { name: 'Add behind mine' }).click();
		expect(await names(page)).toHaveLength(20);
		await page.locator('.list .select').nth(10).click();
		expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Mine');
		expect(await page.getByLabel('Speaker notes').inputValue()).toBe('');
	});
});
