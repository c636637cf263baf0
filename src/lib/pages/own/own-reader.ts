/** The worker that reads one's own files, as the page asks it: every question is answered or ends with the worker. */
import type { TableMap } from '../../records/mapper/table-map';
import type { Mapped } from './map-offer';
import type { OwnReply } from './messages';

/** What reads could not be loaded, or broke: then `reason` is in the words of the browser, empty where it has none. */
export type Failure = { kind: 'offline' } | { kind: 'broken'; reason: string };

type ReaderReply = Extract<OwnReply, { kind: string }>;
type Answer = Extract<ReaderReply, { request: number }>;
/** What answers each question. */
interface Answers {
	keep: Extract<Answer, { kind: 'kept' }>;
	'take-up': Extract<Answer, { kind: 'taken-up' }>;
	problems: Extract<Answer, { kind: 'problems' }>;
}

export const createOwnWorker = (): Worker =>
	new Worker(new URL('./own.worker.ts', import.meta.url), { type: 'module' });

export class OwnReader {
	#next = 1;
	readonly #waiting = new Map<number, (answer: Answer | null) => void>();

	/** `onReply` takes what answers no question, `onFailure` everything that keeps the worker from an answer. */
	constructor(
		readonly worker: Worker,
		onFailure: (failure: Failure) => void,
		onReply: (reply: ReaderReply) => void = () => undefined
	) {
		const fail = (failure: Failure) => {
			onFailure(failure);
			this.#settle();
		};
		const broken = (reason: string) => fail({ kind: 'broken', reason });
		// Beside a resolver that takes the worker over: what was asked before is answered still.
		worker.addEventListener('message', ({ data }: MessageEvent<OwnReply>) => {
			if (!('kind' in data)) return;
			if (data.kind === 'failed') return broken(data.reason);
			if (!('request' in data)) return onReply(data);
			this.#waiting.get(data.request)?.(data);
			this.#waiting.delete(data.request);
		});
		worker.addEventListener('messageerror', () => broken(''));
		// An event without words: the script itself did not load.
		worker.addEventListener('error', ({ message }) =>
			message ? broken(message) : fail({ kind: 'offline' })
		);
	}

	/** The answer of the worker; null where it broke or was ended. */
	ask<Want extends keyof Answers>(want: Want): Promise<Answers[Want] | null> {
		return this.#ask({ want }) as Promise<Answers[Want] | null>;
	}

	#ask(question: { want: keyof Answers } | { want: 'map'; map: TableMap }): Promise<Answer | null> {
		const request = this.#next++;
		return new Promise((resolve) => {
			this.#waiting.set(request, resolve);
			this.worker.postMessage({ ...question, request });
		});
	}

	end(): void {
		this.worker.terminate();
		this.#settle();
	}

	/** What a map makes of the tables that asked for one; null where the worker broke or was ended. */
	async map(map: TableMap): Promise<Mapped | null> {
		const answer = await this.#ask({ want: 'map', map });
		return answer?.kind === 'mapped' ? answer.mapped : null;
	}

	#settle(): void {
		for (const answer of this.#waiting.values()) answer(null);
		this.#waiting.clear();
	}
}
