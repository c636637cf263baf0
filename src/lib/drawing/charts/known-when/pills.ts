/** Numbers of reports under the axis: neighbours that would touch share one mark, `12–18`. */
import type { Level } from '../../plot/marks';
import { LEVELS, plotOf } from './axis';
import type { SeriesMoment } from './series';

/** Height of a mark, px: a finger finds it. */
export const PILL_PX = 24;

export interface Pill {
	/** Centre, per cent. */
	x: number;
	/** px */
	width: number;
	text: string;
	moments: SeriesMoment[];
	/** The report it leads to: its first. */
	reportId: string;
	/** Of none of its reports the hour is known. */
	dayOnly: boolean;
}

interface Group {
	moments: SeriesMoment[];
	first: number;
	last: number;
}

function toPill({ moments, first, last }: Group, plot: number): Pill {
	const reports = moments.flatMap((moment) => moment.reports);
	const numbers = reports.map((report) => report.number);
	const low = numbers.reduce((a, b) => Math.min(a, b), Infinity);
	const high = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
	// Numbers of a page with several attacks need not follow each other.
	const text = low === high ? `${low}` : `${low}–${high}`;
	const width = Math.max(PILL_PX, text.length * 7.2 + 12);
	const half = (width / plot) * 50;
	return {
		x: Math.round(Math.min(100 - half, Math.max(half, (first + last) / 2)) * 100) / 100,
		width: Math.round(width),
		text,
		moments,
		reportId: reports[0]!.reportId,
		dayOnly: moments.every((moment) => moment.dayOnly)
	};
}

/** The marks of one level, none over another on a plot of its least width. */
function pillsAt(moments: readonly SeriesMoment[], xs: readonly number[], plot: number): Pill[] {
	const groups: Group[] = [];
	moments.forEach((moment, i) => {
		let group: Group = { moments: [moment], first: xs[i]!, last: xs[i]! };
		for (let before = groups.at(-1); before; before = groups.at(-1)) {
			const a = toPill(before, plot);
			const b = toPill(group, plot);
			if (b.x - a.x >= (((a.width + b.width) / 2 + 2) / plot) * 100) break;
			groups.pop();
			group = {
				moments: [...before.moments, ...group.moments],
				first: before.first,
				last: group.last
			};
		}
		groups.push(group);
	});
	return groups.map((group) => toPill(group, plot));
}

/** One row of marks for each width of screen; one is shown. */
export const placePills = (
	moments: readonly SeriesMoment[],
	xs: readonly number[]
): { level: Level; pills: Pill[] }[] =>
	LEVELS.map((level) => ({ level, pills: pillsAt(moments, xs, plotOf(level)) }));
