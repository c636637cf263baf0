/** The licence of the ledger that a site is built from, for what names it on every page. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rightsOf } from '../src/lib/records/ledger/licence.ts';

/** As people name it, such as `CC BY 4.0`, with whom it asks to be named; empty where the ledger's `datapackage.json` names none. */
export function ledgerLicence(dir: string): string {
	const path = join(dir, 'datapackage.json');
	if (!existsSync(path) || !statSync(path).isFile()) return '';
	try {
		return rightsOf(JSON.parse(readFileSync(path, 'utf8')));
	} catch {
		// Whoever reads the ledger says what is wrong with the file, in words.
		return '';
	}
}

/** Constants that the code of a site is compiled with. */
export const ledgerConstants = () => ({
	__LEDGER_LICENCE__: JSON.stringify(ledgerLicence(process.env.BARRAGE_DATA || 'data'))
});
