import { describe, expect, it } from 'vitest';
import { inLanguage, inPackage, LANGUAGES } from '../../../../src/lib/figures/view/languages';

describe('A language', () => {
	it('has twelve months of each kind and seven days', () => {
		for (const { months, weekdays } of Object.values(LANGUAGES)) {
			for (const names of Object.values(months)) expect(new Set(names).size).toBe(12);
			expect(new Set(weekdays).size).toBe(7);
		}
	});

	it('reads its own columns of the ledger and of the data package', () => {
		const row = { name_en: 'Drone', name_uk: 'Дрон' };
		expect(inLanguage(row, 'name', 'en')).toBe('Drone');
		expect(inLanguage(row, 'name', 'uk')).toBe('Дрон');
		const resource = { title: 'Attacks', title_uk: 'Атаки' };
		expect(inPackage(resource, 'title', 'en')).toBe('Attacks');
		expect(inPackage(resource, 'title', 'uk')).toBe('Атаки');
	});
});
