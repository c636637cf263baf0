/** The laws of "as known on", over ledgers made at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import { addDays, daysBetween, momentToInstant } from '../../../../src/lib/records/ledger/moment';
import type { LedgerTables } from '../../../../src/lib/records/ledger/types';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { isKnown } from '../../../../src/lib/figures/stats/known-reports';
import { publicationMoments } from '../../../../src/lib/figures/stats/publication-moments';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { FAMILIES, type Day } from '../../../../src/lib/figures/stats/series';
import { LedgerBuilder, type Said } from '../../../fixtures/ledger-builder';
import { syntheticTables } from '../../../fixtures/synthetic-ledger';

const FROM = '2024-01-01';
const SPAN = { from: FROM, to: '2024-01-12' };
const SOURCES = ['air-force', 'general-staff', 'police', 'outlet', 'un'];
const NODES = ['missile', 'cruise', 'kalibr', 'kh-101-555', 'ballistic', 'drone', 'shahed-136-131'];
const LEAVES = ['kalibr', 'kh-101-555', 'iskander-m', 'shahed-136-131'];
const PLACES = ['UA', 'UA-30', 'UA-63', 'UA-63.kharkiv'];

interface ReportSpec {
	source: string;
	/** Days after the record's first day. */
	published: number;
	strikes: Said[];
	people: Said[];
	/** Which of the attack's earlier reports it replaces. */
	supersedes: number | null;
	withdrawn: boolean;
}

const said = (measures: string[], of: readonly string[]): fc.Arbitrary<Said[]> =>
	fc.uniqueArray(
		fc.tuple(
			fc.constantFrom(...measures),
			fc.constantFrom(...of),
			fc.nat(50),
			fc.constantFrom('exact', 'at_least', 'about')
		) as fc.Arbitrary<Said>,
		{ maxLength: 5, selector: (entry) => (Array.isArray(entry) ? `${entry[0]} ${entry[1]}` : '') }
	);

const reportSpec: fc.Arbitrary<ReportSpec> = fc.record({
	source: fc.constantFrom(...SOURCES),
	published: fc.nat(10),
	strikes: said(['launched', 'intercepted', 'suppressed'], NODES),
	people: said(['killed', 'injured'], PLACES),
	supersedes: fc.option(fc.nat(5), { freq: 2 }),
	withdrawn: fc.boolean()
});
const attackSpecs = fc.array(fc.array(reportSpec, { minLength: 1, maxLength: 4 }), {
	minLength: 1,
	maxLength: 4
});
const moment = fc.nat(12).map((n) => addDays(FROM, n));

/** One attack a day or two, each with its reports in the order of publication. */
function tablesOf(attacks: ReportSpec[][]): LedgerTables {
	const builder = new LedgerBuilder();
	attacks.forEach((reports, a) => {
		builder.attack(`a${a}-${addDays(FROM, a >> 1)}`);
		const ordered = [...reports].sort((x, y) => x.published - y.published);
		ordered.forEach((spec, r) => {
			const earlier = spec.supersedes === null || r === 0 ? null : spec.supersedes % r;
			builder.report(`a${a}r${r}`, spec.source, [...spec.strikes, ...spec.people], {
				published: addDays(FROM, spec.published),
				supersedes: earlier === null ? null : `a${a}r${earlier}`,
				status: spec.withdrawn && earlier !== null ? 'withdrawn' : 'preliminary'
			});
		});
	});
	return builder.tables;
}
const resolve = (tables: LedgerTables, asOf: string | null) =>
	resolveDaily(createLedger(tables), { direction: 'RU', asOf, ...SPAN });

/** The same rows in another order. */
function shuffled<T>(rows: readonly T[], seed: number): T[] {
	return rows
		.map((row, i) => ({ row, key: Math.imul(i + 1, (seed * 2 + 1) | 0) >>> 0 }))
		.sort((a, b) => a.key - b.key)
		.map(({ row }) => row);
}

describe('As known on T', () => {
	it('a report published after T changes nothing', () => {
		fc.assert(
			fc.property(attackSpecs, moment, (attacks, asOf) => {
				const tables = tablesOf(attacks);
				const early = tables.reports.filter((report) => report.published <= asOf);
				const ids = new Set(early.map((report) => report.report_id));
				const without = {
					...tables,
					reports: early,
					counts: tables.counts.filter((count) => ids.has(count.report_id))
				};
				expect(resolve(tables, asOf)).toEqual(resolve(without, asOf));
			})
		);
	});

	it('ends at T, or at the end of the record where that is earlier', () => {
		fc.assert(
			fc.property(attackSpecs, fc.integer({ min: -3, max: 30 }), (attacks, n) => {
				const asOf = addDays(FROM, n);
				const { days, to } = resolve(tablesOf(attacks), asOf);
				const end = asOf < FROM ? FROM : asOf > SPAN.to ? SPAN.to : asOf;
				expect([to, days.at(-1)?.date, days.length]).toEqual([
					end,
					end,
					daysBetween(FROM, end) + 1
				]);
			})
		);
	});

	it('the order of rows does not matter', () => {
		fc.assert(
			fc.property(attackSpecs, fc.option(moment), fc.nat(1_000_000), (attacks, asOf, seed) => {
				const tables = tablesOf(attacks);
				const other = {
					...tables,
					attacks: shuffled(tables.attacks, seed),
					reports: shuffled(tables.reports, seed),
					counts: shuffled(tables.counts, seed)
				};
				expect(resolve(other, asOf)).toEqual(resolve(tables, asOf));
			})
		);
	});

	it('what was asked before does not matter', () => {
		fc.assert(
			fc.property(
				attackSpecs,
				fc.array(moment, { maxLength: 4 }),
				moment,
				(attacks, before, asOf) => {
					const tables = tablesOf(attacks);
					const ledger = createLedger(tables);
					for (const other of before)
						resolveDaily(ledger, { direction: 'RU', asOf: other, ...SPAN });
					expect(resolveDaily(ledger, { direction: 'RU', asOf, ...SPAN })).toEqual(
						resolve(tables, asOf)
					);
				}
			)
		);
	});

	it('the latest is what is known on the last moment of publication and after it', () => {
		fc.assert(
			fc.property(attackSpecs, (attacks) => {
				const tables = tablesOf(attacks);
				const last = publicationMoments(createLedger(tables), 'RU').at(-1)!;
				const { days } = resolve(tables, null);
				const then = resolve(tables, last.moment);
				expect(then.days).toEqual(days.slice(0, then.days.length));
				expect(resolve(tables, '2030-01-01').days).toEqual(days);
			})
		);
	});

	it('between two moments of publication nothing changes', () => {
		fc.assert(
			fc.property(attackSpecs, moment, (attacks, asOf) => {
				const tables = tablesOf(attacks);
				const before = publicationMoments(createLedger(tables), 'RU')
					.filter(({ at }) => at <= momentToInstant(asOf))
					.at(-1);
				const { days } = resolve(tables, asOf);
				const then = before && resolve(tables, before.moment).days;
				// Between them days go by: the record grows, and what it holds stays.
				if (then) expect(then).toEqual(days.slice(0, then.length));
				else expect(days.every((day) => day.reports === 0 && !day.reported)).toBe(true);
			})
		);
	});
});

describe('A report that is taken back', () => {
	it('stands from its publication until it is superseded or withdrawn, and never after', () => {
		fc.assert(
			fc.property(attackSpecs, moment, (attacks, asOf) => {
				const tables = tablesOf(attacks);
				const ledger = createLedger(tables);
				const at = momentToInstant(asOf);
				for (const report of ledger.attacks.flatMap((attack) => attack.reports)) {
					const end = tables.reports
						.filter((other) => other.supersedes === report.report_id)
						.map((other) => momentToInstant(other.published));
					const stands =
						report.status !== 'withdrawn' &&
						report.publishedAt <= at &&
						at < Math.min(Infinity, ...end);
					expect(isKnown(report, at)).toBe(stands);
				}
			})
		);
	});

	it('its figures count until the moment of the withdrawal, and are unknown from then on, not zero', () => {
		fc.assert(
			fc.property(fc.nat(100), fc.integer({ min: 1, max: 9 }), (value, days) => {
				const withdrawn = addDays(FROM, days);
				const { tables } = new LedgerBuilder()
					.attack(`a-${FROM}`)
					.report('said', 'air-force', [['launched', 'missile', value]])
					.report('taken-back', 'air-force', [], {
						status: 'withdrawn',
						supersedes: 'said',
						published: withdrawn
					});
				const launched = (asOf: string) => resolve(tables, asOf).days[0]!.strikes.missile?.launched;
				expect(launched(addDays(withdrawn, -1))?.value).toBe(value);
				expect(launched(withdrawn)).toBeUndefined();
			})
		);
	});
});

describe('Parts and wholes', () => {
	/** One report an attack, so that parts and whole come from the same statement. */
	const single = (nodes: readonly string[]) =>
		fc.array(said(['launched', 'intercepted', 'suppressed'], nodes), {
			minLength: 1,
			maxLength: 5
		});
	const tablesWith = (attacks: Said[][]) => {
		const builder = new LedgerBuilder();
		attacks.forEach((counts, a) =>
			builder.attack(`a${a}-${addDays(FROM, a >> 1)}`).report(`r${a}`, 'air-force', counts)
		);
		return builder.build();
	};

	it('where one report an attack states models only, a node has launched what its children have, on every day', () => {
		fc.assert(
			fc.property(single(LEAVES), (attacks) => {
				const ledger = tablesWith(attacks);
				const { days } = resolveDaily(ledger, { direction: 'RU', asOf: null, ...SPAN });
				for (const [node, children] of ledger.weaponTree.children) {
					const launched = (day: Day, id: string) => day.strikes[id]?.launched?.value ?? null;
					const wholes = days.map((day) => launched(day, node));
					const parts = days.map((day) => {
						const known = children
							.map((child) => launched(day, child))
							.filter((value) => value !== null);
						return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
					});
					expect(wholes).toEqual(parts);
				}
			})
		);
	});

	it('a family figure that is stated stands, whatever is stated below it', () => {
		fc.assert(
			fc.property(single(LEAVES), fc.integer({ min: 10_000, max: 10_200 }), (attacks, value) => {
				const ledger = tablesWith(
					attacks.map((counts) => [...counts, ['launched', 'missile', value]] as Said[])
				);
				const { days } = resolveDaily(ledger, { direction: 'RU', asOf: null, ...SPAN });
				const total = days.reduce(
					(sum, day) => sum + (day.strikes.missile?.launched?.value ?? 0),
					0
				);
				expect(total).toBe(value * attacks.length);
			})
		);
	});
});

describe('The shipped ledger', () => {
	it('every T resolves as from a fresh ledger, whichever was asked before', async () => {
		const { tables } = await readLedger('data', { today: '2026-11-22' });
		const used = createLedger(tables);
		const moments = publicationMoments(used, 'RU');
		for (let i = 0; i < moments.length; i += 11) {
			// Back and forth, so that what is kept from one T meets quite another.
			const asOf = moments[(i * 37) % moments.length]!.moment;
			const options = { direction: 'RU', asOf, from: '2023-12-01', to: '2024-01-31' } as const;
			expect(resolveDaily(used, options)).toEqual(resolveDaily(createLedger(tables), options));
		}
	});
});

describe('The synthetic ledger', () => {
	it('is the same for the same seed, and another for another', () => {
		const rows = (seed: number) => JSON.stringify(syntheticTables({ seed, days: 20 }));
		expect(rows(7)).toBe(rows(7));
		expect(rows(7)).not.toBe(rows(8));
	});

	it('holds both families, and days without a report', () => {
		const { days } = resolveDaily(createLedger(syntheticTables({ seed: 1, days: 60 })), {
			direction: 'RU',
			asOf: null
		});
		for (const family of FAMILIES)
			expect(days.some((day) => day.strikes[family]?.state === 'known')).toBe(true);
		expect(days.some((day) => !day.reported)).toBe(true);
	});
});
