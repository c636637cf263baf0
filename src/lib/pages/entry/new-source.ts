/** A source that the list does not have: what is asked of it, and its row. */
import { toSlug } from '../../records/importers/names';
import type { Source } from '../../records/ledger/types';
import type { Bulletin } from './bulletin';
import { findName, namedSources } from './find-name';

export const SOURCE_PARTIES = ['UA', 'RU', 'UN', 'independent'] as const;

/** The kinds with the ranks that sources of the kind mostly have in the ledger: of strikes, of people. */
const RANKS = {
	military: [3, 2],
	government: [3, 2],
	local_authority: [4, 1],
	emergency_service: [4, 1],
	police: [4, 1],
	un: [5, 9],
	ngo: [5, 3],
	agency: [5, 3],
	media: [5, 3],
	encyclopedia: [6, 4],
	other: [6, 4]
} as const;
export type SourceKind = keyof typeof RANKS;
export const SOURCE_KINDS = Object.keys(RANKS) as SourceKind[];

/** The fields that describe a new source, in the order in which they are asked. */
export const SOURCE_FIELDS = ['source_uk', 'source_party', 'source_kind', 'source_url'] as const;

export interface NewSource {
	/** The field that names it. */
	field: 'source' | 'via';
	/** Null until it is described. */
	row: Source | null;
}

/** The name of a bulletin that no source has, and its row once it is described; null where all names are known. */
export function newSourceOf(bulletin: Bulletin, sources: readonly Source[]): NewSource | null {
	const named = namedSources(sources);
	const isUnknown = (text: string) => text.trim() !== '' && !('id' in findName(text, named));
	const field = (['source', 'via'] as const).find((each) => isUnknown(bulletin[each]));
	if (!field) return null;
	const name = bulletin[field].trim();
	const kind = SOURCE_KINDS.find((each) => each === bulletin.source_kind);
	const party = SOURCE_PARTIES.find((each) => each === bulletin.source_party);
	if (!kind || !party || bulletin.source_uk.trim() === '') return { field, row: null };
	const [rank_strikes, rank_casualties] = RANKS[kind];
	return {
		field,
		row: {
			...{ source_id: toSlug(name), name_en: name, name_uk: bulletin.source_uk.trim() },
			...{ party, kind, rank_strikes, rank_casualties, url: bulletin.source_url.trim() }
		}
	};
}

/** Whether somebody has begun to describe one. */
export const isDescribed = (bulletin: Bulletin): boolean =>
	SOURCE_FIELDS.some((field) => bulletin[field].trim() !== '');
