/** Whole pictures: what is written around a chart is there, and nothing leaves the picture or lies over other words. */
import { describe, expect, it, vi } from 'vitest';
import { createCard, type PicturedCard } from '../../../../src/lib/drawing/cards/card';
import { cardTakeaway } from '../../../../src/lib/drawing/cards/takeaway';
import { breakLines } from '../../../../src/lib/drawing/plot/measured/measure';
import {
	cardScene,
	pictureSvg,
	SHAPES,
	THEMES,
	type Shape
} from '../../../../src/lib/drawing/picture/picture';
import { rightsLine } from '../../../../src/lib/figures/view/rights-line';
import { CARDS, type View } from '../../../../src/lib/figures/view/view';
import { shippedScope } from '../charts/scope-of';
import { DAYS, dayCards } from './day-cards';
import { faults, wordsOf } from './scene-of';

const VIEWS: [string, Partial<View>][] = [
	['the whole record', {}],
	['one day', { period: { from: '2023-12-29', to: '2023-12-29' } }],
	['four weeks', { period: { from: '2023-12-18', to: '2024-01-14' }, grain: 'week' }],
	['the other direction', { direction: 'UA' }],
	['as known on a moment', { asOf: '2023-12-29T12:00+02:00' }],
	['half circles for gauges', { gauge: 'arc' }]
];
/** The latest; and, on the days with most reports, one amid them. */
const momentsOf = (date: string) =>
	['2023-12-29', '2023-12-30', '2024-01-02'].includes(date)
		? [null, `${date}T12:00+02:00`]
		: [null];
// The hard case for the source line: a site with a long address.
vi.mock('../../../../src/lib/figures/view/site-address', async (original) => ({
	...(await original<object>()),
	ORIGIN: 'https://figures.department-of-statistics.example',
	BASE: '/attack-intensity'
}));
vi.mock('../../../../src/lib/figures/view/ledger-licence', () => ({ LEDGER_LICENCE: 'CC BY 4.0' }));

/** Widths of a chart on a phone, on a tablet and on a wide screen, px. */
const SCREENS = [300, 700, 1180];
const ROOMS: [Shape, number][] = SHAPES.flatMap((shape): [Shape, number][] =>
	shape === 'screen' ? SCREENS.map((width) => [shape, width]) : [[shape, 0]]
);

/** Everything that must be in a picture, as it stands there: words may be broken into lines. */
function missing(card: PicturedCard, words: readonly string[]): string[] {
	const said = words.join(' ');
	const { title, unit, source, upTo } = card.text;
	return [title, unit, source, upTo, rightsLine(card.locale)]
		.map((text) => breakLines(text, 0, { size: 13 }).join(' ').replaceAll('\u00a0', ' '))
		.filter((text) => !said.includes(text));
}

describe.each(ROOMS)('a picture of the shape %s, %i px', (shape, width) => {
	for (const locale of ['en', 'uk'] as const) {
		it.each(VIEWS)(`has all its words in their places: %s, ${locale}`, async (_, patch) => {
			const { scope, names } = await shippedScope(patch, locale);
			const found = CARDS.flatMap((id) => {
				const card = createCard(id, scope, names, locale) as PicturedCard;
				const scene = cardScene(card, shape, width);
				const words = wordsOf(scene);
				return [...faults(scene), ...missing(card, words)].map((fault) => `${id}: ${fault}`);
			});
			expect(found).toEqual([]);
		});

		it(`has all its words in their places: every day, ${locale}`, () => {
			const found = DAYS.flatMap(([date, direction]) =>
				momentsOf(date).flatMap((asOf) =>
					dayCards(date, direction, locale, asOf).flatMap((card) => {
						const scene = cardScene(card, shape, width);
						return [...faults(scene), ...missing(card, wordsOf(scene))].map(
							(fault) => `${date} ${direction} ${asOf} ${card.id}: ${fault}`
						);
					})
				)
			);
			expect(found).toEqual([]);
		});
	}
});

describe('a picture', () => {
	it('has the size of its shape, and the nearest it can have of a screen', async () => {
		const { scope, names } = await shippedScope();
		const card = createCard('launches', scope, names, 'en') as PicturedCard;
		const sizeOf = (shape: Shape, width: number) => {
			const scene = cardScene(card, shape, width);
			return [scene.width, scene.height];
		};
		expect(sizeOf('wide', 390)).toEqual([1280, 720]);
		expect(sizeOf('classic', 390)).toEqual([960, 720]);
		expect(sizeOf('screen', 100)[0]).toBe(340);
		expect(sizeOf('screen', 9000)[0]).toBe(1600);
	});

	it.each(THEMES)('refers to nothing outside and says what it shows: %s', (theme) => {
		for (const card of dayCards('2024-01-02')) {
			const label = card.text.title;
			const description = cardTakeaway(card);
			expect(description).not.toBe('');
			const svg = pictureSvg(cardScene(card, 'wide', 0), { label, description }, theme, '');
			expect(svg).toContain(`<title id="title">${label}</title>`);
			expect(svg.match(/(?:href|src)=|url\((?!#)/g)).toBeNull();
		}
	});
});
