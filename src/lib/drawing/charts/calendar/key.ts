/** What the shades and signs of the calendar mean: only those that are in it. */
import * as m from '../../../paraglide/messages';
import { stretched, type KeyItem, type PlotMark } from '../../plot/marks';
import type { Locale } from '../../../figures/view/catalogue';
import { ofAllWeapons } from '../../../figures/view/describe';
import { formatNumber } from '../../../figures/view/format';
import { SHADES } from './cells';
import { isStrips } from './layout';
import type { CalendarSeries } from './series';
import { boundsText, classText } from './words';

/** Height of the patch of a shade, px. */
export const PATCH = 12;

/** A patch as wide as there is room, and what it is. */
export interface ShadeItem {
	/** "14–23", "no report". */
	head: string;
	/** What the class stands for; how many days there are. */
	rest: string;
	/** That number; null for a class. */
	count: number | null;
	marks: readonly PlotMark[];
}

/** Classes with their bounds, then days without a total. */
export const shadeItems = (series: CalendarSeries, locale: Locale): ShadeItem[] => [
	...SHADES.flatMap((fill, level): ShadeItem[] => {
		const head = boundsText(series, level, locale);
		const marks = [stretched(`M0 0H100V${PATCH}H0z`, { fill })];
		return head === null
			? []
			: [{ head, rest: classText(series, level, locale), count: null, marks }];
	}),
	...withoutTotal(m.word_no_report({}, { locale }), series.noReport, locale, 'M50 2v8', 1.6),
	...withoutTotal(
		m.calendar_no_number({}, { locale }),
		series.noNumber,
		locale,
		'M50 5.35v1.3',
		6.4
	)
];

/** Days without a total, by their sign. */
function withoutTotal(
	head: string,
	count: number,
	locale: Locale,
	d: string,
	strokeWidth: number
): ShadeItem[] {
	if (count === 0) return [];
	const rest = m.count_days({ count, text: formatNumber(count, locale) }, { locale });
	const outline: PlotMark = {
		kind: 'boxes',
		boxes: [{ x: 0, width: 100, y: 0, height: PATCH }],
		stroke: 'rule'
	};
	return [{ head, rest, count, marks: [outline, stretched(d, { stroke: 'mark', strokeWidth })] }];
}

/** The signs that stand in cells. */
export function signItems(series: CalendarSeries, locale: Locale): KeyItem[] {
	const has = (key: 'casualties' | 'floor') => series.days.some((day) => day[key]);
	return [
		...(isStrips(series) ? [{ text: m.calendar_key_strips({}, { locale }) }] : []),
		...(has('casualties')
			? [
					{
						text: ofAllWeapons(m.calendar_key_casualties({}, { locale }), series.selection, locale),
						sign: {
							width: 7,
							marks: [{ kind: 'circle' as const, x: 3.5, y: 0, r: 3, fill: 'ink' as const }]
						}
					}
				]
			: []),
		...(has('floor') ? [{ text: `+ ${m.calendar_key_floor({}, { locale })}` }] : [])
	];
}
