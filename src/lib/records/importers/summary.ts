/** What an import did, in numbers. */
import { countryOf } from '../ledger/country';
import { createTree, isWithin, lineageOf } from '../ledger/ledger';
import { isTallied, STRIKES } from '../ledger/measures';
import type { Direction } from '../ledger/types';
import { addStated } from './stated';
import type { MergeOutcome, ReadFile, StatedCount } from './types';

/** Launches and losses of one year, direction and family; lower bounds where a part is withheld or a range. */
export interface YearTotal {
	direction: Direction;
	year: string;
	/** `missile`, `drone`, or a part of a family. */
	group: string;
	/** Null where no row states any. */
	launched: number | null;
	stopped: number | null;
	isLowerBound: boolean;
}

export interface ImportSummary {
	rowsIn: number;
	rowsImported: number;
	/** By reason, the most frequent first. */
	keptOut: [reason: string, rows: number][];
	nationalRows: number;
	localRows: number;
	/** Attacks and days that the file speaks of. */
	statements: number;
	days: number;
	span: ReadFile['span'];
	columns: string;
	added: number;
	revised: number;
	unchanged: number;
	/** Statements = added + revised + unchanged + joined + read + left. */
	joined: number;
	read: number;
	left: number;
	withdrawn: number;
	newAttacks: number;
	/** What the national rows of the file add to, by the day of the end. */
	totals: YearTotal[];
	/** By kind, the most frequent first. */
	warnings: [code: string, number: number][];
}

/** The groups of a total: the families, and what of the drones flies far and one way. */
export const TOTAL_GROUPS = ['missile', 'drone', 'long-range-drone'] as const;

/**
 * Shahed type and drones whose model is not stated: what the bulletins launch at the country. Reconnaissance
 * drones, drones of the front (Lancet, Molniya, Kub) and mixed figures are drones too, and not among these.
 */
const LONG_RANGE = ['shahed-136-131', 'drone-unnamed'];

/** Counts what a file brought and what became of it. Rows in = rows imported + rows kept out. */
export function summarise(read: ReadFile, outcome: MergeOutcome): ImportSummary {
	const keptOut = [...read.keptOut, ...outcome.keptOut];
	const rows = (isNational: boolean) =>
		read.statements
			.filter((statement) => statement.isNational === isNational)
			.reduce((sum, statement) => sum + statement.lines.length, 0);
	return {
		rowsIn: read.rowsIn,
		rowsImported: read.rowsIn - keptOut.length,
		keptOut: tally(keptOut.map((each) => each.reason)),
		nationalRows: rows(true),
		localRows: rows(false),
		statements: read.statements.length,
		days: new Set(read.statements.map((statement) => statement.day)).size,
		span: read.span,
		columns: read.columns,
		added: outcome.added,
		revised: outcome.revised,
		unchanged: outcome.unchanged,
		joined: outcome.joined,
		read: outcome.read,
		left: outcome.left,
		withdrawn: outcome.withdrawn,
		newAttacks: outcome.additions.attacks.length,
		totals: totalsByYear(read),
		warnings: tally(
			[...read.problems, ...outcome.problems]
				.filter((problem) => problem.severity === 'warning')
				.map((problem) => problem.code)
		)
	};
}

function totalsByYear(read: ReadFile): YearTotal[] {
	const tree = createTree(
		[...read.weapons.values()],
		(row) => row.weapon_id,
		(row) => row.parent_id
	);
	const groupsOf = new Map<string, string[]>();
	for (const id of read.weapons.keys())
		groupsOf.set(
			id,
			TOTAL_GROUPS.filter((group) =>
				group === 'long-range-drone' ? LONG_RANGE.includes(id) : isWithin(tree, id, group)
			)
		);
	type Sum = Pick<StatedCount, 'qualifier' | 'value' | 'low' | 'high'>;
	const sums = new Map<string, { launched: Sum | null; stopped: Sum | null }>();
	for (const { isNational, direction, day, counts } of read.statements) {
		if (!isNational) continue;
		const national = counts.filter((count) => count.place_id === countryOf(direction));
		const stated = new Set(
			national.flatMap(({ measure, weapon_id, value }) =>
				value === null ? [] : [`${measure} ${weapon_id}`]
			)
		);
		for (const count of national) {
			if (!isTallied(count.measure)) continue;
			// A kind is part of the total that is stated beside it.
			const isPart = lineageOf(tree, count.weapon_id ?? '')
				.slice(1)
				.some((above) => stated.has(`${count.measure} ${above}`));
			for (const group of groupsOf.get(count.weapon_id ?? '') ?? []) {
				if (isPart && group !== 'long-range-drone') continue;
				const key = `${direction} ${day.slice(0, 4)} ${group}`;
				const sum = sums.get(key) ?? { launched: null, stopped: null };
				const { role: part } = STRIKES[count.measure];
				const before = sum[part];
				sum[part] = before ? addStated(before, count) : count;
				sums.set(key, sum);
			}
		}
	}
	const rank = (group: string) => TOTAL_GROUPS.findIndex((each) => each === group);
	return [...sums]
		.map(([key, { launched, stopped }]): YearTotal => {
			const [direction = '', year = '', group = ''] = key.split(' ');
			const isLowerBound = [launched, stopped].some((sum) => sum && sum.qualifier !== 'exact');
			return {
				...{ direction: direction as Direction, year, group, isLowerBound },
				...{ launched: launched?.value ?? null, stopped: stopped?.value ?? null }
			};
		})
		.sort(
			(a, b) =>
				compareText(a.direction, b.direction) ||
				compareText(a.year, b.year) ||
				rank(a.group) - rank(b.group)
		);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function tally(words: readonly string[]): [string, number][] {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
