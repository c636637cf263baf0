/** What a page and the worker say to each other. */

export type Request =
	/** Stores these paths of this version: where one presents from, and what was visited. */
	| { want: 'keep'; paths: string[] }
	/** Somebody asked for the whole site: stores all of it, now and in every later version. */
	| { want: 'keep all' }
	| { want: 'status' }
	/** Somebody agreed to this version. */
	| { want: 'take over' };

/** How much of a version is stored. */
export interface Status {
	version: string;
	/** Files and pages stored, of all that can be. */
	stored: number;
	total: number;
	/** Bytes of all that can be stored; 0 where it is not known. */
	bytes: number;
	/** Those of the pages of their own that are stored. */
	pages: string[];
	/** Somebody asked for the whole site. */
	wantsAll: boolean;
	/** The day of the latest report in its figures; empty where it is not known. */
	knownOn: string;
	/** When its storing began, as an ISO moment in UTC; empty before. */
	storedAt: string;
}

/** An answer, or word of how far it is. */
export type Reply = Status & { isLast: boolean };

/** Everything is there. */
export const isComplete = ({ stored, total }: Status): boolean => stored >= total;

/** What was asked for is there: a version that is being installed has what the one before it had. */
export const isReady = (status: Status): boolean => !status.wantsAll || isComplete(status);

/** Whether these pages are stored. */
export const keeps = ({ pages }: Status, wanted: readonly string[]): boolean =>
	wanted.every((page) => pages.includes(page));

/** A worker that says nothing for as long is taken to be gone: the browser ends it when it likes. */
const SILENCE_MS = 60_000;

/** Asks a worker and waits for its answer; `onprogress` hears how far it is until then. Rejects when it is gone. */
export function ask(
	worker: ServiceWorker,
	request: Request,
	onprogress: (status: Status) => void = () => undefined
): Promise<Status> {
	return new Promise((resolve, reject) => {
		const { port1, port2 } = new MessageChannel();
		const giveUp = () => {
			port1.close();
			reject(new Error('The worker of the offline copy does not answer.'));
		};
		let patience = setTimeout(giveUp, SILENCE_MS);
		port1.onmessage = ({ data: { isLast, ...status } }: MessageEvent<Reply>) => {
			clearTimeout(patience);
			if (!isLast) {
				patience = setTimeout(giveUp, SILENCE_MS);
				return onprogress(status);
			}
			resolve(status);
			port1.close();
		};
		worker.postMessage(request, [port2]);
	});
}
