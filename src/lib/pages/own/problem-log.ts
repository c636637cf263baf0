/**
 * What is said of one's own files, gathered. A file may be wrong in every one of its millions of rows: the first
 * problems of a kind are kept whole, of the others the rows, so that each is named and none costs much.
 */
import { formatCsv } from '../../outputs/export/csv';
import type { Problem } from '../../records/ledger/types';
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

/** What a page shows of them. */
export interface ProblemReport {
	total: number;
	groups: ProblemGroup[];
}

/** Problems of one kind in one file that are kept whole. */
const KEPT_WHOLE = 5_000;

/** Those of one kind in one file. */
interface Kind {
	whole: Problem[];
	count: number;
	/** Rows of the others, as pairs of the first and the last of a stretch. */
	stretches: number[];
}

export class ProblemLog {
	readonly #kinds = new Map<string, Kind>();
	#last: { code: string; file: string; kind: Kind } | null = null;

	add(problem: Problem): void {
		const kind = this.#kindOf(problem);
		kind.count++;
		if (kind.whole.length < KEPT_WHOLE) {
			kind.whole.push(problem);
			return;
		}
		const { stretches } = kind;
		const end = stretches.length - 1;
		if (end > 0 && stretches[end]! + 1 === problem.row) stretches[end] = problem.row;
		else stretches.push(problem.row, problem.row);
	}

	get hasError(): boolean {
		return [...this.#kinds.values()].some(({ whole }) => whole[0]!.severity === 'error');
	}

	/** By kind, errors first, then the most frequent; at most {@link SHOWN_PROBLEMS} places in all. */
	report(): ProblemReport {
		const groups = new Map<string, { first: Problem; count: number; shown: Problem[] }>();
		let total = 0;
		for (const { whole, count } of this.#kinds.values()) {
			total += count;
			const [first] = whole as [Problem];
			const group = groups.get(first.code) ?? { first, count: 0, shown: [] };
			group.count += count;
			for (const problem of whole) {
				if (group.shown.length >= SHOWN_PROBLEMS) break;
				group.shown.push(problem);
			}
			groups.set(first.code, group);
		}
		const rank = ({ first }: { first: Problem }) => (first.severity === 'error' ? 0 : 1);
		const sorted = [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count);
		let left = SHOWN_PROBLEMS;
		return {
			total,
			groups: sorted.map(({ first, count, shown }) => {
				const some = shown.slice(0, left);
				left -= some.length;
				const { code, severity, advice } = first;
				return { code, severity, reason: reasonOfKind(first), advice, count, shown: some };
			})
		};
	}

	/**
	 * All of them as CSV, in pieces; row 0 (the file as a whole) is an empty cell, and a stretch of rows that say the
	 * same is one line.
	 */
	csv(): string[] {
		const pieces: string[] = [];
		let head = true;
		const write = (rows: (string | number | null)[][]) => {
			const text = formatCsv({ columns: COLUMNS, rows });
			pieces.push(head ? text : text.slice(text.indexOf('\n') + 1));
			head = false;
		};
		for (const { whole, stretches } of this.#kinds.values()) {
			write(
				whole.map(({ severity, file, row, column, value, reason, advice }) => [
					...[severity, file, row === 0 ? null : row, column, value, reason, advice]
				])
			);
			const { severity, file, advice } = whole[0]!;
			const reason = reasonOfKind(whole[0]!);
			for (let at = 0; at < stretches.length; at += 2 * PIECE) {
				const rows: (string | number)[][] = [];
				for (let i = at; i < Math.min(at + 2 * PIECE, stretches.length); i += 2) {
					const [from, to] = [stretches[i]!, stretches[i + 1]!];
					const row = from === to ? from : `${from}–${to}`;
					rows.push([severity, file, row, '', '', reason, advice]);
				}
				write(rows);
			}
		}
		return pieces;
	}

	#kindOf({ code, file }: Problem): Kind {
		const last = this.#last;
		if (last && last.code === code && last.file === file) return last.kind;
		const key = `${code}\n${file}`;
		let kind = this.#kinds.get(key);
		if (!kind) this.#kinds.set(key, (kind = { whole: [], count: 0, stretches: [] }));
		this.#last = { code, file, kind };
		return kind;
	}
}

/** Stretches that are written at a time. */
const PIECE = 50_000;
const COLUMNS = ['severity', 'file', 'row', 'column', 'value', 'reason', 'what_to_do'] as const;

/** The reason of a problem without its detail: what all of its kind have in common. */
const reasonOfKind = ({ reason, detail }: Problem): string =>
	detail !== undefined && reason.endsWith(` (${detail})`)
		? reason.slice(0, -detail.length - 3)
		: reason;
