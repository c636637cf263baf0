import { createLedger } from '../../records/ledger/ledger';
import { momentToInstant } from '../../records/ledger/moment';
import { selectTables } from '../../records/ledger/select-tables';
import type { Direction, IsoDay, IsoMoment, LedgerTables } from '../../records/ledger/types';
import { attacksOfDay } from '../stats/day-detail';
import { laterChanges } from '../stats/later-changes';
import { publicationMoments, type PublicationMoment } from '../stats/publication-moments';
import { recordSpan } from '../stats/record-span';
import { resolveDaily } from '../stats/resolve-daily';
import type { DailySeries } from '../stats/series';
import { createCatalogue } from '../view/create-catalogue';
import type { AnyRequest, Resolved, ResolveReply } from './messages';

/** What can be asked of a loaded ledger. */
export interface Answers {
	moments: (direction: Direction) => PublicationMoment[];
	/** With what the page of patterns tells where it is asked for. */
	resolve: (direction: Direction, asOf: IsoMoment | null, hasPatterns?: boolean) => Resolved;
	/** The small ledger of the attacks that ended on a day; empty where there are none. */
	day: (direction: Direction, date: IsoDay) => LedgerTables;
}

/**
 * Answers questions about one valid ledger; what does not depend on T is worked out once. `descriptor` is the
 * content of `datapackage.json`, or null.
 */
export function createAnswers(tables: LedgerTables, descriptor: unknown): Answers {
	const ledger = createLedger(tables);
	const known = new Map<Direction, PublicationMoment[]>();
	const latest = new Map<Direction, DailySeries>();
	const once = <T>(map: Map<Direction, T>, direction: Direction, make: () => T): T => {
		const value = map.get(direction) ?? make();
		map.set(direction, value);
		return value;
	};
	const at = (direction: Direction, asOf: IsoMoment | null, hasPatterns: boolean) =>
		resolveDaily(ledger, {
			...{ direction, asOf, hasPatterns },
			...recordSpan(descriptor, ledger, direction)
		});
	const moments = (direction: Direction) =>
		once(known, direction, () => publicationMoments(ledger, direction));
	const now = (direction: Direction, hasPatterns = false) => {
		const series = once(latest, direction, () => at(direction, null, hasPatterns));
		if (series.patterns !== null || !hasPatterns) return series;
		const whole = at(direction, null, true);
		latest.set(direction, whole);
		return whole;
	};

	return {
		moments,
		day: (direction, date) =>
			selectTables(
				tables,
				new Set(attacksOfDay(ledger, direction, date).map((attack) => attack.attack_id))
			),
		resolve: (direction, asOf, hasPatterns = false) => {
			const series = asOf === null ? now(direction, hasPatterns) : at(direction, asOf, hasPatterns);
			return {
				series,
				catalogue: createCatalogue(ledger, [series]),
				known:
					asOf === null
						? null
						: {
								moments: moments(direction),
								changes: laterChanges(
									series,
									now(direction),
									moments(direction),
									momentToInstant(asOf)
								)
							}
			};
		}
	};
}

/** The reply to a question. */
export function reply({ moments, resolve, day }: Answers, question: AnyRequest): ResolveReply {
	const { id, direction } = question;
	switch (question.want) {
		case 'moments':
			return { id, moments: moments(direction) };
		case 'day':
			return { id, tables: day(direction, question.date) };
		case 'series':
			return { id, ...resolve(direction, question.asOf, question.hasPatterns) };
	}
}
