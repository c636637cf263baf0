/** What the shades and signs of the calendar mean: only those that are in it. */
import * as m from '../../paraglide/messages';
import { stretched, type KeyItem, type PlotMark } from '../../plot/marks';
import type { Locale } from '../../view/catalogue';
import { ofAllWeapons } from '../../view/describe';
import { formatNumber } from '../../view/format';
import { SHADES } from './cells';
import type { CalendarSeries } from './series';
import { boundsText, classText } from './words';

/** Height of the patch of a shade, px. */
export const PATCH = 12;

/** A patch as wide as there is room, and what it is. */
export interface ShadeItem {
	/** Of a class of days, not of days without a total. */
	isClass: boolean;
	/** "14–23", "no report". */
	head: string;
	/** What the class stands for; how many days there are. */
	rest: string;
	/** The same on one line, at length and in brief. */
	line: string;
	brief: string;
	marks: readonly PlotMark[];
}

/** Classes with their bounds, then days without a total. */
export function shadeItems(series: CalendarSeries, locale: Locale): ShadeItem[] {
	const without = (head: string, count: number, sign: PlotMark): ShadeItem[] => {
		const text = formatNumber(count, locale);
		const line = `${head}: ${text}`;
		const outline: PlotMark = {
			kind: 'boxes',
			boxes: [{ x: 0, width: 100, y: 0, height: PATCH }],
			stroke: 'rule'
		};
		return count === 0
			? []
			: [
					{
						isClass: false,
						head,
						rest: m.count_days({ count, text }, { locale }),
						line,
						brief: line,
						marks: [outline, sign]
					}
				];
	};
	return [
		...SHADES.flatMap((fill, level): ShadeItem[] => {
			const head = boundsText(series, level, locale);
			if (head === null) return [];
			const rest = classText(level, locale);
			const marks = [stretched(`M0 0H100V${PATCH}H0z`, { fill })];
			return [{ isClass: true, head, rest, line: `${head} (${rest})`, brief: head, marks }];
		}),
		...without(
			m.word_no_report({}, { locale }),
			series.noReport,
			stretched('M50 2v8', { stroke: 'mark', strokeWidth: 1.6 })
		),
		...without(
			m.calendar_no_number({}, { locale }),
			series.noNumber,
			stretched('M50 5.35v1.3', { stroke: 'mark', strokeWidth: 6.4 })
		)
	];
}

/** The signs that stand in cells. */
export function signItems(series: CalendarSeries, locale: Locale): KeyItem[] {
	const has = (key: 'casualties' | 'floor') => series.days.some((day) => day[key]);
	return [
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
