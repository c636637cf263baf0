import { describe, expect, it } from 'vitest';
import type { Count, Direction } from '../../../../src/lib/records/ledger/types';
import { localClaims } from '../../../../src/lib/figures/stats/local-claims';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { standingAt } from '../../../../src/lib/figures/stats/standing';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

const shot = (place_id: string, value: number): Count => ({
	report_id: '',
	measure: 'intercepted',
	weapon_id: 'drone',
	place_id,
	qualifier: 'exact',
	value,
	low: null,
	high: null
});
const claims = (builder: LedgerBuilder) => {
	const ledger = builder.build();
	return localClaims(ledger, standingAt(ledger, ledger.attacks[0]!, Infinity), 'drone');
};
const attack = (direction: Direction = 'UA') =>
	new LedgerBuilder().attack('a-2024-01-05', { direction });

describe('Claims of places, where nothing is stated for the whole country', () => {
	it('Disjoint ones add up, as a lower bound', () => {
		const found = claims(attack().report('r', 'governor', [shot('RU-BEL', 4), shot('UA-30', 36)]));
		expect(found).toMatchObject({ stopped: { value: 40, floor: true } });
		expect(found?.reports).toHaveLength(1);
	});
	it('A place inside another is not added to it', () => {
		const found = claims(
			attack().report('r', 'governor', [shot('UA-63', 4), shot('UA-63.kharkiv', 3)])
		);
		expect(found?.stopped.value).toBe(4);
	});
	it('Of several claims of a place the greatest of the best source counts', () => {
		const found = claims(
			attack()
				.report('first', 'governor', [shot('UA-30', 26)], { published: '2024-01-05' })
				.report('later', 'governor', [shot('UA-30', 6)], { published: '2024-01-06' })
				.report('outlet', 'outlet', [shot('UA-30', 90)])
		);
		expect(found?.stopped.value).toBe(26);
	});
	it('They are none of attacks by Russia: a total for the country is published', () => {
		expect(claims(attack('RU').report('r', 'governor', [shot('UA-30', 4)]))).toBeNull();
	});
	it('A day of them has a claim, no launches and no rate; a national statement takes their place', () => {
		const day = (builder: LedgerBuilder) =>
			resolveDaily(builder.build(), { direction: 'UA', asOf: null }).days[0]!.strikes['drone'];
		const local = attack().report('r', 'governor', [shot('RU-BEL', 4)]);
		expect(day(local)).toMatchObject({
			state: 'known',
			launched: null,
			stopped: { value: 4, floor: true },
			outcomes: [],
			partial: true
		});
		const both = attack()
			.report('r', 'governor', [shot('RU-BEL', 4)])
			.report('n', 'air-force', [shot('RU', 9)]);
		expect(day(both)).toMatchObject({ stopped: { value: 9, floor: false } });
	});
});
