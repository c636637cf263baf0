/** Rule 12, wherever a view can be quoted or taken away: what is chosen is named, what is not is nowhere. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createDeck, createIds } from '../../../../src/lib/outputs/briefing/make-deck';
import { deckFileName } from '../../../../src/lib/outputs/briefing/deck-file';
import { viewText, weaponNames } from '../../../../src/lib/outputs/briefing/deck-words';
import { pptxName } from '../../../../src/lib/outputs/briefing/pptx/save-pptx';
import { makePptx } from '../../../../src/lib/outputs/briefing/pptx/make-pptx';
import { singleFileHtml, singleFileName } from '../../../../src/lib/outputs/briefing/single-file';
import type { SlideContent } from '../../../../src/lib/outputs/briefing/slide-content';
import {
	slideContents,
	type SlideSource
} from '../../../../src/lib/outputs/briefing/slide-contents';
import { slideScene } from '../../../../src/lib/outputs/briefing/slide-scene';
import { createAnyCard } from '../../../../src/lib/drawing/cards/card';
import { cardTable } from '../../../../src/lib/drawing/cards/card-back';
import { headlineTiles } from '../../../../src/lib/drawing/cards/headline';
import { summarySegments } from '../../../../src/lib/drawing/cards/summary';
import { cardTakeaway } from '../../../../src/lib/drawing/cards/takeaway';
import { viewTable } from '../../../../src/lib/drawing/cards/view-table';
import { readCalendar } from '../../../../src/lib/drawing/charts/calendar/words';
import type { Table } from '../../../../src/lib/drawing/charts/table';
import { shownTitle } from '../../../../src/lib/pages/embed/titles';
import { fileName } from '../../../../src/lib/outputs/export/file-name';
import { tableCsv, withView } from '../../../../src/lib/outputs/export/table-csv';
import { cardScene } from '../../../../src/lib/drawing/picture/picture';
import type { Locale } from '../../../../src/lib/figures/view/catalogue';
import { reportedWeapons } from '../../../../src/lib/figures/view/create-catalogue';
import { facetsOf } from '../../../../src/lib/figures/view/facets';
import { CARDS, DEFAULT_VIEW, type CardId, type View } from '../../../../src/lib/figures/view/view';
import { openDeck } from '../../outputs/briefing/pptx-parts';
import { shippedScope } from '../charts/scope-of';
import { shippedLedger } from '../charts/shipped-attack';
import { shippedSource } from '../../../fixtures/slide-source';
import { wordsOf } from '../picture/scene-of';

interface Case {
	name: string;
	view: Partial<View>;
	/** What names the selection, and what must not be named. */
	en: { says: string; never: RegExp };
	uk: { says: string; never: RegExp };
	slug: string;
}

const NO_DRONES = { en: /drone/i, uk: /дрон/i };
const NO_MISSILES = { en: /missile/i, uk: /ракет/i };
const CASES: Case[] = [
	{
		name: 'one class',
		view: { weapons: ['ballistic'] },
		en: { says: 'ballistic missiles', never: NO_DRONES.en },
		uk: { says: 'балістичні ракети', never: NO_DRONES.uk },
		slug: 'only-ballistic'
	},
	{
		name: 'one model of few',
		view: { weapons: ['kinzhal'] },
		en: { says: 'Kinzhal missiles', never: NO_DRONES.en },
		uk: { says: 'ракети Х-47М2 «Кинджал»', never: NO_DRONES.uk },
		slug: 'only-kinzhal'
	},
	{
		name: 'several of one family, by week, shot down',
		view: { weapons: ['ballistic', 'cruise'], grain: 'week', rate: 'shot-down' },
		en: { says: 'missiles (ballistic, cruise)', never: NO_DRONES.en },
		uk: { says: 'ракети (балістичні, крилаті)', never: NO_DRONES.uk },
		slug: 'only-ballistic-cruise'
	},
	{
		name: 'the other family, as known on a moment',
		view: { weapons: ['drone'], asOf: '2024-01-02' },
		en: { says: 'drones', never: NO_MISSILES.en },
		uk: { says: 'дрони', never: NO_MISSILES.uk },
		slug: 'only-drone'
	},
	{
		name: 'of attacks by Ukraine',
		view: { direction: 'UA', weapons: ['drone'] },
		en: { says: 'drones', never: NO_MISSILES.en },
		uk: { says: 'дрони', never: NO_MISSILES.uk },
		slug: 'only-drone'
	}
];
const TRIED = CASES.flatMap((each) =>
	(['en', 'uk'] as const).map((locale) => ({ ...each, locale, ...each[locale] }))
);

/** Titles of attacks, notes and names of publications are the ledger's words, not the view's. */
const LEDGER_COLUMNS = new Set(['note', 'sources', 'casualty_sources']);

/** They are of attacks with all weapons, whichever are chosen, and say so. */
const ALL_WEAPONS: readonly CardId[] = ['casualties', 'rhythm', 'regions'];
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const sentenceOf = (scope: Parameters<typeof summarySegments>[0], locale: Locale) =>
	plain(
		summarySegments(scope, locale)
			.map(({ text }) => text)
			.join('')
	);

/** The words of a table that its view chooses: caption, headings, cells. */
function tableWords(table: Table): string {
	const own = table.columns.flatMap((column, i) => (LEDGER_COLUMNS.has(column.id) ? [] : [i]));
	return plain(
		[
			table.caption,
			...own.flatMap((i) => [table.columns[i]!.id, table.columns[i]!.label]),
			...table.rows.flatMap((row) => own.map((i) => row[i]!.text))
		].join('\n')
	);
}

const namesOf = (locale: Locale) =>
	weaponNames(
		{ RU: reportedWeapons(shippedLedger, 'RU'), UA: reportedWeapons(shippedLedger, 'UA') },
		locale
	);

let source: SlideSource;
beforeAll(async () => {
	source = await shippedSource();
});

const contentsOf = async (view: View, locale: Locale): Promise<SlideContent[]> => {
	const { scope } = await shippedScope(view, locale);
	const { deck } = createDeck(
		view,
		{ span: scope.span, largest: null, lacks: { known: 'launches' } },
		createIds([])
	);
	return slideContents(deck, source, locale);
};

describe.each(TRIED)('$name, $locale', ({ view: patch, says, never, slug, locale }) => {
	const view = { ...DEFAULT_VIEW, ...patch };
	const { weapons } = view;
	const named = says.toLowerCase();
	const saysSo = (text: string, where: string) => {
		expect(text.toLowerCase(), where).toContain(named);
		expect(text, where).not.toMatch(never);
	};

	it('the sentence names it, and attaches no casualties to it', async () => {
		const { scope } = await shippedScope(patch, locale);
		const text = sentenceOf(scope, locale);
		expect(text).not.toMatch(never);
		expect(text).not.toMatch(/killed|injured|загин|поранен/);
		const [selected] = scope.selection.families;
		const { launched, stopped } = scope.totals.families[selected!.family];
		expect(text).toContain(String((launched ?? stopped)!.value));
	});

	it('the tiles name it, and say of people that they are of all weapons', async () => {
		const { scope } = await shippedScope(patch, locale);
		const tiles = headlineTiles(scope, locale);
		const [people, weapons] = [true, false].map((isPeople) =>
			tiles.filter(({ tone }) => (tone === 'killed' || tone === 'injured') === isPeople)
		);
		expect(people).toHaveLength(2);
		expect(weapons!.length).toBeGreaterThan(0);
		for (const tile of weapons!) saysSo(tile.label, tile.id);
		for (const tile of people!)
			expect(tile.label).toContain(locale === 'en' ? 'all weapons' : 'усі засоби');
	});

	it.each(CARDS)('the card %s names it in title, text and table', async (id) => {
		const { scope, names } = await shippedScope(patch, locale);
		const card = createAnyCard(id, scope, names, locale);
		const all = locale === 'en' ? 'all weapons' : 'усі засоби';
		if (ALL_WEAPONS.includes(id)) {
			for (const text of [card.text.title, cardTable(card).caption, cardTakeaway(card)])
				expect(text).toContain(all);
			return;
		}
		saysSo(card.text.title, 'title');
		saysSo(cardTable(card).caption, 'caption');
		expect(card.text.unit).not.toMatch(never);
		expect(tableWords(cardTable(card))).not.toMatch(never);
		// Of no gauge with a rate there is no sentence.
		const takeaway = cardTakeaway(card);
		expect(takeaway).not.toMatch(never);
		if (takeaway !== '' && id !== 'largest') saysSo(takeaway, 'takeaway');
	});

	it('read-outs of days speak of no other family', async () => {
		const { scope, names } = await shippedScope(patch, locale);
		const card = createAnyCard('calendar', scope, names, locale);
		if (card.id !== 'calendar') throw new Error('not the calendar');
		const at = card.series.days.findIndex((day) => day.casualties);
		// No air attack by Ukraine of these days has a toll.
		expect(at === -1).toBe(view.direction === 'UA');
		const { facts, spoken } = readCalendar(card.series, Math.max(0, at), names, locale);
		expect([...facts, spoken].join('\n')).not.toMatch(never);
		if (at !== -1) expect(spoken).toContain(locale === 'en' ? 'all weapons' : 'усі засоби');
	});

	it.each(CARDS.filter((id) => !ALL_WEAPONS.includes(id)))(
		'the picture of %s names it',
		async (id) => {
			const { scope, names } = await shippedScope(patch, locale);
			const card = createAnyCard(id, scope, names, locale);
			const words = plain(wordsOf(cardScene(card, 'wide', 0)).join(' '));
			expect(words.toLowerCase()).toContain(named);
			const direction = { RU: ['by Russia', 'Росії'], UA: ['by Ukraine', 'України'] };
			expect(words).toContain(direction[view.direction][locale === 'en' ? 0 : 1]);
			// Notes of the launches are the ledger's words.
			if (id !== 'launches') expect(words).not.toMatch(never);
		}
	);

	it('the slides name it, whatever their titles are', async () => {
		const contents = await contentsOf(view, locale);
		expect(contents).toHaveLength(9);
		for (const content of contents) {
			saysSo(content.directionText, content.slide.kind);
			const scene = slideScene(content, { index: 0, count: 1, handling: '', made: '2024-02-02' });
			const words = plain(wordsOf(scene).join(' ')).toLowerCase();
			expect(words, content.slide.kind).toContain(named);
			if (content.slide.kind !== 'method') expect(content.title).not.toMatch(never);
			expect(content.takeaway).not.toMatch(never);
			for (const { table } of content.tables) expect(tableWords(table)).not.toMatch(never);
		}
	});

	it('the files name it, and are not those of the whole view', async () => {
		const contents = await contentsOf(view, locale);
		const whole = await contentsOf({ ...view, weapons: null }, locale);
		for (const name of [pptxName, singleFileName]) {
			expect(name(contents)).toContain(slug);
			expect(name(contents)).not.toBe(name(whole));
		}
		const { scope, names } = await shippedScope(patch, locale);
		const { deck } = createDeck(
			view,
			{ span: scope.span, largest: null, lacks: { known: 'launches' } },
			createIds([])
		);
		expect(deckFileName(deck)).toContain(slug);
		const file = (card: CardId, extension: string) =>
			fileName({
				...{ direction: view.direction, what: card, span: scope.span, knownOn: view.asOf },
				...facetsOf(card, scope),
				extension
			});
		for (const card of CARDS)
			for (const extension of ['csv', 'svg', 'png'])
				if (ALL_WEAPONS.includes(card)) expect(file(card, extension)).not.toContain('only');
				else expect(file(card, extension)).toContain(`_${slug}_`);

		const table = viewTable(scope, names, locale);
		const csv = tableCsv(withView(table, { knownOn: view.asOf, weapons: scope.selection.ids }));
		const [head = '', ...rows] = csv.trim().split(/\r?\n/);
		expect(head).not.toMatch(weapons!.includes('drone') ? /missile/ : /drone/);
		expect(head).toContain('killed');
		expect(head.endsWith('known_on,weapons')).toBe(true);
		for (const row of rows) expect(row.endsWith(`,${weapons!.join(' ')}`)).toBe(true);
		expect(rows).toHaveLength(table.rows.length);
	});

	it('the list of slides, the embed and the single file name it', async () => {
		const { scope } = await shippedScope(patch, locale);
		const { deck } = createDeck(
			view,
			{ span: scope.span, largest: null, lacks: { known: 'launches' } },
			createIds([])
		);
		saysSo(viewText(deck.slides[0]!.query, namesOf(locale), locale), 'list');
		for (const id of ['headline', 'launches', 'rate'] as const)
			saysSo(plain(shownTitle(id, scope, locale)), id);
		const html = singleFileHtml(await contentsOf(view, locale), {
			...{ handling: '', made: '2024-02-02', locale, fontCss: '', licences: [] },
			...{ figuresLicence: '', scriptHash: null }
		});
		saysSo(/<title>(.*?)<\/title>/.exec(html)![1]!.replaceAll('&#39;', "'"), 'title');
	});
});

describe('PowerPoint', () => {
	it('names the selection in its stamp, its chart and its notes', async () => {
		const contents = await contentsOf({ ...DEFAULT_VIEW, weapons: ['ballistic'] }, 'en');
		const bytes = await makePptx(contents, { handling: '', made: '2024-02-02', locale: 'en' });
		const { parts } = openDeck(bytes);
		const slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
		expect(slides).toHaveLength(contents.length);
		for (const [name, xml] of slides) expect(xml, name).toContain('ballistic missiles only');
		const charts = [...parts].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
		expect(charts.length).toBeGreaterThan(0);
		for (const [name, xml] of charts) expect(xml, name).not.toMatch(/drone/i);
	});
});

it('43 ballistic missiles are called that', async () => {
	const { scope } = await shippedScope({ weapons: ['ballistic'] });
	expect(sentenceOf(scope, 'en')).toContain(
		'at least 43 ballistic missiles were reported launched at Ukraine'
	);
	const { scope: uk } = await shippedScope({ weapons: ['ballistic'] }, 'uk');
	expect(sentenceOf(uk, 'uk')).toContain('запущено щонайменше 43 балістичні ракети');
});
