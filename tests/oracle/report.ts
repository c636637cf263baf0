/** What one report says of the weapons used against a whole country. */
import { add, asFloor, exactly, figureOf, known, type Figure } from './figures';
import type { CountRow } from './tables';
import type { Tree } from './world';

export type Outcome = 'intercepted' | 'suppressed';
export type StrikeMeasure = 'launched' | Outcome;
const OUTCOMES: readonly Outcome[] = ['intercepted', 'suppressed'];

/** A numerator with its denominator, both of one report. */
export interface Pair {
	launched: Figure;
	stopped: Figure;
	intercepted: Figure;
}

export interface NodeTotals {
	launched: Figure | null;
	intercepted: Figure | null;
	suppressed: Figure | null;
	stopped: Figure | null;
	pair: Pair | null;
	/** How many nodes at or below are spoken of: rule 1, "states most". */
	nodes: number;
	/** The nodes whose launches make up the total. */
	kinds: Map<string, Figure>;
	/** The report states launches of the node itself. */
	statesNode: boolean;
}

interface Total {
	figure: Figure | null;
	/** A part is spoken of without its number. */
	gap: boolean;
}

/** The counts of one report, read as a whole. */
export class ReportReader {
	/** What a figure for a parent settles of its parts: `node measure` → figure. */
	private readonly settled = new Map<string, Figure>();
	/** What such a figure leaves open. */
	private readonly open = new Set<string>();

	constructor(
		private readonly tree: Tree,
		private readonly counts: readonly CountRow[]
	) {
		for (const measure of OUTCOMES) this.settle(measure);
	}

	private own(node: string, measure: string): CountRow[] {
		return this.counts.filter((count) => count.weapon_id === node && count.measure === measure);
	}

	private below(node: string): string[] {
		const children = this.tree.childrenOf(node);
		return children.filter((child) => this.speaksOf(child));
	}

	/** Whether it speaks of a node or of something below it. */
	speaksOf(node: string): boolean {
		return this.counts.some(
			({ weapon_id }) => weapon_id !== null && this.tree.isWithin(weapon_id, node)
		);
	}

	/** Rule 1: the figure it states for the node, else the sum of what it states below. */
	private total(node: string, measure: StrikeMeasure): Total {
		const own = this.own(node, measure);
		const stated = add(own.map(figureOf));
		if (stated) {
			const gap = own.some((count) => figureOf(count) === null);
			return { figure: gap ? asFloor(stated) : stated, gap };
		}
		const settled = this.settled.get(`${node} ${measure}`);
		if (settled) return { figure: settled, gap: false };
		const parts = this.below(node).map((child) => this.total(child, measure));
		const sum = add(parts.map((part) => part.figure));
		const gap = own.length > 0 || parts.some((part) => part.gap);
		return { figure: sum && gap ? asFloor(sum) : sum, gap };
	}

	/** The topmost nodes below one of which the report itself says something. */
	private frontier(node: string): string[] {
		return this.below(node).flatMap((child) =>
			this.counts.some(({ weapon_id }) => weapon_id === child) ? [child] : this.frontier(child)
		);
	}

	/**
	 * Joint figures: what is stated for a parent bounds the parts that state launches but not that outcome.
	 * low = the parent's least less what the others can hold; high = the parent's most less what the others hold.
	 */
	private settle(measure: Outcome): void {
		const other = measure === 'intercepted' ? 'suppressed' : 'intercepted';
		const visit = (parent: string): void => {
			const children = this.below(parent);
			const joint =
				add(this.own(parent, measure).map(figureOf)) ??
				this.settled.get(`${parent} ${measure}`) ??
				null;
			if (joint) this.settleParts(parent, joint, measure, other);
			children.forEach(visit);
		};
		const roots = new Set(
			this.counts.flatMap(({ weapon_id }) => {
				if (weapon_id === null) return [];
				let top = weapon_id;
				for (let up = this.tree.parentOf(top); up !== null; up = this.tree.parentOf(up)) top = up;
				return [top];
			})
		);
		roots.forEach(visit);
	}

	private settleParts(parent: string, joint: Figure, measure: Outcome, other: Outcome): void {
		const parts = this.frontier(parent);
		const launchedOf = (node: string) => this.total(node, 'launched').figure;
		const lowOf = (node: string) => this.total(node, measure).figure?.low ?? 0;
		const capacity = (node: string): number => {
			const stated = this.total(node, measure).figure;
			if (stated) return stated.high;
			const launched = launchedOf(node);
			if (!launched) return Infinity;
			return Math.max(0, launched.high - (this.total(node, other).figure?.low ?? 0));
		};
		const all = launchedOf(parent);
		const unlisted = all
			? Math.max(0, all.high - parts.reduce((sum, part) => sum + (launchedOf(part)?.low ?? 0), 0))
			: Infinity;
		const sumOf = (list: readonly string[], of: (node: string) => number) =>
			list.reduce((sum, node) => sum + of(node), 0);
		const found = parts.flatMap((part) => {
			const isOpen = this.total(part, measure).figure === null && launchedOf(part) !== null;
			if (!isOpen) return [];
			const rest = parts.filter((each) => each !== part);
			return [
				{
					part,
					low: Math.max(0, joint.low - sumOf(rest, capacity) - unlisted),
					high: Math.max(0, joint.high - sumOf(rest, lowOf))
				}
			];
		});
		for (const { part, low, high } of found) {
			const key = `${part} ${measure}`;
			if (high === 0) this.settled.set(key, exactly(0));
			else if (low > 0)
				this.settled.set(key, { ...exactly(low), high, most: Math.max(low, low), floor: true });
			else this.open.add(key);
		}
	}

	/** A joint figure leaves open how much of it belongs here, or to what this is a part of. */
	private isOpen(node: string, measure: Outcome): boolean {
		for (let at: string | null = node; at !== null; at = this.tree.parentOf(at))
			if (this.open.has(`${at} ${measure}`)) return true;
		return false;
	}

	/** Shot down and lost to electronic warfare together, of those known. */
	private stopped(node: string): Figure | null {
		const totals = OUTCOMES.map((measure) => this.total(node, measure));
		const sum = add(totals.map((total) => total.figure));
		if (!sum) return null;
		const isOpen = OUTCOMES.some((measure) => this.isOpen(node, measure));
		// What is only known to be none by arithmetic says nothing while another outcome is open.
		if (isOpen && sum.value === 0) return null;
		const isAtLeast =
			isOpen ||
			totals.some((total) => total.gap && total.figure === null) ||
			(!this.states(node, OUTCOMES) && this.below(node).some((each) => this.lacksOutcome(each)));
		if (!isAtLeast) return sum;
		// "At least none" says nothing.
		return sum.value === 0 ? null : asFloor(sum);
	}

	/** Launches are stated at the node or below it, and nothing of what became of them. */
	private lacksOutcome(node: string): boolean {
		const isStated = add(this.own(node, 'launched').map(figureOf));
		if (isStated) return isStated.high !== 0 && this.stopped(node) === null;
		return this.below(node).some((child) => this.lacksOutcome(child));
	}

	private states(node: string, measures: readonly StrikeMeasure[]): boolean {
		return measures.some(
			(measure) =>
				known(this.own(node, measure).map(figureOf)).length > 0 ||
				this.settled.has(`${node} ${measure}`)
		);
	}

	/** Rule 5: launches whose outcome the same report gives. */
	private pair(node: string): Pair | null {
		const own = add(this.own(node, 'launched').map(figureOf));
		const stopped = this.stopped(node);
		const intercepted = this.total(node, 'intercepted').figure ?? exactly(0);
		if (own) {
			if (stopped) return { launched: own, stopped, intercepted };
			const none = own.value === 0 && own.high === 0;
			return none ? { launched: own, stopped: exactly(0), intercepted: exactly(0) } : null;
		}
		const parts = addPairs(this.below(node).map((child) => this.pair(child)));
		if (parts) return parts;
		const launched = this.total(node, 'launched').figure;
		return launched && stopped && this.states(node, OUTCOMES)
			? { launched, stopped, intercepted }
			: null;
	}

	private nodes(node: string): number {
		const own = this.counts.some(({ weapon_id }) => weapon_id === node) ? 1 : 0;
		return this.below(node).reduce((sum, child) => sum + this.nodes(child), own);
	}

	private kinds(node: string): Map<string, Figure> {
		const own = add(this.own(node, 'launched').map(figureOf));
		if (own) return new Map([[node, own]]);
		return new Map(this.below(node).flatMap((child) => [...this.kinds(child)]));
	}

	/** The kinds strictly below a node whose launches it states. */
	kindsBelow(node: string): Map<string, Figure> {
		return new Map(this.below(node).flatMap((child) => [...this.kinds(child)]));
	}

	of(node: string): NodeTotals {
		return {
			launched: this.total(node, 'launched').figure,
			intercepted: this.total(node, 'intercepted').figure,
			suppressed: this.total(node, 'suppressed').figure,
			stopped: this.stopped(node),
			pair: this.pair(node),
			nodes: this.nodes(node),
			kinds: this.kinds(node),
			statesNode: this.own(node, 'launched').some((count) => figureOf(count) !== null)
		};
	}
}

export function addPairs(pairs: readonly (Pair | null)[]): Pair | null {
	const list = known(pairs);
	if (list.length === 0) return null;
	return {
		launched: add(list.map((pair) => pair.launched))!,
		stopped: add(list.map((pair) => pair.stopped))!,
		intercepted: add(list.map((pair) => pair.intercepted))!
	};
}
