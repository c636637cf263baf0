import type { IndexedReport } from '../../records/ledger/ledger';

/**
 * "As known on" T: whether a report stands in the view of the world that uses only what was published up to
 * T (epoch milliseconds; `Infinity` for the latest). A report stands from its publication until a later one
 * that names it in `supersedes` is published. One with status `withdrawn` never stands itself: appended as a
 * later report it takes away the one it supersedes from its own moment on, and not before.
 */
export function isKnown(report: IndexedReport, asOf: number): boolean {
	if (report.status === 'withdrawn' || report.publishedAt > asOf) return false;
	return report.supersededAt === Infinity || report.supersededAt > asOf;
}

/** The reports of a list that stand at T, in the order given. */
export function knownReports(reports: readonly IndexedReport[], asOf: number): IndexedReport[] {
	return reports.filter((report) => isKnown(report, asOf));
}
