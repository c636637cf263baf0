/**
 * The licences of what a reader is sent: `build/licences.txt`, a step of `npm run build`. Whose code that is the
 * bundler says (scripts/shipped-modules.ts), whose faces the files in `static/fonts`. A part that nobody owns, that
 * has no licence or one not accepted here, fails the build.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OUT } from './build-place.js';
import { SHIPPED_MODULES } from './shipped-modules';

/** Licences that let their work be part of a site under the MIT licence, when they are passed on with it. */
const ACCEPTED = new Set([
	'0BSD',
	'Apache-2.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'ISC',
	'MIT',
	'OFL-1.1',
	'Zlib'
]);

/** Whose code a module is that has no package in its name. */
const WRITERS: [prefix: string, owner: string][] = [
	['src/lib/paraglide/', '@inlang/paraglide-js'],
	['.svelte-kit/', '@sveltejs/kit'],
	['__sveltekit/', '@sveltejs/kit'],
	['virtual:', '@sveltejs/kit'],
	['rolldown/', 'rolldown'],
	['vite/', 'vite'],
	['__vite', 'vite']
];
const OURS = /^(src|data)\//;

/** Where the licence of the package itself ends, in files that go on with those of others or of another choice. */
const ENDS = /^#* *(Licenses of bundled dependencies|GPL version 3)$/m;
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/** Words of a second licence that a package keeps elsewhere: its `LICENSE` has those of the first alone. */
const FURTHER: Record<string, string[]> = { pako: ['lib/zlib/README'] };

export interface Part {
	name: string;
	version: string;
	/** As its package says it: `MIT`, `(MIT AND Zlib)`. */
	licence: string;
	/** The words of its licence, with whose copyright it is. */
	text: string;
}

interface Manifest {
	name: string;
	version: string;
	license?: string;
	dependencies?: Record<string, string>;
	browser?: string | Record<string, string | false>;
}

const readManifest = (directory: string) =>
	JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Manifest;

/** Whether a licence as packages write it is one of the accepted, or leaves the choice of one. */
export function isAccepted(licence: string): boolean {
	const bare = licence.replace(/[()]/g, '').trim();
	if (/ OR /.test(bare)) return !/ AND /.test(bare) && bare.split(' OR ').some(isAccepted);
	return bare.split(' AND ').every((each) => ACCEPTED.has(each));
}

/** The directory of the package that a module is of: null for our own. Throws for a module that nobody owns. */
export function ownerOf(module: string): string | null {
	const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module);
	if (found) return found[1]!;
	const writer = WRITERS.find(([prefix]) => module.startsWith(prefix));
	if (writer) return `node_modules/${writer[1]}`;
	if (OURS.test(module)) return null;
	throw new Error(
		`Nobody is known to have written ${module}. Name its package in scripts/licences.ts.`
	);
}

/** A package that another one finds, as Node looks for it. */
function findDependency(from: string, name: string): string {
	for (let directory = from; ; directory = dirname(directory)) {
		const path = join(directory, 'node_modules', name);
		if (existsSync(path)) return path;
		if (directory === dirname(directory))
			throw new Error(`${from} asks for ${name}, which is not there.`);
	}
}

/**
 * Packages within a file that comes as one, made by Browserify: it keeps their names beside their numbers
 * (`{lie:37}`).
 */
function packedInto(directory: string, module: string): string[] {
	if (!module.endsWith('.min.js')) return [];
	const code = readFileSync(module, 'utf8');
	const within = new Set<string>();
	const open = [directory];
	for (let each = open.pop(); each !== undefined; each = open.pop()) {
		const { dependencies = {}, browser } = readManifest(each);
		for (const name of Object.keys(dependencies)) {
			// For browsers a file of its own stands in for it.
			if (typeof browser === 'object' && name in browser) continue;
			const named = new RegExp(`[{,]"?${name}(?:/[^":]*)?"?:\\d+[,}]`);
			const path = findDependency(each, name);
			if (!named.test(code) || within.has(path)) continue;
			within.add(path);
			open.push(path);
		}
	}
	return [...within];
}

/** The package whose faces a file in `static/fonts` is cut from. */
function ownerOfFont(file: string): string {
	const found = readdirSync('node_modules/@fontsource-variable').find((each) =>
		file.startsWith(each)
	);
	if (!found) throw new Error(`Nobody is known to have drawn static/fonts/${file}.`);
	return `node_modules/@fontsource-variable/${found}`;
}

/** What a package says of itself. Throws when it has no licence, no words of it, or one that is not accepted. */
export function readPart(directory: string): Part {
	const { name, version, license } = readManifest(directory);
	if (!license || !isAccepted(license))
		throw new Error(
			`${name} ${version} is sent to readers under ${license ?? 'no licence that it names'}, which scripts/licences.ts does not accept.`
		);
	const files = readdirSync(directory).filter((file) => LICENCE_FILE.test(file));
	const text = [...files.sort(), ...(FURTHER[name] ?? [])]
		.map((file) => readFileSync(join(directory, file), 'utf8').split(ENDS)[0]!.trim())
		.join('\n\n');
	if (!text) throw new Error(`${name} ${version} has no file with the words of its licence.`);
	return { name, version, licence: license, text };
}

/** The parts behind modules and font files, by name; each once. */
export function collectParts(modules: readonly string[], fonts: readonly string[]): Part[] {
	const directories = new Set<string>();
	for (const module of modules) {
		const owner = ownerOf(module);
		if (!owner) continue;
		directories.add(owner);
		for (const path of packedInto(owner, module)) directories.add(path);
	}
	for (const font of fonts) directories.add(ownerOfFont(font));
	return [...directories]
		.map(readPart)
		.sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

const LINE = '-'.repeat(78);

/** The file that readers get. */
export function formatParts(parts: readonly Part[], own: string): string {
	const entry = (title: string, licence: string, text: string) =>
		[LINE, title, `Licence: ${licence}`, '', text.replaceAll('\r\n', '\n').trim(), ''].join('\n');
	return [
		'Barrage and what it is made of',
		'',
		'What stands in the scripts and fonts of this site, with the licence of each part. The terms of the',
		'figures are at /data/#licence.',
		'',
		entry('Barrage', 'MIT', own),
		...parts.map(({ name, version, licence, text }) => entry(`${name} ${version}`, licence, text))
	].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	try {
		const modules = JSON.parse(readFileSync(SHIPPED_MODULES, 'utf8')) as string[];
		const fonts = readdirSync(join(OUT, 'fonts')).filter((file) => file.endsWith('.woff2'));
		const parts = collectParts(modules, fonts);
		writeFileSync(join(OUT, 'licences.txt'), formatParts(parts, readFileSync('LICENSE', 'utf8')));
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
