/** A draft between visits, in this browser's storage. It may be forbidden, full or hold anything; the form goes on. */
import { DRAFT_KEY } from '../../figures/view/own-figures';
import { emptyPlace, emptyWeapon, type Bulletin } from './bulletin';

/** The part of `localStorage` that is used; any of them may throw. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const MAX_LINES = 60;

/** The kept draft over `base`, field by field; null where there is none that can be read. */
export function loadDraft(storage: DraftStorage | null, base: Bulletin): Bulletin | null {
	try {
		const text = storage?.getItem(DRAFT_KEY) ?? null;
		return text === null ? null : readDraft(JSON.parse(text), base);
	} catch {
		return null;
	}
}

/** Whether it could be kept. */
export function saveDraft(storage: DraftStorage | null, draft: Bulletin): boolean {
	try {
		storage?.setItem(DRAFT_KEY, JSON.stringify(draft));
		return storage !== null;
	} catch {
		return false;
	}
}

export function clearDraft(storage: DraftStorage | null): void {
	try {
		storage?.removeItem(DRAFT_KEY);
	} catch {
		// Nothing could be kept there either.
	}
}

/** Whether a `storage` event tells that the draft was removed; its key is null when everything was cleared. */
export function tellsOfRemoval(
	{ key, newValue, storageArea }: Pick<StorageEvent, 'key' | 'newValue' | 'storageArea'>,
	storage: DraftStorage | null
): boolean {
	return storageArea === storage && newValue === null && (key === null || key === DRAFT_KEY);
}

/** Anything as a bulletin: texts where texts are asked for, the rest as in `base`; null for what is no object. */
function readDraft(value: unknown, base: Bulletin): Bulletin | null {
	if (typeof value !== 'object' || value === null) return null;
	const given = value as Record<string, unknown>;
	const lines = <Line extends Record<string, string>>(list: unknown, empty: Line): Line[] =>
		Array.isArray(list) ? list.slice(0, MAX_LINES).map((each) => texts(each, empty)) : [];
	const { weapons, places, direction, ...fields } = base;
	return {
		...texts(given, fields),
		direction:
			given['direction'] === 'UA' || given['direction'] === 'RU' ? given['direction'] : direction,
		weapons: 'weapons' in given ? lines(given['weapons'], emptyWeapon()) : weapons,
		places: 'places' in given ? lines(given['places'], emptyPlace()) : places
	};
}

function texts<Fields extends Record<string, string>>(value: unknown, base: Fields): Fields {
	const given = (typeof value === 'object' && value !== null ? value : {}) as Record<
		string,
		unknown
	>;
	return Object.fromEntries(
		Object.entries(base).map(([key, text]) => {
			const found = Object.hasOwn(given, key) ? given[key] : undefined;
			return [key, typeof found === 'string' ? found : text];
		})
	) as Fields;
}
