import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	createLedger,
	type IndexedAttack,
	type Ledger
} from '../../../../src/lib/records/ledger/ledger';
import type { LedgerTables } from '../../../../src/lib/records/ledger/types';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { attackToll } from '../../../../src/lib/figures/stats/casualty-toll';
import { attackFigures } from '../../../../src/lib/figures/stats/choose-report';
import {
	knownWhen,
	type KnownMeasure,
	type KnownSeries,
	type KnownWhen
} from '../../../../src/lib/figures/stats/known-when';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

const { tables } = await readLedger('data', { today: '2026-11-22' });
const shipped = createLedger(tables);
const SHOWN = ['ru-2023-12-29', 'ua-2023-12-30-belgorod', 'ru-2024-01-02'];

const attackOf = (ledger: Ledger, id: string): IndexedAttack =>
	ledger.attacks.find((attack) => attack.attack_id === id)!;
const measureOf = (known: KnownWhen, measure: KnownMeasure): KnownSeries =>
	known.measures.find((each) => each.measure === measure)!;
/** What the rules of counting give, asked directly. */
function resolved(ledger: Ledger, attack: IndexedAttack, measure: KnownMeasure, asOf: number) {
	if (measure === 'killed' || measure === 'injured')
		return attackToll(ledger, attack, measure, asOf)?.best ?? null;
	const [family, part] = measure.split('-') as ['missile', 'launched'];
	return attackFigures(ledger, attack, family, asOf)?.[part] ?? null;
}

describe('What was known when', () => {
	it('The step at each moment is what the rules give for that moment, the last what they give now', () => {
		for (const attack of shipped.attacks.filter((each) => each.kind === 'wave')) {
			const known = knownWhen(shipped, attack);
			for (const { measure, steps } of known.measures) {
				for (const { at } of known.moments) {
					const step = steps.filter((each) => each.at <= at).at(-1);
					expect(step?.figure ?? null).toEqual(resolved(shipped, attack, measure, at));
				}
				expect(steps.at(-1)?.figure ?? null).toEqual(resolved(shipped, attack, measure, Infinity));
			}
		}
	});
	it('A later moment leaves what was known before it as it was', () => {
		for (const id of SHOWN) {
			const attack = attackOf(shipped, id);
			const all = knownWhen(shipped, attack);
			for (const { at } of all.moments) {
				const then = knownWhen(shipped, attack, at);
				expect(then.moments).toEqual(all.moments.filter((moment) => moment.at <= at));
				for (const { measure, steps, sources } of then.measures) {
					const later = measureOf(all, measure);
					expect(steps).toEqual(later.steps.filter((step) => step.at <= at));
					expect(sources.flatMap((line) => line.points)).toEqual(
						later.sources.flatMap((line) => line.points.filter((point) => point.at <= at))
					);
				}
			}
		}
	});
	it('The order of rows in the files changes nothing', () => {
		const ids = new Set(SHOWN);
		const part: LedgerTables = {
			...tables,
			attacks: tables.attacks.filter((row) => ids.has(row.attack_id)),
			reports: tables.reports.filter((row) => ids.has(row.attack_id))
		};
		const before = SHOWN.map((id) => knownWhen(createLedger(part), attackOf(shipped, id)));
		fc.assert(
			fc.property(
				fc.shuffledSubarray(part.reports, { minLength: part.reports.length }),
				fc.shuffledSubarray(part.attacks, { minLength: part.attacks.length }),
				(reports, attacks) => {
					const ledger = createLedger({ ...part, reports, attacks });
					const after = SHOWN.map((id) => knownWhen(ledger, attackOf(ledger, id)));
					expect(after).toEqual(before);
				}
			),
			{ numRuns: 4 }
		);
	});
	it('Killed on 29 December 2023 ran from 12 to at least 57', () => {
		const { steps } = measureOf(knownWhen(shipped, attackOf(shipped, SHOWN[0]!)), 'killed');
		const national = steps.filter((step) => step.basis === 'statement');
		const values = national.map((step) => step.figure!.value);
		expect(values.filter((value, i) => value !== values[i - 1])).toEqual([12, 16, 28, 30, 39]);
		// Before the first statement for the country, places were added up.
		expect(steps[0]).toMatchObject({ basis: 'sum-of-places', change: null });
		const last = steps.filter((step) => step.change !== 0).at(-1);
		expect(last).toMatchObject({ change: 1, dayOnly: true, moment: '2024-01-09' });
		expect(steps.at(-1)).toMatchObject({
			basis: 'sum-of-places',
			figure: { value: 57, floor: true }
		});
	});
	it('The UN’s verified minimum is a line of its own', () => {
		const { sources, verified } = measureOf(
			knownWhen(shipped, attackOf(shipped, SHOWN[0]!)),
			'killed'
		);
		expect(verified).toHaveLength(1);
		expect(verified[0]!.points[0]!.figure).toMatchObject({ value: 21, high: Infinity });
		expect(sources.some((line) => line.sourceId === 'hrmmu')).toBe(false);
	});
	it('Every toll of Belgorod speaks of a place: listed, and no rival national line', () => {
		const known = knownWhen(shipped, attackOf(shipped, SHOWN[1]!));
		const killed = measureOf(known, 'killed');
		expect(killed.sources).toEqual([]);
		expect(killed.local.length).toBeGreaterThan(10);
		expect(killed.steps.at(-1)).toMatchObject({ basis: 'sum-of-places' });
		expect(killed.steps.at(-1)?.figure?.value).toBe(25);
	});
	it('72 of 99 and 72 of 83 are two lines of one source, not a revision', () => {
		const { sources } = measureOf(
			knownWhen(shipped, attackOf(shipped, SHOWN[2]!)),
			'missile-launched'
		);
		const own = sources.filter((line) => line.sourceId === 'commander-in-chief-afu');
		expect(own.map((line) => line.points.map((point) => point.figure?.value))).toEqual([
			[99],
			[83]
		]);
	});
	it('A line ends where its statement is withdrawn or superseded by another source', () => {
		const at = (hour: number) => ({ published: `2024-01-01T${hour}:00+02:00` });
		const ledger = new LedgerBuilder()
			.attack('a-2024-01-01')
			.report('r1', 'air-force', [['launched', 'drone', 10]], at(10))
			.report('r2', 'air-force', [['launched', 'drone', 12]], { ...at(11), supersedes: 'r1' })
			.report('r3', 'air-force', [], { ...at(12), supersedes: 'r2', status: 'withdrawn' })
			.build();
		const { steps, sources } = measureOf(knownWhen(ledger, ledger.attacks[0]!), 'drone-launched');
		expect(sources.map((line) => line.points.map((point) => point.figure?.value))).toEqual([
			[10, 12, undefined]
		]);
		expect(steps.map((step) => [step.figure?.value, step.change])).toEqual([
			[10, null],
			[12, 2],
			[undefined, null]
		]);
	});
	it('An attack without reports has nothing to show', () => {
		const ledger = new LedgerBuilder().attack('a-2024-01-01').build();
		const known = knownWhen(ledger, ledger.attacks[0]!);
		expect([known.moments, known.reports, known.measures]).toEqual([[], [], []]);
	});
});
