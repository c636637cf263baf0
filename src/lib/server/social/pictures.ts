/** Which picture stands for which page: the same charts, with the words of the page's own view. */
import { createAnyCard } from '../../cards/card';
import { headlineTiles } from '../../cards/headline';
import { summarySegments } from '../../cards/summary';
import type { Direction } from '../../ledger/types';
import * as m from '../../paraglide/messages';
import { drawHeadline } from '../../picture/cards/headline';
import { drawCard } from '../../picture/draw-body';
import { frameScene } from '../../picture/frame';
import { placeScene } from '../../picture/place';
import type { Scene } from '../../picture/scene';
import { createNames, type Locale } from '../../view/catalogue';
import { createCatalogue } from '../../view/create-catalogue';
import { formatDayLong, formatSpan } from '../../view/format';
import { createScope } from '../../view/scope';
import { CARDS, DEFAULT_VIEW, type CardId } from '../../view/view';
import { readPublishedData } from '../data-files';

/** What sites show beside a link: 1200 × 630, drawn larger than a page because it is seen smaller. */
const WIDTH = 1200;
const HEIGHT = 630;
const SCALE = 1.6;

/** The chart that stands for a page; every other page has the headline figures. */
const CHARTS: Record<string, CardId> = {
	home: 'launches',
	days: 'calendar',
	'days-ua': 'calendar',
	data: 'largest',
	method: 'gauges'
};

const isCard = (id: string): id is CardId => (CARDS as readonly string[]).includes(id);

/** The scene of a picture by its name, e.g. `day-2024-01-02-ua`; that of the whole record for a name without a view. */
export async function socialScene(name: string, locale: Locale): Promise<Scene> {
	const data = await readPublishedData();
	const day = /^day-(\d{4}-\d{2}-\d{2})/.exec(name)?.[1];
	const direction: Direction = name.endsWith('-ua') ? 'UA' : 'RU';
	const series = data.series[direction];
	const names = createNames(createCatalogue(data.ledger, [series]), locale);
	const scope = createScope(
		series,
		{
			...DEFAULT_VIEW,
			direction,
			...(day ? { period: { from: day, to: day }, compare: 'none' as const } : {})
		},
		names
	);
	const o = { locale };
	const heading = direction === 'RU' ? m.heading_ru({}, o) : m.heading_ua({}, o);
	const chart = CHARTS[name] ?? name.replace(/^embed-/, '');
	const card = createAnyCard(isCard(chart) ? chart : 'launches', scope, names, locale);
	const sentence = summarySegments(scope, locale)
		.map(({ text }) => text)
		.join('');
	const isChart = day === undefined && isCard(chart);
	const scene = frameScene(
		{
			title: day ? formatDayLong(day, locale) : isChart ? card.text.title : heading,
			unit: isChart ? '' : sentence,
			direction: heading,
			period: formatSpan(scope.span, locale),
			source: card.text.source,
			known: card.text.upTo,
			locale
		},
		(size) =>
			isChart ? drawCard(card, size) : drawHeadline(headlineTiles(scope, locale), [], size),
		{ width: WIDTH / SCALE, height: HEIGHT / SCALE }
	);
	return { width: WIDTH, height: HEIGHT, marks: [placeScene(scene, 0, 0, SCALE).mark], hots: [] };
}
