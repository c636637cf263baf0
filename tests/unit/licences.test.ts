/** The list of licences of what readers are sent: whose code it is, and what is refused. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { collectParts, isAccepted, ownerOf, readPart } from '../../scripts/licences';

const made: string[] = [];
afterEach(() => made.splice(0).forEach((path) => rmSync(path, { recursive: true })));

/** A package of one's own making. */
function makePackage(manifest: Record<string, unknown>, files: Record<string, string>): string {
	const path = mkdtempSync(join(tmpdir(), 'barrage-package-'));
	made.push(path);
	writeFileSync(
		join(path, 'package.json'),
		JSON.stringify({ name: 'x', version: '1', ...manifest })
	);
	for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
	return path;
}

describe('A licence', () => {
	it.each(['MIT', 'ISC', '(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)', 'GPL-2.0-only OR MIT'])(
		'%s lets its work be passed on with ours',
		(licence) => expect(isAccepted(licence)).toBe(true)
	);
	it.each(['GPL-3.0-or-later', 'MIT AND GPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN x', ''])(
		'"%s" does not',
		(licence) => expect(isAccepted(licence)).toBe(false)
	);
	it('that a package does not name is refused by its name', () => {
		const path = makePackage({}, { LICENSE: 'MIT License' });
		expect(() => readPart(path)).toThrow('x 1 is sent to readers under no licence that it names');
	});
	it('whose words a package does not bring is refused', () => {
		const path = makePackage({ license: 'MIT' }, { 'README.md': 'MIT' });
		expect(() => readPart(path)).toThrow('x 1 has no file with the words of its licence');
	});
});

describe('A module', () => {
	it.each([
		['node_modules/d3-shape/src/arc.js', 'node_modules/d3-shape'],
		['node_modules/@sveltejs/kit/src/x.js', 'node_modules/@sveltejs/kit'],
		['node_modules/a/node_modules/@b/c/x.js', 'node_modules/a/node_modules/@b/c'],
		['src/lib/paraglide/runtime.js', 'node_modules/@inlang/paraglide-js'],
		['.svelte-kit/generated/root.js', 'node_modules/@sveltejs/kit'],
		['rolldown/runtime.js', 'node_modules/rolldown'],
		['vite/preload-helper.js', 'node_modules/vite'],
		['src/lib/records/ledger/parse.ts', null]
	])('%s is of %s', (module, owner) => expect(ownerOf(module)).toBe(owner));

	it('that nobody is known to have written stops the build', () => {
		expect(() => ownerOf('some-plugin/helper.js')).toThrow('some-plugin/helper.js');
	});

	it('that comes as one file with others brings their licences, of both where there are two', () => {
		const parts = collectParts(['node_modules/jszip/dist/jszip.min.js'], []);
		expect(parts.map(({ name }) => name)).toEqual([
			...['immediate', 'jszip', 'lie', 'pako', 'setimmediate']
		]);
		const of = (name: string) => parts.find((part) => part.name === name)!.text;
		expect(of('pako')).toContain('Permission is hereby granted');
		expect(of('pako')).toContain("provided 'as-is'");
		expect(of('jszip')).not.toContain('GNU GENERAL PUBLIC LICENSE');
	});
});

it('The service worker, bundled where no list is made, holds code of ours alone', () => {
	const seen = new Set<string>();
	const open = [resolve('src/service-worker.ts')];
	for (let file = open.pop(); file !== undefined; file = open.pop()) {
		if (seen.has(file)) continue;
		seen.add(file);
		const imports = readFileSync(file, 'utf8').matchAll(
			/^\s*(?:import|export)\s(?!type\b)[^'";]*?from '([^']+)'|import\('([^']+)'\)/gm
		);
		for (const [, fixed, late] of imports) {
			const name = (fixed ?? late)!;
			if (name === '$service-worker') continue;
			expect(name, file).toMatch(/^\.{1,2}\//);
			const path = resolve(dirname(file), name);
			open.push(
				[path, `${path}.ts`, join(path, 'index.ts')].find((p) => /\.\w+$/.test(p) && existsSync(p))!
			);
		}
	}
	expect(seen.size).toBeGreaterThan(1);
});

it('Every package of the lock file names an accepted licence, or its file of words has been read', () => {
	/** Tools of the build, sent to nobody, whose package.json forgets what their LICENSE says: MIT. */
	const READ = ['@inlang/plugin-message-format', 'sqlite-wasm-kysely'];
	const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, { license?: string }>;
	};
	const silent = Object.entries(lock.packages)
		.filter(([path, { license }]) => path.startsWith('node_modules/') && !license)
		.map(([path]) => path.replace(/^.*node_modules\//, ''));
	expect(silent.sort()).toEqual(READ);
	for (const name of READ)
		expect(readFileSync(`node_modules/${name}/LICENSE`, 'utf8'), name).toMatch(/^MIT License/);
});
