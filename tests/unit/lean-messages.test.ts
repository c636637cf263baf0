import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@inlang/paraglide-js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leanMessage } from '../../scripts/lean-messages';
import { paraglideOptions } from '../../scripts/paraglide-options';

let dir: string;
const read = (key: string) => readFileSync(join(dir, 'messages', `${key}.js`), 'utf8');

beforeAll(async () => {
	dir = mkdtempSync(join(tmpdir(), 'barrage-messages-'));
	// As the build compiles them: a file for each message.
	await compile({
		...paraglideOptions,
		outdir: dir,
		emitTsDeclarations: false,
		outputStructure: 'message-modules'
	});
}, 60_000);
afterAll(() => rmSync(dir, { recursive: true }));

it('every message leaves the choice of its language to one function', () => {
	const keys = readdirSync(join(dir, 'messages'))
		.map((name) => name.slice(0, -'.js'.length))
		// The index, and keys with capital letters: these have two names.
		.filter((key) => key !== '_index' && !/_(?:ru|ua)2$/.test(key));
	expect(keys.length).toBeGreaterThan(1000);
	const left = keys.filter((key) => /options\.locale|getLocale\(/.test(leanMessage(read(key))));
	expect(left).toEqual([]);
});

it('says what it said', () => {
	const lean = leanMessage(read('own_days_of'))
		.replace(/^import .*$/gm, '')
		.replace('export const', 'const');
	const inLocale = (en: unknown, uk: unknown) => ({ en, uk });
	const say = new Function('inLocale', `${lean}; return own_days_of;`)(inLocale) as Record<
		'en' | 'uk',
		(inputs: object) => string
	>;
	expect(say.en({ n: 3, of: 7 })).toBe('3 of 7');
	expect(say.uk({ n: 3, of: 7 })).toBe('3 з 7');
});

it('leaves what it does not know as it is', () => {
	expect(leanMessage('export const a = 1;')).toBe('export const a = 1;');
});
