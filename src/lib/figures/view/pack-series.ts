/**
 * A series as a page carries it: numbers in columns, without what follows from the rest – a class from its only
 * model, a family from its classes, what was stopped from what was shot down. A tenth of the size, and the whole
 * of it comes back: `unpackSeries(packSeries(s, tree), tree)` equals s.
 */
import type { Tree } from '../../records/ledger/ledger';
import { TALLIED, type TalliedMeasure } from '../../records/ledger/measures';
import { daysBetween } from '../../records/ledger/moment';
import { exactly, type Figure } from '../stats/figure';
import {
	FAMILIES,
	type CasualtyCell,
	type DailySeries,
	type Day,
	type Pair,
	type StrikeCell
} from '../stats/series';
import { fold, toLetters } from './packed/columns';
import {
	closeNodes,
	DAY,
	eachNode,
	formOf,
	GIVEN,
	orderNodes,
	PEOPLE,
	plainLaunched,
	plainOutcomes,
	plainStopped,
	plainToll,
	STATES,
	sumCells,
	type NodeOrder
} from './packed/predict';
import { EPOCH, type ColumnName, type PackedSeries } from './unpack-series';

const isSameFigure = (a: Figure | null, b: Figure | null): boolean =>
	a === b ||
	(a !== null &&
		b !== null &&
		a.value === b.value &&
		a.floor === b.floor &&
		a.most === b.most &&
		a.low === b.low &&
		a.high === b.high &&
		a.approximate === b.approximate);
const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
	JSON.stringify(a) === JSON.stringify(b);

/** Names in the order of their first use, each with its place. */
class NameList {
	readonly names: string[] = [];
	private readonly places = new Map<string, number>();

	/** Most used first: those get the shortest numbers. */
	constructor(uses: Iterable<string>) {
		const times = new Map<string, number>();
		for (const name of uses) times.set(name, (times.get(name) ?? 0) + 1);
		const byUse = [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
		for (const [name] of byUse) {
			this.places.set(name, this.names.length);
			this.names.push(name);
		}
	}

	at(name: string): number {
		const place = this.places.get(name);
		if (place === undefined) throw new Error(`${name} was not named.`);
		return place;
	}
}

/** Fills the columns, day by day and report by report, in the order in which they are read. */
class Packer {
	private readonly text = new Map<ColumnName, string[]>();
	/** The first report that nothing so far rests on. */
	private next = 0;

	constructor(
		private readonly order: NodeOrder,
		private readonly nodes: NameList,
		private readonly places: NameList
	) {}

	columns(): PackedSeries['columns'] {
		return Object.fromEntries([...this.text].map(([name, letters]) => [name, letters.join('')]));
	}

	put(column: ColumnName, ...numbers: number[]): void {
		const letters = this.text.get(column);
		const more = numbers.map(toLetters);
		if (letters) letters.push(...more);
		else this.text.set(column, more);
	}

	day(day: Day): void {
		const { strikes, killed, injured } = day;
		const known = [...(killed?.places ?? []), ...(injured?.places ?? [])];
		const placed = new Set(known.map(({ placeId }) => placeId));
		const more = Object.entries(day.casualtyReports).filter(([id]) => !placed.has(id));
		const hasStrikes = Object.keys(strikes).length > 0;
		this.put(
			'day',
			(day.reported ? DAY.reported : 0) +
				(hasStrikes ? DAY.strikes : 0) +
				(killed ? DAY.killed : 0) +
				(injured ? DAY.injured : 0) +
				16 * more.length
		);
		this.put('waves', day.waves);
		this.put('reports', day.reports);
		if (hasStrikes) this.#cells(strikes);
		if (killed) this.#people(killed, null);
		if (injured) this.#people(injured, killed);
		this.#used([...(killed?.chosen ?? []), ...(injured?.chosen ?? [])]);
		for (const id of placed) this.put('placeReports', day.casualtyReports[id] ?? 0);
		for (const [id, number] of more) {
			this.put('places', this.places.at(id));
			this.put('placeReports', number);
		}
	}

	#used(reports: readonly number[]): void {
		for (const report of reports) this.next = Math.max(this.next, report + 1);
	}

	#cells(strikes: Day['strikes']): void {
		const rests = Object.values(strikes).flatMap(reportsOf);
		const first = rests.length > 0 ? Math.min(...rests) : this.next;
		this.put('first', fold(first - this.next));
		const named = namedNodes(this.order, Object.keys(strikes))
			.map((id) => this.nodes.at(id))
			.sort((a, b) => a - b);
		this.put('nodes', named.length, ...named.map((at, i) => at - (named[i - 1] ?? -1) - 1));
		eachNode(this.order, Object.keys(strikes), (id, parts) => {
			const cell = strikes[id]!;
			this.#cell(cell, sumCells(parts, first), first);
			this.#used(reportsOf(cell));
			return cell;
		});
	}

	#cell(cell: StrikeCell, sum: StrikeCell, first: number): void {
		const { stopped, alternatives } = cell;
		const isGiven = {
			state:
				cell.state !== sum.state || cell.partial !== sum.partial || cell.disputed !== sum.disputed,
			chosen: !isSameList(cell.chosen, sum.chosen),
			alternatives: !isSameList(alternatives, sum.alternatives),
			figures: [...TALLIED, 'stopped' as const].some(
				(measure) => !isSameFigure(cell[measure], sum[measure])
			)
		};
		const isStopped = isGiven.figures && !isSameFigure(stopped, plainStopped(cell));
		const names: readonly (TalliedMeasure | 'stopped')[] = isStopped
			? [...TALLIED, 'stopped']
			: TALLIED;
		const plain = (name: string, value: number) =>
			name === 'launched' ? plainLaunched(value, alternatives) : exactly(value);
		const isBounds =
			isGiven.figures &&
			names.some((name) => {
				const figure = cell[name];
				return figure && !isSameFigure(figure, plain(name, figure.value));
			});
		const { outcomes } = cell;
		const isPair = !isSameList(outcomes, isGiven.figures ? plainOutcomes(cell) : sum.outcomes);
		this.put(
			'cell',
			(isGiven.figures ? GIVEN.figures : 0) +
				(isStopped ? GIVEN.stopped : 0) +
				(isBounds ? GIVEN.bounds : 0) +
				(isGiven.state ? GIVEN.state : 0) +
				(isPair ? GIVEN.pair : 0) +
				(isGiven.chosen ? GIVEN.chosen : 0) +
				(isGiven.alternatives ? GIVEN.alternatives : 0)
		);
		if (isGiven.state)
			this.put(
				'state',
				(cell.partial ? 1 : 0) + (cell.disputed ? 2 : 0) + 4 * STATES.indexOf(cell.state)
			);
		if (isGiven.chosen)
			this.put('chosen', cell.chosen.length, ...cell.chosen.map((each) => each - first));
		if (isGiven.alternatives) {
			this.put('alternatives', alternatives.length);
			for (const { launched, stopped, report } of alternatives)
				this.put('alternatives', launched, stopped === null ? 0 : stopped + 1, report - first);
		}
		if (isGiven.figures) {
			for (const name of names) {
				const figure = cell[name];
				const base = sum[name]?.value;
				this.put(
					name,
					figure === null ? 0 : 1 + (base === undefined ? figure.value : fold(figure.value - base))
				);
				if (figure && isBounds) this.#bounds(figure, plain(name, figure.value));
			}
		}
		if (isPair) {
			if (outcomes.length === 0) this.put('pair', 0);
			else if (isSameList(outcomes, sum.outcomes)) this.put('pair', 1);
			else {
				this.put('pair', outcomes.length + 1);
				for (const { wave, pair, rivals } of outcomes) {
					this.put('pair', wave);
					this.#pair(pair);
					this.put('pair', rivals.length);
					for (const rival of rivals) this.#pair(rival);
				}
			}
		}
	}

	#pair({ launched, stopped, intercepted }: Pair): void {
		for (const figure of [launched, stopped, intercepted]) this.#figure('pair', figure);
	}

	#figure(column: ColumnName, figure: Figure | null): void {
		this.put(column, figure === null ? 0 : figure.value + 1);
		if (figure) this.#bounds(figure, exactly(figure.value));
	}

	/** 0 for what goes without saying; else from below and from above. */
	#bounds(figure: Figure, plain: Figure): void {
		const { value, low, most } = figure;
		if (isSameFigure(figure, plain)) {
			this.put('bounds', 0);
			return;
		}
		this.put('bounds', formOf(figure), fold(value - low), fold(most - value));
	}

	#people(people: CasualtyCell, before: CasualtyCell | null): void {
		const { places, best, verified, chosen } = people;
		const isBest = !isSameFigure(best, plainToll(places));
		const isChosen = !isSameList(chosen, before?.chosen ?? places.map((_, i) => this.next + i));
		this.put(
			'people',
			(people.basis === 'statement' ? PEOPLE.statement : 0) +
				(verified ? PEOPLE.verified : 0) +
				(people.disputed ? PEOPLE.disputed : 0) +
				(isBest ? PEOPLE.best : 0) +
				(isChosen ? PEOPLE.chosen : 0)
		);
		this.put('places', places.length);
		for (const { placeId, figure } of places) {
			this.put('places', this.places.at(placeId));
			this.#figure('toll', figure);
		}
		if (isBest) this.#figure('toll', best);
		if (verified) this.#figure('toll', verified);
		if (isChosen)
			this.put('chosen', chosen.length, ...chosen.map((report) => fold(report - this.next)));
	}
}

const reportsOf = (cell: StrikeCell): number[] => [
	...cell.chosen,
	...cell.alternatives.map(({ report }) => report)
];

/** The fewest nodes of which all of a day's follow. */
function namedNodes(order: NodeOrder, nodes: readonly string[]): string[] {
	const parents = new Set(nodes.map((id) => order.tree.parent.get(id)));
	const lowest = nodes.filter((id) => !parents.has(id));
	const isFamily = (id: string) => (FAMILIES as readonly string[]).includes(id);
	const ways = [lowest.filter((id) => !isFamily(id)), lowest];
	const found = ways.find((way) => isSameList(closeNodes(order, way), nodes));
	if (!found)
		throw new Error(`The nodes ${nodes.join(', ')} are not those of a day that was resolved.`);
	return found;
}

const sharedStart = (a: string, b: string): number => {
	let n = 0;
	while (n < a.length && n < b.length && a[n] === b[n]) n++;
	return n;
};

/** Packs a series for a page. `tree`: its weapons with all above them. The input is not changed. */
export function packSeries(series: DailySeries, tree: Tree): PackedSeries {
	const { days, reports, ...rest } = series;
	const order = orderNodes(tree);
	const nodes = new NameList(
		days.flatMap(({ strikes }) =>
			Object.keys(strikes).length > 0 ? namedNodes(order, Object.keys(strikes)) : []
		)
	);
	const places = new NameList(
		days.flatMap(({ killed, injured, casualtyReports }) => [
			...[...(killed?.places ?? []), ...(injured?.places ?? [])].map(({ placeId }) => placeId),
			...Object.keys(casualtyReports)
		])
	);
	const sources = new NameList(
		reports.flatMap(({ sourceId, viaId }) => [sourceId, ...(viaId === null ? [] : [viaId])])
	);
	const hours = new NameList(reports.map(({ published }) => published.slice(10)));
	const packer = new Packer(order, nodes, places);
	for (const day of days) packer.day(day);

	let last = { id: '', day: series.from || EPOCH };
	const ends = reports.map(({ id, sourceId, viaId, published }) => {
		const same = sharedStart(last.id, id);
		packer.put('same', same);
		packer.put('source', sources.at(sourceId));
		packer.put('via', viaId === null ? 0 : sources.at(viaId) + 1);
		const day = published.slice(0, 10);
		packer.put('published', fold(daysBetween(last.day, day)), hours.at(published.slice(10)));
		last = { id, day };
		return id.slice(same);
	});
	return {
		...rest,
		length: days.length,
		names: { nodes: nodes.names, places: places.names, sources: sources.names },
		hours: hours.names,
		reportIds: ends.join('\n'),
		columns: packer.columns()
	};
}
