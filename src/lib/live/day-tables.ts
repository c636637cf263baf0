import type { Ledger } from '../ledger/ledger';
import { selectTables } from '../ledger/select-tables';
import type { Direction, IsoDay, LedgerTables } from '../ledger/types';

/** The waves that ended on a day, with all their reports: a small ledger; empty where there are none. */
export const dayTables = (
	tables: LedgerTables,
	ledger: Ledger,
	direction: Direction,
	date: IsoDay
): LedgerTables =>
	selectTables(
		tables,
		new Set(
			ledger.attacks
				.filter(
					(attack) =>
						attack.direction === direction &&
						attack.kind === 'wave' &&
						attack.day === date &&
						attack.reports.length > 0
				)
				.map((attack) => attack.attack_id)
		)
	);
