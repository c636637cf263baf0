/** One's own figures in a tab: whatever its workers and the other tabs do, each question is answered and what is said is so. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lookFailure, readFailure } from '../../../../src/lib/pages/own/failure-words';
import {
	NO_FIGURES,
	type OwnInfo,
	type OwnReply,
	type OwnRequest
} from '../../../../src/lib/pages/own/messages';
import { OwnResolver } from '../../../../src/lib/pages/own/own-resolver';
import type { ownSession } from '../../../../src/lib/pages/own/session.svelte';

/** A worker that keeps what it is asked, and says what a test has it say. */
class TestWorker extends EventTarget {
	readonly asked: OwnRequest[] = [];
	isEnded = false;
	onmessage: ((event: MessageEvent) => void) | null = null;
	onerror: ((event: ErrorEvent) => void) | null = null;
	onmessageerror: (() => void) | null = null;
	constructor() {
		super();
		this.addEventListener('message', (event) => this.onmessage?.(event as MessageEvent));
		this.addEventListener('error', (event) => this.onerror?.(event as ErrorEvent));
		workers.push(this);
	}
	postMessage(question: OwnRequest) {
		this.asked.push(question);
	}
	terminate() {
		this.isEnded = true;
	}
	says(data: OwnReply) {
		this.dispatchEvent(new MessageEvent('message', { data }));
	}
	breaks(message: string) {
		this.dispatchEvent(Object.assign(new Event('error'), { message }));
	}
	/** What it was asked for the last time with such a want. */
	request(want: OwnRequest['want']): number {
		const found = this.asked.findLast((each) => each.want === want) as { request: number };
		return found.request;
	}
}
const workers: TestWorker[] = [];
/** What other tabs are told. */
const told: unknown[] = [];
class TestChannel {
	onmessage: unknown = null;
	postMessage(news: unknown) {
		told.push(news);
	}
}

let session: typeof ownSession;
beforeEach(async () => {
	workers.length = told.length = 0;
	vi.stubGlobal('Worker', TestWorker);
	vi.stubGlobal('BroadcastChannel', TestChannel);
	vi.resetModules();
	({ ownSession: session } = await import('../../../../src/lib/pages/own/session.svelte'));
});
afterEach(() => vi.unstubAllGlobals());

const INFO = { id: 'a1', name: 'a.csv' } as OwnInfo;
function open(): TestWorker {
	session.open([new File(['x'], 'a.csv')], 'en', 0, '2024-02-01');
	const worker = workers.at(-1)!;
	worker.says({ kind: 'opened', info: INFO, problems: { total: 0, groups: [] }, asks: null });
	return worker;
}

describe('what was read', () => {
	it.each([
		[true, [{ type: 'shown', id: 'a1', name: 'a.csv' }]],
		[false, []]
	])('is told to other tabs only where it is kept: %s', async (isKept, news) => {
		const worker = open();
		const shown = session.show();
		worker.says({ kind: 'kept', request: worker.request('keep'), isKept });
		expect(await shown).toBe(true);
		expect(session.shown?.isKept).toBe(isKept);
		expect(told).toEqual(news);
	});

	it('is shown, and its remarks come, when both are asked for at once', async () => {
		const worker = open();
		const csv = session.problemsCsv();
		const again = session.problemsCsv();
		const shown = session.show();
		const [first, second] = worker.asked.filter(({ want }) => want === 'problems');
		const blob = new Blob(['first']);
		worker.says({ kind: 'kept', request: worker.request('keep'), isKept: true });
		expect(await shown).toBe(true);
		worker.says({
			kind: 'problems',
			request: (second as { request: number }).request,
			csv: new Blob()
		});
		worker.says({ kind: 'problems', request: (first as { request: number }).request, csv: blob });
		expect(await csv).toBe(blob);
		expect(await again).not.toBe(blob);
	});

	it('answers nothing more once its worker breaks or it is let go', async () => {
		const worker = open();
		const asked = [session.problemsCsv(), session.show()];
		worker.breaks('out of memory');
		expect(await Promise.all(asked)).toEqual([null, false]);
		expect(session.failure).toEqual({ kind: 'broken', reason: 'out of memory' });
		open();
		const left = session.problemsCsv();
		session.cancel();
		expect(await left).toBeNull();
		expect(session.failure).toBeNull();
	});
});

describe('what is kept', () => {
	it('is looked for again where the reader did not load, and is not said to be none or unreadable', async () => {
		const first = session.takeUp();
		workers[0]!.breaks('');
		expect(await first).toBeNull();
		expect(session.lookFailure).toEqual({ kind: 'offline' });
		expect(session.isUnreadable).toBe(false);

		const second = session.takeUp();
		workers[1]!.breaks('broken on purpose');
		await second;
		expect(session.lookFailure).toEqual({ kind: 'broken', reason: 'broken on purpose' });
		expect(session.isUnreadable).toBe(false);

		const third = session.takeUp();
		const request = workers[2]!.request('take-up');
		workers[2]!.says({ kind: 'taken-up', request, info: INFO, isUnreadable: false });
		expect((await third)?.info).toBe(INFO);
		expect(session.lookFailure).toBeNull();
	});

	it('is unreadable where the reader itself says so', async () => {
		const look = session.takeUp();
		const request = workers[0]!.request('take-up');
		workers[0]!.says({ kind: 'taken-up', request, info: null, isUnreadable: true });
		expect(await look).toBeNull();
		expect([session.isUnreadable, session.lookFailure]).toEqual([true, null]);
	});
});

describe('a worker in the place of one that broke', () => {
	it('takes up the same file only, and says so where another is kept', async () => {
		const first = new TestWorker();
		const resolver = new OwnResolver(first as unknown as Worker, 'a1');
		const asked = resolver.ask('RU', null);
		first.breaks('');
		await expect(asked).rejects.toThrow(/the browser gives no reason/);
		const again = resolver.dayList('RU');
		const next = workers.at(-1)!;
		expect(next).not.toBe(first);
		expect(next.asked[0]).toMatchObject({ want: 'take-up', only: 'a1' });
		next.says({ id: (next.asked[1] as { id: number }).id, error: NO_FIGURES });
		await expect(again).rejects.toThrow(/no longer kept in this browser/);
	});
});

describe('a failure', () => {
	it('is said in words, whether or not the browser has any', () => {
		const failures = [
			{ kind: 'offline' },
			{ kind: 'broken', reason: '' },
			{ kind: 'broken', reason: 'out of memory' }
		] as const;
		for (const words of [readFailure, lookFailure]) {
			const said = failures.map(words);
			expect(new Set(said).size).toBe(3);
			expect(said[2]).toContain('out of memory');
		}
	});
});
