/**
 * Several files of a directory for new ones, as one change. No file system changes two names at once, so the change
 * is prepared beside them, in a directory of our own, and declared ready in one step; from then on it is carried out,
 * if need be by the next command. Up to that step nothing of it counts. Nothing else in the directory is touched.
 *
 * All of it is done without giving way, so that no signal but the one that cannot be caught comes between.
 */
import { createHash } from 'node:crypto';
import {
	closeSync,
	copyFileSync,
	existsSync,
	fchmodSync,
	fsyncSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmdirSync,
	unlinkSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { OWN_PREFIX } from './ledger-place';

const CHANGE = `${OWN_PREFIX}change`;
/** The change is whole and has to be carried out. */
const READY = 'ready';
/** It could not be carried out, and the old files have to come back. */
const UNDO = 'undo';
const FILE_MODE = 0o644;

/** Hashes by file; `old` is null for a file that was not there. */
type Plan = Record<string, { old: string | null; new: string }>;

/**
 * Puts files in the place of those of the same name. Throws when it cannot, and then everything is as it was. The
 * caller sees to it that no other process does the same.
 */
export function replaceFiles(dir: string, files: ReadonlyMap<string, string>): void {
	const change = join(dir, CHANGE);
	const plan: Plan = {};
	try {
		mkdirSync(change);
		for (const [name, text] of files) {
			const old = modeOf(join(dir, name));
			writeSafely(join(change, name), text, old ?? FILE_MODE);
			if (old !== null) copyFileSync(join(dir, name), join(change, `${name}.old`));
			plan[name] = { old: hashOf(join(dir, name)), new: hashText(text) };
		}
		writeSafely(join(change, `${READY}.part`), JSON.stringify(plan), FILE_MODE);
		renameSync(join(change, `${READY}.part`), join(change, READY));
		syncDirectory(change);
	} catch (error) {
		clear(change);
		throw error;
	}
	try {
		carryOut(dir, plan);
	} catch (error) {
		renameSync(join(change, READY), join(change, UNDO));
		undo(dir, plan);
		clear(change);
		throw error;
	}
	try {
		clear(change);
	} catch {
		// It is carried out; what is left of its preparation counts for nothing, and the next command removes it.
		return;
	}
}

/**
 * Finishes a change that was ready, and removes one that was not. Throws, in words for a person, when a file is
 * neither the old nor the new one: somebody has worked on it since. The caller holds the directory.
 */
export function finishChange(dir: string): void {
	const change = join(dir, CHANGE);
	if (!existsSync(change)) return;
	const plan = readPlan(change, READY);
	const undone = readPlan(change, UNDO);
	for (const [name, hashes] of Object.entries(plan ?? undone ?? {})) {
		const now = hashOf(join(dir, name));
		if (now !== hashes.old && now !== hashes.new)
			throw new Error(
				`${join(dir, name)}: a command was interrupted while it wrote, and the file was changed by hand since. What it was about to write, and what was there before (.old), is in ${change}. Compare, put right what is wrong, and remove that directory.`
			);
	}
	if (plan) carryOut(dir, plan);
	else if (undone) undo(dir, undone);
	clear(change);
}

function carryOut(dir: string, plan: Plan): void {
	for (const name of Object.keys(plan)) {
		const prepared = join(dir, CHANGE, name);
		if (existsSync(prepared)) renameSync(prepared, join(dir, name));
	}
	syncDirectory(dir);
}

function undo(dir: string, plan: Plan): void {
	for (const [name, { old }] of Object.entries(plan)) {
		const before = join(dir, CHANGE, `${name}.old`);
		if (existsSync(before)) renameSync(before, join(dir, name));
		else if (old === null && existsSync(join(dir, name))) unlinkSync(join(dir, name));
	}
	syncDirectory(dir);
}

/** Removes the directory of a change: the declarations first, so that what is left of it counts for nothing. */
function clear(change: string): void {
	if (!existsSync(change)) return;
	const rank = (name: string) => (name === READY || name === UNDO ? 0 : 1);
	for (const name of readdirSync(change).sort((a, b) => rank(a) - rank(b)))
		unlinkSync(join(change, name));
	rmdirSync(change);
}

function readPlan(change: string, name: string): Plan | null {
	const path = join(change, name);
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Plan) : null;
}

/** The permissions of a file; null where there is none. A link is not ours to replace. */
function modeOf(path: string): number | null {
	const info = lstatSync(path, { throwIfNoEntry: false });
	if (!info) return null;
	if (!info.isFile())
		throw new Error(`${path}: this is not an ordinary file. Put the file itself in its place.`);
	return info.mode & 0o7777;
}

/** Writes a new file, and sees to it that it is on the disk. */
function writeSafely(path: string, text: string, mode: number): void {
	const file = openSync(path, 'wx');
	try {
		writeFileSync(file, text);
		fchmodSync(file, mode);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

/** Names are on the disk too; where a system cannot say so of a directory, it does not have to. */
function syncDirectory(dir: string): void {
	try {
		const handle = openSync(dir, 'r');
		try {
			fsyncSync(handle);
		} finally {
			closeSync(handle);
		}
	} catch {
		return;
	}
}

const hashText = (text: string | Uint8Array): string =>
	createHash('sha256').update(text).digest('hex');

const hashOf = (path: string): string | null =>
	existsSync(path) ? hashText(readFileSync(path)) : null;
