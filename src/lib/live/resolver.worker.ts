/**
 * Resolves the ledger off the main thread. The files are fetched once, on the first question; each question
 * after that costs the counting alone.
 */
import { formatProblem } from '../ledger/format-problem';
import { createLedger, type Ledger } from '../ledger/ledger';
import { parseLedger } from '../ledger/parse';
import { dataPackage, TABLE_NAMES } from '../ledger/schema';
import { recordSpan } from '../stats/record-span';
import { resolveDaily } from '../stats/resolve-daily';
import { createCatalogue } from '../view/create-catalogue';
import type { ResolveReply, ResolveRequest } from './messages';

let ledger: Promise<{ ledger: Ledger; descriptor: unknown }> | null = null;

async function fetchText(address: string): Promise<string> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response.text();
}

async function load(base: string) {
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
	return { ledger: createLedger(tables), descriptor };
}

async function answer({ id, direction, asOf, base }: ResolveRequest): Promise<ResolveReply> {
	try {
		ledger ??= load(base);
		const { ledger: loaded, descriptor } = await ledger;
		const span = recordSpan(descriptor, loaded, direction);
		const series = resolveDaily(loaded, { direction, asOf, ...span });
		return { id, series, catalogue: createCatalogue(loaded, [series]) };
	} catch (error) {
		// The next question tries again: the network may be back.
		ledger = null;
		return { id, error: error instanceof Error ? error.message : String(error) };
	}
}

self.onmessage = async (event: MessageEvent<ResolveRequest>) => {
	self.postMessage(await answer(event.data));
};
