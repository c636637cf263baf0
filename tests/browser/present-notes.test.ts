/** The speaker's own window beside a presentation, on the built site. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useSite, type PageOptions } from './browser';
import { blank, number, presenting, slideTitle } from './presenting';

const site = useSite();
const { editor, present } = presenting(site);

describe('The window of notes', () => {
	/** The presenting page and its notes, by N; the first slide has notes. */
	async function both(options: PageOptions = {}) {
		const opened = await editor(options);
		await opened.page.getByLabel('Speaker notes').fill('Say good morning.\nThen wait.');
		await opened.button.click();
		await opened.page.locator('[data-present] .stage svg').waitFor();
		const [notes] = await Promise.all([
			opened.page.waitForEvent('popup'),
			opened.page.keyboard.press('n')
		]);
		await notes.locator('[data-speaker=live]').waitFor();
		return { ...opened, notes };
	}
	const label = (page: Page, part: string) =>
		page.locator(`[${part}] svg`).getAttribute('aria-label');
	/** Where the notes are, without what is only for the ear. */
	const place = (page: Page) => page.locator('[data-number] [aria-hidden]').innerText();

	/** Presses F5 as a clicker would and tells whether the page keeps it from the browser. */
	const pressF5 = (page: Page, repeat = false) =>
		page.evaluate((repeat) => {
			const target = document.activeElement ?? document.body;
			const init = { key: 'F5', code: 'F5', bubbles: true, cancelable: true, repeat };
			return !target.dispatchEvent(new KeyboardEvent('keydown', init));
		}, repeat);

	it('and the slides go on after a reload; F5 is no reload', async () => {
		const { page, notes, faults } = await both();
		await page.keyboard.press('4');
		await page.keyboard.press('Enter');
		await expect.poll(() => place(notes)).toBe('4 / 10');
		await page.keyboard.press('b');
		await blank(page).waitFor();
		expect(await pressF5(page)).toBe(true);
		await blank(page).waitFor({ state: 'detached' });
		expect(await pressF5(page, true)).toBe(true);
		await page.locator('[data-controls] select').first().focus();
		expect(await pressF5(page)).toBe(true);
		await notes.locator('select, input').first().focus();
		expect(await pressF5(notes)).toBe(true);
		await notes.evaluate(() => (document.activeElement as HTMLElement).blur());
		await page.evaluate(() => (document.activeElement as HTMLElement).blur());
		// Time has passed that a timer begun anew would not have.
		const time = () => notes.locator('[data-elapsed]').innerText();
		await expect.poll(time).not.toBe('0:00');
		await page.reload();
		await page.locator('[data-present] .stage svg').waitFor();
		expect(await number(page)).toBe('4 / 10');
		await notes.locator('[data-speaker=live]').waitFor();
		expect(await time()).not.toBe('0:00');
		await notes.keyboard.press('PageDown');
		await expect.poll(() => number(page)).toBe('5 / 10');
		// The screen is given back with the first key.
		await page.keyboard.press('PageDown');
		await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
		await page.locator('[data-controls] button').last().focus();
		await page.evaluate(() => document.exitFullscreen());
		await page.keyboard.press('Escape');
		await page.locator('[data-present]').waitFor({ state: 'detached' });
		await page.reload();
		await page.locator('.list li').first().waitFor();
		expect(await page.locator('[data-present]').count()).toBe(0);
		expect(faults).toEqual([]);
	});

	it('keeps in step with the slides, both ways', async () => {
		const { page, notes, faults } = await both();
		expect(await notes.locator('[data-notes]').innerText()).toBe('Say good morning.\nThen wait.');
		await page.keyboard.press('3');
		await expect.poll(() => notes.getByText('Go to slide 3').count()).toBe(1);
		await page.keyboard.press('Enter');
		await expect.poll(() => place(notes)).toBe('3 / 10');
		expect(await label(notes, 'data-current')).toBe(await slideTitle(page));
		expect(await notes.locator('[data-notes]').innerText()).toBe('No notes for this slide.');
		const next = await label(notes, 'data-next');

		await notes.keyboard.press('PageDown');
		await expect.poll(() => number(page)).toBe('4 / 10');
		expect(await slideTitle(page)).toBe(next);
		await notes.getByRole('button', { name: 'Back' }).click();
		await expect.poll(() => number(page)).toBe('3 / 10');
		await notes.getByLabel('Go to slide').selectOption({ index: 9 });
		await expect.poll(() => number(page)).toBe('10 / 10');
		await expect.poll(() => notes.getByText('This is the last slide.').count()).toBe(1);
		await notes.keyboard.press('b');
		await blank(page).waitFor();
		await notes.locator('[data-blank=black]').waitFor();
		await notes.keyboard.press('Escape');
		await blank(page).waitFor({ state: 'detached' });

		// Typed there, with the focus still on a button.
		await notes.getByRole('button', { name: 'Back' }).focus();
		await notes.keyboard.press('2');
		await notes.getByText('Go to slide 2').waitFor();
		await notes.keyboard.press('Enter');
		await expect.poll(() => number(page)).toBe('2 / 10');
		expect(faults).toEqual([]);
	});

	it('has a clock, and a timer that is paused and reset', async () => {
		const { page, notes } = await both({
			before: (opened) => opened.clock.install({ time: new Date('2026-02-03T07:58:00Z') })
		});
		const clock = notes.locator('.time strong').last();
		const elapsed = notes.locator('[data-elapsed]');
		// Kyiv is where the browser of the test stands.
		await expect.poll(() => clock.innerText()).toBe('09:58');
		await page.clock.fastForward('05:00');
		await notes.clock.fastForward('00:01');
		await expect.poll(() => clock.innerText()).toBe('10:03');
		await expect.poll(() => elapsed.innerText()).toMatch(/^5:\d\d$/);
		await notes.getByRole('button', { name: 'Pause the timer' }).click();
		await notes.getByRole('button', { name: 'Run the timer' }).waitFor();
		const held = await elapsed.innerText();
		await page.clock.fastForward('10:00');
		await expect.poll(() => clock.innerText()).toBe('10:13');
		expect(await elapsed.innerText()).toBe(held);
		await notes.getByRole('button', { name: 'Reset the timer' }).click();
		await expect.poll(() => elapsed.innerText()).toBe('0:00');
	});

	it('is whole at 1000 × 700, also while the screen is black', async () => {
		const { page, notes } = await both();
		await notes.setViewportSize({ width: 1000, height: 700 });
		await page.keyboard.press('4');
		await page.keyboard.press('Enter');
		await page.keyboard.press('b');
		await notes.locator('[data-blank=black]').waitFor();
		const box = (await notes.getByLabel('Go to slide').boundingBox())!;
		expect(box.y + box.height).toBeLessThanOrEqual(700);
	});

	it('comes back in step after a reload, and says when the presentation has ended', async () => {
		const { page, notes } = await both();
		await page.keyboard.press('PageDown');
		await notes.reload();
		await expect.poll(() => place(notes)).toBe('2 / 10');
		await page.keyboard.press('Escape');
		await notes.locator('[data-ended]').waitFor();
		expect(await notes.getByRole('button', { name: 'Next →' }).isDisabled()).toBe(true);
	});

	it('is offered as a link where the browser blocks it', async () => {
		const { page, faults } = await present({
			before: (opened) =>
				opened.addInitScript(() => {
					window.open = () => null;
				})
		});
		await page.keyboard.press('n');
		const notice = page.locator('[data-present] [role=alert]');
		expect(await notice.innerText()).toContain('The browser blocked the window of notes.');
		const [notes] = await Promise.all([
			page.context().waitForEvent('page'),
			notice.getByRole('link').click()
		]);
		await notes.locator('[data-speaker=live]').waitFor();
		await notes.keyboard.press('PageDown');
		await expect.poll(() => number(page)).toBe('2 / 10');
		expect(await notice.count()).toBe(0);
		expect(faults).toEqual([]);
	});

	it('says that nothing is presented when opened by itself', async () => {
		const { page } = await site.open('/briefing/notes/');
		expect(await page.locator('h1').innerText()).toBe('No presentation is running');
	});
});
