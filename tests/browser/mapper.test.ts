/** Any table, opened in the browser: what its columns mean is asked, and nothing is shown before. Invented figures. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './axe';
import { useSite } from './browser';

const site = useSite();
const EVENTS =
	'when,town,dead,wounded\n03/04/2025,Kharkiv,2,5\n03/04/2025,Odesa,7,30\n04/04/2025,Odesa,1,\n';

interface Chosen {
	name: string;
	content: string | Buffer;
}
const choose = (page: Page, ...files: Chosen[]) =>
	page.locator('#own-files').setInputFiles(
		files.map(({ name, content }) => ({
			...{ name, mimeType: name.endsWith('json') ? 'application/json' : 'text/csv' },
			buffer: Buffer.from(content)
		}))
	);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const showButton = (page: Page) => page.getByRole('button', { name: 'Show these figures' });

/** Answers with the keyboard: to the group by Tab, to the answer by the arrow keys. */
async function answer(page: Page, legend: RegExp, label: RegExp): Promise<void> {
	const group = page.getByRole('group', { name: legend });
	const radio = group.getByRole('radio', { name: label });
	await group.getByRole('radio').first().focus();
	await page.keyboard.press('Space');
	for (let i = 0; i < 5 && !(await radio.isChecked()); i++) await page.keyboard.press('ArrowDown');
	expect(await radio.isChecked()).toBe(true);
}

async function answerAll(page: Page): Promise<void> {
	await answer(page, /What is one row/, /an event at a place/);
	await answer(page, /Who attacks/, /by Russia/);
	await answer(page, /Which day is 03\/04\/2025/, /3 Apr/);
}

describe('A table of no known form', () => {
	it('is asked about by keyboard, shows its days beside its rows, and then its figures', async () => {
		const { page, faults } = await site.open('/data/open/');
		await choose(page, { name: 'losses.csv', content: EVENTS });
		await page.getByRole('heading', { name: 'What do the columns mean?' }).waitFor();
		expect(await page.evaluate(() => document.activeElement?.className)).toContain('result');
		const used = (column: string) => page.getByLabel(`“${column}” is`).inputValue();
		expect(await Promise.all(['when', 'town', 'dead', 'wounded'].map(used))).toEqual([
			...['day', 'place', 'killed', 'injured']
		]);
		expect(await showButton(page).count()).toBe(0);
		expect(await violationsOf(page, '.result')).toEqual([]);

		await answerAll(page);
		const days = page.getByRole('region', { name: 'The days it becomes' }).locator('tbody tr');
		await days.first().waitFor();
		expect(plain(await days.first().innerText())).toContain('killed: in all at least 9');
		expect(await days.first().locator('code').allInnerTexts()).toEqual([
			...['03/04/2025 | Kharkiv | 2 | 5', '03/04/2025 | Odesa | 7 | 30']
		]);
		// Of days that were read the other way round nothing is left.
		await answer(page, /Which day is/, /4 Mar/);
		await expect.poll(async () => plain(await days.first().innerText())).toContain('4 Mar 2025');
		await answer(page, /Which day is/, /3 Apr/);
		await expect.poll(async () => plain(await days.first().innerText())).toContain('3 Apr 2025');

		await showButton(page).press('Enter');
		await page.waitForURL('**/own/');
		await page.locator('#launches').waitFor();
		expect(plain(await page.locator('[data-summary]').innerText())).toMatch(/at least 10/);
		expect(faults).toEqual([]);
	});

	it('is read without a question by the map that was saved', async () => {
		const { page, faults } = await site.open('/data/open/');
		await choose(page, { name: 'losses.csv', content: EVENTS });
		await page.getByRole('heading', { name: 'What do the columns mean?' }).waitFor();
		await answerAll(page);
		const save = page.getByRole('button', { name: 'Save the map' });
		const [download] = await Promise.all([page.waitForEvent('download'), save.press('Enter')]);
		expect(download.suggestedFilename()).toBe('losses.map.json');
		const map = await readFile(await download.path());
		await page.reload();
		await page.locator('#own-files:enabled').waitFor();
		const newer = `${EVENTS}05/04/2025,Dnipro,3,3\n`;
		await choose(page, { name: 'b.csv', content: newer }, { name: 'm.json', content: map });
		await showButton(page).waitFor();
		const preview = plain(await page.locator('.result').innerText());
		expect(preview).toContain('3 Apr – 5 Apr 2025');
		expect(preview).toContain('13+ killed');
		expect(faults).toEqual([]);
	});

	it('says what a sum of weeks is not, and asks of what a count is', async () => {
		const { page } = await site.open('/data/open/');
		await choose(page, { name: 'w.json', content: '[{"day":"2025-01-05","shots":4}]' });
		await page.getByText('Which columns are counts').waitFor();
		await page.getByLabel('“shots” is').selectOption('launched');
		await page.getByText('Of which weapon is “shots”').waitFor();
		await page.getByLabel('Weapon counted in “shots”').selectOption('drone');
		await answer(page, /Who attacks/, /by Ukraine/);
		await answer(page, /What is one row/, /a week/);
		await page.getByText('Sums of weeks or months are not figures of days').waitFor();
		expect(await showButton(page).count()).toBe(0);
		await page.getByRole('button', { name: 'Cancel' }).press('Enter');
		await page.getByText('Cancelled. No file was opened.').waitFor();
	});
});

describe('A clock that is behind the newest figures of the site', () => {
	it('is not believed: the file opens, and what today is taken to be is said', async () => {
		const { page, faults } = await site.open('/data/open/');
		await page.clock.setFixedTime(new Date('2020-05-05T10:00Z'));
		const days = 'date,killed\n2024-05-01,2\n2024-05-02,3\n';
		await choose(page, { name: 'days.csv', content: days });
		await showButton(page).waitFor();
		const said = plain(await page.locator('.result').innerText());
		expect(said).toContain('1 May – 2 May 2024');
		expect(said).toMatch(/clock of this device is behind .*\(5 May 2020 → \d+ \w+ \d{4}\)/);
		expect(faults).toEqual([]);
	});
});
