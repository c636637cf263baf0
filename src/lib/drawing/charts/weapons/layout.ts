/** The picture beside a weapon's figures: its share on a scale of 0 to 100 %, or a square a weapon under ten. */
import { rangeOf } from '../../../figures/stats/rate';
import { showsRange } from '../shared/interval';
import type { WeaponRow } from './series';
import { round } from '../../plot/round';

/** Width of a row of this many squares: one takes 12 px, its gap included. */
export const SQUARE_STEP = 12;
const SIDE = 9;

export type PlacedWeapon =
	/** Too few for a rate: paths of squares from 0,0, px. */
	| { kind: 'squares'; width: number; stopped: string; not: string }
	/** Per cent of the scale. */
	| { kind: 'share'; value: number; band: { from: number; width: number } | null };

const squares = (from: number, to: number) =>
	Array.from(
		{ length: Math.max(0, to - from) },
		(_, i) => `M${(from + i) * SQUARE_STEP} 0h${SIDE}v${SIDE}h-${SIDE}z`
	).join('');

/** Null where launches or outcome are not known: there is nothing to draw. */
export function placeWeapon({ rate }: Pick<WeaponRow, 'rate'>): PlacedWeapon | null {
	if (rate?.few)
		return {
			kind: 'squares',
			width: rate.launched * SQUARE_STEP,
			stopped: squares(0, rate.stopped),
			not: squares(rate.stopped, rate.launched)
		};
	if (!rate || rate.share === null) return null;
	const range = rangeOf(rate);
	return {
		kind: 'share',
		value: round(rate.share * 100),
		band: showsRange(range)
			? {
					from: round(range.low * 100),
					width: round((range.high - range.low) * 100)
				}
			: null
	};
}
