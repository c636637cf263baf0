/** `npm run data:new` and `npm run data:update`, with a server on this machine and invented figures. */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packZip } from '../../../src/lib/outputs/export/archive';
import { eodiAttack, eodiClaim, eodiFile, range } from '../../fixtures/foreign/eodi';
import { foreignFile, foreignRow } from '../../fixtures/foreign/files';
import { run, snapshot } from './run';

/** What the server says at a path. */
interface Answer {
	status?: number;
	body?: string | Uint8Array;
	etag?: string;
	location?: string;
	/** Nothing is said at all. */
	isSilent?: boolean;
}

let root = '';
let server: Server;
let address = '';
const answers = new Map<string, Answer>();
/** The paths that were asked for, with the version that was named. */
let asked: string[] = [];

/** A ledger that is kept current by `/u.json`, made once. */
let template = '';

beforeAll(async () => {
	server = createServer((request, response) => {
		const {
			status = 200,
			body = '',
			etag,
			location,
			isSilent
		} = answers.get(request.url!) ?? {
			status: 404
		};
		const version = request.headers['if-none-match'] ?? '';
		asked.push(`${request.url} ${version}`.trim());
		if (isSilent) return;
		if (etag) response.setHeader('etag', etag);
		if (location) response.setHeader('location', location);
		response.writeHead(etag && version === etag ? 304 : status).end(etag === version ? '' : body);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	template = realpathSync(mkdtempSync(join(tmpdir(), 'barrage-template-')));
	await run('data-new', [join(template, 'ledger'), '--upstream', `eodi=${address}/u.json`]);
}, 60_000);
afterAll(() => {
	server.closeAllConnections();
	server.close();
	rmSync(template, { recursive: true });
});
beforeEach(() => {
	root = realpathSync(mkdtempSync(join(tmpdir(), 'barrage-update-')));
	asked = [];
	answers.clear();
});
afterEach(() => rmSync(root, { recursive: true }));

const ledger = () => join(root, 'ledger');
const create = (...upstreams: string[]) =>
	run('data-new', [ledger(), ...upstreams.flatMap((each) => ['--upstream', each])]);
const copyTemplate = () => cpSync(template, root, { recursive: true });
const update = (...args: string[]) => run('data-update', ['--data', ledger(), ...args]);
const read = (name: string) => readFileSync(join(ledger(), name), 'utf8');
const lines = (name: string) => read(name).trim().split('\n').length - 1;

describe('a ledger that is kept current', { timeout: 120_000 }, () => {
	it('is made empty, filled, left alone while nothing changes, and then gets what changed', async () => {
		answers.set('/u.json', { body: eodiFile([eodiAttack(1), eodiClaim(2)]), etag: '"one"' });
		const made = await create(`eodi=${address}/u.json`);
		expect(made).toMatchObject({ status: 0, stderr: '' });
		expect(made.stdout).toContain(`npm run data:update -- --data ${ledger()}`);
		expect(JSON.parse(read('datapackage.json'))).toMatchObject({
			licenses: [{ name: 'CC-BY-4.0' }],
			upstreams: [{ format: 'eodi', address: `${address}/u.json`, licence: { name: 'CC-BY-4.0' } }]
		});

		const first = await update();
		expect(first.status).toBe(0);
		expect(first.stdout).toContain('eodi: 2 new, 0 revised, 0 withdrawn');
		expect(first.stdout).toContain('Days with something new: 2026-03-02');
		expect(lines('reports.csv')).toBe(2);
		const [row = ''] = read('updates.csv').split('\n').slice(1);
		expect(row).toContain(`,eodi,${address}/u.json,"""one""",`);
		expect(row).toMatch(/,[0-9a-f]{64},\d+,2,0,0$/);

		const before = snapshot(root);
		const second = await update();
		expect(second).toMatchObject({
			status: 0,
			stdout: `${ledger()} is current: no copy has changed.\n`
		});
		expect(asked).toEqual(['/u.json', '/u.json "one"']);
		expect(snapshot(root)).toEqual(before);

		const reports = read('reports.csv');
		const changed = [eodiAttack(1, { derribados: range(110) }), eodiClaim(2)];
		answers.set('/u.json', { body: eodiFile(changed), etag: '"two"' });
		const third = await update();
		expect(third.stdout).toContain('eodi: 0 new, 1 revised, 0 withdrawn, 1 as before');
		expect(read('reports.csv').startsWith(reports)).toBe(true);
		expect(lines('updates.csv')).toBe(2);
	});

	it('is not read again where a server names no version and the bytes are the same', async () => {
		answers.set('/u.json', { body: eodiFile([eodiAttack(1)]) });
		copyTemplate();
		await update();
		const before = snapshot(root);
		expect((await update()).stdout).toContain('is current');
		expect(snapshot(root)).toEqual(before);
	});

	it('of two data sets, one of them in a zip, counts a night once', async () => {
		const night = foreignRow('a', {
			...{ time_start: '2026-03-01 18:00', time_end: '2026-03-02 08:00' },
			...{ launched: '120.0', destroyed: '101.0' }
		});
		const encode = (text: string) => new TextEncoder().encode(text);
		const files = new Map([
			['missile_attacks_daily.csv', encode(foreignFile([night]))],
			['missiles_and_uavs.csv', encode('model,category\nKalibr,cruise\n')]
		]);
		answers.set('/a.zip', { body: packZip(files, '2026-03-05') });
		answers.set('/to', { status: 302, location: '/a.zip' });
		answers.set('/u.json', { body: eodiFile([eodiAttack(1)]) });
		await create(`eodi=${address}/u.json`, `missile-attacks-daily=${address}/to`);
		const { status, stdout, stderr } = await update();
		expect({ status, stderr: stderr.includes('Nothing was written') }).toEqual({
			...{ status: 0, stderr: false }
		});
		expect(stdout).toContain('missile-attacks-daily: 1 new');
		expect(stdout).toContain('eodi: 1 new');
		expect(lines('attacks.csv')).toBe(1);
		expect(JSON.parse(read('datapackage.json'))).toMatchObject({
			licenses: [{ name: 'notspecified', title: 'See the terms of each data set' }, {}, {}]
		});
	});

	it('takes one copy that is named, from a file', async () => {
		copyTemplate();
		writeFileSync(join(root, 'u.json'), eodiFile([eodiAttack(1)]));
		const { status, stdout } = await update('--from', join(root, 'u.json'));
		expect({ status, asked }).toEqual({ status: 0, asked: [] });
		expect(stdout).toContain('eodi: 1 new');
		expect(read('updates.csv')).toMatch(/,eodi,u\.json,/);
		const before = snapshot(root);
		expect((await update('--from', join(root, 'u.json'))).stdout).toContain('is current');
		expect(snapshot(root)).toEqual(before);
	});
});

describe('a copy that cannot be had changes nothing', { timeout: 120_000 }, () => {
	const WRONG: [what: string, answer: Answer, says: RegExp, args?: string[]][] = [
		['is not there', { status: 404 }, /it answered 404/],
		['is a page', { body: '<!doctype html><p>Sorry' }, /web page/],
		['is cut off', { body: '{"ataques": [{"id": ' }, /JSON cannot be read[^]*cannot be imported/],
		['has nothing in it', { body: '{"ataques": []}' }, /cannot be imported/],
		['is no text', { body: new Uint8Array([1, 0, 2, 0, 3]) }, /not a text file/],
		[
			'leads to an address that is not https',
			{ status: 302, location: 'http://example.org/' },
			/not https/
		],
		['leads in a circle', { status: 302, location: '/u.json' }, /without end/],
		[
			'takes too long',
			{ isSilent: true },
			/no whole answer within 0.3 seconds/,
			['--seconds', '0.3']
		]
	];
	it.each(WRONG)('because it %s', async (_, answer, says, args = []) => {
		answers.set('/u.json', answer);
		copyTemplate();
		const before = snapshot(root);
		const { status, stderr, stdout } = await update(...args);
		expect(stderr).toMatch(says);
		expect(stderr).toContain('Nothing was written.');
		expect(stderr).not.toMatch(/\n\s+at /);
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(snapshot(root)).toEqual(before);
	});

	it('because nobody answers', async () => {
		copyTemplate();
		const about = read('datapackage.json').replace(address, 'http://127.0.0.1:9');
		writeFileSync(join(ledger(), 'datapackage.json'), about);
		const before = snapshot(root);
		const { status, stderr } = await update();
		expect(stderr).toMatch(/cannot be reached \([\w ]+\)\. Is there a network\?/);
		expect(status).toBe(1);
		expect(snapshot(root)).toEqual(before);
	});

	it('also where the other of two can be had', async () => {
		answers.set('/u.json', { body: eodiFile([eodiAttack(1)]) });
		await create(`eodi=${address}/u.json`, `missile-attacks-daily=${address}/none.csv`);
		const before = snapshot(root);
		expect((await update()).status).toBe(1);
		expect(snapshot(root)).toEqual(before);
	});
});

describe('what is asked for wrongly', { timeout: 120_000 }, () => {
	it.each([
		['data-new', ['x'], /Which data set/],
		['data-new', ['x', '--upstream', 'other'], /not known/],
		['data-new', ['x', '--upstream', 'eodi=http://example.org/u.json'], /not https/],
		['data-update', ['--seconds', 'soon'], /not a number of seconds/]
	])('%s %j helps and exits with 2', async (name, args, says) => {
		const { status, stderr } = await run(name, args, { cwd: root });
		expect(stderr).toMatch(says);
		expect(stderr).toContain('Usage:');
		expect(status).toBe(2);
	});

	it('a ledger without upstreams says what to do', async () => {
		copyTemplate();
		writeFileSync(join(ledger(), 'datapackage.json'), '{"name": "mine"}');
		const { status, stderr } = await update();
		expect(stderr).toContain('names no upstreams');
		expect(status).toBe(1);
	});
});
