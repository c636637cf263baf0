/** A post pasted on `/data/add/`: read in the page, marked, and into the form, by keyboard. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { violationsOf } from './axe';
import { useSite, type PageOptions } from './browser';

const { open } = useSite();

/** Noon in Kyiv on 20 January 2024. */
const NOW = new Date('2024-01-20T10:00Z');
const POST = [
	'У ніч на 20 січня (з 18:00 19 січня) противник атакував:',
	'- 3-ма ракетами Циркон;',
	'- 41 БпЛА типу Shahed (7 із них – реактивні).',
	'Станом на 08:00 збито/подавлено 33 БпЛА. Влучання на 4 локаціях. Атака триває!'
].join('\n');

async function openPaste(path = '/data/add/', options: PageOptions = {}) {
	const watched = await open(path, {
		...options,
		before: (page) => page.clock.setFixedTime(NOW)
	});
	await textOf(watched.page).waitFor();
	return watched;
}
const textOf = (page: Page) => page.getByLabel(/^(Text of the post|Текст допису)$/);
const said = (page: Page) => page.locator('section [role="status"]').first();

/** Pastes and reads, by keyboard. */
async function read(page: Page, text: string) {
	await textOf(page).focus();
	await page.keyboard.press('Control+A');
	await page.keyboard.insertText(text);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
}
const isFocused = (element: Element) => element === document.activeElement;

describe('a pasted post', () => {
	it('fills the form, each field with its words, and becomes the lines of three figures', async () => {
		const { page, faults } = await openPaste();
		await read(page, POST);
		await page.getByText('The form is filled in. Figures: 4. Numbers not used: 1.').waitFor();
		expect(await said(page).evaluate(isFocused)).toBe(true);
		expect(await page.getByLabel('Began *').inputValue()).toBe('2024-01-19 18:00');
		expect(await page.getByLabel('Ended *').inputValue()).toBe('2024-01-20 08:00');
		const zircon = page.getByRole('group', { name: /3M22 Zircon/ });
		expect(await zircon.getByLabel('Launched').inputValue()).toBe('3');
		expect(await zircon.getByText('From the post: “3-ма ракетами Циркон”').isVisible()).toBe(true);
		const shahed = page.getByRole('group', { name: /Shahed/ });
		expect(await shahed.getByLabel('Shot down').inputValue()).toBe('33');
		expect(await shahed.getByLabel('Suppressed (jammed or fell short)').inputValue()).toBe('');
		expect(await shahed.getByText('Not apart: the post counts it with shot down').count()).toBe(1);
		await shahed.getByLabel('Shot down').fill('34');
		expect(await shahed.getByText('Changed. The post: “33 БпЛА”, read as 33').isVisible()).toBe(
			true
		);

		await page.getByLabel('Published *').fill('2024-01-20 09:00');
		await page.getByLabel('Address *').fill('https://example.org/post');
		await page.getByRole('button', { name: 'Check and show the lines' }).press('Enter');
		await page.getByRole('heading', { name: 'The check finds no error.' }).waitFor();
		expect(await page.getByLabel('For the end of weapons.csv').inputValue()).toMatch(/^zircon,/);
		const counts = await page.getByLabel('For the end of counts.csv').inputValue();
		expect(
			counts
				.trim()
				.split('\n')
				.map((row) => row.split(',').slice(1, 6).join(' '))
		).toEqual(
			[
				'hit,all,UA,exact,4',
				'launched,zircon,UA,exact,3',
				'launched,shahed-136-131,UA,exact,41',
				'intercepted,shahed-136-131,UA,exact,34'
			].map((row) => row.replaceAll(',', ' '))
		);
		expect(await violationsOf(page)).toEqual([]);
		expect(faults).toEqual([]);
	});

	it('is marked: each mark leads to its meaning, and that to the field', async () => {
		const { page } = await openPaste();
		await read(page, POST);
		const post = page.getByRole('group', { name: 'The text as read' });
		await post.waitFor();
		const marked = await post
			.locator('mark')
			.evaluateAll((marks) => marks.map((mark) => mark.firstChild?.textContent));
		expect(marked).toEqual([
			...['20 січня', '18:00', '19 січня', '3-ма ракетами Циркон', '41 БпЛА типу Shahed', '7'],
			...['08:00', '33 БпЛА', '4 локаціях', 'Атака триває']
		]);
		await post.getByRole('link', { name: '3M22 Zircon, launched: 3' }).press('Enter');
		const meaning = page.getByRole('listitem').filter({ hasText: '3M22 Zircon, launched: 3' });
		expect(await meaning.evaluate(isFocused)).toBe(true);
		await meaning.getByRole('link', { name: /^Go to the field/ }).press('Enter');
		const field = page.getByRole('group', { name: /3M22 Zircon/ }).getByLabel('Launched');
		expect(await field.evaluate(isFocused)).toBe(true);
		expect(
			await page
				.getByRole('listitem')
				.filter({ hasText: 'Not used: a part of a figure' })
				.innerText()
		).toMatch(/^7/);
	});

	it('stays in the page: nothing is asked of anyone, and the text is not kept', async () => {
		const { page } = await openPaste();
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await read(page, POST);
		await page.getByText('The form is filled in.').waitFor();
		// The face of its letters may come, from this site as all does.
		expect(asked.filter((url) => !url.includes('/fonts/'))).toEqual([]);
		const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
		expect(kept).toContain('zircon');
		expect(kept).not.toContain('противник');
	});

	it('puts back what was typed before, and is removed', async () => {
		const { page } = await openPaste();
		await page.getByLabel('Launched', { exact: true }).fill('about 12');
		await read(page, POST);
		await page.getByText('The form is filled in.').waitFor();
		await page.getByRole('button', { name: 'Put back what was in the form' }).press('Enter');
		expect(await page.getByLabel('Launched', { exact: true }).inputValue()).toBe('about 12');
		await page.getByRole('button', { name: 'Remove the text' }).press('Enter');
		expect(await textOf(page).inputValue()).toBe('');
		expect(await textOf(page).evaluate(isFocused)).toBe(true);
		expect(await page.getByRole('group', { name: 'The text as read' }).count()).toBe(0);
	});

	it('of another year asks for the year; a text that is no post says so and fills nothing', async () => {
		const { page } = await openPaste();
		await read(
			page,
			'У ніч на 8 березня (з 19:00 7 березня) ворог атакував 31 БпЛА. Збито 29 БпЛА.'
		);
		await page.getByLabel('Year of the post').fill('2023');
		await page.getByRole('button', { name: 'Read the post' }).press('Enter');
		await page.getByText('The year is not in the text; 2023 is taken.').waitFor();
		expect(await page.getByLabel('Began *').inputValue()).toBe('2023-03-07 19:00');
		await read(page, 'Погода на завтра: сонячно.');
		await page.getByText(/^Not read\. It is not a post/).waitFor();
		expect(await page.getByLabel('Began *').inputValue()).toBe('2023-03-07 19:00');
	});

	it.each([
		['/uk/data/add/', 390, 'dark'],
		['/data/add/', 390, 'light']
	] as const)('is accessible and fits at %s, %i px, %s', async (path, width, colorScheme) => {
		const { page, faults } = await openPaste(path, { width, colorScheme });
		await read(page, POST);
		await page.locator('.post mark').first().waitFor();
		expect(await violationsOf(page)).toEqual([]);
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(overflow).toBe(0);
		expect(faults).toEqual([]);
	});
});
