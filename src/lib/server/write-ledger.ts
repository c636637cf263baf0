/** Rows into the files of a ledger, all of them or none. */
import {
	chmod,
	cp,
	mkdir,
	mkdtemp,
	readdir,
	realpath,
	rename,
	rm,
	stat,
	writeFile
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { checkAppendOnly } from '../ledger/checks/append-only';
import { schemaOf, TABLE_NAMES } from '../ledger/schema';
import type { IsoDay, LedgerTables, Problem, TableName } from '../ledger/types';
import { writeTable } from '../ledger/write';
import { readLedger, type ReadLedger } from './read-ledger';

/** What to write. */
export interface LedgerChange {
	/** Rows to append, by table. */
	additions: Partial<LedgerTables>;
	/** The ledger as it was read; null for a directory that does not exist or is empty. */
	before: ReadLedger | null;
	/** The new text of `datapackage.json`; null leaves it as it is. */
	descriptor: string | null;
	/** Nothing may be dated after it. */
	today: IsoDay;
}

const DIRECTORY_MODE = 0o755;

/**
 * Writes a change into a directory. A copy is made beside it, changed, and checked as `data:check` does, published
 * rows included; only a sound copy takes the place of the directory, by renaming. On any error the promise
 * rejects, or the problems say why, and the directory is as it was. Files that are no table come along.
 */
export async function writeLedger(dir: string, change: LedgerChange): Promise<Problem[]> {
	const { before, additions, descriptor, today } = change;
	const target = before ? await realpath(dir) : resolve(dir);
	await mkdir(dirname(target), { recursive: true });
	const copy = await mkdtemp(join(dirname(target), `.${basename(target)}-import-`));
	try {
		if (before) await cp(target, copy, { recursive: true, preserveTimestamps: true });
		await chmod(copy, before ? (await stat(target)).mode & 0o7777 : DIRECTORY_MODE);
		for (const name of TABLE_NAMES) {
			const rows = additions[name] ?? [];
			if (before && rows.length === 0) continue;
			const text = appendRows(before?.texts[`${name}.csv`] ?? null, name, rows);
			await writeFile(join(copy, `${name}.csv`), text);
		}
		if (descriptor !== null) await writeFile(join(copy, 'datapackage.json'), descriptor);
		const after = await readLedger(copy, { today });
		const problems = [...after.problems, ...(before ? checkAppendOnly(before, after) : [])];
		if (problems.some((problem) => problem.severity === 'error')) return problems;
		await swap(target, copy);
		return problems;
	} finally {
		await rm(copy, { recursive: true, force: true });
	}
}

/**
 * A table with rows added at its end. Where the file has the columns in the order of the schema its text is kept
 * as it is, byte for byte; else the rows follow the order of its own header.
 */
export function appendRows(text: string | null, name: TableName, rows: readonly object[]): string {
	const schema = schemaOf(name);
	if (text === null || text.trim() === '') return writeTable(rows, schema);
	const [header = ''] = text.replace(/^\ufeff+/, '').split(/\r\n|\n|\r/, 1);
	const names = header.split(',').map((cell) =>
		cell
			.trim()
			.replace(/^"(.*)"$/, '$1')
			.toLowerCase()
	);
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const fields = names.map(
		(column) =>
			schema.fields.find((field) => field.name === column) ?? { ...schema.fields[0]!, name: column }
	);
	const added = writeTable(rows, { ...schema, fields });
	const body = added.slice(added.indexOf('\n') + 1).replaceAll('\n', newline);
	return `${/[\r\n]$/.test(text) ? text : text + newline}${body}`;
}

/** Whether a directory holds nothing, or is not there. */
export async function isVacant(dir: string): Promise<boolean> {
	try {
		return (await readdir(dir)).length === 0;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
		throw error;
	}
}

/** Puts the copy where the target is; the target is back in its place when that fails. */
async function swap(target: string, copy: string): Promise<void> {
	const old = `${copy}-old`;
	try {
		await rename(target, old);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
		await rename(copy, target);
		return;
	}
	try {
		await rename(copy, target);
	} catch (error) {
		await rename(old, target);
		throw error;
	}
	await rm(old, { recursive: true, force: true });
}
