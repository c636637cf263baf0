/** Where the lines of *what was known when* lie: per cent across, px down. */
import type { KnownMeasure } from '../../../figures/stats/known-when';
import type { Figure } from '../../../figures/stats/figure';
import type { Level, Point } from '../../plot/marks';
import type { Locale } from '../../../figures/view/catalogue';
import { placeKnownAxis, type KnownAxis } from './axis';
import {
	END_ROW,
	greatest,
	placeEnds,
	placeStepLabels,
	type EndLabel,
	type PlacedStep,
	type StepLabel
} from './labels';
import { placePills, type Pill } from './pills';
import { topOf, type KnownPanel, type KnownWhenSeries } from './series';
import { round } from '../../plot/round';

/** Room above the greatest value, for its label and for an arrow. */
const TOP = 22;
const LEAST_HEIGHT = 66;
/** A panel with revisions is taller: they are what the chart is for. */
const REVISED_HEIGHT = 132;
const MANY_REVISIONS = 3;
/** Between ticks, and the shortest run that carries an arrow, per cent. */
const TICK = 2;
const OPEN_RUN = 8;

export interface PlacedLine {
	id: string;
	verified: boolean;
	/** Dash pattern and end of the marks, together one of eight. */
	dash: number;
	cap: 'round' | 'square';
	path: string;
	/** Its statements, and those of which only the day is known. */
	marks: Point[];
	hollow: Point[];
}

export interface PlacedPanel {
	measure: KnownMeasure;
	height: number;
	base: number;
	steps: PlacedStep[];
	path: string;
	band: string;
	/** Nothing known yet, or no longer: ticks on the base. */
	ticks: string;
	marks: Point[];
	hollow: Point[];
	/** "At least": up from the line. */
	arrows: { x: number; y: number }[];
	lines: PlacedLine[];
	labels: StepLabel[];
	ends: EndLabel[];
}

export interface PlacedKnownWhen {
	axis: KnownAxis;
	panels: PlacedPanel[];
	pills: { level: Level; pills: Pill[] }[];
	/** The date of the view, per cent; null for the latest. */
	asOf: number | null;
}

interface Placeable {
	at: number;
	dayOnly: boolean;
	figure: Figure | null;
}

/** Runs between changes; the last goes on to the right edge. */
function runsOf<T extends Placeable>(
	entries: readonly T[],
	xOf: (at: number) => number,
	y: (value: number) => number
) {
	return entries.flatMap((entry, i) =>
		entry.figure
			? [
					{
						entry,
						from: xOf(entry.at),
						to: i + 1 < entries.length ? xOf(entries[i + 1]!.at) : 100,
						y: round(y(entry.figure.value))
					}
				]
			: []
	);
}

type Runs = { from: number; to: number; y: number }[];

const stepPath = (runs: Runs): string =>
	runs
		.map((run, i) => {
			const before = runs[i - 1];
			return `${before && before.to === run.from ? `V${run.y}` : `M${run.from} ${run.y}`}H${run.to}`;
		})
		.join('');

const dots = (runs: (Runs[number] & { entry: Placeable })[], dayOnly: boolean): Point[] =>
	runs.filter(({ entry }) => entry.dayOnly === dayOnly).map((run) => ({ x: run.from, y: run.y }));

/** Ticks where nothing is known, as evenly as days without a report are marked elsewhere. */
function gapTicks(runs: Runs, base: number): string {
	const holes: [number, number][] = [];
	let from = 0;
	for (const run of runs) {
		if (run.from > from) holes.push([from, run.from]);
		from = Math.max(from, run.to);
	}
	if (from < 100) holes.push([from, 100]);
	return holes
		.flatMap(([start, end]) => {
			const count = Math.floor((end - start) / TICK);
			return Array.from(
				{ length: count },
				(_, i) => `M${round(start + (i + 0.5) * TICK)} ${base - 8}v8`
			);
		})
		.join('');
}

/** What panels that count the same thing share, so that a pixel is as much in each. */
interface Scale {
	most: number;
	height: number;
}

function heightOf(panel: KnownPanel): number {
	const ends = new Set(panel.lines.flatMap((line) => line.points.at(-1)?.figure?.value ?? []));
	const least = panel.revisions.length >= MANY_REVISIONS ? REVISED_HEIGHT : LEAST_HEIGHT;
	return Math.max(least, ends.size * END_ROW + 12);
}

/** The middle of a run, out of the break. */
function openAt({ from, to }: { from: number; to: number }, gap: KnownAxis['gap']): number {
	const middle = (from + to) / 2;
	return gap && middle > gap.from - 1 && middle < gap.to + 1 ? gap.from - 1.5 : middle;
}

function placePanel(
	panel: KnownPanel,
	{ most, height }: Scale,
	gap: KnownAxis['gap'],
	xOf: (at: number) => number,
	locale: Locale
): PlacedPanel {
	const base = height - 1;
	const y = (value: number) => base - (value / most) * (base - TOP);

	const runs = runsOf(panel.steps, xOf, y);
	const steps = runs.map(({ entry, ...run }): PlacedStep => ({ ...run, step: entry }));
	const band = steps
		.flatMap(({ from, to, step }) => {
			const figure = step.figure!;
			const top = topOf(figure);
			return top > figure.low
				? [`M${from} ${round(y(figure.low))}H${to}V${round(y(top))}H${from}Z`]
				: [];
		})
		.join('');
	// An arrow on each open run long enough to carry one beside its neighbours.
	const arrows = steps
		.filter(({ from, to, step }) => step.figure!.high === Infinity && to - from >= OPEN_RUN)
		.map((run) => ({ x: round(run.to === 100 ? 99.2 : openAt(run, gap)), y: run.y }));
	const lines = panel.lines.map((line, i): PlacedLine => {
		const own = runsOf(line.points, xOf, y);
		return {
			id: line.id,
			verified: line.verified,
			dash: i % 4,
			cap: Math.floor(i / 4) % 2 === 0 ? 'round' : 'square',
			path: stepPath(own),
			marks: dots(own, false),
			hollow: dots(own, true)
		};
	});
	return {
		measure: panel.measure,
		height,
		base,
		steps,
		path: stepPath(runs),
		band,
		ticks: gapTicks(runs, base),
		marks: dots(runs, false),
		hollow: dots(runs, true),
		arrows,
		lines,
		labels: placeStepLabels(steps, { height: base - 2, gap, arrows }, locale),
		ends: placeEnds(panel.lines, panel.now?.figure?.value ?? null, y, height, locale)
	};
}

/** Launched and stopped of a family count the same thing. */
const kindOf = (measure: KnownMeasure): string => measure.split('-')[0]!;

function scalesOf(panels: readonly KnownPanel[], growth: number): Map<string, Scale> {
	const scales = new Map<string, Scale>();
	for (const panel of panels) {
		const kind = kindOf(panel.measure);
		const before = scales.get(kind) ?? { most: 0, height: 0 };
		scales.set(kind, {
			most: Math.max(before.most, greatest(panel.steps, panel.lines)),
			height: Math.max(before.height, Math.floor(heightOf(panel) * growth))
		});
	}
	return scales;
}

/** Places a series. `asOf` in epoch milliseconds, null for the latest; `growth` times as high as on a page. */
export function placeKnownWhen(
	series: KnownWhenSeries,
	asOf: number | null,
	locale: Locale,
	growth = 1
): PlacedKnownWhen {
	const axis = placeKnownAxis(series, locale);
	const xs = new Map(series.moments.map((moment, i) => [moment.at, axis.moments[i]!]));
	const xOf = (at: number) => xs.get(at) ?? axis.x(at);
	const scales = scalesOf(series.panels, growth);
	return {
		axis,
		panels: series.panels.map((panel) =>
			placePanel(panel, scales.get(kindOf(panel.measure))!, axis.gap, xOf, locale)
		),
		pills: placePills(series.moments, axis.moments),
		asOf: asOf === null ? null : axis.x(asOf)
	};
}
