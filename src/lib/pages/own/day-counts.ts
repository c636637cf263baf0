/** The figures of a day as counts of the ledger: what was launched and stopped, and people. */
import { countryOf } from '../../records/ledger/country';
import { leastOf, mostOf } from '../../records/ledger/checks/stopped';
import { OUTCOMES } from '../../records/ledger/measures';
import type { CellFigure } from '../../records/importers/figure-cell';
import type { Count, Direction, Qualifier } from '../../records/ledger/types';
import { CASUALTY_COLUMNS } from './daily-columns';
import { FAMILIES } from '../../figures/stats/series';
import { STRIKE_COLUMNS } from '../../outputs/export/daily-csv';
import type { OwnProblemCode } from './problems';

/** The figures of a row by column; null where it is not known. */
export type DayFigures = ReadonlyMap<string, CellFigure | null>;

/** What keeps the row out. */
export interface DayFault {
	code: OwnProblemCode;
	column: string;
	detail?: string;
}

export interface DayCounts {
	counts: Stated[];
	/** Further lower bounds of people, which a second statement has to say. */
	below: Stated[];
}
type Stated = Omit<Count, 'report_id'>;
type Figure = Pick<Count, 'qualifier' | 'value' | 'low' | 'high'>;

/** The counts of a row; of a partial day they are lower bounds. */
export function countDay(
	figures: DayFigures,
	direction: Direction,
	isPartial: boolean
): DayCounts | DayFault {
	const made: DayCounts = { counts: [], below: [] };
	const place_id = countryOf(direction);
	const strikes = new Map<string, Figure>();
	for (const { name, family, measure } of STRIKE_COLUMNS) {
		const figure = figures.get(name) ?? null;
		if (figure === null) continue;
		const stated = isPartial ? asLowerBound(figure) : figure;
		if (!stated) return { code: 'qualified-figure', column: name };
		strikes.set(name, stated);
		made.counts.push({ measure, weapon_id: family, place_id, ...stated });
	}
	for (const family of FAMILIES) {
		const launched = strikes.get(`${family}s_launched`);
		const stopped = OUTCOMES.reduce((sum, outcome) => {
			const figure = strikes.get(`${family}s_${outcome}`);
			return sum + (figure ? leastOf(figure) : 0);
		}, 0);
		const most = launched ? mostOf(launched) : Infinity;
		if (stopped > most)
			return {
				code: 'more-stopped-than-launched',
				column: `${family}s_launched`,
				detail: `${stopped} > ${most}`
			};
	}
	for (const measure of CASUALTY_COLUMNS) {
		const toll = readToll(measure, figures);
		if ('code' in toll) return toll;
		const [stated, below] = toll;
		const of = { measure, weapon_id: null, place_id };
		if (stated) made.counts.push({ ...of, ...stated });
		if (below) made.below.push({ ...of, ...below });
	}
	return made;
}

/** What a figure says of a day of which only a part is known; null where that would be neither. */
function asLowerBound(figure: CellFigure): Figure | null {
	if (figure.qualifier === 'exact') return { ...figure, qualifier: 'at_least' };
	return figure.qualifier === 'at_least' || figure.qualifier === 'more_than' ? figure : null;
}

/** The statement of a toll, and one beside it. */
function readToll(
	measure: string,
	figures: DayFigures
): [stated: Figure | null, below: Figure | null] | DayFault {
	const figure = figures.get(measure) ?? null;
	const bound = (side: 'low' | 'high') => figures.get(`${measure}_${side}`) ?? null;
	for (const side of ['low', 'high'] as const)
		if ((bound(side)?.qualifier ?? 'exact') !== 'exact')
			return { code: 'qualified-figure', column: `${measure}_${side}` };
	const low = bound('low')?.value ?? null;
	const high = bound('high')?.value ?? null;
	const hasBounds = low !== null || high !== null;
	if (figure === null) return hasBounds ? { code: 'bad-bounds', column: measure } : [null, null];
	if (figure.qualifier !== 'exact')
		return hasBounds ? { code: 'qualified-figure', column: measure } : [figure, null];
	const { value } = figure;
	if ((low ?? value) > value || (high ?? value) < value)
		return { code: 'bad-bounds', column: measure };
	const state = (qualifier: Qualifier, of: number, from: number | null, to: number | null) => ({
		qualifier,
		...{ value: of, low: from, high: to }
	});
	const isOpen = high === null && figures.has(`${measure}_high`);
	if (isOpen)
		return [
			state('at_least', value, null, null),
			low !== null && low < value ? state('at_least', low, null, null) : null
		];
	if ((low ?? value) === value && (high ?? value) === value)
		return [state('exact', value, null, null), null];
	return [state('about', value, low ?? value, high ?? value), null];
}
