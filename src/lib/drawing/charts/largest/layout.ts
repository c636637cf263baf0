/** Inline bars of the ranked table: per cent of the widest. */
import type { Family } from '../../../figures/stats/series';
import { segmentsTotal, type Segments } from '../../../figures/stats/segments';
import type { LargestRow, LargestSeries } from './series';
import { round } from '../../plot/round';

/** Room for the gap between the families, per cent. */
const GAP = 2;

export interface PlacedPart {
	kind: 'not' | 'stop' | 'unknown';
	family: Family;
	x: number;
	width: number;
}

const partsOf = (segments: Segments): [PlacedPart['kind'], number][] => [
	['not', segments.notStopped],
	['stop', segments.stopped + segments.claimed],
	['unknown', segments.unknown]
];

/** Missiles, a gap, then drones; not stopped first, as in the daily bars. */
export function placeLargest(series: LargestSeries): PlacedPart[][] {
	const { families } = series.selection;
	const total = (row: LargestRow) =>
		families.reduce((sum, { family }) => sum + segmentsTotal(row.marks[family].segments), 0);
	const greatest = Math.max(1, ...series.rows.map(total));
	const scale = (100 - GAP) / greatest;
	return series.rows.map((row) => {
		const parts: PlacedPart[] = [];
		let x = 0;
		for (const { family } of families) {
			if (x > 0) x += GAP;
			for (const [kind, weapons] of partsOf(row.marks[family].segments)) {
				if (weapons === 0) continue;
				parts.push({ kind, family, x: round(x), width: round(weapons * scale) });
				x += weapons * scale;
			}
		}
		return parts;
	});
}
