/** What one's own figures add up to, for a look before they are shown. */
import type { LedgerTables } from '../../records/ledger/types';
import { createLedger } from '../../records/ledger/ledger';
import { standingAttacks } from '../../records/ledger/standing-attacks';
import { recordSpan } from '../../figures/stats/record-span';
import { periodTotals } from '../../figures/stats/period-totals';
import { resolveDaily } from '../../figures/stats/resolve-daily';
import { selectFamilies } from '../../figures/stats/select-strikes';
import { FAMILIES } from '../../figures/stats/series';
import { DIRECTIONS } from '../../figures/view/view';
import type { DirectionSummary } from './types';

/** A direction without an attack that somebody reports on is left out. */
export function summariseOwn(tables: LedgerTables, descriptor: unknown): DirectionSummary[] {
	const ledger = createLedger(tables);
	const standing = standingAttacks(tables);
	return DIRECTIONS.flatMap((direction) => {
		const attacks = ledger.attacks.filter(
			(attack) =>
				attack.direction === direction && attack.kind === 'wave' && standing.has(attack.attack_id)
		);
		const span = recordSpan(descriptor, ledger, direction);
		if (attacks.length === 0 || span === null) return [];
		const { days } = resolveDaily(ledger, { direction, asOf: null, ...span });
		const totals = periodTotals(span, days, selectFamilies(days, ledger.weaponTree, null));
		return {
			...{ direction, ...span, attacks: attacks.length, days: days.length },
			reportedDays: days.filter((day) => day.reports > 0).length,
			families: FAMILIES.map((family) => {
				const { launched, stopped } = totals.families[family];
				return { family, launched, stopped };
			}),
			killed: totals.killed.figure,
			injured: totals.injured.figure
		};
	});
}
