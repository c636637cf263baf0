/**
 * The time axis of publications: linear over the first days, where revisions crowd; then, after a marked
 * break, one slot of equal width for each later moment. Steps only are drawn over it, so no slope can mislead.
 */
import type { Level } from '../../plot/marks';
import {
	addDays,
	eachDay,
	instantToKyivClock,
	instantToKyivDay,
	isDay,
	momentToInstant
} from '../../../records/ledger/moment';
import type { Locale } from '../../../figures/view/catalogue';
import { formatDayShort } from '../../../figures/view/format';
import { textWidth } from '../shared/notes';
import type { KnownWhenSeries } from './series';
import { round } from '../../plot/round';

const HOUR_MS = 3_600_000;
/** Days drawn to scale, at most. */
const LINEAR_DAYS = 2;
/** Lead before the first report, at most. */
const LEAD_MS = 12 * HOUR_MS;
/** Per cent of the width. */
const BREAK = 3;
const EDGE = 1;
const SLOT = 3.4;
const SLOTS_MOST = 50;
const SLOTS_LEAST = 12;

/** Least widths of the plot, px, by level: phone, tablet, wide screen. */
export const PLOTS = [260, 390, 700] as const;
export const LEVELS: readonly Level[] = [1, 2, 3];
export const plotOf = (level: Level): number => PLOTS[level - 1]!;

export interface AxisMark {
	/** Per cent. */
	x: number;
	text: string;
	/** Drawn only where there is room: 1 always, 2 from tablet width, 3 on wide screens. */
	level: Level;
}

export interface KnownAxis {
	/** Where an instant falls, per cent; between the slots for one between their moments. */
	x: (at: number) => number;
	/** The moments of the series, per cent, in order. */
	moments: number[];
	/** Kyiv clock hours of the linear part. */
	hours: AxisMark[];
	/** Kyiv days, at their left edge. */
	days: AxisMark[];
	/** Left edges of days inside the plot. */
	boundaries: number[];
	/** The break, per cent; null where all is to scale. */
	gap: { from: number; to: number } | null;
	/** Extents, in the linear part, of days of which a report gives no hour. */
	dayOnly: { from: number; to: number }[];
}

const dayStart = (day: string) => momentToInstant(addDays(day, -1)) + 1;

/** Keeps of marks, in order, those that fit beside each other at each level. */
function thin(marks: readonly { x: number; text: string }[], anchorMiddle: boolean): AxisMark[] {
	const kept: AxisMark[] = [];
	const extent = (mark: { x: number; text: string }, plot: number): [number, number] => {
		const width = ((textWidth(mark.text, 13, true) + 10) / plot) * 100;
		return anchorMiddle ? [mark.x - width / 2, mark.x + width / 2] : [mark.x, mark.x + width];
	};
	for (const level of LEVELS) {
		const plot = plotOf(level);
		for (const mark of marks) {
			if (kept.some((other) => other.x === mark.x)) continue;
			const [from, to] = extent(mark, plot);
			if (to > 103 || (anchorMiddle && from < -3)) continue;
			const isFree = kept.every((other) => {
				const [otherFrom, otherTo] = extent(other, plot);
				return to <= otherFrom || from >= otherTo;
			});
			if (isFree) kept.push({ x: mark.x, text: mark.text, level });
		}
	}
	return kept.sort((a, b) => a.x - b.x);
}

/** Places the moments of a series; percentages of the plot's width, nothing measured. */
export function placeKnownAxis(series: KnownWhenSeries, locale: Locale): KnownAxis {
	const { moments } = series;
	const first = moments[0]?.at ?? momentToInstant(series.end);
	const begin = isDay(series.start) ? dayStart(series.start) : momentToInstant(series.start);
	const firstDay = instantToKyivDay(first);
	const starts = moments[0]?.dayOnly ? dayStart(firstDay) : first;
	const from = Math.max(Math.min(begin, starts), starts - LEAD_MS);
	// Whole three-hour steps of Kyiv's clock, so that the axis begins on a tick.
	const fromDay = dayStart(instantToKyivDay(from));
	const start = fromDay + Math.floor((from - fromDay) / (3 * HOUR_MS)) * 3 * HOUR_MS;
	// A day of which no hour is known has no scale of its own: it waits behind the break.
	const clocked = moments.filter(
		({ at, dayOnly }) => !dayOnly && at < dayStart(addDays(firstDay, LINEAR_DAYS))
	);
	const end = dayStart(addDays(instantToKyivDay(clocked.at(-1)?.at ?? first), 1));

	const later = moments.filter(({ at }) => at >= end);
	const slots =
		later.length === 0 ? 0 : Math.min(SLOTS_MOST, Math.max(SLOTS_LEAST, later.length * SLOT));
	const linearTo = later.length === 0 ? 100 : 100 - slots - BREAK;
	// The end of the last day keeps off the break, so that its marks are whole.
	const scaled = later.length === 0 ? 100 : linearTo - EDGE;
	const slotsFrom = 100 - slots;
	const slot = later.length === 0 ? 0 : slots / later.length;
	const scale = (at: number) => ((Math.max(at, start) - start) / (end - start)) * scaled;
	const x = (at: number) => {
		if (at < end) return round(scale(at));
		if (later.length === 0) return 100;
		const before = later.filter((moment) => moment.at <= at).length;
		return round(before === 0 ? linearTo + BREAK / 2 : slotsFrom + before * slot);
	};

	const days = eachDay(instantToKyivDay(start), instantToKyivDay(end - 1));
	const hours = days.flatMap((day) =>
		[3, 6, 9, 12, 15, 18, 21].flatMap((hour) => {
			const at = dayStart(day) + hour * HOUR_MS;
			return at > start && at < end
				? [{ x: round(scale(at)), text: instantToKyivClock(at), hour }]
				: [];
		})
	);
	const laterDays = later.flatMap(({ at }, i) => {
		const day = instantToKyivDay(at);
		return i > 0 && day === instantToKyivDay(later[i - 1]!.at)
			? []
			: [{ x: round(slotsFrom + i * slot), text: formatDayShort(day, locale), day }];
	});
	// Days on which a figure changed are named first: they are looked for.
	const revised = new Set(
		series.panels.flatMap((panel) => panel.revisions.map(({ at }) => instantToKyivDay(at)))
	);
	const linearDays = days.map((day) => ({
		x: round(scale(dayStart(day))),
		text: formatDayShort(day, locale)
	}));
	return {
		x,
		moments: moments.map(({ at }) => {
			const index = later.findIndex((moment) => moment.at === at);
			return index < 0 ? round(scale(at)) : round(slotsFrom + (index + 0.5) * slot);
		}),
		// Round hours come first, so that they are the ones kept on a phone.
		hours: thin(
			[12, 6, 18, 3, 9, 15, 21].flatMap((hour) => hours.filter((mark) => mark.hour === hour)),
			true
		),
		days: thin(
			[
				...linearDays.slice(1),
				...linearDays.slice(0, 1),
				...laterDays.filter(({ day }) => revised.has(day)),
				...laterDays.filter(({ day }) => !revised.has(day))
			],
			false
		),
		boundaries: [...linearDays, ...laterDays.slice(1)].map((mark) => mark.x).filter((at) => at > 0),
		gap: later.length === 0 ? null : { from: round(linearTo), to: round(slotsFrom) },
		dayOnly: [
			...new Set(
				moments
					.filter((moment) => moment.dayOnly && moment.at < end)
					.map((moment) => instantToKyivDay(moment.at))
			)
		].map((day) => ({
			from: round(scale(dayStart(day))),
			to: round(scale(dayStart(addDays(day, 1)) - 1))
		}))
	};
}
