/**
 * Rule 1 (DESIGN.md 3): by what one report is chosen before another, best first. The choice and whatever explains it
 * to a reader go through these lists.
 */
import type { IndexedReport } from '../../records/ledger/ledger';
import type { Candidate } from './standing';

/** `rank`: of its source; `detail`: more kinds of weapon stated; `latest`: published later; `id`: so that the order of rows never decides. */
export type CriterionId = 'rank' | 'detail' | 'latest' | 'id';

/** One criterion: negative where the first of two is the better, zero where it does not tell them apart. */
export interface Criterion<T> {
	id: CriterionId;
	compare: (a: T, b: T) => number;
}

const byId = (a: IndexedReport, b: IndexedReport) =>
	a.report_id < b.report_id ? -1 : a.report_id > b.report_id ? 1 : 0;

/** For what was launched and stopped. */
export const STRIKE_CRITERIA: readonly Criterion<Candidate>[] = [
	{ id: 'rank', compare: (a, b) => a.report.source.rank_strikes - b.report.source.rank_strikes },
	{ id: 'detail', compare: (a, b) => b.totals.nodes - a.totals.nodes },
	{ id: 'latest', compare: (a, b) => b.report.publishedAt - a.report.publishedAt },
	{ id: 'id', compare: (a, b) => byId(a.report, b.report) }
];

/** For people killed and injured. */
export const TOLL_CRITERIA: readonly Criterion<IndexedReport>[] = [
	{ id: 'rank', compare: (a, b) => a.source.rank_casualties - b.source.rank_casualties },
	{ id: 'latest', compare: (a, b) => b.publishedAt - a.publishedAt },
	{ id: 'id', compare: byId }
];

/** Orders by the criteria, the best first. */
export function compareBy<T>(criteria: readonly Criterion<T>[], a: T, b: T): number {
	for (const { compare } of criteria) {
		const order = compare(a, b);
		if (order !== 0) return order;
	}
	return 0;
}

/** The first criterion that tells two apart. */
export const decidedBy = <T>(criteria: readonly Criterion<T>[], a: T, b: T): CriterionId =>
	criteria.find(({ compare }) => compare(a, b) !== 0)?.id ?? 'id';
