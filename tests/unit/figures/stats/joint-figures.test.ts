import { describe, expect, it } from 'vitest';
import { attackFigures } from '../../../../src/lib/figures/stats/choose-report';
import { LedgerBuilder, type Said } from '../../../fixtures/ledger-builder';

const figures = (said: Said[], node: string) => {
	const ledger = new LedgerBuilder().attack('ru-2024-01-13').report('a', 'air-force', said).build();
	return attackFigures(ledger, ledger.attacks[0]!, node, Infinity);
};

describe('Rule 5: a figure of several kinds together bounds each of them', () => {
	const both: Said[] = [
		['launched', 'all', 40],
		['launched', 'missile', 37],
		['launched', 'drone', 3],
		['intercepted', 'all', 8],
		['intercepted', 'missile', 8],
		['suppressed', 'all', 20, 'more_than']
	];
	it('More than 20 of 40 of which 3 are drones: at least 18 missiles, at least 26 stopped', () => {
		expect(figures(both, 'missile')).toMatchObject({
			suppressed: { value: 18, floor: true },
			stopped: { value: 26, floor: true },
			paired: { launched: { value: 37 }, stopped: { value: 26, floor: true } }
		});
	});
	it('What it does not settle stays open: no outcome for the drones, not none stopped', () => {
		expect(figures(both, 'drone')).toMatchObject({
			launched: { value: 3 },
			intercepted: { value: 0, floor: false },
			stopped: null,
			paired: null
		});
	});
	const all: Said[] = [
		['launched', 'missile', 51],
		['launched', 'kh-101-555', 24],
		['launched', 'iskander-m', 6],
		['intercepted', 'missile', 18],
		['intercepted', 'kh-101-555', 18]
	];
	it('All that were stopped are of one kind: the others stopped none', () => {
		expect(figures(all, 'ballistic')).toMatchObject({
			paired: { launched: { value: 6 }, stopped: { value: 0, floor: false } }
		});
	});
	it('Where some are left, how many of a kind is not known', () => {
		const some = all.map((each): Said =>
			Array.isArray(each) && each[1] === 'missile' && each[0] === 'intercepted'
				? ['intercepted', 'missile', 20]
				: each
		);
		expect(figures(some, 'ballistic')).toMatchObject({ stopped: null, paired: null });
	});
	it('Nothing launched at all is nothing of any kind that is named', () => {
		expect(
			figures(
				[
					['launched', 'all', 0],
					['intercepted', 'missile', null, 'none_reported']
				],
				'missile'
			)
		).toMatchObject({ launched: { value: 0, floor: false } });
	});
	it('What is settled for a kind does not make its report more detailed than it is', () => {
		expect(figures(all, 'missile')?.chosen.totals.nodes).toBe(3);
	});
});
