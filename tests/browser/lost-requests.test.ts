/** One request that gets lost, as on a train: the finished page stays, late code is tried again, words say the rest. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page, Request } from 'playwright';
import { describe, expect, it } from 'vitest';
import { unfold, useSite } from './browser';
import { presenting } from './presenting';

const site = useSite();
const { editor } = presenting(site);

const lost = (page: Page) => page.locator('html[data-lost] .lost');

/** Aborts requests for scripts that `pick` picks, at most `times` of them; tells how many it was. */
async function lose(page: Page, pick: (request: Request) => boolean, times = Infinity) {
	const count = { lost: 0 };
	await page.route(/\.js(\?|$)|__data\.json/, (route) => {
		if (count.lost >= times || !pick(route.request())) return route.continue();
		count.lost += 1;
		return route.abort();
	});
	return count;
}

/** The scripts that a page names. */
function scriptsOf(path: string): string[] {
	const html = readFileSync(`build${path}index.html`, 'utf8');
	return [...html.matchAll(/<link href="([^"]+\.js)" rel="modulepreload"/g)].map(
		(match) => match[1]!
	);
}
/** The file of the build that has these words. */
function fileWith(words: string): string {
	const dir = 'build/_app/immutable/chunks/';
	const found = readdirSync(dir).filter(
		(name) => name.endsWith('.js') && readFileSync(dir + name, 'utf8').includes(words)
	);
	expect(found).toHaveLength(1);
	return found[0]!;
}

describe('A script of the dashboard that never comes', () => {
	it('leaves the finished page as it was, and a link offers to load it anew', async () => {
		const scripts = scriptsOf('/uk/');
		expect(scripts.length).toBeGreaterThan(10);
		const { page: still } = await site.open('/uk/', { javaScript: false });
		// What can be chosen looks as if it could be, until script runs or there is none.
		const read = (page: Page) => page.locator('main > .wrap:has([data-summary])').innerText();
		const finished = await read(still);
		const { page } = await site.open('/method/');
		for (const script of scripts) {
			await page.route(`**${script}`, (route) => route.abort());
			await page.goto(`${site.address()}/uk/`);
			await lost(page).waitFor({ timeout: 30_000 });
			// Until the router has had its turn with what came and what did not.
			// As text: vitest would make the import its own.
			await page.evaluate(
				`Promise.allSettled(${JSON.stringify(scripts)}.map((each) => import(each))).then(() =>
					new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))`
			);
			expect(await read(page), script).toBe(finished);
			await page.unroute(`**${script}`);
		}
		expect(await lost(page).innerText()).toMatch(/^Частина сторінки не завантажилася\./);
		await lost(page).getByRole('button').first().click();
		await page.waitForSelector('html[data-ready]:not([data-lost])');
	}, 180_000);
});

describe('Late code', () => {
	it('behind a card that does not come leaves the table of the page; of another view it says so', async () => {
		const file = fileWith('Who says so?');
		const { page } = await site.open('/', {
			before: (page) => lose(page, (request) => request.url().includes(file))
		});
		const panel = page.locator('#launches .panel.table');
		const drawn = await panel.textContent();
		await page.locator('#launches input[value=table]').check({ force: true });
		await panel.getByRole('status').waitFor();
		expect(await panel.locator('tbody tr').count()).toBe(62);
		expect(await panel.textContent()).toContain(drawn);
		await unfold(page);
		await page.locator('.controls input[value=week]').check({ force: true });
		await page.waitForURL(/by=week/);
		await expect.poll(() => panel.locator('tbody tr').count()).toBe(0);
		expect(await panel.getByRole('status').innerText()).not.toBe('');
		await page.unrouteAll();
		await page.locator('.controls input[value=day]').check({ force: true });
		await panel.locator('tbody tr').nth(61).waitFor();
	});

	it('comes at the second try, also where the browser remembers that the first was in vain', async () => {
		const { page } = await site.open('/');
		// The module itself, which is imported after its files were fetched.
		const file = fileWith('class="take');
		const count = await lose(
			page,
			(request) => request.resourceType() === 'script' && request.url().includes(file),
			1
		);
		const fresh = page.waitForRequest(/\?retry=1$/);
		await page.locator('#launches input[value=download]').check();
		await page.locator('#launches .panel.download button').first().waitFor();
		await fresh;
		expect(count.lost).toBe(1);
		expect(await lost(page).count()).toBe(0);
	});

	it('that does not come is told in the words of the page, and comes when asked for again', async () => {
		const file = fileWith('data-number');
		const { page, button } = await editor(
			{
				before: (page) => lose(page, (request) => request.url().includes(file))
			},
			'/uk/briefing/'
		);
		await button.click();
		const words = page.getByText(/частина сторінки не завантажилася; перезавантажте її/);
		await words.waitFor();
		await lost(page).waitFor();
		expect(await page.locator('body').innerText()).not.toMatch(/import|fetch/i);
		await page.unrouteAll();
		await button.click();
		await page.locator('[data-present] .stage svg').waitFor();
	});

	it('of a link is fetched once more, then the page behind the link is opened whole', async () => {
		const { page, faults } = await site.open('/method/');
		await page.evaluate(() => Object.assign(globalThis, { kept: true }));
		const kept = () => page.evaluate(() => 'kept' in globalThis);
		const days = page.locator('nav a[href="/days/"]');
		const once = await lose(page, (request) => request.url().includes('/nodes/'), 1);
		await days.click();
		await page.waitForURL('**/days/');
		await page.locator('main [aria-labelledby], main table').first().waitFor();
		expect(await kept()).toBe(true);
		await page.unrouteAll();
		const data = await lose(page, (request) => request.url().includes('__data.json'), 1);
		await page.locator('nav a[href="/briefing/"]').click();
		await page.locator('.list li').first().waitFor();
		expect(await kept()).toBe(false);
		expect([once.lost, data.lost]).toEqual([1, 1]);
		expect(faults.filter((fault) => !fault.includes('net::ERR_FAILED'))).toEqual([]);
	});
});
