/** The card of rates over time as a scene: ratios of sums with their intervals; gaps stay gaps. */
import type { Card } from '../../cards/card';
import { placeRate, type PlacedRate, type PlacedRatePanel } from '../../charts/rate/layout';
import { isDrawn, type RatePanel } from '../../charts/rate/series';
import { readRate } from '../../charts/rate/words';
import { familyName } from '../../view/describe';
import { breakText, partRates } from '../../charts/shared/breaks';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../view/catalogue';
import { formatNumber } from '../../view/format';
import type { DrawSize } from '../../plot/draw-size';
import { breakLines } from '../../plot/measured/measure';
import { stretchPath } from '../../plot/path';
import type { Mark, Scene } from '../../plot/scene';
import { AXIS, drawAxis } from '../../plot/measured/axis';
import { drawEmpty } from '../../plot/measured/empty';
import { columns, fitScene } from '../../plot/measured/fit';
import { nameItems, placeKey, type KeyItem, type KeyRows } from '../../plot/measured/key-rows';
import { dots, label, path, upright } from '../../plot/measured/marks';
import { SMALL, Words } from '../../plot/measured/words';
import { COLOURS } from './launches-key';

type RateCard = Extract<Card, { id: 'rate' }>;

/** Right of the plot, for the rate of the period at the end of its line, px. */
const RIGHT = 48;
/** Natural and least height of a panel, px. */
const PANEL = 186;
const LEAST_PANEL = 84;
const LEGEND = { line: 21, gap: 18 };
const PANEL_GAP = 6;
const KEY_GAP = 6;
const BREAK_LANE = 20;
const LIST_LINE = 17;

/** The chart of rates; with neither title nor source. */
export function drawRate(card: RateCard, size: DrawSize): Scene {
	const { series, locale } = card;
	const o = { locale };
	if (series.panels.every((panel) => !panel.points.some(isDrawn)))
		return drawEmpty(
			m.rate_empty_title({}, o),
			series.direction === 'UA' ? m.rate_empty_claims({}, o) : m.rate_empty_text({}, o),
			size
		);
	return fitScene(size, (room) => draw(card, room));
}

function draw(card: RateCard, { width, height }: DrawSize): Scene | null {
	const { series, locale } = card;
	const plot = width - RIGHT;
	const first = placeRate(series, locale, { width: plot });
	const key = placeKey(keyItems(first, series.grain === 'day', locale), width, 0);
	const legendAt = (i: number, top: number) =>
		placeKey(legendItems(series.panels, first, i, locale), width, top, LEGEND);
	const legends = first.panels.map((_, i) => legendAt(i, 0).height);
	const notes = series.breaks.flatMap((note) =>
		breakLines(breakText(note, locale), width - 10, { size: SMALL })
	);
	const above = key.height + KEY_GAP;
	const lane = first.breaks.length > 0 ? BREAK_LANE : 0;
	const list = notes.length > 0 ? notes.length * LIST_LINE + 4 : 0;
	const rest =
		above +
		lane +
		legends.reduce((a, b) => a + b, 0) +
		(legends.length - 1) * PANEL_GAP +
		AXIS +
		list;
	const each = height === null ? PANEL : Math.floor((height - rest) / legends.length);
	if (each < LEAST_PANEL) return null;
	const placed = placeRate(series, locale, { width: plot, height: each });

	const words = new Words();
	words.put(...key.texts);
	const marks: Mark[] = [];
	const rows: KeyRows['rows'] = [];
	let y = above + lane;
	placed.panels.forEach((panel, i) => {
		const legend = legendAt(i, y);
		words.put(...legend.texts);
		marks.push(...legend.marks);
		rows.push(...legend.rows);
		y += legend.height;
		marks.push(...panelMarks(panel, series.grain === 'day', placed.axis.step, y, plot));
		putWords(panel, y, plot, words);
		y += panel.height + PANEL_GAP;
	});
	y -= PANEL_GAP;
	const axis = drawAxis(placed.axis, { top: y, plot, right: width });
	words.put(...axis.texts);
	const x = (share: number) => Math.round(share * plot) / 100;
	const months = placed.axis.months.filter((month) => month.boundary);
	const back = [
		...months.flatMap((month) =>
			upright(x(month.x), above + lane, y + 4, rows, { stroke: 'ink-3', dash: [1, 3] })
		),
		...placed.breaks.flatMap((share) =>
			upright(x(share), above, y, rows, { stroke: 'ink-2', strokeWidth: 1.5 })
		)
	];
	for (const share of placed.breaks) {
		const side = { size: SMALL, weight: 600, halo: undefined };
		words.putIfFree(
			label(x(share) - 6, above + 14, m.breaks_line_before({}, { locale }), {
				...side,
				anchor: 'end'
			})
		);
		words.putIfFree(label(x(share) + 6, above + 14, m.breaks_line_after({}, { locale }), side));
	}
	notes.forEach((line, i) => {
		words.put(label(9, y + AXIS + 15 + i * LIST_LINE, line, { halo: undefined }));
	});
	const texts = (series.panels[0]?.points ?? []).map((_, i) => {
		const { when, facts } = readRate(series, i, locale);
		return [when, ...facts].join('. ');
	});
	return {
		width,
		height: height ?? Math.ceil(y + AXIS + list),
		marks: [
			...key.marks,
			...back,
			...marks,
			...axis.marks,
			...(list > 0
				? path(`M1 ${y + AXIS + 4}v${list - 6}`, { stroke: 'ink-2', strokeWidth: 1.5 })
				: []),
			...words.marks
		],
		hots: columns(texts, { x: 0, y: above + lane, width: plot, height: y - above - lane })
	};
}

/** The family's name, its rate over the period, or the rates between definition breaks. */
function legendItems(
	panels: readonly RatePanel[],
	placed: PlacedRate,
	index: number,
	locale: Locale
): KeyItem[] {
	const { period, parts } = panels[index]!;
	const items: KeyItem[] = [
		nameItems(
			panels.map((panel) => ({ text: familyName(panel, locale), fill: COLOURS[panel.family].name }))
		)[index]!
	];
	const line = placed.panels[index]!.period;
	if (line && period)
		items.push({
			text: m.rate_period(
				{
					share: line.text,
					n: formatNumber(period.stopped, locale),
					d: formatNumber(period.launched, locale)
				},
				{ locale }
			),
			size: 13.5,
			sign: {
				width: 22,
				draw: (x, y) => [{ kind: 'path', d: `M${x} ${y}h22`, stroke: 'ink-2', dash: [3, 3] }]
			}
		});
	if (parts.length > 0) items.push({ text: partRates(parts, locale), size: 13.5 });
	return items;
}

/** Only the signs that are in the picture. */
function keyItems(placed: PlacedRate, isDaily: boolean, locale: Locale): KeyItem[] {
	const o = { locale };
	const has = (pick: (panel: PlacedRatePanel) => string) =>
		placed.panels.some((panel) => pick(panel));
	const item = (
		shown: boolean,
		text: string,
		width: number,
		draw: (x: number, y: number) => Mark[]
	) => (shown ? [{ text, sign: { width, draw } }] : []);
	return [
		...item(
			has((panel) => panel.band || panel.whiskers),
			m.rate_key_open({}, o),
			isDaily ? 22 : 8,
			(x, y) =>
				isDaily
					? [
							{ kind: 'rect', x, y: y - 6, width: 10, height: 12, fill: 'm-band' },
							{ kind: 'rect', x: x + 12, y: y - 6, width: 10, height: 12, fill: 'd-band' }
						]
					: path(stretchPath('M4 -5.5V5.5M0 -5.5H8M0 5.5H8', 1, 1, x, y), {
							stroke: 'ink',
							strokeWidth: 1.5
						})
		),
		...item(
			has((panel) => panel.reports),
			m.rate_key_reports({}, o),
			18,
			(x, y) => [{ kind: 'rect', x, y: y - 6, width: 18, height: 12, fill: 'ink-3', opacity: 0.2 }]
		),
		...item(
			has((panel) => panel.hollow),
			m.rate_key_few({}, o),
			9,
			(x, y) => [{ kind: 'circle', x: x + 4.5, y: y, r: 3.5, stroke: 'ink', strokeWidth: 1.5 }]
		),
		...item(
			has((panel) => panel.gaps),
			m.rate_key_gap({}, o),
			4,
			(x, y) => [{ kind: 'path', d: `M${x + 2} ${y - 4}v8`, stroke: 'mark', strokeWidth: 1.6 }]
		)
	];
}

/** A panel from the back to the front. */
function panelMarks(
	panel: PlacedRatePanel,
	isDaily: boolean,
	step: number,
	top: number,
	plot: number
): Mark[] {
	const { not, band } = COLOURS[panel.family];
	const px = (d: string) => stretchPath(d, plot / 100, 1, 0, top);
	const across = (y: number) => `M0 ${top + y}H${plot}`;
	const column = (step * plot) / 100;
	return [
		...path(
			px(panel.reports),
			isDaily
				? { fill: 'ink-3', opacity: 0.2 }
				: { stroke: 'ink-3', opacity: 0.3, strokeWidth: Math.min(13, column * 0.7) }
		),
		...path(px(panel.band), { fill: band }),
		...path(panel.grid.map((line) => across(line.y)).join(''), { stroke: 'grid' }),
		...path(panel.period ? across(panel.period.y) : px(panel.parts), {
			stroke: 'ink-2',
			dash: [3, 3]
		}),
		...path(px(panel.line), { stroke: not, strokeWidth: 2.2, round: true }),
		...path(px(panel.whiskers), { stroke: not, strokeWidth: 1.5 }),
		...path(px(panel.caps), { stroke: not, strokeWidth: Math.min(9, column * 0.7) }),
		...dots(px(panel.dots), Math.min(3, Math.max(1.4, column * 0.4)), { fill: not }),
		...dots(px(panel.hollow), Math.min(3.2, Math.max(1.4, column * 0.4)), {
			fill: 'surface',
			stroke: not,
			strokeWidth: 1.75
		}),
		...path(across(panel.base), { stroke: 'ink' }),
		...path(px(panel.gaps), {
			stroke: 'mark',
			strokeWidth: Math.min(1.6, Math.max(0.8, column * 0.3))
		})
	];
}

/** Values of the grid, the period's rate at the end of its line, and why the longest gap is one. */
function putWords(panel: PlacedRatePanel, top: number, plot: number, words: Words): void {
	const dashed = panel.period?.y ?? -100;
	for (const line of panel.grid) {
		// A value on the dashed line would be read as that line's.
		const isCrossed = Math.abs(line.y - 8 - dashed) < 11;
		words.putIfFree(label(0, top + line.y + (isCrossed ? 14 : -4), line.text, { fill: 'ink-3' }));
	}
	if (panel.period)
		words.putIfFree(
			label(plot + 6, top + panel.period.y + 4.5, panel.period.text, {
				fill: 'ink',
				weight: 650
			})
		);
	const gap = panel.gapLabel;
	if (gap && !(panel.period && gap.lines[0]!.y - 12 < dashed))
		words.putIfFree(
			...gap.lines.map(({ y, text }) =>
				label((gap.x * plot) / 100, top + y, text, { anchor: 'middle' })
			)
		);
}
