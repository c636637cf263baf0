import { describe, expect, it } from 'vitest';
import type { Count, Measure, Qualifier } from '../../../../src/lib/records/ledger/types';
import { exactly } from '../../../../src/lib/figures/stats/figure';
import { localFigures } from '../../../../src/lib/figures/stats/local-figures';
import { standingAt } from '../../../../src/lib/figures/stats/standing';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

const at = (
	place_id: string,
	weapon_id: string,
	value: number | null,
	qualifier: Qualifier = 'exact',
	measure: Measure = 'intercepted'
): Count => ({
	...{ report_id: '', measure, weapon_id, place_id },
	qualifier,
	value,
	low: null,
	high: null
});
const attack = () => new LedgerBuilder().attack('a-2024-01-05');
const stoppedOf = (builder: LedgerBuilder) => {
	const ledger = builder.build();
	return localFigures(ledger, standingAt(ledger, ledger.attacks[0]!, Infinity)).stopped;
};

describe('What reports state of weapons at places', () => {
	it('has the numbers of all weapons together', () => {
		const { figures } = stoppedOf(
			attack().report('r', 'governor', [at('UA-30', 'all', 20, 'about')])
		);
		expect(figures).toEqual([{ placeId: 'UA-30', figure: { ...exactly(20), approximate: true } }]);
	});

	it('takes of all together and of the families whichever comes to more, never both', () => {
		const families = [at('UA-30', 'missile', 6), at('UA-30', 'drone', 5)];
		const more = attack()
			.report('r', 'governor', families)
			.report('s', 'outlet', [at('UA-30', 'all', 30, 'more_than')]);
		expect(stoppedOf(more).figures).toMatchObject([{ figure: { value: 31, floor: true } }]);
		const less = attack()
			.report('r', 'governor', families)
			.report('s', 'outlet', [at('UA-30', 'all', 10)]);
		expect(stoppedOf(less).figures.map(({ figure }) => figure.value)).toEqual([6, 5]);
		const sum = attack().report('r', 'governor', [...families, at('UA-30', 'all', 11)]);
		expect(stoppedOf(sum).figures.reduce((n, { figure }) => n + figure.value, 0)).toBe(11);
	});

	it('spans the reports in force, the best source first (rule 2)', () => {
		const two = attack()
			.report('r', 'governor', [at('UA-63', 'missile', 12)])
			.report('s', 'outlet', [at('UA-63', 'missile', 10)]);
		expect(stoppedOf(two).figures).toMatchObject([{ figure: { value: 12, low: 10, high: 12 } }]);
	});

	it('is widened by no report that lists a part of it', () => {
		const part = attack()
			.report('r', 'governor', [at('UA-30', 'kh-101-555', 60), at('UA-30', 'iskander-m', 10)])
			.report('s', 'outlet', [at('UA-30', 'iskander-m', 9)]);
		expect(stoppedOf(part).figures).toEqual([{ placeId: 'UA-30', figure: exactly(70) }]);
	});

	it('is at least what the greatest of several posts of one source says', () => {
		const posts = attack()
			.report('r', 'governor', [at('UA-30', 'drone', 26)])
			.report('s', 'governor', [at('UA-30', 'drone', 6)]);
		expect(stoppedOf(posts).figures).toMatchObject([{ figure: { value: 26, floor: true } }]);
	});

	it('names the places that are spoken of without a number, unless another report has one', () => {
		const undisclosed = at('UA-30', 'missile', null, 'undisclosed');
		expect(stoppedOf(attack().report('r', 'governor', [undisclosed])).open).toEqual(['UA-30']);
		const told = attack()
			.report('r', 'governor', [undisclosed])
			.report('s', 'outlet', [at('UA-30', 'missile', 3)]);
		expect(stoppedOf(told).open).toEqual([]);
		const none = at('UA-30', 'missile', null, 'none_reported');
		expect(stoppedOf(attack().report('r', 'governor', [none])).open).toEqual([]);
	});
});
