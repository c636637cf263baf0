import { isWithin, type Tree } from '../../records/ledger/ledger';
import { TALLIED } from '../../records/ledger/measures';
import { FAMILIES, type DailySeries } from '../../figures/stats/series';
import { figureCells, type CsvRows, type CsvValue } from './csv';

/** The columns of `daily_by_weapon.csv`; only ever appended to. */
export const DAILY_BY_WEAPON_COLUMNS = [
	'date',
	'direction',
	'weapon_id',
	'level',
	'launched',
	'launched_low',
	'launched_high',
	'intercepted',
	'intercepted_low',
	'intercepted_high',
	'suppressed',
	'suppressed_low',
	'suppressed_high',
	'partial'
] as const;
type Column = (typeof DAILY_BY_WEAPON_COLUMNS)[number];

const LEVELS = ['family', 'class', 'model'] as const;
export type WeaponLevel = (typeof LEVELS)[number];

/**
 * Where a node stands in the weapon tree; what is below a model counts as a model. Null for a node above
 * the families ("all air weapons"), which is of none of the three levels.
 */
export function weaponLevel(tree: Tree, id: string): WeaponLevel | null {
	if (FAMILIES.some((family) => family !== id && isWithin(tree, family, id))) return null;
	const seen = new Set<string>();
	let depth = 0;
	for (let at = id; !isFamily(at) && !seen.has(at); depth += 1) {
		seen.add(at);
		const up = tree.parent.get(at) ?? null;
		if (up === null) break;
		at = up;
	}
	return LEVELS[Math.min(depth, LEVELS.length - 1)] ?? 'model';
}

const isFamily = (id: string): boolean => (FAMILIES as readonly string[]).includes(id);

/**
 * A row for each day and weapon node with a figure, with the range over all reports (rule 2). Nodes of
 * different levels overlap: whoever adds rows chooses one level first. Statements about all air weapons
 * at once have no row: they are of no level, and stay in `counts.csv`.
 */
export function dailyByWeaponRows(series: DailySeries, weapons: Tree): CsvRows {
	const rows = series.days.flatMap((day) =>
		Object.entries(day.strikes).flatMap(([id, cell]) => {
			const level = weaponLevel(weapons, id);
			if (level === null || TALLIED.every((measure) => cell[measure] === null)) return [];
			const cells: Partial<Record<Column, CsvValue>> = {
				...{ date: day.date, direction: series.direction, weapon_id: id, level },
				partial: cell.partial
			};
			// A measure whose columns are missing above is a type error here.
			for (const measure of TALLIED)
				[cells[measure], cells[`${measure}_low`], cells[`${measure}_high`]] = figureCells(
					cell[measure]
				);
			return [DAILY_BY_WEAPON_COLUMNS.map((column) => cells[column] ?? null)];
		})
	);
	return { columns: DAILY_BY_WEAPON_COLUMNS, rows };
}
