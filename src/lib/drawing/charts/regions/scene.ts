import type { DrawSize } from '../../plot/draw-size';
import { drawEmpty } from '../../plot/measured/empty';
import { fitScene } from '../../plot/measured/fit';
import { withFoot } from '../../plot/measured/foot';
import { placeKey } from '../../plot/measured/key-rows';
import { label } from '../../plot/measured/marks';
import { plotScene } from '../../plot/measured/plot-scene';
import { Words } from '../../plot/measured/words';
import type { Hot, Mark, Scene } from '../../plot/scene';
import type { Locale } from '../../../figures/view/catalogue';
import { drawRegions, regionsKey } from './draw';
import type { RegionsSeries } from './series';
import { besideText, readRegion, regionsEmpty } from './words';

/** Least width of a grid and least height of a tile, px. */
const LEAST_WIDTH = 290;
const LEAST_TILE = 29;
const MOST_TILE = 44;
const GAP = { x: 34, y: 14 };
const TITLE = 24;
const KEY_GAP = 8;

/** The regions as a picture: a grid a measure; with neither title nor source. */
export function regionsScene(
	{ series, locale }: { series: RegionsSeries; locale: Locale },
	size: DrawSize
): Scene {
	if (series.measures.length === 0) {
		const { title, text } = regionsEmpty(locale);
		return drawEmpty(title, text, size);
	}
	return withFoot(size, [besideText(series, locale)].filter(Boolean), (inner) =>
		fitScene(inner, (room) => grids(series, locale, room))
	);
}

function grids(series: RegionsSeries, locale: Locale, { width, height }: DrawSize): Scene | null {
	const key = placeKey(regionsKey(series, locale), width, 0);
	const above = key.height + KEY_GAP;
	const count = series.measures.length;
	const rowsOfTiles = Math.max(...series.tiles.map(({ row }) => row)) + 1;
	const most = Math.max(1, Math.min(count, Math.floor((width + GAP.x) / (LEAST_WIDTH + GAP.x))));
	// As many beside each other as there is room for; without a height no more than give large tiles.
	const columns = height === null ? Math.min(most, 2) : most;
	const rows = Math.ceil(count / columns);
	const free = height === null ? null : (height - above - (rows - 1) * GAP.y) / rows - TITLE;
	const tile =
		free === null ? MOST_TILE : Math.min(MOST_TILE, Math.floor((free + 3) / rowsOfTiles) - 3);
	if (tile < LEAST_TILE) return null;
	const plot = (width - (columns - 1) * GAP.x) / columns;
	const words = new Words();
	words.put(...key.texts);
	const marks: Mark[] = [...key.marks];
	const hots: Hot[] = [];
	let bottom = above;
	drawRegions(series, locale, tile).forEach((grid, i) => {
		const left = (i % columns) * (plot + GAP.x);
		const top = above + Math.floor(i / columns) * (grid.height + TITLE + GAP.y);
		words.put(
			label(left, top + 15, grid.name, { size: 15, weight: 650, fill: 'ink', halo: undefined })
		);
		marks.push(...plotScene(grid.marks, { left, top: top + TITLE, plot }, words));
		grid.boxes.forEach((box, n) => {
			const { when, facts } = readRegion(series, n, locale);
			hots.push({
				x: left + (box.x * plot) / 100,
				y: top + TITLE + box.y,
				width: (box.width * plot) / 100,
				height: box.height,
				text: `${when}: ${facts.join('; ')}`
			});
		});
		bottom = Math.max(bottom, top + TITLE + grid.height);
	});
	return {
		width,
		height: height ?? Math.ceil(bottom + 2),
		marks: [...marks, ...words.marks],
		hots
	};
}
