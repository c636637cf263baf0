/**
 * axe-core finds nothing to complain about, on a page of every kind. Each is looked at in both languages, both
 * themes and two widths, but not in every combination of them: a contrast is of a theme, a target of a width, and
 * neither of a language.
 */
import { describe, expect, it } from 'vitest';
import { pagesOfEachKind } from '../built-pages';
import { FOREIGN } from '../unit/pages/own/files';
import { violationsOf } from './axe';
import { useSite } from './browser';

const { open } = useSite();
const TABS = ['table', 'download', 'about'] as const;

const LOOKS = {
	en: { colorScheme: 'light', width: 390 },
	uk: { colorScheme: 'dark', width: 1280 }
} as const;

describe.each(pagesOfEachKind())('$path', ({ path, locale }) => {
	const look = LOOKS[locale];
	it(`is accessible in the ${look.colorScheme} theme at ${look.width} px`, async () => {
		const { page, faults } = await open(path, look);
		expect(await violationsOf(page)).toEqual([]);
		for (const tab of TABS) {
			// One tab of every card at once; a page without cards has said all it has.
			const found = await page.evaluate((value) => {
				const inputs = document.querySelectorAll<HTMLInputElement>(
					`[data-card] input[type='radio'][value='${value}']`
				);
				for (const input of inputs) input.click();
				return inputs.length;
			}, tab);
			if (found === 0) break;
			// What is behind a chart loads when it is asked for.
			const inside = { table: '.panel.table table', download: '.take', about: '.panel.about dd' };
			for (const card of await page.locator('[data-card]').all())
				await card.locator(inside[tab]).first().waitFor();
			expect(await violationsOf(page, '[data-card]'), `tab ${tab}`).toEqual([]);
		}
		expect(faults).toEqual([]);
	});
});

/** Pages of a file that the reader opened, and what is said before it is shown. Invented figures. */
describe.each([
	['/data/open/', 'light', 390],
	['/uk/data/open/', 'dark', 1280]
] as const)('one’s own file, opened on %s', (path, colorScheme, width) => {
	it(`is accessible in the ${colorScheme} theme at ${width} px`, async () => {
		const { page, faults } = await open(path, { colorScheme, width });
		const choose = (text: string) =>
			page
				.locator('#own-files')
				.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
		const result = page.locator('[aria-labelledby=own-result]');
		await choose('name,age\nx,1\n');
		await result.waitFor();
		expect(await violationsOf(page), 'refused').toEqual([]);
		await choose(`${FOREIGN}2025-01-05 18:00,x,"broken\n`);
		await page.locator('.result button.solid').waitFor();
		await page.evaluate(() => {
			for (const each of document.querySelectorAll<HTMLDetailsElement>('.result details'))
				each.open = true;
		});
		expect(await violationsOf(page), 'preview').toEqual([]);
		await page.locator('.result button.solid').click();
		await page.locator('#launches').waitFor();
		expect(await violationsOf(page), 'dashboard').toEqual([]);
		const root = page.url().replace(/\?.*$/, '');
		await page.goto(`${root}days/`);
		await page.locator('a[href*="date=2025-01-02"]').first().waitFor();
		expect(await violationsOf(page), 'days').toEqual([]);
		await page.goto(`${root}days/?date=2025-01-02`);
		await page.locator('#weapons').waitFor();
		expect(await violationsOf(page), 'day').toEqual([]);
		await page.goto(`${root}briefing/`);
		await page.locator('[data-slide], .frame button').first().waitFor();
		expect(await violationsOf(page), 'briefing').toEqual([]);
		expect(faults).toEqual([]);
	});
});

it.each([
	['/data/add/', 'light'],
	['/uk/data/add/', 'dark']
] as const)(
	'the form of a bulletin on %s is accessible in the %s theme, empty and with its faults',
	async (path, colorScheme) => {
		const { page, faults } = await open(path, { colorScheme, width: 390 });
		await page.locator('form').first().waitFor();
		expect(await violationsOf(page), 'empty').toEqual([]);
		await page.locator('form button[type=submit]').last().click();
		await page.locator('form [aria-invalid=true]').first().waitFor();
		expect(await violationsOf(page), 'with faults').toEqual([]);
		expect(faults).toEqual([]);
	}
);
