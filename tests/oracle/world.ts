/** The ledger as known on T: which reports stand, and what lies within what. */
import { instantOf, kyivDay } from './kyiv';
import type {
	AttackRow,
	CountRow,
	Direction,
	NodeRow,
	ReportRow,
	SourceRow,
	Tables
} from './tables';

export interface Statement {
	report: ReportRow;
	source: SourceRow;
	publishedAt: number;
	counts: CountRow[];
}

export interface Wave {
	attack: AttackRow;
	/** The day it ends, in Kyiv. */
	day: string;
	statements: Statement[];
}

export interface World {
	direction: Direction;
	country: string;
	/** Air waves that end on each day, with what stands of them. */
	waves: Wave[];
	tree: Tree;
	placeTree: Tree;
}

export class Tree {
	private readonly parents: ReadonlyMap<string, string | null>;

	constructor(rows: readonly (NodeRow & { id: string })[]) {
		this.parents = new Map(rows.map(({ id, parent_id }) => [id, parent_id]));
	}

	parentOf = (id: string): string | null => this.parents.get(id) ?? null;
	childrenOf = (id: string): string[] =>
		[...this.parents].filter(([, parent]) => parent === id).map(([child]) => child);

	/** Whether `id` is `above` or stands somewhere below it. */
	isWithin(id: string, above: string): boolean {
		for (let at: string | null = id; at !== null; at = this.parentOf(at))
			if (at === above) return true;
		return false;
	}
}

/**
 * Rule 1: published by T, neither withdrawn nor superseded by T. A withdrawn report takes away the one it names from
 * its own moment on.
 */
export function worldAt(tables: Tables, direction: Direction, asOf: string | null): World {
	const at = asOf === null ? Infinity : instantOf(asOf);
	const sources = new Map(tables.sources.map((row) => [row.source_id, row]));
	const countsOf = new Map<string, CountRow[]>();
	for (const count of tables.counts)
		countsOf.set(count.report_id, [...(countsOf.get(count.report_id) ?? []), count]);
	const published = tables.reports.filter((report) => instantOf(report.published) <= at);
	const gone = new Set(published.map((report) => report.supersedes));
	const standing = published.filter(
		(report) => report.status !== 'withdrawn' && !gone.has(report.report_id)
	);
	const statementsOf = (attack: AttackRow) =>
		standing
			.filter((report) => report.attack_id === attack.attack_id)
			.map((report): Statement => ({
				report,
				source: sources.get(report.source_id)!,
				publishedAt: instantOf(report.published),
				counts: countsOf.get(report.report_id) ?? []
			}));
	return {
		direction,
		country: direction === 'RU' ? 'UA' : 'RU',
		waves: tables.attacks
			.filter(
				(attack) =>
					attack.direction === direction && attack.kind === 'wave' && attack.means === 'air'
			)
			.map((attack) => ({
				attack,
				day: kyivDay(attack.end),
				statements: statementsOf(attack)
			})),
		tree: new Tree(tables.weapons.map((row) => ({ ...row, id: row.weapon_id }))),
		placeTree: new Tree(tables.places.map((row) => ({ ...row, id: row.place_id })))
	};
}
