import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import { momentToInstant } from '../../../../src/lib/records/ledger/moment';
import { attackFigures } from '../../../../src/lib/figures/stats/choose-report';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { LedgerBuilder, type Said } from '../../../fixtures/ledger-builder';

const figures = (builder: LedgerBuilder, node = 'missile', asOf = Infinity) => {
	const ledger = builder.build();
	return attackFigures(ledger, ledger.attacks[0]!, node, asOf);
};

describe('Rule 1: one report per total', () => {
	it('The best source rank wins over a later statement', () => {
		const chosen = figures(
			new LedgerBuilder()
				.attack('ru-2024-01-02')
				.report('a', 'air-force', [['launched', 'missile', 99]])
				.report('b', 'general-staff', [['launched', 'missile', 90]], { published: '2024-01-05' })
		);
		expect(chosen?.chosen.report.report_id).toBe('a');
	});
	it('Among equal ranks the one that states most weapon nodes wins, then the latest', () => {
		const builder = new LedgerBuilder()
			.attack('ru-2024-01-02')
			.report('types', 'air-force', [
				['launched', 'missile', 99],
				['launched', 'kalibr', 3]
			])
			.report('later', 'air-force', [['launched', 'missile', 83]], { published: '2024-01-03' });
		expect(figures(builder)?.chosen.report.report_id).toBe('types');
		const two = new LedgerBuilder()
			.attack('ru-2024-01-02')
			.report('early', 'air-force', [['launched', 'missile', 98]])
			.report('late', 'air-force', [['launched', 'missile', 99]], { published: '2024-01-03' });
		expect(figures(two)?.chosen.report.report_id).toBe('late');
	});
	it('A family total is taken as stated and never added to what it is made of', () => {
		const chosen = figures(
			new LedgerBuilder().attack('ru-2024-01-02').report('a', 'air-force', [
				['launched', 'missile', 99],
				['launched', 'cruise', 70],
				['launched', 'kh-101-555', 70],
				['intercepted', 'kh-101-555', 59],
				['intercepted', 'kalibr', 3]
			])
		);
		expect(chosen?.launched?.value).toBe(99);
		expect(chosen?.intercepted?.value).toBe(62);
	});
	it('Without a family total the stated types are summed', () => {
		const builder = new LedgerBuilder().attack('ru-2024-01-02').report('a', 'air-force', [
			['launched', 'kalibr', 3],
			['launched', 'iskander-m', 12],
			['intercepted', 'kalibr', 3],
			['intercepted', 'iskander-m', 0]
		]);
		expect(figures(builder)?.launched?.value).toBe(15);
		expect(figures(builder, 'cruise')?.launched?.value).toBe(3);
	});
	it('A numerator never meets the denominator of another report', () => {
		const chosen = figures(
			new LedgerBuilder()
				.attack('ru-2024-01-02')
				.report('launches', 'air-force', [['launched', 'missile', 41]])
				.report('both', 'outlet', [
					['launched', 'missile', 44],
					['intercepted', 'missile', 22]
				])
		);
		expect(chosen?.launched?.value).toBe(41);
		expect(chosen?.paired).toBeNull();
		expect(chosen?.partial).toBe(true);
	});
	it('A launch without an outcome is not in the rate and makes the total partial', () => {
		const chosen = figures(
			new LedgerBuilder().attack('ru-2023-12-08').report('a', 'air-force', [
				['launched', 'kh-101-555', 19],
				['intercepted', 'kh-101-555', 14],
				['launched', 'iskander-m', 6]
			])
		);
		expect(chosen?.launched?.value).toBe(25);
		expect(chosen?.paired?.launched.value).toBe(19);
		expect(chosen?.partial).toBe(true);
	});
	it('A city is part of the national figure: never added, never a rival', () => {
		const builder = new LedgerBuilder()
			.attack('ru-2024-01-02')
			.report('national', 'general-staff', [['launched', 'missile', 99]])
			.report('city', 'air-force', [
				{
					report_id: '',
					measure: 'launched',
					weapon_id: 'missile',
					place_id: 'UA-30',
					qualifier: 'exact',
					value: 60,
					low: null,
					high: null
				}
			]);
		expect(figures(builder)).toMatchObject({ launched: { value: 99, low: 99, high: 99 } });
	});
	it('A claim of interceptions alone leaves the launches unknown', () => {
		const builder = new LedgerBuilder()
			.attack('ua-2023-12-30', { direction: 'UA' })
			.report('a', 'air-force', [['intercepted', 'drone', 32]]);
		expect(figures(builder, 'drone')).toMatchObject({
			launched: null,
			stopped: { value: 32 },
			partial: true
		});
	});
	it('Suppressed weapons are stopped too', () => {
		const chosen = figures(
			new LedgerBuilder().attack('ru-2023-12-03').report('a', 'air-force', [
				['launched', 'kalibr', 2],
				['intercepted', 'kalibr', 1],
				['suppressed', 'kalibr', 1]
			])
		);
		expect(chosen?.paired).toMatchObject({ stopped: { value: 2 }, intercepted: { value: 1 } });
	});
});

describe('Rules 2 and 3: range, dispute, different denominators', () => {
	const builder = () =>
		new LedgerBuilder()
			.attack('ru-2024-01-02')
			.report('all', 'air-force', [
				['launched', 'missile', 99],
				['intercepted', 'missile', 72],
				['launched', 'kalibr', 3]
			])
			.report('interceptable', 'air-force', [
				['launched', 'missile', 83],
				['intercepted', 'missile', 72]
			]);
	it('Both reports stand side by side and the range spans them', () => {
		expect(figures(builder())).toMatchObject({
			launched: { value: 99, low: 83, high: 99 },
			disputed: true
		});
		const ledger = builder().build();
		const series = resolveDaily(ledger, { direction: 'RU', asOf: null });
		const [alternative] = series.days[0]!.strikes['missile']!.alternatives;
		expect(alternative).toMatchObject({ launched: 83, stopped: 72 });
		expect(series.reports[alternative!.report]?.id).toBe('interceptable');
	});
});

describe('Reports that are no rivals', () => {
	const kinds = (kalibr: number) =>
		[
			['launched', 'kh-101-555', 70],
			['launched', 'kalibr', kalibr]
		] as Said[];
	const all: Said[] = [['launched', 'missile', 99], ...kinds(3), ['launched', 'iskander-m', 26]];
	it('A named subset of the same kinds is no low estimate of all', () => {
		const subset: Said[] = [['launched', 'missile', 73], ...kinds(3)];
		const found = figures(
			new LedgerBuilder()
				.attack('ru-2024-01-02')
				.report('all', 'air-force', all)
				.report('subset', 'general-staff', subset)
		);
		expect(found).toMatchObject({ launched: { low: 99, high: 99 }, disputed: false });
		expect(found?.subsets.map(({ report }) => report.report_id)).toEqual(['subset']);
	});
	it('One that counts a kind otherwise is a rival', () => {
		const other: Said[] = [['launched', 'missile', 74], ...kinds(4)];
		const found = figures(
			new LedgerBuilder()
				.attack('ru-2024-01-02')
				.report('all', 'air-force', all)
				.report('other', 'general-staff', other)
		);
		expect(found).toMatchObject({ launched: { low: 74, high: 99 }, disputed: true });
	});
	it('A count that its source has since raised is history; one of another source stays', () => {
		const raised = (source: string) =>
			figures(
				new LedgerBuilder()
					.attack('ru-2024-01-02')
					.report('first', source, [['launched', 'missile', 90]], { published: '2024-01-02' })
					.report('later', 'air-force', [['launched', 'missile', 99]], { published: '2024-01-03' })
			);
		expect(raised('air-force')?.launched).toMatchObject({ low: 99, high: 99 });
		expect(raised('general-staff')?.launched).toMatchObject({ low: 90, high: 99 });
	});
	it('A missile that is called by two names is one: the report that splits the family says which', () => {
		const builder = new LedgerBuilder()
			.attack('ru-2023-12-17')
			.report('one', 'air-force', [
				['launched', 'kalibr', 2],
				['suppressed', 'kalibr', 1],
				['intercepted', 'kalibr', 1]
			])
			.report('two', 'air-force', [['suppressed', 'iskander-m', 1]]);
		expect(figures(builder, 'ballistic')).toBeNull();
		expect(figures(builder, 'cruise')).toMatchObject({ stopped: { value: 2 } });
	});
	it('What was stopped was launched: a surplus makes the launches at least that', () => {
		const found = figures(
			new LedgerBuilder().attack('ru-2024-01-02').report('a', 'air-force', [
				['launched', 'missile', 10],
				['intercepted', 'missile', 12]
			])
		);
		expect(found?.launched).toMatchObject({ value: 12, floor: true });
	});
});

describe('As known on', () => {
	const t = (moment: string) => momentToInstant(moment);
	const builder = () =>
		new LedgerBuilder()
			.attack('ru-2024-01-02')
			.report('first', 'air-force', [['launched', 'missile', 90]], {
				published: '2024-01-02T09:00+02:00'
			})
			.report('second', 'air-force', [['launched', 'missile', 99]], {
				published: '2024-01-02T15:00+02:00',
				status: 'revised',
				supersedes: 'first'
			})
			.report('gone', 'air-force', [['launched', 'missile', 99]], {
				published: '2024-01-04T10:00+02:00',
				status: 'withdrawn',
				supersedes: 'second'
			});
	it('Before the first publication nothing is known', () => {
		expect(figures(builder(), 'missile', t('2024-01-02T08:59+02:00'))).toBeNull();
	});
	it('A report that supersedes replaces from its own moment on, to the second', () => {
		expect(figures(builder(), 'missile', t('2024-01-02T14:59+02:00'))?.launched?.value).toBe(90);
		expect(figures(builder(), 'missile', t('2024-01-02T15:00+02:00'))?.launched?.value).toBe(99);
	});
	it('A withdrawn report counts before its withdrawal and never after', () => {
		expect(figures(builder(), 'missile', t('2024-01-04T09:59+02:00'))?.launched?.value).toBe(99);
		expect(figures(builder(), 'missile')).toBeNull();
	});
});

describe('Laws', () => {
	const said = fc.constantFrom('missile', 'kalibr', 'iskander-m', 'drone', 'shahed-136-131');
	const report = fc.record({
		source: fc.constantFrom('air-force', 'general-staff', 'outlet'),
		hour: fc.integer({ min: 0, max: 200 }),
		counts: fc.uniqueArray(fc.tuple(said, fc.integer({ min: 0, max: 120 })), {
			selector: ([weapon]) => weapon,
			minLength: 1
		})
	});
	const published = (hour: number) => {
		const day = String(1 + Math.floor(hour / 24)).padStart(2, '0');
		return `2024-01-${day}T${String(hour % 24).padStart(2, '0')}:00+02:00`;
	};
	const build = (reports: { source: string; hour: number; counts: [string, number][] }[]) => {
		const builder = new LedgerBuilder().attack('ru-2024-01-01');
		reports.forEach(({ source, hour, counts }, i) =>
			builder.report(
				`r${i}`,
				source,
				counts.map(([weapon, value]) => ['launched', weapon, value]),
				{ published: published(hour) }
			)
		);
		return builder;
	};

	it('Adding a report published after T changes nothing as known on T', () => {
		fc.assert(
			fc.property(fc.array(report, { maxLength: 5 }), report, (before, later) => {
				const asOf = published(100);
				const earlier = before.map((each) => ({ ...each, hour: each.hour % 100 }));
				const resolve = (list: typeof before) =>
					resolveDaily(build(list).build(), { direction: 'RU', asOf });
				expect(resolve([...earlier, { ...later, hour: 101 + (later.hour % 90) }])).toEqual(
					resolve(earlier)
				);
			})
		);
	});
	it('The order of rows does not matter', () => {
		fc.assert(
			fc.property(
				fc.array(report, { minLength: 1, maxLength: 6 }),
				fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
				(reports, random) => {
					const { tables } = build(reports);
					const shuffle = <T>(rows: T[]) =>
						rows
							.map((row) => ({ row, key: random.next().value as number }))
							.sort((a, b) => a.key - b.key)
							.map(({ row }) => row);
					const options = { direction: 'RU', asOf: null } as const;
					const shuffled = {
						...tables,
						reports: shuffle(tables.reports),
						counts: shuffle(tables.counts)
					};
					expect(resolveDaily(createLedger(shuffled), options)).toEqual(
						resolveDaily(createLedger(tables), options)
					);
				}
			)
		);
	});
	it('Resolving leaves the ledger as it was', () => {
		const builder = build([{ source: 'air-force', hour: 5, counts: [['missile', 3]] }]);
		const before = structuredClone(builder.tables);
		resolveDaily(builder.build(), { direction: 'RU', asOf: null });
		expect(builder.tables).toEqual(before);
	});
});
