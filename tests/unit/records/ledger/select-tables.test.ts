import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import { selectTables } from '../../../../src/lib/records/ledger/select-tables';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';

const read = async () => (await readLedger('data', { today: '2026-11-22' })).tables;

describe('A small ledger of some attacks', () => {
	it('resolves each day to the same figures as the whole', async () => {
		const tables = await read();
		const whole = createLedger(tables);
		const days = [...new Set(whole.attacks.map(({ day }) => day))];
		for (const direction of ['RU', 'UA'] as const) {
			for (const day of days) {
				const ids = whole.attacks.filter(
					(attack) => attack.day === day && attack.direction === direction
				);
				const small = createLedger(
					selectTables(tables, new Set(ids.map((attack) => attack.attack_id)))
				);
				const options = { direction, asOf: null, from: day, to: day };
				expect(resolveDaily(small, options).days).toEqual(resolveDaily(whole, options).days);
			}
		}
	});

	it('holds no row that nothing of it refers to, and all that something does', async () => {
		const tables = await read();
		const small = selectTables(tables, new Set(['ru-2024-01-02']));
		expect(small.attacks.map((row) => row.attack_id)).toEqual(['ru-2024-01-02']);
		expect(new Set(small.reports.map((row) => row.attack_id))).toEqual(new Set(['ru-2024-01-02']));
		const has = (ids: string[], id: string | null) => id === null || ids.includes(id);
		const weapons = small.weapons.map((row) => row.weapon_id);
		const places = small.places.map((row) => row.place_id);
		const sources = small.sources.map((row) => row.source_id);
		for (const row of small.counts) {
			expect(has(weapons, row.weapon_id) && has(places, row.place_id)).toBe(true);
		}
		for (const row of small.weapons) expect(has(weapons, row.parent_id)).toBe(true);
		for (const row of small.places) expect(has(places, row.parent_id)).toBe(true);
		for (const row of small.reports)
			expect(has(sources, row.source_id) && has(sources, row.via_source_id)).toBe(true);
		expect(weapons).not.toContain('himars');
	});
});
