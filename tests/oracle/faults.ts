/** Differences found on a walk, kept by kind and told so that each can be opened. */
import type { Figure } from './figures';

/** How many are told of each kind; the rest are counted. */
const TOLD = 25;

export class Faults {
	/** By kind: what differs, with the first view it was seen in and in how many. */
	private readonly found = new Map<string, Map<string, { where: string; views: number }>>();

	add(kind: string, where: string, what: string): void {
		const known = this.found.get(kind) ?? new Map<string, { where: string; views: number }>();
		this.found.set(kind, known);
		const seen = known.get(what);
		if (seen) seen.views++;
		else known.set(what, { where, views: 1 });
	}

	/** Adds when the two differ; both are put into words first. */
	compare(kind: string, where: string, what: string, expected: string, got: string): void {
		if (expected !== got) this.add(kind, where, `${what}: expected ${expected}, got ${got}`);
	}

	/** Empty where nothing of the kind was found. */
	of(kind: string): string[] {
		const all = [...(this.found.get(kind) ?? [])].map(
			([what, { where, views }]) => `${where}  ${what}${views > 1 ? ` (${views} times)` : ''}`
		);
		return all.length > TOLD ? [...all.slice(0, TOLD), `and ${all.length - TOLD} more`] : all;
	}
}

/** A figure in words: `37+ [37, ∞) most 37`. */
export function told(figure: Figure | null | undefined): string {
	if (!figure) return 'nothing';
	const { value, low, high, most, floor } = figure;
	const end = high === Infinity ? `∞; ${most}` : String(high);
	return `${value}${floor ? '+' : ''} [${low}, ${end}]`;
}

export const percent = (share: number | null | undefined): string =>
	share === null || share === undefined ? 'none' : `${(share * 100).toFixed(1)} %`;

export const toldInterval = (interval: { low: number; high: number } | null | undefined): string =>
	interval ? `${percent(interval.low)} to ${percent(interval.high)}` : 'none';
