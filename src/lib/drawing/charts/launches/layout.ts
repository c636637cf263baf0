/** The geometry of the launches chart: per cent across, px down; nothing is measured. */
import type { Note } from '../../../records/ledger/types';
import type { Span } from '../../../figures/stats/grain';
import type { Family } from '../../../figures/stats/series';
import type { Locale } from '../../../figures/view/catalogue';
import { formatNumber } from '../../../figures/view/format';
import { noteHead, noteText } from '../shared/notes';
import { segmentsTotal } from '../../../figures/stats/segments';
import { placeTimeAxis, xOfDay } from '../shared/time-axis';
import type { TimeAxis } from '../../plot/axis';
import { gridValues, barHeights, placeBars, placeMean, type Bars, type Scale } from './bars';
import type { Box } from '../../plot/boxes';
import {
	MAX_LISTED,
	MAX_NOTES,
	NARROW_PX,
	placeNote,
	placeNumber,
	placeTotals,
	rankBars,
	WIDE_PX,
	type PanelSpace,
	type PlacedNote,
	type PlacedNumber,
	type PlacedTotal
} from './labels';
import { panelScales } from './panel-scales';
import type { LaunchesSeries, LaunchPanel } from './series';
import { round } from '../../plot/round';

/** Room over the highest bar for its total, with an arrow; and under the baseline for the marks. */
const HEADROOM = 22;
const HEADROOM_FLOOR = 32;
/** Over a total, for the number of a note. */
const RING = 20;
const UNDER = 16;
const DENSE_FROM = 100;
/** Weeks or months up to which each bar has its total. */
const MOST_TOTALLED = 30;

export interface PlacedPanel {
	family: Family;
	height: number;
	base: number;
	bars: Bars;
	/** Path data. */
	mean: string;
	grid: { y: number; text: string }[];
	notes: PlacedNote[];
	numbers: { wide: PlacedNumber[]; narrow: PlacedNumber[] };
	totals: { wide: PlacedTotal[]; narrow: PlacedTotal[] };
}

/** A divider: meaning differs on its two sides, as the list under the chart says. */
export interface PlacedBreak {
	note: Note;
	x: number;
	number: number;
}

/** An explanation in the list under the chart. */
export interface ListedNote {
	number: number;
	head: string;
	rest: string;
}

export interface PlacedLaunches {
	axis: TimeAxis;
	/** Width of a bar, per cent. */
	bar: number;
	panels: PlacedPanel[];
	breaks: PlacedBreak[];
	/** Month boundaries, per cent; those of years while there are many months. */
	boundaries: number[];
	/** So many marks that those under the baseline must be slim. */
	dense: boolean;
	/** Veils over the bars of a week or month that the period cuts, per cent: they hold fewer days than the others. */
	cut: { x: number; width: number }[];
	/** Indices of the bars that are marked as salvos. */
	salvos: number[];
	/** What is numbered: the breaks, then the events, each by day. */
	listed: ListedNote[];
}

/** Room that is not the page's. */
export interface LaunchesRoom {
	/** Width of the plot that wide labels are fitted to, px. */
	width?: number;
	/** All panels together, from their headroom to the marks under the baseline, px; as the bars ask by default. */
	height?: number;
	/** Notes may stand with their fact alone where they find no room else. */
	brief?: boolean;
}

/** Where height is dear: a floor under high bars has room for its arrow beside them. */
function leastHeadroom(panel: LaunchPanel): number {
	const high = panel.greatest * 0.6;
	const isNearTop = panel.marks.some((mark) => mark.floor && segmentsTotal(mark.segments) >= high);
	return isNearTop ? HEADROOM_FLOOR - 4 : HEADROOM - 6;
}

/** Which mark a day belongs to. */
const indexOfDay = (spans: readonly Span[], day: string): number =>
	spans.findIndex((span) => span.from <= day && day <= span.to);

/** Events in the order of what was launched on their day; one a bar. */
function rankNotes(series: LaunchesSeries, spaces: readonly PanelSpace[]) {
	const used = new Set<string>();
	return series.notes
		.flatMap(({ note, family, weight }) => {
			const index = indexOfDay(series.spans, note.start);
			const space = spaces.find((each) => each.family === family);
			return index >= 0 && space ? [{ note, index, space, weight }] : [];
		})
		.sort((a, b) => b.weight - a.weight || (a.note.start < b.note.start ? -1 : 1))
		.filter(({ index, space }) => {
			const key = `${space.family} ${index}`;
			return used.has(key) ? false : used.add(key);
		});
}

/** Every month, or every January from two years on. */
function placeBoundaries(series: LaunchesSeries, axis: TimeAxis): number[] {
	const isMany = axis.months.length > 14;
	return axis.months
		.filter((month) => month.boundary)
		.map((month) => month.x)
		.filter((x) => {
			const first = series.spans[Math.round(x / axis.step)];
			return !isMany || first?.from.slice(5, 7) === '01';
		})
		.map((x) => round(x));
}

/** The whole picture. Labels that find no room are left to the table; none is ever drawn over a bar. */
export function placeLaunches(
	series: LaunchesSeries,
	locale: Locale,
	room: LaunchesRoom = {}
): PlacedLaunches {
	const { width: plot = WIDE_PX, brief = false } = room;
	const axis = placeTimeAxis(series.spans, series.grain, locale);
	/** A note is about a day: beside a week's bar it would seem to be about the week, so there it is a number. */
	const isByDay = series.grain === 'day';
	const tallest = series.panels.map((panel) => panel.greatest);
	const headroomOf = (panel: LaunchPanel) => {
		if (room.height !== undefined) return leastHeadroom(panel);
		const signs = panel.marks.some((mark) => mark.floor) ? HEADROOM_FLOOR : HEADROOM;
		return signs + (!isByDay && series.notes.some((n) => n.family === panel.family) ? RING : 0);
	};
	const scales = panelScales(
		tallest,
		series.scale,
		room.height === undefined
			? null
			: series.panels.reduce((px, panel) => px - headroomOf(panel) - UNDER, room.height)
	);
	const share = axis.count > 400 ? 1 : axis.count > 150 ? 0.85 : 0.75;
	const bar = round(Math.min(axis.step * share, 3.2), 3);

	const breaks = series.breaks.map((note, i): PlacedBreak => ({
		note,
		x: xOfDay(series.spans, note.start),
		number: i + 1
	}));
	const spaces = series.panels.map((panel, n): PanelSpace => {
		const headroom = headroomOf(panel);
		const { ppw, least, greatest } = scales[n]!;
		const tall = Math.max(least, tallest[n]! * ppw);
		const base =
			headroom + (room.height === undefined ? Math.round(tall) : Math.floor(tall + 0.01));
		const scale: Scale = { count: axis.count, bar, ppw, base, center: axis.center };
		const reach = room.height === undefined ? base - headroom : tall;
		const values = gridValues(greatest, reach / ppw + 0.001);
		return {
			family: panel.family,
			width: plot,
			clearsSigns: room.width !== undefined,
			mayShorten: brief,
			marks: panel.marks,
			heights: barHeights(panel.marks, ppw),
			scale,
			grid: values.map((value) => ({ value, y: round(base - value * ppw, 1) })),
			mean: panel.mean,
			everyTotal: !isByDay && axis.count <= MOST_TOTALLED,
			// No note is written across a line.
			months: [...placeBoundaries(series, axis), ...breaks.map((each) => each.x)]
		};
	});

	const wide = new Map<Family, Box[]>(spaces.map((space) => [space.family, []]));
	const narrow = new Map<Family, Box[]>(spaces.map((space) => [space.family, []]));
	const notes: PlacedNote[] = [];
	const ranked = rankNotes(series, spaces);
	/** The totals that would stand without notes: a note keeps off those of other bars. */
	const alone = new Map(
		spaces.map((space) => [
			space.family,
			placeTotals(space, rankBars(space), plot, locale, new Set(), [])
		])
	);
	for (const { note, index, space } of isByDay ? ranked : []) {
		if (notes.length === MAX_NOTES) break;
		const taken = wide.get(space.family)!;
		const { boxes, indices } = alone.get(space.family)!;
		const others = boxes.filter((_, i) => indices[i] !== index);
		const fit = placeNote(space, index, note, locale, [...taken, ...others]);
		if (!fit) continue;
		taken.push(...fit.boxes);
		notes.push(fit.placed);
	}

	const numbered = isByDay
		? notes.map(({ note, index, family }) => ({ note, index, family }))
		: ranked
				.slice(0, MAX_LISTED)
				.map(({ note, index, space }) => ({ note, index, family: space.family }));
	const events = numbered.map((each) => each.note).sort((a, b) => (a.start < b.start ? -1 : 1));
	const order = [...series.breaks, ...events];
	const numberOf = (note: Note) => order.indexOf(note) + 1;

	const panels = spaces.map((space, n): PlacedPanel => {
		const own = notes.filter((each) => each.family === space.family);
		const annotated = new Set(own.map((each) => each.index));
		/** Numbers of days stand where notes do; those of weeks and months over the totals. */
		const rings = (width: number, taken: Box[]) =>
			numbered
				.filter((each) => each.family === space.family)
				.map((each) => {
					const number = numberOf(each.note);
					const { placed, box } = placeNumber(space, each.index, number, width, taken);
					taken.push(box);
					return placed;
				});
		const bars = rankBars(space);
		const totals = (width: number, taken: Box[]) => {
			const found = placeTotals(space, bars, width, locale, annotated, taken);
			taken.push(...found.boxes);
			return found.placed;
		};
		const words = (width: number, taken: Box[], isNumbered: boolean) => {
			const before = isByDay && isNumbered ? rings(width, taken) : [];
			const placed = totals(width, taken);
			return { totals: placed, numbers: isByDay ? before : rings(width, taken) };
		};
		const onWide = words(plot, wide.get(space.family)!, false);
		const onNarrow = words(NARROW_PX, narrow.get(space.family)!, true);
		return {
			family: space.family,
			height: space.scale.base + UNDER,
			base: space.scale.base,
			bars: placeBars(space.marks, space.heights, space.scale),
			mean: placeMean(series.panels[n]!.mean, space.scale),
			grid: space.grid.map(({ value, y }) => ({ y, text: formatNumber(value, locale) })),
			notes: own,
			numbers: { wide: onWide.numbers, narrow: onNarrow.numbers },
			totals: { wide: onWide.totals, narrow: onNarrow.totals }
		};
	});

	return {
		axis,
		bar,
		panels,
		breaks,
		boundaries: placeBoundaries(series, axis),
		dense: axis.count > DENSE_FROM,
		cut: series.cut.map((i) => ({
			x: round(axis.center(i) - bar / 2 - 0.1, 3),
			width: round(bar + 0.2, 3)
		})),
		salvos: series.salvos,
		listed: order.map((note) => ({
			number: numberOf(note),
			head: noteHead(note, locale, !isByDay || series.breaks.includes(note)),
			rest: noteText(note, locale).rest
		}))
	};
}
