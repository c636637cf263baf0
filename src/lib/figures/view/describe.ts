/**
 * A view in words (rule 12): who attacks, with which weapons, on which days, by which step, which rate, as known on
 * when. Whatever can be quoted or taken away has its words from here.
 */
import type { Direction, Weapon } from '../../records/ledger/types';
import * as m from '../../paraglide/messages';
import type { Grain, Span } from '../stats/grain';
import type { RateKind } from '../stats/rate';
import type { Family } from '../stats/series';
import type { Locale } from './catalogue';
import { formatMoment, formatSpan } from './format';
import type { SelectedFamily, Selection } from './selection';
import type { View } from './view';
import { inLanguage } from './languages';

/** "Attacks by Russia": the name of a direction, the same everywhere. */
export const directionName = (direction: Direction, locale: Locale): string =>
	direction === 'RU' ? m.view_direction_ru({}, { locale }) : m.view_direction_ua({}, { locale });

/** "43 missiles", "43 ballistic missiles": a number of weapons, in the accusative where that differs. */
type Counted = typeof m.weapon_missile;
const FAMILY_WORDS: Record<Family, Counted> = { missile: m.weapon_missile, drone: m.weapon_drone };
const MODEL_WORDS = { missile: m.weapon_model_missile, drone: m.weapon_model_drone };

/** The classes have words of their own; a model is called by its name. */
const CLASS_WORDS: Record<string, { count: Counted; short: typeof m.weapon_ballistic_short }> = {
	ballistic: { count: m.weapon_ballistic, short: m.weapon_ballistic_short },
	cruise: { count: m.weapon_cruise, short: m.weapon_cruise_short },
	aeroballistic: { count: m.weapon_aeroballistic, short: m.weapon_aeroballistic_short },
	'anti-ship': { count: m.weapon_anti_ship, short: m.weapon_anti_ship_short },
	'surface-to-air': { count: m.weapon_surface_to_air, short: m.weapon_surface_to_air_short },
	'guided-air': { count: m.weapon_guided_air, short: m.weapon_guided_air_short },
	'missile-mixed': { count: m.weapon_missile_mixed, short: m.weapon_missile_mixed_short },
	'one-way-drone': { count: m.weapon_one_way_drone, short: m.weapon_one_way_drone_short },
	'recon-drone': { count: m.weapon_recon_drone, short: m.weapon_recon_drone_short },
	'drone-mixed': { count: m.weapon_drone_mixed, short: m.weapon_drone_mixed_short }
};

/** How many weapons of a family are named before the rest are counted. */
const NAMED_WEAPONS = 3;

const nameOf = (weapon: Weapon, locale: Locale): string =>
	inLanguage(weapon, 'name', locale) || weapon.weapon_id;

/** "ballistic, cruise, Kalibr and 2 more". */
function listText(weapons: readonly Weapon[], locale: Locale): string {
	const names = weapons.map(
		(weapon) => CLASS_WORDS[weapon.weapon_id]?.short({}, { locale }) ?? nameOf(weapon, locale)
	);
	const rest = names.length - NAMED_WEAPONS;
	const list = names.slice(0, NAMED_WEAPONS).join(', ');
	return rest > 0 ? m.weapon_kinds_more({ list, n: rest }, { locale }) : list;
}

/** A family's words, or those of the one class or model chosen of it; with a list behind where it takes one. */
function wordsOf({ family, only }: SelectedFamily, locale: Locale) {
	const [first] = only;
	const count = FAMILY_WORDS[family];
	const own = first && only.length === 1 ? CLASS_WORDS[first.weapon_id] : undefined;
	if (!first || own) return { count: own?.count ?? count, name: '', list: '' };
	const name = nameOf(first, locale);
	// A name that is a phrase of its own stands in brackets, and so does one that is no model's.
	return only.length > 1 || name.includes(',') || first.parent_id === family
		? { count, name: '', list: listText(only, locale) }
		: { count: MODEL_WORDS[family], name, list: '' };
}

const withList = (weapons: string, list: string, locale: Locale): string =>
	list === '' ? weapons : m.weapon_kinds({ weapons, list }, { locale });

/** "ballistic missiles", "Kalibr missiles", "missiles (ballistic, cruise)": inside a sentence. */
export function familyWeapons(selected: SelectedFamily, locale: Locale): string {
	const { count, name, list } = wordsOf(selected, locale);
	// Of things, the plural without a number is the form of two: in Ukrainian too, whatever the case here.
	return withList(count({ count: 2, text: '', name }, { locale }).trim(), list, locale);
}

/** As a sentence or a heading begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Ballistic missiles": a heading, a key, a row. */
export const familyName = (selected: SelectedFamily, locale: Locale): string =>
	capital(familyWeapons(selected, locale));

/** "43 ballistic missiles"; `text` is the number as it is to be read. */
export function countWeapons(
	selected: SelectedFamily,
	count: number,
	text: string,
	locale: Locale
): string {
	const words = wordsOf(selected, locale);
	return withList(words.count({ count, text, name: words.name }, { locale }), words.list, locale);
}

/** "missiles and drones", "ballistic missiles": all that a view shows, inside a sentence. */
export function weaponsText(
	{ families, ids }: Pick<Selection, 'families' | 'ids'>,
	locale: Locale
): string {
	const [a, b] = families.map((family) => familyWeapons(family, locale));
	if (a && b) return m.view_and({ a, b }, { locale });
	return a ?? (ids?.join(', ') || m.view_none({}, { locale }));
}

/** "ballistic missiles only"; empty where all weapons are shown. */
export const onlyText = (selection: Selection, locale: Locale): string =>
	selection.isAll ? '' : m.view_only({ weapons: weaponsText(selection, locale) }, { locale });

/** "Launches per day: ballistic missiles only"; as it is where all weapons are shown. */
export function titleOf(title: string, selection: Selection, locale: Locale): string {
	const weapons = onlyText(selection, locale);
	return weapons === '' ? title : m.view_titled({ title, weapons }, { locale });
}

/** "People killed, all weapons": of what a choice of weapons does not touch; as it is where there is none. */
export const ofAllWeapons = (text: string, { isAll }: Selection, locale: Locale): string =>
	isAll ? text : m.view_of_all_weapons({ text }, { locale });

export const grainText = (grain: Grain, locale: Locale): string => {
	const texts = { day: m.view_by_day, week: m.view_by_week, month: m.view_by_month };
	return texts[grain]({}, { locale });
};

export const rateText = (kind: RateKind, locale: Locale): string =>
	kind === 'stopped' ? m.view_rate_stopped({}, { locale }) : m.view_rate_shot_down({}, { locale });

/** A view in words, each part for itself; the lower-case ones stand inside a sentence. */
export interface ViewWords {
	/** "Attacks by Russia". */
	direction: string;
	/** "ballistic missiles only"; empty where all weapons are shown. */
	weapons: string;
	/** "1 Dec 2023 – 31 Jan 2024". */
	days: string;
	/** "by week"; empty where the length of the period decides. */
	grain: string;
	/** "share stopped". */
	rate: string;
	/** "as known on 2 Jan 2024, 09:00"; empty at the latest. */
	known: string;
}

/** What a view shows, in words. `span` holds its absolute days; null where they are not known yet. */
export const describeView = (
	{ direction, grain, rate, asOf }: Pick<View, 'direction' | 'grain' | 'rate' | 'asOf'>,
	span: Span | null,
	selection: Selection,
	locale: Locale
): ViewWords => ({
	direction: directionName(direction, locale),
	weapons: onlyText(selection, locale),
	days: span ? formatSpan(span, locale) : '',
	grain: grain === null ? '' : grainText(grain, locale),
	rate: rateText(rate, locale),
	known: asOf === null ? '' : m.view_known({ date: formatMoment(asOf, locale) }, { locale })
});

/** Parts of a description in one line: "Attacks by Russia · ballistic missiles only". */
export const inOneLine = (...parts: readonly string[]): string =>
	parts.filter((part) => part !== '').join(' · ');

/** "Attacks by Russia: ballistic missiles only · 1 Dec 2023 – 31 Jan 2024 · as known on 2 Jan 2024": the title of a page. */
export function viewTitle(
	{ view, span, selection }: { view: View; span: Span; selection: Selection },
	locale: Locale
): string {
	const { direction, days, known } = describeView(view, span, selection, locale);
	return inOneLine(titleOf(direction, selection, locale), days, known);
}
