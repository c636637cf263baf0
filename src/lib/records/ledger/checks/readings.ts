import type { CheckContext } from './context';

/** The first reading of a report is its own address, so that both tables lead to the same page. */
export function checkReadings(context: CheckContext): void {
	const { reports, readings } = context.tables;
	if (readings.length === 0) return;
	const urls = new Map(reports.map((report) => [report.report_id, report.url]));
	const seen = new Set<string>();
	readings.forEach((reading, index) => {
		if (seen.has(reading.report_id)) return;
		seen.add(reading.report_id);
		const url = urls.get(reading.report_id);
		if (url !== undefined && url !== reading.url)
			context.report('reading-not-first', 'readings', index, 'url', url);
	});
}
