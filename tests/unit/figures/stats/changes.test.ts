import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import { listChanges } from '../../../../src/lib/figures/stats/changes';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

const exact = (value: number) => ({ qualifier: 'exact', value, low: null, high: null });
const ids = (builder: LedgerBuilder) =>
	listChanges(builder.build()).map(({ report }) => report.report_id);
const entry = (builder: LedgerBuilder, id: string) => {
	const found = listChanges(builder.build()).find(({ report }) => report.report_id === id);
	if (!found) throw new Error(`no entry ${id}`);
	return found;
};

const revised = () =>
	new LedgerBuilder()
		.attack('ru-2024-01-02')
		.report('a.1', 'air-force', [
			['launched', 'drone', 10],
			['intercepted', 'drone', 8],
			['killed', 'UA', 1]
		])
		.report(
			'a.2',
			'air-force',
			[
				['launched', 'drone', 10],
				['intercepted', 'drone', 9, 'at_least'],
				['injured', 'UA-30', 4]
			],
			{ supersedes: 'a.1', status: 'revised' }
		);

describe('the change log', () => {
	it('of an empty ledger is empty', () => {
		expect(listChanges(new LedgerBuilder().build())).toEqual([]);
	});

	it('tells a report that replaces none as added, with every figure it states', () => {
		const { kind, changes, unchanged, day } = entry(revised(), 'a.1');
		expect(kind).toBe('added');
		expect(day).toBe('2024-01-02');
		expect(unchanged).toBe(0);
		expect(changes.map(({ measure, before, after }) => [measure, before, after])).toEqual([
			['launched', null, exact(10)],
			['intercepted', null, exact(8)],
			['killed', null, exact(1)]
		]);
	});

	it('tells a revision by figure: restated, dropped, new; what stayed is only counted', () => {
		const { kind, changes, unchanged } = entry(revised(), 'a.2');
		expect(kind).toBe('revised');
		expect(unchanged).toBe(1);
		expect(changes).toEqual([
			{
				measure: 'intercepted',
				weaponId: 'drone',
				placeId: 'UA',
				before: exact(8),
				after: { ...exact(9), qualifier: 'at_least' }
			},
			{ measure: 'killed', weaponId: null, placeId: 'UA', before: exact(1), after: null },
			{ measure: 'injured', weaponId: null, placeId: 'UA-30', before: null, after: exact(4) }
		]);
	});

	it('takes the same number with another qualifier for a change', () => {
		const builder = new LedgerBuilder()
			.attack('ru-2024-01-02')
			.report('a.1', 'air-force', [['launched', 'drone', 10]])
			.report('a.2', 'air-force', [['launched', 'drone', 10, 'about']], { supersedes: 'a.1' });
		expect(entry(builder, 'a.2').changes).toHaveLength(1);
	});

	it('tells of a later withdrawal what it takes away, not what its own row repeats', () => {
		const builder = revised().report('a.3', 'air-force', [['launched', 'missile', 99]], {
			supersedes: 'a.2',
			status: 'withdrawn',
			note: 'misread'
		});
		const { kind, changes } = entry(builder, 'a.3');
		expect(kind).toBe('withdrawn');
		expect(changes.map(({ measure, before, after }) => [measure, before?.value, after])).toEqual([
			['launched', 10, null],
			['intercepted', 9, null],
			['injured', 4, null]
		]);
	});

	it('tells of a report entered as withdrawn that its own figures do not count', () => {
		const builder = new LedgerBuilder()
			.attack('ru-2024-01-02')
			.report('a.1', 'air-force', [['launched', 'drone', 10]], { status: 'withdrawn', note: 'x' });
		const { changes } = entry(builder, 'a.1');
		expect(changes.map(({ before, after }) => [before?.value, after])).toEqual([[10, null]]);
	});

	it('is in order of recording, then of publication, newest first, then of ids', () => {
		const builder = new LedgerBuilder()
			.attack('ru-2024-01-02')
			.report('b', 'air-force', [['launched', 'drone', 1]])
			.report('a', 'air-force', [['launched', 'drone', 1]])
			.report('early', 'air-force', [['launched', 'drone', 1]], {
				published: '2024-01-02T08:00+02:00'
			})
			.report('old', 'air-force', [['launched', 'drone', 1]], { recorded: '2026-11-21' })
			.report('hour', 'air-force', [['launched', 'drone', 1]], {
				recorded: '2026-11-22T10:00+02:00'
			});
		// A bare date counts as the end of its day.
		expect(ids(builder)).toEqual(['a', 'b', 'early', 'hour', 'old']);
	});

	it('does not depend on the order of rows', () => {
		const { tables } = revised();
		const expected = JSON.stringify(listChanges(createLedger(tables)));
		const shuffled = <T>(rows: T[]) =>
			fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length });
		fc.assert(
			fc.property(shuffled(tables.reports), shuffled(tables.counts), (reports, counts) => {
				const changes = listChanges(createLedger({ ...tables, reports, counts }));
				expect(changes.map(({ report, changes }) => [report.report_id, changes])).toEqual(
					(JSON.parse(expected) as typeof changes).map(({ report, changes }) => [
						report.report_id,
						changes
					])
				);
			})
		);
	});

	it('has an entry for every report, periods and both directions included', () => {
		const builder = revised()
			.attack('ua-2024-01-03', { direction: 'UA' })
			.report('u', 'air-force', [['launched', 'drone', 1]])
			.attack('p-2024-01-31', { kind: 'period', start: '2024-01-01' })
			.report('p', 'air-force', [['launched', 'drone', 1]]);
		expect(ids(builder).sort()).toEqual(['a.1', 'a.2', 'p', 'u']);
	});
});
