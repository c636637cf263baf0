/**
 * Twenty views, both directions, with weapons and moments: the table on screen, the CSV, the picture, the slide, the
 * workbooks of the PPTX and the single file hold the same numbers, and none where nothing is known.
 */
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Slide } from '../../../src/lib/outputs/briefing/deck';
import { makePptx } from '../../../src/lib/outputs/briefing/pptx/make-pptx';
import { pptxName } from '../../../src/lib/outputs/briefing/pptx/save-pptx';
import { singleFileHtml, singleFileName } from '../../../src/lib/outputs/briefing/single-file';
import type { SlideContent } from '../../../src/lib/outputs/briefing/slide-content';
import { slideContents } from '../../../src/lib/outputs/briefing/slide-contents';
import { slideScene } from '../../../src/lib/outputs/briefing/slide-scene';
import { createAnyCard } from '../../../src/lib/drawing/cards/card';
import { cardTable } from '../../../src/lib/drawing/cards/card-back';
import { tableCsv, tableRows } from '../../../src/lib/outputs/export/table-csv';
import { createAnswers } from '../../../src/lib/figures/live/answers';
import { drawCard } from '../../../src/lib/drawing/picture/draw-body';
import { escapeXml } from '../../../src/lib/drawing/picture/xml';
import { readLedger } from '../../../src/lib/site/server/read-ledger';
import { createNames } from '../../../src/lib/figures/view/catalogue';
import { encodeView } from '../../../src/lib/figures/view/codec';
import { formatShare } from '../../../src/lib/figures/view/format';
import { createScope } from '../../../src/lib/figures/view/scope';
import { CARDS, DEFAULT_VIEW, type View } from '../../../src/lib/figures/view/view';
import { Faults } from '../../oracle/faults';
import { numberText, plainSpaces } from '../../oracle/grammar';
import { DESCRIPTOR } from '../../oracle/random-views';
import { openDeck, plain, type OpenDeck } from '../outputs/briefing/pptx-parts';
import { wordsOf } from '../drawing/picture/scene-of';
import { checkWorkbooks, compareRows, type Taken } from './workbooks';

const period = (from: string, to: string) => ({ from, to });
/** What people hand on: all of it, a week, a day, a class, one family, shot down, as known on, both directions. */
const VIEWS: Partial<View>[] = [
	{},
	{ grain: 'week' },
	{ grain: 'month', rate: 'shot-down' },
	{ weapons: ['ballistic'] },
	{ weapons: ['drone'] },
	{ weapons: ['kinzhal'], period: period('2023-12-10', '2024-01-10') },
	{ weapons: ['cruise', 'shahed-136-131'], grain: 'week' },
	{ period: period('2023-12-22', '2023-12-22') },
	{ period: period('2023-12-29', '2024-01-02') },
	{ period: period('2024-01-08', '2024-01-14'), weapons: ['missile'] },
	{ period: '7d', compare: 'none' },
	{ asOf: '2024-01-02' },
	{ asOf: '2023-12-29T14:12+02:00', grain: 'week' },
	{ asOf: '2024-01-10', weapons: ['kh-101-555', 's-300-400'] },
	{ period: period('2024-01-14', '2024-01-15') },
	{ direction: 'UA' },
	{ direction: 'UA', grain: 'week', weapons: ['drone'] },
	{ direction: 'UA', weapons: ['guided-air'], period: period('2024-01-01', '2024-01-31') },
	{ direction: 'UA', asOf: '2024-01-05', grain: 'month' },
	{ direction: 'UA', period: period('2023-12-15', '2023-12-15'), rate: 'shot-down' }
];
const KINDS = ['headline', ...CARDS] as const;
const LOCALE = 'en';

const faults = new Faults();
const queryOf = (patch: Partial<View>) => encodeView({ ...DEFAULT_VIEW, ...patch });
const slideOf = (query: string, kind: Slide['kind']): Slide => ({
	id: `${kind} ${query}`,
	kind,
	query,
	title: null,
	notes: ''
});

const OPTIONS = { handling: '', made: '2026-11-22', locale: LOCALE } as const;
let taken: Taken[];
let deck: OpenDeck;
let html: string;
let names: [string, string][];

beforeAll(async () => {
	const { tables } = await readLedger('data', { today: '2026-11-22' });
	const answers = createAnswers(tables, DESCRIPTOR);
	const source = {
		resolve: (...[direction, asOf]: Parameters<typeof answers.resolve>) =>
			Promise.resolve(answers.resolve(direction, asOf, true)),
		day: (...asked: Parameters<typeof answers.day>) => Promise.resolve(answers.day(...asked))
	};
	const slides = VIEWS.flatMap((patch) => KINDS.map((kind) => slideOf(queryOf(patch), kind)));
	const contents = await slideContents({ slides }, source, LOCALE);
	taken = contents.map((content, i) => {
		const view = { ...DEFAULT_VIEW, ...VIEWS[Math.floor(i / KINDS.length)] };
		const { series, catalogue } = answers.resolve(view.direction, view.asOf, true);
		const cardNames = createNames(catalogue, LOCALE);
		const kind = KINDS[i % KINDS.length]!;
		return {
			where: `/?${content.slide.query} ${kind}`,
			content,
			card:
				kind === 'headline'
					? null
					: createAnyCard(kind, createScope(series, view, cardNames), cardNames, LOCALE)
		};
	});
	deck = openDeck(await makePptx(contents, OPTIONS));
	html = singleFileHtml(contents, {
		...OPTIONS,
		fontCss: '',
		figuresLicence: '',
		licences: [],
		scriptHash: null
	});
	const wholes = await slideContents(
		{
			slides: VIEWS.flatMap((patch) =>
				patch.weapons ? [slideOf(queryOf({ ...patch, weapons: null }), 'launches')] : []
			)
		},
		source,
		LOCALE
	);
	const chosen = taken.filter(
		({ content }, i) =>
			content.slide.kind === 'launches' && VIEWS[Math.floor(i / KINDS.length)]!.weapons
	);
	names = chosen.flatMap(({ content }, i): [string, string][] => [
		[singleFileName([content]), singleFileName([wholes[i]!])],
		[pptxName([content]), pptxName([wholes[i]!])],
		[csvName(content), csvName(wholes[i]!)]
	]);
}, 60_000);

/** The name under which the single file gives the first CSV of a slide. */
function csvName(content: SlideContent): string {
	const file = singleFileHtml([content], {
		...OPTIONS,
		fontCss: '',
		figuresLicence: '',
		licences: [],
		scriptHash: null
	});
	return /download="([^"]+\.csv)"/.exec(file)![1]!;
}

/** The first number a person reads in a text; null where it holds none. */
function firstNumber(text: string): number | null {
	const match = /−?\d[\d,]*(?:\.\d+)?/.exec(plainSpaces(text));
	return match ? Number(match[0].replaceAll(',', '').replace('−', '-')) : null;
}

describe('Twenty views, taken away', () => {
	it('both directions, weapons and moments are among them', () => {
		expect(VIEWS).toHaveLength(20);
		expect(taken).toHaveLength(20 * KINDS.length);
	});

	it('the table of a slide is that of the page', () => {
		for (const { where, content, card } of taken) {
			if (card === null) continue;
			expect([where, content.tables.map(({ table }) => tableRows(table))]).toEqual([
				where,
				[tableRows(cardTable(card))]
			]);
			expect(content.tables[0]!.table.rows.map((row) => row.map(({ text }) => text))).toEqual(
				cardTable(card).rows.map((row) => row.map(({ text }) => text))
			);
		}
	});

	it('a number on screen is that of the CSV, and where one is empty so is the other', () => {
		for (const { where, content } of taken)
			for (const { table } of content.tables) {
				const { data } = Papa.parse<string[]>(tableCsv(table).trimEnd());
				compareRows(
					faults,
					'csv',
					where,
					[
						table.columns.map(({ id }) => id),
						...table.rows.map((row) => row.map(({ value }) => value))
					],
					data
				);
				table.rows.forEach((row, i) =>
					row.forEach(({ value, text, muted }, j) => {
						const { id, numeric, csvOnly } = table.columns[j]!;
						if (!numeric || csvOnly) return;
						const at = `row ${i + 1} ${id} reads «${text}»`;
						if (value === null && /^[≈−]?[\d,]+\+?$/.test(plainSpaces(text)))
							faults.add('screen', where, `${at}, the CSV nothing`);
						if (typeof value !== 'number' || muted) return;
						const read = firstNumber(text);
						if (read === null) return faults.add('screen', where, `${at}, the CSV ${value}`);
						const isShare = /^\D*[\d,.]+(–[\d,.]+)?%/.test(plainSpaces(text)) && value <= 1;
						// The ends of a range are rounded outwards: less than one per cent off.
						const agrees = isShare ? Math.abs(read - value * 100) < 1 : read === value;
						if (!agrees) faults.add('screen', where, `${at}, the CSV ${value}`);
					})
				);
			}
		expect([...faults.of('csv'), ...faults.of('screen')]).toEqual([]);
	});

	it('the picture has the numbers of its table', () => {
		for (const { where, content, card } of taken) {
			const scene = card
				? drawCard(card, { width: 1184, height: null })
				: slideScene(content, { index: 0, count: 1, handling: '', made: OPTIONS.made });
			const words = plainSpaces(wordsOf(scene).join('\n'));
			const has = (text: string) => words.includes(plainSpaces(text));
			const need = (text: string, what: string) => {
				if (!has(text)) faults.add('pictures', where, `the picture lacks ${what} «${text}»`);
			};
			if (card === null) {
				if (content.body.kind === 'headline')
					for (const tile of content.body.tiles) need(tile.text, tile.id);
				continue;
			}
			if (card.id === 'gauges')
				for (const gauge of card.series.families) {
					if (!gauge.rate || gauge.rate.few || gauge.rate.share === null) continue;
					need(formatShare(gauge.rate.share), `the share of ${gauge.id}`);
					need(numberText(gauge.rate.stopped, LOCALE), `n of ${gauge.id}`);
					need(numberText(gauge.rate.launched, LOCALE), `d of ${gauge.id}`);
				}
			if (card.id === 'largest')
				cardTable(card)
					.rows.slice(0, 5)
					.forEach((row) => {
						const at = cardTable(card).columns.findIndex(({ id }) => id === 'launched');
						need(row[at]!.text, `the launches of ${row[0]!.text}`);
					});
			if (card.id === 'casualties') {
				for (const panel of card.series.panels) {
					const figures = panel.points.flatMap(({ figure }) => (figure ? [figure.value] : []));
					const greatest = Math.max(0, ...figures);
					if (greatest > 0) need(numberText(greatest, LOCALE), `the most ${panel.measure}`);
				}
			}
		}
		expect(faults.of('pictures')).toEqual([]);
	});

	it('the workbooks of the PPTX hold the table, and draw its numbers', () => {
		checkWorkbooks(faults, deck, taken);
		expect(faults.of('workbooks')).toEqual([]);
	});

	it('the slides of the PPTX read as the tiles do', () => {
		taken.forEach(({ where, content }, i) => {
			if (content.body.kind !== 'headline') return;
			const xml = deck.parts.get(`ppt/slides/slide${i + 1}.xml`)!;
			const words = [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => plain(text!));
			for (const tile of content.body.tiles)
				if (!words.join('\n').includes(tile.text))
					faults.add('slides', where, `no «${tile.text}» of ${tile.id}`);
		});
		expect(faults.of('slides')).toEqual([]);
	});

	it('the single file holds every table, in words and as its CSV', () => {
		const links = [
			...html.matchAll(/download="([^"]+)" href="data:text\/csv;charset=utf-8,([^"]+)"/g)
		];
		const tables = taken.flatMap(({ where, content }) =>
			content.tables.map(({ table }) => ({ where, table }))
		);
		expect(links).toHaveLength(tables.length);
		tables.forEach(({ where, table }, i) => {
			const { data } = Papa.parse<string[]>(decodeURIComponent(links[i]![2]!).trimEnd());
			const { columns, rows } = tableRows(table);
			compareRows(
				faults,
				'single file',
				where,
				[columns, ...rows],
				data.map((row) => row.slice(0, -1))
			);
			for (const row of table.rows)
				row.forEach(({ text }, j) => {
					if (!table.columns[j]!.csvOnly && !html.includes(`>${escapeXml(text)}</t`))
						faults.add('single file', where, `no cell «${text}»`);
				});
		});
		expect(faults.of('single file')).toEqual([]);
	});

	it('a file with chosen weapons is not named like one with all', () => {
		expect(names.length).toBeGreaterThan(20);
		expect(names.filter(([chosen, whole]) => chosen === whole)).toEqual([]);
	});
});
