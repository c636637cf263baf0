/** Which picture stands for which page: the same charts, with the words of the page's own view. */
import { createAnyCard } from '../../../drawing/cards/card';
import { headlineTiles } from '../../../drawing/cards/headline';
import { headlineScene } from '../../../drawing/charts/headline/scene';
import { summarySegments } from '../../../drawing/cards/summary';
import { addDays } from '../../../records/ledger/moment';
import type { Direction } from '../../../records/ledger/types';
import { startOfGrain, type Span } from '../../../figures/stats/grain';
import type { DailySeries } from '../../../figures/stats/series';
import * as m from '../../../paraglide/messages';
import { drawCard } from '../../../drawing/picture/draw-body';
import { frameScene } from '../../../drawing/picture/frame';
import { placeScene } from '../../../drawing/plot/place';
import type { Scene } from '../../../drawing/plot/scene';
import { createNames, type Locale, type Names } from '../../../figures/view/catalogue';
import { createCatalogue } from '../../../figures/view/create-catalogue';
import { directionName } from '../../../figures/view/describe';
import { formatDayLong, formatMonth, formatSpan } from '../../../figures/view/format';
import { rightsLine } from '../../../figures/view/rights-line';
import { createScope } from '../../../figures/view/scope';
import { CARDS, DEFAULT_VIEW, type CardId } from '../../../figures/view/view';
import { readPublishedData, type PublishedData } from '../data-files';

/** What sites show beside a link: 1200 × 630, drawn larger than a page because it is seen smaller. */
const WIDTH = 1200;
const HEIGHT = 630;
/** A chart keeps enough room to be drawn at its own size. */
const SCALES = { chart: 1.3, words: 1.6 };

/** What stands for a page besides its days and single charts: its title, and a chart or the headline figures. */
interface Subject {
	title?: (direction: Direction, locale: Locale) => string;
	chart?: CardId;
}
const PAGES: Record<string, Subject> = {
	home: { title: (_, locale) => m.page_title_ru({}, { locale }), chart: 'launches' },
	patterns: { title: (_, locale) => m.patterns_title({}, { locale }), chart: 'mix' },
	days: { title: daysTitle, chart: 'calendar' },
	'days-ua': { title: daysTitle, chart: 'calendar' },
	data: { title: (_, locale) => m.data_title({}, { locale }), chart: 'largest' },
	'data-open': { title: (_, locale) => m.own_title({}, { locale }) },
	'data-add': { title: (_, locale) => m.entry_title({}, { locale }) },
	'data-reconciliation': { title: (_, locale) => m.data_check_title({}, { locale }) },
	'data-corrections': { title: (_, locale) => m.data_corrections_title({}, { locale }) },
	'data-dictionary': { title: (_, locale) => m.data_dictionary_title({}, { locale }) },
	'data-changes': { title: (_, locale) => m.changes_title({}, { locale }) },
	'data-versions': { title: (_, locale) => m.publish_versions_title({}, { locale }) },
	method: { title: (_, locale) => m.method_title({}, { locale }), chart: 'gauges' },
	briefing: { title: (_, locale) => m.briefing_title({}, { locale }) },
	'briefing-notes': { title: (_, locale) => m.present_notes_title({}, { locale }) },
	embed: { title: (_, locale) => m.embed_title({}, { locale }) },
	offline: { title: (_, locale) => m.offline_title({}, { locale }) },
	own: { title: (_, locale) => m.own_page_title({}, { locale }) },
	'own-patterns': { title: ownTitle(m.nav_patterns) },
	'own-days': { title: ownTitle(m.day_nav) },
	'own-briefing': { title: ownTitle(m.briefing_title) }
};

/** What of one's own figures a page shows, as the title of the page says it. */
function ownTitle(of: typeof m.briefing_title): Subject['title'] {
	return (_, locale) => `${of({}, { locale })} · ${m.own_page_title({}, { locale })}`;
}

function daysTitle(direction: Direction, locale: Locale): string {
	const o = { locale };
	return direction === 'RU' ? m.day_index_title_ru({}, o) : m.day_index_title_ua({}, o);
}

const spanTitle = ({ from, to }: Span, locale: Locale): string =>
	from === to
		? formatDayLong(from, locale)
		: from.slice(0, 7) === to.slice(0, 7)
			? formatMonth(from, locale)
			: from.slice(0, 4);

const isCard = (id: string): id is CardId => (CARDS as readonly string[]).includes(id);

/** Names are the same for every picture of a direction and language, and a ledger has thousands. */
const named = new WeakMap<DailySeries, Partial<Record<Locale, Names>>>();

function namesOf(data: PublishedData, series: DailySeries, locale: Locale): Names {
	const known = named.get(series) ?? {};
	known[locale] ??= createNames(createCatalogue(data.ledger, [series]), locale);
	named.set(series, known);
	return known[locale];
}

/** The days that a picture is about: those of its day or month; null for the whole record. */
function spanOf(name: string): Span | null {
	const [, day] = /^day-(\d{4}-\d{2}-\d{2})/.exec(name) ?? [];
	if (day !== undefined) return { from: day, to: day };
	const [, year] = /^day-(\d{4})(?:-ua)?$/.exec(name) ?? [];
	if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
	const [, month] = /^month-(\d{4}-\d{2})/.exec(name) ?? [];
	if (month === undefined) return null;
	const from = `${month}-01`;
	return { from, to: addDays(startOfGrain(addDays(from, 31), 'month'), -1) };
}

/**
 * The scene of a picture by its name, e.g. `day-2024-01-02-ua` or `month-2024-01`; that of the whole record for a
 * name without a view.
 */
export async function socialScene(name: string, locale: Locale): Promise<Scene> {
	const data = await readPublishedData();
	const span = spanOf(name);
	const direction: Direction = name.endsWith('-ua') ? 'UA' : 'RU';
	const series = data.series[direction];
	const names = namesOf(data, series, locale);
	const scope = createScope(
		series,
		{
			...DEFAULT_VIEW,
			direction,
			...(span ? { period: span, compare: 'none' as const } : {})
		},
		names
	);
	const heading = directionName(direction, locale);
	const subject = PAGES[name] ?? {};
	const chart = subject.chart ?? name.replace(/^embed-/, '');
	const card = createAnyCard(isCard(chart) ? chart : 'launches', scope, names, locale);
	const sentence = summarySegments(scope, locale)
		.map(({ text }) => text)
		.join('');
	const isChart = span === null && isCard(chart);
	const page = span ? spanTitle(span, locale) : subject.title?.(direction, locale);
	const scale = isChart ? SCALES.chart : SCALES.words;
	const scene = frameScene(
		{
			title: page ?? (isChart ? card.text.title : heading),
			// A page with a title of its own says below it which figures stand for it.
			unit: !isChart ? sentence : page === undefined ? card.text.unit : card.text.title,
			direction: heading,
			period: formatSpan(scope.span, locale),
			source: card.text.source,
			rights: rightsLine(locale),
			known: card.text.upTo,
			locale
		},
		(size) =>
			isChart ? drawCard(card, size) : headlineScene(headlineTiles(scope, locale), [], size),
		{ width: WIDTH / scale, height: HEIGHT / scale }
	);
	return { width: WIDTH, height: HEIGHT, marks: [placeScene(scene, 0, 0, scale).mark], hots: [] };
}
