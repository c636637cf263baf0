/** Sums that grow day by day: what had been counted by each day of a period. */
import type { MixMeasure } from './class-mix';
import { addFigure, someAtLeast, type Figure } from './figure';
import { isStatedZero, launchedIn } from './grain';
import type { FamilyDay } from './select-strikes';

/** A family up to and including a day. */
export interface RunningDay {
	date: string;
	/** The sum; null while no number is known. */
	figure: Figure | null;
	/** No number is known of this day itself: that the sum stands still says nothing. */
	isSilent: boolean;
}

/** The running total of days in order: its last is what `sumFamily` gives of them all. Units: weapons. */
export function runningTotals(days: readonly FamilyDay[], measure: MixMeasure): RunningDay[] {
	let sum: Figure | null = null;
	let zeros = 0;
	let isOpen = false;
	return days.map((day, i) => {
		const figure = day.state === 'known' ? day[measure] : null;
		if (figure) {
			if (sum) addFigure(sum, figure);
			else sum = { ...figure };
		}
		if (isStatedZero(day.launched)) zeros++;
		isOpen ||= day.partial && day[measure] === null;
		// Nothing is said of one day that is not said of a span of one (see `sumFamily`).
		const held = sum && { ...sum };
		const whole = isOpen && i > 0 ? someAtLeast(held) : held;
		return {
			date: day.date,
			figure: measure === 'launched' ? launchedIn(whole, zeros === i + 1) : whole,
			isSilent: figure === null && day.state !== 'not-mentioned'
		};
	});
}
