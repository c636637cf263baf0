import { atLeisure } from './leisure';

/** The parts of a page that are not alive yet. */
export interface Sleepers {
	/** One more, to be woken in its turn; what it returns takes it out again. */
	add(wake: () => void): () => void;
}

/** How long a part sleeps at the longest, in ms, on a machine that never has a moment. */
const LONGEST = 1000;

/** Wakes parts in order, each in a task of its own when the browser has a moment: what people do goes first. */
export function createSleepers(): Sleepers {
	const asleep = new Set<() => void>();
	let isWaiting = false;
	const next = () => {
		isWaiting = false;
		const [wake] = asleep;
		if (!wake) return;
		asleep.delete(wake);
		try {
			wake();
		} finally {
			wait();
		}
	};
	const wait = () => {
		if (isWaiting || asleep.size === 0) return;
		isWaiting = true;
		// Idle callbacks may share a task; a timer never does.
		atLeisure(() => setTimeout(next), LONGEST);
	};
	return {
		add(wake) {
			asleep.add(wake);
			wait();
			return () => asleep.delete(wake);
		}
	};
}
