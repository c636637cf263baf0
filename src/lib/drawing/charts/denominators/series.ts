/**
 * Rule 3: reports of one attack that divide by different numbers, side by side. 72 of 99 counts
 * every missile, 72 of 83 those that air defence is meant to stop.
 */
import type { PublishedBasis } from '../../../records/ledger/types';
import { OUTCOMES } from '../../../records/ledger/measures';
import { isWithin, type IndexedReport, type Ledger } from '../../../records/ledger/ledger';
import type { AttackFigures, Candidate } from '../../../figures/stats/choose-report';
import { decidedBy, STRIKE_CRITERIA, type CriterionId } from '../../../figures/stats/criteria';
import { toFigure, type Figure } from '../../../figures/stats/figure';
import { countryOf } from '../../../records/ledger/country';
import { MIN_LAUNCHED_FOR_RATE } from '../../../figures/stats/rate';

/** More squares than this are not counted by eye: each then stands for several. */
export const MOST_SQUARES = 200;

export type Family = 'missile' | 'drone';

/** One weapon type as a report counts it. Null where it gives no number. */
export interface TypeCount {
	weaponId: string;
	launched: number | null;
	stopped: number | null;
}

export interface BlockReport {
	reportId: string;
	sourceId: string;
	viaId: string | null;
	published: string;
	published_basis: PublishedBasis | null;
}

/** Reports that divide by the same number and say the same of what was stopped. Units: weapons. */
export interface Block {
	launched: number;
	/** Null where no outcome is stated for all of them. */
	stopped: number | null;
	/** As stated: "at least 72" keeps its bound. */
	stoppedFigure: Figure | null;
	/** Of the greatest number, how many this one does not count. */
	leftOut: number;
	/** stopped / launched; null without outcome, or under ten launched. */
	share: number | null;
	/** The best first. */
	reports: BlockReport[];
	/** As the report states them that numbers most; empty where none gives types. */
	types: TypeCount[];
	/** The figures of Barrage are this block's. */
	isUsed: boolean;
}

export interface Denominators {
	family: Family;
	/** The greatest denominator first. */
	blocks: Block[];
	/** Weapons that one square stands for. */
	perSquare: number;
	/** The block used, and why it and no other; null where the report used states no exact number. */
	decider: CriterionId | null;
	/** Types that explain a block's difference to the greatest, when their numbers add up to it exactly. */
	leftOutTypes: { block: number; types: TypeCount[]; noneStopped: boolean }[];
	/** Candidates that give no exact number ("about 100"): no block, kept as said. */
	loose: { report: BlockReport; launched: Figure }[];
}

const toReport = (report: IndexedReport): BlockReport => ({
	reportId: report.report_id,
	sourceId: report.source_id,
	viaId: report.via_source_id === report.source_id ? null : report.via_source_id,
	published: report.published,
	published_basis: report.published_basis
});

const launchedOf = (candidate: Candidate): number => candidate.totals.launched?.value ?? 0;

/** What the report says was stopped of all it counts; null where it says so of a part only. */
function stoppedOf({ totals: { launched, paired } }: Candidate): Figure | null {
	return paired && paired.launched.value === launched?.value ? paired.stopped : null;
}

const isExact = (figure: Figure | null): figure is Figure =>
	figure !== null && !figure.approximate && figure.low === figure.high;

/** Types below the family that a report counts, the ones it launches most first; parents of stated types left out. */
function typesOf(report: IndexedReport, family: Family, ledger: Ledger): TypeCount[] {
	const direction = ledger.attacks.find(
		(attack) => attack.attack_id === report.attack_id
	)?.direction;
	const country = countryOf(direction ?? 'RU');
	const counts = report.counts.filter(
		({ weapon_id: id, place_id: place }) =>
			id !== null && id !== family && place === country && isWithin(ledger.weaponTree, id, family)
	);
	const ids = [...new Set(counts.map((count) => count.weapon_id!))];
	const leaves = ids.filter(
		(id) => !ids.some((other) => other !== id && isWithin(ledger.weaponTree, other, id))
	);
	const value = (id: string, measures: readonly string[]): number | null => {
		const values = counts
			.filter((count) => count.weapon_id === id && measures.includes(count.measure))
			.map((count) => toFigure(count)?.value ?? null);
		return values.length === 0 || values.includes(null)
			? null
			: values.reduce<number>((sum, each) => sum + (each ?? 0), 0);
	};
	return leaves
		.map((weaponId): TypeCount => ({
			weaponId,
			launched: value(weaponId, ['launched']),
			stopped: value(weaponId, OUTCOMES)
		}))
		.filter((type) => type.launched !== 0 || type.stopped !== null)
		.sort((a, b) => (b.launched ?? 0) - (a.launched ?? 0) || (a.weaponId < b.weaponId ? -1 : 1));
}

const numbered = (types: readonly TypeCount[]): number =>
	types.filter((type) => type.launched !== null).length;

const sum = (numbers: readonly (number | null)[]): number =>
	numbers.reduce<number>((total, each) => total + (each ?? 0), 0);

/**
 * The blocks of an attack for a family, as known on the moment the figures were resolved for. Null unless two
 * standing reports state different exact numbers of weapons launched.
 */
export function denominators(
	figures: AttackFigures,
	family: Family,
	ledger: Ledger
): Denominators | null {
	const groups = new Map<string, Candidate[]>();
	const loose: Denominators['loose'] = [];
	for (const candidate of [...figures.rivals, ...figures.subsets]) {
		const { launched } = candidate.totals;
		if (launched === null) continue;
		if (!isExact(launched)) {
			loose.push({ report: toReport(candidate.report), launched });
			continue;
		}
		const key = `${launched.value} ${stoppedOf(candidate)?.value}`;
		groups.set(key, [...(groups.get(key) ?? []), candidate]);
	}
	// A number without its outcome adds nothing to the same number with it.
	const lists = [...groups.values()].filter(
		([first], _, all) =>
			stoppedOf(first!) !== null ||
			!all.some(
				([other]) => launchedOf(other!) === launchedOf(first!) && stoppedOf(other!) !== null
			)
	);
	const numbers = lists.map(([first]) => launchedOf(first!));
	if (new Set(numbers).size < 2) return null;
	const most = numbers.reduce((a, b) => Math.max(a, b), -Infinity);

	const ordered = lists.sort(
		(a, b) =>
			launchedOf(b[0]!) - launchedOf(a[0]!) ||
			figures.candidates.indexOf(a[0]!) - figures.candidates.indexOf(b[0]!)
	);
	const blocks = ordered.map((list): Block => {
		const first = list[0]!;
		const launched = launchedOf(first);
		const stoppedFigure = stoppedOf(first);
		const stopped = stoppedFigure?.value ?? null;
		const hasRate = stopped !== null && launched >= MIN_LAUNCHED_FOR_RATE && stopped <= launched;
		return {
			launched,
			stopped,
			stoppedFigure,
			leftOut: most - launched,
			share: hasRate ? stopped / launched : null,
			reports: list.map(({ report }) => toReport(report)),
			types: list
				.map(({ report }) => typesOf(report, family, ledger))
				.reduce((best, each) => (numbered(each) > numbered(best) ? each : best)),
			isUsed: list.includes(figures.chosen)
		};
	});
	const used = ordered.findIndex((list) => list.includes(figures.chosen));
	const rival = figures.candidates.find(
		(candidate) => !ordered[used]?.includes(candidate) && ordered.some((l) => l.includes(candidate))
	);
	const whole = blocks[0]!;
	return {
		family,
		blocks,
		perSquare: Math.ceil(most / MOST_SQUARES),
		decider: used >= 0 && rival ? decidedBy(STRIKE_CRITERIA, figures.chosen, rival) : null,
		leftOutTypes: blocks.flatMap((block, i) => {
			const stated = new Set(block.types.map((type) => type.weaponId));
			const types = whole.types.filter((type) => !stated.has(type.weaponId));
			const isWhole = block.types.length > 0 && sum(types.map((t) => t.launched)) === block.leftOut;
			if (block.leftOut === 0 || !isWhole) return [];
			// All that was stopped is told by type, and none of it is of these.
			const told = sum(whole.types.map((type) => type.stopped));
			const noneStopped = told === whole.stopped && sum(types.map((type) => type.stopped)) === 0;
			return [{ block: i, types, noneStopped }];
		}),
		loose
	};
}
