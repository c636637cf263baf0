/** axe-core finds nothing to complain about, on every page, in both languages and both themes. */
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { pagesOfEachKind } from '../built-pages';
import { useSite } from './browser';

const { open } = useSite();
const TABS = ['table', 'download', 'about'];

/** What axe complains about, a line for each place. */
async function violationsOf(page: Page): Promise<string[]> {
	// Evaluated by the debugger, which the content policy does not concern.
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate(() =>
		(globalThis as unknown as { axe: typeof axe }).axe.run(document, {
			resultTypes: ['violations'],
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
		})
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`)
	);
}

describe.each(pagesOfEachKind().map((page) => page.path))('%s', (path) => {
	it.each([
		['light', 390],
		['light', 1280],
		['dark', 390],
		['dark', 1280]
	] as const)('is accessible in the %s theme at %i px', async (colorScheme, width) => {
		const { page, faults } = await open(path, { colorScheme, width });
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
			// What makes files loads when it is asked for, once for all cards.
			if (tab === 'download') await page.locator('[data-card] .take').first().waitFor();
			expect(await violationsOf(page), `tab ${tab}`).toEqual([]);
		}
		expect(faults).toEqual([]);
	});
});
