/** The marks of people killed and injured: solid to the lowest report, pale to the highest. */
import * as m from '../../../paraglide/messages';
import {
	across,
	stretched,
	stroke,
	words,
	type KeyItem,
	type Length,
	type PlotMark
} from '../../plot/marks';
import type { Look } from '../../plot/scene';
import type { Stack, StackRoom } from '../../plot/stack';
import type { Locale } from '../../../figures/view/catalogue';
import { placeCasualties, type PlacedCasualties, type PlacedCasualtyPanel } from './layout';
import type { CasualtiesSeries } from './series';
import { measureName, panelSentence, totalFigure } from './words';

/** The chart of casualties; on a page without a room, and with as many rows of brackets as there are. */
export function drawCasualties(
	series: CasualtiesSeries,
	locale: Locale,
	room: StackRoom = {},
	bracketRows?: number
): Stack {
	const placed = placeCasualties(series, locale, {
		width: room.width,
		height: room.height && Math.floor(room.height / series.panels.length),
		bracketRows
	});
	return {
		wideFrom: 430,
		key: keyItems(placed, locale),
		axis: placed.axis,
		months: placed.axis.months.filter((month) => month.boundary).map((month) => month.x),
		dividers: [],
		lanes: [],
		panels: placed.panels.map((panel, i) => ({
			legend: [
				{ text: measureName(series.panels[i]!, locale), fill: 'ink', isName: true },
				{ text: totalFigure(series.panels[i]!, locale), size: 13.5 }
			],
			height: panel.height,
			marks: panelMarks(panel, placed),
			label: panelSentence(series.panels[i]!, series.grain, locale)
		})),
		under: null,
		notes: [],
		list: []
	};
}

/** A panel from the back to the front; then the words over the bars, the grid's values, the brackets' figures. */
function panelMarks(panel: PlacedCasualtyPanel, { axis, bar }: PlacedCasualties): PlotMark[] {
	const slim = (px: number, share: number, least = 0): Length => ({
		px,
		share: axis.step * share,
		least
	});
	const line = slim(1.6, 0.3, 0.8);
	const minimum = slim(17, 1);
	return [
		across(
			panel.grid.map((each) => each.y),
			{ stroke: 'grid' }
		),
		stretched(panel.pale, { stroke: 'stem', bar }),
		stretched(panel.solid, { stroke: panel.measure, bar }),
		stretched(panel.whiskers, { stroke: 'ink', strokeWidth: line }),
		stretched(panel.caps, { stroke: 'ink', strokeWidth: slim(7, 0.8, 2) }),
		{ kind: 'dots', at: panel.best, r: slim(4.5, 0.6), fill: 'surface' },
		{ kind: 'dots', at: panel.best, r: slim(3, 0.42), fill: 'ink' },
		stretched(panel.verifiedGround, { stroke: 'surface', strokeWidth: minimum }),
		stretched(panel.verified, { stroke: 'ink', strokeWidth: minimum }),
		across([panel.base], { stroke: 'ink' }),
		stretched(panel.noReport, { stroke: 'mark', strokeWidth: line }),
		{ kind: 'dots', at: panel.zero, r: slim(2.5, 0.35), fill: 'ink-2' },
		{
			kind: 'arrows',
			at: panel.arrows,
			gap: 0,
			column: axis.step,
			stroke: 'ink',
			strokeWidth: line
		},
		...panel.labels.map((each): PlotMark => ({
			...words(each, '', { anchor: each.anchor }),
			lines: [
				{ runs: [{ text: each.when }] },
				{
					runs: [
						{ text: each.value, weight: 650, fill: 'ink' as const },
						...(each.range ? [{ text: ` ${each.range}` }] : [])
					]
				}
			],
			...(each.level === 2 && { set: 'wide' as const })
		})),
		...panel.grid.map((each) => words({ x: 0, y: each.y - 4 }, each.text, { fill: 'ink-3' })),
		{
			kind: 'brackets',
			brackets: panel.brackets.map((each) => ({
				d: each.path,
				words: words(each, each.text, {
					anchor: 'middle',
					...(each.level === 2 && { set: 'wide' })
				})
			})),
			stroke: 'ink-3',
			strokeWidth: 1.4
		}
	];
}

function keyItems(placed: PlacedCasualties, locale: Locale): KeyItem[] {
	const o = { locale };
	const has = (pick: (panel: PlacedCasualtyPanel) => { length: number }) =>
		placed.panels.some((panel) => pick(panel).length > 0);
	const item = (
		shown: boolean,
		text: string,
		width: number,
		...marks: NonNullable<KeyItem['sign']>['marks']
	): KeyItem[] => (shown ? [{ text, sign: { width, marks } }] : []);
	const ink: Look = { stroke: 'ink', strokeWidth: 1.6 };
	return [
		...item(
			true,
			m.casualties_key_solid({}, o),
			17,
			{ kind: 'rect', x: 0, y: -6, width: 7, height: 11, fill: 'killed' },
			{ kind: 'rect', x: 10, y: -2, width: 7, height: 7, fill: 'injured' }
		),
		...item(
			has((panel) => panel.pale),
			m.casualties_key_range({}, o),
			7,
			{ kind: 'rect', x: 0, y: -6, width: 7, height: 12, fill: 'stem' },
			stroke('M3.5 -5.5V5.5M0.5 -5.5H6.5M0.5 5.5H6.5', ink)
		),
		...item(
			has((panel) => panel.best),
			m.casualties_key_best({}, o),
			7,
			{ kind: 'circle', x: 3.5, y: 0, r: 3, fill: 'ink' }
		),
		...item(
			has((panel) => panel.arrows),
			m.casualties_key_open({}, o),
			9,
			stroke('M4.5 5.5V-5M1.5 -2L4.5 -5L7.5 -2', ink)
		),
		...item(
			has((panel) => panel.zero),
			m.casualties_key_zero({}, o),
			6,
			{ kind: 'circle', x: 3, y: 0, r: 2.5, fill: 'ink-2' }
		),
		...item(
			has((panel) => panel.noReport),
			m.casualties_none({}, o),
			4,
			stroke('M2 -4V4', { stroke: 'mark', strokeWidth: 1.6 })
		),
		...item(
			has((panel) => panel.verified),
			m.casualties_key_verified({}, o),
			14,
			stroke('M0 0H14', { stroke: 'ink', strokeWidth: 2 })
		),
		...item(
			has((panel) => panel.brackets),
			m.casualties_key_bracket({}, o),
			20,
			stroke('M0.7 -4V2H19.3V-4', { stroke: 'ink-3', strokeWidth: 1.4 })
		)
	];
}
