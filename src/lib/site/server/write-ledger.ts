/** Rows into the files of a ledger, all of them or none. */
import { join } from 'node:path';
import { checkAppendOnly } from '../../records/ledger/checks/append-only';
import { decodeText } from '../../records/ledger/decode';
import { schemaOf, TABLE_NAMES } from '../../records/ledger/schema';
import type { IsoDay, LedgerTables, Problem, TableName } from '../../records/ledger/types';
import { writeTable } from '../../records/ledger/write';
import { holdLedger, type LedgerLock } from './ledger-lock';
import { readOrdinary } from './read-file';
import { readLedgerFiles, type ReadLedger } from './read-ledger';

/** What to write. */
export interface LedgerChange {
	/** Rows to append, by table. */
	additions: Partial<LedgerTables>;
	/** The ledger as it was read; null for a directory that does not exist or is empty. */
	before: ReadLedger | null;
	/** The new text of `datapackage.json`; null leaves it as it is. */
	descriptor: string | null;
	/** Files that are no part of the ledger and change with it, by name, such as a log of updates. */
	beside?: ReadonlyMap<string, string>;
	/** Nothing may be dated after it. */
	today: IsoDay;
	/** Where the caller has held the directory since it read `before`; else it is held while writing. */
	lock?: LedgerLock;
}

/**
 * Writes a change into a directory. The ledger as it will be is checked as `data:check` does, published rows
 * included; only a sound one is written, into the files that change and no other. On any error the promise
 * rejects, or the problems say why, and the directory is as it was. It rejects, too, when a file is not what it was
 * when it was read: what somebody else has written meanwhile is never lost.
 */
export async function writeLedger(dir: string, change: LedgerChange): Promise<Problem[]> {
	const { lock } = change;
	return lock ? write(lock, change) : holdLedger(dir, (own) => write(own, change));
}

async function write(lock: LedgerLock, change: LedgerChange): Promise<Problem[]> {
	const { before, additions, descriptor, today, beside = [] } = change;
	const contents = new Map<string, Uint8Array>();
	const texts = new Map<string, string>();
	for (const name of [...TABLE_NAMES.map((table) => `${table}.csv`), 'datapackage.json']) {
		const bytes = await readOrdinary(join(lock.dir, name)).catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return null;
			throw error;
		});
		if (bytes) contents.set(name, bytes);
	}
	for (const name of TABLE_NAMES) {
		const file = `${name}.csv`;
		const now = contents.get(file);
		const text = before?.texts[file] ?? null;
		if ((now ? decodeText(file, now).text : null) !== text)
			throw new Error(`${file} was changed while this command ran. Run it again.`);
		const rows = additions[name] ?? [];
		if (!before || rows.length > 0) texts.set(file, appendRows(text, name, rows));
	}
	if (descriptor !== null) {
		const now = contents.get('datapackage.json');
		if (before && (now ? new TextDecoder().decode(now) : null) !== before.about)
			throw new Error('datapackage.json was changed while this command ran. Run it again.');
		texts.set('datapackage.json', descriptor);
	}
	for (const [name, text] of texts) contents.set(name, new TextEncoder().encode(text));
	const after = readLedgerFiles(contents, { today });
	const problems = [...after.problems, ...(before ? checkAppendOnly(before, after) : [])];
	if (!problems.some((problem) => problem.severity === 'error'))
		lock.replace(new Map([...texts, ...beside]));
	return problems;
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
