import { describe, expect, it } from 'vitest';
import {
	asOfMoment,
	momentsKnown,
	publicationMoments
} from '../../../../src/lib/figures/stats/publication-moments';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

const ledger = new LedgerBuilder()
	.attack('2024-01-02')
	.report('a', 'air-force', [['launched', 'missile', 99]], { published: '2024-01-02T10:00+02:00' })
	.report('b', 'outlet', [['launched', 'missile', 90]], { published: '2024-01-02T08:00Z' })
	.report('c', 'outlet', [['killed', 'UA', 4]], { published: '2024-01-02' })
	.report('d', 'police', [['killed', 'UA', 5]], { published: '2024-01-05', status: 'withdrawn' })
	.attack('2024-01-01', { direction: 'UA' })
	.report('e', 'outlet', [['killed', 'RU', 1]], { published: '2024-01-01' })
	.attack('month', { kind: 'period', start: '2024-01-01', end: '2024-01-31' })
	.report('f', 'un', [['killed', 'UA', 100]], { published: '2024-02-05' })
	.build();
const moments = publicationMoments(ledger, 'RU');

describe('publicationMoments', () => {
	it('holds each instant once, in order, with the number of reports published then', () => {
		expect(moments.map(({ moment, reports }) => [moment, reports])).toEqual([
			['2024-01-02T10:00+02:00', 2],
			['2024-01-02', 1],
			['2024-01-05', 1],
			['2024-02-05', 1]
		]);
	});

	it('puts a bare date at the end of its day in Kyiv', () => {
		expect(new Date(moments[1]!.at).toISOString()).toBe('2024-01-02T21:59:59.999Z');
	});

	it('counts periods and withdrawals, and leaves the other direction out', () => {
		expect(moments.reduce((sum, moment) => sum + moment.reports, 0)).toBe(5);
		expect(publicationMoments(ledger, 'UA')).toHaveLength(1);
	});

	it('is empty for a ledger without reports', () => {
		expect(publicationMoments(new LedgerBuilder().attack('2024-01-02').build(), 'RU')).toEqual([]);
	});
});

describe('Steps between moments', () => {
	it('knows none before the first, and all at the latest', () => {
		expect(momentsKnown(moments, '2020-01-01')).toBe(0);
		expect(momentsKnown(moments, null)).toBe(4);
		expect(momentsKnown(moments, '2030-01-01')).toBe(4);
		expect(momentsKnown([], null)).toBe(0);
	});

	it('a moment is known from its own instant on', () => {
		expect(momentsKnown(moments, '2024-01-02T09:59+02:00')).toBe(0);
		expect(momentsKnown(moments, '2024-01-02T10:00+02:00')).toBe(1);
		expect(momentsKnown(moments, '2024-01-02')).toBe(2);
	});

	it('asOfMoment leads back to as many known, and to the latest where all are', () => {
		for (let known = 1; known <= moments.length; known++)
			expect(momentsKnown(moments, asOfMoment(moments, known))).toBe(known);
		expect(asOfMoment(moments, 4)).toBeNull();
		expect(asOfMoment(moments, 0)).toBe('2024-01-02T10:00+02:00');
		expect(asOfMoment([], 0)).toBeNull();
	});
});
