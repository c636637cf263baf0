import { describe, expect, it } from 'vitest';
import { recordNote } from '../../../../src/lib/drawing/cards/record-note';
import { shippedScope, writtenScope } from '../charts/scope-of';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('What is said of the record', () => {
	it('is its days, its newest report, and how much of its last day is known', async () => {
		const { scope } = await shippedScope();
		expect(plain(recordNote(scope.series, 'en'))).toBe(
			'Record: 1 Dec 2023 – 31 Jan 2024, newest report 13 Jan 2025. Its last day is known only in part.'
		);
	});
	it('says of a last day after which nothing was reported that it may not be over', () => {
		const { scope } = writtenScope([
			[
				[3, 1],
				[9, 9]
			]
		]);
		const { to } = scope.series;
		expect(recordNote({ ...scope.series, knownOn: to }, 'en')).toContain('may not be over');
		expect(recordNote({ ...scope.series, knownOn: '2030-01-01' }, 'en')).toContain(
			'has a national total'
		);
	});
	it('of a view known on a later moment never says that its last day may not be over', async () => {
		const { scope } = await shippedScope({ asOf: '2024-02-05' });
		expect(scope.series.knownOn).toBe(scope.series.to);
		expect(plain(recordNote(scope.series, 'en'))).toBe(
			'Record: 1 Dec 2023 – 31 Jan 2024, newest report 31 Jan 2024. Its last day is known only in part.'
		);
		const then = await shippedScope({ asOf: '2024-01-31' });
		expect(recordNote(then.scope.series, 'en')).toContain('may not be over');
	});
	it('promises nothing of a last day with a report and no number for the country', () => {
		const { scope } = writtenScope([['undisclosed', 'not-mentioned']]);
		const series = { ...scope.series, knownOn: '2030-01-01' };
		const strikes = {};
		const days = series.days.map((day) => ({ ...day, reported: true, strikes }));
		expect(recordNote({ ...series, days }, 'en')).toContain('no national total');
	});
	it('never takes a last day without a report for a quiet one', () => {
		const { scope } = writtenScope([
			[
				[3, 1],
				[9, 9]
			],
			null
		]);
		expect(recordNote({ ...scope.series, knownOn: '2030-01-01' }, 'en')).toContain('has no report');
		expect(recordNote({ ...scope.series, knownOn: null }, 'uk')).toContain('немає повідомлення');
	});
});
