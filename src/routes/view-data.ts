import { loadLedger } from '$lib/site/server/load-ledger';
import { recordSpan } from '$lib/figures/stats/record-span';
import { resolveDaily } from '$lib/figures/stats/resolve-daily';
import { createNames } from '$lib/figures/view/catalogue';
import { createCatalogue } from '$lib/figures/view/create-catalogue';
import { packSeries } from '$lib/figures/view/pack-series';
import { kyivDay } from '$lib/records/ledger/moment';

/** What a page of a view carries. */
export type ViewData = Awaited<ReturnType<typeof loadView>>;

/**
 * The series of the default view and the names it needs; everything else is resolved when asked for. The
 * patterns are carried where they are shown.
 */
export async function loadView({ hasPatterns }: { hasPatterns: boolean }) {
	const { ledger, descriptor } = await loadLedger();
	const series = resolveDaily(ledger, {
		direction: 'RU',
		asOf: null,
		...recordSpan(descriptor, ledger, 'RU'),
		hasPatterns
	});
	const published = ledger.attacks
		.filter((attack) => attack.kind === 'wave')
		.flatMap((attack) => attack.reports.map((report) => kyivDay(report.published)))
		.sort();
	const catalogue = createCatalogue(ledger, [series]);
	return {
		// The tree that the page has too.
		series: packSeries(series, createNames(catalogue, 'en').weaponTree),
		catalogue,
		/** Every weapon an address may name, in either direction. */
		weaponIds: [...ledger.weapons.keys()],
		/** The Kyiv day of the first report on any attack. */
		firstKnown: published[0] ?? ''
	};
}
