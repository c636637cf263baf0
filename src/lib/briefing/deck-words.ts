/** Slides and their views in a few words, for lists and announcements. */
import * as m from '../paraglide/messages';
import type { Locale } from '../view/catalogue';
import { decodeView } from '../view/codec';
import { formatMoment, formatSpan } from '../view/format';
import type { View } from '../view/view';
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
	known: { name: m.briefing_kind_known, about: m.briefing_about_known },
	method: { name: m.briefing_kind_method, about: m.briefing_about_method }
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

/** "Attacks on Ukraine · 1 Dec 2023 – 31 Jan 2024 · by week · as known on 2 Jan 2024". */
export function viewText(query: string, locale: Locale): string {
	const o = { locale };
	const { direction, period, grain, asOf } = viewOf(query);
	return [
		direction === 'RU' ? m.briefing_ru({}, o) : m.briefing_ua({}, o),
		typeof period === 'string' ? m.control_period_all({}, o) : formatSpan(period, locale),
		grain === 'week'
			? m.briefing_by_week({}, o)
			: grain === 'month'
				? m.briefing_by_month({}, o)
				: '',
		asOf === null ? '' : m.briefing_known_on({ date: formatMoment(asOf, locale) }, o)
	]
		.filter((text) => text !== '')
		.join(' · ');
}
