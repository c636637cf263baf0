/** The marks of the rhythm: attacks by hour from noon to noon, and beside them how long they took. */
import { ticks } from 'd3';
import * as m from '../../../paraglide/messages';
import type { TimeAxis } from '../../plot/axis';
import { across, stretched, words, type PlotMark } from '../../plot/marks';
import { round } from '../../plot/round';
import type { Token } from '../../plot/scene';
import type { Stack, StackPanel, StackRoom } from '../../plot/stack';
import { HOURS } from '../../../figures/stats/raid-hours';
import type { Locale } from '../../../figures/view/catalogue';
import { formatNumber } from '../../../figures/view/format';
import { FIRST_HOUR, type RhythmSeries } from './series';
import {
	beganSentence,
	clockText,
	hoursKnown,
	lastedSentence,
	lengthText,
	ranSentence,
	startsKnown
} from './words';

/** Over the highest bar for its number; bars; under the baseline, px. */
const TOP = 22;
const BARS = 96;
const UNDER = 6;
/** Width of a bar in a step. */
const BAR = 0.78;

const axisOf = (
	count: number,
	tickAt: (index: number) => { text: string; level: 1 | 2 | 3 } | null,
	months: TimeAxis['months']
): TimeAxis => {
	const step = 100 / count;
	return {
		count,
		step,
		center: (index) => (index + 0.5) * step,
		// Between the bars: where an hour begins.
		ticks: Array.from({ length: count + 1 }, (_, i) => {
			const tick = tickAt(i);
			return tick ? [{ x: round(i * step), ...tick }] : [];
		}).flat(),
		months
	};
};

/** From noon to noon, midnight in the middle. */
const hourAxis = (locale: Locale): TimeAxis =>
	axisOf(
		HOURS,
		(i) => (i % 3 === 0 ? { text: clockText(FIRST_HOUR + i), level: i % 6 === 0 ? 1 : 2 } : null),
		[
			{ x: 0, text: m.rhythm_before_midnight({}, { locale }), level: 1, boundary: false },
			{ x: 50, text: m.rhythm_after_midnight({}, { locale }), level: 1, boundary: true }
		]
	);

function durationAxis({ durations }: RhythmSeries, locale: Locale): TimeAxis {
	const count = durations.length;
	const every = count > 12 ? 6 : count > 6 ? 3 : 1;
	return axisOf(
		count,
		(i) => (i % every === 0 ? { text: m.rhythm_tick({ n: i }, { locale }), level: 1 } : null),
		[]
	);
}

const stackOf = (axis: TimeAxis, panels: StackPanel[]): Stack => ({
	wideFrom: 430,
	key: [],
	axis,
	panels,
	months: axis.months.filter(({ boundary }) => boundary).map(({ x }) => x),
	dividers: [],
	lanes: [],
	under: null,
	notes: [],
	list: []
});

/** Bars of whole numbers, the highest with its number. */
function bars(
	values: readonly number[],
	axis: TimeAxis,
	fill: Token,
	locale: Locale,
	height?: number
): { height: number; marks: PlotMark[] } {
	const tall = height === undefined ? BARS : height - TOP - UNDER;
	const base = TOP + tall;
	const most = Math.max(1, ...values);
	const y = (value: number) => round(base - (tall * value) / most);
	const grid = ticks(0, most, 3).filter((tick) => tick > 0 && Number.isInteger(tick));
	const highest = values.indexOf(most);
	return {
		height: base + UNDER,
		marks: [
			across(grid.map(y), { stroke: 'grid' }),
			stretched(
				values
					.map((value, i) => (value > 0 ? `M${round(axis.center(i))} ${base}V${y(value)}` : ''))
					.join(''),
				{ stroke: fill, bar: round(axis.step * BAR) }
			),
			across([base], { stroke: 'ink' }),
			...(highest < 0
				? []
				: [
						words({ x: round(axis.center(highest)), y: y(most) - 5 }, formatNumber(most, locale), {
							anchor: 'middle',
							fill: 'ink',
							weight: 600,
							isInside: true
						})
					]),
			...grid.map((tick) =>
				words({ x: 0, y: y(tick) - 4 }, formatNumber(tick, locale), { fill: 'ink-3' })
			)
		]
	};
}

/** Attacks by hour: in which they ran, where that is known of any, and in which they began. */
export function drawHours(series: RhythmSeries, locale: Locale, room: StackRoom = {}): Stack {
	const axis = hourAxis(locale);
	const o = { locale };
	const isBoth = series.both > 0;
	const height = room.height && Math.floor(room.height / (isBoth ? 2 : 1));
	const panel = (
		pick: 'ran' | 'began',
		name: string,
		text: string,
		fill: Token,
		label: string
	): StackPanel => ({
		legend: [
			{ text: name, fill: 'ink', isName: true },
			{ text, size: 13.5 }
		],
		...bars(
			series.hours.map((hour) => hour[pick]),
			axis,
			fill,
			locale,
			height
		),
		label
	});
	return stackOf(axis, [
		...(isBoth
			? [
					panel(
						'ran',
						m.rhythm_ran({}, o),
						hoursKnown(series, locale),
						'h4',
						ranSentence(series, locale)
					)
				]
			: []),
		panel(
			'began',
			m.rhythm_began({}, o),
			startsKnown(series, locale),
			'h3',
			beganSentence(series, locale)
		)
	]);
}

/** How long attacks took; null where it is known of none. */
export function drawDurations(
	series: RhythmSeries,
	locale: Locale,
	room: StackRoom = {}
): Stack | null {
	if (series.durations.length === 0) return null;
	const axis = durationAxis(series, locale);
	return stackOf(axis, [
		{
			legend: [
				{ text: m.rhythm_lasted({}, { locale }), fill: 'ink', isName: true },
				{ text: lengthText(series, locale), size: 13.5 }
			],
			...bars(
				series.durations.map(({ attacks }) => attacks),
				axis,
				'h4',
				locale,
				room.height
			),
			label: lastedSentence(series, locale)
		}
	]);
}
