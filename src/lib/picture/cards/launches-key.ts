/** What the marks of the launches chart mean: the totals over each panel, and the signs that are in the picture. */
import { partTexts } from '../../charts/launches/words';
import type { PlacedLaunches } from '../../charts/launches/layout';
import type { LaunchesSeries, LaunchPanel } from '../../charts/launches/series';
import { familyName } from '../../view/describe';
import * as m from '../../paraglide/messages';
import { FAMILY_TOKENS as COLOURS } from '../../charts/shared/family-tokens';
import type { Locale } from '../../view/catalogue';
import { stretchPath } from '../../plot/path';
import type { Look, Mark } from '../../plot/scene';
import { nameItems, swatch, type RowItem } from '../../plot/measured/key-rows';

const drawn = (width: number, d: string, look: Look): RowItem['sign'] => ({
	width,
	draw: (x, y) => [{ kind: 'path', d: stretchPath(d, 1, 1, x, y), ...look }]
});
const ring = (look: Look): RowItem['sign'] => ({
	width: 7,
	draw: (x, y) => [{ kind: 'circle', x: x + 3.5, y: y, r: 2.6, ...look }]
});

/** The family's name and what became of its launches over the period. */
export function legendItems(
	panels: readonly LaunchPanel[],
	index: number,
	locale: Locale
): RowItem[] {
	const panel = panels[index]!;
	const { not, stop } = COLOURS[panel.family];
	const { stopped, notStopped, unknown, claimed } = partTexts(panel.totals, locale);
	const part = (text: string | undefined, sign: RowItem['sign']): RowItem[] =>
		text !== undefined ? [{ text, sign, size: 14, fill: 'ink' }] : [];
	return [
		nameItems(
			panels.map((panel) => ({ text: familyName(panel, locale), fill: COLOURS[panel.family].name }))
		)[index]!,
		...part(stopped, swatch(stop)),
		...part(notStopped, swatch(not)),
		...part(unknown, {
			width: 12,
			draw: (x, y): Mark[] => [
				{ kind: 'rect', x: x + 0.5, y: y - 5.5, width: 11, height: 11, stroke: not, hatch: stop }
			]
		}),
		...part(claimed, {
			width: 12,
			draw: (x, y): Mark[] => [
				{ kind: 'rect', x, y: y - 1, width: 12, height: 7, fill: stop },
				{
					kind: 'path',
					d: stretchPath('M6 -1V-5.5M3.5 -3L6 -5.5L8.5 -3', 1, 1, x, y),
					stroke: 'ink',
					strokeWidth: 1.2
				}
			]
		})
	];
}

/** Only the signs that are in the picture. */
export function signItems(
	series: LaunchesSeries,
	placed: PlacedLaunches,
	locale: Locale
): RowItem[] {
	const o = { locale };
	const has = (pick: (bars: PlacedLaunches['panels'][number]['bars']) => { length: number }) =>
		placed.panels.some((panel) => pick(panel.bars).length > 0);
	const item = (shown: boolean, text: string, sign: RowItem['sign']): RowItem[] =>
		shown ? [{ text, sign }] : [];
	return [
		...item(
			has((bars) => bars.noReport),
			series.grain === 'day'
				? m.launches_key_no_report({}, o)
				: m.launches_key_no_report_span({}, o),
			drawn(4, 'M2 -4V4', { stroke: 'mark', strokeWidth: 1.6 })
		),
		...item(
			has((bars) => bars.notMentioned),
			m.launches_key_not_mentioned({}, o),
			drawn(8, 'M0.8 0H7.2', { stroke: 'mark', strokeWidth: 1.6 })
		),
		...item(
			has((bars) => bars.unnumbered),
			m.launches_key_unnumbered({}, o),
			ring({ fill: 'mark' })
		),
		...item(
			has((bars) => bars.zero),
			m.launches_key_zero({}, o),
			ring({ stroke: 'ink-2', strokeWidth: 1.5 })
		),
		...item(
			has((bars) => bars.ranges),
			m.launches_key_range({}, o),
			drawn(9, 'M4.5 -5V5M1 -5H8M1 5H8', { stroke: 'ink', strokeWidth: 1.6 })
		),
		...item(
			has((bars) => bars.floors),
			m.launches_key_floor({}, o),
			drawn(9, 'M4.5 5V-4M1.5 -1L4.5 -4L7.5 -1', { stroke: 'ink', strokeWidth: 1.3 })
		),
		...item(
			placed.panels.some((panel) => panel.mean.line + panel.mean.dots !== ''),
			m.launches_key_mean({}, o),
			drawn(16, 'M0 2L5 -2L10 1L16 -4', { stroke: 'ink', strokeWidth: 1.6 })
		),
		...item(
			placed.salvos.length > 0,
			m.launches_key_salvo({}, o),
			drawn(10, 'M5 -4.5L9.5 0L5 4.5L0.5 0Z', { fill: 'ink' })
		)
	];
}
