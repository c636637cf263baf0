/** What a page carries comes back whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger, type Ledger } from '../../../../src/lib/records/ledger/ledger';
import type {
	Direction,
	LedgerTables,
	Measure,
	Qualifier
} from '../../../../src/lib/records/ledger/types';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import type { DailySeries } from '../../../../src/lib/figures/stats/series';
import { createNames } from '../../../../src/lib/figures/view/catalogue';
import { createCatalogue } from '../../../../src/lib/figures/view/create-catalogue';
import { packSeries } from '../../../../src/lib/figures/view/pack-series';
import { unpackSeries } from '../../../../src/lib/figures/view/unpack-series';
import { LedgerBuilder, type Said } from '../../../fixtures/ledger-builder';
import { syntheticTables } from '../../../fixtures/synthetic-ledger';

const DIRECTIONS = ['RU', 'UA'] as const;

const NODES = ['missile', 'cruise', 'kalibr', 'ballistic', 'iskander-m', 'drone', 'shahed-136-131'];
const PLACES = ['UA', 'UA-30', 'UA-63', 'UA-63.kharkiv', 'UA-30+UA-63'];
const QUALIFIERS: Qualifier[] = [
	...(['exact', 'about', 'at_least', 'more_than', 'at_most'] as const),
	...(['undisclosed', 'none_reported'] as const)
];

/** Statements of every qualifier, some with bounds of their own; each of a measure and a node once. */
const said = (measures: Measure[], nodes: string[]): fc.Arbitrary<Said[]> =>
	fc
		.uniqueArray(
			fc.record({
				report_id: fc.constant(''),
				measure: fc.constantFrom(...measures),
				node: fc.constantFrom(...nodes),
				qualifier: fc.constantFrom(...QUALIFIERS),
				value: fc.nat(4000),
				below: fc.option(fc.nat(100)),
				above: fc.option(fc.nat(100))
			}),
			{ maxLength: 6, selector: ({ measure, node }) => `${measure} ${node}` }
		)
		.map((list) =>
			list.map(({ node, below, above, value, ...count }): Said => {
				const isPlace = PLACES.includes(node);
				const isSilent = count.qualifier === 'undisclosed' || count.qualifier === 'none_reported';
				return {
					...count,
					weapon_id: isPlace ? null : node,
					place_id: isPlace ? node : 'UA',
					value: isSilent ? null : value,
					low: isSilent || below === null ? null : Math.max(0, value - below),
					high: isSilent || above === null ? null : value + above
				};
			})
		);

/** Attacks of a few days, some on the same day. */
function tablesOf(
	attacks: { day: number; reports: { source: string; strikes: Said[]; people: Said[] }[] }[]
): LedgerTables {
	const builder = new LedgerBuilder();
	attacks.forEach(({ day, reports }, a) => {
		builder.attack(`ru-2024-01-0${day + 1}-${a}`);
		reports.forEach(({ source, strikes, people }, r) => {
			builder.report(`a${a}.${r}`, source, [...strikes, ...people], {
				published: r % 2 ? `2024-01-1${r}T08:30+02:00` : `2024-01-1${r}`
			});
		});
	});
	return builder.tables;
}

/** Packed, sent as data and unpacked, by the weapons that the page has. */
function sendTo(page: { ledger: Ledger; series: DailySeries }) {
	const { weaponTree } = createNames(createCatalogue(page.ledger, [page.series]), 'en');
	const packed = packSeries(page.series, weaponTree);
	return { packed, back: unpackSeries(structuredClone(packed), weaponTree) };
}

function pageOf(tables: LedgerTables, direction: Direction, asOf: string | null = null) {
	const ledger = createLedger(tables);
	return { ledger, series: resolveDaily(ledger, { direction, asOf, hasPatterns: true }) };
}

/** Same figures, and the same order of days' weapons: tables list them as they come. */
function expectSame(page: { ledger: Ledger; series: DailySeries }) {
	const { back } = sendTo(page);
	expect(back).toEqual(page.series);
	const order = (series: DailySeries) => series.days.map((day) => Object.keys(day.strikes));
	expect(order(back)).toEqual(order(page.series));
}

describe('A packed series', () => {
	it.each(DIRECTIONS)('comes back whole: the shipped record, direction %s', async (direction) => {
		const { tables } = await readLedger('data', { today: '2026-11-22' });
		expectSame(pageOf(tables, direction));
	});

	it('comes back whole: synthetic records of either direction, as known on any day', () => {
		fc.assert(
			fc.property(
				fc.nat(1000),
				fc.constantFrom(...DIRECTIONS),
				fc.option(fc.integer({ min: 10, max: 28 })),
				(seed, direction, day) => {
					const tables = syntheticTables({ seed, days: 40, intensity: 2, directions: DIRECTIONS });
					expectSame(pageOf(tables, direction, day === null ? null : `2022-01-${day}`));
				}
			),
			{ numRuns: 40 }
		);
	});

	it('comes back whole whatever is said: withheld, unknown, ranges, “at least”, people of a place', () => {
		const report = fc.record({
			source: fc.constantFrom('air-force', 'general-staff', 'police', 'outlet', 'un'),
			strikes: said(['launched', 'intercepted', 'suppressed', 'hit'], NODES),
			people: said(['killed', 'injured'], PLACES)
		});
		const attacks = fc.array(
			fc.record({ day: fc.nat(5), reports: fc.array(report, { minLength: 1, maxLength: 4 }) }),
			{ minLength: 1, maxLength: 5 }
		);
		fc.assert(
			fc.property(attacks, (list) => {
				expectSame(pageOf(tablesOf(list), 'RU'));
			}),
			{ numRuns: 300 }
		);
	});

	it('is a small part of the record as text', () => {
		const page = pageOf(syntheticTables({ seed: 1, days: 400 }), 'RU');
		expect(JSON.stringify(sendTo(page).packed).length).toBeLessThan(
			JSON.stringify(page.series).length / 15
		);
	});

	it('of no days has none', () => {
		const none = { ...syntheticTables({ seed: 1, days: 1 }), attacks: [], reports: [], counts: [] };
		expectSame(pageOf(none, 'RU'));
	});
});
