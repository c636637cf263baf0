/** Words over the bars that stand out, and brackets under them: fitted to estimated widths, nothing measured. */
import type { Grain, Span } from '../../../figures/stats/grain';
import type { Locale } from '../../../figures/view/catalogue';
import {
	formatDayShort,
	formatFigure,
	formatMonth,
	formatRange
} from '../../../figures/view/format';
import { textWidth } from '../shared/notes';
import type { TimeAxis } from '../../plot/axis';
import type { CasualtyPanel } from './series';
import { round } from '../../plot/round';

/** Widths of the plot that words are fitted to, px: the narrowest phone, half a page. */
export const NARROW = 270;
export const WIDE = 430;
export const LABEL_PX = 13;
/** Labels of a panel at those widths, and the least share of the greatest bar that earns one. */
const MOST_LABELS = { [NARROW]: 4, [WIDE]: 6 };
const STANDS_OUT = 0.1;
/** How many of the greatest bars are tried, so that years of days cost no more than months. */
const MOST_TRIED = 30;
/** Height of an arrow, and of a label of two lines. */
const ARROW = 10;
const LABEL_HEIGHT = 29;

export interface PlacedLabel {
	x: number;
	/** Baseline of the first line; the second is 15 px below. */
	y: number;
	anchor: 'start' | 'middle' | 'end';
	when: string;
	value: string;
	/** The range across reports; empty where there is none. */
	range: string;
	/** 1 always, 2 only where the panel is wide. */
	level: 1 | 2;
}

/** A mark's date as short as it can be said: `29 Dec`, `25–31 Dec`, `December 2023`. */
export function spanLabel({ from, to }: Span, grain: Grain, locale: Locale): string {
	if (from === to) return formatDayShort(from, locale);
	if (grain === 'month') return formatMonth(from, locale);
	return from.slice(0, 7) === to.slice(0, 7)
		? `${Number(from.slice(8))}–${formatDayShort(to, locale)}`
		: `${formatDayShort(from, locale)} – ${formatDayShort(to, locale)}`;
}

/** Labels over the bars that stand out: none over another label or bar, first on a phone, then on more room. */
export function placeLabels(
	panel: CasualtyPanel,
	axis: TimeAxis,
	y: (value: number) => number,
	most: number,
	grain: Grain,
	locale: Locale,
	/** The plot's width, px, where it is known: one set of labels instead of two. */
	known?: number
): PlacedLabel[] {
	const bars = panel.points.flatMap(({ figure, span }, i) =>
		figure && figure.value > 0
			? [
					{
						figure,
						span,
						x: axis.center(i),
						top: y(figure.most) - (figure.high === Infinity ? ARROW : 0)
					}
				]
			: []
	);
	const ranked = bars
		.filter(({ figure }) => figure.value >= most * STANDS_OUT)
		.sort((a, b) => b.figure.value - a.figure.value)
		.slice(0, MOST_TRIED);
	const placed: { label: PlacedLabel; width: number }[] = [];

	const extent = ({ x, anchor }: PlacedLabel, width: number, plot: number): [number, number] => {
		const share = (width / plot) * 100;
		const from = anchor === 'start' ? x : anchor === 'end' ? x - share : x - share / 2;
		return [from, from + share];
	};
	const least = known ?? NARROW;
	for (const plot of known === undefined ? [NARROW, WIDE] : [known]) {
		for (const bar of ranked) {
			if (placed.length >= MOST_LABELS[plot < WIDE ? NARROW : WIDE]) break;
			const { figure, x } = bar;
			if (placed.some(({ label }) => label.x === round(x))) continue;
			const value = formatFigure(figure, locale);
			const range = formatRange(figure, locale) ?? '';
			const when = spanLabel(bar.span, grain, locale);
			const width =
				8 +
				Math.max(
					textWidth(when, LABEL_PX),
					textWidth(value, LABEL_PX, true) +
						(range === value ? 0 : textWidth(` ${range}`, LABEL_PX))
				);
			const half = (width / least) * 50;
			const label: PlacedLabel = {
				x: round(x),
				y: round(bar.top - 6 - 15),
				anchor: x < half ? 'start' : x > 100 - half ? 'end' : 'middle',
				when,
				value,
				range: range === value ? '' : range,
				level: plot === least ? 1 : 2
			};
			const [from, to] = extent(label, width, plot);
			const bottom = label.y + 15 + 3;
			const hitsBar = bars.some(
				(other) => other !== bar && other.x > from && other.x < to && other.top < bottom
			);
			const hitsLabel = placed.some((other) => {
				const [otherFrom, otherTo] = extent(other.label, other.width, plot);
				return (
					from < otherTo && otherFrom < to && Math.abs(other.label.y - label.y) < LABEL_HEIGHT + 2
				);
			});
			if (!hitsBar && !hitsLabel) placed.push({ label, width });
		}
	}
	return placed.map(({ label }) => label);
}
