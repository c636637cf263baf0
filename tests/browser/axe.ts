/** What axe-core says of a page. */
import axe from 'axe-core';
import type { Page } from 'playwright';

/** What axe complains about, a line for each place; within parts of a page where the rest is as it was. */
export async function violationsOf(page: Page, within = 'html'): Promise<string[]> {
	// Evaluated by the debugger, which the content policy does not concern.
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate(
		(within) =>
			(globalThis as unknown as { axe: typeof axe }).axe.run(within, {
				resultTypes: ['violations'],
				runOnly: [
					'wcag2a',
					'wcag2aa',
					'wcag21a',
					'wcag21aa',
					'wcag22a',
					'wcag22aa',
					'best-practice'
				]
			}),
		within
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`)
	);
}
