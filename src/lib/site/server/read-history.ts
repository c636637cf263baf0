/** What was published before: the last commit, by git, where there is one. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { decodeText } from '../../records/ledger/decode';
import type { PublishedTables } from '../../records/ledger/checks/append-only';
import { parseLedger } from '../../records/ledger/parse';
import { OPTIONAL_TABLES, TABLE_NAMES } from '../../records/ledger/schema';
import { FROZEN_TABLES } from '../../records/ledger/versions';

const run = promisify(execFile);
const LARGEST_BYTES = 512 * 1024 * 1024;

/**
 * The tables of a directory as of a commit; null where git, the repository, the commit or a file that every
 * ledger has is absent. `ref` is any name of a commit, `HEAD` for the last.
 */
export async function readCommitted(dir: string, ref: string): Promise<PublishedTables | null> {
	const texts: Record<string, string> = {};
	for (const name of TABLE_NAMES) {
		const file = `${name}.csv`;
		const text = await show(dir, ref, file);
		if (text !== null) texts[file] = text;
		else if (!OPTIONAL_TABLES.has(name)) return null;
	}
	const { tables, lines } = parseLedger(texts);
	const columns = Object.fromEntries(
		FROZEN_TABLES.map((table) => [table, headerOf(texts[`${table}.csv`] ?? '')])
	);
	return { tables, lines, columns };
}

/** A file of a directory as of a commit; null where there is none. */
const show = (dir: string, ref: string, file: string): Promise<string | null> =>
	run('git', ['-C', dir, 'show', '--end-of-options', `${ref}:./${file}`], {
		encoding: 'buffer',
		maxBuffer: LARGEST_BYTES
	}).then(
		({ stdout }) => decodeText(file, stdout).text,
		() => null
	);

const headerOf = (text: string): string[] =>
	(text.split(/\r?\n/, 1)[0] ?? '').split(',').map((name) => name.replace(/^"|"$/g, '').trim());
