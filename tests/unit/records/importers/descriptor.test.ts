import { describe, expect, it } from 'vitest';
import { describeImport, nameDataSet } from '../../../../src/lib/records/importers/descriptor';
import { FORMATS } from '../../../../src/lib/records/importers/formats';
import { creditsOf, licenceOf } from '../../../../src/lib/records/ledger/licence';

const [daily, eodi] = FORMATS as [(typeof FORMATS)[0], (typeof FORMATS)[0]];
const SPAN = { from: '2026-01-01', to: '2026-01-31' };
const read = (text: string | null) => JSON.parse(text ?? 'null') as Record<string, unknown>;

describe('A ledger made of a data set', () => {
	it('says the terms of the data set and whom it asks to name', () => {
		const made = read(describeImport([eodi], SPAN));
		expect(licenceOf(made)).toMatchObject({
			...{ short: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }
		});
		expect(creditsOf(made)).toEqual(['European Observatory of Drone Incidents (EODI)']);
		expect(made.sources).toEqual([
			{ title: eodi.via.name_en, path: 'https://droneobservatory.eu/' }
		]);
	});

	it('claims no licence where the data set states none', () => {
		const made = read(describeImport([daily], SPAN));
		expect(licenceOf(made)?.short).toBe('See the terms of the data set');
		expect(made).not.toHaveProperty('contributors');
	});

	it('of two data sets has no licence for the whole, and names both', () => {
		const atOnce = describeImport([daily, eodi], SPAN);
		const later = nameDataSet(describeImport([daily], SPAN), eodi);
		for (const made of [read(atOnce), read(later)]) {
			expect(licenceOf(made)?.short).toBe('See the terms of each data set');
			expect(made.licenses).toHaveLength(3);
			expect(made.sources).toHaveLength(2);
			expect(creditsOf(made)).toHaveLength(1);
		}
	});
});

describe('A ledger of one’s own', () => {
	const own = { name: 'mine', licenses: [{ name: 'ODbL-1.0' }], contributors: [{ title: 'Me' }] };

	it('keeps its licence and names a data set that asks for it, once', () => {
		const named = nameDataSet(JSON.stringify(own), eodi)!;
		expect(licenceOf(read(named))?.short).toBe('ODbL-1.0');
		expect(read(named).licenses).toHaveLength(2);
		expect(creditsOf(read(named))).toEqual(['European Observatory of Drone Incidents (EODI)']);
		expect(nameDataSet(named, eodi)).toBeNull();
	});

	it('stays as it is for a data set that does not ask', () => {
		expect(nameDataSet(JSON.stringify(own), daily)).toBeNull();
	});
});
