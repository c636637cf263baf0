/** The largest days as rows: what was launched with its bar, what became of it, and who was hurt. */
import { daysBetween } from '../../../records/ledger/moment';
import * as m from '../../../paraglide/messages';
import { stretched, type KeyItem, type PlotMark, type Sign } from '../../plot/marks';
import type { Piece, Row, Rows } from '../../plot/rows';
import type { Family } from '../../../figures/stats/series';
import type { Locale } from '../../../figures/view/catalogue';
import { FAMILY_TOKENS } from '../shared/family-tokens';
import { placeLargest, type PlacedPart } from './layout';
import type { LargestRow, LargestSeries } from './series';
import type { SortKey } from './sort';
import { dayText, launchedText, peoplePiece, stoppedHead, stoppedPiece, tollHeads } from './words';

/** Height of a bar, px. */
const BAR = 12;
/** As many launches as on no day before. */
export const RECORD: Sign = {
	width: 10,
	marks: [{ kind: 'path', d: 'M5 -4L9.5 4H0.5Z', fill: 'ink' }]
};

/** A row a day, the largest first: launched, then the bar, then a cell a head. */
export function drawLargest(series: LargestSeries, locale: Locale): Rows<SortKey> {
	const o = { locale };
	const { families } = series.selection;
	const { killed, injured } = tollHeads(series, locale);
	const bars = placeLargest(series);
	/** A date without its year would stand for two days. */
	const isLong = daysBetween(series.period.from, series.period.to) >= 365;
	return {
		head: m.largest_col_date({}, o),
		columns: [
			{ id: 'launched', head: '' },
			...families.map((selected) => ({
				id: selected.family,
				head: stoppedHead(selected, locale)
			})),
			{ id: 'killed', head: killed },
			{ id: 'injured', head: injured }
		],
		lead: 0,
		bar: {
			after: 1,
			heads: [{ x: 0, text: m.largest_col_launched({}, o) }],
			height: BAR,
			least: 60
		},
		rows: series.rows.map((row, i): Row => ({
			id: row.date,
			name: dayText(row.date, locale, isLong),
			cells: cellsOf(row, series, locale),
			...(row.largestToDate && { sign: RECORD }),
			bar: barMarks(bars[i]!)
		}))
	};
}

const cellsOf = (row: LargestRow, { selection }: LargestSeries, locale: Locale): Piece[] => [
	{ strong: launchedText(row, locale), plain: '', muted: '' },
	...selection.families.map(({ family }) => stoppedPiece(row.marks[family], locale)),
	peoplePiece(row.killed, locale),
	peoplePiece(row.injured, locale)
];

/** The parts of a bar from the left, as in the daily bars. */
const barMarks = (parts: readonly PlacedPart[]): PlotMark[] =>
	parts.map(({ kind, family, x, width }): PlotMark => {
		const { not, stop } = FAMILY_TOKENS[family];
		return kind === 'unknown'
			? {
					kind: 'boxes',
					boxes: [{ x, width, y: 0, height: BAR }],
					...{ fill: 'surface', stroke: not, hatch: stop }
				}
			: stretched(`M${x} 0h${width}v${BAR}h-${width}z`, {
					...{ fill: kind === 'not' ? not : stop, stroke: 'surface' }
				});
	});

/** Launches without a reported outcome, in a key: hatched as in the bars. */
export const unknownSign = (families: readonly Family[]): Sign => ({
	width: 16 * families.length - 4,
	marks: families.map((family, i) => {
		const { not, stop } = FAMILY_TOKENS[family];
		return {
			...{ kind: 'rect', x: 16 * i + 0.5, y: -5.5, width: 11, height: 11 },
			...{ fill: 'surface', stroke: not, hatch: stop }
		};
	})
});

/** What the reader of the table has to be told of its bars: the other parts stand with their numbers beside them. */
export function barItems({ rows, selection }: LargestSeries, locale: Locale): KeyItem[] {
	const unknown = selection.families
		.map(({ family }) => family)
		.filter((family) => rows.some((row) => row.marks[family].segments.unknown > 0));
	return unknown.length === 0
		? []
		: [{ text: m.word_outcome_unknown({}, { locale }), sign: unknownSign(unknown) }];
}

/** The signs beside figures: only those that are there. */
export const signItems = ({ rows }: LargestSeries, locale: Locale): KeyItem[] => [
	...(rows.some((row) => row.largestToDate)
		? [{ text: m.largest_key_record({}, { locale }), sign: RECORD }]
		: []),
	...(rows.some((row) => row.floor) ? [{ text: `+ ${m.largest_key_floor({}, { locale })}` }] : [])
];
