/** The marks of the regions: a grid of equal tiles a measure, shaded in steps that are the same in all. */
import * as m from '../../../paraglide/messages';
import type { Box, KeyItem, Length, PlotMark, Point } from '../../plot/marks';
import type { Mark, Token } from '../../plot/scene';
import { round } from '../../plot/round';
import type { Locale } from '../../../figures/view/catalogue';
import { formatNumber } from '../../../figures/view/format';
import { valueOf, type Region, type RegionMeasure, type RegionsSeries } from './series';
import { measureName, measureSentence, shortName, tileText } from './words';

/** Least values of the shades; under the first of them nothing is shaded. */
export const STEPS = [1, 5, 20, 50, 200] as const;
const SHADES = ['h1', 'h2', 'h3', 'h4', 'h5'] as const satisfies readonly Token[];
/** From this shade on a tile is dark. */
const DARK_FROM = 3;

/** Height of a tile, px, and the gap between tiles: px down, per cent across. */
const TILE = 44;
const GAP = { y: 3, x: 0.6 };
const NAME: Length = { px: 12.5, share: 3.3, least: 10 };
const VALUE: Length = { px: 15, share: 3.7, least: 11 };

export interface DrawnRegions {
	measure: RegionMeasure;
	name: string;
	height: number;
	marks: readonly PlotMark[];
	/** The chart for those who do not see it. */
	label: string;
	/** Where each tile stands, in the order of the series. */
	boxes: readonly Box[];
}

const shadeOf = (value: number): number => STEPS.findLastIndex((least) => value >= least);

/** The grids of a series; tiles so high, px. */
export function drawRegions(
	series: RegionsSeries,
	locale: Locale,
	tile: number = TILE
): DrawnRegions[] {
	const columns = Math.max(...series.tiles.map(({ column }) => column)) + 1;
	const rows = Math.max(...series.tiles.map(({ row }) => row)) + 1;
	const width = round((100 - (columns - 1) * GAP.x) / columns, 3);
	const boxes = series.tiles.map(({ column, row }): Box => ({
		x: round(column * (width + GAP.x), 3),
		y: row * (tile + GAP.y),
		width,
		height: tile
	}));
	return series.measures.map((measure) => ({
		measure,
		name: measureName(measure, locale),
		height: rows * (tile + GAP.y) - GAP.y,
		marks: gridMarks(series.tiles, boxes, measure, locale),
		label: measureSentence(series, measure, locale),
		boxes
	}));
}

function gridMarks(
	tiles: readonly Region[],
	boxes: readonly Box[],
	measure: RegionMeasure,
	locale: Locale
): PlotMark[] {
	const all = tiles.map((region, i) => {
		const value = valueOf(region, measure);
		const shade = value === null ? -1 : shadeOf(value);
		return { region, box: boxes[i]!, value, shade };
	});
	type Placed = (typeof all)[number];
	const middle = ({ box }: Placed) => round(box.x + box.width / 2);
	const inkOf = ({ shade, region }: Placed): Token =>
		shade < 0
			? region.reports > 0
				? 'ink-2'
				: 'ink-3'
			: shade >= DARK_FROM
				? 'h-light-text'
				: 'h-dark-text';
	const inks = [...new Set(all.map(inkOf))];
	const figures = (
		fill: Token,
		size: Length,
		drop: number,
		text: (each: Placed) => string,
		weight?: number
	): PlotMark => ({
		kind: 'figures',
		at: all
			.filter((each) => inkOf(each) === fill && text(each) !== '')
			.map((each) => ({
				x: middle(each),
				y: round(each.box.y + each.box.height * drop),
				text: text(each)
			})),
		dx: 0,
		size,
		weight,
		fill,
		anchor: 'middle',
		stands: true
	});
	const of = (is: (each: Placed) => boolean): Box[] => all.filter(is).map(({ box }) => box);
	const dots = all
		.filter(({ value, region }) => value === null && region.reports > 0)
		.map((each): Point => ({
			x: middle(each),
			y: round(each.box.y + each.box.height * 0.7)
		}));
	return [
		...SHADES.map((fill, shade): PlotMark => ({
			kind: 'boxes',
			boxes: of((each) => each.shade === shade),
			fill,
			stroke: fill === 'h1' ? 'rule-strong' : fill
		})),
		// Reported of, with no number of this or a stated zero; and without any report.
		{
			kind: 'boxes',
			boxes: of(({ shade, region }) => shade < 0 && region.reports > 0),
			stroke: 'rule-strong'
		},
		{
			kind: 'boxes',
			boxes: of(({ region }) => region.reports === 0),
			stroke: 'rule'
		},
		{ kind: 'dots', at: dots, r: 2.6, fill: 'mark' },
		...inks.flatMap((ink): PlotMark[] => [
			figures(ink, VALUE, 0.8, ({ region }) => tileText(region, measure, locale), 650),
			figures(ink, NAME, 0.37, ({ region }) => shortName(region, locale))
		])
	];
}

/** What shades and signs mean: the steps are the same in all grids. */
export function regionsKey(series: RegionsSeries, locale: Locale): KeyItem[] {
	const o = { locale };
	const box = (look: Pick<Mark & { kind: 'rect' }, 'fill' | 'stroke'>): Mark => ({
		kind: 'rect',
		x: 0.5,
		y: -6.5,
		width: 15,
		height: 13,
		...look
	});
	const item = (text: string, ...marks: Mark[]): KeyItem => ({ text, sign: { width: 16, marks } });
	const values = series.measures.flatMap((measure) =>
		series.tiles.map((tile) => ({ tile, value: valueOf(tile, measure) }))
	);
	const n = (value: number) => formatNumber(value, locale);
	return [
		...SHADES.flatMap((fill, i) => {
			if (!values.some(({ value }) => value !== null && shadeOf(value) === i)) return [];
			const next = STEPS[i + 1];
			const text =
				next === undefined
					? m.regions_key_most({ from: n(STEPS[i]!) }, o)
					: m.regions_key_shade({ from: n(STEPS[i]!), to: n(next - 1) }, o);
			return [item(text, box({ fill, stroke: i === 0 ? 'rule-strong' : fill }))];
		}),
		...(values.some(({ tile, value }) => value === null && tile.reports > 0)
			? [
					item(m.regions_key_dot({}, o), box({ stroke: 'rule-strong' }), {
						kind: 'circle',
						x: 8,
						y: 0,
						r: 2.6,
						fill: 'mark'
					})
				]
			: []),
		...(series.tiles.some(({ reports }) => reports === 0)
			? [item(m.regions_key_none({}, o), box({ stroke: 'rule' }))]
			: [])
	];
}
