import { describe, expect, it } from 'vitest';
import { EXTRA_WEAPONS, SPELLINGS } from '../../../../src/lib/records/importers/weapon-catalogue';
import { createWeaponReader } from '../../../../src/lib/records/importers/weapon-names';
import { VOCABULARY } from '../../../fixtures/foreign/files';

const reader = createWeaponReader(VOCABULARY.weapons);
const idOf = (model: string) => reader.read(model).weapon.weapon_id;

describe('a model string', () => {
	it.each([
		['Shahed-136/131', 'shahed-136-131'],
		['X-101/X-555', 'kh-101-555'],
		['Х-101/Х-555', 'kh-101-555'],
		['Kh-101/Kh-555', 'kh-101-555'],
		['C-300', 's-300-400'],
		['С-400', 's-300-400'],
		['S-300/S-400', 's-300-400'],
		['X-22 and X-32', 'kh-22-32'],
		['X-22/X-32', 'kh-22-32'],
		['X-31PD', 'kh-31p'],
		['X-47 Kinzhal', 'kinzhal'],
		['3M22 Zircon', 'zircon'],
		['Iskander-M/KN-23', 'iskander-m-kn-23'],
		['Intercontinental Ballistic Missile', 'icbm'],
		['Intercontinental ballistic missile', 'icbm'],
		['Молнія', 'molniya'],
		['Молния', 'molniya'],
		['Привет-82', 'privet-82'],
		['Картограф', 'kartograf'],
		['KAB', 'guided-bomb'],
		['Orlan-10', 'orlan-10'],
		['Banderol/Dan-T', 'banderol-dan-t'],
		['Gerbera', 'gerbera'],
		['Гербера', 'gerbera'],
		['Italmas', 'italmas'],
		['Parodiya', 'parodiya'],
		['Пародія', 'parodiya']
	])('%j is %s', (model, id) => {
		expect(idOf(model)).toBe(id);
		expect(reader.read(model).unknown).toEqual([]);
	});

	it('of several models is one weapon of the mixed class, in whatever order they are named', () => {
		const one = reader.read('X-101/X-555 and Kalibr and Iskander-K');
		expect(one).toMatchObject({ isMixed: true, family: 'missile', unknown: [] });
		expect(one.weapon.parent_id).toBe('missile-mixed');
		expect(one.weapon.name_en).toBe('Iskander-K, Kalibr and Kh-101/Kh-555/Kh-55, not split');
		expect(idOf('Iskander-K and X-101/X-555 and Kalibr')).toBe(one.weapon.weapon_id);
		expect(reader.read('Orlan-10 and ZALA').weapon.parent_id).toBe('drone-mixed');
		expect(reader.read('Shahed-136/131 and Kalibr')).toMatchObject({
			family: null,
			weapon: { parent_id: 'all' }
		});
	});

	it('takes the mixed weapon that the ledger has already', () => {
		for (const model of [
			'C-300 and Iskander-M',
			'C-400 and Iskander-M',
			'C-300/C-400 and Iskander-M'
		])
			expect(idOf(model)).toBe('iskander-m-s-300-400');
	});

	it('that nobody knows stays below its family, with a name to be found by', () => {
		expect(reader.read('Фенікс')).toMatchObject({
			family: 'drone',
			unknown: ['Фенікс'],
			weapon: { weapon_id: 'unlisted.feniks', parent_id: 'drone', name_uk: 'Фенікс' }
		});
		expect(reader.read('Strange UAV').family).toBe('drone');
		expect(reader.read('Strange missile').family).toBe('missile');
		expect(reader.read('Strange', 'drone').family).toBe('drone');
		expect(reader.read('Strange thing').weapon.parent_id).toBe('all');
	});

	it('never becomes a class or a family: that would swallow what stands below', () => {
		const parents = new Set([...reader.weapons.values()].map((row) => row.parent_id));
		for (const model of [
			'Unknown UAV',
			'Unknown Missile',
			'Reconnaissance UAV',
			'Ballistic Missile',
			'drones',
			'cruise missile'
		])
			expect(parents.has(idOf(model)), model).toBe(false);
	});
});

describe('the catalogue of weapons', () => {
	it('spells only what there is, and hangs every weapon below one that there is', () => {
		const ids = new Set([...VOCABULARY.weapons, ...EXTRA_WEAPONS].map((row) => row.weapon_id));
		expect(Object.values(SPELLINGS).filter((id) => !ids.has(id))).toEqual([]);
		expect(EXTRA_WEAPONS.filter((row) => !ids.has(row.parent_id ?? ''))).toEqual([]);
		expect(new Set(EXTRA_WEAPONS.map((row) => row.weapon_id)).size).toBe(EXTRA_WEAPONS.length);
	});
});
