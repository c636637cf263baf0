/** A briefing that is presented, for the tests of presenting. */
import type { Page } from 'playwright';
import type { PageOptions, useSite } from './browser';

export function presenting(site: ReturnType<typeof useSite>) {
	/** The editor with the briefing it begins with, and the button that presents it. */
	async function editor(options: PageOptions = {}, path = '/briefing/') {
		const opened = await site.open(path, { width: 1920, height: 1080, ...options });
		await opened.page.locator('.list li').first().waitFor();
		const button = opened.page.locator('.bar button.solid');
		return { ...opened, button };
	}
	/** The same, presented by keyboard. */
	async function present(options: PageOptions = {}, path = '/briefing/') {
		const opened = await editor(options, path);
		await opened.button.focus();
		await opened.page.keyboard.press('Enter');
		await opened.page.locator('[data-present] .stage svg').waitFor();
		return opened;
	}
	return { editor, present };
}

/** "4 / 10", as the controls say it. */
export const number = (page: Page) => page.locator('[data-number]').innerText();
export const slideTitle = (page: Page) =>
	page.locator('.stage > svg').first().getAttribute('aria-label');
export const blank = (page: Page) => page.locator('[data-present] [data-blank]');
