/** What was known when: a panel a measure, one line a source, over the time of publication. */
import type { Level } from '../../plot/marks';
import * as m from '../../../paraglide/messages';
import type { DrawSize } from '../../plot/draw-size';
import { drawEmpty } from '../../plot/measured/empty';
import { placeKey } from '../../plot/measured/key-rows';
import { breakLines } from '../../plot/measured/measure';
import { plotScene } from '../../plot/measured/plot-scene';
import { SMALL, textBox, Words } from '../../plot/measured/words';
import type { Hot, Mark, Scene, TextMark } from '../../plot/scene';
import type { Locale } from '../../../figures/view/catalogue';
import { LEVELS, plotOf } from './axis';
import { keyItems, knownMarks, measureTokens } from './draw';
import { END_WIDTH } from './labels';
import { placeKnownWhen, type PlacedKnownWhen } from './layout';
import { axisLines, axisWords, breakMarks, pillMarks } from './scene-axis';
import { stepAt, type KnownPanel, type KnownWhenSeries } from './series';
import { basisText, knownAt, measureName, readKnownWhen, stepText } from './words';

const NAME_ROW = 24;
const PANEL_GAP = 12;
const KEY_GAP = 8;
const AXIS = 38;
/** Rows under the axis: the date of the view, the numbers of the reports. */
const AS_OF = 18;
const PILLS = 30;
/** From here there is room for the numbers of the reports, px high. */
const WITH_PILLS = 440;
const REST_ROW = 17;
const REST_GAP = 6;
/** From here the names of the sources stand at the ends of their lines. */
const WITH_ENDS = 620;
const NARROW_ENDS = 48;
/** Without any line of a source: the half of an arrow. */
const NO_ENDS = 8;
/** How much taller than on a page a panel may be drawn. */
const MOST_GROWTH = 2;
const NAME_SIZE = 15;

/**
 * Every measure that fits, those with most revisions first; a line says what is known of the rest. `asOf`, in epoch
 * milliseconds, is the date of the view, drawn as a rule; null for the latest.
 */
export function knownWhenScene(
	series: KnownWhenSeries,
	locale: Locale,
	size: DrawSize,
	asOf: number | null = null
): Scene {
	const o = { locale };
	const { width } = size;
	if (series.panels.length === 0)
		return drawEmpty(m.knownwhen_empty_title({}, o), m.knownwhen_empty_text({}, o), size);
	const hasEnds = series.panels.some((panel) => panel.lines.length > 0);
	const ends = !hasEnds ? NO_ENDS : width >= WITH_ENDS ? END_WIDTH : NARROW_ENDS;
	const plot = width - ends;
	const hasPills = size.height === null || size.height >= WITH_PILLS;
	const axisHeight = AXIS + (asOf === null ? 0 : AS_OF) + (hasPills ? PILLS : 0);
	const order = series.panels
		.map((panel, i) => ({ i, revisions: panel.revisions.length }))
		.sort((a, b) => b.revisions - a.revisions || a.i - b.i);
	/** As many panels as said, and the words for the others. */
	const lay = (count: number) => {
		const kept = new Set(order.slice(0, count).map(({ i }) => i));
		const shown = { ...series, panels: series.panels.filter((_, i) => kept.has(i)) };
		const placed = placeKnownWhen(shown, asOf, locale);
		const key = placeKey(keyItems(placed, locale), width, 0);
		const left = series.panels
			.filter((_, i) => !kept.has(i))
			.map(
				(panel) => `${measureName(panel.measure, locale)} ${stepText(panel, panel.now, locale)}`
			);
		const rest =
			left.length === 0
				? []
				: breakLines(m.picture_more_panels({ names: left.join(', ') }, o), width, { size: SMALL });
		const drawn = placed.panels.reduce((sum, panel) => sum + panel.height, 0);
		const words =
			key.height +
			KEY_GAP +
			placed.panels.length * (NAME_ROW + PANEL_GAP) -
			PANEL_GAP +
			axisHeight +
			(rest.length === 0 ? 0 : rest.length * REST_ROW + REST_GAP);
		return { shown, placed, key, rest, drawn, words };
	};
	let count = series.panels.length;
	let laid = lay(count);
	while (size.height !== null && count > 1 && laid.words + laid.drawn > size.height)
		laid = lay(--count);
	const { shown, key, rest } = laid;
	// What is left is shared out, so that the steps stand apart; what is missing is taken from the panels.
	const placed =
		size.height === null
			? laid.placed
			: placeKnownWhen(
					shown,
					asOf,
					locale,
					Math.min(MOST_GROWTH, (size.height - laid.words) / laid.drawn)
				);

	const level: Level = LEVELS.filter((each) => plot >= plotOf(each)).at(-1) ?? 1;
	const top = key.height + KEY_GAP;
	const names: TextMark[] = [];
	const panels: Mark[] = [];
	let y = top;
	placed.panels.forEach((panel, i) => {
		names.push(...nameLine(shown.panels[i]!, { y: y + 15, width, asOf, locale }));
		y += NAME_ROW;
		const words = new Words();
		const set = ends === END_WIDTH ? 'wide' : 'narrow';
		panels.push(
			...plotScene(knownMarks(panel), { left: 0, top: y, plot }, words, { set, level }),
			...words.marks,
			...breakMarks(placed, plot, y, y + panel.base - 1)
		);
		y += panel.height + PANEL_GAP;
	});
	const base = y - PANEL_GAP;
	const rows = names.map((mark) => ({
		x1: textBox(mark).x1,
		y0: mark.y - 15,
		y1: mark.y + 5
	}));
	const end = base + axisHeight;
	return {
		width,
		height: size.height ?? end + (rest.length === 0 ? 0 : rest.length * REST_ROW + REST_GAP),
		marks: [
			...key.marks,
			...key.texts,
			...axisLines(placed, plot, { top, base, rows }),
			...panels,
			...names,
			...axisWords(placed, plot, base, { level, asOf, locale }),
			...(hasPills ? pillMarks(placed, plot, end - PILLS + 6, level) : []),
			...rest.map((line, i): Mark => ({
				kind: 'text',
				x: 0,
				y: end + REST_GAP + i * REST_ROW + 12,
				runs: [{ text: line }],
				size: SMALL,
				fill: 'ink-3'
			}))
		],
		hots: momentHots(series, placed, plot, top, base, locale)
	};
}

/** Name of a panel and its figure; what that rests on and what was known at the date of the view, if there is room. */
function nameLine(
	panel: KnownPanel,
	{ y, width, asOf, locale }: { y: number; width: number; asOf: number | null; locale: Locale }
): TextMark[] {
	const mark: TextMark = {
		kind: 'text',
		x: 0,
		y,
		runs: [
			{
				text: measureName(panel.measure, locale),
				weight: 700,
				fill: measureTokens(panel.measure).text
			},
			{ text: `  ${stepText(panel, panel.now, locale)}` }
		],
		size: NAME_SIZE,
		fill: 'ink-2'
	};
	const more = [
		// Said only where it was another figure then.
		asOf === null || stepAt(panel.steps, asOf) === panel.now ? '' : knownAt(panel, asOf, locale),
		basisText(panel.now, locale)
	].filter((text) => text !== '');
	let whole = mark;
	for (const text of more) {
		const longer = { ...whole, runs: [...whole.runs, { text: `   ${text}`, size: SMALL }] };
		if (textBox(longer).x1 <= width) whole = longer;
	}
	return [whole];
}

/** A moment's area reaches half-way to its neighbours. */
function momentHots(
	series: KnownWhenSeries,
	placed: PlacedKnownWhen,
	plot: number,
	top: number,
	base: number,
	locale: Locale
): Hot[] {
	const xs = placed.axis.moments.map((at) => (at * plot) / 100);
	return series.moments.map((_, i) => {
		const from = i === 0 ? 0 : (xs[i - 1]! + xs[i]!) / 2;
		const to = i === xs.length - 1 ? plot : (xs[i]! + xs[i + 1]!) / 2;
		const { when, facts, sources } = readKnownWhen(series, i, locale);
		return {
			x: from,
			y: top,
			width: Math.max(0, to - from),
			height: base - top,
			text: `${when}: ${facts.join('; ')}. ${sources}`
		};
	});
}
