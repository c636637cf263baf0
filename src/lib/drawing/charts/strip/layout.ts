/** The strip's geometry: per cent across, px down. */
import { daysBetween } from '../../../records/ledger/moment';
import type { Note } from '../../../records/ledger/types';
import type { Span } from '../../../figures/stats/grain';
import type { Family } from '../../../figures/stats/series';
import type { Locale } from '../../../figures/view/catalogue';
import { formatDayShort, formatMonth } from '../../../figures/view/format';
import { textWidth } from '../shared/notes';
import type { StripSeries } from './series';
import { round } from '../../plot/round';

export const LANE_PX = 18;
const GAP_PX = 7;

export interface PlacedStrip {
	/** Height of the lanes with the gap between them. */
	height: number;
	rows: { family: Family; y: number; bars: string }[];
	/** Width of a bar, per cent. */
	bar: number;
	/** Under the lanes: bins without any report. */
	missing: string;
	ticks: { x: number; text: string; level: 1 | 2 }[];
}

/** Where a span lies, per cent of the record. */
export interface PlacedSpan {
	x: number;
	width: number;
}

/** The place of a span; cut to the record, null when it lies outside. */
export function placeSpan(series: StripSeries, span: Span): PlacedSpan | null {
	if (series.days === 0 || span.to < series.from || span.from > series.to) return null;
	const start = Math.max(0, daysBetween(series.from, span.from));
	const end = Math.min(series.days, daysBetween(series.from, span.to) + 1);
	return {
		x: round((start / series.days) * 100),
		width: round(((end - start) / series.days) * 100)
	};
}

/** Where definition breaks lie, per cent; those outside the record, and at its first day, part nothing. */
export const placeDividers = (series: StripSeries, breaks: readonly Note[]): number[] =>
	breaks
		.filter((note) => note.start > series.from && note.start <= series.to)
		.map((note) => round((daysBetween(series.from, note.start) / series.days) * 100));

/** Years while there are several, else months, else days. */
function placeTicks(series: StripSeries, locale: Locale): PlacedStrip['ticks'] {
	const { from, days } = series;
	if (days === 0) return [];
	const at = (day: string) => round((daysBetween(from, day) / days) * 100);
	const starts: { x: number; text: string }[] = [];
	const year = Number(from.slice(0, 4));
	const month = Number(from.slice(5, 7));
	if (days > 500) {
		for (let y = year + 1; `${y}-01-01` <= series.to; y++)
			starts.push({ x: at(`${y}-01-01`), text: String(y) });
	} else {
		for (let n = 0; n < 20; n++) {
			const first = new Date(Date.UTC(year, month - 1 + n, 1)).toISOString().slice(0, 10);
			if (first > series.to) break;
			if (first < from) continue;
			starts.push({ x: at(first), text: formatMonth(first, locale) });
		}
		if (starts.length === 0) starts.push({ x: 0, text: formatDayShort(from, locale) });
	}
	const most = 6;
	const nth = Math.ceil(starts.length / most);
	const narrow = nth * Math.ceil(Math.ceil(starts.length / nth) / 3);
	return starts.flatMap((start, i) =>
		i % nth === 0 ? [{ ...start, level: i % narrow === 0 ? 1 : 2 }] : []
	);
}

/** All rows on one square-root scale, so that small weeks stay visible beside great ones. */
export function placeStrip(series: StripSeries, locale: Locale): PlacedStrip {
	const lanes = Math.max(1, series.rows.length);
	const height = lanes * (LANE_PX + GAP_PX) - GAP_PX;
	const greatest = Math.max(1, ...series.rows.flatMap((row) => row.values.map((v) => v ?? 0)));
	// Arithmetic instead of a d3 scale: the scale's colour and format code would weigh 7 kB on every page.
	const scale = (value: number) => Math.sqrt(value / greatest) * (LANE_PX - 1);
	const spans = series.bins.map((bin) => placeSpan(series, bin) ?? { x: 0, width: 0 });
	const step = 100 / Math.max(1, series.bins.length);
	let missing = '';
	series.missing.forEach((isMissing, i) => {
		const { x, width } = spans[i]!;
		if (isMissing) missing += `M${round(x + width / 2)} ${height + 5}v5`;
	});
	return {
		height,
		bar: round(step * (series.bins.length > 300 ? 1 : 0.78)),
		rows: series.rows.map((row, n) => {
			const y = n * (LANE_PX + GAP_PX);
			let bars = '';
			row.values.forEach((value, i) => {
				if (!value) return;
				const { x, width } = spans[i]!;
				const grow = Math.max(1, scale(value));
				bars += `M${round(x + width / 2)} ${y + LANE_PX}v-${Number(grow.toFixed(1))}`;
			});
			return { family: row.family, y, bars };
		}),
		missing,
		ticks: placeTicks(series, locale)
	};
}

/** Least widths of the track: of a phone, and of a wider page. */
const NARROW_PX = 220;
const WIDE_PX = 480;

/** Where the text over the window is anchored, so that it stays inside the track. */
export const anchorOf = (frame: PlacedSpan): 'start' | 'middle' | 'end' => {
	const middle = frame.x + frame.width / 2;
	return middle < 12 ? 'start' : middle > 88 ? 'end' : 'middle';
};

/**
 * The least page on which the compared span can be named beside the window's own text: 1 any, 2 a wide one,
 * null none.
 */
export function compareLevel(
	ghost: PlacedSpan,
	frame: PlacedSpan,
	text: { compared: string; days: string }
): 1 | 2 | null {
	const fits = (px: number) => {
		const at = (percent: number) => (percent * px) / 100;
		const width = textWidth(text.days, 13, true);
		const anchor = anchorOf(frame);
		const start =
			anchor === 'start'
				? at(frame.x)
				: anchor === 'end'
					? at(frame.x + frame.width) - width
					: at(frame.x + frame.width / 2) - width / 2;
		const from = at(ghost.x);
		const to = from + textWidth(text.compared, 13);
		return to <= px && (to + 6 < start || from > start + width + 6);
	};
	return fits(NARROW_PX) ? 1 : fits(WIDE_PX) ? 2 : null;
}
