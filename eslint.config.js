import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { pathOf, ROOMS } from './rooms.js';

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

const FILES = {
	regex: '^(node:|(fs|path)(/|$))',
	message: 'Only src/lib/site/server touches files.'
};
/** Rooms that know no framework and no drawing. */
const PURE = ['ledger', 'importers', 'bulletins', 'stats'];

/** The widths of the letters and what measures with them: no page waits for them. */
const measured = (regex) => ({
	regex,
	message:
		'A page measures nothing: only what draws a scene of known width may (charts/*/scene.ts).'
});

/** What keeps a room from importing another: as a neighbour in its wing, or by way of the other's wing. */
const closed = (room, other) => ({
	regex: `^(\\.\\./)+(${other.wing}/)?${other.name === 'messages' ? 'paraglide' : other.name}(/|$)`,
	message: `Imports flow one way: ${room.name} does not know ${other.name}. It may use ${room.uses.join(', ') || 'nothing else of ours'}.`
});
const MESSAGES = { wing: 'paraglide', name: 'messages' };

/** The rule of one room, or of some of its files, with more that they must leave alone. */
const rule = (room, files = '**/*.{ts,svelte}', more = []) => ({
	name: `rooms/${room.name}`,
	files: [`src/lib/${pathOf(room)}/${files}`],
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
					...[...ROOMS, MESSAGES]
						.filter((other) => other !== room && !room.uses.includes(other.name))
						.map((other) => closed(room, other)),
					...(room.name === 'server' ? [] : [FILES]),
					...(PURE.includes(room.name)
						? [
								{
									group: ['svelte', 'svelte/*', 'd3'],
									message: `${room.name} is pure: no framework, no drawing.`
								}
							]
						: [])
				]
			}
		]
	}
});
const byName = (name) => ROOMS.find((room) => room.name === name);

const LANGUAGE_BRANCH = {
	selector: 'BinaryExpression[operator=/^[!=]==$/][right.value=/^(en|uk)$/]',
	message:
		'What differs by language stands in its entry in view/languages.ts, in a column, or in a message.'
};

/** A site may lie below a path: an address that begins at the root of the host leads past it. */
const ROOT_ADDRESS = [
	'SvelteAttribute[key.name=/^(href|src)$/] > SvelteLiteral:first-child[value=/^\\//]',
	'SvelteAttribute[key.name=/^(href|src)$/] > SvelteMustacheTag > Literal[value=/^\\//]',
	'CallExpression[callee.name=/^(fetch|goto)$/] > Literal[value=/^\\//]',
	'CallExpression[callee.name=/^(fetch|goto)$/] > TemplateLiteral > TemplateElement:first-child[value.raw=/^\\//]'
].map((selector) => ({
	selector,
	message:
		'A site may lie below a path. Pages have pageHref, files fileHref (src/lib/figures/view).'
}));

const languages = {
	name: 'languages',
	files: ['src/**/*.{ts,svelte}'],
	ignores: ['src/lib/figures/view/languages.ts'],
	rules: { 'no-restricted-syntax': ['error', LANGUAGE_BRANCH, ...ROOT_ADDRESS] }
};

const pure = {
	name: 'pure',
	files: ['src/lib/{records/{ledger,importers,bulletins},figures/{stats,view}}/**/*.ts'],
	ignores: ['src/lib/figures/view/languages.ts'],
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
	...ROOMS.map((room) => rule(room)),
	rule(byName('plot'), '*.svelte', [measured('/measured/')]),
	rule(byName('charts'), '**/*.{ts,svelte}', [
		measured('/measured/|^(\\./|\\.\\./[\\w-]+/)scene[\\w-]*$')
	]),
	rule(byName('charts'), '*/scene*.ts'),
	languages,
	pure
);
