/** What the marks of the gauges mean, of both forms; and squares, where launches are too few for a share. */
import * as m from '../../../paraglide/messages';
import { stroke, type KeyItem, type Sign } from '../../plot/marks';
import type { Look } from '../../plot/scene';
import type { Locale } from '../../../figures/view/catalogue';
import { FAMILY_TOKENS } from '../shared/family-tokens';
import { showsRange } from '../shared/interval';
import { drawColumns } from './draw-arc';
import { smallGauges } from './layout-arc';
import { hasShare, type Gauge, type GaugesSeries } from './series';

const drawn = (series: GaugesSeries) => [...series.families, ...series.classes].filter(hasShare);

/** A box in the colour of each of the families. */
function boxes(gauges: readonly Gauge[], tone: 'stop' | 'not'): Sign {
	const families = [...new Set(gauges.map(({ family }) => family))];
	return {
		width: families.length * 10 - 2,
		marks: families.map((family, i) => ({
			kind: 'rect',
			x: i * 10,
			y: -6,
			width: 8,
			height: 12,
			fill: FAMILY_TOKENS[family][tone]
		}))
	};
}

const path = (width: number, d: string, look: Look): Sign => ({ width, marks: [stroke(d, look)] });

/** Only the signs that are in the picture. */
export function drawKey(series: GaugesSeries, locale: Locale): KeyItem[] {
	const o = { locale };
	const shown = drawn(series);
	const item = (isShown: boolean, text: string, sign: Sign): KeyItem[] =>
		isShown ? [{ text, sign }] : [];
	return [
		...item(
			shown.length > 0,
			series.kind === 'stopped' ? m.gauges_key_share({}, o) : m.gauges_key_share_shot({}, o),
			boxes(shown, 'stop')
		),
		...item(
			shown.some(({ rate }) => rate.interval !== null),
			m.gauges_key_interval({}, o),
			path(22, 'M1 -4V4M21 -4V4M1 0H21', { stroke: 'ink', strokeWidth: 1.5 })
		),
		...item(
			shown.some(({ rate }) => showsRange(rate.reporting)),
			m.gauges_key_reports({}, o),
			path(18, 'M0 -3H18V3H0Z', { fill: 'ink-3', opacity: 0.42 })
		),
		...item(
			shown.some(({ rate }) => rate.open !== null),
			m.gauges_key_open({}, o),
			path(18, 'M0.5 -2.5H17.5V2.5H0.5Z', { stroke: 'ink-3' })
		),
		...item(
			shown.some(({ previous }) => previous !== null),
			m.gauges_key_previous({}, o),
			path(11, 'M5.5 -5L10.5 5H0.5Z', { stroke: 'ink', strokeWidth: 1.2 })
		),
		...item(
			shown.some(({ record }) => record !== null && !record.few),
			m.gauges_key_record({}, o),
			path(4, 'M2 -6V6', { stroke: 'ink', strokeWidth: 1.5 })
		)
	];
}

/** What the weekly columns under the half circles of classes mean. */
export function drawColumnsKey(series: GaugesSeries, locale: Locale): KeyItem[] {
	const { classes, kind } = series;
	if (!smallGauges(series).some((gauge) => drawColumns(gauge))) return [];
	const o = { locale };
	const isStopped = kind === 'stopped';
	return [
		{ text: m.gauges_key_weeks({}, o) },
		{
			text: isStopped ? m.word_stopped({}, o) : m.word_intercepted({}, o),
			sign: boxes(drawn(series), 'stop')
		},
		{
			text: isStopped ? m.word_not_stopped({}, o) : m.gauges_key_not_shot({}, o),
			sign: boxes(drawn(series), 'not')
		},
		...(classes.some(({ totals }) => totals.unknownOutcome)
			? [
					{
						text: m.word_outcome_unknown({}, o),
						sign: path(8, 'M0.5 -5.5H7.5V5.5H0.5Z', { stroke: 'rule-strong' })
					}
				]
			: [])
	];
}

/** Too few for a rate: a square a weapon, dark where it was not stopped. Null where no launch is known. */
export function drawSquares({ rate, family }: Gauge): Sign | null {
	if (!rate?.launched) return null;
	const { stop, not } = FAMILY_TOKENS[family];
	return {
		width: rate.launched * 11 - 2,
		marks: Array.from({ length: rate.launched }, (_, i) => ({
			kind: 'rect',
			x: i * 11,
			y: -4.5,
			width: 9,
			height: 9,
			fill: i < rate.stopped ? stop : not
		}))
	};
}
