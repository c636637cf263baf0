import type { Rate } from '../../../figures/stats/rate';
import { showsRange } from '../shared/interval';
import { round } from '../../plot/round';
import { hasShare, type Gauge } from './series';

/** A gauge as a bar of 0 to 100 %: places in per cent of the width. */
export interface PlacedBar {
	/** x of the share. */
	value: number;
	/** Ends of the intervals; null where there is nothing to draw. */
	interval: [number, number] | null;
	reporting: [number, number] | null;
	open: [number, number] | null;
	previous: number | null;
	record: number | null;
}

/** Places the bar of a gauge that has a rate; null for one that has none. */
export function placeBar(gauge: Gauge): PlacedBar | null {
	if (!hasShare(gauge)) return null;
	const { rate, previous, record } = gauge;
	const percent = (share: number) => round(share * 100);
	const ends = (interval: { low: number; high: number }): [number, number] => [
		percent(interval.low),
		percent(interval.high)
	];
	const mark = (of: Rate | null) => (of && of.share !== null && !of.few ? percent(of.share) : null);
	return {
		value: percent(rate.share),
		interval: rate.interval && ends(rate.interval),
		reporting: showsRange(rate.reporting) ? ends(rate.reporting) : null,
		open: rate.open && ends(rate.open),
		previous: mark(previous),
		record: mark(record)
	};
}
