import type { RhythmSeries } from '../../../drawing/charts/rhythm/series';
import {
	beganSentence,
	binText,
	clockText,
	emptyWords,
	hoursKnown,
	lastedSentence,
	lengthText,
	ranSentence,
	rhythmNotes,
	startsKnown
} from '../../../drawing/charts/rhythm/words';
import * as m from '../../../paraglide/messages';
import { inOneLine } from '../../../figures/view/describe';
import type { SlideTable } from '../slide-content';
import { niceAxis, type ChartSeries } from './chart-spec';
import { addChart, addWords, type Page } from './page';
import { BODY, colour } from './paper';
import { drawEmpty } from './words-slides';

const NOTE = 0.26;
/** Width of the durations, and the gap before them, inches. */
const LASTED = 4;
const GAP = 0.3;

/** Columns by hour from noon to noon, and beside them columns by duration. */
export function drawRhythm(page: Page, series: RhythmSeries, table: SlideTable | null): void {
	const { locale } = page;
	const o = { locale };
	if (series.starts === 0) {
		const { title, text } = emptyWords(series, locale);
		return drawEmpty(page, m.rhythm_empty_sentence({ title, text }, o));
	}
	const shared = { stacked: false, format: '0', gap: 30, legend: false, locale, table } as const;
	const hasLength = series.durations.length > 0;
	const width = hasLength ? BODY.w - LASTED - GAP : BODY.w;
	const tall = BODY.h - NOTE;
	const part = (
		box: { x: number; y: number; w: number; h: number },
		title: string,
		categories: string[],
		named: number,
		columns: ChartSeries,
		alt: string
	) => {
		addWords(page, title, { ...box, h: 0.3 }, { size: 12, least: 8, bold: true, valign: 'middle' });
		addChart(
			page,
			{ x: box.x - 0.1, y: box.y + 0.28, w: box.w + 0.1, h: box.h - 0.32 },
			{
				...{ kind: 'column', ...shared, categories, named, series: [columns] },
				...niceAxis(Math.max(0, ...columns.values.map((value) => value ?? 0))),
				categoryName: m.rhythm_col_what({}, o)
			},
			alt
		);
	};
	const hours = series.hours.map(({ hour }) => clockText(hour));
	const panels = [
		...(series.both > 0
			? [
					{
						name: m.rhythm_ran({}, o),
						known: hoursKnown(series, locale),
						color: colour('h4'),
						values: series.hours.map(({ ran }) => ran),
						alt: ranSentence(series, locale)
					}
				]
			: []),
		{
			name: m.rhythm_began({}, o),
			known: startsKnown(series, locale),
			color: colour('h3'),
			values: series.hours.map(({ began }) => began),
			alt: beganSentence(series, locale)
		}
	];
	panels.forEach(({ name, known, color, values, alt }, i) => {
		const h = tall / panels.length;
		part(
			{ x: BODY.x, y: BODY.y + i * h, w: width, h },
			inOneLine(name, known),
			hours,
			8,
			{ name, color, values },
			alt
		);
	});
	if (hasLength) {
		const name = m.rhythm_lasted({}, o);
		part(
			{ x: BODY.x + width + GAP, y: BODY.y, w: LASTED, h: tall },
			inOneLine(name, lengthText(series, locale)),
			series.durations.map((bin) => binText(bin, locale)),
			6,
			{ name, color: colour('h4'), values: series.durations.map(({ attacks }) => attacks) },
			lastedSentence(series, locale)
		);
	}
	addWords(
		page,
		rhythmNotes(series, locale).join(' '),
		{ x: BODY.x, y: BODY.y + BODY.h - NOTE + 0.02, w: BODY.w, h: NOTE - 0.02 },
		{ size: 10, least: 8, color: 'ink-3' }
	);
}
