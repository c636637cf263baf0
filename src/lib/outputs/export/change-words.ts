/** A change in words, one language at a time: for the page of changes and for its feed. */
import type { Measure } from '../../records/ledger/types';
import * as m from '../../paraglide/messages';
import type { ChangeKind, FigureChange, Statement } from '../../figures/stats/changes';
import type { Locale } from '../../figures/view/catalogue';
import { formatNumber } from '../../figures/view/format';
import type { LedgerNames } from '../../figures/view/ledger-names';

const MEASURES = {
	launched: m.changes_measure_launched,
	intercepted: m.changes_measure_intercepted,
	suppressed: m.changes_measure_suppressed,
	hit: m.changes_measure_hit,
	killed: m.changes_measure_killed,
	injured: m.changes_measure_injured,
	killed_or_injured: m.changes_measure_killed_or_injured,
	children_killed: m.changes_measure_children_killed,
	children_injured: m.changes_measure_children_injured
} satisfies Record<Measure, unknown>;

const KINDS = {
	added: m.changes_kind_added,
	revised: m.changes_kind_revised,
	withdrawn: m.changes_kind_withdrawn
} satisfies Record<ChangeKind, unknown>;

/** "added", "revised", "withdrawn". */
export const changeKindWord = (kind: ChangeKind, locale: Locale): string =>
	KINDS[kind]({}, { locale });

/** "launched", "shot down", "killed". */
export const measureWord = (measure: Measure, locale: Locale): string =>
	MEASURES[measure]({}, { locale });

/** A statement as it was made: "at least 24", "≈110 (100–120)", "number not disclosed". */
export function statementWords(statement: Statement, locale: Locale): string {
	const { qualifier, value, low, high } = statement;
	if (qualifier === 'undisclosed') return m.changes_undisclosed({}, { locale });
	if (qualifier === 'none_reported' || value === null)
		return m.changes_none_reported({}, { locale });
	const n = formatNumber(value, locale);
	const said = {
		exact: () => n,
		about: () => `≈${n}`,
		at_least: () => m.changes_at_least({ n }, { locale }),
		more_than: () => m.changes_more_than({ n }, { locale }),
		at_most: () => m.changes_at_most({ n }, { locale })
	}[qualifier]();
	if (low === null && high === null) return said;
	const from = low === null ? '' : formatNumber(low, locale);
	return `${said} (${from}–${high === null ? '' : formatNumber(high, locale)})`;
}

/** What a figure counts: "shot down, Shahed-136/131"; "injured, Kyiv". */
export function figureWords(change: FigureChange, names: LedgerNames, locale: Locale): string {
	const isNational = change.placeId === 'UA' || change.placeId === 'RU';
	const parts: string[] = [measureWord(change.measure, locale)];
	if (change.weaponId !== null) parts.push(names.weapon(change.weaponId));
	if (change.placeId !== null && !(isNational && change.weaponId !== null))
		parts.push(names.place(change.placeId));
	return parts.join(', ');
}
