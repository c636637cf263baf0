import type { IndexedReport, Ledger } from '../ledger/ledger';

/**
 * "As known on" T: whether a report stands in the view of the world that uses only what was published up to
 * T (epoch milliseconds; `Infinity` for the latest). A report stands from its publication until a later one
 * that names it in `supersedes` is published. One with status `withdrawn` never stands itself: appended as a
 * later report it takes away the one it supersedes from its own moment on, and not before.
 */
export function isKnown(ledger: Ledger, report: IndexedReport, asOf: number): boolean {
	if (report.status === 'withdrawn' || report.publishedAt > asOf) return false;
	const later = ledger.supersededBy.get(report.report_id);
	return !later?.some((other) => other.publishedAt <= asOf);
}

/** The reports of a list that stand at T, in the order given. */
export function knownReports(
	ledger: Ledger,
	reports: readonly IndexedReport[],
	asOf: number
): IndexedReport[] {
	return reports.filter((report) => isKnown(ledger, report, asOf));
}
