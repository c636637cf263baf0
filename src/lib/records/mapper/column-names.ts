/** What the name of a column speaks of: English, Ukrainian and Russian words, and tags of the exchange language. */
import type { Measure } from '../ledger/measures';
import type { Direction, Weapon } from '../ledger/types';
import { createWeaponReader } from '../importers/weapon-names';
import type { Fact } from './table-map';

/** `dronesLaunched`, `drones_launched` and `Drones launched` are one name. */
export const tidyName = (name: string): string =>
	name
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.toLowerCase()
		.replace(/[_/+#()[\]:;,-]+/g, ' ')
		.replace(/ \(\d+\)$/, '')
		.replace(/\s+/g, ' ')
		.trim();

const CHILDREN = /child|kids|minor|діт|дит(?!и?на дн)|дет(?:и|ей|ск)/;
const KILLED = /kill|dead|death|died|dies|fatal|загиб|загин|вбит|убит|погиб|смерт/;
const INJURED = /injur|wound|hurt|поранен|травм|ранен|пострада/;
const BOTH = /casualt|victim|потерпіл|жертв|постражд/;

const STRIKES: readonly [RegExp, Measure][] = [
	[
		/intercept|shot ?down|shoot ?down|destroy|downed|збит|знищ|перехопл|сбит|уничтож|перехвач/,
		'intercepted'
	],
	[/suppress|jammed|\bew\b|electronic|not reach|подавл|втрачен|не досяг|реб\b|рэб\b/, 'suppressed'],
	[/\bhits?\b|impact|влучан|попадан/, 'hit'],
	[/launch|fired|запущ|випущ|пуск|выпущ|атакувал|застосован/, 'launched']
];

/** The measure a text names; null for none. */
export function measureIn(text: string): Measure | null {
	const name = tidyName(text);
	const ofChildren = CHILDREN.test(name);
	const isKilled = KILLED.test(name);
	const isInjured = INJURED.test(name);
	if (isKilled && isInjured) return ofChildren ? null : 'killed_or_injured';
	if (isKilled) return ofChildren ? 'children_killed' : 'killed';
	if (isInjured) return ofChildren ? 'children_injured' : 'injured';
	if (BOTH.test(name)) return ofChildren ? null : 'killed_or_injured';
	return STRIKES.find(([words]) => words.test(name))?.[1] ?? null;
}

const DRONES = /drone|\bua[vs]s?\b|дрон|бпла|безпілот|беспилот/;
const MISSILES = /missile|rocket|ракет/;
const BESIDE_WEAPON =
	/\b(?:number|count|total|sum|of|the|no|all|in|by|were|was|type|launched|launch|fired|intercepted|shot|down|destroyed|downed|suppressed|lost|hits?|cumulative|daily|per|day)\b|кількість|усього|всього|разом|запущено|випущено|збито|знищено|подавлено|втрачено|пуски?|влучань?|за день|за добу/g;

/** The weapon a text names, by its id: a model or a class where there is one, else a family; null for none. */
export function createWeaponFinder(weapons: readonly Weapon[]): (text: string) => string | null {
	const reader = createWeaponReader(weapons);
	const above = new Map<string, string>();
	for (const { weapon_id, name_en, name_uk, aliases } of weapons)
		for (const each of [weapon_id.replace(/-/g, ' '), name_en, name_uk, ...aliases.split('|')])
			above.set(tidyName(each), weapon_id);
	return (text) => {
		const name = tidyName(text);
		const rest = name.replace(BESIDE_WEAPON, ' ').replace(/\s+/g, ' ').trim();
		if (rest === '') return null;
		const listed = above.get(rest) ?? above.get(rest.replace(/s$/, ''));
		if (listed !== undefined) return listed;
		const match = reader.read(rest);
		if (match.unknown.length === 0 && !match.isMixed) return match.weapon.weapon_id;
		if (/shahed|шахед|geran|геран/.test(rest)) return 'shahed-136-131';
		const [isDrone, isMissile] = [DRONES.test(rest), MISSILES.test(rest)];
		return isDrone === isMissile ? null : isDrone ? 'drone' : 'missile';
	};
}

const FACT_NAMES: readonly [RegExp, Fact][] = [
	[/^(?:time ?)?start|^begin|^from$|started|початок|^від$|^з$|начало/, 'start'],
	[/^(?:time ?)?end|^to$|^until$|finish|ended|кінець|завершен|конец/, 'day'],
	[/\bdates?\b|\bday\b|дата|день|доба|^дата/, 'day'],
	[/direction|attacker|aggressor|\bside\b|напрям|сторона|нападник|sentido/, 'direction'],
	[/\bweapon|model\b|munition|^type$|^kind$|зброя|засіб|модель|^тип$|оружие/, 'weapon'],
	[
		/region|oblast|\bplace|\bcity\b|location|\btown|province|adm ?1|^loc\b|область|місто|місце|регіон|населен|город/,
		'place'
	],
	[/^(?:measure|indicator|metric|variable)|показник|показатель/, 'measure'],
	[/\burl\b|\blink|source|posts?$|посилання|джерело|ссылка|источник/, 'link']
];

/** What a column of this name may tell of its row, the likeliest first. */
export const factsIn = (name: string): Fact[] => {
	const tidy = tidyName(name);
	return FACT_NAMES.filter(([words]) => words.test(tidy)).map(([, fact]) => fact);
};

/** Numbers that count nothing. */
export const countsNothing = (name: string): boolean =>
	/^(?:id|no|nr|#|index|row|lat(?:itude)?|lon(?:gitude)?|lng|year|month|week|day|hour|code|pcode|номер|№|рік|місяць|тиждень|широта|довгота)\b|\b(?:id|code|pcode|lat|lon)$/.test(
		tidyName(name)
	);

const BY_RUSSIA = /^(?:ru|rus|russia.*|росія|рф|россия|ru ua|росія україн.*)$/;
const BY_UKRAINE = /^(?:ua|ukr|ukraine|ukrainian.*|україна|украина|ua ru|україна росі.*)$/;

/** Who attacks, as a cell says it; null where it does not. */
export function directionIn(text: string): Direction | null {
	const name = tidyName(text).replace(/ (?:on|na|на|>|→) .*/, '');
	if (BY_RUSSIA.test(name)) return 'RU';
	return BY_UKRAINE.test(name) ? 'UA' : null;
}
