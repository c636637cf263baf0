import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Count, Measure, Qualifier } from '../../../../src/lib/records/ledger/types';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

type Stated = [Measure, string, Qualifier, number | null, (number | null)?, (number | null)?];

/** The rows of counts.csv, from 0, that a report of these figures is blamed for. */
function blamed(...stated: Stated[]): number[] {
	const counts = stated.map(([measure, weapon_id, qualifier, value, low = null, high = null]) => ({
		...{ report_id: '', measure, weapon_id, place_id: 'UA', qualifier, value, low, high }
	})) satisfies Count[];
	const { tables } = new LedgerBuilder().attack('2024-01-01').report('r', 'air-force', counts);
	tables.weapons.push(
		{ weapon_id: 'missile-mixed', parent_id: 'missile', name_en: '', name_uk: '', aliases: '' },
		{ weapon_id: 'iskander', parent_id: 'missile-mixed', name_en: '', name_uk: '', aliases: '' }
	);
	return validateLedger(tables, { today: '2026-12-01' })
		.filter(({ code }) => code === 'stopped-exceeds-launched')
		.map(({ row }) => row - 2);
}

describe('no report stops more than it says was launched', () => {
	it('is held across a family and its nodes', () => {
		expect(
			blamed(['launched', 'missile', 'exact', 10], ['intercepted', 'kh-101-555', 'exact', 12])
		).toEqual([1]);
		expect(
			blamed(['launched', 'missile', 'exact', 10], ['intercepted', 'kh-101-555', 'exact', 10])
		).toEqual([]);
		expect(
			blamed(['launched', 'kalibr', 'exact', 3], ['intercepted', 'cruise', 'exact', 9])
		).toEqual([]);
	});

	it('adds the parts of a family, and does not add a family to its parts', () => {
		const launched: Stated = ['launched', 'missile', 'exact', 10];
		expect(
			blamed(
				launched,
				['intercepted', 'kh-101-555', 'exact', 6],
				['intercepted', 'iskander-m', 'exact', 5]
			)
		).toEqual([1, 2]);
		expect(
			blamed(
				launched,
				['intercepted', 'missile', 'exact', 6],
				['intercepted', 'kh-101-555', 'exact', 6]
			)
		).toEqual([]);
		expect(
			blamed(
				launched,
				['suppressed', 'missile', 'exact', 5],
				['intercepted', 'kh-101-555', 'exact', 6]
			)
		).toEqual([1, 2]);
	});

	it('knows what the launches of the siblings leave', () => {
		expect(
			blamed(
				['launched', 'missile', 'exact', 10],
				['launched', 'kalibr', 'exact', 8],
				['intercepted', 'kh-101-555', 'exact', 3]
			)
		).toEqual([2]);
		expect(
			blamed(
				['launched', 'missile', 'exact', 10],
				['launched', 'kalibr', 'exact', 12],
				['intercepted', 'kalibr', 'exact', 9]
			)
		).toEqual([]);
	});

	it('does not add a mixture of classes to the classes it may hold', () => {
		expect(
			blamed(
				['launched', 'missile', 'exact', 10],
				['intercepted', 'iskander', 'exact', 6],
				['intercepted', 'iskander-m', 'exact', 6]
			)
		).toEqual([]);
	});

	it.each<[string, Stated, Stated, boolean]>([
		[
			'at least',
			['launched', 'missile', 'at_least', 10],
			['intercepted', 'missile', 'exact', 12],
			true
		],
		[
			'more than',
			['launched', 'missile', 'exact', 10],
			['intercepted', 'missile', 'more_than', 10],
			false
		],
		[
			'at most',
			['launched', 'missile', 'at_most', 10],
			['intercepted', 'missile', 'at_least', 11],
			false
		],
		[
			'at most',
			['launched', 'missile', 'exact', 10],
			['intercepted', 'missile', 'at_most', 12],
			true
		],
		['about', ['launched', 'missile', 'about', 10], ['intercepted', 'missile', 'exact', 12], true],
		[
			'about',
			['launched', 'missile', 'about', 10, 9, 11],
			['intercepted', 'missile', 'exact', 12],
			false
		],
		[
			'about',
			['launched', 'missile', 'exact', 10],
			['intercepted', 'missile', 'about', 12, 9, 14],
			true
		],
		[
			'undisclosed',
			['launched', 'missile', 'undisclosed', null],
			['intercepted', 'missile', 'exact', 12],
			true
		]
	])('takes "%s" by its bounds', (_, launched, stopped, isFine) => {
		expect(blamed(launched, stopped)).toEqual(isFine ? [] : [1]);
	});

	it('blames no report that tells a raid as it can have been, however vaguely', () => {
		const LEAVES = ['kh-101-555', 'kalibr', 'iskander-m'] as const;
		const ABOVE = { cruise: LEAVES.slice(0, 2), missile: LEAVES } as const;
		const nodes = [...LEAVES, 'cruise', 'missile'] as const;
		const raid = fc.record({
			leaves: fc.tuple(...LEAVES.map(() => fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)))),
			told: fc.subarray(
				nodes.flatMap((node) =>
					(['launched', 'intercepted', 'suppressed'] as const).map((measure) => ({ node, measure }))
				)
			),
			words: fc.infiniteStream(
				fc.constantFrom('exact', 'at_least', 'at_most', 'about' as Qualifier)
			),
			slips: fc.infiniteStream(fc.nat(3))
		});
		fc.assert(
			fc.property(raid, ({ leaves, told, words, slips }) => {
				const truth = (node: (typeof nodes)[number], measure: Measure): number => {
					const below: readonly string[] =
						node === 'cruise' || node === 'missile' ? ABOVE[node] : [node];
					return LEAVES.reduce((sum, leaf, i) => {
						if (!below.includes(leaf)) return sum;
						const [down, lost, through] = leaves[i]!;
						if (measure === 'intercepted') return sum + down!;
						return sum + (measure === 'suppressed' ? lost! : down! + lost! + through!);
					}, 0);
				};
				const stated = told.map(({ node, measure }): Stated => {
					const qualifier = words.next().value as Qualifier;
					const n = truth(node, measure);
					const slip = slips.next().value as number;
					if (qualifier === 'at_least') return [measure, node, qualifier, Math.max(0, n - slip)];
					if (qualifier === 'at_most') return [measure, node, qualifier, n + slip];
					if (qualifier === 'about')
						return [measure, node, qualifier, n + slip, Math.max(0, n - slip), n + 2 * slip];
					return [measure, node, 'exact', n];
				});
				expect(blamed(...stated)).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	});
});
