/**
 * The ledger with its look-ups: what the rules of counting read. Built once from valid tables, never
 * changed afterwards. The order of rows in the files has no influence on anything here.
 */
import { kyivDay, momentToInstant } from './moment';
import type { Attack, Count, IsoDay, LedgerTables, Place, Report, Source, Weapon } from './types';

/** A report with everything that is asked of it again and again. */
export interface IndexedReport extends Report {
	/** Epoch milliseconds of `published`; a bare date is the end of that day in Kyiv. */
	publishedAt: number;
	counts: Count[];
	source: Source;
}

/** An attack with its reports, in the order of publication. */
export interface IndexedAttack extends Attack {
	/** The day rule: the Kyiv day on which the attack ends. */
	day: IsoDay;
	firstDay: IsoDay;
	reports: IndexedReport[];
}

/** A tree of ids: weapons or places. */
export interface Tree {
	/** Parent of each id; null for a root. */
	parent: ReadonlyMap<string, string | null>;
	children: ReadonlyMap<string, string[]>;
}

export interface Ledger {
	attacks: IndexedAttack[];
	weapons: ReadonlyMap<string, Weapon>;
	weaponTree: Tree;
	places: ReadonlyMap<string, Place>;
	placeTree: Tree;
	sources: ReadonlyMap<string, Source>;
	notes: LedgerTables['notes'];
	/** report_id → the reports that name it in `supersedes`. */
	supersededBy: ReadonlyMap<string, IndexedReport[]>;
}

/** Builds a {@link Tree} from rows that know their parent. */
export function createTree<T>(
	rows: readonly T[],
	id: (row: T) => string,
	parentOf: (row: T) => string | null
): Tree {
	const parent = new Map<string, string | null>();
	const children = new Map<string, string[]>();
	for (const row of rows) {
		parent.set(id(row), parentOf(row));
		const up = parentOf(row);
		if (up === null) continue;
		const siblings = children.get(up);
		if (siblings) siblings.push(id(row));
		else children.set(up, [id(row)]);
	}
	return { parent, children };
}

/** A tree never changes, so the way up from each id is walked once. */
const lineages = new WeakMap<Tree, Map<string, readonly string[]>>();

/** An id with all that stand above it, nearest first. Stops at a cycle. */
export function lineageOf(tree: Tree, id: string): readonly string[] {
	let known = lineages.get(tree);
	if (!known) lineages.set(tree, (known = new Map()));
	let line = known.get(id);
	if (!line) {
		const seen = new Set<string>();
		for (let at: string | null = id; at !== null && !seen.has(at);) {
			seen.add(at);
			at = tree.parent.get(at) ?? null;
		}
		known.set(id, (line = [...seen]));
	}
	return line;
}

/** Whether `id` is `ancestor` or stands somewhere below it. Stops at a cycle. */
export const isWithin = (tree: Tree, id: string, ancestor: string): boolean =>
	id === ancestor || lineageOf(tree, id).includes(ancestor);

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Indexes valid tables. Rows whose references do not resolve are left out: run the validation first, it
 * names them.
 */
export function createLedger(tables: LedgerTables): Ledger {
	const sources = new Map(tables.sources.map((row) => [row.source_id, row]));
	const counts = new Map<string, Count[]>();
	for (const count of tables.counts) {
		const list = counts.get(count.report_id);
		if (list) list.push(count);
		else counts.set(count.report_id, [count]);
	}

	const reportsOf = new Map<string, IndexedReport[]>();
	const supersededBy = new Map<string, IndexedReport[]>();
	for (const row of tables.reports) {
		const source = sources.get(row.source_id);
		if (!source) continue;
		const report: IndexedReport = {
			...row,
			source,
			publishedAt: momentToInstant(row.published),
			counts: counts.get(row.report_id) ?? []
		};
		const list = reportsOf.get(row.attack_id);
		if (list) list.push(report);
		else reportsOf.set(row.attack_id, [report]);
		if (row.supersedes !== null) {
			const later = supersededBy.get(row.supersedes);
			if (later) later.push(report);
			else supersededBy.set(row.supersedes, [report]);
		}
	}
	for (const list of reportsOf.values()) {
		list.sort((a, b) => a.publishedAt - b.publishedAt || byText(a.report_id, b.report_id));
	}

	const attacks = tables.attacks
		.map((row) => ({
			...row,
			day: kyivDay(row.end),
			firstDay: kyivDay(row.start),
			reports: reportsOf.get(row.attack_id) ?? []
		}))
		.sort((a, b) => byText(a.day, b.day) || byText(a.attack_id, b.attack_id));

	return {
		attacks,
		sources,
		supersededBy,
		weapons: new Map(tables.weapons.map((row) => [row.weapon_id, row])),
		weaponTree: createTree(
			tables.weapons,
			(row) => row.weapon_id,
			(row) => row.parent_id
		),
		places: new Map(tables.places.map((row) => [row.place_id, row])),
		placeTree: createTree(
			tables.places,
			(row) => row.place_id,
			(row) => row.parent_id
		),
		notes: tables.notes
	};
}
