import { loadLedger } from '$lib/server/load-ledger';
import { recordSpan } from '$lib/stats/record-span';
import { resolveDaily } from '$lib/stats/resolve-daily';
import { createCatalogue } from '$lib/view/create-catalogue';
import { packSeries } from '$lib/view/pack-series';
import { momentToInstant } from '$lib/ledger/moment';

/** The series of the default view and the names it needs; everything else is resolved when asked for. */
export async function load() {
	const { ledger, descriptor } = await loadLedger();
	const series = resolveDaily(ledger, {
		direction: 'RU',
		asOf: null,
		...recordSpan(descriptor, ledger, 'RU')
	});
	let first = '';
	let last = '';
	for (const { reports, kind } of ledger.attacks) {
		if (kind !== 'wave') continue;
		for (const { published } of reports) {
			if (first === '' || momentToInstant(published) < momentToInstant(first)) first = published;
			if (last === '' || momentToInstant(published) > momentToInstant(last)) last = published;
		}
	}
	return {
		series: packSeries(series),
		catalogue: createCatalogue(ledger, [series]),
		/** Every weapon an address may name, in either direction. */
		weaponIds: [...ledger.weapons.keys()],
		known: { first: first.slice(0, 10), last: last.slice(0, 10) }
	};
}
