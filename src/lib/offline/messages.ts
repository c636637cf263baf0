/** What a page and the worker say to each other. */

export type Request =
	/** Stores what is missing of this version; answers when it is all there, or no more can be had now. */
	| { want: 'fill' }
	/** For people who save data: stores only these paths of this version. */
	| { want: 'keep'; paths: string[] }
	| { want: 'status' }
	/** Somebody agreed to this version. */
	| { want: 'take over' };

/** How much of a version is stored. */
export interface Status {
	version: string;
	/** Files and pages stored, of all that can be. */
	stored: number;
	total: number;
	/** The day of the latest report in its figures; empty where it is not known. */
	knownOn: string;
	/** When its storing began, as an ISO moment in UTC; empty before. */
	storedAt: string;
}

/** Everything is there. */
export const isComplete = ({ stored, total }: Status): boolean => stored >= total;

/** Asks a worker and waits for its answer. */
export function ask(worker: ServiceWorker, request: Request): Promise<Status> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = (event: MessageEvent<Status>) => {
			resolve(event.data);
			port1.close();
		};
		worker.postMessage(request, [port2]);
	});
}
