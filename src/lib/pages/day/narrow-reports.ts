/** The reports of a day, narrowed: to what they are used for, what they speak of, and who states them. */
import type { Direction } from '../../records/ledger/types';
import type { ListedReport } from '../../figures/stats/day-detail';
import { countryOf } from '../../records/ledger/country';

export const REPORT_KINDS = ['all', 'used', 'national', 'place', 'gone'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export interface Narrowing {
	kind: ReportKind;
	/** Id of a source; empty for all of them. */
	source: string;
}
export const NOT_NARROWED: Narrowing = { kind: 'all', source: '' };

/** Whether a total of the day rests on it. */
export const isUsed = ({ roles }: Pick<ListedReport, 'roles'>): boolean =>
	roles.some((role) => role.chosen);

function isOfKind(listed: ListedReport, kind: ReportKind, direction: Direction): boolean {
	const country = countryOf(direction);
	const places = listed.report.counts.map((count) => count.place_id ?? country);
	switch (kind) {
		case 'all':
			return true;
		case 'used':
			return isUsed(listed);
		case 'national':
			return places.includes(country);
		case 'place':
			return places.some((place) => place !== country);
		case 'gone':
			return listed.standing !== 'stands';
	}
}

/** Whether a report is among those asked for. */
export const isAsked = (
	listed: ListedReport,
	{ kind, source }: Narrowing,
	direction: Direction
): boolean =>
	(source === '' || listed.report.source_id === source) && isOfKind(listed, kind, direction);

/**
 * How many reports each choice would leave, given the other one. Kinds that no report of the day is of are left out;
 * sources are in the order of their first report.
 */
export function countChoices(
	reports: readonly ListedReport[],
	{ kind, source }: Narrowing,
	direction: Direction
): { kinds: { kind: ReportKind; n: number }[]; sources: { id: string; n: number }[] } {
	const left = (narrowing: Narrowing) =>
		reports.filter((listed) => isAsked(listed, narrowing, direction)).length;
	const ids = [...new Set(reports.map(({ report }) => report.source_id))];
	return {
		kinds: REPORT_KINDS.filter(
			(each) => each === 'all' || left({ kind: each, source: '' }) > 0
		).map((each) => ({ kind: each, n: left({ kind: each, source }) })),
		sources: ids.map((id) => ({ id, n: left({ kind, source: id }) }))
	};
}

/** What was asked for, as far as these reports offer it. */
export function stillOffered(
	reports: readonly ListedReport[],
	{ kind, source }: Narrowing,
	direction: Direction
): Narrowing {
	const { kinds, sources } = countChoices(reports, NOT_NARROWED, direction);
	return {
		kind: kinds.some((offered) => offered.kind === kind) ? kind : NOT_NARROWED.kind,
		source: sources.some(({ id }) => id === source) ? source : NOT_NARROWED.source
	};
}
