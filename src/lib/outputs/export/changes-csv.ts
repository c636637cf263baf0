import type { ChangeEntry, Statement } from '../../figures/stats/changes';
import type { CsvRows, CsvValue } from './csv';

const COLUMNS = [
	'report_id',
	'kind',
	'attack_id',
	'direction',
	'day',
	'source_id',
	'via_source_id',
	'published',
	'recorded',
	'status',
	'supersedes',
	'measure',
	'weapon_id',
	'place_id',
	'before_qualifier',
	'before_value',
	'before_low',
	'before_high',
	'after_qualifier',
	'after_value',
	'after_low',
	'after_high',
	'url',
	'note',
	'published_basis'
] as const;

const statementCells = (statement: Statement | null): CsvValue[] =>
	statement
		? [statement.qualifier, statement.value, statement.low, statement.high]
		: [null, null, null, null];

/**
 * `changes.csv`: a row a changed figure, in the order of the log. A report that changed none has one row, with
 * the cells of a figure empty.
 */
export function changesRows(entries: readonly ChangeEntry[]): CsvRows {
	return {
		columns: COLUMNS,
		rows: entries.flatMap(({ kind, report, attack, day, changes }) => {
			const head = [
				report.report_id,
				kind,
				attack.attack_id,
				attack.direction,
				day,
				report.source_id,
				report.via_source_id,
				report.published,
				report.recorded,
				report.status,
				report.supersedes
			];
			const tail = [report.url, report.note, report.published_basis];
			if (changes.length === 0)
				return [
					[...head, null, null, null, ...statementCells(null), ...statementCells(null), ...tail]
				];
			return changes.map((change) => [
				...head,
				change.measure,
				change.weaponId,
				change.placeId,
				...statementCells(change.before),
				...statementCells(change.after),
				...tail
			]);
		})
	};
}
