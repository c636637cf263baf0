import { describe, expect, it } from 'vitest';
import { momentToInstant } from '../../../../src/lib/records/ledger/moment';
import { attackToll } from '../../../../src/lib/figures/stats/casualty-toll';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

const toll = (builder: LedgerBuilder, asOf = Infinity) => {
	const ledger = builder.build();
	return attackToll(ledger, ledger.attacks[0]!, 'killed', asOf);
};
const attack = () => new LedgerBuilder().attack('ru-2023-12-29');

describe('The toll of an attack', () => {
	it('Nothing reported is unknown, not zero', () => {
		expect(toll(attack())).toBeNull();
	});
	it('Without a national statement it is the sum of places, a lower bound', () => {
		const result = toll(
			attack()
				.report('a', 'governor', [['killed', 'UA-30', 3]])
				.report('b', 'governor', [['killed', 'UA-63', 2]])
		);
		expect(result).toMatchObject({ basis: 'sum-of-places', best: { value: 5, high: Infinity } });
	});
	it('A place inside another is not added to it; the greater of the two counts', () => {
		const inner = toll(
			attack()
				.report('a', 'governor', [['killed', 'UA-63', 5]])
				.report('b', 'police', [['killed', 'UA-63.kharkiv', 3]])
		);
		expect(inner?.best.value).toBe(5);
		const outer = toll(
			attack()
				.report('a', 'governor', [['killed', 'UA-63', 2]])
				.report('b', 'police', [['killed', 'UA-63.kharkiv', 3]])
		);
		expect(outer?.best.value).toBe(3);
	});
	it('A combined place is left out where a member has a toll of its own', () => {
		const result = toll(
			attack()
				.report('a', 'governor', [['killed', 'UA-30', 4]])
				.report('b', 'outlet', [['killed', 'UA-30+UA-63', 6]])
		);
		expect(result?.best.value).toBe(4);
	});
	it('Of combined places that overlap the greatest counts, never both', () => {
		const result = toll(
			attack()
				.report('a', 'governor', [['killed', 'UA-30+UA-63', 6]])
				.report('b', 'outlet', [['killed', 'UA-30+UA-63.kharkiv', 5]])
		);
		expect(result?.best.value).toBe(6);
	});
	it('The national statement is the headline while the places add up to less', () => {
		const result = toll(
			attack()
				.report('a', 'governor', [['killed', 'UA-30', 11]])
				.report('b', 'police', [['killed', 'UA', 18]])
		);
		expect(result).toMatchObject({ basis: 'statement', best: { value: 18, floor: false } });
		expect(result?.sumOfPlaces?.value).toBe(11);
	});
	it('Where the places add up to more, at least that is the headline; the statement bounds its range', () => {
		const result = toll(
			attack()
				.report('a', 'governor', [['killed', 'UA-30', 33]])
				.report('b', 'governor', [['killed', 'UA-63', 24]])
				.report('c', 'police', [['killed', 'UA', 53]])
		);
		expect(result).toMatchObject({
			basis: 'sum-of-places',
			best: { value: 57, floor: true, low: 53, most: 57, high: Infinity }
		});
		expect(result?.statement?.figure.value).toBe(53);
		expect(result?.reportIds).toEqual(['a', 'b']);
	});
	it('Rank beats time: a later outlet does not replace an official', () => {
		const result = toll(
			attack()
				.report('a', 'police', [['killed', 'UA', 30]], { published: '2023-12-29T19:30+02:00' })
				.report('b', 'outlet', [['killed', 'UA', 46]], { published: '2024-01-03' })
		);
		expect(result?.best).toMatchObject({ value: 30, low: 30, high: 46 });
		expect(result?.disputed).toBe(true);
	});
	it('Of one source only the latest statement bounds the range', () => {
		const result = toll(
			attack()
				.report('a', 'police', [['killed', 'UA', 18]], { published: '2023-12-29T13:00+02:00' })
				.report('b', 'police', [['killed', 'UA', 30]], { published: '2023-12-29T19:30+02:00' })
		);
		expect(result?.best).toMatchObject({ value: 30, low: 30, high: 30 });
	});
	it('The verified minimum is its own line and never the headline while others state more', () => {
		const result = toll(
			attack()
				.report('a', 'police', [['killed', 'UA', 53]])
				.report('b', 'un', [['killed', 'UA', 21]], { published: '2024-01-15' })
		);
		expect(result?.best.value).toBe(53);
		expect(result?.verified?.value).toBe(21);
	});
	it('As known on a date it is what was said up to that date', () => {
		const builder = attack()
			.report('a', 'police', [['killed', 'UA', 18, 'at_least']], {
				published: '2023-12-29T14:12+02:00'
			})
			.report('b', 'police', [['killed', 'UA', 39]], {
				published: '2023-12-30T16:40+02:00',
				supersedes: 'a'
			});
		expect(toll(builder, momentToInstant('2023-12-29'))?.best.value).toBe(18);
		expect(toll(builder, momentToInstant('2023-12-30'))?.best.value).toBe(39);
	});
});
