import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ledgerLicence } from '../../scripts/ledger-licence';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'barrage-licence-'))));
afterEach(() => rmSync(dir, { recursive: true }));

describe('The licence on every page', () => {
	it('is that of the figures that ship', () => {
		expect(ledgerLicence('data')).toBe('CC BY 4.0');
	});
	it('is that which another ledger names', () => {
		const licenses = [{ name: 'ODbL-1.0', title: 'Open Database License 1.0' }];
		writeFileSync(join(dir, 'datapackage.json'), JSON.stringify({ licenses }));
		expect(ledgerLicence(dir)).toBe('ODbL-1.0');
	});
	it('names whom it asks to be named, and not those who keep the ledger', () => {
		const licenses = [{ name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0' }];
		const contributors = [
			{ title: 'Keepers', roles: ['creator', 'maintainer'] },
			{ title: 'Observatory', roles: ['creator'] }
		];
		writeFileSync(join(dir, 'datapackage.json'), JSON.stringify({ licenses, contributors }));
		expect(ledgerLicence(dir)).toBe('CC BY 4.0, Observatory');
	});
	it('is none where a ledger names none, or says nothing of itself', () => {
		expect(ledgerLicence(dir)).toBe('');
		writeFileSync(join(dir, 'datapackage.json'), '{"name":"x"}');
		expect(ledgerLicence(dir)).toBe('');
	});
});
