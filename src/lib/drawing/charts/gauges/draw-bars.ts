/** The same gauges as bars on one scale of 0 to 100 %: quicker to compare, and what is printed. */
import { stretched, words, type PlotMark } from '../../plot/marks';
import { round } from '../../plot/round';
import type { Look } from '../../plot/scene';
import type { Lane } from '../../plot/stack';
import { FAMILY_TOKENS } from '../shared/family-tokens';
import { placeBar } from './layout-bars';
import { hasShare, type Gauge } from './series';

/** Height of a bar with the marks over and under it, px. */
export const BAR_HEIGHT = 34;

const SCALE: Lane = {
	height: 18,
	marks: (
		[
			[0, '0', 'start'],
			[50, '50', 'middle'],
			[100, '100%', 'end']
		] as const
	).map(([x, text, anchor]) =>
		words({ x, y: 12 }, text, { anchor, fill: 'ink-3', plain: true, stands: true })
	)
};

/** The scale over the bars of these gauges; null where none has one. */
export const drawScale = (gauges: readonly Gauge[]): Lane | null =>
	gauges.some(hasShare) ? SCALE : null;

/** The bar of a gauge, its height `scale` times what it is on a page; null where there is no share. */
export function drawBar(gauge: Gauge, scale = 1): Lane | null {
	const placed = placeBar(gauge);
	if (placed === null) return null;
	const y = (px: number) => round(px * scale);
	const box = ([from, to]: readonly [number, number], top: number, bottom: number) =>
		`M${from} ${y(top)}H${to}V${y(bottom)}H${from}Z`;
	const upright = (x: number, top: number, bottom: number) => `M${x} ${y(top)}V${y(bottom)}`;
	const { value, interval, reporting, open, previous, record } = placed;
	const ink: Look = { stroke: 'ink', strokeWidth: 1.5 };
	const marks: PlotMark[] = [
		stretched(box([0, 100], 9, 23), { stroke: 'rule-strong' }),
		stretched([25, 50, 75].map((x) => upright(x, 23, 26)).join(''), { stroke: 'ink-3' }),
		stretched(open ? box(open, 3, 8) : '', { stroke: 'ink-3' }),
		stretched(reporting ? box(reporting, 3, 8) : '', { fill: 'ink-3', opacity: 0.42 }),
		stretched(box([0, value], 11, 21), { fill: FAMILY_TOKENS[gauge.family].stop }),
		stretched(record === null ? '' : upright(record, 9, 23), ink),
		stretched(
			interval
				? `M${interval[0]} ${y(16)}H${interval[1]}${interval.map((x) => upright(x, 12.5, 19.5)).join('')}`
				: '',
			ink
		),
		stretched(upright(value, 6, 26), { stroke: 'ink', strokeWidth: 3 })
	];
	if (previous !== null)
		marks.push({
			kind: 'sign',
			x: previous,
			y: y(23.5),
			d: `M0 0l${4.5 * scale} ${8 * scale}h${-9 * scale}Z`,
			fill: 'surface',
			stroke: 'ink',
			strokeWidth: 1.3
		});
	return { height: BAR_HEIGHT * scale, marks };
}
