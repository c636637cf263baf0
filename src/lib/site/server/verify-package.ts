/**
 * A package that came from somewhere, against itself: whether it is what was published, whole and unaltered,
 * and whether its figures follow from its ledger.
 */
import { formatCsv } from '../../outputs/export/csv';
import { createLedger } from '../../records/ledger/ledger';
import { createProblem } from '../../records/ledger/problems';
import { dataPackage, TABLE_NAMES } from '../../records/ledger/schema';
import type { IsoDay, Problem } from '../../records/ledger/types';
import { sha256 } from './data-files';
import { deriveTables } from './derive-tables';
import { readLedgerFiles } from './read-ledger';

export type Files = ReadonlyMap<string, Uint8Array>;

export interface Verified {
	problems: Problem[];
	/** How many files agree with their checksum. */
	agreeing: number;
	/** Rows of the ledger that were read and checked. */
	rows: number;
	/** Derived files that are what the rules make of the ledger. */
	derived: string[];
}

const SUMS = 'SHA256SUMS';
const PACKAGE = 'datapackage.json';

/** Checks the files of a package. `today` is the day after which nothing may be dated. Never throws. */
export function verifyPackage(files: Files, options: { today: IsoDay }): Verified {
	const { problems, agreeing } = checkSums(files);
	const descriptor = checkDescriptor(files, problems);
	const { tables, problems: read } = readLedgerFiles(
		descriptor === null ? withoutPackage(files) : files,
		options
	);
	const found = read.map(excuseWindow);
	for (const problem of found) problems.push(problem);
	const rows = TABLE_NAMES.reduce((sum, name) => sum + tables[name].length, 0);
	const derived: string[] = [];
	// Figures made from a ledger that could not be read would differ for no reason of their own.
	if (!found.some((problem) => problem.severity === 'error')) {
		const made = deriveTables(createLedger(tables), descriptor).derived;
		for (const { name, path } of dataPackage.resources) {
			const table = made[name];
			const content = files.get(path);
			if (!table || !content) continue;
			const problem = compareText(path, decode(content), formatCsv(table));
			if (problem) problems.push(problem);
			else derived.push(path);
		}
	}
	return { problems, agreeing, rows, derived };
}

/** What was said of a description that cannot be read is not said twice. */
const withoutPackage = (files: Files): Files =>
	new Map([...files].filter(([name]) => name !== PACKAGE));

/** Packages of before the window was checked are what was published all the same. */
const excuseWindow = (problem: Problem): Problem =>
	problem.code === 'outside-record' ? { ...problem, severity: 'warning' } : problem;

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function checkSums(files: Files): { problems: Problem[]; agreeing: number } {
	const content = files.get(SUMS);
	if (!content) return { problems: [createProblem('missing-file', { file: SUMS })], agreeing: 0 };
	const problems: Problem[] = [];
	const listed = new Set<string>();
	let agreeing = 0;
	decode(content)
		.split('\n')
		.forEach((line, index) => {
			if (line === '') return;
			const [, hash, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
			if (hash === undefined || name === undefined) {
				const spot = { file: SUMS, row: index + 1, value: line };
				problems.push(createProblem('bad-checksum-line', spot));
				return;
			}
			listed.add(name);
			const file = files.get(name);
			if (!file) problems.push(createProblem('listed-but-missing', { file: name }));
			else if (sha256(file) !== hash)
				problems.push(createProblem('checksum-differs', { file: name }));
			else agreeing++;
		});
	for (const name of files.keys())
		if (name !== SUMS && !listed.has(name))
			problems.push(createProblem('not-listed', { file: name }));
	return { problems, agreeing };
}

/** Compares what the package says of each file; returns the descriptor, null when it cannot be read. */
function checkDescriptor(files: Files, problems: Problem[]): unknown {
	const content = files.get(PACKAGE);
	if (!content) {
		problems.push(createProblem('missing-file', { file: PACKAGE }));
		return null;
	}
	let descriptor: unknown;
	try {
		descriptor = JSON.parse(decode(content));
	} catch {
		descriptor = null;
	}
	const resources: unknown = (descriptor as { resources?: unknown } | null)?.resources;
	if (!Array.isArray(resources)) {
		problems.push(createProblem('not-json', { file: PACKAGE }));
		return null;
	}
	for (const each of resources as unknown[]) {
		const { path, bytes, hash } = (each ?? {}) as Record<string, unknown>;
		const file = typeof path === 'string' ? path : '';
		const found = files.get(file);
		const tell = (detail: string) =>
			problems.push(createProblem('package-differs', { file: file || PACKAGE }, detail));
		if (!found) tell('it is not there');
		else if (bytes !== found.byteLength)
			tell(`${String(bytes)} bytes instead of ${found.byteLength}`);
		else if (hash !== `sha256:${sha256(found)}`) tell('its hash is another');
	}
	return descriptor;
}

/** The first line in which a derived file differs from what the rules make; null when it does not. */
function compareText(file: string, found: string, made: string): Problem | null {
	if (found === made) return null;
	const [has, wants] = [found.split('\n'), made.split('\n')];
	const index = has.findIndex((line, at) => line !== wants[at]);
	const at = index === -1 ? has.length : index;
	const wanted = wants[at] === undefined || wants[at] === '' ? 'no row here' : wants[at];
	return createProblem('derived-differs', { file, row: at + 1, value: has[at] ?? '' }, wanted);
}
