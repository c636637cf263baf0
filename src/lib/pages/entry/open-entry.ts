/** What the form needs, fetched together when its section is opened. */
import type { Locale } from '../../figures/view/catalogue';
import { loadTables, type LoadedLedger } from './load-ledger';
import { createSay, type Say } from './words';

const WORDS = {
	en: () => import('../../../messages/entry/en.json'),
	uk: () => import('../../../messages/entry/uk.json')
} satisfies Record<Locale, unknown>;

export interface OpenedEntry extends LoadedLedger {
	say: Say;
	locale: Locale;
}

/** The ledger below `base` and the words of a language. Rejects with a reason for people. */
export async function openEntry(base: string, locale: Locale): Promise<OpenedEntry> {
	const [loaded, words] = await Promise.all([loadTables(base), WORDS[locale]()]);
	return { ...loaded, locale, say: createSay(words.default) };
}
