/** New rows against the rules and against the ledger: the checks of `npm run data:check`, named by field. */
import { createTree, lineageOf } from '../../records/ledger/ledger';
import { formatProblem } from '../../records/ledger/format-problem';
import { instantToKyivDay } from '../../records/ledger/moment';
import { isOutcome, OUTCOMES } from '../../records/ledger/measures';
import { parseTable } from '../../records/ledger/parse';
import { schemaOf } from '../../records/ledger/schema';
import type {
	Attack,
	Count,
	LedgerTables,
	Problem,
	Report,
	Source,
	Weapon
} from '../../records/ledger/types';
import { validateLedger } from '../../records/ledger/validate';
import { writeTable } from '../../records/ledger/write';
import { toFigure } from '../../figures/stats/figure';
import type { EntryProblem, FieldId } from './problems';
import type { EntryContext, ReadCount } from './read-bulletin';

/** What a bulletin adds to a ledger. */
export interface EntryRows {
	/** Weapons of the figures that the ledger does not have yet. */
	weapons: Weapon[];
	/** A source that the ledger does not have yet; at most one. */
	sources: Source[];
	attacks: Attack[];
	reports: Report[];
	counts: Count[];
}
export const ENTRY_TABLES = ['weapons', 'sources', 'attacks', 'reports', 'counts'] as const;

/** A ledger with the new rows at the end of its tables. The tables given are not changed. */
export const withRows = (tables: LedgerTables, rows: EntryRows): LedgerTables => ({
	...tables,
	weapons: [...tables.weapons, ...rows.weapons],
	sources: [...tables.sources, ...rows.sources],
	attacks: [...tables.attacks, ...rows.attacks],
	reports: [...tables.reports, ...rows.reports],
	counts: [...tables.counts, ...rows.counts]
});

const COLUMN_FIELDS: Record<string, FieldId> = {
	...{ start: 'start', end: 'end', attack_id: 'attack', source_id: 'source' },
	...{ via_source_id: 'via', published: 'published', url: 'url', status: 'status' },
	...{ supersedes: 'supersedes', note: 'note', name_en: 'source', name_uk: 'source_uk' }
};

/** Problems of the rows, `counts` being the figures in the order of `rows.counts`. */
export function checkRows(
	rows: EntryRows,
	counts: readonly ReadCount[],
	{ tables, now }: EntryContext
): EntryProblem[] {
	const problems: EntryProblem[] = [];
	const fieldOf = (problem: Problem, index: number): FieldId =>
		problem.file === 'counts.csv'
			? (counts[index]?.field ?? 'weapons')
			: (COLUMN_FIELDS[problem.column] ?? 'weapons');
	const add = (problem: Problem, index: number) => {
		const field = fieldOf(problem, index);
		// What a field says of itself in better words is not said twice.
		if (problems.some((each) => each.field === field && each.severity === 'error')) return;
		const params = { text: formatProblem({ ...problem, row: 0 }) };
		problems.push({ severity: problem.severity, field, code: 'ledger', params });
	};
	for (const name of ENTRY_TABLES) {
		const text = writeTable<object>(rows[name], schemaOf(name));
		const parsed = parseTable<object>(`${name}.csv`, text, schemaOf(name));
		for (const problem of parsed.problems) add(problem, problem.row - 2);
	}
	const today = instantToKyivDay(now);
	for (const problem of validateLedger(withRows(tables, rows), { today })) {
		const name = ENTRY_TABLES.find((each) => `${each}.csv` === problem.file);
		if (!name) continue;
		const index = problem.row - 2 - tables[name].length;
		if (index >= 0 && !isSaidAlready(problem)) add(problem, index);
	}
	return problems;
}

/** Warnings that reading the fields has given in words of its own. */
const isSaidAlready = ({ code }: Problem): boolean => code === 'published-before-attack';

/** Figures of one report against each other, qualifiers counted in; before there are rows. */
export function checkFigures(
	counts: readonly ReadCount[],
	weapons: readonly Weapon[]
): EntryProblem[] {
	const problems: EntryProblem[] = [];
	const tree = createTree(
		weapons,
		(row) => row.weapon_id,
		(row) => row.parent_id
	);
	for (const count of counts) {
		const { weapon_id, place_id, measure } = count;
		if (weapon_id === null) continue;
		const figure = toFigure(count);
		if (figure === null) continue;
		if (isOutcome(measure)) {
			const of = (wanted: string) =>
				counts.find(
					(each) =>
						each.weapon_id === weapon_id && each.place_id === place_id && each.measure === wanted
				);
			const launched = of('launched') && toFigure(of('launched')!);
			const stopped = OUTCOMES.map((each) => of(each) && toFigure(of(each)!)).reduce(
				(sum, each) => sum + (each?.low ?? 0),
				0
			);
			if (launched && stopped > launched.high && !launched.approximate)
				problems.push({
					...{ severity: 'error', field: count.field, code: 'more_stopped' },
					params: { stopped: String(stopped), launched: String(launched.high) }
				});
		}
		const whole = counts.find(
			(each) =>
				each.measure === measure &&
				each.place_id === place_id &&
				each.weapon_id !== null &&
				each.weapon_id !== weapon_id &&
				lineageOf(tree, weapon_id).includes(each.weapon_id) &&
				figure.low > (toFigure(each)?.high ?? Infinity)
		);
		if (whole)
			problems.push({
				...{ severity: 'warning', field: count.field, code: 'part_exceeds' },
				params: { part: weapon_id, whole: whole.weapon_id ?? '' }
			});
	}
	return problems;
}
