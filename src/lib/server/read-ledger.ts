import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../ledger/decode';
import { parseLedger, type ParsedLedger } from '../ledger/parse';
import { createProblem } from '../ledger/problems';
import { TABLE_NAMES } from '../ledger/schema';
import type { IsoDay, Problem, TableName } from '../ledger/types';
import { validateLedger } from '../ledger/validate';
import { readOrdinary } from './read-file';

export interface ReadLedger extends ParsedLedger {
	/** The text of each file that could be read, by file name, without byte order mark. */
	texts: Record<string, string>;
}

/**
 * Reads, parses and checks the CSV files of a directory: the only place of `lib` that touches
 * files. Whatever is missing or bad becomes a problem; the promise is not rejected for it.
 */
export async function readLedger(dir: string, options: { today: IsoDay }): Promise<ReadLedger> {
	if (!(await isDirectory(dir))) {
		const problems = [createProblem('missing-directory', { file: dir })];
		return { ...parseLedger({}), texts: {}, problems };
	}
	const contents = new Map<string, Uint8Array>();
	const unreadable: Problem[] = [];
	for (const name of TABLE_NAMES) {
		const file = `${name}.csv`;
		try {
			contents.set(file, await readOrdinary(join(dir, file)));
		} catch (error) {
			const code = errorCode(error);
			// A file that is not there is parseLedger's to report.
			if (code === 'ENOENT') continue;
			contents.set(file, new Uint8Array());
			unreadable.push(createProblem('unreadable-file', { file }, code));
		}
	}
	return readLedgerFiles(contents, options, unreadable);
}

/** As {@link readLedger}, from the bytes of the files by name; other files are left alone. */
export function readLedgerFiles(
	contents: ReadonlyMap<string, Uint8Array>,
	options: { today: IsoDay },
	unreadable: readonly Problem[] = []
): ReadLedger {
	const texts: Record<string, string> = {};
	const problems: Problem[] = [...unreadable];
	for (const name of TABLE_NAMES) {
		const file = `${name}.csv`;
		const bytes = contents.get(file);
		if (!bytes) continue;
		const decoded = decodeText(file, bytes);
		texts[file] = decoded.text;
		problems.push(...decoded.problems);
	}
	const unread = new Set(problems.filter(isUnread).map((problem) => problem.file));
	const { tables, lines, problems: found } = parseLedger(texts);
	// A file that could not be read is not also an empty one.
	const parsing = found.filter((each) => each.code !== 'empty-file' || !unread.has(each.file));
	problems.push(...parsing);
	const incomplete = TABLE_NAMES.filter((name) => hasError(problems, name));
	const validation = validateLedger(tables, { today: options.today, lines, incomplete });
	return { tables, lines, texts, problems: problems.concat(validation) };
}

function isUnread(problem: Problem): boolean {
	return problem.code === 'unreadable-file' || problem.code === 'file-too-large';
}

function hasError(problems: Problem[], name: TableName): boolean {
	return problems.some((each) => each.severity === 'error' && each.file === `${name}.csv`);
}

async function isDirectory(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}

function errorCode(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
