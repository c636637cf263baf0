/**
 * Everything of one's own that this browser keeps, removed: the figures, the briefings made of them with their titles,
 * notes and handling lines, the draft of a bulletin, and where a tab was among them. Caches hold pages by their paths
 * alone, which are the same for everybody.
 */
import { DRAFT_KEY, OWN_PREFIX } from '../../figures/view/own-figures';
import { forgetLedger } from './store';

/** Never rejects: what a browser does not let be stored need not be removed. */
export async function forgetEverything(): Promise<void> {
	forgetKeys(
		() => localStorage,
		(key) => key.startsWith(OWN_PREFIX) || key === DRAFT_KEY
	);
	forgetTab();
	await forgetLedger();
}

/** Removes what this tab alone can: where it was among one's own pages, as for a reload while presenting. */
export function forgetTab(): void {
	forgetKeys(
		() => sessionStorage,
		(_, value) => value.includes('/own/')
	);
}

function forgetKeys(
	storageOf: () => Storage,
	isOwn: (key: string, value: string) => boolean
): void {
	try {
		const storage = storageOf();
		const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
		for (const key of keys) {
			if (!isOwn(key, storage.getItem(key) ?? '')) continue;
			storage.removeItem(key);
			// A browser tells other tabs only: a form that is open in this one would store it again.
			dispatchEvent(new StorageEvent('storage', { key, storageArea: storage }));
		}
	} catch {
		// Nothing could be stored there.
	}
}
