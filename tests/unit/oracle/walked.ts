/** A view on its walk: what the pipeline made of it, and what the plain count did. */
import type { Scope } from '../../../src/lib/figures/view/scope';
import type { Faults } from '../../oracle/faults';
import type { Asked, Family, Oracle, PeriodAnswer } from '../../oracle/view';

export interface Walked {
	oracle: Oracle;
	faults: Faults;
	asked: Asked;
	/** `/?…`: open it to see. */
	query: string;
	scope: Scope;
	answer: PeriodAnswer;
	/** The families of which something is chosen. */
	selected: readonly Family[];
}
