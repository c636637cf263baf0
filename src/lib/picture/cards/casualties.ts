/** The casualties card as a scene: killed over injured, or beside them where the room is low and wide. */
import type { Card } from '../../cards/card';
import {
	placeCasualties,
	type PlacedCasualties,
	type PlacedCasualtyPanel
} from '../../charts/casualties/layout';
import { measureName, readCasualties, totalFigure } from '../../charts/casualties/words';
import { datedDoubt } from '../../charts/shared/notes';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../view/catalogue';
import type { DrawSize } from '../../plot/draw-size';
import { stretchPath } from '../../plot/path';
import type { Hot, Look, Mark, Scene } from '../../plot/scene';
import { AXIS, drawAxis } from '../../plot/measured/axis';
import { drawEmpty } from '../../plot/measured/empty';
import { withFoot } from '../../plot/measured/foot';
import { columns, fitScene } from '../../plot/measured/fit';
import { nameItems, placeKey, type RowItem, type KeyRows } from '../../plot/measured/key-rows';
import { arrows, dots, label, path, upright } from '../../plot/measured/marks';
import { textBox, Words } from '../../plot/measured/words';

type CasualtiesCard = Extract<Card, { id: 'casualties' }>;

/** Least height of a panel with its labels, marks and brackets, px; and below which panels go side by side. */
const LEAST_PANEL = 122;
const GOOD_PANEL = 160;
/** Least width of a panel beside another, px; and the gutter between. */
const LEAST_HALF = 300;
const GUTTER = 24;
const LEGEND = { line: 21, gap: 14 };
const PANEL_GAP = 6;
const KEY_GAP = 6;
/** Between a bracket and its figure, px. */
const BESIDE = 4;

/** The chart of people killed and injured; with neither title nor source. */
export function drawCasualties(card: CasualtiesCard, size: DrawSize): Scene {
	const { series, locale } = card;
	const o = { locale };
	if (series.panels.every((panel) => panel.total === null))
		return drawEmpty(m.casualties_empty_title({}, o), m.casualties_empty_text({}, o), size);
	const doubts = series.doubts.map((note) => datedDoubt(note, locale));
	return withFoot(size, doubts, (whole) =>
		fitScene(
			whole,
			(room) =>
				draw(card, room, 1, GOOD_PANEL) ??
				draw(card, room, 2, LEAST_PANEL) ??
				draw(card, room, 1, LEAST_PANEL)
		)
	);
}

/** Null where panels would be lower than `least`, or narrower than can be read. */
function draw(
	card: CasualtiesCard,
	{ width, height }: DrawSize,
	across: 1 | 2,
	least: number
): Scene | null {
	const { series, locale } = card;
	const plot = (width - (across - 1) * GUTTER) / across;
	if (across > 1 && plot < LEAST_HALF) return null;
	const bracketRows = height === null ? undefined : 1;
	const first = placeCasualties(series, locale, { width: plot, bracketRows });
	const key = placeKey(keyItems(first, locale), width, 0);
	const names = nameItems(
		series.panels.map((panel) => ({ text: measureName(panel, locale), fill: 'ink' }))
	);
	const legendAt = (i: number, top: number) =>
		placeKey(
			[
				{ ...names[i]!, ...(across === 2 && { least: 0 }) },
				{ text: totalFigure(series.panels[i]!, locale), size: 13.5 }
			],
			plot,
			top,
			LEGEND
		);
	const legends = series.panels.map((_, i) => legendAt(i, 0).height);
	const above = key.height + KEY_GAP;
	const legend = across === 1 ? legends.reduce((a, b) => a + b, 0) : Math.max(...legends);
	const stacked = across === 1 ? series.panels.length : 1;
	const free = (height ?? 0) - above - legend - (stacked - 1) * PANEL_GAP - AXIS;
	const each = height === null ? undefined : Math.floor(free / stacked);
	if (each !== undefined && each < least) return null;
	const placed =
		each === undefined
			? first
			: placeCasualties(series, locale, { width: plot, height: each, bracketRows });

	const words = new Words();
	words.put(...key.texts);
	const marks: Mark[] = [];
	const back: Mark[] = [];
	const hots: Hot[] = [];
	const texts = readings(card);
	let y = above;
	let from = above;
	let rows: KeyRows['rows'] = [];
	placed.panels.forEach((panel, i) => {
		const isLast = across === 2 || i === placed.panels.length - 1;
		const left = across === 2 ? i * (plot + GUTTER) : 0;
		if (across === 2) {
			y = above;
			rows = [];
		}
		const head = legendAt(i, y);
		// Beside another, a shorter legend stands above its own plot.
		const down = across === 2 ? Math.max(...legends) : head.height;
		words.put(...head.texts.map((mark) => ({ ...mark, x: mark.x + left })));
		rows.push(...head.rows.map((row) => ({ ...row, x1: row.x1 + left })));
		y += down;
		const place = { left, top: y, plot };
		marks.push(...panelMarks(panel, placed, place));
		putWords(panel, place, words);
		marks.push(...bracketMarks(panel, place, words));
		y += panel.height;
		if (!isLast) {
			y += PANEL_GAP;
			return;
		}
		const axis = drawAxis(placed.axis, { left, top: y, plot, right: left + plot });
		words.put(...axis.texts);
		marks.push(...axis.marks);
		for (const month of placed.axis.months)
			if (month.boundary)
				back.push(
					...upright(left + (month.x * plot) / 100, from, y + 4, rows, {
						stroke: 'ink-3',
						dash: [1, 3]
					})
				);
		hots.push(...columns(texts, { x: left, y: from, width: plot, height: y - from }));
		if (across === 2) from = above;
	});
	return {
		width,
		height: height ?? Math.ceil(y + AXIS),
		marks: [...key.marks, ...back, ...marks, ...words.marks],
		hots
	};
}

const readings = ({ series, scope, names, locale }: CasualtiesCard): string[] =>
	(series.panels[0]?.points ?? []).map((_, i) => {
		const { when, facts, sources } = readCasualties(series, i, scope.series.reports, names, locale);
		return [when, ...facts, sources].filter((text) => text !== '').join('. ');
	});

interface Place {
	left: number;
	top: number;
	plot: number;
}

/** A panel from the back to the front. */
function panelMarks(
	panel: PlacedCasualtyPanel,
	placed: PlacedCasualties,
	{ left, top, plot }: Place
): Mark[] {
	const px = (d: string) => stretchPath(d, plot / 100, 1, left, top);
	const acrossAt = (y: number) => `M${left} ${top + y}H${left + plot}`;
	const bar = (placed.bar * plot) / 100;
	const column = (placed.axis.step * plot) / 100;
	const line = Math.min(1.6, Math.max(0.8, column * 0.3));
	const cap = Math.min(7, Math.max(2, column * 0.8));
	const minimum = Math.min(17, column);
	return [
		...path(panel.grid.map((each) => acrossAt(each.y)).join(''), { stroke: 'grid' }),
		...path(px(panel.pale), { stroke: 'stem', strokeWidth: bar }),
		...path(px(panel.solid), { stroke: panel.measure, strokeWidth: bar }),
		...path(px(panel.whiskers), { stroke: 'ink', strokeWidth: line }),
		...path(px(panel.caps), { stroke: 'ink', strokeWidth: cap }),
		...dots(px(panel.best), Math.min(4.5, column * 0.6), { fill: 'surface' }),
		...dots(px(panel.best), Math.min(3, column * 0.42), { fill: 'ink' }),
		...path(px(panel.verifiedGround), { stroke: 'surface', strokeWidth: minimum }),
		...path(px(panel.verified), { stroke: 'ink', strokeWidth: minimum }),
		...path(acrossAt(panel.base), { stroke: 'ink' }),
		...path(px(panel.noReport), { stroke: 'mark', strokeWidth: line }),
		...dots(px(panel.zero), Math.min(2.5, column * 0.35), { fill: 'ink-2' }),
		...arrows(
			panel.arrows.map(({ x, y }) => ({ x: left + (x * plot) / 100, y: top + y })),
			column,
			{ gap: 0, look: { stroke: 'ink', strokeWidth: line } }
		)
	];
}

/** Words over the bars that stand out, values of the grid. */
function putWords(panel: PlacedCasualtyPanel, { left, top, plot }: Place, words: Words): void {
	const x = (share: number) => left + (share * plot) / 100;
	for (const each of panel.labels) {
		const rest = { anchor: each.anchor };
		words.putIfFree(
			label(x(each.x), top + each.y, each.when, rest),
			label(x(each.x), top + each.y + 15, each.value, {
				...rest,
				runs: [
					{ text: each.value, weight: 650, fill: 'ink' },
					...(each.range ? [{ text: ` ${each.range}` }] : [])
				]
			})
		);
	}
	for (const line of panel.grid)
		words.putIfFree(label(left, top + line.y - 4, line.text, { fill: 'ink-3' }));
}

/** The brackets, each open where its figure stands: a line would go through it on a transparent ground. */
function bracketMarks(
	panel: PlacedCasualtyPanel,
	{ left, top, plot }: Place,
	words: Words
): Mark[] {
	const lines = panel.brackets.map((bracket) => {
		const figure = label(left + (bracket.x * plot) / 100, top + bracket.y, bracket.text, {
			anchor: 'middle'
		});
		const whole = stretchPath(bracket.path, plot / 100, 1, left, top);
		if (!words.putIfFree(figure)) return whole;
		const { x0, x1 } = textBox(figure);
		return whole.replace(
			/V([\d.]+)H/,
			(_, y: string) => `V${y}H${(x0 - BESIDE).toFixed(2)}M${(x1 + BESIDE).toFixed(2)} ${y}H`
		);
	});
	return path(lines.join(''), { stroke: 'ink-3', strokeWidth: 1.4 });
}

/** Only the signs that are in the picture. */
function keyItems(placed: PlacedCasualties, locale: Locale): RowItem[] {
	const o = { locale };
	const has = (pick: (panel: PlacedCasualtyPanel) => { length: number }) =>
		placed.panels.some((panel) => pick(panel).length > 0);
	const strokes =
		(d: string, look: Look) =>
		(x: number, y: number): Mark[] => [{ kind: 'path', d: stretchPath(d, 1, 1, x, y), ...look }];
	const item = (
		shown: boolean,
		text: string,
		width: number,
		draw: (x: number, y: number) => Mark[]
	): RowItem[] => (shown ? [{ text, sign: { width, draw } }] : []);
	const ink = { stroke: 'ink', strokeWidth: 1.6 } as const;
	return [
		...item(true, m.casualties_key_solid({}, o), 17, (x, y) => [
			{ kind: 'rect', x, y: y - 6, width: 7, height: 11, fill: 'killed' },
			{ kind: 'rect', x: x + 10, y: y - 2, width: 7, height: 7, fill: 'injured' }
		]),
		...item(
			has((panel) => panel.pale),
			m.casualties_key_range({}, o),
			7,
			(x, y) => [
				{ kind: 'rect', x, y: y - 6, width: 7, height: 12, fill: 'stem' },
				...strokes('M3.5 -5.5V5.5M0.5 -5.5H6.5M0.5 5.5H6.5', ink)(x, y)
			]
		),
		...item(
			has((panel) => panel.best),
			m.casualties_key_best({}, o),
			7,
			(x, y) => [{ kind: 'circle', x: x + 3.5, y: y, r: 3, fill: 'ink' }]
		),
		...item(
			has((panel) => panel.arrows),
			m.casualties_key_open({}, o),
			9,
			strokes('M4.5 5.5V-5M1.5 -2L4.5 -5L7.5 -2', ink)
		),
		...item(
			has((panel) => panel.zero),
			m.casualties_key_zero({}, o),
			6,
			(x, y) => [{ kind: 'circle', x: x + 3, y: y, r: 2.5, fill: 'ink-2' }]
		),
		...item(
			has((panel) => panel.noReport),
			m.casualties_none({}, o),
			4,
			strokes('M2 -4V4', { stroke: 'mark', strokeWidth: 1.6 })
		),
		...item(
			has((panel) => panel.verified),
			m.casualties_key_verified({}, o),
			14,
			strokes('M0 0H14', { stroke: 'ink', strokeWidth: 2 })
		),
		...item(
			has((panel) => panel.brackets),
			m.casualties_key_bracket({}, o),
			20,
			strokes('M0.7 -4V2H19.3V-4', { stroke: 'ink-3', strokeWidth: 1.4 })
		)
	];
}
