/** What one's own figures add up to, for a look before they are shown. */
import type { LedgerTables } from '../ledger/types';
import { createLedger } from '../ledger/ledger';
import { recordSpan } from '../stats/record-span';
import { periodTotals } from '../stats/period-totals';
import { resolveDaily } from '../stats/resolve-daily';
import { selectFamilies } from '../stats/select-strikes';
import { FAMILIES } from '../stats/series';
import { DIRECTIONS } from '../view/view';
import type { DirectionSummary } from './types';

/** A direction without an attack that somebody reports on is left out. */
export function summariseOwn(tables: LedgerTables, descriptor: unknown): DirectionSummary[] {
	const ledger = createLedger(tables);
	return DIRECTIONS.flatMap((direction) => {
		const attacks = ledger.attacks.filter(
			(attack) =>
				attack.direction === direction && attack.kind === 'wave' && attack.reports.length > 0
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
