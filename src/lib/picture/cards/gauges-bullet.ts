/** The same gauges as bars on one scale of 0 to 100 %. */
import { placeBullet } from '../../charts/gauges/layout';
import { countText, gaugeName, gaugeSentence } from '../../charts/gauges/sentence';
import { hasShare, type Gauge, type GaugesSeries } from '../../charts/gauges/series';
import { shareLabel } from '../../charts/shared/rate-words';
import type { Locale, Names } from '../../view/catalogue';
import { widthOf } from '../../plot/measured/measure';
import type { Hot, Mark, TextMark } from '../../plot/scene';
import { stackLines, type Block } from '../../plot/measured/block';
import { path } from '../../plot/measured/marks';
import { SMALL } from '../../plot/measured/words';
import { TONES, squares, withoutText } from './gauges-key';

const SCALE = 18;
const BAR = 34;
const GAP = 14;
const NARROW = 560;
const LEAST = { wide: 24, narrow: 46 };
const MOST = { wide: 44, narrow: 56 };

/** Least and most height of a row, px. */
export const rowHeights = (width: number): { least: number; most: number; natural: number } =>
	width < NARROW
		? { least: LEAST.narrow, most: MOST.narrow, natural: 54 }
		: { least: LEAST.wide, most: MOST.wide, natural: 38 };

/** Height of the words of the scale over the rows, px. */
export const SCALE_HEIGHT = SCALE;

const text = (x: number, y: number, words: string, rest: Partial<TextMark> = {}): TextMark => ({
	kind: 'text',
	x,
	y,
	runs: [{ text: words }],
	size: 14,
	fill: 'ink-2',
	...rest
});

/** Bars of these gauges, `row` px each, under the scale. */
export function bulletRows(
	gauges: readonly Gauge[],
	series: GaugesSeries,
	names: Names,
	locale: Locale,
	{ width, row }: { width: number; row: number }
): Block & { hots: Hot[] } {
	const isNarrow = width < NARROW;
	const label = (gauge: Gauge) => {
		const isFamily = series.families.includes(gauge);
		return {
			words: gaugeName(gauge, names, locale),
			size: isFamily ? 16.6 : isNarrow ? 13.5 : 14.5,
			weight: isFamily ? 650 : 400
		};
	};
	const widest = Math.max(...gauges.map((gauge) => widthOf(label(gauge).words, label(gauge))));
	const figure = Math.max(
		100,
		...gauges.map((gauge) => widthOf(`100% ${countText(gauge, locale)}`, { size: 16, weight: 600 }))
	);
	const ownFigure = (gauge: Gauge) =>
		gauge.rate
			? widthOf(`${hasShare(gauge) ? shareLabel(gauge.rate) : ''} `, { size: 16, weight: 600 }) +
				widthOf(countText(gauge, locale), { size: 14, weight: 600 })
			: widthOf(withoutText(gauge, locale).figure, { size: 14, weight: 600 });
	const left = isNarrow ? 0 : Math.min(widest, width * 0.3) + GAP;
	const right = isNarrow ? width : width - figure - GAP;
	const at = (share: number) => Math.round((left + (share * (right - left)) / 100) * 100) / 100;
	const marks: Mark[] = [];
	const texts: TextMark[] = [
		text(left, 12, '0', { size: SMALL, fill: 'ink-3' }),
		text(at(50), 12, '50', { size: SMALL, fill: 'ink-3', anchor: 'middle' }),
		text(right, 12, '100%', { size: SMALL, fill: 'ink-3', anchor: 'end' })
	];
	const hots: Hot[] = [];
	gauges.forEach((gauge, i) => {
		const top = SCALE + i * row;
		const base = isNarrow ? top + 15 : top + row / 2 + 5;
		const { words, ...font } = label(gauge);
		const lines = stackLines([{ text: words, ...font, fill: 'ink' }], {
			x: 0,
			width: isNarrow ? width - ownFigure(gauge) - 8 : left - GAP,
			top: 0,
			anchor: 'start'
		}).texts;
		texts.push(
			...lines.map((mark, line) => ({
				...mark,
				y: base + (line - (isNarrow ? 0 : (lines.length - 1) / 2)) * font.size * 1.1
			}))
		);
		const placed = placeBullet(gauge);
		const scale = Math.min(1, (isNarrow ? row - 20 : row) / BAR);
		const y = isNarrow ? top + 20 : top + (row - BAR * scale) / 2;
		if (placed) {
			marks.push(...bar(gauge, placed, { at, y, scale }));
			texts.push(
				text(width, base, '', {
					anchor: 'end',
					runs: [
						{
							text: `${hasShare(gauge) ? shareLabel(gauge.rate) : ''} `,
							size: 16,
							weight: 600,
							fill: 'ink'
						},
						{ text: countText(gauge, locale) }
					]
				})
			);
		} else {
			const { figure: count, reason } = withoutText(gauge, locale);
			const launched = gauge.rate?.launched ?? 0;
			texts.push(
				text(width, base, count, { anchor: 'end', size: 14, weight: 600, fill: 'ink' }),
				text(left + (launched > 0 ? launched * 11 + 8 : 0), isNarrow ? y + 14 : base, reason)
			);
			marks.push(...squares(gauge, left, (isNarrow ? y + 14 : base) - 9));
		}
		hots.push({
			x: 0,
			y: top,
			width,
			height: row,
			text: gaugeSentence(gauge, series, names, locale)
		});
	});
	return { marks, texts, hots, height: SCALE + gauges.length * row };
}

function bar(
	gauge: Gauge,
	placed: NonNullable<ReturnType<typeof placeBullet>>,
	{ at, y, scale }: { at: (share: number) => number; y: number; scale: number }
): Mark[] {
	const h = (px: number) => Math.round((y + px * scale) * 100) / 100;
	const rect = (from: number, to: number, top: number, bottom: number) =>
		`M${at(from)} ${h(top)}H${at(to)}V${h(bottom)}H${at(from)}Z`;
	const stroke = (x: number, top: number, bottom: number) => `M${at(x)} ${h(top)}V${h(bottom)}`;
	const whisker = ([low, high]: [number, number]) =>
		`M${at(low)} ${h(16)}H${at(high)}${stroke(low, 12.5, 19.5)}${stroke(high, 12.5, 19.5)}`;
	const { interval, reporting, open, previous, record } = placed;
	return [
		...path(rect(0, 100, 9, 23), { stroke: 'rule-strong' }),
		...path([25, 50, 75].map((tick) => stroke(tick, 23, 26)).join(''), { stroke: 'ink-3' }),
		...(open ? path(rect(open[0], open[1], 3, 8), { stroke: 'ink-3' }) : []),
		...(reporting
			? path(rect(reporting[0], reporting[1], 3, 8), { fill: 'ink-3', opacity: 0.42 })
			: []),
		...path(rect(0, placed.value, 11, 21), { fill: TONES[gauge.family].stop }),
		...(record === null ? [] : path(stroke(record, 9, 23), { stroke: 'ink', strokeWidth: 1.5 })),
		...(interval ? path(whisker(interval), { stroke: 'ink', strokeWidth: 1.5 }) : []),
		...path(stroke(placed.value, 6, 26), { stroke: 'ink', strokeWidth: 3 }),
		...(previous === null
			? []
			: path(`M${at(previous)} ${h(23.5)}l${4.5 * scale} ${8 * scale}h${-9 * scale}Z`, {
					fill: 'surface',
					stroke: 'ink',
					strokeWidth: 1.3
				}))
	];
}
