/** Cells too low for two lines: the number of the day, a dot and the total on one. */
import type { Locale } from '../../../figures/view/catalogue';
import {
	dateText,
	dates,
	DOT,
	dots,
	PAD,
	SMALL,
	totals,
	type DayCell,
	type FillCells
} from './cells';
import { totalText } from './layout';

/** Advance of a digit, and of a plus, for each px of its size. */
const DIGIT = 0.53;
const widthOf = (text: string): number => text.length * DIGIT * SMALL;

/** The dot stands before the total; where the number has no room beside them, it is left out. */
export const oneLine: FillCells = (cells, { cell, column = Infinity }, fill, locale) => {
	const dy = cell / 2 + 4.5;
	const hasRoom = (each: DayCell): boolean => {
		const end = each.day.casualties
			? dotOf(each, locale) - DOT
			: -PAD - widthOf(totalText(each.day, locale));
		return PAD + widthOf(dateText(each.day)) + PAD <= column + end;
	};
	return [
		...cells.map((each) => dots([each], fill, { dx: dotOf(each, locale), dy: dy - 4.5, r: DOT })),
		totals(cells, fill, { dy, size: SMALL, locale }),
		dates(cells.filter(hasRoom), fill, dy)
	];
};

/** From the right edge of a cell to its dot, px. */
const dotOf = ({ day }: DayCell, locale: Locale): number =>
	-PAD - widthOf(totalText(day, locale)) - PAD;
