/**
 * Where a ledger may be made, and where it may lie. A command that writes is often given a variable that is unset
 * or a path with a slip; what lies there then belongs to somebody else.
 */
import { lstat, readdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TABLE_NAMES } from '../../records/ledger/schema';

/** What our own commands keep in a ledger's directory while they write; see `ledger-lock.ts`, `replace-files.ts`. */
export const OWN_PREFIX = '.barrage-';

const PROJECT = fileURLToPath(new URL('../../../..', import.meta.url));
/** Made anew by each build, and emptied before. */
const GENERATED = ['build', '.svelte-kit', 'node_modules'];

/** Why no ledger can be at this path, whatever is there, in words for a person; null when it can. */
export async function whyNoLedgerAt(dir: string): Promise<string | null> {
	if (dir.trim() === '') return 'The name of the directory is empty. Is a variable unset?';
	const path = await realPath(dir);
	if (path === null) return `${dir}: this is a symbolic link that leads nowhere. Name a directory.`;
	const project = await realPath(PROJECT);
	const generated = GENERATED.find((name) => isWithin(path, join(project ?? PROJECT, name)));
	if (generated)
		return `${dir}: ${generated}/ is emptied by the next build or installation. Take a directory outside of it.`;
	const info = await lstat(path).catch(() => null);
	return info && !info.isDirectory() ? `${dir}: this is no directory. Name one.` : null;
}

/**
 * Why no ledger may be made in this directory; null when it may: it is new or empty, or holds a ledger. The path is
 * followed to where it leads: `nope/..` is where the command runs.
 */
export async function whyNotMadeAt(dir: string): Promise<string | null> {
	const never = await whyNoLedgerAt(dir);
	if (never !== null) return never;
	const path = (await realPath(dir)) ?? resolve(dir);
	const here = await realpath(process.cwd());
	const refused = (what: string) =>
		`${dir}: this is ${what}. A ledger is made in a new or an empty directory of its own.`;
	if (dirname(path) === path) return refused('the root of the file system');
	if (path === (await realPath(homedir()))) return refused('your home directory');
	if (path === here) return refused('the directory in which the command runs');
	if (isWithin(here, path)) return refused('a directory above the one in which the command runs');
	if (path === (await realPath(PROJECT))) return refused('the program itself');
	const names = await readdir(path).catch((): string[] => []);
	if (names.includes('.git')) return refused('a repository, for it holds .git');
	const isOther = names.some((name) => !name.startsWith(OWN_PREFIX)) && !hasTables(names);
	return isOther
		? `${dir}: there is something else. --into takes a new or an empty directory.`
		: null;
}

/** Whether a directory holds a file of a ledger. */
export async function holdsLedger(dir: string): Promise<boolean> {
	return hasTables(await readdir(dir).catch((): string[] => []));
}

/** Whether a directory holds nothing that is not our own traces, or is not there. */
export async function isVacant(dir: string): Promise<boolean> {
	try {
		return (await readdir(dir)).every((name) => name.startsWith(OWN_PREFIX));
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
		throw error;
	}
}

const hasTables = (names: readonly string[]): boolean =>
	TABLE_NAMES.some((name) => names.includes(`${name}.csv`));

/** Whether a path is another or lies below it. */
function isWithin(path: string, other: string): boolean {
	const way = relative(other, path);
	return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way);
}

/** Where a path leads, symbolic links followed as far as there is something; null for a link that leads nowhere. */
async function realPath(path: string): Promise<string | null> {
	const whole = resolve(path);
	try {
		return await realpath(whole);
	} catch {
		const info = await lstat(whole).catch(() => null);
		if (info?.isSymbolicLink()) return null;
		// Another command has made it in the meantime, or nobody may look into it.
		if (info) return realpath(whole).catch(() => whole);
		const above = dirname(whole);
		const parent = above === whole ? whole : await realPath(above);
		return parent === null ? null : join(parent, basename(whole));
	}
}
