import { kyivDay } from '$lib/records/ledger/moment';
import type { Direction } from '$lib/records/ledger/types';
import { readPublishedData } from '$lib/site/server/data-files';
import { latestStatement } from '$lib/figures/stats/latest-statement';
import { reportedWeapons } from '$lib/figures/view/create-catalogue';

/** What bounds a slide's view; the figures are resolved when the editor asks for them. */
export async function load() {
	const { ledger, series } = await readPublishedData();
	const record = (direction: Direction) => ({
		from: series[direction].from,
		to: series[direction].to
	});
	const firstKnown = (direction: Direction) =>
		ledger.attacks
			.filter((attack) => attack.kind === 'wave' && attack.direction === direction)
			.flatMap((attack) => attack.reports.map((report) => kyivDay(report.published)))
			.sort()[0] ?? '';
	return {
		newest: latestStatement(ledger) ?? '',
		records: { RU: record('RU'), UA: record('UA') },
		firstKnown: { RU: firstKnown('RU'), UA: firstKnown('UA') },
		weaponIds: [...ledger.weapons.keys()],
		weapons: { RU: reportedWeapons(ledger, 'RU'), UA: reportedWeapons(ledger, 'UA') }
	};
}
