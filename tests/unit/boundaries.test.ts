/** The lint rules that hold the rooms apart, each tried on a line that breaks it. */
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** What the linter says of some code as if it stood in that file. */
async function complaints(file: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(`${code}\n`, { filePath: file });
	return result!.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

const BREAKS: { rule: string; file: string; code: string; says: RegExp }[] = [
	{
		rule: 'src/lib does not know SvelteKit’s app',
		file: 'src/lib/view/x.ts',
		code: "import { page } from '$app/state';\nexport const x = page;",
		says: /src\/lib never knows the pages/
	},
	{
		rule: 'src/lib does not know the routes',
		file: 'src/lib/charts/x.ts',
		code: "import { y } from '../../routes/y';\nexport const x = y;",
		says: /src\/lib never knows the pages/
	},
	{
		rule: 'inside src/lib imports are relative',
		file: 'src/lib/charts/x.ts',
		code: "import { y } from '$lib/stats/rate';\nexport const x = y;",
		says: /imports are relative/
	},
	...(
		[
			['ledger', 'stats'],
			['ledger', 'paraglide'],
			['ledger', 'importers'],
			['importers', 'stats'],
			['importers', 'view'],
			['importers', 'server'],
			['stats', 'importers'],
			['stats', 'view'],
			['stats', 'charts'],
			['view', 'charts'],
			['view', 'dashboard'],
			['plot', 'stats'],
			['plot', 'charts'],
			['charts', 'export'],
			['charts', 'server'],
			['charts', 'dashboard'],
			['charts', 'cards'],
			['charts', 'picture'],
			['cards', 'picture'],
			['cards', 'dashboard'],
			['picture', 'briefing'],
			['picture', 'dashboard'],
			['briefing', 'dashboard'],
			['export', 'dashboard'],
			['dashboard', 'day'],
			['ui', 'stats'],
			['ui', 'ledger'],
			['live', 'charts'],
			['live', 'own'],
			['own', 'charts'],
			['own', 'dashboard'],
			['dashboard', 'own'],
			['stats', 'own'],
			['dashboard', 'server'],
			['dashboard', 'embed'],
			['dashboard', 'offline'],
			['embed', 'briefing'],
			['entry', 'day'],
			['entry', 'paraglide'],
			['stats', 'entry'],
			['view', 'entry'],
			['importers', 'entry'],
			['offline', 'dashboard'],
			['offline', 'stats'],
			['server', 'dashboard']
		] as const
	).map(([room, other]) => ({
		rule: `${room} does not know ${other}`,
		file: `src/lib/${room}/x.ts`,
		code: `import { y } from '../${other}/y';\nexport const x = y;`,
		says: new RegExp(`${room} does not know ${other}`)
	})),
	{
		rule: 'a folder within a room is no way round',
		file: 'src/lib/charts/rate/x.ts',
		code: "import { y } from '../../export/y';\nexport const x = y;",
		says: /charts does not know export/
	},
	...(
		[
			['src/lib/charts/rate/Rate.svelte', '../../plot/measured/words'],
			['src/lib/charts/rate/draw.ts', '../../plot/measured/measure'],
			['src/lib/charts/rate/draw.ts', './scene'],
			['src/lib/charts/gauges/draw-arc.ts', './scene-arc']
		] as const
	).map(([file, path]) => ({
		rule: `what a page draws with measures nothing: ${file} and ${path}`,
		file,
		code: file.endsWith('.ts')
			? `import { y } from '${path}';\nexport const x = y;`
			: `<script lang="ts">\n\timport { y } from '${path}';\n</script>\n\n{y}`,
		says: /A page measures nothing/
	})),
	{
		rule: 'types do not cross either',
		file: 'src/lib/ledger/x.ts',
		code: "import type { Y } from '../stats/y';\nexport type X = Y;",
		says: /ledger does not know stats/
	},
	...['ledger', 'importers', 'stats'].flatMap((room) => [
		{
			rule: `${room} does not know Svelte`,
			file: `src/lib/${room}/x.ts`,
			code: "import { tick } from 'svelte';\nexport const x = tick;",
			says: /is pure: no framework/
		},
		{
			rule: `${room} does not know D3`,
			file: `src/lib/${room}/x.ts`,
			code: "import { sum } from 'd3';\nexport const x = sum;",
			says: /is pure: no framework/
		},
		{
			rule: `${room} does not touch the page`,
			file: `src/lib/${room}/x.ts`,
			code: 'export const x = document.title;',
			says: /no page and no clock/
		},
		{
			rule: `${room} does not ask the window`,
			file: `src/lib/${room}/x.ts`,
			code: 'export const x = window.name;',
			says: /no page and no clock/
		},
		{
			rule: `${room} does not read the clock by Date.now`,
			file: `src/lib/${room}/x.ts`,
			code: 'export const x = Date.now();',
			says: /clock is a parameter/
		},
		{
			rule: `${room} does not read the clock by new Date`,
			file: `src/lib/${room}/x.ts`,
			code: 'export const x = new Date();',
			says: /clock is a parameter/
		},
		{
			rule: `${room} does not read the clock by performance`,
			file: `src/lib/${room}/x.ts`,
			code: 'export const x = performance.now();',
			says: /no page and no clock/
		}
	]),
	{
		rule: 'only the server room touches files',
		file: 'src/lib/export/x.ts',
		code: "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;",
		says: /Only src\/lib\/server touches files/
	},
	{
		rule: 'only the server room touches files, by the old name too',
		file: 'src/lib/charts/x.ts',
		code: "import { readFile } from 'fs/promises';\nexport const x = readFile;",
		says: /Only src\/lib\/server touches files/
	},
	...['select', 'selectAll', 'transition'].map((name) => ({
		rule: `D3 draws nothing: ${name}`,
		file: 'src/lib/charts/x.ts',
		code: `import { ${name} } from 'd3';\nexport const x = ${name};`,
		says: /D3 makes numbers, Svelte makes elements/
	})),
	{
		rule: 'D3 comes as one package',
		file: 'src/lib/charts/x.ts',
		code: "import { scaleLinear } from 'd3-scale';\nexport const x = scaleLinear;",
		says: /Import from 'd3'/
	},
	{
		rule: 'no HTML from data',
		file: 'src/lib/ui/X.svelte',
		code: '<script lang="ts">\n\tconst { text }: { text: string } = $props();\n</script>\n\n{@html text}',
		says: /no-at-html-tags/
	},
	{
		rule: 'no any',
		file: 'src/lib/view/x.ts',
		code: 'export const x: any = 1;',
		says: /no-explicit-any/
	},
	{
		rule: 'no import goes round',
		// rate.ts imports cluster-interval.ts, so cluster-interval.ts may not import rate.ts.
		file: 'src/lib/stats/cluster-interval.ts',
		code: "import * as rate from './rate';\nexport const interval = rate;",
		says: /no-cycle/
	},
	{
		rule: 'a file past 400 lines is asked why',
		file: 'src/lib/view/x.ts',
		code: Array.from({ length: 401 }, (_, i) => `export const x${i} = ${i};`).join('\n'),
		says: /max-lines/
	}
];

describe('the linter', () => {
	it.each(BREAKS)('holds: $rule', async ({ file, code, says }) => {
		expect((await complaints(file, code)).join('\n')).toMatch(says);
	});

	it.each([
		['src/lib/ledger/x.ts', "import Papa from 'papaparse';\nexport const x = Papa.parse;"],
		['src/lib/stats/x.ts', "import type { Count } from '../ledger/types';\nexport type X = Count;"],
		['src/lib/stats/y.ts', 'export const x = (day: string) => new Date(day).getTime();'],
		['src/lib/charts/x.ts', "import { scaleLinear } from 'd3';\nexport const x = scaleLinear;"],
		[
			'src/lib/server/x.ts',
			"import { readFileSync } from 'node:fs';\nexport const x = readFileSync;"
		]
	])('lets be what may be: %s', async (file, code) => {
		expect(await complaints(file, code)).toEqual([]);
	});
});
