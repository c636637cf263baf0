/** Which changes are looked for: the state of the change log's page, and its address. */
import type { Direction } from '../../records/ledger/types';
import type { ChangeKind } from '../stats/changes';
import { DIRECTIONS } from './view';

export interface ChangesFilter {
	/** Null for both. */
	direction: Direction | null;
	kind: ChangeKind | null;
	source: string | null;
	/** Words or a day (`2024-01-02`); every word has to occur. */
	text: string;
}

export const NO_FILTER: ChangesFilter = { direction: null, kind: null, source: null, text: '' };

const KINDS: readonly ChangeKind[] = ['added', 'revised', 'withdrawn'];
/** Longer text finds nothing and makes no address. */
const LONGEST_TEXT = 200;

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | null =>
	values.find((value) => value === text) ?? null;

/** Reads the query of an address. What is not known is left out; `sources` are the ids there are. */
export function decodeChangesFilter(
	query: URLSearchParams,
	sources: readonly string[]
): ChangesFilter {
	return {
		direction: oneOf(DIRECTIONS, query.get('direction')),
		kind: oneOf(KINDS, query.get('kind')),
		source: oneOf(sources, query.get('source')),
		text: (query.get('q') ?? '').slice(0, LONGEST_TEXT)
	};
}

/** The query of a filter, without `?`; only what differs from {@link NO_FILTER} is written. */
export function encodeChangesFilter(filter: ChangesFilter): string {
	const query = new URLSearchParams();
	if (filter.direction) query.set('direction', filter.direction);
	if (filter.kind) query.set('kind', filter.kind);
	if (filter.source) query.set('source', filter.source);
	const text = filter.text.slice(0, LONGEST_TEXT);
	if (text.trim() !== '') query.set('q', text);
	return query.toString();
}

/** What a filter looks at. */
export interface Searchable {
	direction: Direction;
	kind: ChangeKind;
	source: string;
	via: string | null;
	/** All that its words may occur in. */
	texts: readonly string[];
}

/** Whether an entry is one of those looked for. A source counts as who stated it, and as where it was read. */
export function matchesFilter(entry: Searchable, filter: ChangesFilter): boolean {
	if (filter.direction && entry.direction !== filter.direction) return false;
	if (filter.kind && entry.kind !== filter.kind) return false;
	if (filter.source && entry.source !== filter.source && entry.via !== filter.source) return false;
	const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return true;
	const text = entry.texts.join('\n').toLowerCase();
	return words.every((word) => text.includes(word));
}
