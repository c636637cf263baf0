/**
 * What was entered in the ledger when, and what that changed: the change log, made from the ledger alone.
 * An entry a report, both directions, periods included.
 */
import type { IndexedAttack, IndexedReport, Ledger } from '../../records/ledger/ledger';
import { kyivDay, momentToInstant } from '../../records/ledger/moment';
import { MEASURES } from '../../records/ledger/measures';
import type { Count, IsoDay, Measure } from '../../records/ledger/types';

/**
 * `added`: a statement that replaces none. `revised`: it replaces an earlier report of the same attack whole.
 * `withdrawn`: its status says so; it takes away the report it names in `supersedes`, else itself: it was
 * entered as one that never counted.
 */
export type ChangeKind = 'added' | 'revised' | 'withdrawn';

/** A figure as it was stated: the qualifier with its cells. */
export type Statement = Pick<Count, 'qualifier' | 'value' | 'low' | 'high'>;

/** One figure, before and after. Both are given where it was restated otherwise; never both null. */
export interface FigureChange {
	measure: Measure;
	weaponId: string | null;
	placeId: string | null;
	/** Null where the figure is new. */
	before: Statement | null;
	/** Null where the figure was dropped: the later report does not state it, which is not a zero. */
	after: Statement | null;
}

export interface ChangeEntry {
	kind: ChangeKind;
	report: IndexedReport;
	attack: IndexedAttack;
	/** The day the attack counts for, in Kyiv. */
	day: IsoDay;
	/** The Kyiv day on which it entered the ledger. */
	recordedDay: IsoDay;
	/** The figures that changed, in the order of {@link MEASURES}, then weapon, then place. */
	changes: FigureChange[];
	/** How many figures a revision states as before. */
	unchanged: number;
}

/** Every report of the ledger as a change: newest recorded first, then newest published, then by id. */
export function listChanges(ledger: Ledger): ChangeEntry[] {
	const reportOf = new Map<string, IndexedReport>();
	for (const attack of ledger.attacks)
		for (const report of attack.reports) reportOf.set(report.report_id, report);
	return ledger.attacks
		.flatMap((attack) => attack.reports.map((report) => toChange(attack, report, reportOf)))
		.sort(
			(a, b) =>
				momentToInstant(b.report.recorded) - momentToInstant(a.report.recorded) ||
				b.report.publishedAt - a.report.publishedAt ||
				byText(a.report.report_id, b.report.report_id)
		);
}

function toChange(
	attack: IndexedAttack,
	report: IndexedReport,
	reportOf: ReadonlyMap<string, IndexedReport>
): ChangeEntry {
	const older = report.supersedes === null ? undefined : reportOf.get(report.supersedes);
	const kind = kindOf(report);
	const before = kind === 'withdrawn' ? (older ?? report).counts : (older?.counts ?? []);
	const after = kind === 'withdrawn' ? [] : report.counts;
	const pairs = pair(before, after);
	const changes = pairs.filter((change) => !isSame(change.before, change.after));
	return {
		kind,
		report,
		attack,
		day: attack.day,
		recordedDay: kyivDay(report.recorded),
		changes,
		unchanged: pairs.length - changes.length
	};
}

function kindOf(report: IndexedReport): ChangeKind {
	if (report.status === 'withdrawn') return 'withdrawn';
	return report.supersedes === null ? 'added' : 'revised';
}

/** The figures of two reports side by side, by what they count. */
function pair(before: readonly Count[], after: readonly Count[]): FigureChange[] {
	const pairs = new Map<string, FigureChange>();
	for (const [side, counts] of [
		['before', before],
		['after', after]
	] as const)
		for (const count of counts) {
			const key = JSON.stringify([count.measure, count.weapon_id, count.place_id]);
			const known = pairs.get(key) ?? {
				measure: count.measure,
				weaponId: count.weapon_id,
				placeId: count.place_id,
				before: null,
				after: null
			};
			pairs.set(key, { ...known, [side]: toStatement(count) });
		}
	return [...pairs.values()].sort(
		(a, b) =>
			MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) ||
			byText(a.weaponId ?? '', b.weaponId ?? '') ||
			byText(a.placeId ?? '', b.placeId ?? '')
	);
}

const toStatement = ({ qualifier, value, low, high }: Count): Statement => ({
	qualifier,
	value,
	low,
	high
});

function isSame(a: Statement | null, b: Statement | null): boolean {
	if (a === null || b === null) return a === b;
	return a.qualifier === b.qualifier && a.value === b.value && a.low === b.low && a.high === b.high;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
