/** The doubt about 18 killed on 23 January 2024 stands wherever the figure does. */
import { describe, expect, it } from 'vitest';
import { createCard } from '../../../../src/lib/drawing/cards/card';
import { summarySegments } from '../../../../src/lib/drawing/cards/summary';
import { cardTakeaway } from '../../../../src/lib/drawing/cards/takeaway';
import { toCalendarSeries } from '../../../../src/lib/drawing/charts/calendar/series';
import { readCalendar } from '../../../../src/lib/drawing/charts/calendar/words';
import { toCasualtiesSeries } from '../../../../src/lib/drawing/charts/casualties/series';
import { casualtiesTable } from '../../../../src/lib/drawing/charts/casualties/table';
import { readCasualties } from '../../../../src/lib/drawing/charts/casualties/words';
import { toLargestSeries } from '../../../../src/lib/drawing/charts/largest/series';
import { largestTable } from '../../../../src/lib/drawing/charts/largest/table';
import { toLaunchesSeries } from '../../../../src/lib/drawing/charts/launches/series';
import { casualtiesScene } from '../../../../src/lib/drawing/charts/casualties/scene';
import type { Mark } from '../../../../src/lib/drawing/plot/scene';
import { shippedScope } from './scope-of';

const DOUBT = 'No local count reached 18';
const DAY = '2024-01-23';
const oneDay = (date: string) => ({ period: { from: date, to: date } });
const wordsIn = (marks: readonly Mark[]): string =>
	marks
		.map((mark) =>
			mark.kind === 'text'
				? mark.runs.map((run) => run.text).join('')
				: mark.kind === 'group'
					? wordsIn(mark.marks)
					: ''
		)
		.filter((text) => text !== '')
		.join(' ');

describe('a doubt about a toll', () => {
	it('is in the list, the table and the read-out of the casualties, at its day only', async () => {
		const { scope, names } = await shippedScope();
		const series = toCasualtiesSeries(scope);
		expect(series.doubts.map((note) => note.start)).toEqual([DAY]);
		const table = casualtiesTable(series, scope.series.reports, names, 'en');
		const column = table.columns.findIndex(({ id }) => id === 'note');
		const noted = table.rows.filter((row) => row[column]?.text);
		expect(noted.map((row) => row[0]?.value)).toEqual([DAY]);
		expect(noted[0]?.[column]?.text).toContain(DOUBT);
		const at = series.panels[0]!.points.findIndex((point) => point.span.from === DAY);
		const read = (index: number) =>
			readCasualties(series, index, scope.series.reports, names, 'en').facts.join(' ');
		expect(read(at)).toContain(DOUBT);
		expect(read(at - 1)).not.toContain('Doubt');
	});

	it('is in the read-out of the calendar, and beside the largest days', async () => {
		const { scope, names } = await shippedScope();
		const calendar = toCalendarSeries(scope);
		const at = calendar.days.findIndex((day) => day.date === DAY);
		expect(readCalendar(calendar, at, names, 'en').spoken).toContain(DOUBT);
		const largest = toLargestSeries(scope);
		expect(largest.doubts.map((note) => note.start)).toEqual(
			largest.rows.some((row) => row.date === DAY) ? [DAY] : []
		);
		const shown = await shippedScope(oneDay(DAY));
		const table = largestTable(toLargestSeries(shown.scope), shown.names, 'en');
		expect(table.rows[0]?.at(-1)?.text).toContain(DOUBT);
	});

	it.each(['en', 'uk'] as const)('goes with the sentence of its day, in %s', async (locale) => {
		const textOf = async (view: Parameters<typeof shippedScope>[0]) =>
			summarySegments((await shippedScope(view, locale)).scope, locale)
				.map(({ text }) => text)
				.join('');
		expect(await textOf(oneDay(DAY))).toContain(locale === 'en' ? DOUBT : 'не дійшов до 18');
		expect(await textOf(oneDay('2024-01-22'))).not.toMatch(/Doubt|Сумнів/);
		expect(await textOf({ ...oneDay(DAY), asOf: '2024-01-24' })).not.toMatch(/Doubt|Сумнів/);
	});

	it('is on the picture and in its alternative', async () => {
		const { scope, names } = await shippedScope();
		const card = createCard('casualties', scope, names, 'en');
		if (card.id !== 'casualties') throw new Error('another card');
		expect(cardTakeaway(card)).toContain(DOUBT);
		for (const size of [
			{ width: 900, height: null },
			{ width: 1200, height: 560 }
		]) {
			const scene = casualtiesScene(card, size);
			expect(wordsIn(scene.marks)).toContain(DOUBT);
			if (size.height !== null) expect(scene.height).toBeLessThanOrEqual(size.height);
		}
	});

	it('is not one about launches, nor the other way round', async () => {
		const { scope, names } = await shippedScope();
		const { asides } = toLaunchesSeries(scope, names);
		expect(asides.filter((note) => note.kind === 'doubt').map((note) => note.start)).toEqual([
			'2023-12-23'
		]);
		const chosen = await shippedScope({ weapons: ['missile'] });
		expect(chosen.scope.doubts.map((note) => note.measure)).toEqual(['killed']);
	});
});
