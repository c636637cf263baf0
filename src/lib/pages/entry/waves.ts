/** Whether the ledger has the attack already, and the report. */
import { overlapOf, windowOf } from '../../records/importers/kyiv-time';
import { kyivDay, momentToInstant } from '../../records/ledger/moment';
import type {
	Attack,
	Count,
	Direction,
	IsoMoment,
	LedgerTables,
	Report
} from '../../records/ledger/types';

/** An attack of the ledger that a bulletin may be about. */
export interface WaveChoice {
	attack: Attack;
	/** It runs at the same hours, so it is taken for the same wave unless told otherwise. */
	overlaps: boolean;
}

/**
 * Air waves of a direction that end on the same day as the bulletin's or run at the same hours; the one that shares
 * most hours first. An attack of which only the day is known overlaps with all that end on it.
 */
export function sameWaves(
	tables: LedgerTables,
	direction: Direction,
	start: IsoMoment,
	end: IsoMoment
): WaveChoice[] {
	const window = windowOf(start, end);
	const day = kyivDay(end);
	return tables.attacks
		.filter(
			(attack) => attack.direction === direction && attack.kind === 'wave' && attack.means === 'air'
		)
		.map((attack) => ({
			attack,
			isSameDay: kyivDay(attack.end) === day,
			shared: overlapOf(window, windowOf(attack.start, attack.end))
		}))
		.filter(({ isSameDay, shared }) => isSameDay || shared > 0)
		.sort(
			(a, b) =>
				Number(b.isSameDay) - Number(a.isSameDay) ||
				b.shared - a.shared ||
				(a.attack.attack_id < b.attack.attack_id ? -1 : 1)
		)
		.map(({ attack, isSameDay, shared }) => ({ attack, overlaps: isSameDay && shared > 0 }));
}

/** What a new report of the same source may take the place of. */
export interface EarlierReport {
	report: Report;
	/** Its figures that the new one does not state: replaced whole, they would be gone. */
	lost: Count[];
	/** The new one states the very same figures and no other. */
	isSame: boolean;
}

type Figure = Omit<Count, 'report_id'>;
const subjectOf = ({ measure, weapon_id, place_id }: Figure): string =>
	JSON.stringify([measure, weapon_id, place_id]);
const wholeOf = (count: Figure): string =>
	JSON.stringify([subjectOf(count), count.qualifier, count.value, count.low, count.high]);

/** The reports of a source on an attack that nothing has replaced, the latest first. */
export function earlierReports(
	tables: LedgerTables,
	attackId: string,
	sourceId: string,
	figures: readonly Figure[]
): EarlierReport[] {
	const replaced = new Set(tables.reports.map((report) => report.supersedes));
	const stated = new Set(figures.map(subjectOf));
	const whole = new Set(figures.map(wholeOf));
	return tables.reports
		.filter(
			(report) =>
				report.attack_id === attackId &&
				report.source_id === sourceId &&
				report.status !== 'withdrawn' &&
				!replaced.has(report.report_id)
		)
		.map((report) => {
			const counts = tables.counts.filter((count) => count.report_id === report.report_id);
			return {
				report,
				lost: counts.filter((count) => !stated.has(subjectOf(count))),
				isSame: counts.length === whole.size && counts.every((count) => whole.has(wholeOf(count)))
			};
		})
		.sort((a, b) => momentToInstant(b.report.published) - momentToInstant(a.report.published));
}
