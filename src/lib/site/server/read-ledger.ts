import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../../records/ledger/decode';
import { parseLedger, type ParsedLedger } from '../../records/ledger/parse';
import { checkRecord } from '../../records/ledger/checks/record';
import { createProblem } from '../../records/ledger/problems';
import { TABLE_NAMES } from '../../records/ledger/schema';
import type { IsoDay, Problem, TableName } from '../../records/ledger/types';
import { validateLedger } from '../../records/ledger/validate';
import { readOrdinary } from './read-file';

/** What the ledger is and which days it covers. */
const ABOUT = 'datapackage.json';

export interface ReadLedger extends ParsedLedger {
	/** The text of each file that could be read, by file name, without byte order mark. */
	texts: Record<string, string>;
	/** The parsed `datapackage.json` beside the tables; null where there is none, or none that can be read. */
	descriptor: unknown;
	/** Its text; null where there is none. */
	about: string | null;
}

/**
 * Reads, parses and checks the CSV files of a directory: the only place of `lib` that touches
 * files. Whatever is missing or bad becomes a problem; the promise is not rejected for it.
 */
export async function readLedger(dir: string, options: { today: IsoDay }): Promise<ReadLedger> {
	if (!(await isDirectory(dir))) {
		const problems = [createProblem('missing-directory', { file: dir })];
		return { ...parseLedger({}), texts: {}, descriptor: null, about: null, problems };
	}
	const contents = new Map<string, Uint8Array>();
	const unreadable: Problem[] = [];
	for (const file of [...TABLE_NAMES.map((name) => `${name}.csv`), ABOUT]) {
		try {
			contents.set(file, await readOrdinary(join(dir, file)));
		} catch (error) {
			const code = errorCode(error);
			// A file that is not there is parseLedger's to report.
			if (code === 'ENOENT') continue;
			if (file !== ABOUT) contents.set(file, new Uint8Array());
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
		for (const problem of decoded.problems) problems.push(problem);
	}
	const unread = new Set(problems.filter(isUnread).map((problem) => problem.file));
	const { tables, lines, problems: found } = parseLedger(texts);
	// A file that could not be read is not also an empty one.
	const parsing = found.filter((each) => each.code !== 'empty-file' || !unread.has(each.file));
	for (const problem of parsing) problems.push(problem);
	const incomplete = TABLE_NAMES.filter((name) => hasError(problems, name));
	const validation = validateLedger(tables, { today: options.today, lines, incomplete });
	const { descriptor, about, problem } = readDescriptor(contents.get(ABOUT));
	const record = problem ? [problem] : checkRecord(tables, descriptor, { ...options, lines });
	return {
		tables,
		lines,
		texts,
		descriptor,
		about,
		problems: [...problems, ...validation, ...record]
	};
}

function readDescriptor(bytes: Uint8Array | undefined): {
	descriptor: unknown;
	about: string | null;
	problem: Problem | null;
} {
	if (!bytes) return { descriptor: null, about: null, problem: null };
	const about = new TextDecoder().decode(bytes);
	const broken = (detail: string) => ({
		...{ descriptor: null, about },
		problem: createProblem('broken-descriptor', { file: ABOUT }, detail)
	});
	try {
		const descriptor: unknown = JSON.parse(about);
		const isObject = typeof descriptor === 'object' && !Array.isArray(descriptor) && descriptor;
		return isObject ? { descriptor, about, problem: null } : broken('it is not an object');
	} catch (error) {
		return broken(error instanceof Error ? error.message : String(error));
	}
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
