import { describe, expect, it } from 'vitest';
import { offerMap, previewDays } from '../../../../src/lib/pages/own/map-offer';
import { choiceOf, useOf, withUse, withWeapon } from '../../../../src/lib/pages/own/map-uses';
import { sumsOfPlaces } from '../../../../src/lib/pages/own/place-sums';
import { isAnswered, questionsOf } from '../../../../src/lib/records/mapper/questions';
import { writeMap, type TableMap } from '../../../../src/lib/records/mapper/table-map';
import { openTexts, OPTIONS, VOCABULARY } from './files';

const EVENTS =
	'date,town,killed,injured\n2025-05-01,Kharkiv,2,5\n2025-05-01,Odesa,7,30\n2025-05-02,Odesa,1,\n';
const LAUNCHES = 'night,mopeds\n2025-05-01,30\n2025-05-02,12\n2025-05-03,7\n';

/** What a person would do: answer every question that has answers with one of them. */
function answered(
	text: string,
	answers: Record<string, string>,
	start?: (map: TableMap) => TableMap
) {
	const { asks } = openTexts({ 'a.csv': text });
	const [table] = asks!;
	let map = offerMap(asks!, VOCABULARY).map;
	if (start) map = start(map);
	for (const question of questionsOf(table!, map)) {
		const answer = answers[question.ask];
		if (answer !== undefined) map = choiceOf(question, map, 'en')!.answer(answer);
	}
	return { map, tables: asks!, open: questionsOf(table!, map).filter((q) => !isAnswered(q, map)) };
}

describe('a table of no known form', () => {
	it('is asked about, also where it has a date and people, but a place in each row', () => {
		for (const text of [EVENTS, LAUNCHES]) {
			const { ledger, asks, problems } = openTexts({ 'a.csv': text });
			expect(ledger).toBeNull();
			expect(problems).toEqual([]);
			expect(asks).toHaveLength(1);
		}
	});

	it('is refused by its columns where nothing in it is a day', () => {
		const { asks, problems } = openTexts({ 'a.csv': 'name,number\nx,1\n' });
		expect(asks).toBeNull();
		expect(problems.map(({ code }) => code)).toEqual(['unknown-columns']);
	});

	it('is offered with what its columns seem to be, their first cells and all that is open', () => {
		const { asks } = openTexts({ 'a.csv': EVENTS });
		const offer = offerMap(asks!, VOCABULARY);
		expect(offer).toMatchObject({ files: ['a.csv'], rows: 3 });
		expect(offer.columns[1]).toEqual({ name: 'town', samples: ['Kharkiv', 'Odesa'] });
		expect(offer.columns.map(({ name }) => useOf(offer.map, name))).toEqual([
			...['day', 'place', 'killed', 'injured']
		]);
		expect(offer.questions.map(({ ask }) => ask)).toEqual(['rows', 'direction']);
		expect(offer.weapons.map(({ weapon, depth }) => `${depth} ${weapon.weapon_id}`)).toEqual([
			...['0 all', '1 missile', '2 cruise', '3 kh-101-555', '1 drone']
		]);
	});

	it('becomes a ledger with its map: events of a day are added, and that is said', () => {
		const { map, tables, open } = answered(EVENTS, { rows: 'event', direction: 'RU' });
		expect(open).toEqual([]);
		const { ledger } = openTexts({ 'a.csv': EVENTS, 'a.map.json': writeMap(map) });
		expect(ledger?.summary).toMatchObject({ kind: 'mapped', rowsIn: 3, files: ['a.csv'] });
		expect(ledger?.summary.directions).toMatchObject([
			{ from: '2025-05-01', to: '2025-05-02', killed: { value: 10 }, injured: { value: 35 } }
		]);
		expect(ledger?.summary.directions[0]?.killed?.high).toBe(Infinity);
		const { days, daysInAll } = previewDays(tables, map, OPTIONS);
		expect(daysInAll).toBe(2);
		expect(days[0]!.rows.map(({ line }) => line)).toEqual([2, 3]);
		expect(sumsOfPlaces(days[0]!.counts)).toEqual([
			{ measure: 'injured', value: 35 },
			{ measure: 'killed', value: 9 }
		]);
	});

	it('becomes nothing while a question is open, and says which', () => {
		const { map, open } = answered(EVENTS, { rows: 'event' });
		expect(open).toEqual([{ ask: 'direction' }]);
		const { ledger, problems } = openTexts({ 'a.csv': EVENTS, 'a.map.json': writeMap(map) });
		expect(ledger).toBeNull();
		expect(problems.map(({ code }) => code)).toContain('map-open-question');
	});

	it('a column is used as what a person says, and asks for its weapon', () => {
		const { map, tables, open } = answered(LAUNCHES, { rows: 'day', direction: 'UA' }, (proposed) =>
			withUse(proposed, 'mopeds', 'launched')
		);
		expect(open).toEqual([{ ask: 'weapon', column: 'mopeds' }]);
		const whole = withWeapon(map, 'mopeds', 'drone');
		const { ledger } = openTexts({ 'a.csv': LAUNCHES, 'm.json': writeMap(whole) });
		expect(ledger?.summary.directions).toMatchObject([{ direction: 'UA', attacks: 3 }]);
		expect(ledger?.tables.counts[0]).toMatchObject({ weapon_id: 'drone', place_id: 'RU' });
		expect(previewDays(tables, whole, OPTIONS).days).toHaveLength(3);
		expect(useOf(withUse(whole, 'mopeds', ''), 'mopeds')).toBe('');
	});

	it('a later copy takes the place of an earlier one, with the same map', () => {
		const { map } = answered(EVENTS, { rows: 'event', direction: 'RU' });
		const later = `${EVENTS}2025-05-03,Kharkiv,4,1\n`.replace('Odesa,7,30', 'Odesa,8,30');
		const texts = { 'old.csv': EVENTS, 'new.csv': later, 'm.json': writeMap(map) };
		const { ledger } = openTexts(texts);
		expect(ledger?.summary.directions[0]?.killed?.value).toBe(15);
	});

	it.each([
		['a map that cannot be read', { 'a.csv': EVENTS, 'm.json': '{"barrage_map": 7}' }, 'bad-map'],
		['a map alone', { 'm.json': '{"barrage_map":1,"facts":[],"figures":[]}' }, 'map-alone'],
		['JSON without rows of days', { 'x.json': '{"a": [1, 2]}' }, 'is-json']
	])('%s is named', (_, texts, code) => {
		const { ledger, problems } = openTexts(texts as unknown as Record<string, string>);
		expect(ledger).toBeNull();
		expect(problems.map((problem) => problem.code)).toContain(code);
	});

	it('a file of days with known columns only is not asked about', () => {
		const { ledger, asks } = openTexts({ 'a.csv': 'date,killed\n2025-05-01,2\n' });
		expect(asks).toBeNull();
		expect(ledger?.summary.kind).toBe('daily');
	});
});
