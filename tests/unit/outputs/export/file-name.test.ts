import { expect, it } from 'vitest';
import { fileName } from '../../../../src/lib/outputs/export/file-name';

const span = { from: '2023-12-01', to: '2024-01-31' };

it('says direction, content, days and the day on which it was known', () => {
	expect(fileName({ direction: 'RU', what: 'daily', span, knownOn: '2024-02-02' })).toBe(
		'barrage_ru_daily_2023-12-01_2024-01-31_known-2024-02-02.csv'
	);
});

it('keeps the hour of a moment, by the clock of Kyiv and without a colon', () => {
	const name = fileName({ direction: 'UA', what: 'daily', span, knownOn: '2024-01-02T23:30Z' });
	expect(name).toBe('barrage_ua_daily_2023-12-01_2024-01-31_known-2024-01-03T0130.csv');
});

it('writes the content in characters that every system takes', () => {
	const label = { direction: 'RU', what: ' Rate: over/time ', span, knownOn: null } as const;
	expect(fileName(label)).toBe('barrage_ru_rate-over-time_2023-12-01_2024-01-31.csv');
});

it('names the spreadsheet variant and other extensions', () => {
	expect(
		fileName({ direction: 'RU', what: 'daily', span, knownOn: '2024-02-02', spreadsheet: true })
	).toMatch(/_known-2024-02-02_spreadsheet\.csv$/);
	expect(
		fileName({ direction: 'RU', what: 'daily', span, knownOn: '2024-02-02', extension: 'svg' })
	).toMatch(/\.svg$/);
});
