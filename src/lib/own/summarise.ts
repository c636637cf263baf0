/** What one's own figures add up to, for a look before they are shown. */
import type { Direction, LedgerTables } from '../ledger/types';
import { createLedger } from '../ledger/ledger';
import { recordSpan } from '../stats/record-span';
import { resolveDaily } from '../stats/resolve-daily';
import { FAMILIES } from '../stats/series';
import type { DirectionSummary } from './types';

const DIRECTIONS: readonly Direction[] = ['RU', 'UA'];

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
		const sum = (values: readonly (number | null | undefined)[]) => {
			const known = values.filter((value) => value != null);
			return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
		};
		return {
			...{ direction, ...span, attacks: attacks.length, days: days.length },
			reportedDays: days.filter((day) => day.reports > 0).length,
			families: FAMILIES.map((family) => {
				const cells = days.map((day) => day.strikes[family]);
				return {
					family,
					launched: sum(cells.map((cell) => cell?.launched?.value)),
					stopped: sum(cells.map((cell) => cell?.stopped?.value)),
					isLowerBound: cells.some((cell) => cell?.partial)
				};
			}),
			killed: sum(days.map((day) => day.killed?.best.value)),
			injured: sum(days.map((day) => day.injured?.best.value))
		};
	});
}
