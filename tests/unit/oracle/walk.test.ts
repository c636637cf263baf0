/**
 * Two hundred views of the shipped ledger, through the whole of the real pipeline, against figures counted again in
 * the plainest way (`tests/oracle`). What fails names the address of its view: open it to see.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { createAnyCard } from '../../../src/lib/drawing/cards/card';
import { createAnswers } from '../../../src/lib/figures/live/answers';
import { readLedger } from '../../../src/lib/site/server/read-ledger';
import { createNames } from '../../../src/lib/figures/view/catalogue';
import { createScope } from '../../../src/lib/figures/view/scope';
import { CARDS } from '../../../src/lib/figures/view/view';
import { Faults } from '../../oracle/faults';
import type { Locale } from '../../oracle/grammar';
import { askedSpan, DESCRIPTOR, randomViews, RECORD } from '../../oracle/random-views';
import { readTables } from '../../oracle/tables';
import { FAMILIES, nodesOf, Oracle, type Asked } from '../../oracle/view';
import { checkDays, checkRates, checkRows, checkTotals } from './walk-figures';
import { checkWords } from './walk-words';
import type { Walked } from './walked';

const VIEWS = 200;
const LOCALES: readonly Locale[] = ['en', 'uk'];
const faults = new Faults();
const tables = readTables();
const oracle = new Oracle(tables);

beforeAll(async () => {
	const shipped = await readLedger('data', { today: '2026-11-22' });
	const answers = createAnswers(shipped.tables, DESCRIPTOR);
	for (const { view, query } of randomViews(tables, VIEWS, 20240102)) {
		const { series, catalogue } = answers.resolve(view.direction, view.asOf, true);
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
			const walked: Walked = { oracle, faults, asked, query, scope, answer, selected };
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
}, 240_000);

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
