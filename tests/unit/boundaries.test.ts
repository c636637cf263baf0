/** The lint rules that hold the rooms apart, each tried on a line that breaks it. */
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { pathOf, ROOMS } from '../../rooms.js';

const eslint = new ESLint();

/** The folder of a room, from the project's root. */
const folder = (name: string) => `src/lib/${pathOf(ROOMS.find((room) => room.name === name)!)}`;

/** How a file in one room would name another: as a neighbour, or by way of its wing. */
function wayTo(room: string, other: string): string {
	if (other === 'messages') return '../../paraglide';
	const [from, to] = [folder(room), folder(other)].map((path) => path.split('/'));
	return from!.at(-2) === to!.at(-2)
		? `../${other}`
		: `${'../'.repeat(from!.length - 2)}${to!.slice(2).join('/')}`;
}

/** What the linter says of some code as if it stood in that file. */
async function complaints(file: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(`${code}\n`, { filePath: file });
	return result!.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

const BREAKS: { rule: string; file: string; code: string; says: RegExp }[] = [
	{
		rule: 'src/lib does not know SvelteKit’s app',
		file: 'src/lib/figures/view/x.ts',
		code: "import { page } from '$app/state';\nexport const x = page;",
		says: /src\/lib never knows the pages/
	},
	{
		rule: 'src/lib does not know the routes',
		file: 'src/lib/drawing/charts/x.ts',
		code: "import { y } from '../../routes/y';\nexport const x = y;",
		says: /src\/lib never knows the pages/
	},
	{
		rule: 'inside src/lib imports are relative',
		file: 'src/lib/drawing/charts/x.ts',
		code: "import { y } from '$lib/figures/stats/rate';\nexport const x = y;",
		says: /imports are relative/
	},
	...(
		[
			['ledger', 'stats'],
			['ledger', 'messages'],
			['ledger', 'importers'],
			['importers', 'stats'],
			['importers', 'view'],
			['importers', 'server'],
			['importers', 'bulletins'],
			['bulletins', 'stats'],
			['bulletins', 'view'],
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
			['entry', 'messages'],
			['stats', 'entry'],
			['view', 'entry'],
			['importers', 'entry'],
			['offline', 'dashboard'],
			['offline', 'stats'],
			['server', 'dashboard']
		] as const
	).map(([room, other]) => ({
		rule: `${room} does not know ${other}`,
		file: `${folder(room)}/x.ts`,
		code: `import { y } from '${wayTo(room, other)}/y';\nexport const x = y;`,
		says: new RegExp(`${room} does not know ${other}`)
	})),
	{
		rule: 'a folder within a room is no way round',
		file: 'src/lib/drawing/charts/rate/x.ts',
		code: "import { y } from '../../../outputs/export/y';\nexport const x = y;",
		says: /charts does not know export/
	},
	...(
		[
			['src/lib/drawing/charts/rate/Rate.svelte', '../../plot/measured/words'],
			['src/lib/drawing/charts/rate/draw.ts', '../../plot/measured/measure'],
			['src/lib/drawing/charts/rate/draw.ts', './scene'],
			['src/lib/drawing/charts/gauges/draw-arc.ts', './scene-arc']
		] as const
	).map(([file, path]) => ({
		rule: `what a page draws with measures nothing: ${file} and ${path}`,
		file,
		code: file.endsWith('.ts')
			? `import { y } from '${path}';\nexport const x = y;`
			: `<script lang="ts">\n\timport { y } from '${path}';\n</script>\n\n{y}`,
		says: /A page measures nothing/
	})),
	...[
		['src/routes/x.ts', "export const x = () => fetch('/data/daily.csv');"],
		['src/routes/x.ts', 'export const x = (y: string) => fetch(`/data/${y}`);'],
		['src/lib/pages/day/X.svelte', '<a href="/data/daily.csv">x</a>'],
		['src/lib/pages/day/X.svelte', '<img src={\'/preview.png\'} alt="" />']
	].map(([file = '', code = '']) => ({
		rule: `no address begins at the root of the host: ${code}`,
		file,
		code,
		says: /A site may lie below a path/
	})),
	{
		rule: 'types do not cross either',
		file: 'src/lib/records/ledger/x.ts',
		code: "import type { Y } from '../../figures/stats/y';\nexport type X = Y;",
		says: /ledger does not know stats/
	},
	...['ledger', 'importers', 'bulletins', 'stats'].flatMap((room) => [
		{
			rule: `${room} does not know Svelte`,
			file: `${folder(room)}/x.ts`,
			code: "import { tick } from 'svelte';\nexport const x = tick;",
			says: /is pure: no framework/
		},
		{
			rule: `${room} does not know D3`,
			file: `${folder(room)}/x.ts`,
			code: "import { sum } from 'd3';\nexport const x = sum;",
			says: /is pure: no framework/
		},
		{
			rule: `${room} does not touch the page`,
			file: `${folder(room)}/x.ts`,
			code: 'export const x = document.title;',
			says: /no page and no clock/
		},
		{
			rule: `${room} does not ask the window`,
			file: `${folder(room)}/x.ts`,
			code: 'export const x = window.name;',
			says: /no page and no clock/
		},
		{
			rule: `${room} does not read the clock by Date.now`,
			file: `${folder(room)}/x.ts`,
			code: 'export const x = Date.now();',
			says: /clock is a parameter/
		},
		{
			rule: `${room} does not read the clock by new Date`,
			file: `${folder(room)}/x.ts`,
			code: 'export const x = new Date();',
			says: /clock is a parameter/
		},
		{
			rule: `${room} does not read the clock by performance`,
			file: `${folder(room)}/x.ts`,
			code: 'export const x = performance.now();',
			says: /no page and no clock/
		}
	]),
	{
		rule: 'only the server room touches files',
		file: 'src/lib/outputs/export/x.ts',
		code: "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;",
		says: /Only src\/lib\/site\/server touches files/
	},
	{
		rule: 'only the server room touches files, by the old name too',
		file: 'src/lib/drawing/charts/x.ts',
		code: "import { readFile } from 'fs/promises';\nexport const x = readFile;",
		says: /Only src\/lib\/site\/server touches files/
	},
	...['select', 'selectAll', 'transition'].map((name) => ({
		rule: `D3 draws nothing: ${name}`,
		file: 'src/lib/drawing/charts/x.ts',
		code: `import { ${name} } from 'd3';\nexport const x = ${name};`,
		says: /D3 makes numbers, Svelte makes elements/
	})),
	{
		rule: 'D3 comes as one package',
		file: 'src/lib/drawing/charts/x.ts',
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
		file: 'src/lib/figures/view/x.ts',
		code: 'export const x: any = 1;',
		says: /no-explicit-any/
	},
	{
		rule: 'no import goes round',
		// rate.ts imports cluster-interval.ts, so cluster-interval.ts may not import rate.ts.
		file: 'src/lib/figures/stats/cluster-interval.ts',
		code: "import * as rate from './rate';\nexport const interval = rate;",
		says: /no-cycle/
	},
	{
		rule: 'a file past 400 lines is asked why',
		file: 'src/lib/figures/view/x.ts',
		code: Array.from({ length: 401 }, (_, i) => `export const x${i} = ${i};`).join('\n'),
		says: /max-lines/
	}
];

describe('the linter', () => {
	it.each(BREAKS)('holds: $rule', async ({ file, code, says }) => {
		expect((await complaints(file, code)).join('\n')).toMatch(says);
	});

	it.each([
		['src/lib/records/ledger/x.ts', "import Papa from 'papaparse';\nexport const x = Papa.parse;"],
		[
			'src/lib/figures/stats/x.ts',
			"import type { Count } from '../../records/ledger/types';\nexport type X = Count;"
		],
		['src/lib/figures/stats/y.ts', 'export const x = (day: string) => new Date(day).getTime();'],
		[
			'src/lib/drawing/charts/x.ts',
			"import { scaleLinear } from 'd3';\nexport const x = scaleLinear;"
		],
		[
			'src/lib/site/server/x.ts',
			"import { readFileSync } from 'node:fs';\nexport const x = readFileSync;"
		]
	])('lets be what may be: %s', async (file, code) => {
		expect(await complaints(file, code)).toEqual([]);
	});
});

describe('the rooms', () => {
	it('use only what stands before them', () => {
		const before = ['messages'];
		for (const { name, uses } of ROOMS) {
			expect(before, name).toEqual(expect.arrayContaining([...uses]));
			before.push(name);
		}
	});

	it('of a wing stand together', () => {
		const wings = ROOMS.map(({ wing }) => wing).filter((wing, i, all) => wing !== all[i - 1]);
		expect(wings).toEqual([...new Set(wings)]);
	});

	it('are what CONTRIBUTING.md shows', () => {
		const shown = readFileSync('CONTRIBUTING.md', 'utf8')
			.split('\n')
			.filter((line) => line.startsWith('|'))
			.map((line) => line.replace(/ +\| +/g, ' | ').replace(/ +\|$/, ' |'));
		const rows = ROOMS.map(
			(room) =>
				`| \`${pathOf(room)}\` | ${room.holds} | ${room.uses.join(', ') || 'nothing of ours'} |`
		);
		expect(shown.filter((line) => rows.includes(line))).toEqual(rows);
		expect(
			shown.filter((line) => line.startsWith('| `ui`') || /^\| `\w+\/\w+`/.test(line))
		).toEqual(rows);
	});
});
