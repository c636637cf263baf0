/** The worker that reads one's own files, and what happens when it breaks: then somebody is told, always. */
import type { OwnReply } from './messages';

/** What reads could not be loaded, or broke: then `reason` is in the words of the browser. */
export type Failure = { kind: 'offline' } | { kind: 'broken'; reason: string };

export const createOwnWorker = (): Worker =>
	new Worker(new URL('./own.worker.ts', import.meta.url), { type: 'module' });

/** Takes what a worker says from now on; `onFailure` hears of everything that keeps it from an answer. */
export function attend(
	worker: Worker,
	onReply: (reply: Extract<OwnReply, { kind: string }>) => void,
	onFailure: (failure: Failure) => void
): void {
	worker.onmessage = ({ data }: MessageEvent<OwnReply>) => {
		if (!('kind' in data)) return;
		if (data.kind === 'failed') onFailure({ kind: 'broken', reason: data.reason });
		else onReply(data);
	};
	worker.onmessageerror = () => onFailure({ kind: 'broken', reason: 'message' });
	// An event without words: the script itself did not load.
	worker.onerror = ({ message }) =>
		onFailure(message ? { kind: 'broken', reason: message } : { kind: 'offline' });
}
