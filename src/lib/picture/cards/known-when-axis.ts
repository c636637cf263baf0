/** The time axis of the picture of what was known when: dividers, hours and days, the date of the view, reports. */
import type { Level } from '../../charts/known-when/axis';
import type { PlacedKnownWhen } from '../../charts/known-when/layout';
import { momentText } from '../../charts/known-when/words';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../view/catalogue';
import type { Mark, TextMark } from '../../plot/scene';
import { upright } from '../../plot/measured/marks';
import { inside, SMALL } from '../../plot/measured/words';

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
	const { axis } = placed;
	const word = (at: number, y: number, text: string, rest: Partial<TextMark>): TextMark => ({
		kind: 'text',
		x: (at * plot) / 100,
		y,
		runs: [{ text }],
		size: SMALL,
		fill: 'ink-3',
		...rest
	});
	const words = [
		...axis.hours
			.filter((mark) => mark.level <= level)
			.map((mark) => word(mark.x, base + 16, mark.text, { anchor: 'middle' })),
		...axis.days
			.filter((mark) => mark.level <= level)
			.map((mark) => word(mark.x, base + 33, mark.text, { weight: 600, fill: 'ink-2' }))
	];
	if (placed.asOf === null || asOf === null) return words;
	const when = momentText({ at: asOf, dayOnly: false }, locale);
	const known = word(placed.asOf, base + 51, m.knownwhen_as_known({ when }, { locale }), {
		anchor: 'middle',
		weight: 600,
		fill: 'ink'
	});
	return [...words, inside(known, plot)];
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
