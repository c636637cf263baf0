import { filePrefix } from '../export/file-name';
import type { Direction } from '../../records/ledger/types';
import type { Span } from '../../figures/stats/grain';
import { weaponsSlug } from '../../figures/view/facets';

/** What of a slide the name of a file of slides tells. */
export interface NamedSlide {
	direction: Direction;
	/** Ids of the weapons chosen; null for all. */
	weapons: readonly string[] | null;
	/** Null where its days are not absolute ones. */
	span: Span | null;
}

/**
 * `barrage-briefing_ru_only-ballistic_2023-12-01_2024-01-31.pptx`: whose attacks, with which weapons, from the first
 * day of any slide to the last. Slides that differ in their weapons make `several-selections`.
 */
export function briefingName(slides: readonly NamedSlide[], extension: string): string {
	const directions = [...new Set(slides.map(({ direction }) => direction.toLowerCase()))].sort();
	const weapons = [...new Set(slides.map((slide) => weaponsSlug(slide.weapons)))];
	const days = slides.flatMap(({ span }) => (span ? [span.from, span.to] : [])).sort();
	const parts = [
		`${filePrefix()}-briefing`,
		directions.join('-'),
		weapons.length > 1 ? 'several-selections' : weapons[0],
		days[0],
		days.at(-1)
	];
	return `${parts.filter(Boolean).join('_')}.${extension}`;
}
