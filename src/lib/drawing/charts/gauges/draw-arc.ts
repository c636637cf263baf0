/** The half circle of a gauge, the share of each week and the launches of each week under it. */
import { stretched, stroke, words, type Drawing } from '../../plot/marks';
import { round } from '../../plot/round';
import type { Look } from '../../plot/scene';
import type { Lane } from '../../plot/stack';
import { FAMILY_TOKENS } from '../shared/family-tokens';
import { shareLabel } from '../shared/rate-words';
import { halfOf, placeColumns, placeGauge, placeSparkline, type GaugeSize } from './layout-arc';
import { hasShare, type Gauge } from './series';

/** The ring with all its marks round its centre, the number in the bowl. */
export function drawArc(gauge: Gauge, size: GaugeSize): Drawing {
	const placed = placeGauge(gauge, size);
	const ink: Look = { stroke: 'ink', strokeWidth: 1.5 };
	const shapes: [string, Look][] = [
		[placed.track, { fill: 'surface', stroke: 'rule-strong' }],
		[placed.ticks, ink],
		[placed.value, { fill: FAMILY_TOKENS[gauge.family].stop }],
		[placed.open, { stroke: 'ink-3' }],
		[placed.band, { fill: 'ink-3', opacity: 0.42 }],
		[placed.whisker, ink],
		[placed.edge, { stroke: 'ink', strokeWidth: 3 }],
		[placed.record, ink],
		[placed.previous, { fill: 'surface', stroke: 'ink', strokeWidth: 1.3 }]
	];
	const half = halfOf(size);
	const share = hasShare(gauge) ? shareLabel(gauge.rate).slice(0, -1) : '';
	return {
		left: -half,
		top: -half,
		width: half * 2,
		height: half + 4,
		marks: [
			...shapes.filter(([d]) => d !== '').map(([d, look]) => stroke(d, look)),
			{
				kind: 'text',
				x: 0,
				y: -size.over,
				runs: [{ text: share }, { text: '%', size: size.number * 0.56 }],
				size: size.number,
				weight: 650,
				fill: 'ink',
				anchor: 'middle'
			}
		]
	};
}

const SPARK_HEIGHT = 40;
/**
 * The weekly line is so wide at most, px. So much less than there is room, for the words of its scale at its right; and
 * so far left of the middle, as they are.
 */
export const SPARK = { most: 250, words: 46, aside: 18 };

/** More weeks than this stand less than four px apart in the room there is: nobody could tell them apart. */
const MOST_WEEKS = { spark: 60, columns: 26 };

/** The share of each week; null where fewer than two have one, or where they are too many to be read. */
export function drawSpark(gauge: Gauge): Lane | null {
	const placed = placeSparkline(gauge);
	if (placed.count < 2 || gauge.weeks.length > MOST_WEEKS.spark) return null;
	const units = { across: placed.width, px: 100 / SPARK_HEIGHT };
	const tone = { stroke: FAMILY_TOKENS[gauge.family].not, round: true, units };
	const end = (y: number, text: string) =>
		words({ x: 100, y: y + 4 }, text, { dx: 6, fill: 'ink-3', plain: true, stands: true });
	return {
		height: SPARK_HEIGHT,
		marks: [
			stretched(`M0 100H${placed.width}M0 0H${placed.width}`, { stroke: 'rule', units }),
			stretched(placed.intervals, { stroke: 'ink-3', strokeWidth: 1.2, units }),
			stretched(placed.line, { ...tone, strokeWidth: 1.5 }),
			stretched(placed.dots, { ...tone, strokeWidth: 5 }),
			end(0, '100%'),
			end(SPARK_HEIGHT, '0')
		]
	};
}

const COLUMNS_HEIGHT = 24;

/** The launches of each week by what became of them; null where there is one week, or too many to be read. */
export function drawColumns(gauge: Gauge): Lane | null {
	const weeks = gauge.weeks.length;
	if (weeks < 2 || weeks > MOST_WEEKS.columns) return null;
	const { width, not, stopped, unknown } = placeColumns(gauge);
	const tokens = FAMILY_TOKENS[gauge.family];
	const units = { across: width, px: 100 / COLUMNS_HEIGHT };
	return {
		height: COLUMNS_HEIGHT,
		marks: [
			stretched(not, { fill: tokens.not, units }),
			stretched(stopped, { fill: tokens.stop, units }),
			stretched(unknown, { stroke: 'rule-strong', units }),
			stretched(`M0 ${round((COLUMNS_HEIGHT - 0.5) * units.px)}H${width}`, {
				stroke: 'rule-strong',
				units
			})
		]
	};
}
