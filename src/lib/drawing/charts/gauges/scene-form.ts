/** What the two forms of the gauges have in common in a picture. */
import type { DrawSize } from '../../plot/draw-size';
import type { Block } from '../../plot/measured/block';
import type { Hot } from '../../plot/scene';
import type { Locale, Names } from '../../../figures/view/catalogue';
import type { GaugesSeries } from './series';

export interface GaugesPicture {
	series: GaugesSeries;
	names: Names;
	locale: Locale;
}

/** How much is drawn and said. */
export interface Choice {
	spark: boolean;
	brief: boolean;
	/** Weapons left out and weapons without a rate by name, or only their number. */
	named: { leftOut: boolean; rest: boolean };
	classes: boolean;
	beside: boolean;
}

/** The gauges without key and foot. */
export interface Body extends Block {
	hots: Hot[];
	/** How many classes have a gauge. */
	shown: number;
}

/** Families and as many classes as have room, `most` at most; null where that is too small to be read. */
export type Form = (
	picture: GaugesPicture,
	room: DrawSize,
	choice: Choice,
	most: number
) => Body | null;
