/**
 * Weapons that foreign files name: which of our ids a model is, and rows for models that the shipped ledger
 * does not have. Every model has a leaf of its own, so that one report may state several side by side: a
 * figure for "drones of no named model" put at the family itself would swallow those for named models.
 */
import type { Weapon } from '../ledger/types';

const weapon = (
	weapon_id: string,
	parent_id: string,
	name_en: string,
	name_uk: string,
	aliases = ''
): Weapon => ({ weapon_id, parent_id, name_en, name_uk, aliases });

/** Rows that an import adds where it needs them; a row of the ledger with the same id stays as it is there. */
export const EXTRA_WEAPONS: readonly Weapon[] = [
	weapon('kn-23', 'ballistic', 'KN-23', 'KN-23', 'Hwasong-11Ga'),
	weapon(
		'iskander-m-kn-23',
		'ballistic',
		'Iskander-M/KN-23, not split',
		'«Іскандер-М»/KN-23, без поділу',
		'Iskander-M/KN-23'
	),
	weapon(
		'icbm',
		'ballistic',
		'Intercontinental ballistic missile',
		'Міжконтинентальні балістичні ракети',
		'ICBM'
	),
	weapon(
		'ballistic-unnamed',
		'ballistic',
		'Ballistic missile, model not stated',
		'Балістичні ракети, модель не вказано'
	),
	weapon('banderol', 'cruise', 'S8000 Banderol', 'С8000 «Бандероль»', 'Banderol|Бандероль'),
	weapon(
		'banderol-dan-t',
		'cruise',
		'Banderol/Dan-T, not split',
		'«Бандероль»/«Дань-Т», без поділу',
		'Banderol/Dan-T|Бандероль/Дань-Т'
	),
	weapon('zircon', 'anti-ship', '3M22 Zircon', '3М22 «Циркон»', 'Zircon|Tsirkon|Циркон'),
	weapon('kh-35', 'anti-ship', 'Kh-35', 'Х-35', 'X-35|Х-35'),
	weapon('kh-69', 'guided-air', 'Kh-69', 'Х-69', 'X-69|Х-69'),
	weapon(
		'kh-59-69',
		'guided-air',
		'Kh-59/Kh-69, not split',
		'Х-59/Х-69, без поділу',
		'X-59/X-69|Х-59/Х-69'
	),
	weapon(
		'missile-unnamed',
		'missile',
		'Missile, model not stated',
		'Ракети, модель не вказано',
		'Unknown Missile'
	),
	weapon(
		'drone-unnamed',
		'drone',
		'Drone, model not stated',
		'Дрони, модель не вказано',
		'Unknown UAV'
	),
	weapon(
		'recon-drone-unnamed',
		'recon-drone',
		'Reconnaissance drone, model not stated',
		'Розвідувальні дрони, модель не вказано',
		'Reconnaissance UAV'
	),
	weapon('orlan-10', 'recon-drone', 'Orlan-10', '«Орлан-10»', 'Орлан-10'),
	weapon('orlan-30', 'recon-drone', 'Orlan-30', '«Орлан-30»', 'Орлан-30'),
	weapon('zala', 'recon-drone', 'ZALA', 'ZALA', 'Zala|Зала'),
	weapon('supercam', 'recon-drone', 'Supercam', 'Supercam', 'SuperCam|Суперкам'),
	weapon('merlin-vr', 'recon-drone', 'Merlin-VR', '«Мерлін-ВР»', 'Мерлін-ВР|Мерлин-ВР'),
	weapon('eleron', 'recon-drone', 'Eleron', '«Елерон»', 'Елерон|Элерон'),
	weapon('granat-4', 'recon-drone', 'Granat-4', '«Гранат-4»', 'Гранат-4'),
	weapon('kartograf', 'recon-drone', 'Kartograf', '«Картограф»', 'Картограф'),
	weapon('armed-drone', 'drone', 'Reusable armed drone', 'Багаторазові озброєні дрони'),
	weapon('orion', 'armed-drone', 'Orion', '«Оріон»', 'Оріон|Орион'),
	weapon('forpost', 'armed-drone', 'Forpost', '«Форпост»', 'Форпост'),
	weapon('mohajer-6', 'armed-drone', 'Mohajer-6', '«Мохаджер-6»', 'Мохаджер-6'),
	weapon('kub', 'one-way-drone', 'Kub', '«Куб»', 'KUB-BLA|Куб|Куб-БЛА'),
	weapon('molniya', 'one-way-drone', 'Molniya', '«Молнія»', 'Molnia|Молнія|Молния'),
	weapon('italmas', 'one-way-drone', 'Italmas', '«Італмас»', 'Italmas|Італмас|Италмас'),
	weapon('decoy-drone', 'drone', 'Decoy drone', 'Дрони-імітатори'),
	weapon('gerbera', 'decoy-drone', 'Gerbera', '«Гербера»', 'Gerbera|Гербера'),
	weapon('parodiya', 'decoy-drone', 'Parodiya', '«Пародія»', 'Parodiya|Parody|Пародія|Пародия'),
	weapon(
		'decoy-unnamed',
		'decoy-drone',
		'Gerbera and other decoys',
		'«Гербера» та інші дрони-імітатори'
	),
	weapon('drone-other', 'drone', 'Drone of another type', 'Дрони іншого типу'),
	weapon('privet-82', 'one-way-drone', 'Privet-82', '«Привєт-82»', 'Привет-82|Привіт-82'),
	weapon('bomb', 'all', 'Aerial bomb', 'Авіаційні бомби'),
	weapon('guided-bomb', 'bomb', 'Guided aerial bomb', 'Керовані авіаційні бомби', 'KAB|GBU|КАБ'),
	weapon(
		'bomb-unnamed',
		'bomb',
		'Aerial bomb, type not stated',
		'Авіаційні бомби, тип не вказано',
		'Aerial Bomb'
	)
];

/** Spellings as `normaliseName` leaves them, which neither name nor alias of a weapon covers. */
export const SPELLINGS: Readonly<Record<string, string>> = {
	'x-101/x-555': 'kh-101-555',
	'x-101': 'kh-101-555',
	'x-555': 'kh-101-555',
	'x-55': 'kh-101-555',
	'x-22': 'kh-22-32',
	'x-32': 'kh-22-32',
	'x-22/x-32': 'kh-22-32',
	'x-31': 'kh-31p',
	'x-31p': 'kh-31p',
	'x-31pd': 'kh-31p',
	'x-35': 'kh-35',
	'x-47 kinzhal': 'kinzhal',
	'x-47m2 kinzhal': 'kinzhal',
	kinzhal: 'kinzhal',
	'x-59': 'kh-59',
	'x-59mk2': 'kh-59',
	'x-59/x-69': 'kh-59-69',
	'x-69': 'kh-69',
	kalibr: 'kalibr',
	'3m22 zircon': 'zircon',
	zirkon: 'zircon',
	'p-800 oniks': 'oniks',
	'p-800 onyx': 'oniks',
	'iskander-k': 'iskander-k',
	'iskander-m': 'iskander-m',
	'iskander-m/kn-23': 'iskander-m-kn-23',
	'kn-23': 'kn-23',
	'кн-23': 'kn-23',
	'c-300': 's-300-400',
	'c-400': 's-300-400',
	'c-300/c-400': 's-300-400',
	'ballistic missile': 'ballistic-unnamed',
	'intercontinental ballistic missile': 'icbm',
	'unknown missile': 'missile-unnamed',
	missile: 'missile-unnamed',
	'shahed-136/131': 'shahed-136-131',
	'shahed-131/136': 'shahed-136-131',
	'shahed-136': 'shahed-136-131',
	'shahed-131': 'shahed-136-131',
	lancet: 'lancet',
	'unknown uav': 'drone-unnamed',
	uav: 'drone-unnamed',
	'reconnaissance uav': 'recon-drone-unnamed',
	kab: 'guided-bomb',
	gbu: 'guided-bomb',
	'aerial bomb': 'bomb-unnamed'
};

/** Models of which no more is known than the family; kept below it, with a warning. */
export const FAMILY_ONLY: Readonly<Record<string, 'missile' | 'drone'>> = { фенікс: 'drone' };

/** Combinations that the ledger has as one weapon already, by the sorted ids of their parts. */
export const KNOWN_COMBINATIONS: Readonly<Record<string, string>> = {
	'iskander-m+s-300-400': 'iskander-m-s-300-400'
};
