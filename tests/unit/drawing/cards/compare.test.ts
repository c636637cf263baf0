/** Rule 8 and rule 14 on the headline figures: of the shipped ledger, and of days written by hand. */
import { describe, expect, it } from 'vitest';
import { comparisonNote, headlineTiles } from '../../../../src/lib/drawing/cards/headline';
import { summarySegments } from '../../../../src/lib/drawing/cards/summary';
import { headlineTable } from '../../../../src/lib/outputs/briefing/headline-table';
import { launchesTable } from '../../../../src/lib/drawing/charts/launches/table';
import { toLaunchesSeries } from '../../../../src/lib/drawing/charts/launches/series';
import type { Locale } from '../../../../src/lib/figures/view/catalogue';
import type { Scope } from '../../../../src/lib/figures/view/scope';
import type { View } from '../../../../src/lib/figures/view/view';
import { shippedScope, writtenScope } from '../charts/scope-of';

const days = (from: string, to: string): Partial<View> => ({ period: { from, to } });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const sentence = (scope: Scope, locale: Locale = 'en') =>
	plain(
		summarySegments(scope, locale)
			.map(({ text }) => text)
			.join('')
	);
const tilesOf = (scope: Scope, locale: Locale = 'en') =>
	new Map(headlineTiles(scope, locale).map((tile) => [tile.id, tile]));

/** What a change looks like in either language: a sign with a number, a percentage, a ratio. */
const CHANGE = /[+−±]\d|%|×/;

describe('A figure beside that of the compared period', () => {
	it.each([
		['days outside the record', '2023-12-04', '2023-12-10', '27 Nov – 3 Dec 2023', '3 of 7'],
		['lower bounds', '2023-12-18', '2024-01-07', '27 Nov – 17 Dec 2023', '15 of 21'],
		['days without a report', '2024-01-14', '2024-01-20', '7 Jan – 13 Jan 2024', '6 of 7'],
		['a week of five days', '2023-12-25', '2023-12-31', '18 Dec – 24 Dec 2023', '5 of 7'],
		['a night and a region', '2024-01-09', '2024-01-12', '5 Jan – 8 Jan 2024', '4 of 4']
	])('stands beside it without a change: %s', async (_, from, to, span, coverage) => {
		for (const locale of ['en', 'uk'] as const) {
			const { scope } = await shippedScope(days(from, to), locale);
			const tiles = tilesOf(scope, locale);
			for (const tile of tiles.values()) {
				expect(tile.change, tile.id).not.toMatch(CHANGE);
				expect(tile.previousBar, tile.id).toBeNull();
			}
			expect(comparisonNote(scope, locale)).not.toBe('');
			const drones = plain(tiles.get('drones-launched')!.change);
			if (locale === 'en') {
				expect(drones).toContain(`${span}: `);
				expect(drones).toContain(`days reported: ${coverage}; here `);
			}
		}
	});

	it('has a change where all days have a report and both figures are closed', async () => {
		const { scope } = await shippedScope(days('2024-01-02', '2024-01-02'));
		const drones = tilesOf(scope).get('drones-launched')!;
		expect(plain(drones.change)).toBe('−65 (−65%); 1 Jan 2024: 100');
		expect([drones.bar, drones.previousBar]).toEqual([0.35, 1]);
	});

	it('says a ratio from three times to tenfold, a percentage below, and above the difference alone', () => {
		const change = (before: number, now: number) => {
			const { scope } = writtenScope(
				[
					[[before, 0], 'not-mentioned'],
					[[now, 0], 'not-mentioned']
				],
				{ period: { from: '2024-03-02', to: '2024-03-02' } }
			);
			return plain(tilesOf(scope).get('missiles-launched')!.change).replace(/;.*/, '');
		};
		expect(change(20, 15)).toBe('−5 (−25%)');
		expect(change(20, 60)).toBe('+40 (+200%)');
		expect(change(20, 70)).toBe('+50 (×3.5)');
		expect(change(10, 201)).toBe('+191');
		expect(change(2, 201)).toBe('+199');
		expect(change(20, 20)).toBe('±0');
		expect(change(20, 0)).toBe('−20 (−100%)');
	});

	it('is not there where nothing is compared, and then nothing is said of it', async () => {
		const { scope } = await shippedScope({ ...days('2024-01-14', '2024-01-20'), compare: 'none' });
		expect([...tilesOf(scope).values()].map((tile) => tile.change).join('')).toBe('');
		expect(comparisonNote(scope, 'en')).toBe('');
	});

	it('of a period outside the record says so, not that there is no report', async () => {
		const { scope } = await shippedScope({ ...days('2024-01-18', '2024-01-20'), compare: 'year' });
		expect(plain(comparisonNote(scope, 'en'))).toBe(
			'18 Jan – 20 Jan 2023 lies outside the record: no comparison.'
		);
	});
});

describe('A zero', () => {
	const NONE: Parameters<typeof writtenScope>[0][number] = [
		[0, null],
		[0, null]
	];
	it('is a figure where every day of the period states it', () => {
		const { scope } = writtenScope([NONE, NONE]);
		expect(tilesOf(scope).get('missiles-launched')).toMatchObject({ text: '0', known: true });
		expect(sentence(scope)).toBe(
			'In the 2 days to 2 March 2024, no launches of missiles and drones at Ukraine were recorded.'
		);
		expect(sentence(scope, 'uk')).toBe(
			'Із 1 березня до 2 березня 2024 року включно запусків по Україні не зафіксовано (ракети та дрони).'
		);
	});

	it('of some days is said with their number, and is no figure of the period', () => {
		const { scope, names } = writtenScope([NONE, null, ['not-mentioned', 'local']]);
		for (const id of ['missiles-launched', 'drones-launched']) {
			const tile = tilesOf(scope).get(id)!;
			expect(tile).toMatchObject({ text: 'no number', known: false, figure: null });
			expect(tile.lines).toEqual(['a report states zero for 1 of 3 days']);
		}
		expect(sentence(scope)).toBe(
			'In the 3 days to 3 March 2024, no number of missiles and drones launched is reported; ' +
				'a report states zero for 1 of 3 days.'
		);
		expect(sentence(scope, 'uk')).toContain('про відсутність запусків заявлено за днів: 1 із 3.');
		expect(
			headlineTable(scope, 'en')
				.rows.map((row) => row[1]!.value)
				.slice(0, 4)
		).toEqual([null, null, null, null]);
		const month = { ...scope, grain: 'month' as const };
		const table = launchesTable(toLaunchesSeries(month, names), names, 'en');
		const at = table.columns.findIndex(({ id }) => id === 'missiles_launched');
		expect(table.rows[0]![at]).toMatchObject({
			value: null,
			text: 'zero stated for 1 of 3 days'
		});
	});

	it('of one family does not hide the launches of the other', () => {
		const { scope } = writtenScope([
			[
				[12, 6],
				[0, null]
			],
			[[4, 4], 'not-mentioned']
		]);
		expect(sentence(scope)).toBe(
			'In the 2 days to 2 March 2024, 16 missiles were reported launched at Ukraine; ' +
				'of those with a known outcome, 63% of 16 missiles were stopped; ' +
				'no number of drones launched is reported; a report states zero for 1 of 2 days.'
		);
	});

	it('of a night is not that of four days', async () => {
		for (const locale of ['en', 'uk'] as const) {
			const { scope } = await shippedScope(days('2024-01-09', '2024-01-12'), locale);
			for (const tile of headlineTiles(scope, locale)) expect(tile.text).not.toBe('0');
			expect(sentence(scope, locale)).not.toMatch(/(^|\s)0 /);
		}
	});
});
