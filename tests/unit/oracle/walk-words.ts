/** Everything of a view that can be quoted, against what it may say. */
import type { Card } from '../../../src/lib/drawing/cards/card';
import { cardBack, cardTable } from '../../../src/lib/drawing/cards/card-back';
import { headlineNotes, headlineTiles } from '../../../src/lib/drawing/cards/headline';
import { summarySegments } from '../../../src/lib/drawing/cards/summary';
import { cardTakeaway } from '../../../src/lib/drawing/cards/takeaway';
import type { Names } from '../../../src/lib/figures/view/catalogue';
import { told } from '../../oracle/faults';
import type { Figure } from '../../oracle/figures';
import { datesIn, faultsOf, numberText, plainSpaces, type Locale } from '../../oracle/grammar';
import { daysOf, kyivDay } from '../../oracle/kyiv';
import { RECORD } from '../../oracle/random-views';
import {
	comparedSpan,
	FAMILIES,
	nodesOf,
	type Family,
	type Oracle,
	type PeriodAnswer
} from '../../oracle/view';
import type { Walked } from './walked';

const AT_LEAST: Record<Locale, string> = { en: 'at least', uk: 'щонайменше' };
const FAMILY_WORDS: Record<Locale, Record<Family, RegExp>> = {
	en: { missile: /missile/i, drone: /drone/i },
	uk: { missile: /ракет/i, drone: /дрон/i }
};

/** They are of attacks with all weapons, whichever are chosen. */
const ALL_WEAPONS: readonly string[] = ['casualties', 'rhythm', 'regions'];

/** The texts of a view that can be quoted: sentence, tiles, cards. */
export function checkWords(
	walked: Walked,
	cards: readonly Card[],
	names: Names,
	locale: Locale
): void {
	const { faults, asked, scope, answer } = walked;
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
		...cardBack(card).about.flatMap(({ question, answer }) => [question, answer]),
		cardTakeaway(card),
		cardTable(card).caption,
		...cardTable(card).columns.map(({ label }) => label),
		...cardTable(card).rows.flatMap((row) => row.map(({ text }) => text))
	]);
	const notes = headlineNotes(scope, locale);

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

/** Whether all weapons are shown. */
const isWhole = ({ oracle, asked }: Walked): boolean => {
	const world = oracle.world(asked.direction, asked.asOf);
	return FAMILIES.every((family) => nodesOf(world, family, asked.weapons).includes(family));
};

type Tiles = ReturnType<typeof headlineTiles>;

/** Words of a name as far as cases and numbers leave them alike: "Балістична ракета" → "балісти", "раке". */
const stems = (name: string): string[] =>
	(name.match(/[\p{L}\d-]+/gu) ?? [])
		.filter((word) => word.length > 2)
		.map((word) => word.slice(0, word.length > 7 ? -3 : word.length > 4 ? -2 : undefined))
		.map((word) => word.toLowerCase());

/** Rule 12: what is chosen is named; what is not chosen is nowhere. */
function checkSelection(
	walked: Walked,
	query: string,
	sentence: string,
	tiles: Tiles,
	cards: readonly Card[],
	names: Names,
	locale: Locale
): void {
	const { oracle, faults, asked, answer, selected } = walked;
	const world = oracle.world(asked.direction, asked.asOf);
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
				for (const { label } of cardTable(card).columns)
					if (word.test(label)) faults.add('selection', query, `${card.id}: a column «${label}»`);
			}
			continue;
		}
		if (tile.length === 0) faults.add('selection', query, `no tile of ${family}s`);
	}
	if (isWhole(walked)) return;
	const nodes = FAMILIES.flatMap((family) => nodesOf(world, family, asked.weapons));
	// The sentence leaves out a family of which nothing is known; where nothing is known at all, it names all.
	const speaking = FAMILIES.filter((family) => {
		const { launched, stopped } = answer.families[family];
		return launched ?? stopped;
	});
	const silent = speaking.length === 0;
	const texts: [string, string][] = [
		['sentence', sentence],
		...tiles
			.filter(({ id }) => id.startsWith('missile') || id.startsWith('drone'))
			.map((tile): [string, string] => [`tile ${tile.id}`, tile.label]),
		...cards
			.filter(({ id }) => !ALL_WEAPONS.includes(id))
			.map((card): [string, string] => [
				`title of ${card.id}`,
				`${card.text.title} ${card.text.unit}`
			])
	];
	for (const [what, given] of texts) {
		const text = plainSpaces(given).toLowerCase();
		// Of many the first three are named and the rest counted.
		const wanted = nodes
			.filter((node) => what !== 'sentence' || silent || isOfFamily(world, speaking, node))
			.filter((node) => !what.startsWith('tile') || isOfFamily(world, [what.slice(5)], node))
			.slice(0, 3);
		for (const node of wanted) {
			const missing = stems(names.weapon(node)).filter((stem) => !text.includes(stem));
			// "used on land" and the like may be left out; the first word says which it is.
			if (missing.includes(stems(names.weapon(node))[0]!))
				faults.add('selection', query, `${what}: «${given}» does not name ${names.weapon(node)}`);
		}
	}
}

/** Whether a weapon is of a family with which one of the ids begins. */
const isOfFamily = (
	{ tree }: ReturnType<Oracle['world']>,
	ids: readonly string[],
	node: string
): boolean =>
	FAMILIES.some((family) => ids.some((id) => id.startsWith(family)) && tree.isWithin(node, family));

/** Rule 4: "at least" exactly where the figure is a lower bound. */
function checkAtLeast(
	walked: Walked,
	query: string,
	sentence: string,
	tiles: Tiles,
	locale: Locale
): void {
	const { faults, asked, answer, selected } = walked;
	const isAll = isWhole(walked);
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
		const isPeople = what === 'killed' || what === 'injured';
		// A choice of weapons says nothing of who was hurt by which: then nothing, or that it is of all of them.
		if (isPeople && !isAll && !/all weapons|ус(?:і|іх|іма) засоб/i.test(sentence)) {
			if (/killed|injured|загин|поранен/i.test(sentence))
				faults.add('selection', query, `«${sentence}» gives ${what} to the weapons chosen`);
			continue;
		}
		if (all === 0) {
			faults.add('sentences', query, `«${sentence}» does not say ${what} ${told(figure)}`);
			continue;
		}
		const due = alike.filter(
			([which, other]) => other!.floor && (isAll || (which !== 'killed' && which !== 'injured'))
		).length;
		if (open !== due)
			faults.add('at least', query, `«${sentence}» on ${what}, which is ${told(figure)}`);
	}
}

/** Rule 8: a change in per cent or as a multiple only where it may be given. */
function checkComparisons(
	{ oracle, faults, asked, scope, answer, selected }: Walked,
	query: string,
	tiles: Tiles,
	locale: Locale
): void {
	const { compare } = scope.view;
	const before = typeof compare === 'string' ? comparedSpan(answer.span, compare) : compare;
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
