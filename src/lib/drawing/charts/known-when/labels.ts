/** Words at the steps and at the ends of lines, fitted to estimated widths: nothing is measured. */
import type { KnownStep } from '../../../figures/stats/known-when';
import type { Locale } from '../../../figures/view/catalogue';
import { formatChange, formatFigure, formatNumber } from '../../../figures/view/format';
import { textWidth } from '../shared/notes';
import type { Level } from '../../plot/marks';
import { LEVELS, plotOf } from './axis';
import { topOf, type NamedLine } from './series';

export const LABEL_PX = 13;
const GAP_PX = 4;

/** A piece of a placed line: constant `y` px between `from` and `to` per cent. */
export interface Run {
	from: number;
	to: number;
	y: number;
}

/** A step with its run. */
export interface PlacedStep extends Run {
	step: KnownStep;
}

export interface StepLabel {
	/** Per cent; with `dx` px beside it. */
	x: number;
	dx: number;
	/** Baseline, px. */
	y: number;
	anchor: 'start' | 'end';
	value: string;
	/** The size of the revision; empty for the first. */
	change: string;
	level: Level;
}

interface Box {
	from: number;
	to: number;
	top: number;
	bottom: number;
}

const widthOf = ({ value, change }: Pick<StepLabel, 'value' | 'change'>): number =>
	textWidth(value, LABEL_PX, true) + (change ? textWidth(` ${change}`, LABEL_PX) : 0) + 3;

/** The extent of a label on a plot of some width, per cent and px. */
export function labelBox(label: StepLabel, plot: number): Box {
	const width = widthOf(label);
	const from = label.x + ((label.dx - (label.anchor === 'end' ? width : 0)) / plot) * 100;
	return {
		from,
		to: from + (width / plot) * 100,
		top: label.y - 11,
		bottom: label.y + 3
	};
}

export const overlaps = (a: Box, b: Box): boolean =>
	a.from < b.to && b.from < a.to && a.top < b.bottom && b.top < a.bottom;

/** Whether a label would lie on the line it names. */
function hitsLine(box: Box, steps: readonly PlacedStep[]): boolean {
	return steps.some((run, i) => {
		const before = steps[i - 1];
		const isOnRun = run.y > box.top && run.y < box.bottom && run.from < box.to && run.to > box.from;
		if (isOnRun || !before || before.to !== run.from) return isOnRun;
		const [low, high] = [Math.min(before.y, run.y), Math.max(before.y, run.y)];
		return run.from > box.from && run.from < box.to && high > box.top && low < box.bottom;
	});
}

/** What labels must keep clear of besides lines and each other. */
export interface Room {
	/** px */
	height: number;
	/** The break of the axis, per cent. */
	gap: { from: number; to: number } | null;
	arrows: readonly { x: number; y: number }[];
}

const arrowBox = ({ x, y }: { x: number; y: number }, plot: number): Box => ({
	from: x - (5 / plot) * 100,
	to: x + (5 / plot) * 100,
	top: y - 11,
	bottom: y
});

/**
 * Values at the steps where what is read changes: the first, the last, then the largest revisions, as far as
 * there is room beside the line and between each other; fewer on narrow screens.
 */
export function placeStepLabels(
	steps: readonly PlacedStep[],
	{ height, gap, arrows }: Room,
	locale: Locale
): StepLabel[] {
	const read = steps.flatMap((placed, i) => {
		const value = placed.step.figure ? formatFigure(placed.step.figure, locale) : '';
		const before = steps[i - 1]?.step.figure;
		if (value === '' || (before && formatFigure(before, locale) === value)) return [];
		const { change } = placed.step;
		return [{ ...placed, value, change: change ? formatChange(change, locale) : '' }];
	});
	const size = (entry: (typeof read)[number]) => Math.abs(entry.step.change ?? 0);
	const ranked = [...read].sort((a, b) => size(b) - size(a));
	const order = new Set([...read.slice(-1), ...read.slice(0, 1), ...ranked]);
	const placed: StepLabel[] = [];
	for (const level of LEVELS) {
		const plot = plotOf(level);
		for (const entry of order) {
			if (placed.some((label) => label.x === entry.from)) continue;
			const words = { x: entry.from, value: entry.value, change: entry.change, level };
			const tries: StepLabel[] = [
				{ ...words, anchor: 'end', dx: -GAP_PX, y: entry.y + 4 },
				{ ...words, anchor: 'end', dx: -GAP_PX, y: entry.y - 5 },
				{ ...words, anchor: 'start', dx: 1, y: entry.y - 6 },
				{ ...words, anchor: 'start', dx: 1, y: entry.y + 15 }
			];
			const fits = tries.find((label) => {
				const box = labelBox(label, plot);
				return (
					box.from >= 0 &&
					box.to <= 100 &&
					box.top >= 0 &&
					box.bottom <= height &&
					!(gap && box.from < gap.to && gap.from < box.to) &&
					!arrows.some((arrow) => overlaps(box, arrowBox(arrow, plot))) &&
					!hitsLine(box, steps) &&
					// Also on wider plots, where its box is narrower, nothing may come under it.
					placed.every((other) =>
						LEVELS.filter((each) => each >= level).every(
							(each) => !overlaps(labelBox(label, plotOf(each)), labelBox(other, plotOf(each)))
						)
					)
				);
			});
			if (fits) placed.push(fits);
		}
	}
	return placed;
}

/** Lines that end at one value: what the column at the right says of them. */
export interface EndLabel {
	/** Where the lines end, px. */
	lineY: number;
	/** Baseline, px. */
	y: number;
	value: string;
	/** The bare number, for a narrow column. */
	short: string;
	/** The sources, the first shortened to its room, the rest counted. */
	names: string;
	/** All of them, in full. */
	full: string;
	/** The figure shown by Barrage rests on this value. */
	isUsed: boolean;
}

export const END_ROW = 16;
/** Width of the column with names, px. */
export const END_WIDTH = 208;

/** `State Emergency Service of Ukraine +2` in a width. */
function shorten(names: readonly string[], room: number): string {
	const [first = '', ...rest] = names;
	const all = names.join(', ');
	if (textWidth(all, 12.5) <= room) return all;
	const more = rest.length > 0 ? ` +${rest.length}` : '';
	let text = first;
	while (textWidth(`${text}…${more}`, 12.5) > room && text.length > 1) text = text.slice(0, -1);
	return text === first ? `${first}${more}` : `${text.trimEnd()}…${more}`;
}

/** Lines that stand at the end, by value, the greatest first; rows kept apart, inside `height`. */
export function placeEnds(
	lines: readonly NamedLine[],
	used: number | null,
	y: (value: number) => number,
	height: number,
	locale: Locale
): EndLabel[] {
	const groups = new Map<number, { texts: Set<string>; names: string[] }>();
	for (const line of lines) {
		const figure = line.points.at(-1)?.figure;
		if (!figure) continue;
		const group = groups.get(figure.value) ?? { texts: new Set(), names: [] };
		group.texts.add(formatFigure(figure, locale));
		if (!group.names.includes(line.name)) group.names.push(line.name);
		groups.set(figure.value, group);
	}
	const ends = [...groups]
		.sort(([a], [b]) => b - a)
		.map(([value, { texts, names }]): EndLabel => {
			const text = [...texts].join(', ');
			return {
				lineY: y(value),
				y: y(value) + 4,
				value: text,
				short: formatNumber(value, locale),
				names: shorten(names, END_WIDTH - 38 - textWidth(text, LABEL_PX, true)),
				full: names.join(', '),
				isUsed: value === used
			};
		});
	ends.forEach((end, i) => {
		end.y = Math.max(end.y, 12, i > 0 ? ends[i - 1]!.y + END_ROW : 0);
	});
	for (let i = ends.length - 1, bottom = height - 3; i >= 0; i--, bottom -= END_ROW)
		ends[i]!.y = Math.min(ends[i]!.y, bottom);
	return ends;
}

/** The greatest number that a panel draws. */
export const greatest = (steps: readonly KnownStep[], lines: readonly NamedLine[]): number =>
	Math.max(
		1,
		...steps.map((step) => (step.figure ? topOf(step.figure) : 0)),
		...lines.flatMap((line) => line.points.map((point) => (point.figure ? topOf(point.figure) : 0)))
	);
