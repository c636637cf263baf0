/** Laws of counting on ledgers that differ from the shipped one in one thing: more than two hundred of them. */
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../src/lib/records/ledger/ledger';
import type { Count, LedgerTables } from '../../../src/lib/records/ledger/types';
import { readLedger } from '../../../src/lib/site/server/read-ledger';
import { isAtLeast, type Figure } from '../../../src/lib/figures/stats/figure';
import { resolveDaily } from '../../../src/lib/figures/stats/resolve-daily';
import type { DailySeries, Day, StrikeCell } from '../../../src/lib/figures/stats/series';
import { Faults, told } from '../../oracle/faults';
import { instantOf, kyivDay } from '../../oracle/kyiv';
import { Mutator, type Mutation } from '../../oracle/mutations';
import { RECORD } from '../../oracle/random-views';
import { FAMILIES, Oracle } from '../../oracle/view';

const { tables } = await readLedger('data', { today: '2026-11-22' });
const DIRECTIONS = ['RU', 'UA'] as const;
const MEASURES = ['launched', 'intercepted', 'suppressed', 'stopped'] as const;
const STRIKES = new Set(['launched', 'intercepted', 'suppressed']);

const resolve = (of: LedgerTables, direction: 'RU' | 'UA', asOf: string | null = null) =>
	resolveDaily(createLedger(of), { direction, asOf, ...RECORD });
const shipped = { RU: resolve(tables, 'RU'), UA: resolve(tables, 'UA') };

const dayOf = (series: DailySeries, date: string): Day =>
	series.days.find((day) => day.date === date)!;

/** Every figure of a day, by name. */
function figuresOf(day: Day): Map<string, Figure> {
	const found: [string, Figure | null | undefined][] = [
		['killed', day.killed?.best],
		['injured', day.injured?.best],
		...Object.entries(day.strikes).flatMap(([node, cell]) =>
			MEASURES.map((measure): [string, Figure | null] => [`${node} ${measure}`, cell[measure]])
		)
	];
	return new Map(found.filter((entry): entry is [string, Figure] => Boolean(entry[1])));
}

/** What must hold of a mutated day beside the same day as shipped. */
function lawful(
	mutations: readonly Mutation[],
	law: (before: Day, after: Day, mutation: Mutation) => string[]
): string[] {
	const faults = new Faults();
	for (const mutation of mutations) {
		const { day, direction } = mutation;
		const after = dayOf(resolve(mutation.tables, direction), day);
		for (const fault of law(dayOf(shipped[direction], day), after, mutation))
			faults.add('law', mutation.what, fault);
	}
	return faults.of('law');
}

const isExact = (count: Count) => count.qualifier === 'exact' && (count.value ?? 0) > 0;
/** Reports with an outcome of missiles and drones together. */
const joint = new Set(
	tables.counts
		.filter(({ weapon_id, measure }) => weapon_id === 'all' && measure !== 'launched')
		.map((count) => count.report_id)
);
const isStrike = (count: Count) => STRIKES.has(count.measure);
const times = <T>(n: number, make: (i: number) => T): T[] =>
	Array.from({ length: n }, (_, i) => make(i));

/** An exact count said less exactly, in each way there is. */
function vaguer(mutator: Mutator, i: number): Mutation {
	const count = mutator.count(isExact);
	const value = count.value!;
	const spread = 1 + mutator.below(Math.max(2, Math.round(value / 5)));
	const ways: Partial<Count>[] = [
		{ qualifier: 'at_least' },
		{ qualifier: 'about', low: Math.max(0, value - spread), high: value + spread },
		{ qualifier: 'at_most' }
	];
	return mutator.changed(count, ways[i % ways.length]!);
}

describe('Ledgers with one thing changed', () => {
	it('making one figure vaguer never narrows a range', () => {
		const mutator = new Mutator(tables, 1);
		const faults = lawful(
			times(60, (i) => vaguer(mutator, i)),
			(before, after) => {
				const now = figuresOf(after);
				return [...figuresOf(before)].flatMap(([name, old]) => {
					const figure = now.get(name);
					// Nothing known is wider than any range.
					return figure && (figure.low > old.low || figure.high < old.high)
						? [`${name}: ${told(old)} became ${told(figure)}`]
						: [];
				});
			}
		);
		expect(faults).toEqual([]);
	});

	it('“at least” instead of an exact figure never takes an “at least” away', () => {
		const mutator = new Mutator(tables, 2);
		const faults = lawful(
			times(60, () =>
				// What a joint figure settles rests on all that its report counts exactly.
				mutator.changed(
					mutator.count((count) => isExact(count) && !joint.has(count.report_id)),
					{ qualifier: 'at_least' }
				)
			),
			(before, after) => {
				const now = figuresOf(after);
				return [...figuresOf(before)].flatMap(([name, old]) => {
					const figure = now.get(name);
					return isAtLeast(old) && !(figure && isAtLeast(figure))
						? [`${name}: ${told(old)} became ${told(figure)}`]
						: [];
				});
			}
		);
		expect(faults).toEqual([]);
	});

	it('the order of rows never matters', () => {
		const mutator = new Mutator(tables, 3);
		for (let i = 0; i < 6; i++) {
			const shuffled = mutator.shuffled();
			for (const direction of DIRECTIONS) {
				const { days, reports } = resolve(shuffled, direction);
				expect({ days, reports }).toEqual({
					days: shipped[direction].days,
					reports: shipped[direction].reports
				});
			}
		}
	});

	it('places that overlap are never added, nor a place to one inside it', () => {
		const mutator = new Mutator(tables, 4);
		const places = [
			'UA-30+UA-32',
			'UA-30+UA-63.kharkiv',
			'UA-30',
			'UA-32',
			'UA-63',
			'UA-63.kharkiv'
		];
		const mutations = times(40, () => {
			const like = mutator.count(
				(count) => count.measure === 'killed' && (count.place_id?.startsWith('UA') ?? false)
			);
			const chosen = [...new Set(times(4, () => mutator.pick(places)))];
			return mutator.withReport(
				like,
				'ocha-added',
				chosen.map((place_id) => ({ place_id, measure: 'killed', value: 1 + mutator.below(60) })),
				{ source_id: 'national-police-ukraine' }
			);
		});
		const faults = lawful(mutations, (_before, after, { tables: mutated, day, direction }) => {
			const oracle = new Oracle(mutated);
			const due = oracle.day(oracle.world(direction, null), day, null).killed;
			const got = after.killed?.best;
			return got && due && got.value > due.best.value
				? [`killed: no places without overlap add to ${told(got)}; ${told(due.best)} at most`]
				: [];
		});
		expect(faults).toEqual([]);
	});

	it('a kind beside the stated total of its report leaves the total as it is', () => {
		const mutator = new Mutator(tables, 5);
		const families = new Map([
			['missile', ['kalibr', 'iskander-k', 'oniks']],
			['drone', ['lancet', 'recon-drone']]
		]);
		const mutations = times(20, () => {
			const like = mutator.count(
				(count) =>
					count.measure === 'launched' &&
					count.place_id === 'UA' &&
					isExact(count) &&
					families.has(count.weapon_id ?? '')
			);
			return mutator.withCounts(like, [
				{ weapon_id: mutator.pick(families.get(like.weapon_id!)!), value: 1 }
			]);
		});
		const faults = lawful(mutations, (before, after) =>
			FAMILIES.flatMap((family) => {
				const was = before.strikes[family]?.launched?.value;
				const is = after.strikes[family]?.launched?.value;
				return was === is ? [] : [`${family}: ${was} became ${is}`];
			})
		);
		expect(faults).toEqual([]);
	});

	it('classes never add to more than the family that one report splits', () => {
		const mutator = new Mutator(tables, 6);
		const mutations = times(30, () => {
			const like = mutator.count(
				(count) => isStrike(count) && count.place_id === 'UA' && (count.value ?? 0) > 0
			);
			return mutator.withReport(like, 'general-staff-afu', [
				{
					measure: mutator.pick(['launched', 'suppressed', 'intercepted'] as const),
					weapon_id: mutator.pick(['iskander-m', 'kalibr', 'kinzhal', 'lancet', 'shahed-136-131']),
					place_id: 'UA',
					value: 1 + mutator.below(9)
				}
			]);
		});
		const faults = lawful(mutations, (_before, after, { tables: mutated, day, direction }) => {
			const oracle = new Oracle(mutated);
			const world = oracle.world(direction, null);
			const waves = world.waves.filter((wave) => wave.day === day);
			return FAMILIES.flatMap((family) => {
				if (!waves.every((wave) => oracle.isSplit(world, wave, family))) return [];
				const total = after.strikes[family]?.launched;
				const classes = world.tree
					.childrenOf(family)
					.map((node) => after.strikes[node]?.launched?.value ?? 0);
				const sum = classes.reduce((all, value) => all + value, 0);
				return total && sum > total.value
					? [`${family}: classes ${sum}, family ${told(total)}`]
					: [];
			});
		});
		expect(faults).toEqual([]);
	});

	it('never more is stopped than was launched', () => {
		const mutator = new Mutator(tables, 7);
		const mutations = times(40, () => {
			const count = mutator.count(
				(each) =>
					isStrike(each) && each.measure !== 'launched' && each.place_id === 'UA' && isExact(each)
			);
			return mutator.changed(count, { value: count.value! + 1 + mutator.below(40) });
		});
		const over = (cell: StrikeCell): boolean =>
			cell.launched !== null && cell.stopped !== null && cell.stopped.value > cell.launched.value;
		const faults = lawful(mutations, (_before, after) =>
			Object.entries(after.strikes).flatMap(([node, cell]) =>
				over(cell) ? [`${node}: ${told(cell.stopped)} of ${told(cell.launched)} stopped`] : []
			)
		);
		expect(faults).toEqual([]);
		for (const day of shipped.RU.days)
			expect([day.date, Object.entries(day.strikes).filter(([, cell]) => over(cell))]).toEqual([
				day.date,
				[]
			]);
	});

	it('what is published after T never changes a view at T', () => {
		const mutator = new Mutator(tables, 8);
		const moments = [...new Set(tables.reports.map((report) => report.published))]
			.filter((moment) => kyivDay(moment) >= RECORD.from && kyivDay(moment) <= '2024-01-25')
			.sort();
		for (let i = 0; i < 12; i++) {
			const asOf = mutator.pick(moments);
			const isLater = (report: { published: string }) =>
				instantOf(report.published) > instantOf(asOf);
			const later = new Set(tables.reports.filter(isLater).map((report) => report.report_id));
			const without = {
				...tables,
				reports: tables.reports.filter((report) => !isLater(report)),
				counts: tables.counts.filter((count) => !later.has(count.report_id))
			};
			const louder = {
				...tables,
				counts: tables.counts.map((count) =>
					later.has(count.report_id) && count.value !== null
						? { ...count, value: count.value * 3 + 1 }
						: count
				)
			};
			for (const direction of DIRECTIONS) {
				const { days, reports, knownOn } = resolve(tables, direction, asOf);
				for (const other of [without, louder])
					expect([asOf, resolve(other, direction, asOf)]).toMatchObject([
						asOf,
						{ days, reports, knownOn }
					]);
			}
		}
	});

	it('is counted the same by the plain count', () => {
		const mutator = new Mutator(tables, 9);
		const isNational = (count: Count) => isStrike(count) && count.place_id === 'UA';
		const mutations = times(80, (i): Mutation => {
			const count = mutator.count(isNational);
			const more = 1 + mutator.below(30);
			switch (i % 8) {
				case 0:
					return vaguer(mutator, i / 8);
				case 1:
					return mutator.changed(
						mutator.count((each) => isNational(each) && each.measure === 'launched'),
						{ value: more + 20, qualifier: 'exact' }
					);
				case 2:
					return mutator.changed(count, { qualifier: 'undisclosed', value: null });
				case 3:
					return mutator.without(count);
				case 4:
					return mutator.withReport(count, 'general-staff-afu', [
						{ measure: 'launched', weapon_id: 'missile', place_id: 'UA', value: more },
						{
							measure: 'intercepted',
							weapon_id: 'missile',
							place_id: 'UA',
							value: Math.floor(more / 2)
						}
					]);
				case 5:
					return mutator.withReport(
						count,
						'ukrainian-air-force',
						[
							{
								measure: 'suppressed',
								weapon_id: 'all',
								place_id: 'UA',
								value: more,
								qualifier: 'more_than'
							}
						],
						{ report_id: `${count.report_id}.joint` }
					);
				case 6:
					return mutator.withReport(count, 'southern-defence-forces', [
						{ measure: 'intercepted', weapon_id: 'lancet', place_id: 'UA-51', value: more },
						{ measure: 'intercepted', weapon_id: 'lancet', place_id: 'UA-65', value: 2 }
					]);
				default:
					return mutator.withReport(count, 'national-police-ukraine', [
						{ place_id: 'UA-30', value: more },
						{ place_id: 'UA-63', value: 2 },
						{ place_id: 'UA', value: mutator.below(40) }
					]);
			}
		});
		const faults = lawful(mutations, (_before, after, { tables: mutated, day, direction }) => {
			const oracle = new Oracle(mutated);
			const world = oracle.world(direction, null);
			const due = oracle.day(world, day, null);
			const text = (what: string, expected: Figure | null, got: Figure | null | undefined) =>
				told(expected) === told(got)
					? []
					: [`${what}: expected ${told(expected)}, got ${told(got)}`];
			return [
				...FAMILIES.flatMap((family) =>
					MEASURES.flatMap((measure) =>
						text(
							`${family} ${measure}`,
							due.families[family][measure],
							after.strikes[family]?.[measure]
						)
					)
				),
				...text('killed', due.killed?.best ?? null, after.killed?.best),
				...text('injured', due.injured?.best ?? null, after.injured?.best)
			];
		});
		expect(faults).toEqual([]);
	});
});
