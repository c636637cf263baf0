/** Attacks of the shipped ledger, for the tests of charts that show one attack. */
import { createLedger, type IndexedAttack } from '../../../../src/lib/records/ledger/ledger';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { createNames, type Locale, type Names } from '../../../../src/lib/figures/view/catalogue';

const { tables } = await readLedger('data', { today: '2026-11-22' });
export const shippedLedger = createLedger(tables);

export const shippedAttack = (id: string): IndexedAttack =>
	shippedLedger.attacks.find((attack) => attack.attack_id === id)!;

/** Every name of the ledger. */
export const shippedNames = (locale: Locale): Names =>
	createNames(
		{
			weapons: tables.weapons,
			sources: Object.fromEntries(tables.sources.map((row) => [row.source_id, row])),
			places: Object.fromEntries(tables.places.map((row) => [row.place_id, row])),
			notes: []
		},
		locale
	);
