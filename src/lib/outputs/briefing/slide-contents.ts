/** From a deck to what its slides say: each slide's own view is resolved, at its own moment. */
import { createAnyCard } from '../../drawing/cards/card';
import { cardTable } from '../../drawing/cards/card-back';
import { headlineNotes, headlineTiles } from '../../drawing/cards/headline';
import { outsideNote } from '../../drawing/cards/outside-note';
import { ofOwnFile } from '../../drawing/cards/source-line';
import { summarySegments } from '../../drawing/cards/summary';
import { cardTakeaway } from '../../drawing/cards/takeaway';
import { knownWhenSentence } from '../../drawing/charts/known-when/sentence';
import { toKnownWhenSeries } from '../../drawing/charts/known-when/series';
import { knownWhenTable } from '../../drawing/charts/known-when/table';
import { largestDay } from '../../drawing/charts/largest/series';
import { createLedger } from '../../records/ledger/ledger';
import { momentToInstant } from '../../records/ledger/moment';
import type { Direction, IsoDay, IsoMoment, LedgerTables } from '../../records/ledger/types';
import type { Resolved } from '../../figures/live/messages';
import * as m from '../../paraglide/messages';
import { attacksOfDay } from '../../figures/stats/day-detail';
import { knownWhen } from '../../figures/stats/known-when';
import { createNames, type Locale, type Names } from '../../figures/view/catalogue';
import { decodeView } from '../../figures/view/codec';
import { catalogueOfTables } from '../../figures/view/create-catalogue';
import {
	directionName,
	inOneLine,
	ofAllWeapons,
	onlyText,
	titleOf
} from '../../figures/view/describe';
import { facetsOf } from '../../figures/view/facets';
import { formatDayLong, formatMoment, formatNumber, formatSpan } from '../../figures/view/format';
import { inLanguage } from '../../figures/view/languages';
import { ownFigures } from '../../figures/view/own-figures';
import { rightsLine } from '../../figures/view/rights-line';
import { createScope, type Scope } from '../../figures/view/scope';
import type { Deck, Slide } from './deck';
import { cardFinding, headlineFinding, knownFinding } from './finding';
import { headlineTable } from './headline-table';
import type { SlideBody, SlideContent, TextLine } from './slide-content';

/** Where the figures come from: the worker in a browser, the ledger itself in a test. */
export interface SlideSource {
	resolve: (direction: Direction, asOf: IsoMoment | null) => Promise<Resolved>;
	/** The small ledger of a day; empty where nothing is said of it. */
	day: (direction: Direction, date: IsoDay) => Promise<LedgerTables>;
}

/** Sources a slide names before it counts the rest. */
const NAMED_SOURCES = 3;

/** The contents of all slides, in order. Rejects when the figures cannot be had. */
export async function slideContents(
	deck: Deck,
	source: SlideSource,
	locale: Locale
): Promise<SlideContent[]> {
	// One after another: slides of one view share what was resolved for the first.
	const resolved = new Map<string, Promise<Resolved>>();
	const contents: SlideContent[] = [];
	for (const slide of deck.slides) {
		const known = { hasWeapon: () => true };
		const { view } = decodeView(new URLSearchParams(slide.query), known);
		const key = `${view.direction} ${view.asOf}`;
		const asked = resolved.get(key) ?? source.resolve(view.direction, view.asOf);
		resolved.set(key, asked);
		const { series, catalogue } = await asked;
		const names = createNames(catalogue, locale);
		contents.push(await contentOf(slide, createScope(series, view, names), names, source, locale));
	}
	return contents;
}

async function contentOf(
	slide: Slide,
	scope: Scope,
	names: Names,
	source: SlideSource,
	locale: Locale
): Promise<SlideContent> {
	const o = { locale };
	const { direction, span, view } = scope;
	const knownOn = view.asOf ?? scope.series.knownOn;
	const base = {
		slide,
		direction,
		directionText: inOneLine(directionName(direction, locale), onlyText(scope.selection, locale)),
		weapons: scope.selection.ids,
		span,
		period: formatSpan(span, locale),
		knownOn,
		knownText: [
			knownOn
				? m.slide_known_on({ date: formatMoment(knownOn, locale) }, o)
				: m.slide_known_none({}, o),
			outsideNote(scope, locale)
		]
			.filter(Boolean)
			.join('. '),
		source: ofOwnFile(scopeSources(scope, names, locale), locale),
		rights: rightsLine(locale),
		locale
	};
	const { name, finding = null, ...words } = await wordsOf(slide, scope, names, source, locale);
	const title = slide.title ?? finding ?? name;
	return { ...base, ...words, title, subtitle: subtitleOf(title, name, words.subtitle) };
}

/** Under a title that is not the name of the chart stands that name, then the unit. */
function subtitleOf(title: string, name: string, unit: string): string {
	if (title === name || unit === '') return unit;
	return /[.!?]$/.test(name) ? `${name} ${unit}` : `${name}. ${unit}`;
}

type Words = Pick<SlideContent, 'body' | 'subtitle' | 'takeaway' | 'tables'> &
	Partial<
		Pick<SlideContent, 'source' | 'rights' | 'span' | 'period' | 'directionText' | 'weapons'>
	> & {
		/** What the slide is called: its title where nothing better is known. */
		name: string;
		/** What it shows, in one line; null or left out where that cannot be said. */
		finding?: string | null;
	};

async function wordsOf(
	slide: Slide,
	scope: Scope,
	names: Names,
	source: SlideSource,
	locale: Locale
): Promise<Words> {
	const o = { locale };
	const sentence = summarySegments(scope, locale)
		.map((segment) => segment.text)
		.join('');
	const { kind } = slide;
	switch (kind) {
		case 'title':
			return {
				body: { kind: 'title', lines: [sentence, coverageText(scope, locale)] },
				name: titleOf(
					scope.direction === 'RU' ? m.slide_title_ru({}, o) : m.slide_title_ua({}, o),
					scope.selection,
					locale
				),
				subtitle: formatSpan(scope.span, locale),
				takeaway: sentence,
				tables: []
			};
		case 'headline': {
			const tiles = headlineTiles(scope, locale);
			return {
				body: { kind: 'headline', tiles, notes: headlineNotes(scope, locale) },
				name: titleOf(m.slide_headline({}, o), scope.selection, locale),
				finding: headlineFinding(scope, locale),
				subtitle: m.slide_headline_unit({}, o),
				takeaway: sentence,
				tables: [
					{
						what: 'headline',
						table: headlineTable(scope, locale),
						facets: { weapons: scope.selection.ids }
					}
				]
			};
		}
		case 'known':
			return knownWords(slide, scope, source, locale);
		case 'method':
			return {
				body: { kind: 'method', paragraphs: methodParagraphs(scope, locale) },
				name: m.slide_method({}, o),
				subtitle: '',
				takeaway: coverageText(scope, locale),
				tables: []
			};
		case 'text': {
			const all = textLines(slide.text ?? '');
			const [first, ...rest] = all;
			// A room need not read "Text": without a title of its own the first line is it, where more follow.
			const isHead = slide.title === null && first?.isPoint === false && rest.length > 0;
			const lines = isHead ? rest : all;
			return {
				body: { kind: 'text', lines },
				name: m.slide_text({}, o),
				finding: isHead ? first.text : null,
				subtitle: '',
				takeaway: lines.map(({ text }) => text).join(' '),
				tables: [],
				source: m.slide_text_source({}, o),
				rights: ''
			};
		}
		default: {
			const card = createAnyCard(kind, scope, names, locale);
			return {
				body: { kind: 'card', card },
				name: card.text.title,
				finding: cardFinding(card),
				subtitle: card.text.unit,
				takeaway: cardTakeaway(card),
				tables: [{ what: kind, table: cardTable(card), facets: facetsOf(kind, scope) }],
				source: card.text.source
			};
		}
	}
}

/** The lines of a slide of one's own words; blank ones are left out. */
const textLines = (text: string): TextLine[] =>
	text.split('\n').flatMap((line) => {
		const found = /^\s*(?:[-•*]\s+)?(.*?)\s*$/.exec(line)?.[1] ?? '';
		return found === '' ? [] : [{ text: found, isPoint: /^\s*[-•*]\s/.test(line) }];
	});

/** The day of the slide, or the largest of its period; the attack with most reports where there are several. */
async function knownWords(
	slide: Slide,
	scope: Scope,
	source: SlideSource,
	locale: Locale
): Promise<Words> {
	const o = { locale };
	const day = slide.day ?? largestDay(scope);
	const empty = (text: string, name: string): Words => ({
		body: { kind: 'empty', text },
		name,
		subtitle: '',
		takeaway: text,
		tables: []
	});
	if (day === null) return empty(m.slide_empty_largest({}, o), m.card_largest_title({}, o));
	const date = formatDayLong(day, locale);
	const name = m.slide_known({ date }, o);
	const tables = await source.day(scope.direction, day);
	const ledger = createLedger(tables);
	const asOf = scope.view.asOf === null ? Infinity : momentToInstant(scope.view.asOf);
	const attacks = attacksOfDay(ledger, scope.direction, day)
		.filter((each) => each.reports.some((report) => report.publishedAt <= asOf))
		.sort((a, b) => b.reports.length - a.reports.length);
	const attack = attacks.find((each) => each.attack_id === slide.attack) ?? attacks[0];
	if (!attack) return empty(m.slide_empty_day({ date }, o), name);
	const attackTitle = inLanguage(attack, 'title', locale);
	const names = createNames(catalogueOfTables(tables), locale);
	const series = toKnownWhenSeries(knownWhen(ledger, attack, asOf), names);
	const spoken = new Map<string, number>();
	for (const { reports } of series.moments)
		for (const report of reports) spoken.set(report.source, (spoken.get(report.source) ?? 0) + 1);
	const body: SlideBody = { kind: 'known', series, names, asOf: asOf === Infinity ? null : asOf };
	return {
		body,
		name: attacks.length === 1 ? name : m.slide_known_of({ attack: attackTitle }, o),
		finding: knownFinding(series, attacks.length === 1 ? date : attackTitle, locale),
		subtitle: m.slide_known_unit({}, o),
		takeaway: series.panels.map((panel) => knownWhenSentence(panel, locale)).join(' '),
		tables: [
			{ what: `known-when_${day}`, table: knownWhenTable(series, names, locale), facets: {} }
		],
		source: ofOwnFile(
			sourcesText(
				[...spoken].sort((a, b) => b[1] - a[1]).map(([name]) => name),
				locale
			),
			locale
		),
		span: { from: day, to: day },
		period: date,
		directionText: ofAllWeapons(directionName(scope.direction, locale), scope.selection, locale),
		weapons: null
	};
}

/** All sources behind the figures of a view, most used first. */
function scopeSources(scope: Scope, names: Names, locale: Locale): string {
	const used = new Map<string, number>();
	const indices = [
		...[...scope.families.missile, ...scope.families.drone].flatMap((day) => day.chosen),
		...scope.days.flatMap((day) => [...(day.killed?.chosen ?? []), ...(day.injured?.chosen ?? [])])
	];
	for (const index of indices) {
		const ref = scope.series.reports[index];
		if (!ref) continue;
		const name = names.source(ref.sourceId);
		used.set(name, (used.get(name) ?? 0) + 1);
	}
	return sourcesText(
		[...used].sort((a, b) => b[1] - a[1]).map(([name]) => name),
		locale
	);
}

function sourcesText(sources: readonly string[], locale: Locale): string {
	const named = sources.slice(0, NAMED_SOURCES).join('; ');
	const rest = sources.length - NAMED_SOURCES;
	if (sources.length === 0) return m.slide_source_none({}, { locale });
	return rest > 0
		? m.slide_source_many({ sources: named, n: formatNumber(rest, locale) }, { locale })
		: m.slide_source_sources({ sources: named }, { locale });
}

const coverageText = ({ days }: Scope, locale: Locale): string =>
	m.slide_coverage(
		{
			n: formatNumber(days.filter((day) => day.reported).length, locale),
			d: formatNumber(days.length, locale)
		},
		{ locale }
	);

function methodParagraphs({ direction }: Scope, locale: Locale): { head: string; text: string }[] {
	const o = { locale };
	return [
		{
			head: m.slide_method_who_head({}, o),
			text: ofOwnFile(
				ownFigures() !== null
					? ''
					: direction === 'RU'
						? m.slide_method_who_ru({}, o)
						: m.slide_method_who_ua({}, o),
				locale
			).trim()
		},
		{ head: m.slide_method_day_head({}, o), text: m.slide_method_day({}, o) },
		{ head: m.slide_method_choice_head({}, o), text: m.slide_method_choice({}, o) },
		{ head: m.slide_method_rate_head({}, o), text: m.slide_method_rate({}, o) },
		{ head: m.slide_method_missing_head({}, o), text: m.slide_method_missing({}, o) },
		{ head: m.slide_method_casualties_head({}, o), text: m.slide_method_casualties({}, o) }
	];
}
