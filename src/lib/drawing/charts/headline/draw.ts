/** The two bars of a headline figure: the period's, and outlined the compared one's. */
import { stretched } from '../../plot/marks';
import { round } from '../../plot/round';
import type { Lane } from '../../plot/stack';
import type { Tile } from './tile';

/** A bar as long as its share of the greater. */
const bar = (share: number | null, top: number, bottom: number): string =>
	share === null ? '' : `M0 ${top}H${round(share * 100)}V${bottom}H0Z`;

export const drawTile = ({ bar: now, previousBar, tone }: Tile): Lane => ({
	height: 11,
	marks: [
		stretched(bar(now, 0, 6), { fill: tone }),
		stretched(bar(previousBar, 7.5, 10.5), { stroke: 'rule-strong' })
	]
});
