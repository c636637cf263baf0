import type { Ledger } from '../../records/ledger/ledger';
import type { Locale } from './catalogue';
import { inLanguage } from './languages';

/** Names of weapons, places and sources of a whole ledger. */
export interface LedgerNames {
	weapon: (id: string) => string;
	place: (id: string) => string;
	source: (id: string) => string;
}

/** Names straight from the ledger in one language; an id without a name is shown as it is. */
export function ledgerNames(ledger: Ledger, locale: Locale): LedgerNames {
	const look =
		(rows: ReadonlyMap<string, { name_en: string; name_uk: string }>) =>
		(id: string): string => {
			const row = rows.get(id);
			return (row && inLanguage(row, 'name', locale)) || id;
		};
	return { weapon: look(ledger.weapons), place: look(ledger.places), source: look(ledger.sources) };
}
