import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './browser';
import { builtPages } from './pages';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const site = useSite();

async function violations(path: string, colorScheme: 'light' | 'dark', width: number) {
	const { page, faults } = await site.open(path, { colorScheme, width });
	await page.addScriptTag({ path: axePath }).catch(async () => {
		// The content policy forbids added script: read it in through the debugger instead.
		const { readFileSync } = await import('node:fs');
		await page.evaluate(readFileSync(axePath, 'utf8'));
	});
	const results = await page.evaluate(async () => {
		const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } };
		return axe.run();
	});
	await page.context().close();
	return {
		found: results.violations.map(
			({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`
		),
		faults: faults.filter((fault) => !fault.includes('Content Security Policy'))
	};
}

describe('axe finds nothing', () => {
	it('There are pages to look at', () => expect(builtPages()).toContain('/uk/method/'));
	const cases = builtPages().flatMap((path) =>
		(['light', 'dark'] as const).flatMap((scheme) =>
			[390, 1280].map((width) => [path, scheme, width] as const)
		)
	);
	it.each(cases)('%s, %s, %i px', async (path, scheme, width) => {
		expect(await violations(path, scheme, width)).toEqual({ found: [], faults: [] });
	});
});
