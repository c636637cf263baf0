/**
 * One writer at a time. A file in the directory of the ledger names the process that writes; it is made in one step
 * that fails where there is one already. What a process that is no more has left behind is taken over.
 */
import {
	closeSync,
	linkSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmdirSync,
	statSync,
	unlinkSync,
	writeSync
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { OWN_PREFIX } from './ledger-place';
import { finishChange, replaceFiles } from './replace-files';

const LOCK = `${OWN_PREFIX}lock`;
const TAKEN_OVER = `${LOCK}-old-`;
const POLL_MS = 100;
/** An import of the largest file takes some seconds, and several may stand in line. */
const PATIENCE_MS = 60_000;
/** A lock without content is one that is being written, unless it is older than this. */
const WRITING_MS = 10_000;
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** The right to write into a directory, until it is given back. */
export interface LedgerLock {
	/** Where the directory really is. */
	dir: string;
	/** Puts files in the place of those of the same name, all of them or none; see {@link replaceFiles}. */
	replace(files: ReadonlyMap<string, string>): void;
}

export interface HoldOptions {
	/** How long to wait for another process; a minute by default. */
	patienceMs?: number;
	/** Called once when there is another to wait for. */
	onWait?: (who: string) => void;
}

interface Owner {
	pid: number;
	host: string;
	/** When the process began, as its system counts; tells it from a later one of the same number. */
	began: string | null;
	since: string;
	token: string;
}

/**
 * Does some work while no other process writes into a directory, which is made if need be, and unmade when nothing
 * was written. What an interrupted command left there is finished or undone first. Rejects, in words for a person,
 * when another process keeps it. A signal that ends this process gives the directory back.
 */
export async function holdLedger<Result>(
	dir: string,
	work: (lock: LedgerLock) => Promise<Result>,
	options: HoldOptions = {}
): Promise<Result> {
	const made: string[] = [];
	const owner: Owner = {
		pid: process.pid,
		host: hostname(),
		began: processStart(process.pid)?.began ?? null,
		since: new Date().toISOString(),
		token: randomUUID()
	};
	const path = resolve(dir);
	let hasWritten = false;
	const release = () => {
		if (isOwner(path, owner)) unlinkSync(join(path, LOCK));
		if (!hasWritten) removeEmpty(made);
	};
	const onSignal = (signal: NodeJS.Signals) => {
		release();
		const outcome = hasWritten ? 'The change was written.' : 'Nothing was written.';
		process.stderr.write(`\nInterrupted (${signal}). ${outcome}\n`);
		process.exit(128 + SIGNALS[signal as keyof typeof SIGNALS]);
	};
	// Before the first trace is made, so that none is left.
	for (const signal of Object.keys(SIGNALS)) process.on(signal, onSignal);
	try {
		await acquire(path, owner, made, options);
		const place = realpathSync(path);
		removeOldLocks(place);
		finishChange(place);
		return await work({
			dir: place,
			replace(files) {
				if (!isOwner(place, owner))
					throw new Error(`${dir}: another command has taken over the directory. Run this again.`);
				replaceFiles(place, files);
				hasWritten = true;
			}
		});
	} finally {
		for (const signal of Object.keys(SIGNALS)) process.off(signal, onSignal);
		release();
	}
}

/** Finishes or undoes what an interrupted command left in a ledger, before it is read. Mostly there is nothing. */
export async function settleLedger(dir: string): Promise<void> {
	const hasTraces = namesIn(dir).some((name) => name.startsWith(OWN_PREFIX));
	if (hasTraces) await holdLedger(dir, () => Promise.resolve());
}

async function acquire(
	dir: string,
	owner: Owner,
	made: string[],
	options: HoldOptions
): Promise<void> {
	const { patienceMs = PATIENCE_MS, onWait } = options;
	const end = Date.now() + patienceMs;
	let hasTold = false;
	for (;;) {
		makeDirectory(dir, made);
		if (tryLock(dir, owner)) return;
		const other = readLock(dir);
		if (other === null) continue;
		if (!isHeld(other)) {
			takeOver(dir, other);
			continue;
		}
		const who = describe(other.owner);
		if (Date.now() >= end)
			throw new Error(
				`Another command is writing to ${dir}${who}. Wait until it has ended, and run this again. If none is running, remove ${join(dir, LOCK)}.`
			);
		if (!hasTold) onWait?.(who);
		hasTold = true;
		await wait(POLL_MS);
	}
}

/** Makes a directory and those above it; adds what was made to `made`, the innermost first. */
function makeDirectory(dir: string, made: string[]): void {
	const first = mkdirSync(dir, { recursive: true });
	if (first === undefined) return;
	for (let at = dir; ; at = dirname(at)) {
		if (!made.includes(at)) made.push(at);
		if (at === first || dirname(at) === at) return;
	}
}

/** Removes directories that were made for nothing; one that another process has filled by now stays. */
function removeEmpty(made: readonly string[]): void {
	for (const each of made) {
		try {
			rmdirSync(each);
		} catch {
			return;
		}
	}
}

function tryLock(dir: string, owner: Owner): boolean {
	const path = join(dir, LOCK);
	let file: number;
	try {
		file = openSync(path, 'wx');
	} catch (error) {
		const code = codeOf(error);
		// ENOENT: whoever made the directory has just removed it again.
		if (code === 'EEXIST' || code === 'ENOENT') return false;
		throw new Error(`${dir}: nothing can be written there (${code}).`, { cause: error });
	}
	try {
		writeSync(file, JSON.stringify(owner));
	} catch (error) {
		unlinkSync(path);
		throw new Error(`${dir}: nothing can be written there (${codeOf(error)}).`, { cause: error });
	} finally {
		closeSync(file);
	}
	return true;
}

interface ReadLock {
	text: string;
	/** Null where the content does not say. */
	owner: Owner | null;
	ageMs: number;
}

/** The lock that is there; null when there is none any more. */
function readLock(dir: string): ReadLock | null {
	try {
		const path = join(dir, LOCK);
		const info = statSync(path);
		const text = info.isFile() ? readFileSync(path, 'utf8') : '';
		return { text, owner: parseOwner(text), ageMs: Date.now() - info.mtimeMs };
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return null;
		throw error;
	}
}

function parseOwner(text: string): Owner | null {
	try {
		const value = JSON.parse(text) as Partial<Owner> | null;
		return Number.isInteger(value?.pid) && typeof value?.host === 'string'
			? (value as Owner)
			: null;
	} catch {
		return null;
	}
}

/** Whether somebody still writes, as far as can be told: of another machine nothing can. */
function isHeld({ owner, ageMs }: ReadLock): boolean {
	if (owner === null) return ageMs < WRITING_MS;
	if (owner.host !== hostname()) return true;
	const now = processStart(owner.pid);
	if (now) return !now.isGone && (owner.began === null || owner.began === now.began);
	try {
		process.kill(owner.pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) === 'EPERM';
	}
}

/** Where Linux tells it: when a process began, and whether it is dead and only waits to be noticed. */
function processStart(pid: number): { began: string; isGone: boolean } | null {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name in brackets may hold anything; the fields after it start with the third.
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return { began: fields[19] ?? '', isGone: fields[0] === 'Z' || fields[0] === 'X' };
	} catch {
		return null;
	}
}

/** Puts an abandoned lock aside. Another process may be as quick: what was moved is looked at again. */
function takeOver(dir: string, seen: ReadLock): void {
	const aside = join(dir, `${TAKEN_OVER}${randomUUID()}`);
	try {
		renameSync(join(dir, LOCK), aside);
		if (readFileSync(aside, 'utf8') !== seen.text) linkSync(aside, join(dir, LOCK));
		unlinkSync(aside);
	} catch (error) {
		if (!['ENOENT', 'EEXIST'].includes(codeOf(error))) throw error;
	}
}

function removeOldLocks(dir: string): void {
	for (const name of namesIn(dir)) if (name.startsWith(TAKEN_OVER)) unlinkSync(join(dir, name));
}

function isOwner(dir: string, owner: Owner): boolean {
	try {
		return readLock(dir)?.owner?.token === owner.token;
	} catch {
		return false;
	}
}

const describe = (owner: Owner | null): string =>
	owner ? ` (process ${owner.pid} on ${owner.host}, since ${owner.since})` : '';

function namesIn(dir: string): string[] {
	try {
		return readdirSync(dir);
	} catch {
		return [];
	}
}

const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : String(error);
