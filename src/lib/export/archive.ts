/**
 * Zip files that are the same bytes wherever and whenever they are made: names sorted, one time for all,
 * one level of compression. And back: a zip that is not sound is said to be so, in words.
 */
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { createProblem } from '../ledger/problems';
import type { IsoDay, Problem } from '../ledger/types';

/** Files by name; directories are part of a name. */
export type FileSet = ReadonlyMap<string, Uint8Array>;

/** More than this is no package of ours but a bomb: a million counts are 60 MB. */
const LARGEST_BYTES = 1024 ** 3;

/** Zips files, each dated noon of `modified`. */
export function packZip(files: FileSet, modified: IsoDay): Uint8Array<ArrayBuffer> {
	const [year = 1980, month = 1, day = 1] = modified.split('-').map(Number);
	const zippable: Zippable = {};
	for (const name of [...files.keys()].sort()) zippable[name] = files.get(name) ?? new Uint8Array();
	// Zip keeps the clock of the machine's zone: a local noon is written alike in all of them.
	return zipSync(zippable, {
		level: 9,
		mtime: new Date(year, month - 1, day, 12)
	}) as Uint8Array<ArrayBuffer>;
}

/**
 * Whether a name could lead out of the directory it is unpacked into, or hide in a terminal: absolute, with
 * `..`, a backslash, a drive or a control character.
 */
export function isUnsafeName(name: string): boolean {
	return (
		name === '' ||
		/[\\:\p{Cc}]/u.test(name) ||
		name.split('/').some((part) => part === '' || part === '.' || part === '..')
	);
}

/**
 * Unzips what can be unzipped. `file` is the zip's own name, for problems. Directories are left out, files
 * with unsafe names are not read. Never throws.
 */
export function unpackZip(
	file: string,
	bytes: Uint8Array
): { files: Map<string, Uint8Array>; problems: Problem[] } {
	const files = new Map<string, Uint8Array>();
	const problems: Problem[] = [];
	const names: string[] = [];
	let size = 0;
	try {
		unzipSync(bytes, {
			filter(entry) {
				size += entry.originalSize;
				names.push(entry.name);
				return false;
			}
		});
	} catch {
		const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
		return { files, problems: [createProblem(isZip ? 'broken-zip' : 'not-a-zip', { file })] };
	}
	if (names.length === 0) return { files, problems: [createProblem('empty-zip', { file })] };
	if (size > LARGEST_BYTES) return { files, problems: [createProblem('file-too-large', { file })] };
	const seen = new Set<string>();
	for (const name of names) {
		if (seen.has(name)) {
			problems.push(createProblem('name-twice', { file: name }));
			continue;
		}
		seen.add(name);
		if (name.endsWith('/') && !isUnsafeName(name.slice(0, -1))) continue;
		if (isUnsafeName(name)) {
			problems.push(createProblem('unsafe-name', { file, value: name }));
			continue;
		}
		try {
			const content = unzipSync(bytes, { filter: (entry) => entry.name === name })[name];
			if (content) files.set(name, content);
		} catch {
			problems.push(createProblem('damaged-file', { file: name }));
		}
	}
	return { files, problems };
}
