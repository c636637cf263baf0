import type {
	LaunchMark,
	LaunchPanel,
	LaunchesSeries
} from '../../../drawing/charts/launches/series';
import { scaleText } from '../../../drawing/charts/launches/words';
import { panelSentence } from '../../../drawing/charts/launches/sentence';
import { familyName } from '../../../figures/view/describe';
import { withinText } from '../../../drawing/charts/shared/breaks';
import { segmentsTotal, type Segments } from '../../../figures/stats/segments';
import * as m from '../../../paraglide/messages';
import type { Grain } from '../../../figures/stats/grain';
import type { Locale } from '../../../figures/view/catalogue';
import { formatFigureRange } from '../../../figures/view/format';
import type { SlideTable } from '../slide-content';
import { niceAxis, type ChartSeries, type ChartSpec } from './chart-spec';
import { addChart, addNote, addWords, type Page } from './page';
import { BODY, colour } from './paper';
import { spanAxis } from './span-axis';

/** Whether a part of a bar has a number: what nobody states is empty, never a zero. */
function isKnown({ launched, stopped, paired, state }: LaunchMark, part: keyof Segments): boolean {
	if (state !== 'known') return false;
	if (part === 'unknown') return launched !== null;
	if (part === 'notStopped') return paired !== null;
	return stopped !== null && (part === 'claimed' || paired !== null);
}

/** Parts of a bar from the baseline up, in the colours of a family. */
export function stackOf(
	family: LaunchPanel['family'],
	marks: readonly LaunchMark[],
	name: (part: string) => string,
	locale: Locale
): ChartSeries[] {
	const o = { locale };
	const [not, stop] =
		family === 'missile' ? (['m-not', 'm-stop'] as const) : (['d-not', 'd-stop'] as const);
	const part = (
		key: keyof Segments,
		text: string,
		color: string,
		hatched = false
	): ChartSeries => ({
		name: name(text),
		color,
		hatched,
		values: marks.map((mark) => (isKnown(mark, key) ? mark.segments[key] : null))
	});
	const claimed = part('claimed', m.pptx_claimed({}, o), colour(stop), true);
	return [
		part('notStopped', m.word_not_stopped({}, o), colour(not)),
		part('stopped', m.word_stopped({}, o), colour(stop)),
		part('unknown', m.word_outcome_unknown({}, o), colour('mark'), true),
		...(claimed.values.some((value) => (value ?? 0) > 0) ? [claimed] : [])
	];
}

/** What a mark without a bar means. */
export const gapText = (grain: Grain, locale: Locale): string =>
	({ day: m.pptx_gap_note, week: m.mix_pptx_gap_week, month: m.mix_pptx_gap_month })[grain](
		{},
		{ locale }
	);

/** Two charts under each other, on one scale or each its own as on the page; the note says which. */
export function drawLaunches(page: Page, series: LaunchesSeries, table: SlideTable | null): void {
	const { locale } = page;
	const tallest = series.panels.map(({ marks }) =>
		Math.max(0, ...marks.map(({ segments }) => segmentsTotal(segments)))
	);
	const axisOf = (n: number) =>
		niceAxis(series.scale === 'own' ? tallest[n]! : Math.max(0, ...tallest));
	const note = [
		scaleText(series, locale),
		gapText(series.grain, locale),
		withinText(series.breaks, locale)
	]
		.filter((text) => text !== '')
		.join(' ');
	const noteHeight = series.breaks.length > 0 ? 0.42 : 0.24;
	const height = (BODY.h - noteHeight) / Math.max(1, series.panels.length);
	series.panels.forEach((panel, i) => {
		const y = BODY.y + i * height;
		const { launched } = panel.totals;
		const name = familyName(panel, locale);
		addWords(
			page,
			launched
				? m.pptx_launched({ family: name, n: formatFigureRange(launched, locale) }, { locale })
				: name,
			{ x: BODY.x, y, w: 4.2, h: 0.3 },
			{
				size: 13,
				bold: true,
				color: panel.family === 'missile' ? 'm-text' : 'd-text',
				valign: 'middle'
			}
		);
		const spec: ChartSpec = {
			...{
				kind: 'column',
				stacked: true,
				format: '0',
				gap: 35,
				legend: true,
				named: 12,
				...axisOf(i),
				locale,
				table
			},
			...spanAxis(series.spans, series.grain, locale),
			categoryName: m.pptx_category({}, { locale }),
			series: stackOf(panel.family, panel.marks, (part) => part, locale)
		};
		addChart(
			page,
			{ x: BODY.x - 0.1, y: y + 0.1, w: BODY.w + 0.2, h: height - 0.12 },
			spec,
			panelSentence(panel, series, locale)
		);
	});
	addNote(page, note, noteHeight);
}
