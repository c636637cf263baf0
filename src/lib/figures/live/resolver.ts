import type { Direction, IsoDay, IsoMoment, LedgerTables } from '../../records/ledger/types';
import * as m from '../../paraglide/messages';
import type { PublicationMoment } from '../stats/publication-moments';
import type { AnyRequest, ResolveReply, Resolved } from './messages';

type Unnumbered<T> = T extends unknown ? Omit<T, 'id' | 'base'> : never;
/** A question without its number. */
type Question = Unnumbered<AnyRequest>;
type Answer = Exclude<ResolveReply, { error: string }>;

const startWorker = () =>
	new Worker(new URL('./resolver.worker.ts', import.meta.url), { type: 'module' });

/**
 * Asks the worker for views; the worker starts with the first question. `create` starts another one that answers
 * the same questions.
 */
export class Resolver {
	private worker: Worker | null = null;
	private next = 1;
	private readonly waiting = new Map<
		number,
		{ resolve: (value: Answer) => void; reject: (reason: Error) => void }
	>();

	constructor(
		private readonly base: string,
		private readonly create: () => Worker = startWorker
	) {}

	/** Rejects with a message for people when the ledger cannot be fetched or read. */
	async ask(direction: Direction, asOf: IsoMoment | null, hasPatterns = false): Promise<Resolved> {
		const question = { want: 'series', direction, asOf, hasPatterns } as const;
		return (await this.send(question)) as Resolved & { id: number };
	}

	/** The moments at which something was published for a direction, in order; rejects as `ask` does. */
	async moments(direction: Direction): Promise<PublicationMoment[]> {
		const answer = await this.send({ want: 'moments', direction });
		return 'moments' in answer ? answer.moments : [];
	}

	/** The small ledger of a day, empty where nothing is said of it; rejects as `ask` does. */
	async day(direction: Direction, date: IsoDay): Promise<LedgerTables> {
		const answer = await this.send({ want: 'day', direction, date });
		if (!('tables' in answer)) throw new Error('resolver');
		return answer.tables;
	}

	/** Ends the worker; what is under way is never answered. */
	close(): void {
		this.worker?.terminate();
		this.worker = null;
		this.waiting.clear();
	}

	/** Puts a question to the worker. */
	private send(question: Question): Promise<Answer> {
		const worker = this.start();
		const id = this.next++;
		return new Promise((resolve, reject) => {
			this.waiting.set(id, { resolve, reject });
			worker.postMessage({ ...question, id, base: this.base });
		});
	}

	/** Puts another question, for a worker that answers more. */
	protected async put<T>(question: object): Promise<T> {
		return (await this.send(question as Question)) as T;
	}

	/** A reason in words for people; what a browser says of it stays as it is. */
	protected say(reason: string): string {
		return reason === '' ? m.resolver_broke() : reason;
	}

	private start(): Worker {
		if (this.worker) return this.worker;
		const worker = this.create();
		worker.onmessage = (event: MessageEvent<ResolveReply>) => {
			const reply = event.data;
			const asked = this.waiting.get(reply.id);
			this.waiting.delete(reply.id);
			if (!asked) return;
			if ('error' in reply) asked.reject(new Error(this.say(reply.error)));
			else asked.resolve(reply);
		};
		// It may be gone for good, as when it could not be loaded: the next question starts another.
		const fail = (reason: string) => {
			worker.terminate();
			if (this.worker === worker) this.worker = null;
			for (const { reject } of this.waiting.values()) reject(new Error(this.say(reason)));
			this.waiting.clear();
		};
		worker.onerror = (event) => fail(event.message);
		worker.onmessageerror = () => fail('');
		this.worker = worker;
		return worker;
	}
}
