import type { Token } from '../../plot/scene';
import type { Family } from '../../../figures/stats/series';

/** The colours of a family: of what was not stopped and what was, of its name, of a range. */
export const FAMILY_TOKENS = {
	missile: { not: 'm-not', stop: 'm-stop', name: 'm-text', band: 'm-band' },
	drone: { not: 'd-not', stop: 'd-stop', name: 'd-text', band: 'd-band' }
} as const satisfies Record<Family, Record<string, Token>>;
