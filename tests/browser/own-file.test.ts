/** One's own file, opened in the browser and shown by every page of figures. Invented figures throughout. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { eodiAttack, eodiClaim, eodiFile, eodiHit } from '../fixtures/foreign/eodi';
import { FOREIGN, FOREIGN_HEADER } from '../unit/pages/own/files';
import { useSite } from './browser';

const site = useSite();
const NAME = 'missile_attacks_daily.csv';

/** Presses Tab until the element has the focus: proof that a keyboard gets there. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let i = 0; i < 250; i++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
	}
	throw new Error(`Tab never reached ${selector}`);
}
const choose = (page: Page, name: string, content: string | Buffer) =>
	page
		.locator('#own-files')
		.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
const result = (page: Page) => page.locator('[aria-labelledby=own-result]');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** Opens the invented file and puts it on screen. */
async function show(page: Page) {
	await choose(page, NAME, FOREIGN);
	await page.getByRole('button', { name: 'Show these figures' }).click();
	await page.waitForURL('**/own/');
	await page.locator('#launches').waitFor();
}

describe('One’s own file', () => {
	it('is opened by keyboard, looked at, shown, and left again', async () => {
		const { page, faults } = await site.open('/data/open/');
		await tabTo(page, '#own-files');
		await choose(page, NAME, FOREIGN);
		await result(page).waitFor();
		expect(await page.evaluate(() => document.activeElement?.className)).toContain('result');
		const preview = plain(await result(page).innerText());
		expect(preview).toContain('2 Jan – 5 Jan 2025');
		expect(preview).toMatch(/61 launched, (at least )?54 stopped/);
		await tabTo(page, 'button.solid');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/own/');

		const bar = page.getByRole('complementary', { name: 'Your own file' });
		await bar.waitFor();
		expect(await bar.innerText()).toContain(`Your file ${NAME} is on screen.`);
		expect(plain(await page.locator('[data-summary]').innerText())).toContain('61');
		expect(await page.locator('#launches footer').innerText()).toContain(NAME);
		expect(await page.locator('a[href="/data/daily.csv"]').count()).toBe(0);

		// The day, from the table of the largest days.
		await page.locator('#largest a[href*="date=2025-01-03"]').first().click();
		await page.waitForURL('**/own/days/?date=2025-01-03');
		await page.locator('#weapons').waitFor();
		expect(plain(await page.locator('h1').innerText())).toContain('3 January 2025');
		expect(await page.locator('#reports a[href*=example2]').count()).toBeGreaterThan(0);

		// A reload keeps it, and the header leads along its pages.
		await page.reload();
		await page.locator('#weapons').waitFor();
		await page.locator('header nav a', { hasText: 'Days' }).click();
		await page.waitForURL('**/own/days/');
		await page.locator('a[href="/own/days/?date=2025-01-02"]').first().waitFor();

		await page.getByRole('link', { name: 'Back to the published figures' }).click();
		await page.waitForURL(`${site.address()}/`);
		expect(await page.locator('#launches footer').innerText()).not.toContain(NAME);
		expect(await page.locator('#launches a[href^="/days/"]').count()).toBeGreaterThan(0);
		expect(faults).toEqual([]);
	});

	it('in the JSON of the drone observatory shows both directions', async () => {
		const { page, faults } = await site.open('/data/open/');
		await choose(page, 'ucrania.json', eodiFile([eodiAttack(1), eodiClaim(2)], [eodiHit(1)]));
		await result(page).waitFor();
		const preview = plain(await result(page).innerText());
		expect(preview).toContain('120 launched, 101 stopped');
		expect(preview).toContain('101 stopped, launches not stated');
		expect(preview).toContain('Rows in the files: 3. Kept out: 0.');
		await page.getByRole('button', { name: 'Show these figures' }).click();
		await page.waitForURL('**/own/');
		await page.locator('#launches').waitFor();
		expect(plain(await page.locator('[data-summary]').innerText())).toContain('120');
		expect(faults).toEqual([]);
	});

	it('is presented in a briefing that names it on each slide', async () => {
		const { page, faults } = await site.open('/data/open/');
		await show(page);
		await page
			.getByRole('link', { name: 'Briefing of this view' })
			.or(page.locator('.actions a.button'))
			.first()
			.click();
		await page.waitForURL('**/own/briefing/**');
		await page.getByRole('button', { name: 'Present' }).click();
		const dialog = page.locator('[data-present]');
		await dialog.waitFor();
		await page.keyboard.press('ArrowRight');
		await dialog.getByText(NAME).first().waitFor();
		expect(faults).toEqual([]);
	});

	it('gives files whose names and sources say whose figures they are', async () => {
		const { page } = await site.open('/data/open/');
		await show(page);
		await page.locator('#launches label', { hasText: 'Download' }).click();
		const download = page.waitForEvent('download');
		await page.locator('#launches').getByRole('button', { name: 'CSV, this view' }).click();
		const file = await download;
		expect(file.suggestedFilename()).toMatch(/^own_ru_launches_2025-01-02_2025-01-05/);
		expect(await readFile(await file.path(), 'utf8')).toContain('2025-01-03');
	});

	it('is removed from the browser when asked to', async () => {
		const { page } = await site.open('/data/open/');
		await show(page);
		await page.getByRole('button', { name: 'Remove from this browser' }).click();
		await page.waitForURL(`${site.address()}/`);
		await page.goto(`${site.address()}/own/`);
		await page.getByText('No file of your own is open in this browser').waitFor();
	});
});

describe('A file that is not what it should be', () => {
	const utf16 = Buffer.from(`\ufeff${FOREIGN}`, 'utf16le');
	it.each<[string, string | Buffer]>([
		['the file is empty', ''],
		['this is a picture, not CSV', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
		['this is a spreadsheet file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
		['there is a header and no row below it', `${FOREIGN_HEADER}\n`],
		['none of the known files has these columns', 'name,age\nx,1\n']
	])('is refused in words: %s', async (words, content) => {
		const { page, faults } = await site.open('/data/open/');
		await choose(page, 'x.csv', content);
		await result(page).waitFor();
		expect(await result(page).innerText()).toContain(words);
		expect(await page.getByRole('button', { name: 'Show these figures' }).count()).toBe(0);
		expect(faults).toEqual([]);
	});
	it.each<[string, string | Buffer]>([
		['UTF-16', utf16],
		['semicolons', FOREIGN.replaceAll(',', ';')],
		[
			'Windows-1251',
			Buffer.concat([
				Buffer.from(FOREIGN),
				Buffer.from('2025-01-05 18:00,2025-01-06 08:00,Shahed-136/131,,'),
				Buffer.from([0xca, 0xe8, 0xbf, 0xe2]),
				Buffer.from(',,1,1,,,,,,,,kpszsu/posts/example4\n')
			])
		]
	])('is read where it can be: %s', async (_, content) => {
		const { page, faults } = await site.open('/data/open/');
		await choose(page, 'x.csv', content);
		await page.getByRole('button', { name: 'Show these figures' }).waitFor();
		expect(faults).toEqual([]);
	});
	it('has each row that is kept out named, and all of them in a download', async () => {
		const { page } = await site.open('/data/open/');
		await choose(page, 'x.csv', `${FOREIGN}2025-01-05 18:00,x,"broken\n`);
		await result(page).waitFor();
		expect(await result(page).innerText()).toContain('Kept out: 1');
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: /as CSV/ }).click();
		const text = await readFile(await (await download).path(), 'utf8');
		expect(text).toMatch(/^severity,file,row,column,value,reason,what_to_do\n/);
		expect(text).toContain('x.csv,6,');
	});
});

describe('A large file', () => {
	it('dropped anywhere shows its progress and can be cancelled', async () => {
		const { page, faults } = await site.open('/method/');
		// Until what takes files is there, a file dragged over the page is not wanted; it enters each part it meets.
		await page.waitForFunction(() => {
			window.dispatchEvent(new DragEvent('dragenter'));
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File(['x'], 'x.csv'));
			return !window.dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
		});
		await page.evaluate(() => {
			const row = '2024-01-02,RU,1,1,0,2,1,0,,,,,,,false,1\n';
			const piece = row.repeat(25_000);
			const file = new File(
				['date,direction,missiles_launched\n', ...Array.from({ length: 60 }, () => piece)],
				'huge.csv'
			);
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(file);
			window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
		});
		await page.waitForURL('**/data/open/');
		const bar = page.getByRole('progressbar', { name: 'Progress' });
		await bar.waitFor();
		expect(await bar.getAttribute('aria-valuetext')).toContain('huge.csv');
		await page.getByRole('button', { name: 'Cancel' }).click();
		await page.getByText('Cancelled. No file was opened.').waitFor();
		expect(await bar.count()).toBe(0);
		expect(faults).toEqual([]);
	});
	it('beyond what a browser can hold is refused before it is read', async () => {
		const { page } = await site.open('/data/open/');
		await page.evaluate(() => {
			const piece = 'x'.repeat(10_000_000);
			const file = new File(
				Array.from({ length: 16 }, () => piece),
				'huge.csv'
			);
			const input = document.querySelector<HTMLInputElement>('#own-files')!;
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(file);
			input.files = dataTransfer.files;
			input.dispatchEvent(new Event('change', { bubbles: true }));
		});
		await result(page).waitFor();
		expect(await result(page).innerText()).toContain('160 MB');
	});
});

describe('Where the browser gives less than usual', () => {
	it('says in words that what reads files could not be loaded, and takes the file again later', async () => {
		const { page } = await site.open('/data/open/');
		await page.route('**/*worker*.js', (route) => route.abort());
		await choose(page, NAME, FOREIGN);
		await page.getByText('could not be loaded. Connect to the network').waitFor();
		await page.unroute('**/*worker*.js');
		await choose(page, NAME, FOREIGN);
		await page.getByRole('button', { name: 'Show these figures' }).waitFor();
	});
	it('shows the figures without storage, and says that a reload loses them', async () => {
		const { page } = await site.open('/data/open/');
		// A worker has its own global scope: its storage is refused by the browser itself.
		const devtools = await page.context().newCDPSession(page);
		await devtools.send('Storage.overrideQuotaForOrigin', { origin: site.address(), quotaSize: 1 });
		await show(page);
		const bar = page.getByRole('complementary', { name: 'Your own file' });
		expect(await bar.innerText()).toContain('it is gone once this page is loaded anew or closed');
		const [dialog] = await Promise.all([
			page.waitForEvent('dialog'),
			// In a task of its own: nothing of the page answers while the question is open.
			page.evaluate(() => void setTimeout(() => location.reload()))
		]);
		expect(dialog.type()).toBe('beforeunload');
		await dialog.dismiss();
		expect(await bar.isVisible()).toBe(true);
	});
	it('opens the package of the published figures whole', async () => {
		const { page } = await site.open('/data/open/');
		await page.locator('#own-files').setInputFiles('build/data/barrage-data.zip');
		await result(page).waitFor();
		expect(await result(page).innerText()).toContain('Kept out: 0.');
	});
});
