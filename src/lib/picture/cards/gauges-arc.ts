/** Half-circle gauges of a scene: a family with its words, a class with its count. */
import {
	LARGE,
	placeGauge,
	placeSparkline,
	SMALL,
	type GaugeSize
} from '../../charts/gauges/layout';
import { hasValue, rateDetails, shareLabel } from '../../charts/shared/rate-words';
import { countText, gaugeName } from '../../charts/gauges/sentence';
import { hasShare, type Gauge, type GaugesSeries } from '../../charts/gauges/series';
import { partsText } from '../../charts/shared/breaks';
import * as m from '../../paraglide/messages';
import type { Locale, Names } from '../../view/catalogue';
import { formatNumber, formatSpan } from '../../view/format';
import { widthOf } from '../../plot/measured/measure';
import { stretchPath } from '../../plot/path';
import type { GroupMark, Mark, TextMark } from '../../plot/scene';
import {
	breakNames,
	lineHeight,
	stackLines,
	type Block,
	type Line
} from '../../plot/measured/block';
import { path } from '../../plot/measured/marks';
import { SMALL as LEAST, inside } from '../../plot/measured/words';
import { squares, TONES, withoutText } from './gauges-key';

/** Size of a count that stands instead of a share, px. */
const CLAIM = 22;
const LEAST_CLAIM = 16;

/** Radius and height of the box of a half circle, the unscaled px of its layout. */
const boxOf = (size: GaugeSize) => {
	const half = size.radius + size.gap + size.band + 5;
	return { half, height: half + 4 };
};
export const LARGE_BOX = boxOf(LARGE);
export const SMALL_BOX = boxOf(SMALL);

const FAMILY_NAME = 16.6;
const CLASS_NAME = 13.5;
const SCALE_WORDS = 17;
const SPARK = { height: 40, width: 250, above: 12 };

/** The ring with all its marks, the centre at `x`, `y`. */
function ring(gauge: Gauge, size: GaugeSize, x: number, y: number, scale: number): GroupMark {
	const placed = placeGauge(gauge, size);
	const ink = { stroke: 'ink', strokeWidth: 1.5 } as const;
	return {
		kind: 'group',
		x,
		y,
		scale,
		marks: [
			...path(placed.track, { fill: 'surface', stroke: 'rule-strong' }),
			...path(placed.ticks, ink),
			...path(placed.value, { fill: TONES[gauge.family].stop }),
			...path(placed.open, { stroke: 'ink-3' }),
			...path(placed.band, { fill: 'ink-3', opacity: 0.42 }),
			...path(placed.whisker, ink),
			...path(placed.edge, { stroke: 'ink', strokeWidth: 3 }),
			...path(placed.record, ink),
			...path(placed.previous, { fill: 'surface', stroke: 'ink', strokeWidth: 1.3 })
		]
	};
}

/** The share in the bowl. */
function bowl(gauge: Gauge, x: number, y: number, size: number): TextMark {
	const share = hasShare(gauge) ? shareLabel(gauge.rate).slice(0, -1) : '';
	return {
		kind: 'text',
		x,
		y,
		runs: [{ text: share }, { text: '%', size: Math.max(LEAST, size * 0.56) }],
		size,
		weight: 650,
		fill: 'ink',
		anchor: 'middle'
	};
}

/** What is said of a family's share, most needed first. `brief` leaves out the rate of the other kind. */
export function familyLines(
	gauge: Gauge,
	series: GaugesSeries,
	locale: Locale,
	{ size = 14, brief = false }: { size?: number; brief?: boolean } = {}
): Line[] {
	const o = { locale };
	const { rate, previous, otherRate, totals } = gauge;
	if (!rate || !hasShare(gauge)) return [];
	const counts = {
		n: formatNumber(rate.stopped, locale),
		d: formatNumber(rate.launched, locale)
	};
	const isStopped = series.kind === 'stopped';
	const share = otherRate && hasValue(otherRate) ? shareLabel(otherRate) : '';
	const before = previous && hasValue(previous) && series.comparedSpan;
	const small = [
		partsText(gauge.parts, locale),
		...rateDetails(rate, locale),
		share === '' || brief
			? ''
			: isStopped
				? m.gauges_other_shot({ share }, o)
				: m.gauges_other_stopped({ share }, o),
		totals.unknownOutcome
			? m.gauges_outcome_missing({ n: formatNumber(totals.unknownOutcome, locale) }, o)
			: '',
		before
			? m.gauges_previous(
					{
						span: formatSpan(before, locale),
						share: shareLabel(previous),
						n: formatNumber(previous.stopped, locale),
						d: formatNumber(previous.launched, locale)
					},
					o
				)
			: ''
	];
	return [
		{
			text: isStopped ? m.gauges_of(counts, o) : m.gauges_of_shot(counts, o),
			size: 16,
			weight: 600,
			fill: 'ink'
		},
		...small.filter((text) => text !== '').map((text): Line => ({ text, size, fill: 'ink-2' }))
	];
}

/** How a family is drawn. */
export interface FamilyOptions {
	width: number;
	/** Of the half circle. */
	scale: number;
	lines: readonly Line[];
	/** The weekly line under the words. */
	spark: boolean;
	/** Words at the right of the half circle instead of under it. */
	beside: boolean;
}

/** Height of the words under a half circle and of its name, px: all but the half circle itself. */
export function familyRest(lines: readonly Line[], width: number): number {
	const text = stackLines(lines, { x: 0, width, top: 0, anchor: 'middle' });
	return lineHeight(FAMILY_NAME) + SCALE_WORDS + text.height + 6;
}

/** Height of the weekly line, with its scale and its sentence. */
export const sparkHeight = (gauge: Gauge, width: number, locale: Locale): number =>
	placeSparkline(gauge).count > 1 ? spark(gauge, width, locale, { x: 0, top: 0 }).height : 0;

function spark(
	gauge: Gauge,
	room: number,
	locale: Locale,
	{ x, top }: { x: number; top: number }
): Block {
	const placed = placeSparkline(gauge);
	const width = Math.min(room - 46, SPARK.width);
	const left = x - width / 2 - 18;
	const y = top + SPARK.above;
	const at = (d: string) => stretchPath(d, width / placed.width, SPARK.height / 100, left, y);
	const tone = { stroke: TONES[gauge.family].not, round: true } as const;
	const end = (text: string, line: number): TextMark => ({
		kind: 'text',
		x: left + width + 6,
		y: line,
		runs: [{ text }],
		size: LEAST,
		fill: 'ink-3'
	});
	const words = stackLines(
		[{ text: m.gauges_weekly({}, { locale }), size: LEAST, fill: 'ink-3' }],
		{
			x,
			width: room,
			top: y + SPARK.height + 8,
			anchor: 'middle'
		}
	);
	return {
		marks: [
			...path(at(`M0 100H${placed.width}M0 0H${placed.width}`), { stroke: 'rule' }),
			...path(at(placed.intervals), { stroke: 'ink-3', strokeWidth: 1.2 }),
			...path(at(placed.line), { ...tone, strokeWidth: 1.5 }),
			...path(at(placed.dots), { ...tone, strokeWidth: 5 })
		],
		texts: [end('100%', y + 4), end('0', y + SPARK.height + 4), ...words.texts],
		height: SPARK.above + SPARK.height + 8 + words.height
	};
}

/** A family: name, half circle, n of d and all that belongs to it. */
export function familyBlock(
	gauge: Gauge,
	names: Names,
	locale: Locale,
	options: FamilyOptions
): Block {
	const { width, scale, lines } = options;
	const x = width / 2;
	const name: Line = {
		text: gaugeName(gauge, names, locale),
		size: FAMILY_NAME,
		weight: 700,
		fill: TONES[gauge.family].text
	};
	if (!hasShare(gauge)) return countBlock(gauge, name, width, locale);
	if (options.beside) return besideBlock(gauge, name, options);
	const head = stackLines([name], { x, width, top: 0, anchor: 'middle' });
	const centre = head.height + LARGE_BOX.half * scale;
	const side = (LARGE.radius - LARGE.ring / 2) * scale;
	const foot = centre + SCALE_WORDS;
	const words = stackLines(lines, { x, width, top: foot + 4, anchor: 'middle' });
	const below =
		options.spark && placeSparkline(gauge).count > 1
			? spark(gauge, width, locale, { x, top: foot + 4 + words.height })
			: { marks: [], texts: [], height: 0 };
	return {
		marks: [ring(gauge, LARGE, x, centre, scale), ...below.marks],
		texts: [
			...head.texts,
			bowl(gauge, x, centre - 12 * scale, 56 * scale),
			...scaleWords(x, side, foot - 2, width),
			...words.texts,
			...below.texts
		],
		height: foot + 4 + words.height + below.height
	};
}

const scaleWords = (x: number, side: number, y: number, width: number): TextMark[] =>
	[-1, 1].map((sign) =>
		inside(
			{
				kind: 'text',
				x: x + sign * side,
				y,
				runs: [{ text: sign < 0 ? '0' : '100%' }],
				size: LEAST,
				fill: 'ink-3',
				anchor: 'middle'
			},
			width
		)
	);

/** Where there is little height: the half circle at the left, its words at the right. */
function besideBlock(gauge: Gauge, name: Line, { width, scale, lines }: FamilyOptions): Block {
	const half = LARGE_BOX.half * scale;
	const left = half * 2 + 10;
	const words = stackLines([name, ...lines], {
		x: left,
		width: width - left,
		top: 0,
		anchor: 'start'
	});
	return {
		marks: [ring(gauge, LARGE, half, half, scale)],
		texts: [
			bowl(gauge, half, half - 12 * scale, 56 * scale),
			...scaleWords(half, (LARGE.radius - LARGE.ring / 2) * scale, half + 15, half * 2),
			...words.texts
		],
		height: Math.max(half + SCALE_WORDS, words.height)
	};
}

/** A family without a share: the count, squares where they are few, and the reason. */
function countBlock(gauge: Gauge, name: Line, width: number, locale: Locale): Block {
	const { figure, reason } = withoutText(gauge, locale);
	const x = width / 2;
	const at = { x, width, anchor: 'middle' } as const;
	// On one line where it can be: a figure is read at once.
	const whole = (CLAIM * width) / widthOf(figure, { size: CLAIM, weight: 600 });
	const size = Math.max(LEAST_CLAIM, Math.min(CLAIM, Math.floor(whole)));
	const head = stackLines([name, { text: figure, size, weight: 600, fill: 'ink' }], {
		...at,
		top: 0
	});
	const launched = gauge.rate?.launched ?? 0;
	const row = squares(gauge, x - (launched * 11 - 2) / 2, head.height + 6);
	const squared = row.length > 0 ? 22 : 4;
	const foot = stackLines([{ text: reason, size: 14, fill: 'ink-2' }], {
		...at,
		top: head.height + squared
	});
	return {
		marks: row,
		texts: [...head.texts, ...foot.texts],
		height: head.height + squared + foot.height
	};
}

/** Height of the name over a small half circle in a cell this wide, px. */
export const classNameHeight = (
	gauges: readonly Gauge[],
	width: number,
	names: Names,
	locale: Locale
): number =>
	Math.max(
		0,
		...gauges.map(
			(gauge) =>
				breakNames(gaugeName(gauge, names, locale), width, { size: CLASS_NAME, weight: 600 }).length
		)
	) * lineHeight(CLASS_NAME);

/** Height of a class's cell, px. */
export const classHeight = (nameHeight: number, scale: number): number =>
	nameHeight + SMALL_BOX.half * scale + 6 + lineHeight(CLASS_NAME);

/** A class: name, small half circle, n of d. */
export function classBlock(
	gauge: Gauge,
	names: Names,
	locale: Locale,
	{ width, scale, nameHeight }: { width: number; scale: number; nameHeight: number }
): Block {
	const x = width / 2;
	const line = (text: string, fill: Line['fill']): Line => ({
		text,
		size: CLASS_NAME,
		weight: 600,
		fill
	});
	const at = { x, width, anchor: 'middle' } as const;
	const own = stackLines([line(gaugeName(gauge, names, locale), 'ink')], { ...at, top: 0 });
	const centre = nameHeight + SMALL_BOX.half * scale;
	const count = stackLines([line(countText(gauge, locale), 'ink')], { ...at, top: centre + 6 });
	const marks: Mark[] = [ring(gauge, SMALL, x, centre, scale)];
	return {
		marks,
		texts: [
			...own.texts.map((text) => ({ ...text, y: text.y + nameHeight - own.height })),
			bowl(gauge, x, centre - 4 * scale, 25 * scale),
			...count.texts
		],
		height: classHeight(nameHeight, scale)
	};
}
