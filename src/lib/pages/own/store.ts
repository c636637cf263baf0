/** Where one's own figures stay between pages and visits: this browser's own database, and nowhere else. */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OwnLedger } from './types';

const DATABASE = 'barrage-own';
const STORE = 'ledgers';
const KEY = 'shown';

interface Kept extends DBSchema {
	ledgers: { key: string; value: OwnLedger };
}

const open = (): Promise<IDBPDatabase<Kept>> =>
	openDB<Kept>(DATABASE, 1, { upgrade: (database) => void database.createObjectStore(STORE) });

/** With the database open, which a page that keeps it open would hinder others to remove. */
async function using<T>(work: (database: IDBPDatabase<Kept>) => Promise<T>): Promise<T> {
	const database = await open();
	try {
		return await work(database);
	} finally {
		database.close();
	}
}

/** Keeps a ledger in the place of the one before; rejects where the browser refuses. */
export const keepLedger = async (ledger: OwnLedger): Promise<void> => {
	await using((database) => database.put(STORE, ledger, KEY));
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
	return (await using((database) => database.get(STORE, KEY))) ?? null;
}

/** Removes what is kept, and the database with it; silent where nothing can be stored. */
export async function forgetLedger(): Promise<void> {
	try {
		await new Promise<void>((resolve, reject) => {
			// Blocked by a page that reads it at this moment: it is deleted when that page is done.
			deleteDB(DATABASE, { blocked: () => resolve() }).then(resolve, reject);
		});
	} catch {
		// Then there is nothing to remove.
	}
}
