/** What a day knows of each weapon node (DESIGN.md 3, rule 4). */
import { lineageOf, type Ledger, type Tree } from '../../records/ledger/ledger';
import { isImported } from '../../records/ledger/imported';
import { isDay, momentToInstant } from '../../records/ledger/moment';
import { byMeasure, OUTCOMES, STRIKES, type OutcomeMeasure } from '../../records/ledger/measures';
import type { Count, Direction } from '../../records/ledger/types';
import { standingFigures, type AttackFigures } from './choose-report';
import { atLeast, someAtLeast, sumFiguresOf, type Figure } from './figure';
import { localClaims, type LocalClaims } from './local-claims';
import { sumPairsOf } from './pair';
import type { ReportTable } from './report-table';
import { FAMILIES, type Alternative, type Outcome, type StrikeCell } from './series';
import { isSameList, type Candidate, type Standing } from './standing';
import { countryOf } from '../../records/ledger/country';

/** Weapon nodes that some standing count names, with all that stand above them. */
function nodesSpokenOf(tree: Tree, counts: readonly Count[]): Set<string> {
	const nodes = new Set<string>();
	for (const { weapon_id } of counts) {
		if (weapon_id === null || nodes.has(weapon_id)) continue;
		for (const id of lineageOf(tree, weapon_id)) nodes.add(id);
	}
	return nodes;
}

/** Statements beside the chosen one with another pair (rule 3). */
function alternativesOf(figure: AttackFigures, reports: ReportTable): Alternative[] {
	const chosen = figure.chosen.totals;
	return figure.candidates.slice(1).flatMap(({ report, totals }): Alternative[] => {
		const { launched, stopped } = totals;
		if (launched === null) return [];
		if (launched.value === chosen.launched?.value && stopped?.value === chosen.stopped?.value)
			return [];
		return [
			{
				launched: launched.value,
				stopped: stopped?.value ?? null,
				report: reports.indexOf(report)
			}
		];
	});
}

/** What one attack of a day says of a weapon node. */
interface OfWave {
	/** Which of the day's attacks. */
	wave: number;
	direction: Direction;
	/** Of the whole country; null where no report speaks of it. */
	figures: AttackFigures | null;
	/** Added up from places, where none does. */
	claims: LocalClaims | null;
	/** Some report speaks of it, of whatever place. */
	mentioned: boolean;
	/** It was of this attack too, so that without a figure for the country the day is not whole. */
	counts: boolean;
}

/**
 * What an attack says was launched. Of attacks by Russia, where nobody states it, at least what was stopped. Of attacks
 * by Ukraine a claim of what was stopped stays a claim, and so does what the same side says was launched beside it.
 */
function launchedOf({ direction, figures }: OfWave): Figure | null {
	if (direction === 'UA') return figures?.stopped ? null : (figures?.launched ?? null);
	return figures?.launched ?? (figures?.stopped?.value ? atLeast(figures.stopped.value) : null);
}

const outcomeOf = ({ figures, claims }: OfWave, outcome: OutcomeMeasure) =>
	figures?.[outcome] ?? claims?.[outcome] ?? null;

const stoppedOf = ({ figures, claims }: OfWave) => figures?.stopped ?? claims?.stopped ?? null;

/**
 * Rule 4: the sum over waves, per weapon node. Waves that do not mention the node add nothing; one that is mentioned
 * without a figure for the whole country, or of which only places are known, makes it a lower bound.
 */
function strikeCell(waves: readonly OfWave[], reports: ReportTable): StrikeCell {
	const alternatives: Alternative[] = [];
	const chosen: number[] = [];
	const outcomes: Outcome[] = [];
	let hasFigure = false;
	let partial = false;
	let disputed = false;
	/** A wave of which the launches, or what was stopped of them, are not all known. */
	const open = { launched: false, stopped: false, ...byMeasure(OUTCOMES, () => false) };
	for (const each of waves) {
		const { wave, direction, figures, counts } = each;
		const launched = launchedOf(each);
		const stopped = stoppedOf(each);
		if (counts && launched === null) open.launched = true;
		if (counts && launched?.high !== 0) {
			if (stopped === null) open.stopped = true;
			for (const outcome of OUTCOMES)
				open[outcome] ||= STRIKES[outcome].expected && outcomeOf(each, outcome) === null;
		}
		hasFigure ||= launched !== null || stopped !== null;
		partial ||= figures ? figures.partial : counts;
		if (!figures) continue;
		if (figures.candidates.length > 1)
			for (const other of alternativesOf(figures, reports)) alternatives.push(other);
		disputed ||= figures.disputed;
		// Launches of attacks by Ukraine are stated by those who claim the kills, where they claim them all.
		if (figures.paired && direction === 'RU')
			outcomes.push({ wave, pair: figures.paired, rivals: figures.rivalPairs });
	}
	for (const { figures, claims } of waves) {
		if (figures) chosen.push(reports.indexOf(figures.chosen.report));
		else for (const report of claims?.reports ?? []) chosen.push(reports.indexOf(report));
	}
	const sum = (pick: (each: OfWave) => Figure | null, isOpen: boolean) => {
		const figure = sumFiguresOf(waves, pick);
		return isOpen ? someAtLeast(figure) : figure;
	};
	const launched = sum(launchedOf, open.launched);
	const stopped = sum(stoppedOf, open.stopped);
	return {
		launched,
		...byMeasure(OUTCOMES, (outcome) => sum((each) => outcomeOf(each, outcome), open[outcome])),
		stopped,
		paired: sumPairsOf(outcomes, (outcome) => outcome.pair),
		outcomes,
		partial: partial || open.launched || launched?.floor === true,
		disputed,
		state: hasFigure
			? 'known'
			: waves.some(({ figures }) => figures)
				? 'undisclosed'
				: waves.some(({ mentioned }) => mentioned)
					? 'local'
					: 'not-mentioned',
		chosen: [...new Set(chosen)],
		alternatives
	};
}

/**
 * Whether an attack of which only places are known lies at the same hours as one that is counted for the country: what
 * the places tell is in that count.
 */
function isCovered(
	{ figures, wave }: OfWave,
	waves: readonly OfWave[],
	attacks: readonly Standing[]
): boolean {
	const own = attacks[wave]!.attack;
	if (figures !== null) return false;
	return waves.some((other) => {
		const { attack } = attacks[other.wave]!;
		const isTimed = [own, attack].every(({ start, end }) => !isDay(start) && !isDay(end));
		return (
			other.figures?.launched &&
			isTimed &&
			momentToInstant(own.start) < momentToInstant(attack.end) &&
			momentToInstant(attack.start) < momentToInstant(own.end)
		);
	});
}

/** A cell, with the candidates of all attacks of the day that it rests on, and which of them speak of it. */
interface SharedCell {
	candidates: readonly Candidate[];
	mentioned: readonly boolean[];
	cell: StrikeCell;
}

/**
 * The cells of a day. Nodes for which the very same counts speak – a model, and the class of which it is all
 * that was named – share one cell.
 */
export function strikeCells(
	ledger: Ledger,
	attacks: readonly Standing[],
	reports: ReportTable
): Record<string, StrikeCell> {
	const strikes: Record<string, StrikeCell> = {};
	const shared = new Map<Candidate, SharedCell[]>();
	const spoken = attacks.map(({ strikes }) => nodesSpokenOf(ledger.weaponTree, strikes));
	const counted = attacks.map(({ attack, strikes }, i) => {
		if (!isImported(attack)) return spoken[i]!;
		const country = countryOf(attack.direction);
		return nodesSpokenOf(
			ledger.weaponTree,
			strikes.filter(({ place_id: place }) => place === country)
		);
	});
	const all = new Set(spoken.flatMap((nodes) => [...nodes]));
	for (const node of new Set([...FAMILIES, ...[...all].sort()])) {
		const candidates: Candidate[] = [];
		for (const attack of attacks)
			for (const candidate of attack.byNode.get(node) ?? []) candidates.push(candidate);
		const mentioned = spoken.map((nodes) => nodes.has(node));
		const [first] = candidates;
		const cells = first && shared.get(first);
		const same = cells?.find(
			(each) => isSameList(each.candidates, candidates) && isSameList(each.mentioned, mentioned)
		);
		if (same) {
			strikes[node] = same.cell;
			continue;
		}
		const waves = attacks.map((attack, wave): OfWave => {
			const figures = standingFigures(attack, node);
			return {
				wave,
				direction: attack.attack.direction,
				figures,
				claims: figures ? null : localClaims(ledger, attack, node),
				mentioned: mentioned[wave]!,
				counts: counted[wave]!.has(node)
			};
		});
		const cell = strikeCell(
			waves.map((each) => (isCovered(each, waves, attacks) ? { ...each, counts: false } : each)),
			reports
		);
		strikes[node] = cell;
		// What places claim is not among the candidates: such a cell is its own.
		if (waves.some(({ claims }) => claims)) continue;
		if (cells) cells.push({ candidates, mentioned, cell });
		else if (first) shared.set(first, [{ candidates, mentioned, cell }]);
	}
	return strikes;
}
