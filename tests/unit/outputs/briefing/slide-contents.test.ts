/** Every way out of a view says the same figures: its CSV, its picture, its slide, the file that presents it. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Deck, Slide } from '../../../../src/lib/outputs/briefing/deck';
import {
	createDeck,
	createIds,
	createSlide,
	slideQuery
} from '../../../../src/lib/outputs/briefing/make-deck';
import { makePptx } from '../../../../src/lib/outputs/briefing/pptx/make-pptx';
import { singleFileHtml } from '../../../../src/lib/outputs/briefing/single-file';
import type { SlideContent } from '../../../../src/lib/outputs/briefing/slide-content';
import {
	slideContents,
	type SlideSource
} from '../../../../src/lib/outputs/briefing/slide-contents';
import { isLongTitle } from '../../../../src/lib/outputs/briefing/slide-title';
import {
	INNER_WIDTH,
	slideScene,
	SLIDE_HEIGHT,
	SLIDE_WIDTH
} from '../../../../src/lib/outputs/briefing/slide-scene';
import { tableCsv, withView } from '../../../../src/lib/outputs/export/table-csv';
import type { Card } from '../../../../src/lib/drawing/cards/card';
import { cardTable } from '../../../../src/lib/drawing/cards/card-back';
import type { Mark, Scene } from '../../../../src/lib/drawing/plot/scene';
import { widthOf } from '../../../../src/lib/drawing/plot/measured/measure';
import { cardScene, pictureSvg } from '../../../../src/lib/drawing/picture/picture';
import { DEFAULT_VIEW, type View } from '../../../../src/lib/figures/view/view';
import { shippedSource } from '../../../fixtures/slide-source';
import { shippedLedger } from '../../drawing/charts/shipped-attack';

const RECORD = { from: '2023-12-01', to: '2024-01-31' };
const STAMP = { index: 2, count: 10, handling: 'For the staff only', made: '2026-11-22' } as const;

let source: SlideSource;
let contents: SlideContent[];

const deckOf = (view: Partial<View> = {}, span = RECORD): Deck =>
	createDeck(
		{ ...DEFAULT_VIEW, ...view },
		{ span, largest: '2023-12-29', lacks: {} },
		createIds([])
	).deck;

beforeAll(async () => {
	source = await shippedSource();
	contents = await slideContents(deckOf(), source, 'en');
});

interface Placed {
	text: string;
	x0: number;
	x1: number;
	y: number;
	size: number;
}

/** Every line of text with its place and size on the slide. */
function textsOf(marks: readonly Mark[], x = 0, y = 0, scale = 1): Placed[] {
	return marks.flatMap((mark): Placed[] => {
		if (mark.kind === 'group')
			return textsOf(mark.marks, x + mark.x * scale, y + mark.y * scale, scale * mark.scale);
		if (mark.kind !== 'text') return [];
		const font = { size: mark.size, weight: mark.weight, face: mark.face };
		const width =
			scale *
			mark.runs.reduce(
				(sum, run) =>
					sum +
					widthOf(run.text, {
						...font,
						size: run.size ?? mark.size,
						weight: run.weight ?? mark.weight
					}),
				0
			);
		const at = x + mark.x * scale;
		const x0 = mark.anchor === 'end' ? at - width : mark.anchor === 'middle' ? at - width / 2 : at;
		return [
			{
				text: mark.runs.map((run) => run.text).join(''),
				x0,
				x1: x0 + width,
				y: y + mark.y * scale,
				size: mark.size * scale
			}
		];
	});
}

/** Spaces that do not break are spaces. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const allText = (scene: Scene): string => plain(rawText(scene));

const rawText = (scene: Scene): string =>
	textsOf(scene.marks)
		.map(({ text }) => text)
		.join('\n');

const bodyOf = (kind: Slide['kind']) => contents.find(({ slide }) => slide.kind === kind)!;
const cardOf = (kind: Slide['kind']): Card => {
	const { body } = bodyOf(kind);
	if (body.kind !== 'card') throw new Error(kind);
	return body.card;
};

describe('The slides of the whole view', () => {
	it('One of each kind, in the order of the deck', () => {
		expect(contents.map(({ slide }) => slide.kind)).toEqual([
			'title',
			'headline',
			'gauges',
			'launches',
			'rate',
			'casualties',
			'calendar',
			'largest',
			'known',
			'method'
		]);
	});

	it('Each is stamped with direction, absolute period, as known on, day made, source and number', () => {
		for (const content of contents) {
			const text = allText(slideScene(content, STAMP));
			expect(text, content.slide.kind).toContain('As known on 13 Jan 2025');
			expect(text).toContain('Made 22 Nov 2026');
			expect(text).toContain('3 / 10');
			expect(text).toContain(plain(content.period));
			expect(text).toMatch(/Sources?: /);
			expect(text.match(/For the staff only/g)).toHaveLength(2);
			if (content.slide.kind !== 'title') expect(text).toContain('Attacks by Russia');
		}
	});

	it.each(['en', 'uk'] as const)(
		'No text is smaller than 24 px or leaves the slide, in %s',
		async (locale) => {
			const views: Partial<View>[] = [
				{},
				{ grain: 'week' },
				{ direction: 'UA' },
				{ asOf: '2023-12-29T12:00:00+02:00' },
				{ gauge: 'arc', rate: 'shot-down', compare: 'year' }
			];
			for (const view of views) {
				for (const content of await slideContents(deckOf(view), source, locale)) {
					for (const each of textsOf(slideScene(content, STAMP).marks)) {
						const where = `${JSON.stringify(view)} ${content.slide.kind}: ${each.text}`;
						expect(each.size, where).toBeGreaterThanOrEqual(23.99);
						expect(each.x0, where).toBeGreaterThanOrEqual(0);
						expect(each.x1, where).toBeLessThanOrEqual(SLIDE_WIDTH);
						expect(each.y, where).toBeLessThanOrEqual(SLIDE_HEIGHT);
					}
				}
			}
		}
	);

	it('A title of one’s own stands instead of the generated one, whatever its length', async () => {
		const deck = deckOf();
		deck.slides[3]!.title = `${'A very long title that nobody would say aloud '.repeat(8)}end`;
		const [, , , launches] = await slideContents(deck, source, 'en');
		for (const each of textsOf(slideScene(launches!, STAMP).marks))
			expect(each.x1, each.text).toBeLessThanOrEqual(SLIDE_WIDTH);
	});

	it.each([
		['160 signs of Ukrainian', 'Протиповітряна оборона знешкодила більшість засобів. '.repeat(3)],
		['a word of 80 letters', 'найпротиповітряноракетобезпілотниковіший'.repeat(2)],
		['300 signs', 'Щоденне зведення про знешкоджені засоби нападу '.repeat(7).slice(0, 300)]
	])('A title of %s stands whole in its place', async (_, title) => {
		const deck = deckOf();
		for (const slide of deck.slides) slide.title = title.trim();
		const letters = (text: string) => text.replace(/\s/g, '');
		for (const content of await slideContents(deck, source, 'uk')) {
			const texts = textsOf(slideScene(content, STAMP).marks);
			for (const each of texts) expect(each.x1, each.text).toBeLessThanOrEqual(SLIDE_WIDTH);
			const all = letters(texts.map(({ text }) => text).join(''));
			expect(all, content.slide.kind).toContain(letters(title));
		}
	});

	it('A title of two lines of the usual type is not long, one of three is', () => {
		expect(isLongTitle('Launched in 62 days: 458 missiles', INNER_WIDTH)).toBe(false);
		expect(isLongTitle('Launched in 62 days and seen by all. '.repeat(4), INNER_WIDTH)).toBe(false);
		expect(isLongTitle('Launched in 62 days and seen by all. '.repeat(6), INNER_WIDTH)).toBe(true);
	});

	it('says no day on which it was made where the clock cannot be trusted', () => {
		for (const content of contents) {
			const scene = slideScene(content, { ...STAMP, made: null });
			expect(allText(scene)).not.toContain('Made');
			expect(allText(scene)).toContain('As known on 13 Jan 2025');
			for (const each of textsOf(scene.marks))
				expect(each.x1, each.text).toBeLessThanOrEqual(SLIDE_WIDTH);
		}
	});

	it('Each slide keeps its own view: two periods and two moments in one deck', async () => {
		const slide = (id: string, patch: Partial<View>, span = RECORD): Slide => ({
			id,
			kind: 'headline',
			query: slideQuery({ ...DEFAULT_VIEW, ...patch }, span),
			title: null,
			notes: ''
		});
		const [whole, day, then] = await slideContents(
			{
				slides: [
					slide('a', {}),
					slide('b', {}, { from: '2024-01-02', to: '2024-01-02' }),
					slide(
						'c',
						{ asOf: '2023-12-29T12:00:00+02:00' },
						{ from: '2023-12-29', to: '2023-12-29' }
					)
				]
			},
			source,
			'en'
		);
		expect(plain(whole!.period)).toBe('1 Dec 2023 – 31 Jan 2024');
		expect(plain(day!.period)).toBe('2 Jan 2024');
		expect(day!.tables[0]!.table.rows[0]![1]!.value).toBe(99);
		expect(plain(then!.knownText)).toBe('As known on 29 Dec 2023, 12:00 Kyiv time');
		expect(allText(slideScene(then!, STAMP))).toContain('As known on 29 Dec 2023, 12:00');
	});

	it('What was known when: its figures are those published by the moment of the view', async () => {
		const known = (asOf: View['asOf']) =>
			slideContents(
				{
					slides: [
						{
							id: 'k',
							kind: 'known',
							day: '2023-12-29',
							query: slideQuery({ ...DEFAULT_VIEW, asOf }, RECORD),
							title: null,
							notes: ''
						}
					]
				},
				source,
				'en'
			);
		const [late] = await known(null);
		const [early] = await known('2023-12-29T12:00:00+02:00');
		if (late!.body.kind !== 'known' || early!.body.kind !== 'known') throw new Error('known');
		expect(early!.body.series.moments.length).toBeLessThan(late!.body.series.moments.length);
		const rule = 'as known on 29 Dec 2023, 12:00';
		expect(plain(allText(slideScene(early!, STAMP)))).toContain(rule);
		expect(plain(allText(slideScene(late!, STAMP)))).not.toContain('as known on');
		const [before] = await known('2023-12-01T00:00:00+02:00');
		expect(before!.body.kind).toBe('empty');
	});

	it('What was known when: of the attack it was added from, named where the day had several', async () => {
		const known = async (attack?: string) => {
			const query = slideQuery(DEFAULT_VIEW, RECORD);
			const slide = createSlide('k', 'known', query, '2024-01-01', attack);
			const [content] = await slideContents({ slides: [slide] }, source, 'en');
			return content!;
		};
		const [first, ...others] = shippedLedger.attacks.filter(
			({ direction, kind, day }) => direction === 'RU' && kind === 'wave' && day === '2024-01-01'
		);
		expect(others.length).toBeGreaterThan(0);
		for (const attack of [first!, ...others]) {
			const content = await known(attack.attack_id);
			expect(content.title).toContain(attack.title_en);
			if (content.body.kind !== 'known') throw new Error('known');
			const ids = content.body.series.moments.flatMap(({ reports }) =>
				reports.map(({ reportId }) => reportId)
			);
			expect(ids.sort()).toEqual(attack.reports.map(({ report_id }) => report_id).sort());
		}
		const most = [first!, ...others].sort((a, b) => b.reports.length - a.reports.length)[0]!;
		expect((await known()).title).toContain(most.title_en);
		expect((await known('of-another-day')).title).toContain(most.title_en);
	});
});

describe('Every way out says the same figures', () => {
	it('The slide and the picture of the gauges say n of d as the CSV does', () => {
		const card = cardOf('gauges');
		const columns = cardTable(card).columns.map(({ id }) => id);
		const missile = cardTable(card).rows.find((row) => row[1]!.value === 'missile')!;
		const value = (id: string) => missile[columns.indexOf(id)]!.value;
		expect(tableCsv(cardTable(card))).toContain(`missile`);
		for (const scene of [slideScene(bodyOf('gauges'), STAMP), cardScene(card, 'wide', 0)]) {
			const text = allText(scene);
			expect(text).toContain(`${value('stopped')} of ${value('launched_known_outcome')}`);
		}
	});

	it('The bars of the slide and of the picture tell the figures of each row of the CSV', () => {
		const card = cardOf('launches');
		const scenes = [slideScene(bodyOf('launches'), STAMP), cardScene(card, 'wide', 0)];
		const rows = new Map(cardTable(card).rows.map((row) => [String(row[0]!.value), row]));
		const column = cardTable(card).columns.findIndex(({ id }) => id === 'missiles_launched');
		const launched = rows.get('2023-12-29')![column]!.value;
		expect(launched).toBe(122);
		for (const scene of scenes) {
			const hot = scene.hots.find(({ text }) => plain(text).includes('29 Dec'))!;
			expect(hot.text).toContain(String(launched));
		}
	});

	it('SVG of every card holds its title, period, as known on and source, in each theme', () => {
		for (const kind of [
			'gauges',
			'launches',
			'rate',
			'casualties',
			'calendar',
			'largest'
		] as const) {
			const card = cardOf(kind);
			for (const theme of ['light', 'dark', 'transparent'] as const)
				for (const shape of ['wide', 'classic', 'screen'] as const) {
					const scene = cardScene(card, shape, 390);
					const svg = pictureSvg(scene, { label: card.text.title, description: '' }, theme, '');
					expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
					expect(svg).not.toContain('var(--');
					expect(svg).not.toMatch(/NaN|Infinity|undefined/);
					const text = allText(scene).replace(/\n/g, ' ');
					expect(text).toContain('1 Dec 2023 – 31 Jan 2024');
					expect(text).toContain('as known on 13 Jan 2025');
					expect(text).toMatch(/Source: Ukrainian Air Force|Source: /);
					for (const each of textsOf(scene.marks)) {
						expect(each.x0, `${kind} ${shape}: ${each.text}`).toBeGreaterThanOrEqual(-0.5);
						expect(each.x1, `${kind} ${shape}: ${each.text}`).toBeLessThanOrEqual(
							scene.width + 0.5
						);
						expect(each.y, `${kind} ${shape}: ${each.text}`).toBeLessThanOrEqual(scene.height);
					}
				}
		}
	});

	it('The single file holds the CSV of every table, and is small enough to be sent', () => {
		const html = singleFileHtml(contents, {
			handling: '',
			made: '2026-11-22',
			locale: 'en',
			fontCss: '',
			figuresLicence: '',
			licences: [],
			scriptHash: null
		});
		expect(html.length).toBeLessThan(900_000);
		const files = [...html.matchAll(/href="data:text\/csv[^,]*,([^"]*)"/g)].map((match) =>
			decodeURIComponent(match[1]!).replace(/^\ufeff/, '')
		);
		const wanted = contents.flatMap(({ tables, knownOn }) =>
			tables.map(({ table }) => tableCsv(withView(table, { knownOn })))
		);
		expect(files).toHaveLength(wanted.length);
		for (const csv of wanted) expect(files).toContain(csv);
	});

	it('The workbooks of the PPTX hold the numbers of the CSV of their slides', async () => {
		const bytes = await makePptx(contents, { handling: '', made: '2026-11-22', locale: 'en' });
		const parts = unzipSync(bytes);
		const books = Object.keys(parts).filter((name) => name.endsWith('.xlsx'));
		expect(books.length).toBeGreaterThan(0);
		const cells = books.flatMap((name) =>
			Object.entries(unzipSync(parts[name]!))
				.filter(([part]) => part.startsWith('xl/worksheets/'))
				.flatMap(([, xml]) => [...strFromU8(xml).matchAll(/<v>([^<]*)<\/v>/g)].map((m) => m[1]))
		);
		const launches = cardTable(cardOf('launches'));
		const numbers = launches.rows.flatMap((row) =>
			row.map((cell) => cell.value).filter((value) => typeof value === 'number')
		);
		expect(numbers.length).toBeGreaterThan(50);
		for (const value of numbers) expect(cells).toContain(String(value));
	});
});

describe('The title of a briefing', () => {
	it.each([
		['en', {}],
		['uk', {}],
		['uk', { from: '2023-12-29', to: '2024-01-02', asOf: '2024-01-03T09:00:00+02:00' }],
		['uk', { direction: 'UA' }]
	] as const)('says its whole sentence (%s, %o)', async (locale, view) => {
		const deck = deckOf(view);
		const [content] = await slideContents(deck, source, locale);
		const scene = slideScene(content!, { ...STAMP, index: 0 });
		const written = textsOf(scene.marks)
			.map(({ text }) => text)
			.join(' ');
		expect(content!.body.kind).toBe('title');
		const lines = content!.body.kind === 'title' ? content!.body.lines : [];
		expect(lines[0]!.length).toBeGreaterThan(40);
		for (const line of lines)
			expect(written.replace(/\s+/g, ' ')).toContain(line.replace(/\s+/g, ' '));
	});
});
