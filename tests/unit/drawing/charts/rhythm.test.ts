import { describe, expect, it } from 'vitest';
import { drawDurations, drawHours } from '../../../../src/lib/drawing/charts/rhythm/draw';
import { toRhythmSeries } from '../../../../src/lib/drawing/charts/rhythm/series';
import { rhythmTable } from '../../../../src/lib/drawing/charts/rhythm/table';
import {
	beganSentence,
	durationText,
	emptyWords,
	lengthText,
	ranSentence,
	readHour,
	rhythmNotes,
	rhythmSentences,
	unknownText
} from '../../../../src/lib/drawing/charts/rhythm/words';
import { FAMILIES, type Day } from '../../../../src/lib/figures/stats/series';
import type { View } from '../../../../src/lib/figures/view/view';
import { shippedScope, writtenScope } from './scope-of';

const of = async (view: Partial<View> = {}) => toRhythmSeries((await shippedScope(view)).scope);
const VIEWS: Partial<View>[] = [
	{},
	{ direction: 'UA' },
	{ asOf: '2024-01-02T09:00+02:00' },
	{ period: { from: '2024-01-01', to: '2024-01-02' } }
];

describe('The rhythm of the shipped record', () => {
	it.each(VIEWS)('counts every attack that ends in the period once: %j', async (view) => {
		const { scope } = await shippedScope(view);
		const series = toRhythmSeries(scope);
		// But those of which none is all that is stated, as on 12 January.
		const isNone = (day: Day) =>
			FAMILIES.every((family) => day.strikes[family]?.launched?.high === 0);
		const waves = scope.days.map((day) => (isNone(day) ? 0 : day.waves));
		expect(series.attacks).toBe(waves.reduce((n, each) => n + each, 0));
		expect(series.starts + series.endsOnly).toBeLessThanOrEqual(series.attacks);
		expect(series.both).toBeLessThanOrEqual(series.starts);
	});

	it.each(VIEWS)('draws only attacks whose hours are known: %j', async (view) => {
		const series = await of(view);
		const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
		expect(sum(series.hours.map(({ began }) => began))).toBe(series.starts);
		expect(sum(series.durations.map(({ attacks }) => attacks))).toBe(series.both);
		for (const { ran } of series.hours) expect(ran).toBeLessThanOrEqual(series.both);
	});

	it('goes from noon to noon, so that a night is in one piece', async () => {
		const { hours } = await of();
		expect(hours.map(({ hour }) => hour)).toEqual([
			...Array.from({ length: 12 }, (_, i) => 12 + i),
			...Array.from({ length: 12 }, (_, i) => i)
		]);
	});

	it('knows the hours that the ledger states: three nights in full, ten starts', async () => {
		const series = await of();
		expect(series).toMatchObject({ both: 3, starts: 10, endsOnly: 0 });
		expect(series.length).toEqual({ shortest: 450, median: 530, longest: 780 });
		expect(series.hours.find(({ hour }) => hour === 0)).toEqual({ hour: 0, ran: 3, began: 0 });
	});

	it('is empty where no hour is known, and says so', () => {
		const { scope } = writtenScope([null, null]);
		const series = toRhythmSeries(scope);
		expect(series).toMatchObject({ attacks: 0, both: 0, starts: 0, durations: [], length: null });
		expect(drawDurations(series, 'en')).toBeNull();
		expect(rhythmSentences(series, 'en')).toEqual([
			'No report of an air attack. No report on these days speaks of an air attack. There may have been one.'
		]);
		// Nothing known is no zero, in the table and in its CSV.
		const { rows } = rhythmTable(series, 'en');
		for (const row of rows)
			expect(row.slice(3, 9).map(({ value }) => value)).toEqual(Array(6).fill(null));
		expect(rows[0]![3]!.text).toBe('not known');
	});
});

/** Attacks written by hand, with their ends as moments or as days. */
const written = (
	ends: readonly (readonly [start: string, end: string])[],
	asOf: string | null = null
) => {
	const { scope } = writtenScope([null, null, null]);
	const raids = ends.map(([start, end]) => ({ day: '2024-03-02', start, end, sources: [] }));
	const patterns = { raids, regions: [], sources: [] };
	const view = { ...scope.view, asOf };
	return toRhythmSeries({ ...scope, view, series: { ...scope.series, patterns } });
};

describe('The rhythm in words', () => {
	it('says that only an end is known, where that is so', () => {
		const series = written([
			['2024-03-01', '2024-03-02T05:00+02:00'],
			['2024-03-02', '2024-03-02']
		]);
		expect(series).toMatchObject({ attacks: 2, starts: 0, endsOnly: 1 });
		const { text } = emptyWords(series, 'en');
		expect(text).toContain('Only the end is known: 1; of the others only the day.');
		expect(text).not.toContain('Of each only the day');
	});

	it('names every hour of as many attacks, or how many more there are', () => {
		const at = (hour: number) => [`2024-03-02T${hour}:10+02:00`, '2024-03-02'] as const;
		const of = (hours: number[]) => beganSentence(written(hours.map(at)), 'en');
		expect(of([13, 15])).toContain('1, 13:00–14:00, 15:00–16:00.');
		expect(of([13, 15, 17, 19, 21])).toContain('17:00–18:00, and as many in further hours: 2.');
	});

	it('says that hours are of today’s ledger in a view as known on an earlier moment', () => {
		const ends = [['2024-03-02T01:00+02:00', '2024-03-02T05:00+02:00']] as const;
		expect(rhythmNotes(written(ends), 'en')).toEqual([]);
		expect(rhythmNotes(written(ends, '2024-03-03'), 'en').join(' ')).toContain(
			'their hours are those of today’s ledger'
		);
	});

	it('says of how many attacks it is', async () => {
		const series = await of();
		expect(ranSentence(series, 'en')).toContain(
			`Attacks with known hours: 3 of ${series.attacks}.`
		);
		expect(unknownText(series, 'en')).toContain(
			`${series.attacks - series.starts} of ${series.attacks}`
		);
		expect(readHour(series, 8, 'en').facts).toEqual([
			`attacks running: ${series.hours[8]!.ran} of 3`,
			`attacks begun: ${series.hours[8]!.began} of 10`
		]);
		expect(readHour(series, 11, 'en').when).toBe('23:00–00:00, Kyiv time');
	});

	it('says durations in hours and minutes', async () => {
		expect([45, 60, 450].map((minutes) => durationText(minutes, 'en'))).toEqual([
			'45 min',
			'1 h',
			'7 h 30 min'
		]);
		expect(lengthText(await of(), 'en')).toContain('7 h 30 min to 13 h');
	});
});

describe('The table of the rhythm', () => {
	it('has a row an hour and a row a step, with what they are of', async () => {
		const series = await of();
		const { columns, rows } = rhythmTable(series, 'en');
		expect(rows).toHaveLength(24 + series.durations.length);
		for (const row of rows) expect(row).toHaveLength(columns.length);
		expect(rows[0]!.map(({ value }) => value)).toEqual([
			...['hour', 12, 13, series.hours[0]!.ran, series.hours[0]!.began, null],
			...[series.attacks, 3, 10, 0],
			...[450, 530, 780, '2023-12-01', '2024-01-31', 'RU']
		]);
	});

	it('leaves empty what is known of no attack', async () => {
		const series = await of({ period: { from: '2023-12-22', to: '2023-12-22' } });
		expect(series.both).toBe(0);
		for (const row of rhythmTable(series, 'en').rows) expect(row[3]!.value).toBeNull();
		expect(drawHours(series, 'en').panels).toHaveLength(1);
	});
});
