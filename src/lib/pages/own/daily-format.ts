/** Tables of days, such as our own `daily.csv`, as the importers read files: so that they can enter a ledger. */
import type { ImportFormat } from '../../records/importers/formats';
import { windowOf } from '../../records/importers/kyiv-time';
import { unstatedTerms } from '../../records/importers/terms';
import type { KeptOut, StatedCount, Statement } from '../../records/importers/types';
import type { Problem, Source } from '../../records/ledger/types';
import { markOf, sourceOfTable } from '../../records/mapper/mapped-format';
import type { Locale } from '../../figures/view/catalogue';
import { DAILY_COLUMNS } from '../../outputs/export/daily-csv';
import { lowEndsOf, OWN_FILE, readDaily, type ReadDaily } from './read-daily';

/** Whose figures they are and where a reader finds them: each figure of a ledger has an address. */
export interface DailySource {
	name: string;
	url: string;
}

/** The format that reads the table of days `file`, whose figures are of `source`. */
export function formatOfDays(file: string, source: DailySource, locale: Locale): ImportFormat {
	// One rank is left behind it, for its low ends; of casualties 9 is that of verified minima.
	const via = { ...sourceOfTable(file, { source }), rank_strikes: 8, rank_casualties: 7 };
	return {
		...{ name: 'daily', mark: markOf(via), via },
		...{ address: via.url, terms: unstatedTerms(via.url) },
		missing: (header) => (header.includes('date') ? [] : ['date']),
		read: (name, text, vocabulary, today, onPart, delimiter) => {
			const problems: Problem[] = [];
			const read = readDaily({
				...{ file: name, text, today, locale },
				...(delimiter && { delimiter }),
				...(onPart && { onPart }),
				onProblem: (problem) => problems.push(problem)
			});
			const keptOut = problems.flatMap(({ code, row }): KeptOut[] =>
				[...read.keptOut.keys()].some((reason) => reason === code)
					? [{ line: row, reason: code }]
					: []
			);
			return {
				...{ rowsIn: read.rowsIn, keptOut, problems, span: read.span },
				statements: stateDays(read, via),
				// Of which day a row is that could not be read, nobody knows: nothing is withdrawn for it.
				unread: { urls: new Map(), days: new Map(), anything: keptOut.length > 0 },
				columns: DAILY_COLUMNS.filter((column) => read.columns.has(column)).join(', '),
				weapons: new Map(vocabulary.weapons.map((weapon) => [weapon.weapon_id, weapon])),
				places: new Map()
			};
		}
	};
}

/** A statement a day; one more where its range reaches below what it states as its best figure. */
function stateDays({ tables, lines }: ReadDaily, via: Source): Statement[] {
	const attacks = new Map(tables.attacks.map((attack) => [attack.attack_id, attack]));
	const countsOf = new Map<string, StatedCount[]>(
		tables.reports.map(({ report_id }) => [report_id, []])
	);
	for (const { report_id, ...count } of tables.counts) countsOf.get(report_id)?.push(count);
	const low = lowEndsOf(via);
	return tables.reports.map(({ report_id, attack_id, source_id }): Statement => {
		const { direction, end: day } = attacks.get(attack_id)!;
		const isBest = source_id === OWN_FILE;
		const source = isBest ? via : low;
		return {
			...{ key: `${source.source_id} day ${direction} ${day}`, source, direction, day },
			...{ url: via.url, start: day, end: day, window: windowOf(day, day) },
			// Both are about one day, of which there is one attack.
			attackKey: `${via.source_id} day ${direction} ${day}`,
			counts: countsOf.get(report_id) ?? [],
			...{ isNational: true, isDayTotal: true, note: '' },
			lines: isBest ? [lines.get(attack_id)!] : []
		};
	});
}
