import { isWithin, type Tree } from '../../records/ledger/ledger';
import { FAMILIES, type DailySeries } from '../../figures/stats/series';
import { figureCells, type CsvRows } from './csv';

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
			if (level === null || !(cell.launched ?? cell.intercepted ?? cell.suppressed)) return [];
			return [
				[
					day.date,
					series.direction,
					id,
					level,
					...figureCells(cell.launched),
					...figureCells(cell.intercepted),
					...figureCells(cell.suppressed),
					cell.partial
				]
			];
		})
	);
	return { columns: DAILY_BY_WEAPON_COLUMNS, rows };
}
