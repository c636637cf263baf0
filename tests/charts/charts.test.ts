/** Each chart as it is drawn, held against what it was: see `snapshots/`. */
import { describe, it } from 'vitest';
import { headlineNotes, headlineTiles } from '../../src/lib/drawing/cards/headline';
import type { DayCard } from '../../src/lib/drawing/cards/card';
import { drawCard } from '../../src/lib/drawing/picture/draw-body';
import { headlineScene } from '../../src/lib/drawing/charts/headline/scene';
import { DARK, LIGHT } from '../../src/lib/drawing/picture/palette';
import type { Scene } from '../../src/lib/drawing/plot/scene';
import { sceneSvg } from '../../src/lib/drawing/picture/svg';
import type { Locale } from '../../src/lib/figures/view/catalogue';
import { CARDS, type CardId, type View } from '../../src/lib/figures/view/view';
import { dayCard } from '../unit/drawing/picture/day-cards';
import {
	cardOf,
	COMPARED,
	empty,
	manyHours,
	ONE_DAY,
	oneMark,
	shownAs,
	SIZES,
	twoMonths,
	VIEWS,
	type Shown,
	type SizeName
} from './examples';
import { expectSnapshot } from './snapshot';

const LOCALES: readonly Locale[] = ['en', 'uk'];
const EACH_SIZE = Object.keys(SIZES) as SizeName[];

const svgOf = (scene: Scene, label: string, palette = LIGHT): string =>
	sceneSvg(scene, { paint: (token) => palette[token], label, ground: 'surface' });

/** The others are of days whatever the grain. */
const BY_GRAIN: ReadonlySet<CardId> = new Set(['launches', 'rate', 'casualties', 'mix']);

/** Every size, language and view; the dark theme once, since it changes the palette alone. */
describe.each(CARDS)('The chart of %s', (id) => {
	const nameOf = (...parts: string[]) => `${id}/${parts.join('-')}`;
	const byGrain = BY_GRAIN.has(id);
	for (const { name, show, isLong } of VIEWS.filter((view) => byGrain || !view.isOfGrain))
		for (const size of EACH_SIZE)
			for (const locale of isLong ? LOCALES.slice(0, 1) : LOCALES)
				it(`is drawn as before: ${name}, ${size}, ${locale}`, async () => {
					const scene = drawCard(cardOf(id, await show(locale), locale), SIZES[size]);
					await expectSnapshot(nameOf(name, size, locale), svgOf(scene, id));
				});
	const written: [string, () => Shown][] = [
		['empty', empty],
		['one-mark', oneMark]
	];
	for (const [name, show] of written)
		for (const size of EACH_SIZE)
			it(`is drawn as before: ${name}, ${size}`, async () => {
				const scene = drawCard(cardOf(id, show()), SIZES[size]);
				await expectSnapshot(nameOf(name, size), svgOf(scene, id));
			});
	it('is drawn as before in the dark', async () => {
		const scene = drawCard(cardOf(id, await twoMonths('en')), SIZES.wide);
		await expectSnapshot(nameOf('day', 'wide', 'dark'), svgOf(scene, id, DARK));
	});
});

/** A day with many reports, one with two totals, one with an open figure. */
const DAYS = ['2023-12-22', '2023-12-29', '2024-01-02'];
const OF_A_DAY: [DayCard['id'], string][] = [
	...DAYS.map((day): [DayCard['id'], string] => ['known', day]),
	...DAYS.map((day): [DayCard['id'], string] => ['weapons', day]),
	['denominators', '2024-01-02']
];
describe.each(OF_A_DAY)('The chart of %s on %s', (id, day) => {
	for (const size of EACH_SIZE)
		for (const locale of LOCALES)
			it(`is drawn as before: ${size}, ${locale}`, async () => {
				const scene = drawCard(dayCard(id, day, 'RU', locale), SIZES[size]);
				await expectSnapshot(`${id}/${day}-${size}-${locale}`, svgOf(scene, id));
			});
});

/** Shaded by number instead of rank: a few months, and strips of years. */
describe('The calendar, shaded by number', () => {
	for (const size of EACH_SIZE)
		it(`is drawn as before: ${size}`, async () => {
			const scene = drawCard(
				cardOf('calendar', await shownAs({ shade: 'value' })('en')),
				SIZES[size]
			);
			await expectSnapshot(`calendar/value-${size}-en`, svgOf(scene, 'calendar'));
		});
});

/** Two forms of one series, beside a compared period and within a record. */
const ARCS = { gauge: 'arc' } as const;
const GAUGES: [string, (locale: Locale) => Promise<Shown> | Shown][] = [
	['compared', shownAs(COMPARED)],
	['arcs', shownAs(ARCS)],
	['arcs-compared', shownAs({ ...COMPARED, ...ARCS })],
	['arcs-one-weapon', shownAs({ weapons: ['shahed-136-131'], ...ARCS })],
	['arcs-one-day', shownAs({ ...ONE_DAY, ...ARCS })],
	['arcs-by-ukraine', shownAs({ direction: 'UA', ...ARCS })],
	['arcs-one-mark', () => oneMark(ARCS)]
];
describe.each(GAUGES)('The gauges, %s', (name, show) => {
	for (const size of EACH_SIZE)
		for (const locale of LOCALES)
			it(`are drawn as before: ${size}, ${locale}`, async () => {
				const scene = drawCard(cardOf('gauges', await show(locale), locale), SIZES[size]);
				await expectSnapshot(`gauges/${name}-${size}-${locale}`, svgOf(scene, 'gauges'));
			});
});

describe('Running totals of two periods', () => {
	for (const size of EACH_SIZE)
		for (const locale of LOCALES)
			it(`are drawn as before: ${size}, ${locale}`, async () => {
				const card = cardOf('running', await shownAs(COMPARED)(locale), locale);
				const scene = drawCard(card, SIZES[size]);
				await expectSnapshot(`running/compared-${size}-${locale}`, svgOf(scene, 'running'));
			});
});

describe('The rhythm of many attacks', () => {
	for (const size of EACH_SIZE)
		for (const locale of LOCALES)
			it(`is drawn as before: ${size}, ${locale}`, async () => {
				const scene = drawCard(cardOf('rhythm', manyHours(), locale), SIZES[size]);
				await expectSnapshot(`rhythm/many-${size}-${locale}`, svgOf(scene, 'rhythm'));
			});
});

/** A day that may be compared with the one before. */
const LIKE_BEFORE: Partial<View> = {
	period: { from: '2024-01-08', to: '2024-01-08' },
	compare: 'previous'
};
const HEADLINES: [string, Partial<View>][] = [
	['day', {}],
	['compared', LIKE_BEFORE]
];
describe.each(HEADLINES)('The headline figures, %s', (name, view) => {
	for (const size of EACH_SIZE)
		for (const locale of LOCALES)
			it(`are drawn as before: ${size}, ${locale}`, async () => {
				const { scope } = await shownAs(view)(locale);
				const scene = headlineScene(
					headlineTiles(scope, locale),
					headlineNotes(scope, locale),
					SIZES[size]
				);
				await expectSnapshot(`headline/${name}-${size}-${locale}`, svgOf(scene, 'headline'));
			});
});
