/** What was known when: a panel a measure, one line a source, over the time of publication. */
import { LEVELS, plotOf, type Level } from '../../charts/known-when/axis';
import { END_WIDTH } from '../../charts/known-when/labels';
import {
	placeKnownWhen,
	type PlacedKnownWhen,
	type PlacedPanel
} from '../../charts/known-when/layout';
import { stepAt, type KnownPanel, type KnownWhenSeries } from '../../charts/known-when/series';
import {
	basisText,
	knownAt,
	measureName,
	readKnownWhen,
	stepText
} from '../../charts/known-when/words';
import * as m from '../../paraglide/messages';
import type { Locale, Names } from '../../view/catalogue';
import type { DrawSize } from '../../plot/draw-size';
import { breakLines, widthOf } from '../../plot/measured/measure';
import { stretchPath } from '../../plot/path';
import type { Hot, Mark, Scene, TextMark, Token } from '../../plot/scene';
import { drawEmpty } from '../../plot/measured/empty';
import { placeKey } from '../../plot/measured/key-rows';
import { dots, path } from '../../plot/measured/marks';
import { SMALL, textBox } from '../../plot/measured/words';
import { axisLines, axisWords, breakMarks, pillMarks } from './known-when-axis';
import { knownWhenKey } from './known-when-key';

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
export function drawKnownWhen(
	series: KnownWhenSeries,
	_names: Names,
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
		const key = placeKey(knownWhenKey(placed, locale), width, 0);
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
		panels.push(
			...panelMarks(panel, plot, y, level, ends === END_WIDTH),
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
			{ text: measureName(panel.measure, locale), weight: 700, fill: familyToken(panel, 'text') },
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

/** Missiles blue, drones brown, people ink. */
function familyToken(panel: Pick<PlacedPanel, 'measure'>, use: 'line' | 'text' | 'band'): Token {
	const family = panel.measure.split('-')[0];
	if (family === 'missile') return use === 'band' ? 'm-band' : use === 'text' ? 'm-text' : 'm-not';
	if (family === 'drone') return use === 'band' ? 'd-band' : use === 'text' ? 'd-text' : 'd-not';
	return use === 'band' ? 'stem' : 'ink';
}

const DASHES: (readonly number[] | undefined)[] = [undefined, [6, 3], [2, 2], [8, 2, 2, 2]];

function panelMarks(
	panel: PlacedPanel,
	plot: number,
	y: number,
	level: Level,
	withNames: boolean
): Mark[] {
	const at = (d: string) => stretchPath(d, plot / 100, 1, 0, y);
	const line = familyToken(panel, 'line');
	const marks: Mark[] = [
		...path(at(panel.band), { fill: familyToken(panel, 'band') }),
		{ kind: 'rect', x: 0, y: y + panel.base - 0.5, width: plot, height: 1, fill: 'ink-3' },
		...path(at(panel.ticks), { stroke: 'mark', strokeWidth: 1.6 })
	];
	for (const each of panel.lines) {
		marks.push(
			...(each.verified
				? // Two lines, as one drawn over another would be one on a transparent ground.
					[-1.65, 1.65].flatMap((dy) =>
						path(stretchPath(each.path, plot / 100, 1, 0, y + dy), {
							stroke: 'ink',
							strokeWidth: 1.1
						})
					)
				: path(at(each.path), { stroke: 'ink-3', strokeWidth: 1.2, dash: DASHES[each.dash] })),
			...dots(at(each.marks), 3, { fill: 'ink-3' }),
			...dots(at(each.hollow), 3, { fill: 'surface', stroke: 'ink-3', strokeWidth: 1.3 })
		);
	}
	marks.push(
		...path(at(panel.path), { stroke: 'surface', strokeWidth: 5.6 }),
		...path(at(panel.path), { stroke: line, strokeWidth: 2.6 }),
		...dots(at(panel.marks), 3.75, { fill: line }),
		...dots(at(panel.hollow), 3.2, { fill: 'surface', stroke: line, strokeWidth: 1.75 })
	);
	for (const arrow of panel.arrows) {
		const [ax, ay] = [(arrow.x * plot) / 100, y + arrow.y];
		marks.push({
			kind: 'path',
			d: `M${ax} ${ay}V${ay - 10}M${ax - 3.5} ${ay - 6.5}L${ax} ${ay - 10}L${ax + 3.5} ${ay - 6.5}`,
			stroke: 'ink',
			strokeWidth: 1.6
		});
	}
	for (const label of panel.labels) {
		if (label.level > level) continue;
		marks.push({
			kind: 'text',
			x: (label.x * plot) / 100 + label.dx,
			y: y + label.y,
			runs: [
				{ text: label.value, weight: 650, fill: 'ink' },
				...(label.change ? [{ text: ` ${label.change}` }] : [])
			],
			size: SMALL,
			fill: 'ink-2',
			anchor: label.anchor,
			halo: 2
		});
	}
	for (const end of panel.ends) {
		const text: TextMark = {
			kind: 'text',
			x: plot + 18,
			y: y + end.y,
			runs: [
				{
					text: withNames ? end.value : end.short,
					...(end.isUsed ? { weight: 650, fill: 'ink' as const } : {})
				},
				...(withNames ? [{ text: `  ${fitted(end.names, end.value)}` }] : [])
			],
			size: SMALL,
			fill: 'ink-2'
		};
		marks.push(
			{
				kind: 'path',
				d: `M${plot + 1} ${y + end.lineY}L${plot + 11} ${y + end.y - 4}H${plot + 15}`,
				stroke: 'rule-strong'
			},
			text
		);
	}
	return marks;
}

/** The names at the end of a line, within the column by the true widths of their letters. */
function fitted(names: string, value: string): string {
	const room = END_WIDTH - 20 - widthOf(`${value}  `, { size: SMALL, weight: 650 });
	if (widthOf(names, { size: SMALL }) <= room) return names;
	let text = names;
	while (text.length > 1 && widthOf(`${text}…`, { size: SMALL }) > room) text = text.slice(0, -1);
	return `${text.trimEnd()}…`;
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
