/** A morning's bulletin for the tests of entering, written for the small ledger of fixtures. */
import {
	emptyWeapon,
	NO_NEW_SOURCE,
	type Bulletin
} from '../../../../src/lib/pages/entry/bulletin';
import type { EntryContext } from '../../../../src/lib/pages/entry/read-bulletin';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';

/** Noon in Kyiv on 5 January 2024. */
export const NOW = Date.parse('2024-01-05T10:00Z');

export const small = async (now = NOW): Promise<EntryContext> => ({
	tables: (await readLedger('tests/fixtures/ledger-small', { today: '2024-02-01' })).tables,
	now
});

export const bulletin = (more: Partial<Bulletin> = {}): Bulletin => ({
	direction: 'RU',
	start: '2024-01-04 18:00',
	end: '2024-01-05 08:00',
	attack: '',
	source: 'air-force',
	via: '',
	...NO_NEW_SOURCE,
	published: '2024-01-05 09:00',
	url: 'https://example.org/bulletin',
	status: '',
	supersedes: '',
	weapons: [{ ...emptyWeapon(), weapon: 'shahed', launched: '40', intercepted: '33' }],
	places: [],
	note: '',
	...more
});
