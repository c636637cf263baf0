/**
 * Two hundred views of the shipped ledger, through the whole of the real pipeline, against figures counted again in
 * the plainest way (`tests/oracle`). What fails names the address of its view: open it to see.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { createAnyCard, type Card } from '../../../src/lib/cards/card';
import { breakNotes, comparisonNote, headlineTiles } from '../../../src/lib/cards/headline';
import { summarySegments } from '../../../src/lib/cards/summary';
import { cardTakeaway } from '../../../src/lib/cards/takeaway';
import { dailyRows } from '../../../src/lib/export/daily-csv';
import { createAnswers } from '../../../src/lib/live/answers';
import { readLedger } from '../../../src/lib/server/read-ledger';
import { createNames, type Names } from '../../../src/lib/view/catalogue';
import { createScope, type Scope } from '../../../src/lib/view/scope';
import { CARDS } from '../../../src/lib/view/view';
import { Faults, percent, told, toldInterval } from '../../oracle/faults';
import type { Figure } from '../../oracle/figures';
import { datesIn, faultsOf, numberText, plainSpaces, type Locale } from '../../oracle/grammar';
import { daysOf, kyivDay } from '../../oracle/kyiv';
import {
	askedSpan,
	DESCRIPTOR,
	randomViews,
	RECORD,
	type RandomView
} from '../../oracle/random-views';
import type { Rate } from '../../oracle/rates';
import { readTables } from '../../oracle/tables';
import {
	comparedSpan,
	FAMILIES,
	nodesOf,
	Oracle,
	type Asked,
	type Family,
	type PeriodAnswer
} from '../../oracle/view';

const VIEWS = 200;
const LOCALES: readonly Locale[] = ['en', 'uk'];
const faults = new Faults();
const tables = readTables();
const oracle = new Oracle(tables);

/** What of a view is held against the oracle. */
interface Walked {
	asked: Asked;
	query: string;
	scope: Scope;
	answer: PeriodAnswer;
	selected: readonly Family[];
}

beforeAll(async () => {
	const shipped = await readLedger('data', { today: '2026-11-22' });
	const answers = createAnswers(shipped.tables, DESCRIPTOR);
	for (const { view, query } of randomViews(tables, VIEWS, 20240102)) {
		const { series, catalogue } = answers.resolve(view.direction, view.asOf);
		const asked: Asked = {
			direction: view.direction,
			asOf: view.asOf,
			record: RECORD,
			period: null,
			weapons: view.weapons,
			rate: view.rate
		};
		asked.period = askedSpan(view, oracle.record(asked).to);
		const world = oracle.world(view.direction, view.asOf);
		const selected = FAMILIES.filter((family) => nodesOf(world, family, view.weapons).length > 0);
		const answer = oracle.answer(asked);
		LOCALES.forEach((locale, i) => {
			const names = createNames(catalogue, locale);
			const scope = createScope(series, view, names);
			const walked = { asked, query, scope, answer, selected };
			const cards = CARDS.map((id) => createAnyCard(id, scope, names, locale));
			if (i === 0) {
				checkDays(walked);
				checkTotals(walked);
				checkRates(walked, cards);
				checkRows(walked, cards);
			}
			checkWords(walked, cards, names, locale);
		});
	}
}, 60_000);

function checkDays({ asked, query, scope, answer }: Walked): void {
	const { from, to } = oracle.record(asked);
	faults.compare('days', query, 'record', `${from} to ${to}`, spanText(scope.series));
	faults.compare('days', query, 'period', spanText(answer.span), spanText(scope.span));
	const dates = answer.days.map((day) => day.date).join(' ');
	faults.compare('days', query, 'days', dates, scope.days.map((day) => day.date).join(' '));
	answer.days.forEach((day, i) => {
		const got = scope.days[i];
		if (got?.date !== day.date) return;
		const at = (what: string) => `${day.date} ${what}`;
		for (const family of FAMILIES) {
			const cell = scope.families[family][i];
			for (const measure of ['launched', 'stopped', 'intercepted', 'suppressed'] as const)
				faults.compare(
					'figures of days',
					query,
					at(`${family} ${measure}`),
					told(day.families[family][measure]),
					told(cell?.[measure])
				);
		}
		for (const measure of ['killed', 'injured'] as const) {
			const toll = day[measure];
			faults.compare('tolls', query, at(measure), told(toll?.best), told(got[measure]?.best));
			faults.compare(
				'tolls',
				query,
				at(`${measure} basis`),
				toll?.basis ?? '',
				got[measure]?.basis ?? ''
			);
		}
		faults.compare('coverage', query, at('reported'), String(day.reported), String(got.reported));
		faults.compare('coverage', query, at('reports'), String(day.reports), String(got.reports));
	});
}

const spanText = ({ from, to }: { from: string; to: string }) => `${from} to ${to}`;

function checkTotals({ query, scope, answer, selected }: Walked): void {
	const { totals } = scope;
	faults.compare(
		'coverage',
		query,
		'days with a report',
		`${answer.reportedDays} of ${answer.days.length}`,
		`${totals.reportedDays} of ${totals.days}`
	);
	for (const family of selected)
		for (const measure of ['launched', 'stopped'] as const)
			faults.compare(
				'totals',
				query,
				`${family} ${measure}`,
				told(answer.families[family][measure]),
				told(totals.families[family][measure])
			);
	for (const measure of ['killed', 'injured'] as const)
		faults.compare('totals', query, measure, told(answer[measure]), told(totals[measure].figure));
}

/** A rate as the gauges have it. */
type GotRate = Partial<Rate> | null;

function compareRate(query: string, what: string, expected: Rate | null, got: GotRate): void {
	const text = (rate: GotRate) =>
		rate
			? `${rate.stopped} of ${rate.launched}, ${rate.bound}, ${percent(rate.share)}${rate.few ? ', few' : ''}`
			: 'none';
	faults.compare('rates', query, what, text(expected), text(got));
	if (!expected || !got) return;
	const { reporting, all, interval } = expected;
	faults.compare(
		'reporting ranges',
		query,
		what,
		toldInterval(reporting),
		toldInterval(got.reporting)
	);
	const allText = (each: Rate['all'] | undefined) =>
		each ? `${toldInterval(each)} of ${each.launched}${each.atLeast ? '+' : ''}` : 'none';
	faults.compare('what unknown outcomes leave open', query, what, allText(all), allText(got.all));
	faults.compare('intervals', query, what, toldInterval(interval), toldInterval(got.interval));
}

function checkRates({ asked, query, answer, selected }: Walked, cards: readonly Card[]): void {
	for (const card of cards) {
		if (card.id === 'gauges') {
			for (const family of FAMILIES) {
				const got = card.series.families.find((gauge) => gauge.id === family);
				const expected = selected.includes(family) ? answer.families[family].rate : null;
				compareRate(query, family, expected, (got?.rate ?? null) as GotRate);
			}
			const { classes, few } = card.series;
			for (const gauge of [...classes, ...few]) {
				const expected = oracle.rate(asked, answer.span, [gauge.id]);
				compareRate(query, gauge.id, expected, gauge.rate as GotRate);
			}
		}
		if (card.id === 'rate' && card.series.grain !== 'day')
			for (const panel of card.series.panels)
				for (const point of panel.points) {
					const nodes = nodesOf(
						oracle.world(asked.direction, asked.asOf),
						panel.family,
						asked.weapons
					);
					const expected = nodes.length > 0 ? oracle.rate(asked, point.span, nodes) : null;
					compareRate(
						query,
						`${panel.family} ${spanText(point.span)}`,
						expected,
						point.rate as GotRate
					);
				}
	}
}

/** Tables are compared by the cells of their CSV. */
function checkRows(
	{ asked, query, scope, answer, selected }: Walked,
	cards: readonly Card[]
): void {
	const sums = new Map<string, PeriodAnswer>();
	const sumOf = (from: string, to: string) => {
		const key = `${from} ${to}`;
		let sum = sums.get(key);
		if (!sum) sums.set(key, (sum = oracle.period(asked, { from, to })));
		return sum;
	};
	const empty = (figure: Figure | null, end: 'value' | 'low' | 'high') => {
		const value = figure?.[end];
		return value === undefined || value === Infinity ? '' : String(value);
	};
	for (const { id, table } of cards) {
		if (id !== 'launches' && id !== 'casualties') continue;
		const column = (name: string) => table.columns.findIndex((each) => each.id === name);
		for (const row of table.rows) {
			const cell = (name: string) => String(row[column(name)]?.value ?? '');
			const from = String(row[0]?.value);
			const sum = sumOf(from, column('to') < 0 ? from : cell('to'));
			const compare = (name: string, figure: Figure | null) => {
				const ends = [
					['', 'value'],
					['_low', 'low'],
					['_high', 'high']
				] as const;
				for (const [tail, end] of ends)
					if (column(name + tail) >= 0)
						faults.compare(
							'tables',
							query,
							`${id} ${from} ${name}${tail}`,
							empty(figure, end),
							cell(name + tail)
						);
			};
			if (id === 'launches')
				for (const family of selected) {
					compare(`${family}s_launched`, sum.families[family].launched);
					compare(`${family}s_stopped`, sum.families[family].stopped);
				}
			else {
				compare('killed', sum.killed);
				compare('injured', sum.injured);
			}
		}
	}
	if (asked.weapons !== null) return;
	const { columns, rows } = dailyRows(scope.series);
	for (const row of rows) {
		const cell = (name: string) => String(row[columns.indexOf(name)] ?? '');
		const day = answer.days.find(({ date }) => date === cell('date'));
		if (!day) continue;
		const compare = (name: string, expected: string) =>
			faults.compare('daily.csv', query, `${day.date} ${name}`, expected, cell(name));
		for (const family of FAMILIES)
			for (const measure of ['launched', 'intercepted', 'suppressed'] as const)
				compare(`${family}s_${measure}`, empty(day.families[family][measure], 'value'));
		for (const measure of ['killed', 'injured'] as const) {
			compare(measure, empty(day[measure]?.best ?? null, 'value'));
			compare(`${measure}_low`, empty(day[measure]?.best ?? null, 'low'));
			compare(`${measure}_high`, empty(day[measure]?.best ?? null, 'high'));
		}
		const isPartial = FAMILIES.some(
			(family) => day.families[family].partial || (day.families[family].launched?.floor ?? false)
		);
		compare('partial', String(isPartial));
		compare('reports', String(day.reports));
	}
}

const AT_LEAST: Record<Locale, string> = { en: 'at least', uk: 'щонайменше' };
const FAMILY_WORDS: Record<Locale, Record<Family, RegExp>> = {
	en: { missile: /missile/i, drone: /drone/i },
	uk: { missile: /ракет/i, drone: /дрон/i }
};

/** The texts of a view that can be quoted: sentence, tiles, cards. */
function checkWords(walked: Walked, cards: readonly Card[], names: Names, locale: Locale): void {
	const { asked, scope, answer } = walked;
	const query = `${locale === 'uk' ? '/uk' : ''}${walked.query}`;
	const tiles = headlineTiles(scope, locale);
	const sentence = plainSpaces(
		summarySegments(scope, locale)
			.map(({ text }) => text)
			.join('')
	);
	const tileTexts = tiles.flatMap((tile) => [tile.label, tile.text, ...tile.lines, tile.change]);
	const cardTexts = cards.flatMap((card) => [
		card.text.title,
		card.text.unit,
		card.text.source,
		card.text.upTo,
		...card.text.about.flatMap(({ question, answer }) => [question, answer]),
		cardTakeaway(card),
		card.table.caption,
		...card.table.columns.map(({ label }) => label),
		...card.table.rows.flatMap((row) => row.map(({ text }) => text))
	]);
	const notes = [comparisonNote(scope, locale), ...breakNotes(scope, locale)];

	for (const text of [sentence, ...tileTexts, ...notes, ...cardTexts])
		for (const fault of faultsOf(text, locale)) faults.add('grammar', query, fault);

	// Rule 13: nothing later than T's day exists yet.
	const end = asked.asOf === null ? RECORD.to : kyivDay(asked.asOf);
	for (const text of [sentence, ...tileTexts, ...notes, ...cardTexts])
		for (const day of datesIn(text, locale))
			if (asked.asOf !== null && day > end)
				faults.add('days after T', query, `${day} in «${plainSpaces(text).slice(0, 160)}»`);
	const last = datesIn(sentence, locale);
	if (!last.includes(answer.span.to))
		faults.add(
			'days after T',
			query,
			`«${sentence}» does not name its last day, ${answer.span.to}`
		);

	checkSelection(walked, query, sentence, tiles, cards, names, locale);
	checkAtLeast(walked, query, sentence, tiles, locale);
	checkComparisons(walked, query, tiles, locale);
}

type Tiles = ReturnType<typeof headlineTiles>;

/** Words of a name as far as cases and numbers leave them alike: "Балістична ракета" → "баліст", "ракет". */
const stems = (name: string): string[] =>
	(name.match(/[\p{L}\d-]+/gu) ?? [])
		.filter((word) => word.length > 2)
		.map((word) =>
			word.length > 7 ? word.slice(0, -3) : word.length > 4 ? word.slice(0, -1) : word
		)
		.map((word) => word.toLowerCase());

/** Rule 12: what is chosen is named; what is not chosen is nowhere. */
function checkSelection(
	{ asked, selected }: Walked,
	query: string,
	sentence: string,
	tiles: Tiles,
	cards: readonly Card[],
	names: Names,
	locale: Locale
): void {
	const world = oracle.world(asked.direction, asked.asOf);
	const isAll = FAMILIES.every((family) => nodesOf(world, family, asked.weapons).includes(family));
	for (const family of FAMILIES) {
		const tile = tiles.filter(({ id }) => id.startsWith(family));
		if (!selected.includes(family)) {
			for (const each of tile)
				faults.add('selection', query, `a tile of ${family}s: ${each.label}`);
			const word = FAMILY_WORDS[locale][family];
			if (word.test(sentence)) faults.add('selection', query, `«${sentence}» speaks of ${family}s`);
			for (const card of cards) {
				if (word.test(card.text.title))
					faults.add('selection', query, `${card.id}: «${card.text.title}» speaks of ${family}s`);
				for (const { label } of card.table.columns)
					if (word.test(label)) faults.add('selection', query, `${card.id}: a column «${label}»`);
			}
			continue;
		}
		if (tile.length === 0) faults.add('selection', query, `no tile of ${family}s`);
	}
	if (isAll) return;
	const nodes = FAMILIES.flatMap((family) => nodesOf(world, family, asked.weapons));
	const texts: [string, string][] = [
		['sentence', sentence],
		...tiles
			.filter(({ id }) => id.startsWith('missile') || id.startsWith('drone'))
			.map((tile): [string, string] => [`tile ${tile.id}`, tile.label]),
		...cards
			.filter(({ id }) => id !== 'casualties')
			.map((card): [string, string] => [
				`title of ${card.id}`,
				`${card.text.title} ${card.text.unit}`
			])
	];
	for (const [what, given] of texts) {
		const text = plainSpaces(given).toLowerCase();
		// Of many the first three are named and the rest counted.
		const wanted = nodes
			.filter(
				(node) => what === 'sentence' || !what.startsWith('tile') || isOfTile(world, what, node)
			)
			.slice(0, 3);
		for (const node of wanted) {
			const missing = stems(names.weapon(node)).filter((stem) => !text.includes(stem));
			// "used on land" and the like may be left out; the first word says which it is.
			if (missing.includes(stems(names.weapon(node))[0]!))
				faults.add('selection', query, `${what}: «${given}» does not name ${names.weapon(node)}`);
		}
	}
}

const isOfTile = (world: ReturnType<Oracle['world']>, what: string, node: string): boolean =>
	FAMILIES.some((family) => what.startsWith(`tile ${family}`) && world.tree.isWithin(node, family));

/** Rule 4: "at least" exactly where the figure is a lower bound. */
function checkAtLeast(
	{ asked, answer, selected }: Walked,
	query: string,
	sentence: string,
	tiles: Tiles,
	locale: Locale
): void {
	const isClaim = (family: Family) =>
		asked.direction === 'UA' && answer.families[family].launched === null;
	for (const tile of tiles) {
		const family = FAMILIES.find((each) => tile.id.startsWith(each));
		const expected = family
			? tile.id.endsWith('-launched')
				? answer.families[family].launched
				: tile.id.endsWith('-claimed')
					? answer.families[family].stopped
					: undefined
			: tile.id === 'killed'
				? answer.killed
				: tile.id === 'injured'
					? answer.injured
					: undefined;
		if (expected === undefined) continue;
		faults.compare('tiles', query, tile.id, told(expected), told(tile.figure));
		const says = /\+$|at least|щонайменше/i.test(plainSpaces(tile.text));
		if (says !== (expected?.floor ?? false))
			faults.add(
				'at least',
				query,
				`tile ${tile.id} reads «${tile.text}», its figure is ${told(expected)}`
			);
	}
	const figures: [string, Figure | null][] = [
		...selected.map((family): [string, Figure | null] => [
			family,
			isClaim(family) ? answer.families[family].stopped : answer.families[family].launched
		]),
		['killed', answer.killed],
		['injured', answer.injured]
	];
	const readings = (value: number) => {
		const number = numberText(value, locale).replace('.', '\\.');
		return {
			all: [...sentence.matchAll(new RegExp(`(?<![\\d.,–])${number}(?![\\d%]|[.,]\\d)`, 'g'))]
				.length,
			open: [...sentence.matchAll(new RegExp(`${AT_LEAST[locale]} ${number}(?![\\d%])`, 'gi'))]
				.length
		};
	};
	for (const [what, figure] of figures) {
		if (!figure || (figure.value === 0 && !figure.floor)) continue;
		const alike = figures.filter(([, other]) => other?.value === figure.value);
		const { all, open } = readings(figure.value);
		if (all === 0) {
			faults.add('sentences', query, `«${sentence}» does not say ${what} ${told(figure)}`);
			continue;
		}
		const due = alike.filter(([, other]) => other!.floor).length;
		if (open !== due)
			faults.add('at least', query, `«${sentence}» on ${what}, which is ${told(figure)}`);
	}
}

/** Rule 8: a change in per cent or as a multiple only where it may be given. */
function checkComparisons(
	{ asked, scope, answer, selected }: Walked,
	query: string,
	tiles: Tiles,
	locale: Locale
): void {
	const before = comparedSpan(answer.span, scope.view.compare);
	for (const tile of tiles) {
		const changes = /[×%]|[+−±]\d/.exec(tile.change);
		if (!changes) continue;
		if (!before) {
			faults.add('comparisons', query, `${tile.id}: «${tile.change}» though nothing is compared`);
			continue;
		}
		const family = FAMILIES.find((each) => tile.id.startsWith(each));
		if (family && !selected.includes(family)) continue;
		const record = oracle.record(asked);
		const inside = before.from >= record.from && before.to <= record.to;
		const other = inside ? oracle.period(asked, before) : null;
		const pick = (period: PeriodAnswer | null): Figure | null => {
			if (!period) return null;
			if (!family) return tile.id === 'killed' ? period.killed : period.injured;
			return tile.id.endsWith('-launched')
				? period.families[family].launched
				: period.families[family].stopped;
		};
		const why =
			inside && other
				? oracle.whyNotComparable(
						asked,
						{ answer, figure: pick(answer), days: answer.days.length },
						{ span: before, figure: pick(other), days: daysOf(before.from, before.to).length }
					)
				: 'outside the record';
		if (why !== null)
			faults.add(
				'comparisons',
				query,
				`${tile.id}: «${plainSpaces(tile.change)}» though ${why} (${locale})`
			);
	}
}

describe('Two hundred views, counted twice', () => {
	const kinds: [string, string][] = [
		['days', 'the days end at the Kyiv day of T, and are those asked for'],
		['figures of days', 'each day has the figures of the plain count, with their bounds'],
		['tolls', 'each day has the toll of the plain count, and rests on the same'],
		['coverage', 'the same days have a report'],
		['totals', 'the totals are those of the plain count, at least where a part is'],
		['rates', 'n, d and the share are those of the plain count'],
		['reporting ranges', 'the reporting range takes one report’s own pair an attack'],
		['what unknown outcomes leave open', 'what unknown outcomes leave open is said'],
		['intervals', 'the interval takes attacks as clusters'],
		['tables', 'the tables of the cards hold the same figures'],
		['daily.csv', 'daily.csv holds the same figures'],
		['tiles', 'the tiles hold the same figures'],
		['sentences', 'the sentence says every figure that is known'],
		['at least', '“at least” stands exactly where a figure is a lower bound'],
		['selection', 'what is chosen is named, and nothing else is spoken of'],
		['comparisons', 'no change is given where rule 8 forbids it'],
		['days after T', 'no text speaks of a day after T'],
		['grammar', 'every text is grammatical in its language']
	];
	it.each(kinds)('%s: %s', (kind) => {
		expect(faults.of(kind)).toEqual([]);
	});
});
