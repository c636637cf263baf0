/** Small invented tables, each with a trap, and what a person who reads them carefully makes of them. */
import type { Answers } from './mapped';

export interface Trap {
	name: string;
	text: string;
	answers: Answers;
	days: string[];
	/** What is said of it. */
	codes?: string[];
}
/** A row a day, of attacks by Russia. */
export const day = (answers: Answers = {}): Answers => ({
	rows: 'day',
	direction: 'RU',
	...answers
});
