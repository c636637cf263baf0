/** What the page of checks shows: the ledger against itself, its coverage, and the check of its files. */
import { formatProblem } from '$lib/records/ledger/format-problem';
import type { PublishedData } from '$lib/site/server/data-files';
import { DIRECTIONS } from '$lib/figures/view/view';
import type { DailySeries } from '$lib/figures/stats/series';
import type { Locale } from '$lib/figures/view/catalogue';
import { partWords } from '../door-words';
import { checkWords } from '../publish-words';
import { describeReconciliation } from './reconciliation';

/** Of how many days of the record something is known. */
function coverageOf(series: DailySeries) {
	const count = (test: (day: DailySeries['days'][number]) => unknown) =>
		series.days.filter(test).length;
	return {
		direction: series.direction,
		days: series.days.length,
		reported: count((day) => day.reported),
		missiles: count((day) => day.strikes['missile']?.launched),
		drones: count((day) => day.strikes['drone']?.launched),
		casualties: count((day) => day.killed ?? day.injured)
	};
}

export function describeChecks(data: PublishedData, locale: Locale) {
	const own = data.files.filter((file) => !file.resource.derived);
	const rows = own.reduce((sum, file) => sum + file.rows, 0);
	return {
		words: partWords('check', locale),
		reconciliation: describeReconciliation(data, locale),
		coverage: DIRECTIONS.map((direction) => coverageOf(data.series[direction])),
		status: { rows, warnings: data.problems.map(formatProblem) },
		checks: checkWords(
			{ tables: own.length, rows, warnings: data.problems.length, recorded: data.version },
			locale
		)
	};
}

export type ChecksPage = ReturnType<typeof describeChecks>;
