import type { Span } from '../../../figures/stats/grain';
import type { PeriodStatement } from '../../../figures/stats/series';
import type { Locale } from '../../../figures/view/catalogue';
import { formatFigure } from '../../../figures/view/format';
import { textWidth } from '../shared/notes';
import type { TimeAxis } from '../../plot/axis';
import { LABEL_PX, NARROW, WIDE } from './labels';
import type { CasualtyPanel } from './series';
import { round } from '../../plot/round';

/** Height of a row of brackets. */
export const ROW = 20;
const MAX_BRACKETS = 3;

/** A statement over several days, under the baseline. */
export interface PlacedBracket {
	path: string;
	x: number;
	y: number;
	text: string;
	level: 1 | 2;
}

export interface BracketLimits {
	width?: number;
	rows?: number;
}

const isMonth = ({ from, to }: Span) =>
	from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && to.slice(8) >= '28';

/** At most three statements that the marks cover exactly: calendar months first, then the shorter ones. */
export function placeBrackets(
	panel: CasualtyPanel,
	periods: readonly PeriodStatement[],
	axis: TimeAxis,
	/** Top of the first row. */
	top: number,
	locale: Locale,
	/** Width of the plot, px, where it is known, and the most rows. */
	limits: BracketLimits = {}
): { brackets: PlacedBracket[]; rows: number } {
	const covered = periods.flatMap((period) => {
		const first = panel.points.findIndex(({ span }) => span.from === period.from);
		const last = panel.points.findIndex(({ span }) => span.to === period.to);
		return period.measure === panel.measure && first >= 0 && last >= first
			? [{ period, first, last }]
			: [];
	});
	const chosen = covered
		.filter(
			(each, i) =>
				covered.findIndex((other) => other.first === each.first && other.last === each.last) === i
		)
		.sort(
			(a, b) =>
				Number(isMonth(b.period)) - Number(isMonth(a.period)) ||
				a.last - a.first - (b.last - b.first) ||
				a.first - b.first
		)
		.slice(0, MAX_BRACKETS);
	const rows: { first: number; last: number }[][] = [];
	const brackets = chosen.flatMap(({ period, first, last }): PlacedBracket[] => {
		const text = formatFigure(period.figure, locale);
		const room = (last - first + 1) * axis.step;
		const needs = ((textWidth(text, LABEL_PX, true) + 18) / room) * 100;
		if (needs > (limits.width ?? WIDE)) return [];
		let row = rows.findIndex((taken) =>
			taken.every((other) => other.last < first || other.first > last)
		);
		if (row === -1 && rows.length === limits.rows) return [];
		if (row === -1) row = rows.push([]) - 1;
		rows[row]!.push({ first, last });
		const y = top + 10 + row * ROW;
		const from = round(first * axis.step + 0.3);
		const to = round((last + 1) * axis.step - 0.3);
		return [
			{
				path: `M${from} ${y - 5}V${y}H${to}V${y - 5}`,
				x: round((from + to) / 2),
				y: y + 4.5,
				text,
				level: limits.width === undefined && needs > NARROW ? 2 : 1
			}
		];
	});
	return { brackets, rows: rows.length };
}
