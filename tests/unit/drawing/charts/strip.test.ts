import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	compareLevel,
	LANE_PX,
	placeSpan,
	placeStrip
} from '../../../../src/lib/drawing/charts/strip/layout';
import {
	moveSpan,
	scaleSpan,
	setEnd,
	spanOf
} from '../../../../src/lib/drawing/charts/strip/moves';
import { stripSentence } from '../../../../src/lib/drawing/charts/strip/sentence';
import { toStripSeries } from '../../../../src/lib/drawing/charts/strip/series';
import { addDays, daysBetween } from '../../../../src/lib/records/ledger/moment';
import { shippedScope, writtenScope } from './scope-of';

const record = { from: '2023-12-01', to: '2024-01-31' };
const day = fc.integer({ min: 0, max: 61 }).map((at) => addDays(record.from, at));
const span = fc.tuple(day, day).map(([a, b]) => spanOf(a, b));
const length = (each: { from: string; to: string }) => daysBetween(each.from, each.to) + 1;
const isInside = (each: { from: string; to: string }) =>
	each.from >= record.from && each.to <= record.to && each.from <= each.to;

describe('Moving the period', () => {
	it('keeps its length and stays in the record', () => {
		fc.assert(
			fc.property(span, fc.integer({ min: -200, max: 200 }), (each, days) => {
				const moved = moveSpan(each, days, record);
				expect(length(moved)).toBe(length(each));
				expect(isInside(moved)).toBe(true);
			})
		);
	});
	it('sets an end without crossing the other', () => {
		fc.assert(
			fc.property(span, fc.constantFrom('from' as const, 'to' as const), day, (each, end, to) => {
				const set = setEnd(each, end, to, record);
				expect(isInside(set)).toBe(true);
				expect(end === 'from' ? set.to : set.from).toBe(end === 'from' ? each.to : each.from);
			})
		);
	});
	it('doubles or halves inside the record, one day at least', () => {
		fc.assert(
			fc.property(span, fc.constantFrom(2 as const, 0.5 as const), (each, factor) => {
				const scaled = scaleSpan(each, factor, record);
				expect(isInside(scaled)).toBe(true);
				expect(length(scaled)).toBe(Math.min(62, Math.max(1, Math.round(length(each) * factor))));
			})
		);
	});
});

describe('The strip', () => {
	it('is daily below 120 days and weekly from there on', async () => {
		const { scope } = await shippedScope();
		expect(toStripSeries(scope.record).grain).toBe('day');
		const days = Array.from({ length: 120 }, () => null);
		expect(toStripSeries(writtenScope(days).scope.record)).toMatchObject({
			grain: 'week',
			bins: { length: 18 }
		});
	});
	it('holds every launch of the record, and claims where launches are unknown', () => {
		const { scope } = writtenScope([
			[
				[3, 1],
				[null, 9]
			],
			null,
			[[2, 2], 'not-mentioned']
		]);
		const series = toStripSeries(scope.record);
		expect(series.rows.map((row) => row.values)).toEqual([
			[3, null, 2],
			[9, null, null]
		]);
		expect(series.missing).toEqual([false, true, false]);
	});
	it('draws nothing for unknown bins but a tick', () => {
		const { scope } = writtenScope([null, null]);
		const placed = placeStrip(toStripSeries(scope.record), 'en');
		expect(placed.rows.every((row) => row.bars === '')).toBe(true);
		expect(placed.missing.match(/M/g)).toHaveLength(2);
	});
	it('places the whole record over the whole width, and nothing outside it', async () => {
		const series = toStripSeries((await shippedScope()).scope.record);
		expect(placeSpan(series, record)).toEqual({ x: 0, width: 100 });
		expect(placeSpan(series, { from: '2023-11-01', to: '2023-11-30' })).toBeNull();
		expect(placeSpan(series, { from: '2023-11-01', to: '2023-12-31' })).toEqual({
			x: 0,
			width: 50
		});
	});
	it('names the compared span only where its name is clear of the window’s', () => {
		const text = { compared: 'compared', days: '7 days' };
		const level = (ghost: number, x: number) =>
			compareLevel({ x: ghost, width: 11 }, { x, width: 11 }, text);
		expect(level(0, 60)).toBe(1);
		expect(level(60, 77)).toBe(2);
		expect(level(76, 80)).toBeNull();
	});
	it('says what it shows', async () => {
		const { record, selection } = (await shippedScope()).scope;
		const series = toStripSeries(record);
		const span = { from: '2024-01-01', to: '2024-01-31' };
		const text = stripSentence(series, selection, span, 'en');
		expect(text).toContain(`${series.missing.filter(Boolean).length} of 62.`);
		expect(text.replaceAll('\u00a0', ' ')).toContain('1 Jan – 31 Jan 2024');
	});
	it('Shows the families of the view alone, and says which weapons', async () => {
		const { record, selection } = (await shippedScope({ weapons: ['ballistic'] })).scope;
		const series = toStripSeries(record, selection.families);
		const span = { from: '2024-01-01', to: '2024-01-31' };
		expect(series.rows.map(({ family }) => family)).toEqual(['missile']);
		expect(placeStrip(series, 'en').height).toBe(LANE_PX);
		expect(stripSentence(series, selection, span, 'en')).toMatch(/Ballistic missiles only\.$/);
	});
	it('stands an empty record', () => {
		const series = toStripSeries({ missile: [], drone: [] });
		expect(placeStrip(series, 'uk').ticks).toEqual([]);
	});
});
