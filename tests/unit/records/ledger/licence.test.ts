import { describe, expect, it } from 'vitest';
import { citeLedger } from '../../../../src/lib/outputs/export/citation';
import { licenceOf } from '../../../../src/lib/records/ledger/licence';
import { dataPackage } from '../../../../src/lib/records/ledger/schema';

describe('licenceOf', () => {
	it('is what the descriptor of the ledger says', () => {
		expect(licenceOf(dataPackage)).toEqual({
			short: 'CC BY 4.0',
			title: 'Creative Commons Attribution 4.0 International',
			path: 'https://creativecommons.org/licenses/by/4.0/'
		});
	});
	it.each([[null], [undefined], ['x'], [{}], [{ licenses: [] }], [{ licenses: 'CC' }]])(
		'is none where none is given: %j',
		(descriptor) => {
			expect(licenceOf(descriptor)).toBeNull();
		}
	);
	it('of which the terms are elsewhere has their address, and only one of the web', () => {
		const of = (path: string) =>
			licenceOf({ licenses: [{ name: 'notspecified', title: 'See the terms', path }] });
		expect(of('https://example.org/')).toEqual({
			...{ short: 'See the terms', title: 'See the terms', path: 'https://example.org/' }
		});
		expect(of('javascript:alert(1)')?.path).toBe('');
	});
});

describe('citeLedger', () => {
	const cited = { version: '2026-01-01', span: { from: '', to: '' }, known: '', origin: '' };
	it('names us and our licence for our ledger', () => {
		expect(citeLedger({ about: dataPackage, ...cited }, 'en')).toMatch(
			/^Barrage contributors\. .* CC BY 4\.0\.$/
		);
	});
	it('says where it is read, in the language of the reader, where that is known', () => {
		const at = { about: dataPackage, ...cited, origin: 'https://your.host' };
		expect(citeLedger(at, 'uk')).toMatch(/\. https:\/\/your\.host\/uk\/data\/ CC BY 4\.0\.$/);
	});
	it('claims neither for another', () => {
		const about = { title: 'Mine', title_uk: 'Мій' };
		expect(citeLedger({ about, ...cited }, 'uk')).toBe(
			'Мій, версія 2026-01-01. Дні: –, станом на –.'
		);
	});
});
