/** What was known when: a panel a measure, one line a source, over the time of publication. */
import { LEVELS, plotOf, type Level } from '../../charts/known-when/axis';
import { END_WIDTH } from '../../charts/known-when/labels';
import {
	placeKnownWhen,
	type PlacedKnownWhen,
	type PlacedPanel
} from '../../charts/known-when/layout';
import type { KnownWhenSeries } from '../../charts/known-when/series';
import { measureName, readKnownWhen, stepText } from '../../charts/known-when/words';
import * as m from '../../paraglide/messages';
import type { Locale, Names } from '../../view/catalogue';
import type { DrawSize } from '../draw-size';
import { widthOf, type Font } from '../measure';
import { stretchPath } from '../path';
import type { Hot, Mark, Scene, TextMark, Token } from '../scene';
import { drawEmpty } from './chart-empty';
import { placeKey, type KeyItem } from './chart-key';
import { dots, path } from './chart-marks';
import { SMALL } from './chart-words';

const NAME_ROW = 24;
const PANEL_GAP = 12;
const AXIS = 38;
/** From here the names of the sources stand at the ends of their lines. */
const WITH_ENDS = 620;
const NARROW_ENDS = 48;
/** How much taller than on a page a panel may be drawn. */
const MOST_GROWTH = 2;
const NAME: Font = { size: 15, weight: 700 };

/** Every measure that fits, those with most revisions first; a line says how many are left out. */
export function drawKnownWhen(
	series: KnownWhenSeries,
	_names: Names,
	locale: Locale,
	size: DrawSize
): Scene {
	const o = { locale };
	const { width } = size;
	if (series.panels.length === 0) return drawEmpty(m.knownwhen_nothing({}, o), '', size);
	const ends = width >= WITH_ENDS ? END_WIDTH : NARROW_ENDS;
	const plot = width - ends;
	const order = series.panels
		.map((panel, i) => ({ i, revisions: panel.revisions.length }))
		.sort((a, b) => b.revisions - a.revisions || a.i - b.i);

	let count = series.panels.length;
	let shown = series;
	let placed = placeKnownWhen(shown, null, locale);
	let key = placeKey(keyItems(placed, locale), width, 0);
	const needed = () =>
		key.height +
		8 +
		placed.panels.reduce((sum, panel) => sum + NAME_ROW + panel.height + PANEL_GAP, 0) +
		AXIS +
		(count < series.panels.length ? 20 : 0);
	while (size.height !== null && count > 1 && needed() > size.height) {
		count--;
		const kept = new Set(order.slice(0, count).map(({ i }) => i));
		shown = { ...series, panels: series.panels.filter((_, i) => kept.has(i)) };
		placed = placeKnownWhen(shown, null, locale);
		key = placeKey(keyItems(placed, locale), width, 0);
	}
	if (size.height !== null) {
		// What is left is shared out, so that the steps stand apart; what is missing is taken from the panels.
		const drawn = placed.panels.reduce((sum, panel) => sum + panel.height, 0);
		const growth = Math.min(MOST_GROWTH, (size.height - needed() + drawn) / drawn);
		placed = placeKnownWhen(shown, null, locale, growth);
	}

	const level: Level = LEVELS.filter((each) => plot >= plotOf(each)).at(-1) ?? 1;
	const marks: Mark[] = [...key.marks, ...key.texts];
	let y = key.height + 8;
	const top = y;
	const body: Mark[] = [];
	placed.panels.forEach((panel, i) => {
		const source = shown.panels[i]!;
		const name = measureName(panel.measure, locale);
		body.push({
			kind: 'text',
			x: 0,
			y: y + 15,
			runs: [
				{ text: name, weight: 700, fill: familyToken(panel, 'text') },
				{ text: `  ${stepText(source, source.now, locale)}` }
			],
			size: NAME.size,
			fill: 'ink-2'
		});
		y += NAME_ROW;
		body.push(...panelMarks(panel, plot, y, level, ends === END_WIDTH));
		y += panel.height + PANEL_GAP;
	});
	const base = y - PANEL_GAP;
	marks.push(
		...axisLines(placed, plot, top, base),
		...body,
		...axisWords(placed, plot, base, level)
	);
	const left = series.panels.length - count;
	const names = series.panels
		.filter((panel) => !shown.panels.includes(panel))
		.map((panel) => measureName(panel.measure, locale))
		.join(', ');
	const end = base + AXIS;
	if (left > 0)
		marks.push({
			kind: 'text',
			x: 0,
			y: end + 12,
			runs: [{ text: m.picture_more_panels({ names }, o) }],
			size: SMALL,
			fill: 'ink-3'
		});
	return {
		width,
		height: size.height ?? end + (left > 0 ? 20 : 0),
		marks,
		hots: momentHots(shown, placed, plot, top, base, locale)
	};
}

/** Missiles blue, drones brown, people ink. */
function familyToken(panel: PlacedPanel, use: 'line' | 'text' | 'band'): Token {
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
				? [
						...path(at(each.path), { stroke: 'ink', strokeWidth: 4.4 }),
						...path(at(each.path), { stroke: 'surface', strokeWidth: 2.2 })
					]
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

function axisLines(placed: PlacedKnownWhen, plot: number, top: number, base: number): Mark[] {
	const { axis } = placed;
	const x = (percent: number) => (percent * plot) / 100;
	return [
		...axis.dayOnly.map((span): Mark => ({
			kind: 'rect',
			x: x(span.from),
			y: top,
			width: x(span.to - span.from),
			height: base - top,
			fill: 'sunken'
		})),
		...axis.boundaries.map((at): Mark => ({
			kind: 'path',
			d: `M${x(at)} ${top}V${base}`,
			stroke: 'rule-strong',
			dash: [1, 3]
		})),
		...(axis.gap
			? [
					{
						kind: 'path' as const,
						d: `M${x(axis.gap.from)} ${top}V${base}M${x(axis.gap.to)} ${top}V${base}`,
						stroke: 'rule-strong' as const
					}
				]
			: [])
	];
}

function axisWords(placed: PlacedKnownWhen, plot: number, base: number, level: Level): Mark[] {
	const { axis } = placed;
	const word = (at: number, y: number, text: string, rest: Partial<TextMark>): Mark => ({
		kind: 'text',
		x: (at * plot) / 100,
		y,
		runs: [{ text }],
		size: SMALL,
		fill: 'ink-3',
		...rest
	});
	return [
		...axis.hours
			.filter((mark) => mark.level <= level)
			.map((mark) => word(mark.x, base + 16, mark.text, { anchor: 'middle' })),
		...axis.days
			.filter((mark) => mark.level <= level)
			.map((mark) => word(mark.x, base + 33, mark.text, { weight: 600, fill: 'ink-2' }))
	];
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

function keyItems(placed: PlacedKnownWhen, locale: Locale): KeyItem[] {
	const o = { locale };
	const has = (pick: (panel: PlacedPanel) => { length: number }) =>
		placed.panels.some((panel) => pick(panel).length > 0);
	const sign = (width: number, draw: (x: number, y: number) => Mark[]) => ({ width, draw });
	const items: (KeyItem | null)[] = [
		{
			text: m.knownwhen_key_used({}, o),
			sign: sign(22, (x, y) => [
				{
					kind: 'path',
					d: `M${x} ${y + 3}H${x + 11}V${y - 3}H${x + 22}`,
					stroke: 'ink',
					strokeWidth: 2.6
				}
			])
		},
		has((panel) => panel.lines.filter((line) => !line.verified))
			? {
					text: m.knownwhen_key_source({}, o),
					sign: sign(22, (x, y) => [
						{ kind: 'path', d: `M${x} ${y}H${x + 22}`, stroke: 'ink-3', strokeWidth: 1.2 },
						...dots(`M${x + 4} ${y}h0`, 3, { fill: 'ink-3' })
					])
				}
			: null,
		has((panel) => panel.lines.filter((line) => line.verified))
			? {
					text: m.knownwhen_key_verified({}, o),
					sign: sign(22, (x, y) => [
						{
							kind: 'path',
							d: `M${x} ${y - 2}H${x + 22}M${x} ${y + 2}H${x + 22}`,
							stroke: 'ink',
							strokeWidth: 1.1
						}
					])
				}
			: null,
		has((panel) => panel.band)
			? {
					text: m.knownwhen_key_band({}, o),
					sign: sign(22, (x, y) => [
						{ kind: 'rect', x, y: y - 5, width: 22, height: 10, fill: 'stem' }
					])
				}
			: null,
		has((panel) => panel.arrows)
			? {
					text: m.knownwhen_key_open({}, o),
					sign: sign(10, (x, y) => [
						{
							kind: 'path',
							d: `M${x + 5} ${y + 5}V${y - 5}M${x + 2} ${y - 2}L${x + 5} ${y - 5}L${x + 8} ${y - 2}`,
							stroke: 'ink',
							strokeWidth: 1.6
						}
					])
				}
			: null,
		has((panel) => panel.hollow)
			? {
					text: m.knownwhen_key_hollow({}, o),
					sign: sign(12, (x, y) =>
						dots(`M${x + 6} ${y}h0`, 3.6, { fill: 'surface', stroke: 'ink', strokeWidth: 1.4 })
					)
				}
			: null
	];
	return items.filter((item): item is KeyItem => item !== null);
}
