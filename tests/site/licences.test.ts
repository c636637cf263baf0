/** The list of licences beside what the bundler put into the scripts. Needs `npm run build`. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAccepted, ownerOf } from '../../scripts/licences';
import { SHIPPED_MODULES } from '../../scripts/shipped-modules';

const text = readFileSync('build/licences.txt', 'utf8');
const modules = JSON.parse(readFileSync(SHIPPED_MODULES, 'utf8')) as string[];
const entries = new Map(
	[
		...text.matchAll(/^-{78}\n(\S+)(?: (\S+))?\nLicence: (.+)\n\n([\s\S]*?)(?=\n-{78}\n|$(?!\n))/gm)
	].map(([, name, version, licence, words]) => [
		name!,
		{ version, licence: licence!, words: words! }
	])
);

describe('licences.txt', () => {
	it('has an entry, with an accepted licence and its words, for each package in the scripts', () => {
		const owners = new Set(modules.map(ownerOf).filter((owner) => owner !== null));
		expect(owners.size).toBeGreaterThan(5);
		for (const owner of owners) {
			const manifest = JSON.parse(readFileSync(`${owner}/package.json`, 'utf8')) as {
				name: string;
				version: string;
			};
			const entry = entries.get(manifest.name);
			expect(entry?.version, manifest.name).toBe(manifest.version);
			expect(isAccepted(entry!.licence), manifest.name).toBe(true);
			expect(entry!.words, manifest.name).toMatch(/copyright|\(c\)/i);
			expect(entry!.words.length, manifest.name).toBeGreaterThan(300);
		}
	});

	it('has our own licence, and that of each face', () => {
		expect(entries.get('Barrage')?.words).toBe(readFileSync('LICENSE', 'utf8').trim() + '\n');
		for (const file of readdirSync('build/fonts').filter((each) => each.endsWith('.woff2'))) {
			const face = file.replace(/-(latin|cyrillic)\.woff2$/, '');
			expect(entries.get(`@fontsource-variable/${face}`)?.licence, file).toBe('OFL-1.1');
		}
	});

	it('knows the libraries whose names stand in the scripts', () => {
		const scripts = readdirSync('build/_app/immutable', { recursive: true })
			.filter((file) => String(file).endsWith('.js'))
			.map((file) => readFileSync(`build/_app/immutable/${file as string}`, 'utf8'));
		for (const [mark, name] of [
			['PptxGenJS', 'pptxgenjs'],
			['pako', 'pako'],
			['UndetectableDelimiter', 'papaparse'],
			['svelte.dev/e/', 'svelte']
		] as const) {
			expect(
				scripts.some((script) => script.includes(mark)),
				mark
			).toBe(true);
			expect([...entries.keys()], mark).toContain(name);
		}
	});
});
