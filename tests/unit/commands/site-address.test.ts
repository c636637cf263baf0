/** What is said of a wrong BARRAGE_BASE or BARRAGE_ORIGIN, before anything is done. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { faultOfAddress } from '../../../scripts/site-address.js';

describe('Where a site is to be served', () => {
	it.each(['', '/barrage', '/a/b', '/v1.2/~me', '/uk'])('may be the path "%s"', (base) => {
		expect(faultOfAddress({ BARRAGE_BASE: base })).toBe('');
	});

	it.each(['', 'https://your.host', 'http://127.0.0.1:4173'])('may be the host "%s"', (origin) => {
		expect(faultOfAddress({ BARRAGE_ORIGIN: origin })).toBe('');
	});

	it.each([
		['barrage', 'it does not begin with a slash. Write it like /barrage.'],
		['/barrage/', 'it ends with a slash. Write it like /barrage.'],
		['/', 'at the root of its host a site has no base. Leave it empty.'],
		['/a/../b', '"." and ".." are no names of directories. Write the whole path, like /barrage.'],
		[
			'/a//b',
			'between its slashes it takes letters, digits and . _ ~ - only. Write it like /barrage.'
		],
		[
			'/a b',
			'between its slashes it takes letters, digits and . _ ~ - only. Write it like /barrage.'
		],
		[
			'https://your.host/barrage',
			'it takes a path, not an address. Write /barrage, and name the host in BARRAGE_ORIGIN.'
		],
		[
			'//your.host',
			'it takes a path, not an address. Write /barrage, and name the host in BARRAGE_ORIGIN.'
		]
	])('cannot be the path "%s"', (base, said) => {
		expect(faultOfAddress({ BARRAGE_BASE: base })).toBe(
			`BARRAGE_BASE is ${JSON.stringify(base)}: ${said}`
		);
	});

	it.each([
		[
			'your.host',
			'it is not an address that begins with https:// or http://. Write it like https://your.host.'
		],
		[
			'https://',
			'it is not an address that begins with https:// or http://. Write it like https://your.host.'
		],
		['https://your.host/', 'it takes the host alone. Write https://your.host.'],
		[
			'https://your.host/barrage',
			'it takes the host alone. Write https://your.host, and name a path in BARRAGE_BASE.'
		]
	])('cannot be the host "%s"', (origin, said) => {
		expect(faultOfAddress({ BARRAGE_ORIGIN: origin })).toBe(
			`BARRAGE_ORIGIN is ${JSON.stringify(origin)}: ${said}`
		);
	});

	it.each([
		['npm run build', ['--import', 'tsx', 'scripts/build.ts']],
		['whatever else reads the settings of the site', ['svelte.config.js']]
	])('is looked at by %s first: one line, no stack, exit code 2', (_, args) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, args, {
			encoding: 'utf8',
			env: { ...process.env, BARRAGE_BASE: 'barrage/' }
		});
		expect(stdout).toBe('');
		expect(stderr).toBe(
			'BARRAGE_BASE is "barrage/": it does not begin with a slash. Write it like /barrage.\n'
		);
		expect(status).toBe(2);
	});
});
