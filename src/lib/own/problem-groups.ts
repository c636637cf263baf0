/** Problems as they are shown and taken away. */
import { formatCsv } from '../export/csv';
import type { Problem } from '../ledger/types';
import { SHOWN_PROBLEMS } from './limits';

export interface ProblemGroup {
	code: string;
	severity: Problem['severity'];
	/** In words, without what varies from row to row. */
	reason: string;
	advice: string;
	count: number;
	/** The first of them. */
	shown: Problem[];
}

/** By kind, errors first, then the most frequent; at most {@link SHOWN_PROBLEMS} rows in all. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
	const groups = new Map<string, Problem[]>();
	for (const problem of problems) {
		const list = groups.get(problem.code);
		if (list) list.push(problem);
		else groups.set(problem.code, [problem]);
	}
	const sorted = [...groups.values()];
	const rank = (list: Problem[]) => (list[0]!.severity === 'error' ? 0 : 1);
	sorted.sort((a, b) => rank(a) - rank(b) || b.length - a.length);
	let left = SHOWN_PROBLEMS;
	return sorted.map((list) => {
		const shown = list.slice(0, left);
		left -= shown.length;
		const { code, severity, advice } = list[0]!;
		return { code, severity, reason: reasonOfKind(list[0]!), advice, count: list.length, shown };
	});
}

/** The reason of a problem without its detail: what all of its kind have in common. */
const reasonOfKind = ({ reason, detail }: Problem): string =>
	detail !== undefined && reason.endsWith(` (${detail})`)
		? reason.slice(0, -detail.length - 3)
		: reason;

const COLUMNS = ['severity', 'file', 'row', 'column', 'value', 'reason', 'what_to_do'] as const;

/** All of them as CSV; row 0 (the file as a whole) is an empty cell. */
export const problemsCsv = (problems: readonly Problem[]): string =>
	formatCsv({
		columns: COLUMNS,
		rows: problems.map(({ severity, file, row, column, value, reason, advice }) => [
			...[severity, file, row === 0 ? null : row, column, value, reason, advice]
		])
	});
