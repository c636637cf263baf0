/** The form of a bulletin on `/data/add/`, by keyboard: errors, lines, copying, what is kept. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { DRAFT_KEY } from '../../src/lib/figures/view/own-figures';
import { violationsOf } from './axe';
import { useSite, type PageOptions } from './browser';

const { open } = useSite();

/** Noon in Kyiv on 20 January 2024. */
const NOW = new Date('2024-01-20T10:00Z');

async function openForm(path = '/data/add/', options: PageOptions = {}) {
	const watched = await open(path, {
		...options,
		before: (page) => page.clock.setFixedTime(NOW)
	});
	await form(watched.page).waitFor();
	return watched;
}

const form = (page: Page) => page.getByRole('form', { name: /Add this morning|Додати ранкове/ });

/** Types into a field as a person would, replacing what is there. */
async function type(page: Page, label: string, text: string) {
	const field = page.getByLabel(label, { exact: true }).first();
	await field.focus();
	await page.keyboard.press('Control+A');
	await page.keyboard.type(text);
}

async function choose(page: Page, label: string, name: string) {
	await page.getByLabel(label, { exact: true }).first().focus();
	await page.getByLabel(label, { exact: true }).first().selectOption({ value: name });
}

async function press(page: Page, name: string | RegExp) {
	await page.getByRole('button', { name }).first().focus();
	await page.keyboard.press('Enter');
}

/** A file of one's own. */
const DAILY = 'date,direction,missiles_launched\n2024-01-02,RU,1\n';

/** A night that the shipped ledger does not have. */
async function fill(page: Page) {
	await type(page, 'Began *', '2024-01-19 18:00');
	await type(page, 'Ended *', '2024-01-20 01:00');
	await type(page, 'Published *', '2024-01-20 09:00');
	await type(page, 'Address *', 'https://example.org/bulletin');
	await choose(page, 'Weapon', 'shahed-136-131');
	await type(page, 'Launched', '40');
	await type(page, 'Shot down', 'about 33');
}

describe('the form of a bulletin', () => {
	it('names what is wrong at the field and in a list that leads there', async () => {
		const { page, faults } = await openForm();
		await type(page, 'Began *', '2024-01-20 09:00');
		await type(page, 'Ended *', '2024-01-20 08:00');
		await choose(page, 'Weapon', 'shahed-136-131');
		await type(page, 'Launched', 'many');
		await press(page, 'Check and show the lines');
		const heading = page.getByRole('heading', { name: 'To be corrected: 3' });
		await heading.waitFor();
		expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
		expect(await page.getByLabel('Launched').getAttribute('aria-invalid')).toBe('true');
		await page.getByRole('link', { name: /^Address: Fill this in/ }).focus();
		await page.keyboard.press('Enter');
		expect(
			await page.getByLabel('Address *').evaluate((element) => element === document.activeElement)
		).toBe(true);
		expect(await violationsOf(page)).toEqual([]);
		expect(faults).toEqual([]);
	});

	it('makes the lines, previews the day, copies and saves', async () => {
		const { page, faults } = await openForm();
		await fill(page);
		await press(page, 'Check and show the lines');
		await page.getByRole('heading', { name: 'The check finds no error.' }).waitFor();
		expect(await page.getByText('Shahed-136/131, shot down: about 33').isVisible()).toBe(true);
		await press(page, 'Copy the lines for counts.csv');
		await page.getByText('The lines for counts.csv are on the clipboard.').waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toMatch(
			/^(ru-2024-01-20[^,]*)\.ukrainian-air-force\.\d,launched,shahed-136-131,UA,exact,40,,\n.*,intercepted,shahed-136-131,UA,about,33,,\n$/
		);
		const download = page.waitForEvent('download');
		await press(page, 'Download them as new-reports.csv');
		const file = await download;
		const text = await readFile(await file.path(), 'utf8');
		expect(text).toMatch(/^report_id,attack_id,source_id/);
		expect(text).toContain(',2024-01-20T09:00+02:00,2024-01-20,');
		expect(await violationsOf(page)).toEqual([]);
		expect(faults).toEqual([]);
	});

	it('keeps a draft over a reload, and forgets it when cleared', async () => {
		const { page } = await openForm();
		await fill(page);
		await page.reload({ waitUntil: 'load' });
		await page.waitForSelector('html[data-ready]');
		await form(page).waitFor();
		expect(await page.getByLabel('Shot down').inputValue()).toBe('about 33');
		await page.getByText('Your draft was restored.').waitFor();
		await press(page, 'Clear the form');
		await page.getByText('The form is empty again.').waitFor();
		expect(await page.getByLabel('Shot down').inputValue()).toBe('');
		expect(await page.evaluate((key) => localStorage.getItem(key), DRAFT_KEY)).toBeNull();
	});

	it('lets a draft go that was removed in another tab, alone or with a file of one’s own', async () => {
		const { page } = await openForm();
		const stored = () => page.evaluate((key) => localStorage.getItem(key), DRAFT_KEY);
		for (const what of ['file', 'draft']) {
			await fill(page);
			expect(await stored()).not.toBeNull();
			const other = await page.context().newPage();
			await other.goto(new URL('/data/open/', page.url()).href);
			if (what === 'file') {
				await other
					.locator('#own-files:enabled')
					.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(DAILY) });
				await other.getByRole('button', { name: 'Show these figures' }).click();
				await other.waitForURL('**/own/');
				await other.goBack();
				await other.getByRole('button', { name: 'Remove from this browser' }).click();
			} else {
				await other.evaluate((key) => localStorage.removeItem(key), DRAFT_KEY);
			}
			await page.getByText('The form is empty again.').waitFor();
			await type(page, 'Address *', 'https://example.org/another');
			expect(await stored()).toContain('another');
			expect(await stored()).not.toContain('about 33');
		}
	});

	it('takes the report to the attack that the ledger has at these hours', async () => {
		const { page } = await openForm();
		await type(page, 'Began *', '2024-01-01 20:00');
		await type(page, 'Ended *', '2024-01-02 09:00');
		const chosen = page.getByRole('radio', { name: /\(ru-2024-01-02\)/ });
		await chosen.waitFor();
		expect(await chosen.isChecked()).toBe(true);
	});

	it('adds and removes lines by keyboard, with the focus where one goes on', async () => {
		const { page } = await openForm();
		await press(page, /Add a place/);
		const place = page.getByLabel('Place', { exact: true });
		expect(await place.evaluate((element) => element === document.activeElement)).toBe(true);
		await choose(page, 'Place', 'UA-30');
		await press(page, 'Remove Kyiv');
		expect(await place.count()).toBe(0);
		expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Add a place');
	});

	it.each([
		['/data/add/', 390, 'light'],
		['/uk/data/add/', 1280, 'dark']
	] as const)('is accessible at %s, %i px, %s', async (path, width, colorScheme) => {
		const { page, faults } = await openForm(path, { width, colorScheme });
		expect(await violationsOf(page)).toEqual([]);
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(overflow).toBe(0);
		expect(faults).toEqual([]);
	});

	it('says without script what to do instead', async () => {
		const { page } = await open('/data/add/', { javaScript: false });
		// What is inside noscript is not looked into by getByText.
		expect(await page.locator('main noscript p').innerText()).toContain(
			'Reading a post and the form need JavaScript.'
		);
		expect(await page.getByText('Reading the ledger').isVisible()).toBe(false);
		expect(await page.getByText('npm run data:add').isVisible()).toBe(true);
	});

	it('says when the ledger cannot be fetched, and tries again', async () => {
		const { page } = await open('/data/add/', {
			before: (each) => each.route('**/data/weapons.csv', (route) => route.abort(), { times: 1 })
		});
		await page.getByText('The ledger could not be read').waitFor();
		await page.getByRole('button', { name: 'Try again' }).focus();
		await page.keyboard.press('Enter');
		await form(page).waitFor();
		const first = page.getByLabel('Text of the post');
		expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
	});
});
