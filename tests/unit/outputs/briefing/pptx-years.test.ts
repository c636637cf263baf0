/** A deck of four years: what a slide holds can be read, and stays on it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createAnswers } from '../../../../src/lib/figures/live/answers';
import type { SlideKind } from '../../../../src/lib/outputs/briefing/deck';
import { labelSkip, type ChartSpec } from '../../../../src/lib/outputs/briefing/pptx/chart-spec';
import { makePptx } from '../../../../src/lib/outputs/briefing/pptx/make-pptx';
import { straightSteps } from '../../../../src/lib/outputs/briefing/pptx/scene-shapes';
import { spanAxis } from '../../../../src/lib/outputs/briefing/pptx/span-axis';
import { slideContents } from '../../../../src/lib/outputs/briefing/slide-contents';
import { groupByGrain, type Grain } from '../../../../src/lib/figures/stats/grain';
import type { Locale } from '../../../../src/lib/figures/view/catalogue';
import { CARDS } from '../../../../src/lib/figures/view/view';
import { addDays } from '../../../../src/lib/records/ledger/moment';
import { syntheticTables } from '../../../fixtures/synthetic-ledger';
import { openDeck, plain, type OpenDeck } from './pptx-parts';

const FROM = '2022-01-01';
const TO = '2025-12-31';
const EMU_PER_INCH = 914_400;
const KINDS: SlideKind[] = ['title', 'headline', ...CARDS, 'known', 'method'];
const LONG_TITLE =
	'Reported launched on the 1,135 of 1,461 days with a report: at least 12,345 missiles and 112,345 drones';

const tables = syntheticTables({ seed: 7, days: 1461, from: FROM });
const answers = createAnswers(tables, { temporal: { from: FROM, to: TO } });

async function deckOf(query: string, locale: Locale, kinds = KINDS): Promise<OpenDeck> {
	const slides = kinds.map((kind, n) => ({
		...{ id: `s${n}`, kind, query, notes: '' },
		title: kind === 'headline' ? LONG_TITLE : null
	}));
	const source = {
		resolve: (direction: 'RU' | 'UA', asOf: string | null) =>
			Promise.resolve(answers.resolve(direction, asOf, true)),
		day: (direction: 'RU' | 'UA', date: string) => Promise.resolve(answers.day(direction, date))
	};
	const contents = await slideContents({ slides }, source, locale);
	return openDeck(await makePptx(contents, { handling: '', made: '2026-11-22', locale }));
}

const all = (xml: string, pattern: RegExp): string[] =>
	[...xml.matchAll(pattern)].map((found) => found[1]!);

interface Shape {
	name: string;
	x: number;
	y: number;
	w: number;
	h: number;
	/** Points. */
	size: number;
	text: string;
}

/** What stands on a slide, inches. */
function shapesOf(xml: string): Shape[] {
	return [...xml.matchAll(/<p:(sp|graphicFrame)>(.*?)<\/p:\1>/gs)].flatMap(([, , body = '']) => {
		const at = /<a:off x="(-?\d+)" y="(-?\d+)"\s*\/>\s*<a:ext cx="(\d+)" cy="(\d+)"/.exec(body);
		if (!at) return [];
		const [x = 0, y = 0, w = 0, h = 0] = at.slice(1).map((emu) => Number(emu) / EMU_PER_INCH);
		const rows = all(body, /<a:tr h="(\d+)"/g).map((emu) => Number(emu) / EMU_PER_INCH);
		return [
			{
				name: /name="([^"]*)"/.exec(body)?.[1] ?? '',
				...{ x, y, w, h: rows.length > 0 ? rows.reduce((a, b) => a + b, 0) : h },
				size: Number(/<a:rPr[^>]*sz="(\d+)"/.exec(body)?.[1] ?? 0) / 100,
				text: all(body, /<a:t>([^<]*)<\/a:t>/g)
					.map(plain)
					.join('')
			}
		];
	});
}

const slidesOf = (deck: OpenDeck): string[] =>
	[...deck.parts]
		.filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
		.sort((a, b) => Number(/\d+/.exec(a[0])![0]) - Number(/\d+/.exec(b[0])![0]))
		.map(([, xml]) => xml);

interface Chart {
	name: string;
	categories: string[];
	named: string[];
	values: number;
}

const chartsOf = (deck: OpenDeck): Chart[] =>
	[...deck.parts]
		.filter(([name]) => /charts\/chart\d+\.xml$/.test(name))
		.map(([name, xml]) => {
			const head = /<c:cat>.*?<\/c:cat>/s.exec(xml)![0];
			const categories = all(head, /<c:v>([^<]*)<\/c:v>/g).map(plain);
			const skip = Number(/<c:tickLblSkip val="(\d+)"/.exec(xml)![1]);
			return {
				name,
				categories,
				named: categories.filter((_, n) => n % skip === 0),
				values: all(xml, /<c:val>(.*?)<\/c:val>/gs)
					.map((val) => all(val, /(<c:v>)/g).length)
					.reduce((a, b) => a + b, 0)
			};
		});

describe.each(['en', 'uk'] as const)('A deck of four years, %s', (locale) => {
	let deck: OpenDeck;
	beforeAll(async () => {
		deck = await deckOf(`from=${FROM}&to=${TO}`, locale);
	}, 60_000);

	it('keeps all that stands on a slide on it', () => {
		slidesOf(deck).forEach((xml, n) => {
			for (const { name, x, y, w, h } of shapesOf(xml)) {
				const isOn = x >= 0 && y >= 0 && x + w <= 13.34 && y + h <= 7.5;
				expect([KINDS[n], name, isOn]).toEqual([KINDS[n], name, true]);
			}
		});
	});

	it('has no title that runs over what stands under it', () => {
		slidesOf(deck).forEach((xml, n) => {
			const [title] = shapesOf(xml);
			const lines = Math.ceil((title!.text.length * 0.55 * title!.size) / 72 / title!.w);
			expect([KINDS[n], (lines * title!.size * 1.2) / 72 <= title!.h]).toEqual([KINDS[n], true]);
		});
		expect(shapesOf(slidesOf(deck)[1]!)[0]!.size).toBeLessThan(24);
	});

	it('draws months, each named once with its year, and names few', () => {
		const months = chartsOf(deck).filter(({ categories }) => categories.length === 48);
		expect(months.length).toBeGreaterThanOrEqual(5);
		for (const { name, categories, named } of months) {
			expect([name, new Set(categories).size]).toEqual([name, 48]);
			expect(named.length).toBeGreaterThan(1);
			expect(named.length).toBeLessThanOrEqual(12);
			for (const each of named) expect(each).toMatch(/ 20\d\d\*?$/);
			// The same months each year.
			expect(12 % (48 / named.length) === 0 || (48 / named.length) % 12 === 0).toBe(true);
		}
	});

	it('has no chart without a figure', () => {
		for (const { name, values } of chartsOf(deck)) expect([name, values > 0]).toEqual([name, true]);
	});

	it('shows every year and every day of the calendar, and says what it shows', () => {
		const xml = slidesOf(deck)[KINDS.indexOf('calendar')]!;
		const texts = shapesOf(xml).map(({ text }) => text);
		for (const year of ['2022', '2023', '2024', '2025']) expect(texts).toContain(year);
		const boxes = all(xml, /<a:custGeom>(.*?)<\/a:custGeom>/gs)
			.map((path) => all(path, /(<a:close \/>)/g).length)
			.reduce((a, b) => a + b, 0);
		expect(boxes).toBeGreaterThanOrEqual(1461);
		expect(xml).toMatch(/name="Drawing \d+" descr="[^"]{20,}"/);
	});
});

describe('A chart of a slide', () => {
	it('is words where no report has a figure for it: an empty plot from 0 to 1 reads as zero', async () => {
		const query = `from=2027-01-01&to=2027-01-31&weapon=ballistic`;
		for (const kind of ['launches', 'rate', 'casualties'] as const) {
			const deck = await deckOf(query, 'en', [kind]);
			expect([kind, chartsOf(deck).filter(({ values }) => values === 0)]).toEqual([kind, []]);
		}
	});

	const spansOf = (days: number, grain: Grain, from = FROM) =>
		groupByGrain(
			Array.from({ length: days }, (_, n) => ({ date: addDays(from, n) })),
			grain
		).map(({ span }) => span);
	const skipOf = (days: number, grain: Grain, width: number, from?: string) => {
		const axis = spanAxis(spansOf(days, grain, from), grain, 'uk');
		const spec = { kind: 'column', named: 12, ...axis } as ChartSpec;
		const skip = labelSkip(spec, width);
		return { ...axis, skip, named: axis.categories.filter((_, n) => n % skip === 0) };
	};

	it('names at most a dozen of 1,461 days, with their years', () => {
		const { named } = skipOf(1461, 'day', 12.3);
		expect(named.length).toBeLessThanOrEqual(12);
		expect(named.length).toBeGreaterThanOrEqual(8);
		for (const each of named) expect(each).toMatch(/20\d\d$/);
	});

	it('tells weeks of three years with their years, and days of a winter without', () => {
		expect(skipOf(1000, 'week', 12.3).named[0]).toMatch(/2022$/);
		expect(skipOf(62, 'day', 12.3, '2023-12-01').named[0]).not.toMatch(/20/);
	});

	it('names the same months each year also where there is little room', () => {
		expect(skipOf(1461, 'month', 3.8).skip).toBe(12);
		expect(skipOf(1461, 'month', 12.3).skip).toBe(4);
		expect(skipOf(3 * 1461, 'month', 3.8).skip % 12).toBe(0);
	});

	it('names one where not even two have room, and none of nothing', () => {
		expect(skipOf(365, 'month', 0.6).named).toHaveLength(1);
		expect(skipOf(0, 'month', 5).named).toEqual([]);
	});
});

describe('The points of a drawing', () => {
	it('follow straight lines, absolute and relative', () => {
		expect(straightSteps('M1 2h3v4h-3zm1 1L5 6V7H1')).toEqual([
			{ x: 1, y: 2, moveTo: true },
			{ x: 4, y: 2 },
			{ x: 4, y: 6 },
			{ x: 1, y: 6 },
			{ close: true },
			{ x: 2, y: 3, moveTo: true },
			{ x: 5, y: 6 },
			{ x: 5, y: 7 },
			{ x: 1, y: 7 }
		]);
	});

	it('take numbers that run into each other, and refuse a curve', () => {
		expect(straightSteps('M.5-1l1 1 2-2')).toEqual([
			{ x: 0.5, y: -1, moveTo: true },
			{ x: 1.5, y: 0 },
			{ x: 3.5, y: -2 }
		]);
		expect(() => straightSteps('M0 0C1 1 2 2 3 3')).toThrow('C');
	});
});
