/**
 * Reads one's own files and answers for them, off the main thread. Nothing is sent anywhere: the only requests are
 * for the site's own lists of weapons, places, sources and notes.
 */
import { atKyivClock, instantToKyivClock, instantToKyivDay } from '../../records/ledger/moment';
import { parseTable } from '../../records/ledger/parse';
import { schemaOf } from '../../records/ledger/schema';
import { openQuestions, questionsOf } from '../../records/mapper/questions';
import type { RawTable } from '../../records/mapper/raw-table';
import { writeMap, type TableMap } from '../../records/mapper/table-map';
import { reply } from '../../figures/live/answers';
import { formatDay } from '../../figures/view/format';
import { listDays, toDayData } from '../../figures/view/day-index';
import { findIndex } from '../../figures/view/find-days';
import { holdLedger, type HeldLedger } from './held';
import { LARGEST_BYTES } from './limits';
import { offerMap, previewDays, type Mapped } from './map-offer';
import {
	NO_FIGURES,
	type OpenRequest,
	type OwnReply,
	type OwnRequest,
	type Progress
} from './messages';
import { openFiles } from './open-files';
import { ProblemLog } from './problem-log';
import { createOwnProblem, type OwnProblemCode } from './problems';
import { showName } from './show-name';
import { keepLedger, keptLedger } from './store';
import type { OpenOptions, OwnFile } from './types';

let held: HeldLedger | null = null;
/** What was said of the files that were opened. */
let said = new ProblemLog();
/** Files that wait for a map, with what they were opened with. */
let unmapped: { files: OwnFile[]; tables: readonly RawTable[]; options: OpenOptions } | null = null;

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
		const name = showName(file.name);
		let bytes: Uint8Array;
		let at = 0;
		try {
			bytes = new Uint8Array(file.size);
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
				progress({ stage: 'reading', file: name, part, bytes: done, bytesOf: total });
			}
		} catch {
			throw new Unreadable(name);
		}
		read.push({ name, bytes: bytes.subarray(0, at) });
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

async function open({ files, locale, now, newest, base }: OpenRequest): Promise<void> {
	said = new ProblemLog();
	held = null;
	unmapped = null;
	const fail = (code: OwnProblemCode, file = '', detail = '') => {
		said.add(createOwnProblem(code, { file }, locale, detail));
		send({ kind: 'opened', info: null, problems: said.report(), asks: null });
	};
	const total = files.reduce((sum, file) => sum + file.size, 0);
	const large = files.reduce((a, b) => (b.size > a.size ? b : a), files[0]!);
	if (total > LARGEST_BYTES)
		return fail('too-large', showName(large.name), String(Math.round(total / 1_000_000)));
	try {
		const read = await readAll(files, total);
		const vocabulary = await fetchVocabulary(base).catch(() => null);
		if (!vocabulary) return fail('no-vocabulary');
		const clock = instantToKyivDay(now);
		const today = clock < newest ? newest : clock;
		const options: OpenOptions = {
			...{ vocabulary, today, locale },
			recorded: atKyivClock(today, instantToKyivClock(now))
		};
		const result = openFiles(read, {
			...options,
			onProgress: (file, part) =>
				progress({
					...{ file, stage: file === '' ? 'counting' : 'understanding' },
					part: READ_PART + (UNDERSTOOD_PART - READ_PART) * part,
					...{ bytes: total, bytesOf: total }
				})
		});
		said = result.log;
		if (today !== clock) {
			const detail = `${formatDay(clock, locale)} → ${formatDay(today, locale)}`;
			said.add(createOwnProblem('clock-behind', { file: '', value: clock }, locale, detail));
		}
		held = result.ledger && holdLedger(result.ledger);
		if (result.asks) unmapped = { files: read, tables: result.asks, options };
		send({
			...{ kind: 'opened', info: held?.info ?? null, problems: said.report() },
			asks: result.asks && offerMap(result.asks, vocabulary)
		});
	} catch (error) {
		if (error instanceof Unreadable) return fail('unreadable', error.file);
		throw error;
	}
}

/** What a map makes of the tables that asked for one; it is held, to be shown. */
function tryMap(map: TableMap): Mapped {
	held = null;
	said = new ProblemLog();
	const nothing = { days: [], daysInAll: 0, info: null };
	const [first] = unmapped?.tables ?? [];
	if (!unmapped || !first) return { ...nothing, questions: [], problems: said.report() };
	const { files, tables, options } = unmapped;
	const questions = questionsOf(first, map);
	if (openQuestions(first, map).length > 0)
		return { ...nothing, questions, problems: said.report() };
	const bytes = new TextEncoder().encode(writeMap(map));
	const result = openFiles([...files, { name: 'map.json', bytes }], options);
	said = result.log;
	held = result.ledger && holdLedger(result.ledger);
	return {
		...{ questions, ...previewDays(tables, map, options) },
		...{ info: held?.info ?? null, problems: said.report() }
	};
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
			return send({ kind: 'kept', request: question.request, isKept });
		}
		case 'take-up': {
			const { request, only } = question;
			const taken = (isUnreadable: boolean) =>
				send({ kind: 'taken-up', request, info: held?.info ?? null, isUnreadable });
			// What an older version of the site kept, or a disk spoiled, may break anywhere.
			try {
				held = null;
				const kept = await keptLedger();
				if (kept && (only === undefined || (kept.id ?? '') === only)) held = holdLedger(kept);
				return taken(false);
			} catch {
				held = null;
				return taken(true);
			}
		}
		case 'map': {
			const { request, map } = question;
			// One that a newer has overtaken is not worth its time.
			const mapped = request === newestMap ? tryMap(map) : null;
			return send({ kind: 'mapped', request, mapped });
		}
		case 'problems':
			return send({
				...{ kind: 'problems', request: question.request },
				csv: new Blob(said.csv(), { type: 'text/csv' })
			});
	}
	if (!held) return send({ id: question.id, error: NO_FIGURES });
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
		if (question.want === 'day-find') {
			const { source, index } = held.days();
			return send({ id: question.id, find: findIndex(source, index, question.direction) });
		}
		self.postMessage(reply(held.answers, question));
	} catch (error) {
		send({ id: question.id, error: error instanceof Error ? error.message : String(error) });
	}
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const failed = (reason: string) => send({ kind: 'failed', reason });

/** The request of the latest map. */
let newestMap = 0;
/** One question after the other: what is asked while files are taken up is answered from them. */
let last = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<OwnRequest>) => {
	if (data.want === 'map') newestMap = data.request;
	last = last.then(() => answer(data)).catch((error: unknown) => failed(reasonOf(error)));
};
self.onmessageerror = () => failed('');
