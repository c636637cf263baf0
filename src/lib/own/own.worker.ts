/**
 * Reads one's own files and answers for them, off the main thread. Nothing is sent anywhere: the only requests are
 * for the site's own lists of weapons, places, sources and notes.
 */
import { atKyivClock, instantToKyivClock, instantToKyivDay } from '../ledger/moment';
import { parseTable } from '../ledger/parse';
import { schemaOf } from '../ledger/schema';
import type { Problem } from '../ledger/types';
import { reply } from '../live/answers';
import { listDays, toDayData } from '../view/day-index';
import { holdLedger, type HeldLedger } from './held';
import { LARGEST_BYTES } from './limits';
import type { OpenRequest, OwnReply, OwnRequest, Progress } from './messages';
import { openFiles } from './open-files';
import { createOwnProblem } from './problems';
import { keepLedger, keptLedger } from './store';
import type { OpenOptions, OwnFile } from './types';

let held: HeldLedger | null = null;

const send = (message: OwnReply) => self.postMessage(message);
/** Reading is this part of the whole, understanding the next, counting the rest. */
const READ_PART = 0.15;
const UNDERSTOOD_PART = 0.9;

class Unreadable extends Error {
	constructor(readonly file: string) {
		super(file);
	}
}

async function readAll(files: readonly File[], total: number): Promise<OwnFile[]> {
	const read: OwnFile[] = [];
	let done = 0;
	for (const file of files) {
		const bytes = new Uint8Array(file.size);
		let at = 0;
		try {
			const reader = file.stream().getReader();
			for (;;) {
				const { done: isEnd, value } = await reader.read();
				if (isEnd) break;
				// A file that grows while it is read is cut where it ended.
				const piece = value.subarray(0, bytes.length - at);
				bytes.set(piece, at);
				at += piece.length;
				done += piece.length;
				const part = (READ_PART * done) / Math.max(1, total);
				progress({ stage: 'reading', file: file.name, part, bytes: done, bytesOf: total });
			}
		} catch {
			throw new Unreadable(file.name);
		}
		read.push({ name: file.name, bytes: bytes.subarray(0, at) });
	}
	return read;
}

const progress = (state: Omit<Progress, 'kind'>) => send({ kind: 'progress', ...state });

async function fetchVocabulary(base: string): Promise<OpenOptions['vocabulary']> {
	const load = async (name: 'weapons' | 'places' | 'sources' | 'notes') => {
		const response = await fetch(`${base}${name}.csv`);
		if (!response.ok) throw new Error(`${name}.csv: ${response.status}`);
		return parseTable<never>(`${name}.csv`, await response.text(), schemaOf(name)).rows;
	};
	const [weapons, places, sources, notes] = await Promise.all([
		...[load('weapons'), load('places')],
		...[load('sources'), load('notes')]
	]);
	return { weapons: weapons!, places: places!, sources: sources!, notes: notes! };
}

async function open({ files, locale, now, base }: OpenRequest): Promise<void> {
	const fail = (problem: Problem) => send({ kind: 'opened', info: null, problems: [problem] });
	const total = files.reduce((sum, file) => sum + file.size, 0);
	const large = files.reduce((a, b) => (b.size > a.size ? b : a), files[0]!);
	if (total > LARGEST_BYTES)
		return fail(
			createOwnProblem(
				...(['too-large', { file: large.name }, locale] as const),
				String(Math.round(total / 1_000_000))
			)
		);
	try {
		const read = await readAll(files, total);
		const vocabulary = await fetchVocabulary(base).catch(() => null);
		if (!vocabulary) return fail(createOwnProblem('no-vocabulary', { file: '' }, locale));
		const today = instantToKyivDay(now);
		const result = openFiles(read, {
			...{ vocabulary, today, locale },
			recorded: atKyivClock(today, instantToKyivClock(now)),
			onProgress: (file, part) =>
				progress({
					...{ file, stage: file === '' ? 'counting' : 'understanding' },
					part: READ_PART + (UNDERSTOOD_PART - READ_PART) * part,
					...{ bytes: total, bytesOf: total }
				})
		});
		held = result.ledger && holdLedger(result.ledger);
		send({ kind: 'opened', info: held?.info ?? null, problems: result.problems });
	} catch (error) {
		if (error instanceof Unreadable)
			return fail(createOwnProblem('unreadable', { file: error.file }, locale));
		throw error;
	}
}

async function answer(question: OwnRequest): Promise<void> {
	switch (question.want) {
		case 'open':
			return open(question);
		case 'keep': {
			const isKept =
				held !== null &&
				(await keepLedger(held.own).then(
					() => true,
					() => false
				));
			return send({ kind: 'kept', isKept });
		}
		case 'take-up': {
			const kept = await keptLedger();
			held = kept && holdLedger(kept);
			return send({ kind: 'taken-up', info: held?.info ?? null });
		}
	}
	if (!held) return send({ id: question.id, error: 'no figures' });
	try {
		if (question.want === 'day-page') {
			const { source, index } = held.days();
			const page = toDayData(source, index, question.date, question.direction);
			return send({ id: question.id, page });
		}
		if (question.want === 'day-list') {
			const { source, index } = held.days();
			return send({ id: question.id, list: listDays(source, index, question.direction) });
		}
		self.postMessage(reply(held.answers, question));
	} catch (error) {
		send({ id: question.id, error: error instanceof Error ? error.message : String(error) });
	}
}

self.onmessage = (event: MessageEvent<OwnRequest>) => answer(event.data);
