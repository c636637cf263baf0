/** A packed series back as it was resolved: what a page does with what it carries. */
import type { Tree } from '../../records/ledger/ledger';
import { byMeasure, TALLIED, type TalliedMeasure } from '../../records/ledger/measures';
import { addDays } from '../../records/ledger/moment';
import { exactly, type Figure } from '../stats/figure';
import type {
	Alternative,
	CasualtyCell,
	DailySeries,
	Day,
	Pair,
	StrikeCell
} from '../stats/series';
import { readColumn, unfold } from './packed/columns';
import {
	closeNodes,
	DAY,
	eachNode,
	GIVEN,
	orderNodes,
	PEOPLE,
	readForm,
	plainLaunched,
	pairedOf,
	plainOutcomes,
	plainStopped,
	plainToll,
	STATES,
	sumCells
} from './packed/predict';

/** The columns of numbers of the days and their reports, by name; see {@link PackedSeries}. */
export type ColumnName =
	/** Of a day: what there is of it, its waves, its reports. */
	| 'day'
	| 'waves'
	| 'reports'
	/** The first report of its weapons, from the first that no day before it used. */
	| 'first'
	/** Its weapon nodes. */
	| 'nodes'
	/** Of a cell: what is given, then each as it is given. */
	| 'cell'
	| 'state'
	| TalliedMeasure
	| 'stopped'
	| 'bounds'
	| 'pair'
	| 'chosen'
	| 'alternatives'
	/** Of people: what is given, the numbers, the places. */
	| 'people'
	| 'toll'
	| 'places'
	| 'placeReports'
	/** Of a report: its sources, its moment, and how many letters of the name before its own begins with. */
	| 'source'
	| 'via'
	| 'published'
	| 'same';

/** A {@link DailySeries} in its smaller form; plain data. */
export type PackedSeries = Omit<DailySeries, 'days' | 'reports'> & {
	/** Names that columns point at, each once. */
	names: { nodes: string[]; places: string[]; sources: string[] };
	columns: Partial<Record<ColumnName, string>>;
	/** How many days, and of the reports what is not said by the name before, a line each. */
	length: number;
	reportIds: string;
	/** Hours of publication as they are written after the day, each once. */
	hours: string[];
};

/** Where the days of publication are counted from in a series without days. */
export const EPOCH = '2022-01-01';

/** The series back, as it was resolved. `tree`: the weapons of the series with all above them. */
export function unpackSeries(packed: PackedSeries, tree: Tree): DailySeries {
	const { names, columns, length, reportIds, hours, ...rest } = packed;
	const order = orderNodes(tree);
	const readers: Partial<Record<ColumnName, () => number>> = {};
	const take = (name: ColumnName): number => (readers[name] ??= readColumn(columns[name] ?? ''))();
	const takeList = <T>(name: ColumnName, one: () => T): T[] =>
		Array.from({ length: take(name) }, one);
	/** The first report that nothing so far rests on. */
	let next = 0;
	const use = (report: number) => {
		if (report >= next) next = report + 1;
	};

	/** The bounds of a figure, in the column of bounds. */
	function bounds(plain: Figure): Figure {
		const form = take('bounds');
		if (form === 0) return plain;
		const { value } = plain;
		const { isOpen, floor, approximate } = readForm(form);
		const low = value - unfold(take('bounds'));
		const most = value + unfold(take('bounds'));
		return { value, floor, low, high: isOpen ? Infinity : most, most, approximate };
	}
	function figure(column: ColumnName): Figure | null {
		const folded = take(column);
		return folded === 0 ? null : bounds(exactly(folded - 1));
	}

	function cell(parts: readonly StrikeCell[], first: number): StrikeCell {
		const sum = sumCells(parts, first);
		const given = take('cell');
		if (given === 0) return sum;
		const cell = { ...sum };
		if (given & GIVEN.state) {
			const state = take('state');
			cell.partial = (state & 1) === 1;
			cell.disputed = (state & 2) === 2;
			cell.state = STATES[state >> 2]!;
		}
		if (given & GIVEN.chosen) cell.chosen = takeList('chosen', () => first + take('chosen'));
		if (given & GIVEN.alternatives)
			cell.alternatives = takeList('alternatives', (): Alternative => {
				const launched = take('alternatives');
				const stopped = take('alternatives');
				return {
					launched,
					stopped: stopped === 0 ? null : stopped - 1,
					report: first + take('alternatives')
				};
			});
		if (given & GIVEN.figures) {
			const read = (name: TalliedMeasure | 'stopped') => {
				const folded = take(name);
				if (folded === 0) return null;
				const base = sum[name]?.value;
				const value = base === undefined ? folded - 1 : base + unfold(folded - 1);
				const plain =
					name === 'launched' ? plainLaunched(value, cell.alternatives) : exactly(value);
				return given & GIVEN.bounds ? bounds(plain) : plain;
			};
			Object.assign(cell, byMeasure(TALLIED, read));
			cell.stopped = given & GIVEN.stopped ? read('stopped') : plainStopped(cell);
			Object.assign(cell, pairedOf(plainOutcomes(cell)));
		}
		if (given & GIVEN.pair) {
			const form = take('pair');
			const pair = (): Pair => ({
				launched: figure('pair')!,
				stopped: figure('pair')!,
				intercepted: figure('pair')!
			});
			const outcomes =
				form === 1
					? sum.outcomes
					: Array.from({ length: form === 0 ? 0 : form - 1 }, () => ({
							wave: take('pair'),
							pair: pair(),
							rivals: takeList('pair', pair)
						}));
			Object.assign(cell, pairedOf(outcomes));
		}
		return cell;
	}

	function cells(): Day['strikes'] {
		const first = next + unfold(take('first'));
		let name = -1;
		const named = takeList('nodes', () => names.nodes[(name += take('nodes') + 1)]!);
		const nodes = closeNodes(order, named);
		// The order of the nodes is part of the series, and parts come before what they make.
		const strikes = Object.fromEntries<StrikeCell>(nodes.map((id) => [id, null!]));
		eachNode(order, nodes, (id, parts) => {
			const made = cell(parts, first);
			strikes[id] = made;
			for (const report of made.chosen) use(report);
			for (const { report } of made.alternatives) use(report);
			return made;
		});
		return strikes;
	}

	function people(before: CasualtyCell | null): CasualtyCell {
		const given = take('people');
		const places = takeList('places', () => ({
			placeId: names.places[take('places')]!,
			figure: figure('toll')!
		}));
		const best = given & PEOPLE.best ? figure('toll')! : plainToll(places);
		const verified = given & PEOPLE.verified ? figure('toll') : null;
		const chosen =
			given & PEOPLE.chosen
				? takeList('chosen', () => next + unfold(take('chosen')))
				: (before?.chosen ?? places.map((_, i) => next + i));
		return {
			best,
			basis: given & PEOPLE.statement ? 'statement' : 'sum-of-places',
			verified,
			disputed: (given & PEOPLE.disputed) > 0,
			chosen,
			places
		};
	}

	const days = Array.from({ length }, (_, i): Day => {
		const given = take('day');
		const waves = take('waves');
		const reports = take('reports');
		const strikes = given & DAY.strikes ? cells() : {};
		const killed = given & DAY.killed ? people(null) : null;
		const injured = given & DAY.injured ? people(killed) : null;
		for (const known of [killed, injured]) known?.chosen.forEach(use);
		const casualtyReports: Day['casualtyReports'] = {};
		for (const { placeId } of [...(killed?.places ?? []), ...(injured?.places ?? [])])
			casualtyReports[placeId] ??= take('placeReports');
		for (let more = given >> 4; more > 0; more--)
			casualtyReports[names.places[take('places')]!] = take('placeReports');
		for (const [id, number] of Object.entries(casualtyReports))
			if (number === 0) delete casualtyReports[id];
		return {
			date: addDays(packed.from, i),
			reported: (given & DAY.reported) > 0,
			waves,
			strikes,
			killed,
			injured,
			reports,
			casualtyReports
		};
	});

	let id = '';
	let day = packed.from || EPOCH;
	const reports = (reportIds === '' ? [] : reportIds.split('\n')).map((end) => {
		id = id.slice(0, take('same')) + end;
		const source = names.sources[take('source')]!;
		const via = take('via');
		day = addDays(day, unfold(take('published')));
		return {
			id,
			sourceId: source,
			viaId: via === 0 ? null : names.sources[via - 1]!,
			published: day + hours[take('published')]!
		};
	});

	return { ...rest, reports, days };
}
