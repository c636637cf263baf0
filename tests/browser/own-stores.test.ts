/** What one's own files leave in a browser: removed whole, apart from each other, the same in every tab. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { FOREIGN } from '../unit/pages/own/files';
import { useSite } from './browser';

const site = useSite();
const NAME = 'missile_attacks_daily.csv';
const DRAFT = 'barrage-bulletin';

async function show(page: Page, name: string, text: string) {
	await page
		.locator('#own-files:enabled')
		.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
	await page.getByRole('button', { name: 'Show these figures' }).click();
	await page.waitForURL('**/own/');
	await page.locator('#launches').waitFor();
}
async function brief(page: Page) {
	await page.goto(`${site.address()}/own/briefing/`);
	await page.getByRole('textbox', { name: 'Title' }).waitFor();
}
const title = (page: Page) => page.getByRole('textbox', { name: 'Title' });
const notes = (page: Page) => page.getByLabel('Speaker notes');
const another = async (page: Page, path: string) => {
	const next = await page.context().newPage();
	await next.goto(site.address() + path);
	return next;
};

/** Everything that this browser keeps of the site but for its caches, as one text. */
const stores = (page: Page) =>
	page.evaluate(async () => {
		const found: string[] = [];
		for (const storage of [localStorage, sessionStorage])
			for (let i = 0; i < storage.length; i++) {
				const key = storage.key(i)!;
				found.push(`${key}=${storage.getItem(key)}`);
			}
		for (const { name } of await indexedDB.databases()) found.push(`database ${name}`);
		return found.join('\n');
	});

describe('What is made of one’s own file', () => {
	it(
		'is removed from every store of the browser, and from other tabs',
		{ timeout: 120_000 },
		async () => {
			const { page, faults } = await site.open('/data/open/');
			await show(page, NAME, FOREIGN);
			await brief(page);
			await title(page).fill('Secret title');
			await notes(page).fill('Secret notes');
			await page.getByLabel('Handling line').fill('Secret handling');
			await page.evaluate((key) => localStorage.setItem(key, '{"note":"Secret draft"}'), DRAFT);
			const other = await another(page, '/own/');
			await other.locator('#launches').waitFor();
			// As a reload while presenting, and one of a translated page, leave it in each tab.
			for (const tab of [page, other])
				await tab.evaluate(() => {
					sessionStorage.setItem('presenting', '{"path":"/own/briefing/","note":"Secret place"}');
					sessionStorage.setItem('of-others', '{"path":"/briefing/"}');
				});
			const before = await stores(page);
			for (const part of ['title', 'notes', 'handling', 'draft', 'place'])
				expect(before).toContain(`Secret ${part}`);
			expect(before).toContain('database barrage-own');

			await page.getByRole('button', { name: 'Remove from this browser' }).click();
			await page.waitForURL(`${site.address()}/`);
			await other.getByText('was removed from this browser in another tab').waitFor();
			await expect.poll(() => stores(other), { timeout: 20_000 }).not.toContain('barrage-own');
			for (const tab of [page, other]) {
				const after = await stores(tab);
				expect(after).not.toContain('Secret');
				expect(after).not.toMatch(/^own-/m);
				expect(after).toContain('of-others');
			}
			expect(faults).toEqual([]);
		}
	);

	it('stays with its file, and is the same in two tabs', { timeout: 120_000 }, async () => {
		const { page, faults } = await site.open('/data/open/');
		await show(page, NAME, FOREIGN);
		await brief(page);
		await title(page).fill('Of the first file');

		// What is typed in one tab is there in the other before it types.
		const other = await another(page, '/own/briefing/');
		await title(other).waitFor();
		await notes(other).fill('Typed elsewhere');
		await expect.poll(() => notes(page).inputValue(), { timeout: 20_000 }).toBe('Typed elsewhere');
		await title(page).fill('Typed here');
		await expect.poll(() => title(other).inputValue(), { timeout: 20_000 }).toBe('Typed here');
		expect(await notes(other).inputValue()).toBe('Typed elsewhere');

		// Another file of the same name begins anew, and the other tab says so.
		await page.goto(`${site.address()}/data/open/`);
		await show(page, NAME, FOREIGN.replace('20,15,3', '21,15,3'));
		await other.getByText(`Another tab has opened ${NAME}`).waitFor();
		await brief(page);
		expect(await title(page).inputValue()).toBe('');
		expect(await notes(page).inputValue()).toBe('');
		expect(faults).toEqual([]);
	});
});

describe('What cannot be answered', () => {
	it(
		'because the reader is not to be had is said so, not that there is no file, and is tried again',
		{ timeout: 120_000 },
		async () => {
			const { page } = await site.open('/data/open/');
			await show(page, NAME, FOREIGN);
			await page.route('**/*worker*.js', (route) => route.abort());
			await page.goto(`${site.address()}/own/`);
			await page.getByText('could not be loaded').waitFor();
			expect(await page.getByText('No file of your own').count()).toBe(0);
			await page.unroute('**/*worker*.js');
			await page.getByRole('button', { name: 'Try again' }).press('Enter');
			await page.locator('#launches').waitFor();
			await expect.poll(() => page.evaluate(() => document.activeElement!.id)).toBe('main');
		}
	);

	it(
		'because it was kept in another form says so, and can be removed',
		{ timeout: 120_000 },
		async () => {
			const { page } = await site.open('/method/');
			await page.evaluate(
				() =>
					new Promise<void>((resolve, reject) => {
						const request = indexedDB.open('barrage-own', 1);
						request.onupgradeneeded = () => request.result.createObjectStore('ledgers');
						request.onerror = () => reject(request.error!);
						request.onsuccess = () => {
							const work = request.result.transaction('ledgers', 'readwrite');
							work.objectStore('ledgers').put({ name: 'old', tables: 7 }, 'shown');
							work.oncomplete = () => (request.result.close(), resolve());
						};
					})
			);
			await page.goto(`${site.address()}/own/`);
			await page.getByText('cannot be read any more').waitFor();
			await page.getByRole('button', { name: 'Remove from this browser' }).click();
			await page.getByText('No file of your own is open in this browser').waitFor();
			expect(await stores(page)).not.toContain('barrage-own');
		}
	);

	it(
		'because the reader breaks is said, and the next file is taken',
		{ timeout: 120_000 },
		async () => {
			const { page } = await site.open('/data/open/');
			await page.route('**/*worker*.js', (route) =>
				route.fulfill({
					contentType: 'text/javascript',
					body: 'onmessage = () => { throw new Error("broken on purpose") };'
				})
			);
			const file = { name: NAME, mimeType: 'text/csv', buffer: Buffer.from(FOREIGN) };
			await page.locator('#own-files').setInputFiles(file);
			await page.getByText('broken on purpose').waitFor();
			await page.unroute('**/*worker*.js');
			await page.locator('#own-files').setInputFiles(file);
			await page.getByRole('button', { name: 'Show these figures' }).waitFor();
		}
	);

	it(
		'because of a fault in each of 100,000 rows is one message and a download',
		{ timeout: 120_000 },
		async () => {
			const { page, faults } = await site.open('/data/open/');
			const rows = '2024-01-02,RU,1\n'.repeat(100_000);
			const name = `${'x'.repeat(240)}\u202egnp.csv`;
			const text = `date,direction,missiles_launched\n${rows}`;
			await page
				.locator('#own-files')
				.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
			const result = page.locator('[aria-labelledby=own-result]');
			await result.waitFor({ timeout: 60_000 });
			const words = await result.innerText();
			expect(words.replace(/\D/g, '')).toContain('99999');
			expect(words).toMatch(/\u2068x+…x+\ufffdgnp\.csv\u2069/);
			const download = page.waitForEvent('download');
			await page.getByRole('button', { name: /as CSV/ }).click();
			expect((await download).suggestedFilename()).toBe('own_problems.csv');
			expect(faults).toEqual([]);
		}
	);
});
