/** Which weapons a view shows, by family. */
import type { Tree } from '../../records/ledger/ledger';
import type { Weapon } from '../../records/ledger/types';
import { nodesOf, selectedFamilies } from '../stats/select-strikes';
import { FAMILIES, type Family } from '../stats/series';

/** A family that a view shows. */
export interface SelectedFamily {
	family: Family;
	/** The weapons of it that were chosen, none below another; empty for the whole family. */
	only: readonly Weapon[];
}

export interface Selection {
	/** All weapons are shown: nothing was chosen, or everything. */
	isAll: boolean;
	/** Missiles first. A family of which nothing is chosen is not here, and nowhere else in the view. */
	families: readonly SelectedFamily[];
	/** What was chosen, as the address has it; null for all. */
	ids: readonly string[] | null;
}

/** The families of a view that shows all weapons. */
export const WHOLE: readonly SelectedFamily[] = FAMILIES.map((family) => ({ family, only: [] }));

/** A whole family, where there is no view that could have chosen of it. */
export const whole = (family: Family): SelectedFamily => ({ family, only: [] });

/** What of the weapons is chosen; `null` stands for all. */
export function selectionOf(
	{ weaponTree, weapons }: { weaponTree: Tree; weapons: readonly Weapon[] },
	ids: readonly string[] | null
): Selection {
	const families = selectedFamilies(weaponTree, ids).map((family): SelectedFamily => {
		const nodes = nodesOf(weaponTree, family, ids);
		return {
			family,
			only: nodes.includes(family)
				? []
				: weapons.filter((weapon) => nodes.includes(weapon.weapon_id))
		};
	});
	const isAll =
		families.length === FAMILIES.length && families.every(({ only }) => only.length === 0);
	return { isAll, families, ids: isAll ? null : ids };
}
