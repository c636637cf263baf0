/** Reports that divide by different numbers, side by side: their words, and a square a weapon, in the same grid for all. */
import * as m from '../../../paraglide/messages';
import type { KeyItem, PlotMark } from '../../plot/marks';
import type { Look } from '../../plot/scene';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { FAMILY_TOKENS } from '../shared/family-tokens';
import { blockSentence, denominatorsSentence } from './sentence';
import type { Block, Denominators } from './series';
import { placeSquares, SIDE_PX, type Squares } from './squares';
import { namedReports, rateText, ratioText, reportText, squareText } from './words';

export interface DrawnBlock {
	ratio: string;
	rate: string;
	/** That Barrage uses it; empty where it does not. */
	used: string;
	/** Their own size, px. */
	squares: { width: number; height: number; marks: readonly PlotMark[] };
	/** The block for those who do not see it. */
	label: string;
	reports: readonly { id: string; text: string }[];
	/** How many more reports say so; empty where none do. */
	more: string;
}

export interface DrawnDenominators {
	/** What a square stands for. */
	unit: string;
	key: readonly KeyItem[];
	blocks: readonly DrawnBlock[];
	/** Why the numbers differ, and which one is used. */
	why: string;
}

type Part = 'stopped' | 'notStopped' | 'unknown' | 'leftOut';
/** In the order they stand. */
const PARTS: readonly Part[] = ['stopped', 'notStopped', 'unknown', 'leftOut'];

function lookOf(part: Part, family: Denominators['family']): Look {
	const { stop, not } = FAMILY_TOKENS[family];
	switch (part) {
		case 'stopped':
			return { fill: stop };
		case 'notStopped':
			return { fill: not };
		case 'unknown':
			return { stroke: not, strokeWidth: 1.5 };
		case 'leftOut':
			return { stroke: 'rule-strong', dash: [2, 1.6] };
	}
}

/** The blocks, the greatest number first. */
export function drawDenominators(
	series: Denominators,
	names: Names,
	locale: Locale
): DrawnDenominators {
	const placed = series.blocks.map((block) => placeSquares(block, series.perSquare));
	return {
		unit: squareText(series, locale),
		key: keyItems(series, placed, locale),
		blocks: series.blocks.map((block, i) =>
			drawBlock(block, { family: series.family, squares: placed[i]! }, names, locale)
		),
		why: denominatorsSentence(series, names, locale)
	};
}

function drawBlock(
	block: Block,
	{ family, squares }: { family: Denominators['family']; squares: Squares },
	names: Names,
	locale: Locale
): DrawnBlock {
	const o = { locale };
	const { named, more } = namedReports(block.reports);
	return {
		ratio: ratioText(block, locale),
		rate: rateText(block, locale),
		used: block.isUsed ? m.denominators_used({}, o) : '',
		squares: {
			width: squares.width,
			height: squares.height,
			marks: PARTS.flatMap((part): PlotMark[] =>
				squares[part] === ''
					? []
					: [{ kind: 'sign', x: 0, y: 0, d: squares[part], ...lookOf(part, family) }]
			)
		},
		label: blockSentence(block, names, locale),
		reports: named.map((report) => ({
			id: report.reportId,
			text: reportText(report, names, locale)
		})),
		more: more > 0 ? m.denominators_more({ n: more }, o) : ''
	};
}

/** Only the kinds of square that are in the picture. */
function keyItems({ family }: Denominators, placed: readonly Squares[], locale: Locale): KeyItem[] {
	const o = { locale };
	const words: Record<Part, string> = {
		stopped: m.word_stopped({}, o),
		notStopped: m.word_not_stopped({}, o),
		unknown: m.denominators_key_unknown({}, o),
		leftOut: m.denominators_key_left_out({}, o)
	};
	const side = SIDE_PX - 1;
	const d = `M.5 ${-side / 2}h${side}v${side}h-${side}z`;
	return PARTS.filter((part) => placed.some((squares) => squares[part] !== '')).map((part) => ({
		text: words[part],
		sign: { width: SIDE_PX, marks: [{ kind: 'path', d, ...lookOf(part, family) }] }
	}));
}
