/**
 * The ledger with its look-ups: what the rules of counting read. Built once from valid tables, never
 * changed afterwards. The order of rows in the files has no influence on anything here.
 */
import { kyivDay, momentToInstant } from './moment';
import type {
	Attack,
	Count,
	IsoDay,
	LedgerTables,
	Place,
	Reading,
	Report,
	Source,
	Weapon
} from './types';

/** A report with everything that is asked of it again and again. */
export interface IndexedReport extends Report {
	/** Epoch milliseconds of `published`; a bare date is the end of that day in Kyiv. */
	publishedAt: number;
	/** When the first report that names it in `supersedes` was published; `Infinity` while none does. */
	supersededAt: number;
	counts: Count[];
	/** Where it was read, its own address first; see `readingsOf`. */
	readings: readonly Reading[];
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
/** The tree that was asked last is mostly asked again. */
let lastTree: { tree: Tree; known: Map<string, readonly string[]> } | null = null;

function lineagesOf(tree: Tree): Map<string, readonly string[]> {
	if (lastTree?.tree === tree) return lastTree.known;
	let known = lineages.get(tree);
	if (!known) lineages.set(tree, (known = new Map()));
	lastTree = { tree, known };
	return known;
}

/** An id with all that stand above it, nearest first. Stops at a cycle. */
export function lineageOf(tree: Tree, id: string): readonly string[] {
	const known = lineagesOf(tree);
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
 * Rows by a key, in their order. Rows of one key mostly stand together, so a run of them is found and taken as a
 * whole.
 */
function groupRows<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
	const groups = new Map<string, Row[]>();
	for (let start = 0; start < rows.length;) {
		const key = keyOf(rows[start]!);
		let end = start + 1;
		while (end < rows.length && keyOf(rows[end]!) === key) end++;
		const run = rows.slice(start, end);
		const group = groups.get(key);
		groups.set(key, group ? group.concat(run) : run);
		start = end;
	}
	return groups;
}

/**
 * Indexes valid tables. Rows whose references do not resolve are left out: run the validation first, it
 * names them.
 */
export function createLedger(tables: LedgerTables): Ledger {
	const sources = new Map(tables.sources.map((row) => [row.source_id, row]));
	const counts = groupRows(tables.counts, (row) => row.report_id);
	const readings = groupRows(tables.readings, (row) => row.report_id);
	const reports: IndexedReport[] = [];
	const supersededBy = new Map<string, IndexedReport[]>();
	for (const row of tables.reports) {
		const source = sources.get(row.source_id);
		if (!source) continue;
		const { report_id: id } = row;
		const report = indexReport(row, source, counts.get(id) ?? [], readings.get(id) ?? NO_READINGS);
		reports.push(report);
		if (row.supersedes === null) continue;
		const later = supersededBy.get(row.supersedes);
		if (later) later.push(report);
		else supersededBy.set(row.supersedes, [report]);
	}
	if (supersededBy.size > 0) {
		for (const report of reports) {
			for (const later of supersededBy.get(report.report_id) ?? NONE)
				if (later.publishedAt < report.supersededAt) report.supersededAt = later.publishedAt;
		}
	}
	const reportsOf = groupRows(reports, (report) => report.attack_id);
	for (const list of reportsOf.values()) {
		if (list.length > 1)
			list.sort((a, b) => a.publishedAt - b.publishedAt || byText(a.report_id, b.report_id));
	}

	const attacks = tables.attacks
		.map((row) => indexAttack(row, reportsOf.get(row.attack_id) ?? []))
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

const NONE: readonly IndexedReport[] = [];
const NO_READINGS: readonly Reading[] = [];

/** Written out, as {@link indexReport} is. */
const indexAttack = (row: Attack, reports: IndexedReport[]): IndexedAttack => ({
	attack_id: row.attack_id,
	direction: row.direction,
	kind: row.kind,
	means: row.means,
	start: row.start,
	end: row.end,
	title_en: row.title_en,
	title_uk: row.title_uk,
	day: kyivDay(row.end),
	firstDay: kyivDay(row.start),
	reports
});

/** Written out, for copying whatever a row may hold takes several times as long. */
const indexReport = (
	row: Report,
	source: Source,
	counts: Count[],
	readings: readonly Reading[]
): IndexedReport => ({
	report_id: row.report_id,
	attack_id: row.attack_id,
	source_id: row.source_id,
	via_source_id: row.via_source_id,
	published: row.published,
	recorded: row.recorded,
	status: row.status,
	supersedes: row.supersedes,
	url: row.url,
	note: row.note,
	published_basis: row.published_basis,
	source,
	publishedAt: momentToInstant(row.published),
	supersededAt: Infinity,
	counts,
	readings
});
