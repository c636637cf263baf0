import { describe, expect, it } from 'vitest';
import type { IndexedReport } from '../../../../src/lib/records/ledger/ledger';
import { momentToInstant } from '../../../../src/lib/records/ledger/moment';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import {
	dayDetail,
	type ListedReport,
	type Role
} from '../../../../src/lib/figures/stats/day-detail';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

const DAY = '2024-03-01';
const listed = (builder: LedgerBuilder, asOf = Infinity): ListedReport[] =>
	dayDetail(builder.build(), 'RU', DAY, asOf).attacks.flatMap((attack) => attack.reports);
const roles = (reports: ListedReport[]): Record<string, Role[]> =>
	Object.fromEntries(reports.map(({ report, roles: own }) => [report.report_id, own]));

describe('The reports of a day and what they are used for', () => {
	it('names the only report that states a total', () => {
		const builder = new LedgerBuilder()
			.attack(`a-${DAY}`)
			.report('r1', 'air-force', [['launched', 'missile', 20]]);
		expect(roles(listed(builder))['r1']).toEqual([
			{ total: 'missile', chosen: true, because: 'only' }
		]);
	});

	it.each<[string, (builder: LedgerBuilder) => LedgerBuilder, string, Role, Role]>([
		[
			'a better rank',
			(builder) =>
				builder
					.report('r1', 'outlet', [['launched', 'missile', 25]])
					.report('r2', 'air-force', [['launched', 'missile', 20]]),
			'r2',
			{ total: 'missile', chosen: true, because: 'rank' },
			{ total: 'missile', chosen: false, because: 'rank' }
		],
		[
			'more kinds of weapon',
			(builder) =>
				builder
					.report('r1', 'air-force', [['launched', 'missile', 20]], { published: `${DAY}T10:00Z` })
					.report(
						'r2',
						'air-force',
						[
							['launched', 'missile', 20],
							['launched', 'kalibr', 4]
						],
						{ published: `${DAY}T08:00Z` }
					),
			'r2',
			{ total: 'missile', chosen: true, because: 'detail' },
			{ total: 'missile', chosen: false, because: 'detail' }
		],
		[
			'a later moment',
			(builder) =>
				builder
					.report('r1', 'air-force', [['launched', 'drone', 8]], { published: `${DAY}T08:00Z` })
					.report('r2', 'air-force', [['launched', 'drone', 9]], { published: `${DAY}T10:00Z` }),
			'r2',
			{ total: 'drone', chosen: true, because: 'latest' },
			{ total: 'drone', chosen: false, because: 'earlier' }
		]
	])('tells that %s decided', (_, said, winner, chosen, left) => {
		const found = roles(listed(said(new LedgerBuilder().attack(`a-${DAY}`))));
		expect(found[winner]).toEqual([chosen]);
		expect(found[winner === 'r2' ? 'r1' : 'r2']).toEqual([left]);
	});

	it('tells a local figure, and a claim without launches, from a rival total', () => {
		const builder = new LedgerBuilder()
			.attack(`a-${DAY}`)
			.report('all', 'air-force', [['launched', 'drone', 30]])
			.report('claim', 'general-staff', [['intercepted', 'drone', 12]])
			.report('local', 'governor', [
				{
					report_id: '',
					measure: 'intercepted',
					weapon_id: 'drone',
					place_id: 'UA-30',
					qualifier: 'exact',
					value: 5,
					low: null,
					high: null
				}
			]);
		const found = roles(listed(builder));
		expect(found['claim']).toEqual([{ total: 'drone', chosen: false, because: 'no-launches' }]);
		expect(found['local']).toEqual([{ total: 'drone', chosen: false, because: 'place' }]);
	});

	it('tells why a toll is used: the country before places, a source’s last word before its earlier', () => {
		const builder = new LedgerBuilder()
			.attack(`a-${DAY}`)
			.report('first', 'police', [['killed', 'UA', 3]], { published: `${DAY}T08:00Z` })
			.report('second', 'police', [['killed', 'UA', 5]], { published: `${DAY}T12:00Z` })
			.report('other', 'air-force', [['killed', 'UA', 4]], { published: `${DAY}T09:00Z` })
			.report('town', 'governor', [['killed', 'UA-30', 2]])
			.report('paper', 'outlet', [['killed', 'UA', 9]])
			.report('minimum', 'un', [['killed', 'UA', 2]]);
		const found = roles(listed(builder));
		const because = (id: string) => found[id]?.[0]?.because;
		expect(found['second']).toEqual([{ total: 'killed', chosen: true, because: 'latest' }]);
		expect(['first', 'other', 'town', 'paper', 'minimum'].map(because)).toEqual([
			'own-later',
			'earlier',
			'place',
			'rank',
			'verified'
		]);
	});

	it('uses the best of each place while nobody speaks for the country', () => {
		const builder = new LedgerBuilder()
			.attack(`a-${DAY}`)
			.report('kyiv', 'governor', [['injured', 'UA-30', 7]]);
		expect(roles(listed(builder))['kyiv']).toEqual([
			{ total: 'injured', chosen: true, because: 'place' }
		]);
	});

	it('lists what was replaced or withdrawn with what took its place, and no role', () => {
		const builder = new LedgerBuilder()
			.attack(`a-${DAY}`)
			.report('r1', 'air-force', [['launched', 'drone', 8]], { published: `${DAY}T08:00Z` })
			.report('r2', 'air-force', [['launched', 'drone', 9]], {
				published: `${DAY}T10:00Z`,
				supersedes: 'r1'
			});
		const [first] = listed(builder);
		expect(first).toMatchObject({ standing: 'superseded', replacedBy: ['r2'], roles: [] });
		const [before] = listed(builder, momentToInstant(`${DAY}T09:00Z`));
		expect(before).toMatchObject({ standing: 'stands', replacedBy: [] });
	});

	it('keeps the number of a report whatever the moment, and counts what came later', () => {
		const builder = new LedgerBuilder()
			.attack(`a-${DAY}`)
			.report('late', 'police', [['killed', 'UA', 1]], { published: `${DAY}T12:00Z` })
			.report('early', 'police', [['killed', 'UA', 2]], { published: `${DAY}T08:00Z` })
			.attack(`b-${DAY}`)
			.report('next', 'police', [['killed', 'UA', 3]], { published: `${DAY}T07:00Z` });
		const numbers = (asOf: number) =>
			listed(builder, asOf).map(({ report, number }) => [report.report_id, number]);
		expect(numbers(Infinity)).toEqual([
			['early', 1],
			['late', 2],
			['next', 3]
		]);
		const nine = momentToInstant(`${DAY}T09:00Z`);
		expect(numbers(nine)).toEqual([
			['early', 1],
			['next', 3]
		]);
		expect(dayDetail(builder.build(), 'RU', DAY, nine).later).toBe(1);
	});
});

describe('The shipped days', () => {
	it('use one standing report for each total of an attack that has a statement', async () => {
		const ledger = createLedger((await readLedger('data', { today: '2026-11-22' })).tables);
		const days = new Set(
			ledger.attacks.filter((attack) => attack.kind === 'wave').map((attack) => attack.day)
		);
		for (const direction of ['RU', 'UA'] as const) {
			for (const date of days) {
				for (const attack of dayDetail(ledger, direction, date, Infinity).attacks) {
					const chosen = (total: Role['total']) =>
						attack.reports.filter((one) =>
							one.roles.some((role) => role.total === total && role.chosen)
						);
					const id = attack.attack.attack_id;
					for (const family of ['missile', 'drone'] as const) {
						const report: IndexedReport | undefined = attack.strikes[family]?.chosen.report;
						const used = report ? [report] : (attack.claims[family]?.reports ?? []);
						expect([id, family, new Set(chosen(family).map((one) => one.report))]).toEqual([
							id,
							family,
							new Set(used)
						]);
					}
					for (const measure of ['killed', 'injured'] as const) {
						const ids = new Set(attack[measure]?.reportIds ?? []);
						expect([id, new Set(chosen(measure).map((one) => one.report.report_id))]).toEqual([
							id,
							ids
						]);
					}
				}
			}
		}
	});
});
