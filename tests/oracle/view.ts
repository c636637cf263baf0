/** A view answered in the plainest way: what it must show, from the rows of the ledger. */
import { add, asFloor, type Figure } from './figures';
import { daysOf, kyivDay, plusDays } from './kyiv';
import { rateOf, type AttackOutcome, type Rate, type RateKind } from './rates';
import { addPairs, type Pair } from './report';
import { isSplit, waveFigures, type WaveFigures } from './strikes';
import type { Direction, Tables } from './tables';
import { addTolls, waveToll, type PeopleMeasure, type Toll } from './tolls';
import { worldAt, type Wave, type World } from './world';

export const FAMILIES = ['missile', 'drone'] as const;
export type Family = (typeof FAMILIES)[number];

export interface Span {
	from: string;
	to: string;
}

export interface Asked {
	direction: Direction;
	/** As known on; null for all that is in the ledger. */
	asOf: string | null;
	/** The record, before T cuts it. */
	record: Span;
	/** Null for the whole record. */
	period: Span | null;
	weapons: readonly string[] | null;
	rate: RateKind;
}

export interface Cell {
	launched: Figure | null;
	intercepted: Figure | null;
	suppressed: Figure | null;
	stopped: Figure | null;
	pair: Pair | null;
	/** Something of it is a lower bound: launches, or what was stopped of them. */
	partial: boolean;
}

export interface DayAnswer {
	date: string;
	/** Some report speaks of its attacks. */
	reported: boolean;
	families: Record<Family, Cell>;
	killed: Toll | null;
	injured: Toll | null;
	reports: number;
}

export interface FamilyAnswer extends Cell {
	rate: Rate | null;
}

export interface PeriodAnswer {
	span: Span;
	days: DayAnswer[];
	reportedDays: number;
	families: Record<Family, FamilyAnswer>;
	killed: Figure | null;
	injured: Figure | null;
}

/** The chosen nodes of a family, none below another; the family itself where all, or something above it, is chosen. */
export function nodesOf(world: World, family: Family, weapons: readonly string[] | null): string[] {
	if (weapons === null || weapons.some((id) => world.tree.isWithin(family, id))) return [family];
	return weapons.filter(
		(id) =>
			world.tree.isWithin(id, family) &&
			!weapons.some((other) => other !== id && world.tree.isWithin(id, other))
	);
}

/** Answers for one ledger; what is known of a wave is worked out once for each T. */
export class Oracle {
	private readonly worlds = new Map<string, World>();
	private readonly figures = new WeakMap<World, Map<string, WaveFigures>>();

	constructor(private readonly tables: Tables) {}

	world(direction: Direction, asOf: string | null): World {
		const key = `${direction} ${asOf ?? ''}`;
		let world = this.worlds.get(key);
		if (!world) this.worlds.set(key, (world = worldAt(this.tables, direction, asOf)));
		return world;
	}

	/** One wave and one node. */
	wave(world: World, wave: Wave, node: string): WaveFigures {
		let known = this.figures.get(world);
		if (!known) this.figures.set(world, (known = new Map()));
		const key = `${wave.attack.attack_id} ${node}`;
		let figures = known.get(key);
		if (!figures) known.set(key, (figures = waveFigures(world, wave, node)));
		return figures;
	}

	isSplit = isSplit;

	/** The sum over waves and nodes. */
	private cell(figures: readonly WaveFigures[]): Cell {
		const openLaunches = figures.some((figure) => figure.openLaunches);
		const openOutcome = figures.some((figure) => figure.openOutcome);
		const openKills = figures.some((figure) => figure.openOutcome && !figure.intercepted);
		// "At least none" says nothing.
		const open = (figure: Figure | null, isOpen: boolean) =>
			figure && isOpen ? (figure.value === 0 ? null : asFloor(figure)) : figure;
		const launched = open(add(figures.map((figure) => figure.launched)), openLaunches);
		const stopped = open(add(figures.map((figure) => figure.stopped)), openOutcome);
		return {
			launched,
			intercepted: open(add(figures.map((figure) => figure.intercepted)), openKills),
			suppressed: add(figures.map((figure) => figure.suppressed)),
			stopped,
			pair: addPairs(figures.map((figure) => figure.pair)),
			partial:
				openLaunches || openOutcome || (launched?.floor ?? false) || (stopped?.floor ?? false)
		};
	}

	cellOf(world: World, waves: readonly Wave[], nodes: readonly string[]): Cell {
		return this.cell(waves.flatMap((wave) => nodes.map((node) => this.wave(world, wave, node))));
	}

	day(world: World, date: string, weapons: readonly string[] | null): DayAnswer {
		const waves = world.waves.filter((wave) => wave.day === date);
		const toll = (measure: PeopleMeasure) =>
			addTolls(waves.map((wave) => waveToll(world, wave, measure)));
		const statements = waves.flatMap((wave) => wave.statements);
		return {
			date,
			reported: statements.length > 0,
			families: {
				missile: this.cellOf(world, waves, nodesOf(world, 'missile', weapons)),
				drone: this.cellOf(world, waves, nodesOf(world, 'drone', weapons))
			},
			killed: toll('killed'),
			injured: toll('injured'),
			reports: statements.length
		};
	}

	/** Rule 13: the record ends at T's day in Kyiv. */
	record({ record, asOf }: Asked): Span {
		if (asOf === null) return record;
		const last = kyivDay(asOf);
		return { from: record.from, to: last < record.to ? last : record.to };
	}

	rate(asked: Asked, span: Span, nodes: readonly string[]): Rate | null {
		const world = this.world(asked.direction, asked.asOf);
		const waves = world.waves.filter((wave) => wave.day >= span.from && wave.day <= span.to);
		const outcomes = waves.map((wave): AttackOutcome => {
			const figures = nodes.map((node) => this.wave(world, wave, node));
			return {
				launched: add(figures.map((figure) => figure.launched)),
				openLaunches: figures.some((figure) => figure.openLaunches),
				stopped: add(
					figures.map((figure) => figure[asked.rate === 'stopped' ? 'stopped' : 'intercepted'])
				),
				pairs: choicesOf(figures)
			};
		});
		return rateOf(outcomes, asked.rate, asked.direction);
	}

	/** The totals of a span that lies in the record. */
	period(asked: Asked, span: Span): PeriodAnswer {
		const world = this.world(asked.direction, asked.asOf);
		const days = daysOf(span.from, span.to).map((date) => this.day(world, date, asked.weapons));
		const waves = world.waves.filter((wave) => wave.day >= span.from && wave.day <= span.to);
		const family = (id: Family): FamilyAnswer => {
			const nodes = nodesOf(world, id, asked.weapons);
			const cell = this.cellOf(world, waves, nodes);
			// Rule 14: the zeros of some days are no zero of the period.
			const isZero = days.every((day) => day.families[id].launched?.high === 0);
			const launched = cell.launched?.value === 0 && !isZero ? null : cell.launched;
			return { ...cell, launched, rate: this.rate(asked, span, nodes) };
		};
		return {
			span,
			days,
			reportedDays: days.filter((day) => day.reported).length,
			families: { missile: family('missile'), drone: family('drone') },
			killed: add(days.map((day) => day.killed?.best ?? null)),
			injured: add(days.map((day) => day.injured?.best ?? null))
		};
	}

	/** The whole view: its period, cut to what exists at T. */
	answer(asked: Asked): PeriodAnswer {
		const record = this.record(asked);
		const clamp = (day: string) =>
			day < record.from ? record.from : day > record.to ? record.to : day;
		const wanted = asked.period ?? record;
		return this.period(asked, { from: clamp(wanted.from), to: clamp(wanted.to) });
	}

	/** Rule 10: the days on which a definition changes. */
	breaks(direction: Direction): string[] {
		return this.tables.notes
			.filter((note) => note.kind === 'definition_break' && note.direction === direction)
			.map((note) => note.start);
	}

	/**
	 * Rule 8: why two periods may not be held against each other in per cent; null where they may. `lengths` are
	 * in days, `inRecord` the record as T cuts it.
	 */
	whyNotComparable(
		asked: Asked,
		now: { answer: PeriodAnswer; figure: Figure | null; days: number },
		before: { span: Span; figure: Figure | null; days: number }
	): string | null {
		const record = this.record(asked);
		if (before.span.from < record.from || before.span.to > record.to) return 'outside the record';
		if (!now.figure || !before.figure) return 'unknown';
		for (const figure of [now.figure, before.figure])
			if (figure.floor || figure.high === Infinity) return 'open';
		const from = before.span.from < now.answer.span.from ? before.span.from : now.answer.span.from;
		const to = before.span.to > now.answer.span.to ? before.span.to : now.answer.span.to;
		if (this.breaks(asked.direction).some((day) => day > from && day <= to)) return 'a break';
		return null;
	}
}

/** Of several nodes of one attack: the choices one pair each, every combination. */
function choicesOf(figures: readonly WaveFigures[]): Pair[] {
	const lists = figures.map((figure) => figure.pairs).filter((pairs) => pairs.length > 0);
	if (lists.length === 0) return [];
	return lists.reduce<Pair[]>(
		(sums, pairs) =>
			sums.length === 0
				? pairs
				: sums.flatMap((sum) => pairs.map((pair) => addPairs([sum, pair])!)),
		[]
	);
}

/** The span compared with. */
export function comparedSpan(span: Span, comparison: 'previous' | 'year' | 'none'): Span | null {
	if (comparison === 'none') return null;
	if (comparison === 'previous') {
		const days = daysOf(span.from, span.to).length;
		return { from: plusDays(span.from, -days), to: plusDays(span.from, -1) };
	}
	const back = (day: string) => {
		const year = Number(day.slice(0, 4)) - 1;
		return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
	};
	return { from: back(span.from), to: back(span.to) };
}
