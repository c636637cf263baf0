import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/**
 * Imports flow one way (see CONTRIBUTING.md, "The rooms"): a room may import the rooms named here and
 * itself, nothing else of ours.
 */
const ROOMS = {
	ledger: [],
	importers: ['ledger'],
	stats: ['ledger'],
	view: ['ledger', 'stats', 'paraglide'],
	ui: [],
	plot: [],
	charts: ['ledger', 'stats', 'view', 'plot', 'ui', 'paraglide'],
	controls: ['ledger', 'stats', 'view', 'ui', 'paraglide'],
	export: ['ledger', 'stats', 'view', 'charts', 'paraglide'],
	cards: ['ledger', 'stats', 'view', 'charts', 'paraglide'],
	picture: ['ledger', 'stats', 'view', 'plot', 'charts', 'cards', 'export', 'paraglide'],
	live: ['ledger', 'stats', 'view', 'paraglide'],
	own: ['ledger', 'importers', 'stats', 'view', 'export', 'live', 'ui', 'paraglide'],
	briefing: [
		...['ledger', 'stats', 'view', 'plot', 'charts', 'cards', 'export', 'picture', 'live', 'ui'],
		...['controls', 'paraglide']
	],
	dashboard: [
		...[
			'ledger',
			'stats',
			'view',
			'plot',
			'charts',
			'cards',
			'export',
			'picture',
			'briefing',
			'ui'
		],
		...['controls', 'paraglide']
	],
	day: [
		...['ledger', 'stats', 'view', 'charts', 'cards', 'export', 'picture', 'briefing', 'ui'],
		...['dashboard', 'paraglide']
	],
	embed: [
		...['ledger', 'stats', 'view', 'charts', 'cards', 'export', 'live', 'ui', 'dashboard'],
		'paraglide'
	],
	entry: ['ledger', 'importers', 'stats', 'view', 'export', 'ui'],
	offline: ['ledger', 'view', 'ui', 'paraglide'],
	server: ['ledger', 'stats', 'view', 'plot', 'charts', 'cards', 'export', 'picture', 'paraglide']
};
const ALL = [...Object.keys(ROOMS), 'paraglide'];

const D3_ELEMENTS = ['select', 'selectAll', 'transition', 'create', 'brush', 'zoom', 'drag'];

/** What every room of src/lib must leave alone, with the reason. */
const OUTSIDE = [
	{
		group: ['$app/*', '**/routes/**'],
		message: 'src/lib never knows the pages: take what you need as a parameter.'
	},
	{
		group: ['$lib/*'],
		message: 'Inside src/lib imports are relative, so that scripts and tests can use them too.'
	},
	{
		group: ['d3-*'],
		message: "Import from 'd3': it is shaken to what is used."
	}
];

/** The widths of the letters and what measures with them: no page waits for them. */
const measured = (regex) => ({
	regex,
	message:
		'A page measures nothing: only what draws a scene of known width may (charts/*/scene.ts).'
});

const room = (name, allowed, files = `src/lib/${name}/**/*.{ts,svelte}`, more = []) => ({
	name: `rooms/${name}`,
	files: [files],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				paths: [
					{
						name: 'd3',
						importNames: D3_ELEMENTS,
						message: 'D3 makes numbers, Svelte makes elements.'
					}
				],
				patterns: [
					...OUTSIDE,
					...more,
					...ALL.filter((other) => other !== name && !allowed.includes(other)).map((other) => ({
						regex: `^(\\.\\./)+${other}(/|$)`,
						message: `Imports flow one way: ${name} does not know ${other}. It may use ${allowed.join(', ') || 'nothing else of ours'}.`
					})),
					...(name === 'server'
						? []
						: [
								{
									regex: '^(node:|(fs|path)(/|$))',
									message: 'Only src/lib/server touches files.'
								}
							]),
					...(name === 'ledger' || name === 'importers' || name === 'stats'
						? [
								{
									group: ['svelte', 'svelte/*', 'd3'],
									message: `${name} is pure: no framework, no drawing.`
								}
							]
						: [])
				]
			}
		]
	}
});

const LANGUAGE_BRANCH = {
	selector: 'BinaryExpression[operator=/^[!=]==$/][right.value=/^(en|uk)$/]',
	message:
		'What differs by language stands in its entry in view/languages.ts, in a column, or in a message.'
};

const languages = {
	name: 'languages',
	files: ['src/**/*.{ts,svelte}'],
	ignores: ['src/lib/view/languages.ts'],
	rules: { 'no-restricted-syntax': ['error', LANGUAGE_BRANCH] }
};

const pure = {
	name: 'pure',
	files: ['src/lib/{ledger,importers,stats,view}/**/*.ts'],
	ignores: ['src/lib/view/languages.ts'],
	rules: {
		'no-restricted-globals': [
			'error',
			...['document', 'window', 'navigator', 'localStorage', 'performance'].map((name) => ({
				name,
				message: 'The core is pure: no page and no clock. Take it as a parameter.'
			}))
		],
		'no-restricted-syntax': [
			'error',
			LANGUAGE_BRANCH,
			...[
				"MemberExpression[object.name='Date'][property.name='now']",
				"NewExpression[callee.name='Date'][arguments.length=0]",
				"CallExpression[callee.name='Date']"
			].map((selector) => ({ selector, message: 'The clock is a parameter.' }))
		]
	}
};

export default ts.config(
	{
		ignores: ['build/', '.svelte-kit/', 'node_modules/', 'src/lib/paraglide/', 'project.inlang/']
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			// The script of a component; also where a file of another kind imports it.
			parserOptions: { parser: ts.parser }
		},
		plugins: { 'import-x': importX },
		settings: {
			'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.svelte'] })],
			'import-x/extensions': ['.ts', '.js', '.svelte'],
			'import-x/ignore': ['node_modules', 'src/lib/paraglide'],
			// Each file by its own parser, also when it is read on behalf of one of another kind.
			'import-x/parsers': {
				'@typescript-eslint/parser': ['.ts', '.js'],
				'svelte-eslint-parser': ['.svelte']
			}
		},
		rules: {
			'no-undef': 'off',
			'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
			'import-x/no-cycle': ['error', { ignoreExternal: true }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'max-lines': ['warn', { max: 400, skipBlankLines: true }],
			'svelte/no-at-html-tags': 'error',
			// Links go through localizeHref, which knows the languages; the site is served at a root.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		// The libraries they draw with are installed by the bench alone, so their types are not there.
		files: ['tests/bench/charts/libraries/*.js'],
		rules: { '@typescript-eslint/ban-ts-comment': 'off' }
	},
	...Object.entries(ROOMS).map(([name, allowed]) => room(name, allowed)),
	room('plot', ROOMS.plot, 'src/lib/plot/*.svelte', [measured('/measured/')]),
	room('charts', ROOMS.charts, 'src/lib/charts/**/*.{ts,svelte}', [
		measured('/measured/|^(\\./|\\.\\./[\\w-]+/)scene[\\w-]*$')
	]),
	room('charts', ROOMS.charts, 'src/lib/charts/*/scene*.ts'),
	languages,
	pure
);
