import { isWebAddress } from '../cells';
import { isBefore, kyivDay } from '../moment';
import type { Count, Report } from '../types';
import { EARLIEST_DAY } from '../window';
import type { CheckContext } from './context';

/** Each report has a source, an address, a count, believable moments and, if withdrawn, a reason. */
export function checkReports(context: CheckContext): void {
	const { attacks, reports, counts } = context.tables;
	const attackOf = new Map(attacks.map((attack) => [attack.attack_id, attack]));
	const reportOf = new Map(reports.map((report) => [report.report_id, report]));
	const counted = reportsCounted(counts);
	let address: string | null = null;
	reports.forEach((report, index) => {
		if (report.source_id === '') context.report('missing-source', 'reports', index, 'source_id');
		// Reports beside each other often stand at one address.
		if (report.url !== address && isWebAddress(report.url)) address = report.url;
		if (report.url !== address) context.report('not-a-web-address', 'reports', index, 'url');
		if (report.status === 'withdrawn' && report.note.trim() === '')
			context.report('withdrawn-without-note', 'reports', index, 'note');
		if (!context.incomplete.has('counts') && !counted.has(report.report_id))
			context.report('report-without-count', 'reports', index, 'report_id');
		checkMoments(context, report, index, attackOf.get(report.attack_id)?.start);
		const older = report.supersedes === null ? undefined : reportOf.get(report.supersedes);
		if (older) checkSuperseded(context, report, index, older);
	});
}

/** The reports that some count belongs to. Counts of one report mostly stand together. */
function reportsCounted(counts: readonly Count[]): Set<string> {
	const counted = new Set<string>();
	let last: string | null = null;
	for (const { report_id } of counts) {
		if (report_id !== last) counted.add(report_id);
		last = report_id;
	}
	return counted;
}

function checkMoments(
	context: CheckContext,
	report: Report,
	index: number,
	attackStart: string | undefined
): void {
	for (const column of ['published', 'recorded'] as const) {
		if (kyivDay(report[column]) > context.today)
			context.report('after-today', 'reports', index, column, context.today);
		if (report[column] < EARLIEST_DAY)
			context.report('impossible-year', 'reports', index, column, EARLIEST_DAY);
	}
	if (attackStart !== undefined && isBefore(report.published, attackStart))
		context.report('published-before-attack', 'reports', index, 'published', attackStart);
	if (isBefore(report.recorded, report.published))
		context.report('recorded-before-published', 'reports', index, 'recorded', report.published);
}

function checkSuperseded(
	context: CheckContext,
	report: Report,
	index: number,
	older: Report
): void {
	if (older.attack_id !== report.attack_id)
		context.report('supersedes-other-attack', 'reports', index, 'supersedes', older.attack_id);
	// A correction recorded later may be one of the moment itself.
	if (
		isBefore(report.published, older.published) &&
		kyivDay(report.recorded) <= kyivDay(older.recorded)
	)
		context.report('superseded-is-later', 'reports', index, 'supersedes', older.published);
}
