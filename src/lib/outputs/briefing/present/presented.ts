import type { IsoDay } from '../../../records/ledger/types';
import type { Scene } from '../../../drawing/plot/scene';
import type { SlideContent } from '../slide-content';
import { slideScene } from '../slide-scene';

/** A slide ready to be shown: plain data, so that it can be handed to another window. */
export interface Presented {
	scene: Scene;
	title: string;
	/** The slide in a sentence, for whom cannot see it. */
	takeaway: string;
	notes: string;
}

/** What stands on every slide besides its own words. */
export interface DeckStamp {
	/** The line a person typed: "For official use"; empty for none. */
	handling: string;
	/** The day the briefing was made; null where the clock cannot be trusted. */
	made: IsoDay | null;
}

export const toPresented = (
	contents: readonly SlideContent[],
	{ handling, made }: DeckStamp
): Presented[] =>
	contents.map((content, index) => ({
		scene: slideScene(content, { index, count: contents.length, handling, made }),
		title: content.title,
		takeaway: content.takeaway,
		notes: content.slide.notes
	}));
