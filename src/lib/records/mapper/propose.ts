/** What a table seems to be, by the names and the values of its columns: a beginning that a person confirms or mends. */
import { isStrike } from '../ledger/measures';
import type { Weapon } from '../ledger/types';
import { FigureCells } from '../importers/figure-cell';
import { countsNothing, createWeaponFinder, factsIn, measureIn } from './column-names';
import { lookAtDates } from './date-cells';
import type { RawTable } from './raw-table';
import { emptyMap, type Fact, type FigureColumn, type TableMap } from './table-map';

/** Most cells of a column that its use is told by. */
const MOST = 0.8;

/** A map with what the columns tell of themselves; what they do not tell stays open. */
export function proposeMap(table: RawTable, weapons: readonly Weapon[]): TableMap {
	const map = emptyMap();
	const isTaken = (fact: Fact) => map.facts.some((each) => each.fact === fact);
	const names = (at: number) => `${table.columns[at]} ${table.tags[at] ?? ''}`;
	const dated = table.columns.map((_, at) => isMostly(lookAtDates(cellsOf(table, at))));
	const take = (at: number, fact: Fact) => {
		map.facts.push({ name: table.columns[at]!, fact });
		dated[at] = false;
	};
	const places = [...table.columns.keys()];
	// The day a row is counted for is that on which an attack ends.
	const ending = places.find((at) => dated[at] && isEnding(names(at)));
	const day =
		ending ??
		places.find((at) => dated[at] && factsIn(names(at))[0] === 'day') ??
		places.find((at) => dated[at]);
	if (day !== undefined) take(day, 'day');
	const start = places.find((at) => dated[at] && factsIn(names(at))[0] === 'start');
	if (start !== undefined && day !== undefined) take(start, 'start');
	const used = new Set(map.facts.map((each) => each.name));
	const findWeapon = createWeaponFinder(weapons);
	for (const at of places) {
		const name = table.columns[at]!;
		if (used.has(name) || dated[at]) continue;
		if (isFigures(table, at)) {
			const figure = countsNothing(names(at)) ? null : proposeFigure(name, names(at), findWeapon);
			if (figure) map.figures.push(figure);
			continue;
		}
		const fact = factsIn(names(at)).find((each) => each !== 'day' && each !== 'start');
		if (!fact || isTaken(fact)) continue;
		if (fact === 'link' && !hasLinks(table, at)) continue;
		take(at, fact);
	}
	const hasWeapons = isTaken('weapon');
	if (isTaken('measure') && map.figures.length === 0) {
		const at = places.find(
			(each) =>
				isFigures(table, each) && !countsNothing(names(each)) && !used.has(table.columns[each]!)
		);
		if (at !== undefined)
			map.figures.push({
				...{ name: table.columns[at]!, measure: 'by-column', weapon: null, running: null }
			});
	}
	for (const figure of map.figures) {
		const mayCount = figure.measure === 'by-column' || isStrike(figure.measure);
		if (hasWeapons && mayCount && figure.weapon === null) figure.weapon = 'by-column';
	}
	return map;
}

/** Whether some column has a day: else a text is no table of counts, whatever its commas. */
export const mayHoldDays = (table: RawTable): boolean =>
	table.columns.some((_, at) => lookAtDates(cellsOf(table, at)).days > 0);

const isMostly = ({ days, filled }: { days: number; filled: number }) =>
	filled > 0 && days >= filled * MOST;

const isEnding = (name: string): boolean =>
	/^(?:time[ _]?)?end|finish|ended|кінець|завершен/i.test(name);

/** The cells of a column. */
export function* cellsOf(table: RawTable, at: number): Generator<string> {
	for (const { cells } of table.rows) yield cells[at] ?? '';
}

function isFigures(table: RawTable, at: number): boolean {
	const reader = new FigureCells(table.delimiter ?? '\t');
	let filled = 0;
	let figures = 0;
	for (const cell of cellsOf(table, at)) {
		if (cell.trim() === '') continue;
		filled++;
		const read = reader.read(cell);
		if (read.kind !== 'fault' || read.fault !== 'bad-figure') figures++;
	}
	return filled > 0 && figures >= filled * MOST;
}

function hasLinks(table: RawTable, at: number): boolean {
	for (const cell of cellsOf(table, at)) if (/^https?:\/\//i.test(cell.trim())) return true;
	return false;
}

/** A column that names what it counts; null where its name says nothing of the kind. */
function proposeFigure(
	name: string,
	said: string,
	findWeapon: (text: string) => string | null
): FigureColumn | null {
	const measure = measureIn(said);
	const weapon = findWeapon(said);
	// A weapon alone: what is counted of it nobody says. That is left to the person who knows the table.
	if (!measure) return null;
	return { name, measure, weapon: isStrike(measure) ? weapon : null, running: null };
}
