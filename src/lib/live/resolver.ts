import type { Direction, IsoMoment } from '../ledger/types';
import type { DailySeries } from '../stats/series';
import type { Catalogue } from '../view/catalogue';
import type { ResolveReply, ResolveRequest } from './messages';

/** A resolved view with the names it needs. */
export interface Resolved {
	series: DailySeries;
	catalogue: Catalogue;
}

/** Asks the worker for views; the worker starts with the first question. */
export class Resolver {
	private worker: Worker | null = null;
	private next = 1;
	private readonly waiting = new Map<
		number,
		{ resolve: (value: Resolved) => void; reject: (reason: Error) => void }
	>();

	constructor(private readonly base: string) {}

	/** Rejects with a message for people when the ledger cannot be fetched or read. */
	ask(direction: Direction, asOf: IsoMoment | null): Promise<Resolved> {
		const worker = this.start();
		const id = this.next++;
		return new Promise((resolve, reject) => {
			this.waiting.set(id, { resolve, reject });
			worker.postMessage({ id, direction, asOf, base: this.base } satisfies ResolveRequest);
		});
	}

	/** Ends the worker; what is under way is never answered. */
	close(): void {
		this.worker?.terminate();
		this.worker = null;
		this.waiting.clear();
	}

	private start(): Worker {
		if (this.worker) return this.worker;
		const worker = new Worker(new URL('./resolver.worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = (event: MessageEvent<ResolveReply>) => {
			const reply = event.data;
			const asked = this.waiting.get(reply.id);
			this.waiting.delete(reply.id);
			if (!asked) return;
			if ('error' in reply) asked.reject(new Error(reply.error));
			else asked.resolve(reply);
		};
		worker.onerror = (event) => {
			for (const { reject } of this.waiting.values()) reject(new Error(event.message || 'worker'));
			this.waiting.clear();
		};
		this.worker = worker;
		return worker;
	}
}
