import type { DrawSize } from '../../plot/draw-size';
import { drawEmpty } from '../../plot/measured/empty';
import { fitScene } from '../../plot/measured/fit';
import { withFoot } from '../../plot/measured/foot';
import { placeKey } from '../../plot/measured/key-rows';
import { stackScene } from '../../plot/measured/stack-scene';
import { placeScene } from '../../plot/place';
import type { Hot, Mark, Scene } from '../../plot/scene';
import type { Locale } from '../../../figures/view/catalogue';
import { breakText } from '../shared/breaks';
import { drawMix, mixKey } from './draw';
import type { MixSeries } from './series';
import { mixEmpty, mixNotes, readPanel } from './words';

const LOOK = { least: 92, gap: 0, legend: { line: 20, gap: 10 } };
/** Least width of a small chart, and the gaps between, px. */
const LEAST_WIDTH = 250;
const GAP = { x: 26, y: 8 };
const KEY_GAP = 8;
const MOST_COLUMNS = 4;

/** The mix as a picture: small charts in as many columns as give them most room; with neither title nor source. */
export function mixScene(
	{ series, locale }: { series: MixSeries; locale: Locale },
	size: DrawSize
): Scene {
	if (series.families.length === 0) {
		const { title, text } = mixEmpty(series, locale);
		return drawEmpty(title, text, size);
	}
	const notes = [
		...mixNotes(series, locale),
		...series.breaks.map((note) => breakText(note, locale))
	];
	return withFoot(size, notes, (inner) => fitScene(inner, (room) => grid(series, locale, room)));
}

const natural = (width: number, most: number) =>
	Math.max(1, Math.min(most, Math.floor((width + GAP.x) / (LEAST_WIDTH * 1.3 + GAP.x))));

function grid(series: MixSeries, locale: Locale, { width, height }: DrawSize): Scene | null {
	const key = placeKey(mixKey(series, locale), width, 0);
	const above = key.height + KEY_GAP;
	const draw = drawMix(series, locale);
	const panels = draw();
	const most = Math.min(MOST_COLUMNS, panels.length);
	// Without a height they are as wide as on a page.
	const [from, to] = height === null ? Array<number>(2).fill(natural(width, most)) : [1, most];
	for (let columns = from!; columns <= to!; columns++) {
		const cell = (width - (columns - 1) * GAP.x) / columns;
		if (cell < LEAST_WIDTH && columns > 1) return null;
		const rows = Math.ceil(panels.length / columns);
		const free = height === null ? null : (height - above - (rows - 1) * GAP.y) / rows;
		const scenes = panels.map(({ panel }, i) =>
			stackScene(
				(room) => draw(room.height)[i]!.stack,
				series.spans.map((_, at) => readPanel(panel, series, at, locale)),
				{ width: cell, height: free },
				LOOK
			)
		);
		if (scenes.some((scene) => scene === null)) continue;
		const marks: Mark[] = [...key.marks, ...key.texts];
		const hots: Hot[] = [];
		let top = above;
		for (let row = 0; row < rows; row++) {
			const placed = scenes.slice(row * columns, (row + 1) * columns).map((scene) => scene!);
			placed.forEach((scene, column) => {
				const at = placeScene(scene, column * (cell + GAP.x), top);
				marks.push(at.mark);
				hots.push(...at.hots);
			});
			top += Math.max(...placed.map((scene) => scene.height)) + GAP.y;
		}
		return { width, height: height ?? Math.ceil(top - GAP.y), marks, hots };
	}
	return null;
}
