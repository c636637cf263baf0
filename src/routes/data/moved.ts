/** Parts of the data page that have a page of their own now: by the fragment that links still have. */
const MOVED: ReadonlyMap<string, string> = new Map([
	['own', 'open/'],
	['own-files', 'open/'],
	['add', 'add/'],
	['reconciliation', 'reconciliation/'],
	['coverage', 'reconciliation/#coverage'],
	['status', 'reconciliation/#status'],
	['checks', 'reconciliation/#checks'],
	['corrections', 'corrections/'],
	['correct', 'corrections/#correct'],
	['dictionary', 'dictionary/'],
	['joins', 'dictionary/#joins']
]);

/**
 * Where a fragment of `/data/` leads, as an address below it; null for what is still on that page. `periods` are the
 * reports over several days, which were anchors there.
 */
export function movedTo(fragment: string, periods: readonly string[]): string | null {
	if (fragment.startsWith('dictionary-')) return `dictionary/#${fragment}`;
	if (periods.includes(fragment)) return `reconciliation/#${fragment}`;
	return MOVED.get(fragment) ?? null;
}
