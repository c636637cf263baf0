/** What servers say beside the files of the site: our own, and those of the machine with the files that the build wrote. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../scripts/serve';
import { findApache, findProgram, startApache, startNginx, type Host } from '../hosts/programs';

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	/** Names of headers, in small letters, as often as they came. */
	names: string[];
	body: Buffer;
}

/** Without help: nothing is followed, unpacked or kept. */
function ask(address: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const asked = request(address + path, { headers, agent: false }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					names: response.rawHeaders.filter((_, i) => i % 2 === 0).map((n) => n.toLowerCase()),
					body: Buffer.concat(parts)
				})
			);
		});
		asked.on('error', reject).end();
	});
}

const hashed = () => {
	const name = readdirSync('build/_app/immutable/entry').find((each) => each.endsWith('.js'));
	return `/_app/immutable/entry/${name}`;
};
const NO_CACHE = 'no-cache';
const YEAR = 'public, max-age=31536000, immutable';

const FOUND: [path: string, type: RegExp, caching: string][] = [
	['/', /^text\/html; ?charset=utf-8$/i, NO_CACHE],
	['/uk/', /^text\/html; ?charset=utf-8$/i, NO_CACHE],
	['/index.html', /^text\/html; ?charset=utf-8$/i, NO_CACHE],
	['/days/2024-01-02/', /^text\/html; ?charset=utf-8$/i, NO_CACHE],
	['/service-worker.js', /^(text|application)\/javascript(; ?charset=utf-8)?$/i, NO_CACHE],
	['/_app/version.json', /^application\/json/, NO_CACHE],
	['/data/daily.csv', /^text\/csv; ?charset=utf-8$/i, NO_CACHE],
	['/data/barrage-data.zip', /^application\/zip$/, NO_CACHE],
	['/favicon.svg', /^image\/svg\+xml/, NO_CACHE],
	['/fonts/source-sans-3-latin.woff2', /^font\/woff2$/, 'public, max-age=86400'],
	[hashed(), /^(text|application)\/javascript(; ?charset=utf-8)?$/i, YEAR]
];
const FRAMES = [
	'/embed/',
	'/embed/launches/',
	'/uk/embed/launches/',
	'/embed/launches/oembed.json'
];
const MISSING = [
	'/nope',
	'/days/2031-01-01/',
	'/embed/nope/',
	'/embed/../data/nope',
	'/fonts/nope.woff2',
	'/data/nope.csv',
	'/_app/immutable/entry/gone.js',
	'/_app/immutable/',
	'/social/'
];

function expectCommon({ headers, names }: Answer, path: string) {
	expect(headers['x-content-type-options'], path).toBe('nosniff');
	expect(headers['referrer-policy'], path).toBe('no-referrer');
	expect(headers['permissions-policy'], path).toMatch(/(^|, )camera=\(\)(,|$)/);
	expect(headers['permissions-policy'], path).not.toMatch(/fullscreen|screen-wake-lock|clipboard/);
	const policy = headers['content-security-policy'];
	for (const part of [
		"connect-src 'self'",
		"worker-src 'self'",
		"object-src 'none'",
		"base-uri 'none'"
	])
		expect(policy, path).toContain(part);
	expect(policy, path).not.toMatch(/(script|style)-src[^;-]*'unsafe/);
	for (const name of [
		'content-security-policy',
		'cache-control',
		'content-type',
		'x-frame-options'
	])
		expect(names.filter((each) => each === name).length, `${path} ${name}`).toBeLessThanOrEqual(1);
}

function expectUnframed({ headers }: Answer, path: string) {
	expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
	expect(headers['x-frame-options'], path).toBe('DENY');
}

const nginx = findProgram('nginx');
const apache = existsSync('build') ? findApache('build') : undefined;
const SERVERS: [name: string, start: (() => Promise<Host>) | undefined, encodings: string[]][] = [
	['our own server', () => serveSite({ port: 0 }), ['br', 'gzip']],
	['nginx', nginx && (() => startNginx(nginx, 'build', 'hosting/nginx.conf')), ['gzip']],
	['Apache', apache && (() => startApache(apache, 'build')), ['br', 'gzip']]
].map(([name, start, encodings]) => {
	if (!start)
		console.warn(`${name as string} is not there to be started: the headers for it are not tried.`);
	return [name, start || undefined, encodings] as (typeof SERVERS)[number];
});

describe.each(SERVERS)('The site served by %s', (_, start, encodings) => {
	let host: Host;
	beforeAll(async () => {
		if (start) host = await start();
	}, 60_000);
	afterAll(() => host?.close());
	const test = it.skipIf(!start);

	test('is typed, framed by nobody, and kept as long as its names promise', async () => {
		for (const [path, type, caching] of FOUND) {
			const answer = await ask(host.address, path);
			expect(answer.status, path).toBe(200);
			expect(answer.headers['content-type'], path).toMatch(type);
			expect(answer.headers['cache-control'], path).toBe(caching);
			expectCommon(answer, path);
			expectUnframed(answer, path);
			// A worker obeys what its script came with.
			if (caching === YEAR)
				expect(answer.headers['content-security-policy'], path).toMatch(
					/default-src 'none'; script-src 'self';/
				);
		}
	});

	test('may be framed below /embed/ only', async () => {
		for (const path of FRAMES) {
			const answer = await ask(host.address, path);
			expect(answer.status, path).toBe(200);
			expect(answer.headers['cache-control'], path).toBe(NO_CACHE);
			expectCommon(answer, path);
			expect(answer.headers['content-security-policy'], path).not.toContain('frame-ancestors');
			expect(answer.names, path).not.toContain('x-frame-options');
		}
	});

	test('says what is not there with its own page, which nobody keeps', async () => {
		const page = readFileSync('build/404.html');
		for (const path of MISSING) {
			const answer = await ask(host.address, path);
			expect(answer.status, path).toBe(404);
			expect(answer.headers['cache-control'], path).toBe(NO_CACHE);
			expect(answer.headers['content-type'], path).toMatch(/^text\/html; ?charset=utf-8$/i);
			expect(answer.body.equals(page), path).toBe(true);
			expectCommon(answer, path);
			expectUnframed(answer, path);
		}
	});

	test('sends the compressed copies under the type of the file', async () => {
		for (const encoding of encodings)
			for (const [path, file, type] of [
				['/', '/index.html', /^text\/html; ?charset=utf-8$/i],
				[hashed(), hashed(), /^(text|application)\/javascript(; ?charset=utf-8)?$/i],
				['/embed/launches/', '/embed/launches/index.html', /^text\/html; ?charset=utf-8$/i],
				['/data/changes.xml', '/data/changes.xml', /xml/]
			] as const) {
				const { status, headers, body } = await ask(host.address, path, {
					'Accept-Encoding': encoding
				});
				const what = `${path} ${encoding}`;
				expect(status, what).toBe(200);
				expect(headers['content-encoding'], what).toBe(encoding);
				expect(headers['content-type'], what).toMatch(type);
				expect(headers.vary, what).toMatch(/accept-encoding/i);
				expect(headers['content-security-policy']?.includes('frame-ancestors'), what).toBe(
					!path.startsWith('/embed/')
				);
				const unpacked = encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body);
				expect(unpacked.equals(readFileSync(`build${file}`)), what).toBe(true);
			}
	});

	test('answers who has a page already without sending it again', async () => {
		const { headers } = await ask(host.address, '/uk/');
		const again = await ask(host.address, '/uk/', { 'If-None-Match': headers.etag ?? '' });
		expect(again.status).toBe(304);
		expect(again.body).toHaveLength(0);
		expect(again.headers['cache-control']).toBe(NO_CACHE);
	});
});
