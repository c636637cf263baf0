/** What the page of changes shows, made from the change log in one language. Kept short: it is sent twice. */
import { changeKindWord, figureWords, statementWords } from '$lib/outputs/export/change-words';
import type { Ledger } from '$lib/records/ledger/ledger';
import { kyivDay } from '$lib/records/ledger/moment';
import { bestAddress, shownNote } from '$lib/records/ledger/readings';
import type { ChangeEntry } from '$lib/figures/stats/changes';
import type { Locale } from '$lib/figures/view/catalogue';
import { inLanguage } from '$lib/figures/view/languages';
import { ledgerNames, type LedgerNames } from '$lib/figures/view/ledger-names';

function describeEntry(entry: ChangeEntry, names: LedgerNames, locale: Locale) {
	const { kind, report, attack, day, changes, unchanged } = entry;
	return {
		id: report.report_id,
		kind,
		direction: attack.direction,
		isPeriod: attack.kind === 'period',
		day,
		title: inLanguage(attack, 'title', locale) || attack.attack_id,
		source: report.source_id,
		via: report.via_source_id === report.source_id ? null : report.via_source_id,
		published: report.published,
		basis: report.published_basis,
		recorded: report.recorded,
		status: report.status,
		supersedes: report.supersedes,
		url: bestAddress(report),
		note: shownNote(report),
		unchanged,
		figures: changes.map((change) => ({
			what: figureWords(change, names, locale),
			before: change.before && statementWords(change.before, locale),
			after: change.after && statementWords(change.after, locale)
		}))
	};
}

/** How many entries there are of each kind. */
export function countKinds(entries: readonly { kind: ChangeEntry['kind'] }[]) {
	const counts = { added: 0, revised: 0, withdrawn: 0 };
	for (const { kind } of entries) counts[kind]++;
	return counts;
}

/** Splits neighbours that share a key into groups, in order. */
function groupBy<T>(
	items: readonly T[],
	keyOf: (item: T) => string
): { key: string; items: T[] }[] {
	const groups: { key: string; items: T[] }[] = [];
	for (const item of items) {
		const key = keyOf(item);
		const last = groups.at(-1);
		if (last?.key === key) last.items.push(item);
		else groups.push({ key, items: [item] });
	}
	return groups;
}

export function describeChanges(entries: readonly ChangeEntry[], ledger: Ledger, locale: Locale) {
	const names = ledgerNames(ledger, locale);
	const used = new Set(
		entries.flatMap(({ report }) => [report.source_id, report.via_source_id ?? report.source_id])
	);
	const sources = [...used]
		.map((id) => ({ id, name: names.source(id) }))
		.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
	return {
		sources,
		kinds: {
			added: changeKindWord('added', locale),
			revised: changeKindWord('revised', locale),
			withdrawn: changeKindWord('withdrawn', locale)
		},
		groups: groupBy(entries, (entry) => entry.recordedDay).map(({ key, items }) => ({
			recorded: key,
			days: groupBy(items, (entry) => kyivDay(entry.report.published)).map((group) => ({
				published: group.key,
				entries: group.items.map((entry) => describeEntry(entry, names, locale))
			}))
		}))
	};
}

/** By code unit: the order of the platform's locale would differ between build and browser. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export type ChangesPage = ReturnType<typeof describeChanges>;
export type DescribedChange = ChangesPage['groups'][number]['days'][number]['entries'][number];
