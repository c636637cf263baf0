/** Rows of a file that should have one a day. Where a day has several that differ, nobody knows which is the day's. */
import type { Direction, IsoDay } from '../../records/ledger/types';

/** The row of a day and a direction. */
export interface DayRow {
	line: number;
	day: IsoDay;
	direction: Direction;
	cells: readonly string[];
	/** Lines of further rows of the same day. */
	again: number[];
	/** Whether one of these says anything else than this one. */
	differs: boolean;
	/** Whether the day has a row that cannot be read. */
	isBesideUnread: boolean;
}

/** Gathers rows by day and direction, in the order in which days come first. */
export class DayRows implements Iterable<DayRow> {
	readonly #rows = new Map<string, DayRow>();
	readonly #spoilt = new Set<string>();

	add(row: Pick<DayRow, 'line' | 'day' | 'direction' | 'cells'>): void {
		const key = keyOf(row.day, row.direction);
		const first = this.#rows.get(key);
		if (!first) {
			this.#rows.set(key, { ...row, again: [], differs: false, isBesideUnread: false });
			return;
		}
		first.again.push(row.line);
		first.differs ||= !isSame(first.cells, row.cells);
	}

	/** Says that the day has a row that cannot be read. */
	spoil(day: IsoDay, direction: Direction): void {
		this.#spoilt.add(keyOf(day, direction));
	}

	*[Symbol.iterator](): Iterator<DayRow> {
		for (const [key, row] of this.#rows) {
			row.isBesideUnread = this.#spoilt.has(key);
			yield row;
		}
	}
}

const keyOf = (day: IsoDay, direction: Direction): string => `${day} ${direction}`;

/** Empty cells too many at the end of a row say nothing. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
	for (let at = 0; at < Math.max(a.length, b.length); at++)
		if ((a[at] ?? '').trim() !== (b[at] ?? '').trim()) return false;
	return true;
}
