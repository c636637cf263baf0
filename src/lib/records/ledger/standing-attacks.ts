import type { LedgerTables } from './types';

/**
 * The ids of the attacks on which some report stands: neither withdrawn nor superseded. One whose reports were all
 * taken back, as when its end was moved, is none any more.
 */
export function standingAttacks({ reports }: Pick<LedgerTables, 'reports'>): Set<string> {
	const superseded = new Set(reports.map((report) => report.supersedes));
	return new Set(
		reports
			.filter(({ report_id, status }) => status !== 'withdrawn' && !superseded.has(report_id))
			.map((report) => report.attack_id)
	);
}
