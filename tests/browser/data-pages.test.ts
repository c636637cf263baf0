/** The pages about the data: links to what was on one page once. */
import { expect, it } from 'vitest';
import { useSite } from './browser';

const { open } = useSite();

it.each([
	['/data/#own', '/data/open/'],
	['/uk/data/#correct', '/uk/data/corrections/#correct'],
	['/data/#dictionary-counts-qualifier', '/data/dictionary/#dictionary-counts-qualifier'],
	['/data/#licence', '/data/#licence']
])('%s leads to %s, and Back leaves it behind', async (from, to) => {
	const { page, faults } = await open('/method/');
	const origin = new URL(page.url()).origin;
	await page.goto(origin + from);
	await page.waitForURL(origin + to);
	const id = to.split('#')[1];
	if (id !== undefined)
		await expect
			.poll(() => page.locator(`[id="${id}"]`).evaluate((node) => node.getBoundingClientRect().top))
			.toBeLessThan(700);
	await page.goBack();
	await page.waitForURL(`${origin}/method/`);
	expect(faults).toEqual([]);
});

it('a part of the page that was quoted is a link without script', async () => {
	const { page } = await open('/data/#add', { javaScript: false });
	const target = page.locator(':target');
	expect(await target.locator('a').first().getAttribute('href')).toBe('/data/add/');
	expect(await target.evaluate((node) => node.getBoundingClientRect().top)).toBeLessThan(600);
});

it('a fragment that is no name of a part leaves the page as it is', async () => {
	for (const path of ['/data/#%', '/data/changes/#%E0%A4%A']) {
		const { page, faults } = await open(path);
		expect(page.url().endsWith(path)).toBe(true);
		expect(faults).toEqual([]);
	}
});

it.each(['/data/', '/uk/data/'])(
	'%s fits the narrowest phone with the spacing of a reader and a wide face of the computer',
	async (path) => {
		const { page } = await open(path, { width: 320 });
		const overhang = await page.evaluate(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(`* {
				font-family: 'DejaVu Sans', Verdana, sans-serif !important;
				letter-spacing: 0.12em !important;
				word-spacing: 0.16em !important;
			}`);
			document.adoptedStyleSheets = [sheet];
			return document.documentElement.scrollWidth - document.documentElement.clientWidth;
		});
		expect(overhang).toBe(0);
	}
);
