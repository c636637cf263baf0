/** The time axis of the picture of what was known when: dividers, hours and days, the date of the view, reports. */
import * as m from '../../../paraglide/messages';
import { upright } from '../../plot/measured/marks';
import { plotScene } from '../../plot/measured/plot-scene';
import { inside, SMALL, Words } from '../../plot/measured/words';
import type { Mark, TextMark } from '../../plot/scene';
import type { Locale } from '../../../figures/view/catalogue';
import type { Level } from '../../plot/marks';
import { axisMarks } from './draw';
import type { PlacedKnownWhen } from './layout';
import { momentText } from './words';

/** Height of a report's mark, px. */
const PILL = 22;

/** Rows of words that lines do not pass behind. */
export type Rows = Parameters<typeof upright>[3];

/** Boundaries of days and the date of the view, from the top of the panels to their base. */
export function axisLines(
	{ axis, asOf }: PlacedKnownWhen,
	plot: number,
	{ top, base, rows }: { top: number; base: number; rows: Rows }
): Mark[] {
	const x = (percent: number) => (percent * plot) / 100;
	return [
		...axis.boundaries.flatMap((at) =>
			upright(x(at), top, base, rows, { stroke: 'ink-3', dash: [1, 3] })
		),
		...(asOf === null
			? []
			: upright(x(asOf), top, base, rows, { stroke: 'ink', strokeWidth: 1.6, dash: [8, 3] }))
	];
}

/** The break: nothing is drawn in it, as time is not to scale there. */
export function breakMarks(
	{ axis: { gap } }: PlacedKnownWhen,
	plot: number,
	top: number,
	base: number
): Mark[] {
	if (!gap) return [];
	const [from, to] = [(gap.from * plot) / 100, (gap.to * plot) / 100];
	return [
		{ kind: 'rect', x: from, y: top, width: to - from, height: base - top, fill: 'surface' },
		{
			kind: 'path',
			d: `M${from} ${top}V${base}M${to} ${top}V${base}`,
			stroke: 'ink-3',
			dash: [3, 3]
		}
	];
}

/** Hours, days and what the rule stands for, under the panels. */
export function axisWords(
	placed: PlacedKnownWhen,
	plot: number,
	base: number,
	{ level, asOf, locale }: { level: Level; asOf: number | null; locale: Locale }
): Mark[] {
	const words = new Words();
	const marks = axisMarks(placed.axis, { days: 33, hours: 16 }, null);
	plotScene(marks, { left: 0, top: base, plot }, words, { level });
	if (placed.asOf === null || asOf === null) return words.marks;
	const when = momentText({ at: asOf, dayOnly: false }, locale);
	const known: TextMark = {
		kind: 'text',
		x: (placed.asOf * plot) / 100,
		y: base + 51,
		runs: [{ text: m.knownwhen_as_known({ when }, { locale }) }],
		size: SMALL,
		weight: 600,
		fill: 'ink',
		anchor: 'middle'
	};
	return [...words.marks, inside(known, plot)];
}

/** The reports by their numbers in the table; dashed where only their day is known. */
export function pillMarks(
	placed: PlacedKnownWhen,
	plot: number,
	top: number,
	level: Level
): Mark[] {
	const pills = placed.pills.find((row) => row.level === level)?.pills ?? [];
	return pills.flatMap((pill): Mark[] => [
		{
			kind: 'rect',
			x: (pill.x * plot) / 100 - pill.width / 2 + 0.7,
			y: top + 0.7,
			width: pill.width - 1.4,
			height: PILL - 1.4,
			fill: 'surface',
			stroke: 'ink',
			strokeWidth: 1.2,
			...(pill.dayOnly ? { dash: [3, 2.4] } : {})
		},
		{
			kind: 'text',
			x: (pill.x * plot) / 100,
			y: top + PILL / 2 + 4.5,
			runs: [{ text: pill.text, weight: 600 }],
			size: SMALL,
			fill: 'ink',
			anchor: 'middle'
		}
	]);
}
