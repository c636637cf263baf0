/** Slides and their views in a few words, for lists and announcements. */
import * as m from '../../paraglide/messages';
import type { Direction, Weapon } from '../../records/ledger/types';
import { createNames, type Locale, type Names } from '../../figures/view/catalogue';
import { decodeView } from '../../figures/view/codec';
import { describeView, inOneLine } from '../../figures/view/describe';
import { selectionOf } from '../../figures/view/selection';
import type { View } from '../../figures/view/view';
import type { Slide, SlideKind } from './deck';

const KINDS: Record<
	SlideKind,
	{ name: typeof m.briefing_kind_title; about: typeof m.briefing_about_title }
> = {
	title: { name: m.briefing_kind_title, about: m.briefing_about_title },
	headline: { name: m.briefing_kind_headline, about: m.briefing_about_headline },
	gauges: { name: m.briefing_kind_gauges, about: m.briefing_about_gauges },
	launches: { name: m.briefing_kind_launches, about: m.briefing_about_launches },
	rate: { name: m.briefing_kind_rate, about: m.briefing_about_rate },
	casualties: { name: m.briefing_kind_casualties, about: m.briefing_about_casualties },
	calendar: { name: m.briefing_kind_calendar, about: m.briefing_about_calendar },
	largest: { name: m.briefing_kind_largest, about: m.briefing_about_largest },
	mix: { name: m.briefing_kind_mix, about: m.briefing_about_mix },
	running: { name: m.briefing_kind_running, about: m.briefing_about_running },
	rhythm: { name: m.briefing_kind_rhythm, about: m.briefing_about_rhythm },
	regions: { name: m.briefing_kind_regions, about: m.briefing_about_regions },
	known: { name: m.briefing_kind_known, about: m.briefing_about_known },
	method: { name: m.briefing_kind_method, about: m.briefing_about_method },
	text: { name: m.briefing_kind_text, about: m.briefing_about_text }
};

/** "Interception rates". */
export const kindName = (kind: SlideKind, locale: Locale): string =>
	KINDS[kind].name({}, { locale });

/** What slides of a kind show, in half a sentence. */
export const kindAbout = (kind: SlideKind, locale: Locale): string =>
	KINDS[kind].about({}, { locale });

/** The slide's own title, or what kind it is. */
export const slideName = (slide: Slide, locale: Locale): string =>
	slide.title ?? kindName(slide.kind, locale);

/** The view a query stands for; weapons are taken as they are. */
export const viewOf = (query: string): View =>
	decodeView(new URLSearchParams(query), { hasWeapon: () => true }).view;

/** The names of the weapons that slides can choose from, by direction. */
export type WeaponNames = Record<Direction, Names>;

export function weaponNames(weapons: Record<Direction, Weapon[]>, locale: Locale): WeaponNames {
	const names = (direction: Direction) =>
		createNames({ weapons: weapons[direction], sources: {}, places: {}, notes: [] }, locale);
	return { RU: names('RU'), UA: names('UA') };
}

/** "Attacks by Russia · ballistic missiles only · 1 Dec 2023 – 31 Jan 2024 · by week · as known on 2 Jan 2024". */
export function viewText(query: string, names: WeaponNames, locale: Locale): string {
	const view = viewOf(query);
	const { direction, period, grain } = view;
	const isPreset = typeof period === 'string';
	const words = describeView(
		view,
		isPreset ? null : period,
		selectionOf(names[direction], view.weapons),
		locale
	);
	return inOneLine(
		words.direction,
		words.weapons,
		isPreset ? m.control_period_all({}, { locale }) : words.days,
		grain === 'day' ? '' : words.grain,
		words.known
	);
}
