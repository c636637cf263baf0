/** What the shades and signs of the calendar mean: only those that are in the picture. */
import type { CalendarSeries } from '../../charts/calendar/series';
import { boundsText, classText } from '../../charts/calendar/words';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../view/catalogue';
import { formatNumber } from '../../view/format';
import type { Mark, Token } from '../../plot/scene';
import { swatch, type RowItem } from '../../plot/measured/key-rows';

export const LEVELS = ['h1', 'h2', 'h3', 'h4', 'h5'] as const satisfies readonly Token[];

const blank = (d: (x: number, y: number) => string, strokeWidth: number): RowItem['sign'] => ({
	width: 12,
	draw: (x, y): Mark[] => [
		{ kind: 'rect', x: x + 0.5, y: y - 5.5, width: 11, height: 11, stroke: 'rule' },
		{ kind: 'path', d: d(x + 6, y), stroke: 'mark', strokeWidth }
	]
});

/** Classes with their bounds, days without a total, signs. `brief` leaves out what the classes stand for. */
export function calendarKey(
	series: CalendarSeries,
	locale: Locale,
	{ brief, signs }: { brief: boolean; signs: boolean }
): RowItem[] {
	const o = { locale };
	const counted = (text: string, n: number) => `${text}: ${formatNumber(n, locale)}`;
	const items = series.bounds.flatMap((bound, level): RowItem[] => {
		const bounds = boundsText(series, level, locale);
		if (!bound || bounds === null) return [];
		const text = brief ? bounds : `${bounds} (${classText(level, locale)})`;
		return [{ text, sign: swatch(LEVELS[level]!), fill: 'ink' }];
	});
	if (series.noReport > 0)
		items.push({
			text: counted(m.word_no_report({}, o), series.noReport),
			sign: blank((x, y) => `M${x} ${y - 4}V${y + 4}`, 1.6)
		});
	if (series.noNumber > 0)
		items.push({
			text: counted(m.calendar_no_number({}, o), series.noNumber),
			sign: blank((x, y) => `M${x - 3.2} ${y}H${x + 3.2}`, 1.3)
		});
	if (!signs) return items;
	if (series.days.some((day) => day.casualties))
		items.push({
			text: m.calendar_key_casualties({}, o),
			sign: {
				width: 7,
				draw: (x, y) => [{ kind: 'circle', x: x + 3.5, y: y, r: 3, fill: 'ink' }]
			}
		});
	if (series.days.some((day) => day.floor))
		items.push({ text: `+ ${m.calendar_key_floor({}, o)}` });
	return items;
}
