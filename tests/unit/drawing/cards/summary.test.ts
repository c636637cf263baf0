import { beforeAll, describe, expect, it } from 'vitest';
import { comparisonNote, headlineTiles } from '../../../../src/lib/drawing/cards/headline';
import { summarySegments, toSegments } from '../../../../src/lib/drawing/cards/summary';
import { createLedger, type Ledger } from '../../../../src/lib/records/ledger/ledger';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { createNames, type Locale } from '../../../../src/lib/figures/view/catalogue';
import { createCatalogue } from '../../../../src/lib/figures/view/create-catalogue';
import { createScope } from '../../../../src/lib/figures/view/scope';
import { DEFAULT_VIEW, type View } from '../../../../src/lib/figures/view/view';

let ledger: Ledger;
beforeAll(async () => {
	ledger = createLedger((await readLedger('data', { today: '2026-11-22' })).tables);
});

function scopeOf(patch: Partial<View>) {
	const view = { ...DEFAULT_VIEW, ...patch };
	const series = resolveDaily(ledger, {
		direction: view.direction,
		asOf: view.asOf,
		from: '2023-12-01',
		to: '2024-01-31'
	});
	return createScope(series, view, createNames(createCatalogue(ledger, [series]), 'en'));
}
const sentence = (patch: Partial<View>, locale: Locale = 'en') =>
	summarySegments(scopeOf(patch), locale)
		.map(({ text }) => text)
		.join('')
		.replaceAll('\u00a0', ' ');
const oneDay = (date: string) => ({ period: { from: date, to: date } });

describe('The sentence', () => {
	it('states launches, the share of those with a known outcome, and people', () => {
		const scope = scopeOf(oneDay('2024-01-02'));
		const text = sentence(oneDay('2024-01-02'));
		expect(text).toBe(
			'On 2 January 2024, 99 missiles and 35 drones were reported launched at Ukraine; ' +
				'of those with a known outcome, 73% of 99 missiles and 100% of 35 drones were stopped; ' +
				'at least 8 people were reported killed and at least 131 injured.'
		);
		expect(scope.totals.families.missile.rate?.share).toBeCloseTo(72 / 99);
	});
	it('declines in Ukrainian', () => {
		expect(sentence(oneDay('2023-12-04'), 'uk')).toContain('1 ракету та 23 дрони');
	});
	it('says at least where a part is open above', () => {
		expect(sentence(oneDay('2024-01-06'))).toContain('at least 11 people were reported killed');
	});
	it('states of one day what is known of people, and what is not', () => {
		expect(sentence(oneDay('2023-12-14'))).toContain(
			'; at least 11 injured, with no report of killed.'
		);
	});
	it('gives no share under ten launches', () => {
		expect(sentence(oneDay('2023-12-08'))).not.toMatch(/% of \d+ drones/);
	});
	it('says that nothing is known, not that there was nothing', () => {
		expect(sentence(oneDay('2024-01-03'))).toContain(': unknown, not zero.');
	});
	it('starts with the date of knowledge when the view has one', () => {
		expect(sentence({ ...oneDay('2023-12-29'), asOf: '2023-12-30' })).toMatch(
			/^As known on 30 Dec 2023: on 29 December 2023, .* at least 41 people were reported killed/
		);
	});
	it('of attacks by Ukraine speaks of claims, not of launches', () => {
		expect(sentence({ direction: 'UA', ...oneDay('2023-12-30') })).toContain(
			'Russian authorities said they had shot down 32 drones; how many were launched is not reported'
		);
	});
	it('of attacks by Ukraine makes no fact of what the side that claims the kills says was launched', () => {
		const text = sentence({ direction: 'UA' });
		expect(text).not.toContain('were reported launched');
		expect(text).toContain(
			'Russian authorities said they had shot down at least 46 missiles and at least 251 drones'
		);
	});
	it('says what launches without a known outcome leave open', () => {
		expect(sentence({})).toMatch(
			/of those with a known outcome, \d+% of 403 missiles \(\d+–\d+% of all\) and /
		);
	});
	it('marks figures as strong', () => {
		expect(toSegments('In *two* words')).toEqual([
			{ text: 'In ', strong: false },
			{ text: 'two', strong: true },
			{ text: ' words', strong: false }
		]);
	});
});

describe('Headline figures', () => {
	const tile = (patch: Partial<View>, id: string) =>
		headlineTiles(scopeOf(patch), 'en').find((each) => each.id === id);
	it('are those of the period', () => {
		expect(tile(oneDay('2024-01-02'), 'missiles-launched')?.text).toBe('99');
		expect(tile(oneDay('2024-01-02'), 'missiles-not-stopped')?.text).toBe('27');
	});
	it('show the range of the reports', () => {
		expect(tile(oneDay('2024-01-02'), 'missiles-launched')?.lines.join()).toContain('99–100');
	});
	it('compare with the previous equal period, or say that there is none', () => {
		expect(tile(oneDay('2024-01-02'), 'missiles-launched')?.change).toMatch(/^\+90; 1.Jan/);
		expect(tile({}, 'missiles-launched')?.change).toBe('');
		expect(comparisonNote(scopeOf({}), 'en')).toContain('lies outside the record');
		expect(comparisonNote(scopeOf(oneDay('2024-01-12')), 'en')).toMatch(/^No report for 11.Jan/);
		expect(comparisonNote(scopeOf({ compare: 'none' }), 'en')).toBe('');
	});
	it('are words, not zeros, when unknown', () => {
		expect(tile(oneDay('2024-01-03'), 'drones-launched')).toMatchObject({
			text: 'no report',
			known: false,
			bar: null
		});
	});
	it('say why there is none: no report, none mentioned, no outcome, nobody spoken of', () => {
		const text = (patch: Partial<View>, id: string) => tile(patch, id)?.text;
		const week = { period: { from: '2024-01-14', to: '2024-01-20' } };
		expect(text(oneDay('2024-01-23'), 'drones-launched')).toBe('not mentioned');
		expect(text(week, 'missiles-not-stopped')).toBe('outcome not reported');
		expect(text(week, 'killed')).toBe('no casualty report');
		expect(text(oneDay('2024-01-06'), 'missiles-launched')).toBe('no number');
		expect(text(oneDay('2024-01-03'), 'killed')).toBe('no report');
	});
	it('say at most of what was not stopped where at least so many were', () => {
		expect(tile(oneDay('2024-01-13'), 'missiles-not-stopped')?.text).toBe('≤11');
		expect(tile(oneDay('2024-01-02'), 'missiles-not-stopped')?.text).toBe('27');
	});
	it('of attacks by Ukraine are claims', () => {
		expect(tile({ direction: 'UA' }, 'drones-claimed')?.known).toBe(true);
		expect(tile({ direction: 'UA' }, 'drones-launched')).toBeUndefined();
	});
});
