import type { Interval } from '../../../figures/stats/cluster-interval';

/** Whether the ends of an interval lie apart by more than a picture could show. */
export const showsRange = (range: Interval | null): range is Interval =>
	range !== null && range.high - range.low > 0.004;
