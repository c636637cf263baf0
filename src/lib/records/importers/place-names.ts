/** Names of areas in Ukraine as foreign files write them, to places of the ledger (ISO 3166-2 for regions). */
import { COUNTRIES } from '../ledger/country';
import type { Place } from '../ledger/types';
import { lookUp, normaliseName, toSlug } from './names';

const REGIONS: Readonly<Record<string, [id: string, en: string, uk: string]>> = {
	vinnytsia: ['UA-05', 'Vinnytsia Oblast', 'Вінницька область'],
	volyn: ['UA-07', 'Volyn Oblast', 'Волинська область'],
	luhansk: ['UA-09', 'Luhansk Oblast', 'Луганська область'],
	dnipropetrovsk: ['UA-12', 'Dnipropetrovsk Oblast', 'Дніпропетровська область'],
	donetsk: ['UA-14', 'Donetsk Oblast', 'Донецька область'],
	zhytomyr: ['UA-18', 'Zhytomyr Oblast', 'Житомирська область'],
	zakarpattia: ['UA-21', 'Zakarpattia Oblast', 'Закарпатська область'],
	zaporizhzhia: ['UA-23', 'Zaporizhzhia Oblast', 'Запорізька область'],
	'ivano-frankivsk': ['UA-26', 'Ivano-Frankivsk Oblast', 'Івано-Франківська область'],
	kyiv: ['UA-32', 'Kyiv Oblast', 'Київська область'],
	kirovohrad: ['UA-35', 'Kirovohrad Oblast', 'Кіровоградська область'],
	crimea: ['UA-43', 'Crimea (occupied)', 'Крим (окупований)'],
	lviv: ['UA-46', 'Lviv Oblast', 'Львівська область'],
	mykolaiv: ['UA-48', 'Mykolaiv Oblast', 'Миколаївська область'],
	odesa: ['UA-51', 'Odesa Oblast', 'Одеська область'],
	poltava: ['UA-53', 'Poltava Oblast', 'Полтавська область'],
	rivne: ['UA-56', 'Rivne Oblast', 'Рівненська область'],
	sumy: ['UA-59', 'Sumy Oblast', 'Сумська область'],
	ternopil: ['UA-61', 'Ternopil Oblast', 'Тернопільська область'],
	kharkiv: ['UA-63', 'Kharkiv Oblast', 'Харківська область'],
	kherson: ['UA-65', 'Kherson Oblast', 'Херсонська область'],
	khmelnytskyi: ['UA-68', 'Khmelnytskyi Oblast', 'Хмельницька область'],
	cherkasy: ['UA-71', 'Cherkasy Oblast', 'Черкаська область'],
	chernihiv: ['UA-74', 'Chernihiv Oblast', 'Чернігівська область'],
	chernivtsi: ['UA-77', 'Chernivtsi Oblast', 'Чернівецька область']
};

/** Oblasts by the name of their capital, and other slips. */
const REGION_SLIPS: Readonly<Record<string, string>> = {
	lutsk: 'volyn',
	dnipro: 'dnipropetrovsk',
	uzhhorod: 'zakarpattia',
	kropyvnytskyi: 'kirovohrad',
	odessa: 'odesa',
	kiev: 'kyiv'
};

const AREAS: Readonly<Record<string, [id: string, en: string, uk: string]>> = {
	south: ['UA-south', 'South of Ukraine', 'Південь України'],
	east: ['UA-east', 'East of Ukraine', 'Схід України'],
	west: ['UA-west', 'West of Ukraine', 'Захід України'],
	// `UA-north` of the shipped ledger is the Northern operational zone, which is something else.
	north: ['UA-northern', 'North of Ukraine', 'Північ України'],
	center: ['UA-center', 'Centre of Ukraine', 'Центр України'],
	centre: ['UA-center', 'Centre of Ukraine', 'Центр України'],
	'south-east': ['UA-south-east', 'South-east of Ukraine', 'Південний схід України'],
	'north-east': ['UA-north-east', 'North-east of Ukraine', 'Північний схід України'],
	'south-west': ['UA-south-west', 'South-west of Ukraine', 'Південний захід України'],
	'north-west': ['UA-north-west', 'North-west of Ukraine', 'Північний захід України'],
	'front line': ['UA-front', 'Front line in Ukraine', 'Лінія фронту в Україні']
};

/** Cities and islands, below their region. */
const TOWNS: Readonly<Record<string, [region: string, en: string, uk: string]>> = {
	dnipro: ['UA-12', 'Dnipro', 'Дніпро'],
	'kryvyi rih': ['UA-12', 'Kryvyi Rih', 'Кривий Ріг'],
	pavlohrad: ['UA-12', 'Pavlohrad', 'Павлоград'],
	kramatorsk: ['UA-14', 'Kramatorsk', 'Краматорськ'],
	zaporizhzhia: ['UA-23', 'Zaporizhzhia', 'Запоріжжя'],
	kolomyia: ['UA-26', 'Kolomyia', 'Коломия'],
	lviv: ['UA-46', 'Lviv', 'Львів'],
	ochakiv: ['UA-48', 'Ochakiv', 'Очаків'],
	mykolaiv: ['UA-48', 'Mykolaiv', 'Миколаїв'],
	odesa: ['UA-51', 'Odesa', 'Одеса'],
	'snake island': ['UA-51', 'Snake Island', 'Острів Зміїний'],
	kremenchuk: ['UA-53', 'Kremenchuk', 'Кременчук'],
	poltava: ['UA-53', 'Poltava', 'Полтава'],
	sumy: ['UA-59', 'Sumy', 'Суми'],
	kharkiv: ['UA-63', 'Kharkiv', 'Харків'],
	kherson: ['UA-65', 'Kherson', 'Херсон'],
	starokostiantyniv: ['UA-68', 'Starokostiantyniv', 'Старокостянтинів'],
	khmelnytskyi: ['UA-68', 'Khmelnytskyi', 'Хмельницький']
};

const RAIONS: Readonly<Record<string, [region: string, uk: string]>> = {
	dnipro: ['UA-12', 'Дніпровський'],
	'kryvyi rih': ['UA-12', 'Криворізький'],
	synelnykove: ['UA-12', 'Синельниківський'],
	pavlohrad: ['UA-12', 'Павлоградський'],
	novomoskovsk: ['UA-12', 'Новомосковський'],
	kamianske: ['UA-12', 'Кам’янський'],
	myrhorod: ['UA-53', 'Миргородський']
};

const place = (place_id: string, parent_id: string, name_en: string, name_uk: string): Place => ({
	place_id,
	parent_id,
	name_en,
	name_uk
});

const COUNTRY = COUNTRIES.UA;
/** For a local figure whose place is not given or not known: below the country, so that no total takes it. */
const SOMEWHERE = place(
	'UA-unnamed',
	'UA',
	'Somewhere in Ukraine (not named)',
	'Десь в Україні (не названо)'
);

/** Where a local figure belongs. */
export interface PlaceMatch {
	place: Place;
	/** Rows that have to be in the ledger with it: itself, what stands above it, the members of a pair. */
	rows: Place[];
	/** Names that no list knows, as written. */
	unknown: string[];
}

/**
 * The place of a local figure: a region, town, district or part of the country, or several joined by "and".
 * Never the whole country, because a local figure there would be taken for a national one: "Ukraine", an
 * empty cell and unknown names become a place below it that says so.
 */
export function readLocalPlace(name: string): PlaceMatch {
	const parts = name.split(/\s+and\s+|\s*&\s*/i).filter((part) => part.trim() !== '');
	const found = new Map<string, Place[]>();
	const unknown: string[] = [];
	for (const part of parts) {
		const rows = readOne(normaliseName(part));
		if (rows?.[0]) found.set(rows[0].place_id, rows);
		else if (!/^(ukraine|україна)$/.test(normaliseName(part))) unknown.push(part.trim());
	}
	const lines = [...found.values()];
	const [only] = lines;
	if (!only || unknown.length > 0) return { place: SOMEWHERE, rows: [SOMEWHERE, COUNTRY], unknown };
	if (lines.length === 1) return { place: only[0]!, rows: only, unknown };
	const members = [...found.values()]
		.map((rows) => rows[0]!)
		.sort((a, b) => (a.place_id < b.place_id ? -1 : 1));
	const pair = place(
		members.map((member) => member.place_id).join('+'),
		'UA',
		members.map((member) => member.name_en).join(' and '),
		members.map((member) => member.name_uk).join(' і ')
	);
	return { place: pair, rows: [pair, ...lines.flat()], unknown };
}

/** A place with all that stands above it, nearest first; null for a name that no list knows. */
function readOne(name: string): Place[] | null {
	const text = name.replace(/\s*\([^)]*\)$/, '');
	const area = lookUp(AREAS, text);
	if (area) return [place(area[0], 'UA', area[1], area[2]), COUNTRY];
	const raion = /^(?:.* (?:oblast|region), )?(.+) raion$/.exec(text)?.[1];
	const district = raion === undefined ? undefined : lookUp(RAIONS, raion);
	if (raion !== undefined && district) {
		const [region, uk] = district;
		const id = `${region}.${toSlug(raion)}-district`;
		const en = `${titleCase(raion)} District`;
		return [place(id, region, en, `${uk} район`), ...regionRows(region)];
	}
	const oblast = /^(.+?) (?:oblast|region)(?:, .*)?$/.exec(text)?.[1];
	if (oblast !== undefined) {
		const region = lookUp(REGIONS, lookUp(REGION_SLIPS, oblast) ?? oblast);
		return region ? regionRows(region[0]) : null;
	}
	if (text === 'kyiv' || text === 'kiev') return [place('UA-30', 'UA', 'Kyiv', 'Київ'), COUNTRY];
	if (text === 'crimea') return regionRows('UA-43');
	const town = lookUp(TOWNS, text);
	if (!town) return null;
	const [region, en, uk] = town;
	return [place(`${region}.${toSlug(text)}`, region, en, uk), ...regionRows(region)];
}

function regionRows(id: string): Place[] {
	const region = Object.values(REGIONS).find(([each]) => each === id)!;
	return [place(id, 'UA', region[1], region[2]), COUNTRY];
}

const titleCase = (text: string): string =>
	text.replace(/(^| )\S/g, (first) => first.toUpperCase());
