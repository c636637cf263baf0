import { describe, expect, it } from 'vitest';
import { headersFile } from '../../../../src/lib/site/server/headers/headers-file';
import { htaccess } from '../../../../src/lib/site/server/headers/htaccess';
import { nginxConf } from '../../../../src/lib/site/server/headers/nginx';
import { headersFor } from '../../../../src/lib/site/server/headers/rules';

const SITE = [
	'/index.html',
	'/index.html.br',
	'/404.html',
	'/404.html.gz',
	'/service-worker.js',
	'/_app/version.json',
	'/_app/immutable/entry/start.1.js',
	'/_app/immutable/chunks/2.js',
	'/fonts/sans.woff2',
	'/data/daily.csv',
	'/data/index.html',
	'/embed/index.html',
	'/embed/rate/index.html',
	'/uk/index.html',
	'/uk/data/index.html',
	'/uk/embed/rate/index.html'
];

/** The rules of a `_headers` file, in order: the pattern and its headers. */
function readRules(text: string): [pattern: string, headers: Record<string, string>][] {
	const rules: [string, Record<string, string>][] = [];
	for (const line of text.split('\n')) {
		if (/^(#.*)?$/.test(line)) continue;
		const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
		if (name && value) rules.at(-1)![1][name] = value;
		else rules.push([line, {}]);
	}
	return rules;
}
const fits = (pattern: string, path: string) =>
	pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

describe('The _headers file', () => {
	const text = headersFile(SITE, '');
	const rules = readRules(text);
	const asked = SITE.filter((file) => !/\.(br|gz)$/.test(file)).flatMap((file) =>
		file.endsWith('index.html') ? [file, file.replace('index.html', '')] : [file]
	);

	it.each(asked)('gives %s the headers of its area, each of them once', (path) => {
		const fitting = rules.filter(([pattern]) => fits(pattern, path)).map(([, headers]) => headers);
		const names = fitting.flatMap((headers) => Object.keys(headers));
		expect(new Set(names).size).toBe(names.length);
		expect(Object.assign({}, ...fitting)).toEqual(headersFor(path));
	});

	it('lets what is not there be framed by nobody in a place of ours, and keeps it typed anywhere', () => {
		const of = (path: string) =>
			Object.assign({}, ...rules.filter(([p]) => fits(p, path)).map(([, h]) => h));
		expect(of('/data/nope')).toEqual(headersFor('/data/nope'));
		expect(of('/nope')).toMatchObject({ 'X-Content-Type-Options': 'nosniff' });
	});

	it('stays within what hosts read: 100 rules, 2,000 letters a line', () => {
		const days = Array.from({ length: 5_000 }, (_, i) => `/days/${i}/index.html`);
		const long = headersFile([...SITE, ...days], '');
		expect(readRules(long).length).toBeLessThanOrEqual(100);
		for (const line of long.split('\n')) expect(line.length).toBeLessThanOrEqual(2_000);
	});
});

it('The rules refuse a frame everywhere but below /embed/, in each language and nowhere else', () => {
	for (const path of ['/embed/', '/uk/embed/', '/embed/rate/'])
		expect(headersFor(path)['X-Frame-Options'], path).toBeUndefined();
	for (const path of ['/', '/embed', '/data/embed/', '/embedded/', '/uk/', '/fonts/embed/x'])
		expect(headersFor(path)['X-Frame-Options'], path).toBe('DENY');
});

it('What is missing is not kept, also where files are kept for a year', () => {
	const path = '/_app/immutable/entry/start.1.js';
	expect(headersFor(path)['Cache-Control']).toContain('immutable');
	expect(headersFor(path, false)['Cache-Control']).toBe('no-cache');
});

it('No value breaks out of its quotes in the file of a server', () => {
	for (const line of ['', '/barrage'].flatMap((base) =>
		`${nginxConf(base)}\n${htaccess(base)}`.split('\n')
	))
		expect((line.match(/"/g) ?? []).length % 2, line).toBe(0);
	for (const value of Object.values(headersFor('/'))) expect(value).not.toMatch(/["\n\\$%]/);
});

describe('Below a path the files for servers', () => {
	const base = '/at/v1.2';

	it('name it before every path, and give each file the headers of its area', () => {
		const rules = readRules(headersFile(SITE, base));
		for (const [pattern] of rules) expect(pattern).toMatch(/^\/at\/v1\.2\//);
		const of = (path: string) =>
			Object.assign({}, ...rules.filter(([p]) => fits(p, base + path)).map(([, h]) => h));
		for (const path of ['/', '/embed/launches/index.html', '/data/daily.csv'])
			expect(of(path), path).toEqual(headersFor(path));
	});

	it('tell Apache and nginx where the site and its page of what is missing lie', () => {
		expect(htaccess(base)).toContain('ErrorDocument 404 /at/v1.2/404.html');
		expect(htaccess(base)).toContain('m#^(/at/v1\\.2/embed/|/at/v1\\.2/uk/embed/)#');
		const nginx = nginxConf(base);
		expect(nginx).toContain('error_page 403 404 =404 /at/v1.2/404.html;');
		const places = [...nginx.matchAll(/^location (\S.*) \{$/gm)].map(([, place]) => place);
		expect(places).toContain('^~ /at/v1.2/_app/immutable/');
		expect(places).toContain('/at/v1.2/');
		expect(places).toContain('~ ^/at/v1\\.2/.*\\.csv$');
	});
});
