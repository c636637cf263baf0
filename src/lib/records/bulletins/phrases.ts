/** What is counted: the words of one kind of weapon, with a number before them or without. */
import type { Token } from './tokens';
import {
	classOf,
	isBanderol,
	isDroneName,
	isFiller,
	isPartitive,
	isSingularAdjective,
	isSingularNoun,
	isStop,
	isVarious,
	nounOf,
	outcomeAt,
	type Family
} from './vocabulary';
import type { WeaponWords } from './weapon-words';

/** One kind, as the text names it. */
export interface Phrase {
	/** Tokens from `start` to before `end`; with a number, it is the first. */
	start: number;
	end: number;
	families: Set<Family>;
	classes: Set<string>;
	models: Set<string>;
	/** Names of drones that have no row, and words such as "decoys". */
	droneNames: number;
	isVarious: boolean;
	/** Banderol is what is counted (`name`), or named among others in one figure. */
	banderol: 'name' | 'among' | null;
	/** A name in quotes or with digits that no list knows. */
	unknown: Token | null;
	/** "a missile": one, where no number stands before it. */
	isSingular: boolean;
	/** Missiles and drones after one number. */
	isTwoKinds: boolean;
}

const SEPARATOR = /^(?:,|\/|та|і|й|и|and|або|или|or|\+)$/;
const QUOTE = /^["«»“”„'’]$/;

/** The phrase at `from`; a number there is passed over. Null where no weapon is named. */
export function phraseAt(
	tokens: readonly Token[],
	from: number,
	words: WeaponWords
): Phrase | null {
	const phrase: Phrase = {
		...{ start: from, end: from, families: new Set(), classes: new Set(), models: new Set() },
		...{ droneNames: 0, isVarious: false, banderol: null, unknown: null },
		...{ isSingular: false, isTwoKinds: false }
	};
	const hasNumber = tokens[from]?.kind === 'number';
	let i = hasNumber ? from + 1 : from;
	let lastMark = '';
	let hasName = false;
	let isAfterBreak = false;
	let isJoined = false;
	let isQuoted = false;
	let lastAdjective = '';
	for (; i < tokens.length; i++) {
		const token = tokens[i]!;
		const { lower } = token;
		if (token.isBracketed || lower === ')') {
			if (!hasName) break;
			continue;
		}
		if (token.kind !== 'word' && token.kind !== 'mark') break;
		if (QUOTE.test(lower)) {
			isQuoted = !isQuoted;
			continue;
		}
		if (SEPARATOR.test(lower)) {
			if (!hasName) {
				if (lower === '/' && phrase.classes.size > 0) continue;
				break;
			}
			isAfterBreak = lower === ',';
			isJoined = lower !== ',';
			lastMark = lower;
			continue;
		}
		if (token.kind === 'mark') break;
		if (isPartitive(tokens, i) || (isStop(lower) && !isQuoted)) break;
		if (outcomeAt(tokens, i)) break;
		const isVehicle = /^vehicles?$/.test(lower) && tokens[i - 1]?.lower === 'aerial';
		const noun = isVehicle ? 'drone' : nounOf(lower);
		const model = isBanderol(lower) ? null : words.modelOf(lower);
		const weaponClass = classOf(lower);
		const isDrone = isDroneName(lower) || isBanderol(lower);
		const family: Family | null =
			noun ??
			(model ? words.familyOf(model) : null) ??
			(isDrone ? 'drone' : null) ??
			(weaponClass === null ? null : words.familyOf(weaponClass));
		const isBoundary = isAfterBreak || isJoined;
		if (isBoundary && hasName && family !== null && family !== 'all') {
			const isOther = !phrase.families.has(family) && !isBanderol(lower);
			// Without a number each missile of a list is a kind of its own, unless a stroke joins them.
			const isNewMissile =
				family === 'missile' &&
				(noun !== null || weaponClass !== null || (!hasNumber && lastMark !== '/'));
			if (isOther || isNewMissile) {
				phrase.isTwoKinds = hasNumber && isJoined && lastMark !== '/';
				break;
			}
		}
		if (noun || model || isDrone) {
			if (noun) phrase.families.add(noun);
			else if (model) phrase.families.add(words.familyOf(model));
			else if (!isBanderol(lower)) phrase.families.add('drone');
			if (model) phrase.models.add(model);
			if (isDroneName(lower)) phrase.droneNames++;
			if (isBanderol(lower)) phrase.banderol ??= isBoundary ? 'among' : 'name';
			if (noun && isSingular(lower, lastAdjective)) phrase.isSingular = true;
			hasName = true;
		} else if (weaponClass) {
			phrase.classes.add(weaponClass);
			lastAdjective = lower;
		} else if (isVarious(lower)) {
			phrase.isVarious = true;
		} else if (isFiller(lower)) {
			lastAdjective = lower;
			// Behind "and" it begins what comes next, which may be another kind.
			if (isBoundary) continue;
		} else if (hasName && !isBoundary && (isQuoted || /\d/.test(lower)) && !phrase.unknown) {
			phrase.unknown = token;
		} else break;
		isAfterBreak = isJoined = false;
		phrase.end = i + 1;
	}
	if (phrase.banderol && phrase.families.size === 0) phrase.families.add('drone');
	return hasName ? phrase : null;
}

function isSingular(noun: string, adjective: string): boolean {
	if (isSingularNoun(noun)) return true;
	const canBe = /^(ракети|ракеты|бпла)$/.test(noun);
	return (
		canBe && adjective !== '' && isSingularAdjective(adjective) && !/их$|ими$|ы[хм]/.test(adjective)
	);
}
