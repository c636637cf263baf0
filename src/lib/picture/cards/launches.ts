/** The launches card as a scene: missiles over drones on one x and one scale. */
import type { Card } from '../../cards/card';
import { placeLaunches, type PlacedLaunches } from '../../charts/launches/layout';
import { readLaunches } from '../../charts/launches/words';
import { datedDoubt, noteText } from '../../charts/shared/notes';
import * as m from '../../paraglide/messages';
import { weaponsText } from '../../view/describe';
import { formatNumber } from '../../view/format';
import type { DrawSize } from '../../plot/draw-size';
import { breakLines } from '../../plot/measured/measure';
import type { Mark, Scene } from '../../plot/scene';
import { AXIS, drawAxis } from '../../plot/measured/axis';
import { drawEmpty } from '../../plot/measured/empty';
import { columns, fitScene } from '../../plot/measured/fit';
import { placeAtRight, placeKey, splitKey, type KeyRows } from '../../plot/measured/key-rows';
import { label, path, upright } from '../../plot/measured/marks';
import { Words } from '../../plot/measured/words';
import { legendItems, signItems } from './launches-key';
import { panelMarks, putPanelWords } from './launches-panel';

type LaunchesCard = Extract<Card, { id: 'launches' }>;

/** Below this, notes are numbers with a list under the chart, px. */
const NARROW = 560;
/** The least height of a panel with its headroom and its marks, px. */
const LEAST_PANEL = 76;
const LEGEND = { line: 22, gap: 18 };
const PANEL_GAP = 8;
const SALVOS = 13;
const KEY_GAP = 6;
const LIST_LINE = 18;

/** The chart of launches; with neither title nor source. */
export function drawLaunches(card: LaunchesCard, size: DrawSize): Scene {
	const { series, locale } = card;
	if (series.panels.every((panel) => panel.totals.state !== 'known'))
		return drawEmpty(
			m.launches_empty_title({ weapons: weaponsText(series.selection, locale) }, { locale }),
			m.launches_empty_text(
				{ n: formatNumber(series.reportedDays, locale), d: formatNumber(series.days, locale) },
				{ locale }
			),
			size
		);
	return fitScene(size, (room) => draw(card, room));
}

const readings = ({ series, names, locale }: LaunchesCard): string[] =>
	series.spans.map((_, i) => {
		const { when, facts, sources } = readLaunches(series, i, names, locale);
		return [when, ...facts, sources].filter((text) => text !== '').join('. ');
	});

function draw(card: LaunchesCard, { width, height }: DrawSize): Scene | null {
	const { series, locale } = card;
	const isNarrow = width < NARROW;
	const natural = { width: isNarrow ? undefined : width, brief: height !== null };
	const first = placeLaunches(series, locale, natural);
	const legends = series.panels.map((_, i) =>
		placeKey(legendItems(series.panels, i, locale), width, 0, LEGEND)
	);
	const { over, beside } = splitKey(signItems(series, first, locale), width, legends[0]!);
	const key = placeKey(over, width, 0);
	const lane = first.breaks.length === 0 ? 0 : isNarrow ? 24 : first.breakLane;
	const above = key.height + (key.height > 0 ? KEY_GAP : 0);
	const between =
		legends.reduce((sum, legend) => sum + legend.height, 0) + (legends.length - 1) * PANEL_GAP;
	const below = (first.salvos.length > 0 ? SALVOS : 0) + AXIS;
	const free = height === null ? undefined : height - above - lane - between - below;
	if (free !== undefined && free < LEAST_PANEL * legends.length) return null;
	const placed =
		free === undefined ? first : placeLaunches(series, locale, { ...natural, height: free });

	const set = isNarrow ? (height === null ? 'numbered' : 'narrow') : 'wide';
	const words = new Words();
	words.put(...key.texts);
	const marks: Mark[] = [];
	const rows: KeyRows['rows'] = [];
	let y = above + lane;
	placed.panels.forEach((panel, i) => {
		const legend = placeKey(legendItems(series.panels, i, locale), width, y, LEGEND);
		words.put(...legend.texts);
		rows.push(...legend.rows);
		if (i === 0 && beside.length > 0) {
			const rest = placeAtRight(beside, width, y + 2);
			words.put(...rest.texts);
			marks.push(...rest.marks);
			rows.push(...rest.rows);
		}
		marks.push(...legend.marks);
		y += legend.height;
		const place = { top: y, width };
		marks.push(...panelMarks(panel, placed, place), ...putPanelWords(panel, place, set, words));
		y += panel.height + PANEL_GAP;
	});
	y -= PANEL_GAP;
	if (placed.salvos.length > 0) {
		const diamond = (index: number) => {
			const middle = Math.round(placed.axis.center(index) * width) / 100;
			const x = Math.min(width - 4.5, Math.max(4.5, middle));
			return `M${x} ${y + 1.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5Z`;
		};
		marks.push(...path(placed.salvos.map(diamond).join(''), { fill: 'ink' }));
		y += SALVOS;
	}
	const axis = drawAxis(placed.axis, { top: y, plot: width, right: width });
	words.put(...axis.texts);
	const back = [
		...placed.boundaries.flatMap((share) =>
			upright((share * width) / 100, above + lane, y + 4, rows, { stroke: 'ink-3', dash: [1, 3] })
		),
		...placed.breaks.flatMap(({ x }) =>
			upright((x * width) / 100, above, y, rows, { stroke: 'ink-2', strokeWidth: 1.5 })
		)
	];
	const front = isNarrow
		? set === 'numbered'
			? ringBreaks(placed, width, above, words)
			: []
		: breakWords(placed, width, above, words);
	const hots = columns(readings(card), { x: 0, y: above + lane, width, height: y - above - lane });
	y += AXIS;
	const list =
		height === null ? listUnder(card, placed, { width, top: y, numbered: isNarrow }, words) : null;
	return {
		width,
		height: height ?? Math.ceil(y + (list?.height ?? 0)),
		marks: [
			...key.marks,
			...back,
			...marks,
			...axis.marks,
			...front,
			...(list?.marks ?? []),
			...words.marks
		],
		hots
	};
}

/** What each definition is, on both sides of its divider. */
function breakWords(placed: PlacedLaunches, width: number, top: number, words: Words): Mark[] {
	for (const { x, row, labels } of placed.breaks)
		for (const { anchor, skip, lines } of labels)
			lines.forEach((line, i) => {
				words.putIfFree(
					label(
						(x * width) / 100 + (anchor === 'start' ? 7 : -7),
						top + row * placed.breakRow + 17 * skip + 13 + 17 * i,
						line,
						{ anchor, size: 13.5, ...(i === 0 && { fill: 'ink', weight: 650 }) }
					)
				);
			});
	return [];
}

/** On a narrow picture a divider has a number, explained under the chart. */
function ringBreaks(placed: PlacedLaunches, width: number, top: number, words: Words): Mark[] {
	return placed.breaks.map(({ x: share, number }): Mark => {
		const x = Math.min(width - 10, Math.max(10, (share * width) / 100));
		words.put(
			label(x, top + 15.5, String(number), {
				anchor: 'middle',
				fill: 'ink',
				weight: 600,
				halo: undefined
			})
		);
		return {
			kind: 'circle',
			x: x,
			y: top + 11,
			r: 9,
			fill: 'surface',
			stroke: 'ink',
			strokeWidth: 1.2
		};
	});
}

/** The numbered notes, and what is said of days without a place in the chart. */
function listUnder(
	{ series, locale }: LaunchesCard,
	placed: PlacedLaunches,
	{ width, top, numbered }: { width: number; top: number; numbered: boolean },
	words: Words
): { marks: Mark[]; height: number } {
	const marks: Mark[] = [];
	const font = { size: 13.5 };
	let y = top + 8;
	const put = (text: string, indent: number) => {
		for (const line of breakLines(text, width - indent, font)) {
			words.put(label(indent, y + 13, line, { ...font, halo: undefined }));
			y += LIST_LINE;
		}
		y += 4;
	};
	for (const note of numbered ? placed.listed : []) {
		words.put(
			label(9, y + 13, String(note.number), {
				anchor: 'middle',
				fill: 'ink',
				weight: 600,
				halo: undefined
			})
		);
		marks.push({
			kind: 'circle',
			x: 9.6,
			y: y + 8.5,
			r: 9,
			stroke: 'ink',
			strokeWidth: 1.2
		});
		put(`${note.head}. ${note.rest}`.trim(), 26);
	}
	for (const note of series.asides) {
		const { fact, rest } = noteText(note, locale);
		put(note.kind === 'doubt' ? datedDoubt(note, locale) : `${fact} ${rest}`.trim(), 0);
	}
	return { marks, height: y === top + 8 ? 0 : y - top };
}
