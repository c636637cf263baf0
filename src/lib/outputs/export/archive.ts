/**
 * Zip files that are the same bytes wherever and whenever they are made: names sorted, one time for all,
 * one level of compression. And back: a zip that is not sound is said to be so, in words.
 */
import { unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate';
import { createProblem } from '../../records/ledger/problems';
import type { IsoDay, Problem } from '../../records/ledger/types';

/** Files by name; directories are part of a name. */
export type FileSet = ReadonlyMap<string, Uint8Array>;

/** More than this is no package of ours but a bomb: a million counts are 60 MB. */
const LARGEST_BYTES = 1024 ** 3;
/** A package has some twenty files. */
const MOST_FILES = 1_000;

/** What an archive holds more of than is unpacked. */
export interface ZipExcess {
	what: 'files' | 'bytes';
	amount: number;
}

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
 * with unsafe names are not read. More than `largest` bytes, or a thousand files, are refused by what the archive
 * says of itself, before anything is unpacked: `excess` then tells which. Never throws.
 */
export function unpackZip(
	file: string,
	bytes: Uint8Array,
	largest = LARGEST_BYTES
): { files: Map<string, Uint8Array>; problems: Problem[]; excess: ZipExcess | null } {
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
		const problem = createProblem(isZip ? 'broken-zip' : 'not-a-zip', { file });
		return { files, problems: [problem], excess: null };
	}
	if (names.length === 0)
		return { files, problems: [createProblem('empty-zip', { file })], excess: null };
	const excess: ZipExcess | null =
		names.length > MOST_FILES
			? { what: 'files', amount: names.length }
			: size > largest
				? { what: 'bytes', amount: size }
				: null;
	if (excess) {
		const problem =
			excess.what === 'files'
				? createProblem('too-many-files', { file }, String(excess.amount))
				: createProblem('file-too-large', { file });
		return { files, problems: [problem], excess };
	}
	const whole = unzipAll(bytes);
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
			const content =
				whole?.[name] ?? unzipSync(bytes, { filter: (entry) => entry.name === name })[name];
			if (content) files.set(name, content);
		} catch {
			problems.push(createProblem('damaged-file', { file: name }));
		}
	}
	return { files, problems, excess: null };
}

/** All files at once, each as it stands; null where one is damaged: then each is tried by itself. */
function unzipAll(bytes: Uint8Array): Unzipped | null {
	try {
		return unzipSync(bytes, { filter: ({ name }) => !isUnsafeName(name) });
	} catch {
		return null;
	}
}
