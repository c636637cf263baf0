/** A native chart as data: what `chart-xml.ts` draws and `workbook.ts` keeps. */
import type { Table } from '../../../drawing/charts/table';
import type { Locale } from '../../../figures/view/catalogue';

/** One row of figures of a chart. Null is no figure: a gap, an empty cell. */
export interface ChartSeries {
	name: string;
	values: readonly (number | null)[];
	/** `17325C` */
	color: string;
	/** Colours of single points, where they differ. */
	pointColors?: readonly string[];
	/** 45° lines on paper instead of a full fill: an outcome that is not known. */
	hatched?: boolean;
	/** Points; of lines. */
	lineWidth?: number;
	dashed?: boolean;
	/** Dots on the points of a line, so that a lone one is seen. */
	dots?: boolean;
	/** The lowest and the highest that is stated, as whiskers; null for none, or where it is open. */
	low?: readonly (number | null)[];
	high?: readonly (number | null)[];
	/** What the ends are of: the reports by default, or a 95% interval. */
	ends?: 'reports' | 'interval';
	/** Words beside single points, such as `46+`. */
	labels?: readonly (string | null)[];
}

export interface ChartSpec {
	/** Upright columns, lying bars, lines. */
	kind: 'column' | 'bar' | 'line';
	/** Columns and bars: beside each other, or on each other. */
	stacked: boolean;
	categories: readonly string[];
	series: readonly ChartSeries[];
	/** The end of the axis; it starts at 0. */
	max: number;
	/** Distance of its lines. */
	step: number;
	/** Number format of the axis, as Excel writes it: `0`, `0%`. */
	format: string;
	/** Space between columns, per cent of a column. */
	gap: number;
	legend: boolean;
	/** At most so many categories have their name written, at equal distances; all of lying bars. */
	named: number;
	/** Distances at which names may stand; any by default. */
	distances?: readonly number[];
	/** From how many categories to the next one is named; once the width of the chart is known. */
	skip?: number;
	/** The head of the first column of the workbook. */
	categoryName: string;
	/** The slide's whole table, for the workbook's second sheet; `what` names it. */
	table: { what: string; table: Table } | null;
	locale: Locale;
}

/** Whether there is anything to draw; a stated zero is something. */
export const hasFigures = ({ series }: ChartSpec): boolean =>
	series.some(({ values }) => values.some((value) => value !== null));

/** Width of a letter of a label of ten points, and of what is between two labels and beside a plot, inches. */
const LETTER = 0.078;
const BETWEEN = 0.12;
const AXIS = 0.5;

/**
 * From how many categories to the next one is named in a chart so wide: no name may touch the next, for PowerPoint would
 * set them on their side.
 */
export function labelSkip(
	{ kind, categories, named, distances }: ChartSpec,
	width: number
): number {
	if (kind === 'bar') return 1;
	const count = categories.length;
	const fits = (skip: number): boolean => {
		const kept = categories.filter((_, n) => n % skip === 0);
		const longest = Math.max(0, ...kept.map((name) => name.length));
		const needed = kept.length * (longest * LETTER + BETWEEN);
		return kept.length <= named && (kept.length === 1 || needed <= width - AXIS);
	};
	const steps = distances ?? Array.from({ length: count }, (_, n) => n + 1);
	return steps.find(fits) ?? Math.max(1, count);
}

/** A round end for an axis and the distance of its lines, at most five of them. */
export function niceAxis(greatest: number): { max: number; step: number } {
	const top = Math.max(greatest, 1);
	const power = 10 ** Math.floor(Math.log10(top / 2));
	const step =
		[1, 2, 5, 10].map((n) => Math.max(1, n * power)).find((each) => top / each <= 5) ?? 10 * power;
	return { max: Math.ceil(top / step) * step, step };
}
