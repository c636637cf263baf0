/**
 * Resolves the ledger off the main thread. The files are fetched once, on the first question; each question
 * after that costs the counting alone.
 */
import { formatProblem } from '../../records/ledger/format-problem';
import { parseLedger } from '../../records/ledger/parse';
import { dataPackage, TABLE_NAMES } from '../../records/ledger/schema';
import { createAnswers, reply, type Answers } from './answers';
import type { AnyRequest, ResolveReply } from './messages';

let answers: Promise<Answers> | null = null;

async function fetchText(address: string): Promise<string> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response.text();
}

async function load(base: string): Promise<Answers> {
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
	return createAnswers(tables, descriptor);
}

async function answer(question: AnyRequest): Promise<ResolveReply> {
	const { id, base } = question;
	try {
		answers ??= load(base);
		return reply(await answers, question);
	} catch (error) {
		// The next question tries again: the network may be back.
		answers = null;
		return { id, error: error instanceof Error ? error.message : String(error) };
	}
}

self.onmessage = async (event: MessageEvent<AnyRequest>) => {
	self.postMessage(await answer(event.data));
};
