import { describe, expect, it } from 'vitest';
import { createCard } from '../../../../src/lib/drawing/cards/card';
import { totalText } from '../../../../src/lib/drawing/charts/calendar/layout';
import { calendarScene } from '../../../../src/lib/drawing/charts/calendar/scene';
import { writtenScope } from '../charts/scope-of';
import { cardOf, faults, SIZES, smallest, wordsOf } from './scene-of';

const VIEWS = {
	'two months': {},
	'seven days': { period: '7d' },
	'one day': { period: { from: '2023-12-29', to: '2023-12-29' } },
	'the other direction': { direction: 'UA' }
} as const;
const [SLIDE] = SIZES;

describe('the picture of the calendar', () => {
	for (const [name, view] of Object.entries(VIEWS))
		for (const size of SIZES)
			for (const locale of ['en', 'uk'] as const)
				it(`has room for its words: ${name}, ${size.width} × ${size.height}, ${locale}`, async () => {
					const scene = calendarScene(await cardOf('calendar', view, locale), size);
					expect(faults(scene)).toEqual([]);
					expect(smallest(scene)).toBeGreaterThanOrEqual(13);
					expect(scene.width).toBe(size.width);
					if (size.height !== null) expect(scene.height).toBe(size.height);
				});

	it('has one area a day, in order, that says the total of its day', async () => {
		const card = await cardOf('calendar');
		const { hots } = calendarScene(card, SLIDE!);
		expect(hots).toHaveLength(card.series.days.length);
		card.series.days.forEach((day, i) => {
			if (day.total) expect(hots[i]!.text).toContain(totalText(day, 'en'));
			else expect(hots[i]!.text).not.toMatch(/\b0\b/);
		});
	});

	it('prints every total in its cell where cells hold text', async () => {
		const card = await cardOf('calendar');
		const words = wordsOf(calendarScene(card, { width: 905, height: null }));
		for (const day of card.series.days)
			if (day.total) expect(words).toContain(totalText(day, 'en'));
	});

	it('says how many months it leaves out where there is no room for all', async () => {
		const card = await cardOf('calendar');
		const few = calendarScene(card, { width: 120, height: 200 });
		expect(few.hots.length).toBeLessThan(card.series.days.length);
		expect(wordsOf(few)).toContain('and 1 earlier month in the table');
	});

	it('draws days of which nothing is known as empty cells, not as zeros', () => {
		const { scope, names } = writtenScope([null, null]);
		const card = createCard('calendar', scope, names, 'en');
		if (card.id !== 'calendar') throw new Error('not the card of the calendar');
		const scene = calendarScene(card, SLIDE!);
		expect(wordsOf(scene)).toContain('no report: 2');
		expect(wordsOf(scene)).not.toContain('0');
		expect(scene.hots).toHaveLength(2);
	});

	it('is the same for the same card', async () => {
		const card = await cardOf('calendar');
		expect(calendarScene(card, SLIDE!)).toEqual(calendarScene(card, SLIDE!));
	});
});
