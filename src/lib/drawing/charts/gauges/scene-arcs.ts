/** Half circles in a picture: families at the left, classes at the right or, where it is narrow, below. */
import type { DrawSize } from '../../plot/draw-size';
import { putBlock, type Block } from '../../plot/measured/block';
import type { Hot, Mark } from '../../plot/scene';
import { halfOf, LARGE, largeGauges, SMALL } from './layout-arc';
import {
	classBlock,
	classHeight,
	classNameHeight,
	familyBlock,
	familyLines,
	familyRest,
	sparkHeight
} from './scene-arc';
import type { Body, Choice, Form, GaugesPicture } from './scene-form';
import { gaugeSentence } from './sentence';
import { hasShare, type Gauge } from './series';

const NARROW = 560;
/** Below this there are four small gauges at most, px of height. */
const LOW = 320;
const GAP = 28;
const CELL_GAP = 12;
/** Between rows of small gauges, px. */
const LINE_GAP = 8;
const FAMILY = { share: 0.29, most: 330 };
/** The least scale of a large half circle before words are given up; the number in it is then 31 px. */
const LEAST_FAMILY = 0.55;
const MOST_FAMILY = 1.25;
const CLASS_SCALES = [1.25, 1.1, 1, 0.93];

interface Cells {
	columns: number;
	scale: number;
	shown: number;
	nameHeight: number;
	cell: number;
	height: number;
	/** px from one row to the next. */
	step: number;
}

/** As many small gauges as have room, all if they do, as large as they then can be. */
function cellsOf(
	{ series, names, locale }: GaugesPicture,
	width: number,
	height: number | null,
	most: number
): Cells | null {
	const classes = series.classes.slice(0, most);
	let best: Cells | null = null;
	for (const scale of height === null ? [1] : CLASS_SCALES) {
		const least = halfOf(SMALL) * 2 * scale;
		const fits = Math.floor((width + CELL_GAP) / (least + CELL_GAP));
		if (fits < 1) continue;
		for (let columns = Math.min(fits, classes.length); columns >= 1; columns--) {
			const cell = (width + CELL_GAP) / columns - CELL_GAP;
			const nameHeight = classNameHeight(classes, cell, names, locale);
			const tall = classHeight(nameHeight, scale);
			const rows =
				height === null
					? Math.ceil(classes.length / columns)
					: Math.min(
							Math.ceil(classes.length / columns),
							Math.floor((height + LINE_GAP) / (tall + LINE_GAP))
						);
			const shown = Math.min(classes.length, rows * columns);
			if (rows < 1 || shown < (best?.shown ?? 0)) continue;
			if (
				best &&
				shown === best.shown &&
				!(
					scale === best.scale &&
					rows * columns < best.columns * Math.ceil(best.shown / best.columns)
				)
			)
				continue;
			const needs = rows * (tall + LINE_GAP) - LINE_GAP;
			const spread = height === null ? 8 : Math.min(24, (height - needs) / Math.max(1, rows - 1));
			best = {
				columns,
				scale,
				shown,
				nameHeight,
				cell,
				height: needs + (rows > 1 ? spread * (rows - 1) : 0),
				step: tall + LINE_GAP + (rows > 1 ? spread : 0)
			};
		}
	}
	return best;
}

function cellsBlock(picture: GaugesPicture, cells: Cells): Block & { hots: Hot[] } {
	const { series, names, locale } = picture;
	const marks: Mark[] = [];
	const hots: Hot[] = [];
	series.classes.slice(0, cells.shown).forEach((gauge, i) => {
		const x = (i % cells.columns) * (cells.cell + CELL_GAP);
		const y = Math.floor(i / cells.columns) * cells.step;
		const block = classBlock(gauge, names, locale, {
			width: cells.cell,
			scale: cells.scale,
			nameHeight: cells.nameHeight
		});
		marks.push(...putBlock(block, x, y));
		hots.push({
			x,
			y,
			width: cells.cell,
			height: block.height,
			text: gaugeSentence(gauge, series, names, locale)
		});
	});
	return { marks, texts: [], hots, height: cells.height };
}

/** Families next to each other; null where the half circles would get too small. */
function familiesBlock(
	picture: GaugesPicture,
	{ width, gap, height }: { width: number; gap: number; height: number | null },
	choice: Choice
): (Block & { hots: Hot[] }) | null {
	const { series, names, locale } = picture;
	const own = series.families.map((gauge) => ({
		gauge,
		lines: familyLines(gauge, series, locale, {
			size: height === null ? 14 : 13.5,
			brief: choice.brief
		})
	}));
	const scale = familyScale(own, picture, { width, height }, choice);
	if (scale === null) return null;
	const marks: Mark[] = [];
	const hots: Hot[] = [];
	let tall = 0;
	own.forEach(({ gauge, lines }, i) => {
		const block = familyBlock(gauge, names, locale, {
			width,
			scale,
			lines,
			spark: choice.spark,
			beside: choice.beside
		});
		marks.push(...putBlock(block, i * (width + gap), 0));
		hots.push({
			x: i * (width + gap),
			y: 0,
			width,
			height: block.height,
			text: gaugeSentence(gauge, series, names, locale)
		});
		tall = Math.max(tall, block.height);
	});
	return height !== null && tall > height ? null : { marks, texts: [], hots, height: tall };
}

function familyScale(
	own: readonly { gauge: Gauge; lines: ReturnType<typeof familyLines> }[],
	{ locale }: GaugesPicture,
	{ width, height }: DrawSize,
	choice: Choice
): number | null {
	const across = width / (halfOf(LARGE) * 2);
	if (height === null) return Math.min(1.05, across);
	const drawn = own.filter(({ gauge }) => hasShare(gauge));
	if (choice.beside) return Math.min(across * 0.45, (height - 20) / halfOf(LARGE), 1);
	const free = drawn.map(
		({ gauge, lines }) =>
			(height - familyRest(lines, width) - (choice.spark ? sparkHeight(gauge, width, locale) : 0)) /
			halfOf(LARGE)
	);
	const scale = Math.min(MOST_FAMILY, across, ...free);
	// A weekly line is worth its room only beside a half circle of full size.
	return scale < (choice.spark ? Math.min(1, across) : Math.min(LEAST_FAMILY, across))
		? null
		: scale;
}

/** Families, and beside or under them as many classes as have room. */
export const arcsForm: Form = (picture, room, choice, most): Body | null => {
	if (most !== 1 || picture.series.classes.length > 1) return drawArcs(picture, room, choice, most);
	const families = largeGauges(picture.series);
	const series = { ...picture.series, families, classes: [] };
	const body = drawArcs({ ...picture, series }, room, choice, 0);
	return body && { ...body, shown: 1 };
};

function drawArcs(
	picture: GaugesPicture,
	{ width, height }: DrawSize,
	choice: Choice,
	most: number
): Body | null {
	const count = picture.series.families.length;
	const wanted = height !== null && height < LOW ? Math.min(4, most) : most;
	if (width < NARROW) return stacked(picture, { width, height }, choice, wanted);
	const alone = wanted === 0;
	const family = alone
		? Math.min(choice.beside ? Infinity : 420, (width - GAP * (count - 1)) / count)
		: Math.min(FAMILY.most, width * FAMILY.share);
	const families = familiesBlock(picture, { width: family, gap: GAP, height }, choice);
	if (!families) return null;
	const used = family * count + GAP * (count - 1);
	if (alone) {
		const left = (width - used) / 2;
		return {
			marks: putBlock(families, left, 0),
			texts: [],
			hots: families.hots.map((hot) => ({ ...hot, x: hot.x + left })),
			height: families.height,
			shown: 0
		};
	}
	const left = used + GAP * 2;
	const cells = cellsOf(picture, width - left, height, wanted);
	if (!cells) return null;
	const classes = cellsBlock(picture, cells);
	const tall = Math.max(families.height, classes.height);
	return {
		marks: [
			...putBlock(families, 0, 0),
			{ kind: 'path', d: `M${Math.round(used + GAP) + 0.5} 0V${tall}`, stroke: 'rule' },
			...putBlock(classes, left, 0)
		],
		texts: [],
		hots: [...families.hots, ...classes.hots.map((hot) => ({ ...hot, x: hot.x + left }))],
		height: tall,
		shown: cells.shown
	};
}

/** On a narrow picture classes stand under the families. */
function stacked(
	picture: GaugesPicture,
	{ width, height }: DrawSize,
	choice: Choice,
	most: number
): Body | null {
	const count = picture.series.families.length;
	const gap = 10;
	const family = (width - gap * (count - 1)) / count;
	const families = familiesBlock(picture, { width: family, gap, height: null }, choice);
	if (!families) return null;
	const top = families.height + 20;
	const room = height === null ? null : height - top;
	const cells = most === 0 ? null : cellsOf(picture, width, room, most);
	if (!cells) {
		if (height !== null && families.height > height) return null;
		return { ...families, shown: 0 };
	}
	const classes = cellsBlock(picture, cells);
	return {
		marks: [
			...families.marks,
			{ kind: 'path', d: `M0 ${Math.round(top - 10) + 0.5}H${width}`, stroke: 'rule' },
			...putBlock(classes, 0, top)
		],
		texts: [],
		hots: [...families.hots, ...classes.hots.map((hot) => ({ ...hot, y: hot.y + top }))],
		height: top + classes.height,
		shown: cells.shown
	};
}
