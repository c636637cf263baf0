import { OUTCOMES, TALLIED, type TalliedMeasure } from '../../records/ledger/measures';
import { atLeast, exactly, type Figure } from './figure';
import { nothingStated, type Spoken } from './spoken';

/** What a report says of a node in all, by measure. */
type Known = Readonly<Record<TalliedMeasure, Figure | null>>;

/**
 * Rule 5: arithmetic that settles an unknown is used. A figure that a report states for a node bounds the kinds
 * below it of which the report leaves it out: nothing is left for them where the others have all of it ("18 shot
 * down, all 18 Kh-101": the others none), and at least what the others cannot hold is theirs ("more than 20 of 40"
 * of 37 missiles and 3 drones: at least 18 of the missiles). What such a figure does not settle stays open for
 * them: their outcome is at least what is stated of them alone. Adds what follows to `spoken`; whether anything did.
 */
export function settleJoint(spoken: Spoken, totals: ReadonlyMap<string, Known>): boolean {
	let isChanged = false;
	/** `unsplit`: measures of which some are known to be among the kinds, and not which. */
	const visit = (node: string, unsplit: readonly TalliedMeasure[]): void => {
		const kinds = spoken.children.get(node) ?? [];
		const own = spoken.stated.get(node);
		const below = new Map<string, TalliedMeasure[]>(kinds.map((kind) => [kind, []]));
		for (const measure of TALLIED) {
			const whole = own?.[measure]?.length === 1 ? own[measure][0]! : null;
			const settled = whole
				? settle(spoken, totals, node, whole, kinds, measure)
				: unsplit.includes(measure)
					? unknownKinds(totals, kinds, measure)
					: [];
			for (const { kind, figure } of settled) {
				const entry = spoken.stated.get(kind) ?? nothingStated();
				spoken.stated.set(kind, entry);
				isChanged = true;
				if (figure) {
					entry[measure] = [figure];
					continue;
				}
				entry.open.push(measure);
				below.get(kind)!.push(measure);
			}
		}
		for (const kind of kinds) visit(kind, below.get(kind)!);
	};
	for (const root of spoken.roots) visit(root, []);
	return isChanged;
}

/** What follows for a kind; null: some may be of it. */
interface Settled {
	kind: string;
	figure: Figure | null;
}

const sum = <T>(list: readonly T[], of: (each: T) => number): number =>
	list.reduce((total, each) => total + of(each), 0);

/** The kinds of which launches are stated and the measure is not. */
const unknownKinds = (
	totals: ReadonlyMap<string, Known>,
	kinds: readonly string[],
	measure: TalliedMeasure
): Settled[] =>
	kinds
		.filter((kind) => totals.get(kind)?.launched && totals.get(kind)?.[measure] === null)
		.map((kind) => ({ kind, figure: null }));

/** What is known of a measure of a kind: as stated, or as settled from above. */
function knownOf(
	{ stated }: Spoken,
	totals: ReadonlyMap<string, Known>,
	kind: string,
	measure: TalliedMeasure
): Figure | null {
	return totals.get(kind)?.[measure] ?? stated.get(kind)?.[measure]?.[0] ?? null;
}

function settle(
	spoken: Spoken,
	totals: ReadonlyMap<string, Known>,
	node: string,
	whole: Figure,
	kinds: readonly string[],
	measure: TalliedMeasure
): Settled[] {
	// Nothing launched at all: nothing of any kind.
	if (measure === 'launched')
		return whole.high === 0
			? kinds
					.filter((kind) => !totals.get(kind)?.launched)
					.map((kind) => ({ kind, figure: exactly(0) }))
			: [];

	/** The most of the measure that a kind can have. */
	const room = (kind: string): number => {
		const launched = totals.get(kind)?.launched;
		if (!launched) return 0;
		const others = OUTCOMES.filter((outcome) => outcome !== measure);
		return launched.high - sum(others, (each) => knownOf(spoken, totals, kind, each)?.low ?? 0);
	};
	const left = kinds.filter(
		(kind) => totals.get(kind)?.launched && knownOf(spoken, totals, kind, measure) === null
	);
	const known = (end: 'low' | 'high') =>
		sum(kinds, (kind) => knownOf(spoken, totals, kind, measure)?.[end] ?? 0);
	const launched = totals.get(node)?.launched;
	/** Launches of kinds that the report does not name. */
	const unnamed = launched
		? Math.max(0, launched.high - sum(kinds, (kind) => totals.get(kind)?.launched?.low ?? 0))
		: Infinity;
	const most = whole.high - known('low');
	return left.flatMap((kind): Settled[] => {
		if (most <= 0 || room(kind) <= 0) return [{ kind, figure: exactly(0) }];
		const beside = left.filter((each) => each !== kind);
		const least = whole.low - known('high') - sum(beside, room) - unnamed;
		const isAll = least >= Math.min(most, room(kind));
		if (least > 0) return [{ kind, figure: isAll ? exactly(least) : atLeast(least) }];
		return whole.low > 0 ? [{ kind, figure: null }] : [];
	});
}
