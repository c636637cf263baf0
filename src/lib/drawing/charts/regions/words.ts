/** What is stated of regions in words: for the read-out, the sentences and the table. */
import * as m from '../../../paraglide/messages';
import type { Locale } from '../../../figures/view/catalogue';
import {
	formatFigure,
	formatFigureRange,
	formatNumber,
	formatSpan
} from '../../../figures/view/format';
import { inLanguage } from '../../../figures/view/languages';
import {
	valueOf,
	type Region,
	type RegionFacts,
	type RegionMeasure,
	type RegionsSeries
} from './series';
import type { Reading } from '../shared/reading';

export const regionName = (region: Region, locale: Locale): string =>
	inLanguage(region, 'name', locale);

export const shortName = (region: Region, locale: Locale): string =>
	inLanguage(region, 'short', locale);

const NAMES: Record<RegionMeasure, typeof m.regions_reports> = {
	reports: m.regions_reports,
	killed: m.regions_killed,
	injured: m.regions_injured,
	launched: m.regions_launched,
	stopped: m.regions_stopped
};

export const measureName = (measure: RegionMeasure, locale: Locale): string =>
	NAMES[measure]({}, { locale });

/** "58+" in a tile; empty where there is no number. */
export function tileText(region: RegionFacts, measure: RegionMeasure, locale: Locale): string {
	if (measure === 'reports') return region.reports > 0 ? formatNumber(region.reports, locale) : '';
	const figure = region[measure];
	return figure ? formatFigure(figure, locale) : '';
}

/** "58+ (50–60+)" in a sentence. */
const figureText = (region: RegionFacts, measure: RegionMeasure, locale: Locale): string => {
	const figure = measure === 'reports' ? null : region[measure];
	return figure ? formatFigureRange(figure, locale) : tileText(region, measure, locale);
};

const days = (count: number, locale: Locale) =>
	m.count_days({ count, text: formatNumber(count, locale) }, { locale });

/** All that is stated of a region, a phrase a measure. */
export function factsOf(region: RegionFacts, series: RegionsSeries, locale: Locale): string[] {
	const o = { locale };
	if (region.reports === 0) return [m.regions_none({}, o)];
	return [
		m.regions_fact_reports(
			{
				n: formatNumber(region.reports, locale),
				days: days(region.days.length, locale)
			},
			o
		),
		...series.measures.flatMap((measure) => {
			const figure = measure === 'reports' ? null : region[measure];
			if (!figure) return [];
			const text = formatFigureRange(figure, locale);
			return [m.regions_fact({ name: measureName(measure, locale), text }, o)];
		})
	];
}

/** The regions with most reports are read of while none is under the cursor. */
const NAMED = 3;

/** The read-out: a region, or while none is under the cursor the period. */
export function readRegion(series: RegionsSeries, index: number | null, locale: Locale): Reading {
	const region = index === null ? undefined : series.tiles[index];
	if (!region)
		return {
			when: formatSpan(series.period, locale),
			facts: [measureSentence(series, 'reports', locale)]
		};
	return { when: regionName(region, locale), facts: factsOf(region, series, locale) };
}

/** "Killed: reported of 8 of 27 regions. Most: Kyiv 36, …". */
export function measureSentence(
	series: RegionsSeries,
	measure: RegionMeasure,
	locale: Locale
): string {
	const o = { locale };
	const ranked = series.tiles
		.filter((tile) => valueOf(tile, measure) !== null)
		.sort((a, b) => valueOf(b, measure)! - valueOf(a, measure)!);
	const args = {
		measure: measureName(measure, locale),
		n: formatNumber(ranked.length, locale),
		all: formatNumber(series.tiles.length, locale)
	};
	if (ranked.length === 0)
		return series.several ? m.regions_sentence_several(args, o) : regionsEmptySentence(locale);
	const last = valueOf(ranked[Math.min(NAMED, ranked.length) - 1]!, measure);
	const tied = ranked.slice(NAMED).filter((tile) => valueOf(tile, measure) === last).length;
	const list = ranked
		.slice(0, NAMED)
		.map((tile) =>
			m.regions_item(
				{ name: regionName(tile, locale), figure: figureText(tile, measure, locale) },
				o
			)
		)
		.join(', ');
	return tied > 0
		? m.regions_sentence_tied({ ...args, list, tied: formatNumber(tied, locale) }, o)
		: m.regions_sentence({ ...args, list }, o);
}

/** What of a measure is in no tile; empty where all of it is. */
export function besideText(series: RegionsSeries, locale: Locale): string {
	const o = { locale };
	const item = (name: string, facts: string[]) =>
		facts.length > 0 ? [m.regions_beside_item({ name, text: facts.join('; ') }, o)] : [];
	const { several, elsewhere } = series;
	const people = (['killed', 'injured'] as const).flatMap((measure) => {
		const figure = elsewhere[measure];
		if (!figure) return [];
		const text = formatFigureRange(figure, locale);
		return [m.regions_item({ name: measureName(measure, locale).toLowerCase(), figure: text }, o)];
	});
	const items = [
		...(several ? item(m.regions_several({}, o), factsOf(several, series, locale)) : []),
		...item(m.regions_elsewhere({}, o), people)
	];
	return items.length > 0 ? m.regions_beside({ list: items.join(' · ') }, o) : '';
}

/** The chart in sentences. */
export const regionSentences = (series: RegionsSeries, locale: Locale): string[] =>
	series.measures.length === 0
		? [regionsEmptySentence(locale)]
		: [
				...series.measures.map((measure) => measureSentence(series, measure, locale)),
				besideText(series, locale)
			].filter((text) => text !== '');

/** Instead of a chart, where no region is named: why. */
export const regionsEmpty = (locale: Locale) => ({
	title: m.regions_empty_title({}, { locale }),
	text: m.regions_empty_text({}, { locale })
});

/** {@link regionsEmpty} as a sentence. */
export const regionsEmptySentence = (locale: Locale): string =>
	m.regions_empty_sentence(regionsEmpty(locale), { locale });
