/** Running totals to figures of days: each less the one before it. Never summed, and never guessed across a gap. */
import { addDays } from '../ledger/moment';
import type { IsoDay } from '../ledger/types';
import type { CellFigure } from '../importers/figure-cell';
import type { ImportProblemCode } from '../importers/problems';

/** A running total at the end of a day; the figure is null where the cell has none that can be read. */
export interface RunningTotal {
	day: IsoDay;
	figure: CellFigure | null;
}

/** What came to a total on its day; null where it cannot be told, with the reason. */
export interface RunningStep {
	figure: CellFigure | null;
	code: ImportProblemCode | null;
	/** The two totals, in words of the reason. */
	detail: string;
}

/** The steps of one series of totals, days in order, no day twice. As long as `totals`. */
export function stepsOf(totals: readonly RunningTotal[]): RunningStep[] {
	let before: { day: IsoDay; figure: CellFigure } | null = null;
	return totals.map(({ day, figure }) => {
		const last = before;
		if (!figure) return { figure: null, code: null, detail: '' };
		before = { day, figure };
		if (!last) return none('running-first', String(figure.value));
		const detail = `${last.figure.value} → ${figure.value}`;
		if (figure.value < last.figure.value) return none('running-falls', detail);
		if (addDays(last.day, 1) !== day) return none('running-gap', `${last.day} – ${day}: ${detail}`);
		const isExact = figure.qualifier === 'exact' && last.figure.qualifier === 'exact';
		if (!isExact) return none('running-vague', detail);
		const value = figure.value - last.figure.value;
		return {
			...{ figure: { qualifier: 'exact', value, low: null, high: null }, code: null },
			detail: ''
		};
	});
}

const none = (code: ImportProblemCode, detail: string): RunningStep => ({
	figure: null,
	code,
	detail
});
