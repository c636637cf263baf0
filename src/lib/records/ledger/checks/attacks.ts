import { isBefore, kyivDay } from '../moment';
import { EARLIEST_DAY } from '../window';
import type { CheckContext } from './context';

/** Attacks and notes end when or after they start, in years that can be; no attack ends after today. */
export function checkAttacks(context: CheckContext): void {
	const { attacks, notes } = context.tables;
	attacks.forEach((attack, index) => {
		if (isBefore(attack.end, attack.start))
			context.report('ends-before-start', 'attacks', index, 'end', attack.start);
		if (attack.start < EARLIEST_DAY)
			context.report('impossible-year', 'attacks', index, 'start', EARLIEST_DAY);
		if (kyivDay(attack.end) > context.today)
			context.report('after-today', 'attacks', index, 'end', context.today);
	});
	notes.forEach((note, index) => {
		if (isBefore(note.end, note.start))
			context.report('ends-before-start', 'notes', index, 'end', note.start);
		if (note.start < EARLIEST_DAY)
			context.report('impossible-year', 'notes', index, 'start', EARLIEST_DAY);
	});
}
