/** The weapon of the ledger that a phrase counts. */
import type { Phrase } from './phrases';
import type { UnusedReason } from './types';
import type { WeaponWords } from './weapon-words';

export type Kind = { id: string } | { reason: UnusedReason };

/** What several models, a class, or a family alone are in the ledger; what no row stands for stays open. */
export function kindOf(phrase: Phrase, words: WeaponWords): Kind {
	const { families, classes, models } = phrase;
	const first = (...ids: string[]): Kind => {
		const id = words.firstOf(...ids);
		return id === null ? { reason: 'unknown_weapon' } : { id };
	};
	if (families.has('all')) return first('all');
	if (
		phrase.banderol === 'name' &&
		models.size === 0 &&
		phrase.droneNames === 0 &&
		!phrase.isVarious
	)
		return first('banderol');
	if (families.has('drone')) {
		const isSeveral =
			models.size > 1 || phrase.droneNames > 1 || phrase.isVarious || phrase.banderol !== null;
		const isWithOthers = phrase.droneNames > 0 && (models.size > 0 || classes.size > 0);
		if (isSeveral || isWithOthers) return first('drone-mixed', 'drone');
		const [model] = models;
		if (model !== undefined) return { id: model };
		const [weaponClass] = classes;
		return phrase.droneNames > 0 || phrase.unknown
			? first('drone')
			: first(weaponClass ?? 'drone', 'drone');
	}
	if (phrase.unknown) return { reason: 'unknown_weapon' };
	if (models.size > 0) return { id: words.mix([...models]) };
	if (phrase.isVarious || classes.size > 1) return first('missile-mixed');
	const [weaponClass] = classes;
	return first(weaponClass ?? 'missile');
}
