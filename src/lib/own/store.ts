/** Where one's own figures stay between pages and visits: this browser's own database, and nowhere else. */
import type { OwnLedger } from './types';

const DATABASE = 'barrage-own';
const STORE = 'ledgers';
const KEY = 'shown';

function open(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(DATABASE, 1);
		request.onupgradeneeded = () => request.result.createObjectStore(STORE);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('indexedDB'));
		request.onblocked = () => reject(new Error('indexedDB is blocked'));
	});
}

async function transact<T>(
	mode: IDBTransactionMode,
	work: (store: IDBObjectStore) => IDBRequest<T>
): Promise<T> {
	const database = await open();
	try {
		return await new Promise<T>((resolve, reject) => {
			const transaction = database.transaction(STORE, mode);
			const request = work(transaction.objectStore(STORE));
			transaction.oncomplete = () => resolve(request.result);
			transaction.onabort = transaction.onerror = () =>
				reject(transaction.error ?? new Error('indexedDB'));
		});
	} finally {
		database.close();
	}
}

/** Keeps a ledger in the place of the one before; rejects where the browser refuses. */
export const keepLedger = async (ledger: OwnLedger): Promise<void> => {
	await transact('readwrite', (store) => store.put(ledger, KEY));
};

/**
 * The ledger that is kept; null for none, also where the browser lets nothing be stored. Rejects where something is
 * kept that cannot be read.
 */
export async function keptLedger(): Promise<OwnLedger | null> {
	try {
		(await open()).close();
	} catch {
		return null;
	}
	const found: unknown = await transact(
		'readonly',
		(store) => store.get(KEY) as IDBRequest<unknown>
	);
	return (found as OwnLedger | undefined) ?? null;
}

/** Removes what is kept, and the database with it; silent where nothing can be stored. */
export function forgetLedger(): Promise<void> {
	return new Promise((resolve) => {
		try {
			const request = indexedDB.deleteDatabase(DATABASE);
			// Blocked by a page that reads it at this moment: it is deleted when that page is done.
			request.onsuccess = request.onerror = request.onblocked = () => resolve();
		} catch {
			resolve();
		}
	});
}
