import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../../../src/lib/figures/live/answers';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

const tables = new LedgerBuilder()
	.attack('2023-12-29')
	.report('a', 'air-force', [['launched', 'missile', 122]])
	.report('b', 'police', [['killed', 'UA', 39]], { published: '2023-12-30' })
	.report('c', 'police', [['killed', 'UA', 53]], { published: '2024-01-02', supersedes: 'b' })
	.attack('2023-12-30')
	.report('d', 'air-force', [['launched', 'drone', 49]])
	.attack('2024-01-02')
	.report('e', 'air-force', [['launched', 'missile', 99]], { published: '2024-01-02T10:00+02:00' })
	.report('f', 'outlet', [['launched', 'missile', 99]], { published: '2024-01-03' }).tables;
const answers = createAnswers(tables, null);
const changes = (asOf: string) => answers.resolve('RU', asOf).known?.changes;

describe('laterChanges', () => {
	it('counts the reports after T, and of the days up to T those that changed', () => {
		expect(changes('2023-12-30')).toMatchObject({ reports: 3, days: 2, changed: 1, first: 0 });
		expect(changes('2024-01-02T09:00+02:00')).toMatchObject({ days: 5, changed: 2, first: 1 });
	});

	it('names the greatest revision of a figure that was known', () => {
		expect(changes('2023-12-30')?.largest).toMatchObject({
			date: '2023-12-29',
			measure: 'killed',
			before: { value: 39 },
			after: { value: 53 }
		});
	});

	it('a figure that was unknown then is no revision, and no zero', () => {
		expect(changes('2023-12-29')).toMatchObject({
			reports: 5,
			days: 1,
			changed: 1,
			first: 0,
			largest: null
		});
	});

	it('a report that repeats the figures changes no day', () => {
		expect(changes('2024-01-02')).toMatchObject({ reports: 1, changed: 0, largest: null });
	});

	it('nothing changed after the last publication', () => {
		expect(changes('2030-01-01')).toMatchObject({
			reports: 0,
			changed: 0,
			first: 0,
			largest: null
		});
	});

	it('before the first publication the record is its first day, first known later', () => {
		expect(changes('2020-01-01')).toMatchObject({ reports: 6, days: 1, changed: 1, first: 1 });
	});

	it('the latest has none', () => {
		expect(answers.resolve('RU', null).known).toBeNull();
	});
});
