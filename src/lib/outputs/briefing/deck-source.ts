/** Where slides get their figures: a ledger that is resolved off the main thread. */
import type { Resolved } from '../../figures/live/messages';
import type { Resolver } from '../../figures/live/resolver';
import type { SlideSource } from './slide-contents';

/** A source that asks each question once; one that failed is asked again. */
export function createSource(resolver: Resolver): SlideSource & { close: () => void } {
	const asked = new Map<string, Promise<unknown>>();
	const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
		const known = asked.get(key) as Promise<T> | undefined;
		if (known) return known;
		const answer = ask();
		asked.set(key, answer);
		answer.catch(() => asked.delete(key));
		return answer;
	};
	return {
		resolve: (direction, asOf): Promise<Resolved> =>
			once(`${direction} ${asOf ?? ''}`, () => resolver.ask(direction, asOf, true)),
		day: (direction, date) => once(`${direction} day ${date}`, () => resolver.day(direction, date)),
		close: () => resolver.close()
	};
}
