/** The whole record in a few bars: launches by week, or by day while the record is short. No pixels. */
import type { IsoDay } from '../../../records/ledger/types';
import { groupByGrain, type Grain, type Span } from '../../../figures/stats/grain';
import type { FamilyDay } from '../../../figures/stats/select-strikes';
import type { Family } from '../../../figures/stats/series';
import type { Scope } from '../../../figures/view/scope';
import { WHOLE, type SelectedFamily } from '../../../figures/view/selection';
import { launchedFloor } from '../../../figures/stats/segments';

/** Records shorter than this are drawn by day. */
export const DAILY_BELOW_DAYS = 120;

export interface StripSeries {
	/** First and last day of the record. */
	from: IsoDay;
	to: IsoDay;
	days: number;
	grain: Extract<Grain, 'day' | 'week'>;
	bins: Span[];
	/** Launches in each bin, what was claimed where launches are unknown; null where nothing is known. */
	rows: (SelectedFamily & { values: (number | null)[] })[];
	/** No report of a strike in the whole bin. */
	missing: boolean[];
}

/** The strip of a record: `scope.record`, days by family, those that the view shows. */
export function toStripSeries(
	record: Scope['record'],
	families: readonly SelectedFamily[] = WHOLE
): StripSeries {
	const days = record.missile;
	const grain = days.length < DAILY_BELOW_DAYS ? 'day' : 'week';
	const group = (family: Family) => groupByGrain(record[family], grain);
	const sum = (list: readonly FamilyDay[]) => {
		let total: number | null = null;
		for (const day of list) {
			const figure = launchedFloor(day);
			if (figure) total = (total ?? 0) + figure.value;
		}
		return total;
	};
	const bins = group('missile');
	return {
		from: days[0]?.date ?? '',
		to: days.at(-1)?.date ?? '',
		days: days.length,
		grain,
		bins: bins.map((bin) => bin.span),
		rows: families.map((selected) => ({
			...selected,
			values: group(selected.family).map((bin) => sum(bin.days))
		})),
		missing: bins.map((bin) => bin.days.every((day) => !day.reported))
	};
}
