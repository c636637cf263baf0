import { expect, it } from 'vitest';
import { dayHref, daysHref } from '../../../../src/lib/figures/view/day-href';

it('writes one address a day, direction and language, with the moment and the report asked for', () => {
	expect(dayHref('2024-01-02', 'RU', 'en')).toBe('/days/2024-01-02/');
	expect(dayHref('2024-01-02', 'UA', 'uk', { reportId: 'x.1' })).toBe(
		'/uk/days/2024-01-02/ua/#x.1'
	);
	expect(dayHref('2024-01-02', 'RU', 'en', { asOf: '2024-01-02T10:00+02:00', reportId: 'r' })).toBe(
		'/days/2024-01-02/?known=2024-01-02T10%3A00%2B02%3A00#r'
	);
	expect(daysHref('UA', 'en')).toBe('/days/ua/');
});
