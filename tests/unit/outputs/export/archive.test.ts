import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnsafeName, packZip, unpackZip } from '../../../../src/lib/outputs/export/archive';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = new Map([
	['b.csv', bytes('a,b\n1,2\n'.repeat(200))],
	['a.txt', bytes('слова')],
	['empty', new Uint8Array()]
]);

describe('a packed zip', () => {
	it('gives back the files that went in', () => {
		const names = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,12}$/);
		fc.assert(
			fc.property(fc.dictionary(names, fc.uint8Array({ maxLength: 200 })), (record) => {
				const given = new Map(Object.entries(record).map(([name, value]) => [name, value.slice()]));
				fc.pre(given.size > 0 && !given.has('__proto__'));
				const { files: back, problems } = unpackZip('x.zip', packZip(given, '2026-11-22'));
				expect(problems).toEqual([]);
				expect([...back.keys()].sort()).toEqual([...given.keys()].sort());
				for (const [name, content] of given)
					expect([...(back.get(name) ?? [])]).toEqual([...content]);
			})
		);
	});

	it('does not depend on the order of the files', () => {
		const turned = new Map([...files].reverse());
		expect(packZip(turned, '2026-11-22')).toEqual(packZip(files, '2026-11-22'));
	});

	it('is the same bytes in every time zone', { timeout: 60_000 }, () => {
		const script = `import { packZip } from './src/lib/outputs/export/archive';
			console.log(Buffer.from(packZip(new Map([['a', new Uint8Array([1, 2, 3])]]), '2024-03-31')).toString('hex'));`;
		const outputs = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((TZ) => {
			const { stdout, stderr } = spawnSync(
				process.execPath,
				['--import', 'tsx', '--input-type=module', '-e', script],
				{
					encoding: 'utf8',
					env: { ...process.env, TZ },
					shell: false
				}
			);
			expect(stdout, stderr).toMatch(/^504b0304/);
			return stdout;
		});
		expect(new Set(outputs).size).toBe(1);
	});
});

describe('a zip that is not sound', () => {
	const codes = (content: Uint8Array) =>
		unpackZip('x.zip', content).problems.map((problem) => problem.code);
	const zip = packZip(files, '2026-11-22');

	it('is said to be none, cut off, or empty', () => {
		expect(codes(new Uint8Array())).toEqual(['not-a-zip']);
		expect(codes(bytes('date,direction\n'))).toEqual(['not-a-zip']);
		expect(codes(zip.slice(0, zip.length - 30))).toEqual(['broken-zip']);
		expect(codes(zip.slice(0, 4))).toEqual(['broken-zip']);
		expect(codes(packZip(new Map(), '2026-11-22'))).toEqual(['empty-zip']);
	});

	it.each([
		'../evil.csv',
		'/etc/passwd',
		'a/../../b',
		'C:\\x',
		'a\\b',
		'a//b',
		'./a',
		'',
		'a\u001b[2J'
	])('takes %j for a name that leads out', (name) => expect(isUnsafeName(name)).toBe(true));

	it.each(['daily.csv', 'a/b.csv', '.hidden', 'a..b', 'SHA256SUMS'])('lets %j be', (name) =>
		expect(isUnsafeName(name)).toBe(false)
	);

	it('does not read a file whose name leads out', () => {
		const evil = packZip(new Map([...files, ['../evil.csv', bytes('x')]]), '2026-11-22');
		const { files: read, problems } = unpackZip('x.zip', evil);
		expect(problems.map(({ code, value }) => [code, value])).toEqual([
			['unsafe-name', '../evil.csv']
		]);
		expect([...read.keys()].sort()).toEqual([...files.keys()].sort());
	});

	it('never throws, whatever byte is turned', () => {
		fc.assert(
			fc.property(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
				const turned = zip.slice();
				turned[at] = (turned[at] ?? 0) ^ mask;
				expect(() => unpackZip('x.zip', turned)).not.toThrow();
			})
		);
	});
});
