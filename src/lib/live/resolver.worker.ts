/**
 * Resolves the ledger off the main thread. The files are fetched once, on the first question; each question
 * after that costs the counting alone.
 */
import { formatProblem } from '../ledger/format-problem';
import { createLedger } from '../ledger/ledger';
import { parseLedger } from '../ledger/parse';
import { dataPackage, TABLE_NAMES } from '../ledger/schema';
import type { Direction, IsoDay, LedgerTables } from '../ledger/types';
import { createAnswers, type Answers } from './answers';
import { dayTables } from './day-tables';
import type { DayRequest, MomentsRequest, ResolveReply, ResolveRequest } from './messages';

type AllAnswers = Answers & { day: (direction: Direction, date: IsoDay) => LedgerTables };
let answers: Promise<AllAnswers> | null = null;

async function fetchText(address: string): Promise<string> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response.text();
}

async function load(base: string): Promise<AllAnswers> {
	const files = await Promise.all(
		TABLE_NAMES.map(async (name) => [`${name}.csv`, await fetchText(`${base}${name}.csv`)] as const)
	);
	const descriptor: unknown = await fetchText(`${base}datapackage.json`).then(
		JSON.parse,
		() => dataPackage
	);
	const { tables, problems } = parseLedger(Object.fromEntries(files));
	const error = problems.find((problem) => problem.severity === 'error');
	if (error) throw new Error(formatProblem(error));
	const ledger = createLedger(tables);
	return {
		...createAnswers(ledger, descriptor),
		day: (direction, date) => dayTables(tables, ledger, direction, date)
	};
}

async function answer(
	question: ResolveRequest | MomentsRequest | DayRequest
): Promise<ResolveReply> {
	const { id, direction, base } = question;
	try {
		answers ??= load(base);
		const { moments, resolve, day } = await answers;
		if (question.want === 'day') return { id, tables: day(direction, question.date) };
		return question.want === 'moments'
			? { id, moments: moments(direction) }
			: { id, ...resolve(direction, question.asOf) };
	} catch (error) {
		// The next question tries again: the network may be back.
		answers = null;
		return { id, error: error instanceof Error ? error.message : String(error) };
	}
}

self.onmessage = async (event: MessageEvent<ResolveRequest | MomentsRequest | DayRequest>) => {
	self.postMessage(await answer(event.data));
};
