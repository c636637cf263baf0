import { describe, expect, it } from 'vitest';
import { groupByGrain, type Grain } from '../../../../../src/lib/figures/stats/grain';
import { placeTimeAxis } from '../../../../../src/lib/drawing/charts/shared/time-axis';
import { textWidth } from '../../../../../src/lib/drawing/charts/shared/notes';
import { addDays } from '../../../../../src/lib/records/ledger/moment';

const axisOf = (from: string, days: number, grain: Grain, locale: 'en' | 'uk' = 'en') =>
	placeTimeAxis(
		groupByGrain(
			Array.from({ length: days }, (_, i) => ({ date: addDays(from, i) })),
			grain
		).map(({ span }) => span),
		grain,
		locale
	);
const named = (axis: ReturnType<typeof axisOf>, level: number) =>
	axis.months.filter((month) => month.text !== '' && month.level <= level);

/** Widths of a plot from which each level is shown: a phone's, half a page's, a whole one's. */
const PLOTS: [level: number, px: number][] = [
	[1, 330],
	[2, 430],
	[3, 840]
];

describe('Names of months and years', () => {
	it('never meet and never leave the plot, whatever the period', () => {
		for (const locale of ['en', 'uk'] as const)
			for (const from of ['2022-09-28', '2023-08-30', '2023-12-01', '2024-01-31'])
				for (const days of [9, 40, 62, 100, 150, 200, 260, 365, 480, 700, 1348])
					for (const grain of ['day', 'week', 'month'] as const) {
						const axis = axisOf(from, days, grain, locale);
						if (axis.months.length < 2) continue;
						for (const [level, px] of PLOTS) {
							const names = named(axis, level);
							const where = `${locale} ${from} ${days} by ${grain} at ${px}`;
							names.forEach(({ x, text }, i) => {
								const end = (x * px) / 100 + textWidth(text, 13, true);
								expect(end, `${text}, ${where}`).toBeLessThanOrEqual(
									((names[i + 1]?.x ?? 100) * px) / 100 + 1
								);
							});
						}
					}
	});

	it('on a phone are the years of a long record, and at least one of a short one', () => {
		const four = axisOf('2022-09-28', 1348, 'month');
		expect(named(four, 1).map(({ text }) => text)).toEqual(['2023', '2024', '2025', '2026']);
		expect(named(axisOf('2023-12-01', 62, 'day'), 1)).toHaveLength(2);
		expect(named(axisOf('2023-12-31', 30, 'day'), 1).map(({ text }) => text)).toEqual([
			'January\u00a02024'
		]);
	});
});
