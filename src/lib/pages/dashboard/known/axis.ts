/** Where publication moments stand on the timeline: per cent across, px down. */
import type { PublicationMoment } from '../../../figures/stats/publication-moments';
import type { Locale } from '../../../figures/view/catalogue';
import { formatMonth } from '../../../figures/view/format';
import { kyivDay } from '../../../records/ledger/moment';
import { round } from '../../../drawing/plot/round';

const DAY_MS = 86_400_000;
/** A longer silence is drawn as so many days, and marked: a statement of a year later would squeeze the rest. */
const SHOWN_GAP_DAYS = 6;
/** Room at both ends, so that the first and the last tick can be seen and pressed. */
const MARGIN = 1.5;
const LEAST_PX = 7;
const MOST_PX = 26;
/** Least distances of month names, per cent, on a wide page and on a phone. */
const NAME_WIDE = 13;
const NAME_NARROW = 32;

/** Height of the picture's upper part, in which ticks stand on a line. */
export const BASE_PX = 32;

export interface PlacedMoments {
	/** Centre of each moment's tick, per cent. */
	xs: number[];
	/** The height of each tick, px: by the square root of the number of its reports. */
	heights: number[];
	/** Middles of the gaps that are drawn shorter than they were. */
	cuts: number[];
	months: { x: number; text: string; level: 1 | 2; anchor: 'start' | 'end' }[];
}

/** Places moments in order, true to time but for long gaps. */
export function placeMoments(moments: readonly PublicationMoment[], locale: Locale): PlacedMoments {
	const at: number[] = [];
	const cut: number[] = [];
	moments.forEach((moment, i) => {
		const days = i === 0 ? 0 : (moment.at - moments[i - 1]!.at) / DAY_MS;
		const before = at[i - 1] ?? 0;
		at.push(before + Math.min(days, SHOWN_GAP_DAYS));
		if (days > SHOWN_GAP_DAYS) cut.push(before + SHOWN_GAP_DAYS / 2);
	});
	const length = at.at(-1) ?? 0;
	const x = (days: number) =>
		round(length === 0 ? 50 : MARGIN + (days / length) * (100 - 2 * MARGIN));
	const most = Math.max(1, ...moments.map((moment) => moment.reports));

	const months: PlacedMoments['months'] = [];
	let month = '';
	let wide = -Infinity;
	let narrow = -Infinity;
	moments.forEach((moment, i) => {
		const day = kyivDay(moment.moment);
		const isNew = day.slice(0, 7) !== month;
		month = day.slice(0, 7);
		const here = x(at[i]!);
		if (!isNew || here - wide < NAME_WIDE) return;
		const level = here - narrow < NAME_NARROW ? 2 : 1;
		wide = here;
		if (level === 1) narrow = here;
		months.push({
			x: here,
			text: formatMonth(day, locale),
			level,
			anchor: here > 85 ? 'end' : 'start'
		});
	});
	return {
		xs: at.map(x),
		heights: moments.map(({ reports }) =>
			round(LEAST_PX + (MOST_PX - LEAST_PX) * Math.sqrt((reports - 1) / Math.max(1, most - 1)))
		),
		cuts: cut.map(x),
		months
	};
}

/** Index of the moment nearest to a place, per cent; -1 without moments. */
export function nearestMoment(xs: readonly number[], x: number): number {
	let best = -1;
	xs.forEach((each, i) => {
		if (best === -1 || Math.abs(each - x) < Math.abs(xs[best]! - x)) best = i;
	});
	return best;
}
