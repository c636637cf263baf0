/** The key of the picture of what was known when. */
import type { PlacedKnownWhen, PlacedPanel } from '../../charts/known-when/layout';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../view/catalogue';
import type { Mark } from '../../plot/scene';
import type { RowItem } from '../../plot/measured/key-rows';
import { dots } from '../../plot/measured/marks';

/** What the marks mean: only those that are in the picture; and in which zone the clock is. */
export function knownWhenKey(placed: PlacedKnownWhen, locale: Locale): RowItem[] {
	const o = { locale };
	const has = (pick: (panel: PlacedPanel) => { length: number }) =>
		placed.panels.some((panel) => pick(panel).length > 0);
	const sign = (width: number, draw: (x: number, y: number) => Mark[]) => ({ width, draw });
	const items: (RowItem | null)[] = [
		{
			text: m.knownwhen_key_used({}, o),
			sign: sign(22, (x, y) => [
				{
					kind: 'path',
					d: `M${x} ${y + 3}H${x + 11}V${y - 3}H${x + 22}`,
					stroke: 'ink',
					strokeWidth: 2.6
				}
			])
		},
		has((panel) => panel.lines.filter((line) => !line.verified))
			? {
					text: m.knownwhen_key_source({}, o),
					sign: sign(22, (x, y) => [
						{ kind: 'path', d: `M${x} ${y}H${x + 22}`, stroke: 'ink-3', strokeWidth: 1.2 },
						...dots(`M${x + 4} ${y}h0`, 3, { fill: 'ink-3' })
					])
				}
			: null,
		has((panel) => panel.lines.filter((line) => line.verified))
			? {
					text: m.knownwhen_key_verified({}, o),
					sign: sign(22, (x, y) => [
						{
							kind: 'path',
							d: `M${x} ${y - 2}H${x + 22}M${x} ${y + 2}H${x + 22}`,
							stroke: 'ink',
							strokeWidth: 1.1
						}
					])
				}
			: null,
		has((panel) => panel.band)
			? {
					text: m.knownwhen_key_band({}, o),
					sign: sign(22, (x, y) => [
						{ kind: 'rect', x, y: y - 5, width: 22, height: 10, fill: 'stem' }
					])
				}
			: null,
		has((panel) => panel.arrows)
			? {
					text: m.knownwhen_key_open({}, o),
					sign: sign(10, (x, y) => [
						{
							kind: 'path',
							d: `M${x + 5} ${y + 5}V${y - 5}M${x + 2} ${y - 2}L${x + 5} ${y - 5}L${x + 8} ${y - 2}`,
							stroke: 'ink',
							strokeWidth: 1.6
						}
					])
				}
			: null,
		has((panel) => panel.hollow)
			? {
					text: m.knownwhen_key_hollow({}, o),
					sign: sign(12, (x, y) =>
						dots(`M${x + 6} ${y}h0`, 3.6, { fill: 'surface', stroke: 'ink', strokeWidth: 1.4 })
					)
				}
			: null,
		has((panel) => panel.ticks)
			? {
					text: m.knownwhen_key_tick({}, o),
					sign: sign(14, (x, y) => [
						{
							kind: 'path',
							d: [2, 7, 12].map((dx) => `M${x + dx} ${y - 4}v8`).join(''),
							stroke: 'mark',
							strokeWidth: 1.6
						}
					])
				}
			: null,
		placed.axis.gap
			? {
					text: m.knownwhen_key_break({}, o),
					sign: sign(12, (x, y) => [
						{
							kind: 'path',
							d: `M${x + 2} ${y - 7}v14M${x + 10} ${y - 7}v14`,
							stroke: 'ink-3',
							dash: [2, 2]
						}
					])
				}
			: null,
		{ text: m.knownwhen_key_zone({}, o) }
	];
	return items.filter((item): item is RowItem => item !== null);
}
