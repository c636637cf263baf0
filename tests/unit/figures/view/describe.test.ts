import { beforeAll, describe, expect, it } from 'vitest';
import { createLedger, type Ledger } from '../../../../src/lib/records/ledger/ledger';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { createNames, type Locale, type Names } from '../../../../src/lib/figures/view/catalogue';
import { reportedWeapons } from '../../../../src/lib/figures/view/create-catalogue';
import {
	countWeapons,
	describeView,
	familyName,
	onlyText,
	titleOf,
	viewTitle,
	weaponsText
} from '../../../../src/lib/figures/view/describe';
import { facetsOf, facetSlugs, weaponsSlug } from '../../../../src/lib/figures/view/facets';
import { selectionOf, whole } from '../../../../src/lib/figures/view/selection';
import { CARDS, DEFAULT_VIEW } from '../../../../src/lib/figures/view/view';

let names: Names;
let ledger: Ledger;
beforeAll(async () => {
	ledger = createLedger((await readLedger('data', { today: '2026-11-22' })).tables);
	names = createNames(
		{ weapons: reportedWeapons(ledger, 'RU'), sources: {}, places: {}, notes: [] },
		'en'
	);
});

const select = (ids: string[] | null) => selectionOf(names, ids);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** What is chosen, what is said to be shown, and that it is only that. */
const CASES: { ids: string[] | null; en: string; uk: string; isOnly?: false }[] = [
	{ ids: null, en: 'missiles and drones', uk: 'ракети та дрони', isOnly: false },
	{ ids: ['missile', 'drone'], en: 'missiles and drones', uk: 'ракети та дрони', isOnly: false },
	{ ids: ['missile'], en: 'missiles', uk: 'ракети' },
	{ ids: ['ballistic'], en: 'ballistic missiles', uk: 'балістичні ракети' },
	{ ids: ['kinzhal'], en: 'Kh-47M2 Kinzhal missiles', uk: 'ракети Х-47М2 «Кинджал»' },
	{
		ids: ['ballistic', 'cruise'],
		en: 'missiles (ballistic, cruise)',
		uk: 'ракети (балістичні, крилаті)'
	},
	{
		ids: ['ballistic', 'kalibr', 'kinzhal', 'surface-to-air', 'guided-air'],
		en: 'missiles (ballistic, Kalibr, Kh-47M2 Kinzhal and 2 more)',
		uk: 'ракети (балістичні, «Калібр», Х-47М2 «Кинджал» та ще 2)'
	},
	{
		ids: ['ballistic', 'shahed-136-131'],
		en: 'ballistic missiles and Shahed-136/131 drones',
		uk: 'балістичні ракети та дрони Shahed-136/131'
	},
	{ ids: ['kalibr', 'drone'], en: 'Kalibr missiles and drones', uk: 'ракети «Калібр» та дрони' },
	{
		ids: ['iskander-m-s-300-400'],
		en: 'missiles (Iskander-M/S-300/S-400, not split)',
		uk: 'ракети («Іскандер-М»/С-300/С-400, без поділу)'
	},
	{ ids: ['missile', 'kalibr'], en: 'missiles', uk: 'ракети' },
	{ ids: [], en: 'no weapons', uk: 'жодних засобів' },
	{ ids: ['himars'], en: 'himars', uk: 'himars' }
];

describe('The weapons of a view', () => {
	it.each(CASES)('are named in both languages: $ids', ({ ids, en, uk, isOnly = true }) => {
		const selection = select(ids);
		// The order of the ledger, whichever they were chosen in.
		for (const order of [ids, ids && [...ids].reverse()])
			expect(weaponsText(select(order), 'en')).toBe(en);
		expect(weaponsText(selection, 'uk')).toBe(uk);
		expect(onlyText(selection, 'en')).toBe(isOnly ? `${en} only` : '');
		expect(onlyText(selection, 'uk')).toBe(isOnly ? `лише ${uk}` : '');
		expect(titleOf('Title', selection, 'en')).toBe(isOnly ? `Title: ${en} only` : 'Title');
	});

	it('leave out the family of which nothing is chosen', () => {
		const families = (ids: string[] | null) => select(ids).families.map(({ family }) => family);
		expect(families(null)).toEqual(['missile', 'drone']);
		expect(families(['kinzhal'])).toEqual(['missile']);
		expect(families(['shahed-136-131'])).toEqual(['drone']);
		expect(families(['all'])).toEqual(['missile', 'drone']);
		expect(families([])).toEqual([]);
	});

	it('are counted with the forms of both languages', () => {
		const [ballistic] = select(['ballistic']).families;
		const [kinzhal] = select(['kinzhal']).families;
		const [two] = select(['ballistic', 'cruise']).families;
		const count = (n: number, locale: Locale, of = ballistic!) =>
			countWeapons(of, n, String(n), locale);
		expect([1, 43].map((n) => count(n, 'en'))).toEqual([
			'1 ballistic missile',
			'43 ballistic missiles'
		]);
		expect([1, 3, 5, 11, 21, 43].map((n) => count(n, 'uk'))).toEqual([
			'1 балістичну ракету',
			'3 балістичні ракети',
			'5 балістичних ракет',
			'11 балістичних ракет',
			'21 балістичну ракету',
			'43 балістичні ракети'
		]);
		expect(count(3, 'en', kinzhal!)).toBe('3 Kh-47M2 Kinzhal missiles');
		expect(count(3, 'uk', kinzhal!)).toBe('3 ракети Х-47М2 «Кинджал»');
		expect(count(1, 'en', two!)).toBe('1 missile (ballistic, cruise)');
		expect(count(5, 'uk', two!)).toBe('5 ракет (балістичні, крилаті)');
		expect(count(606, 'en', whole('drone'))).toBe('606 drones');
		expect(count(24, 'uk', whole('drone'))).toBe('24 дрони');
	});

	it('every class of the ledger has words of its own, and every weapon a name', () => {
		for (const direction of ['RU', 'UA'] as const) {
			const weapons = reportedWeapons(ledger, direction);
			const all = createNames({ weapons, sources: {}, places: {}, notes: [] }, 'en');
			for (const { weapon_id: id, parent_id: parent } of weapons) {
				const [selected] = selectionOf(all, [id]).families;
				const isClass = parent === 'missile' || parent === 'drone';
				for (const locale of ['en', 'uk'] as const) {
					const name = familyName(selected!, locale);
					expect(name, `${id} ${locale}`).toMatch(/^\p{Lu}/u);
					if (isClass) expect(name, `${id} ${locale}`).not.toContain('(');
				}
			}
		}
	});
});

describe('A view', () => {
	const span = { from: '2023-12-01', to: '2024-01-31' };
	it('is described part by part', () => {
		const view = {
			...DEFAULT_VIEW,
			direction: 'UA' as const,
			grain: 'week' as const,
			rate: 'shot-down' as const,
			asOf: '2024-01-02T09:00+02:00'
		};
		const words = (locale: Locale) => describeView(view, span, select(['drone']), locale);
		expect(Object.values(words('en')).map(plain)).toEqual([
			'Attacks by Ukraine',
			'drones only',
			'1 Dec 2023 – 31 Jan 2024',
			'by week',
			'shot-down share',
			'as known on 2 Jan 2024, 09:00 Kyiv time'
		]);
		expect(Object.values(words('uk')).map(plain)).toEqual([
			'Атаки України',
			'лише дрони',
			'1 грудня 2023 – 31 січня 2024',
			'за тижнями',
			'частка збитих',
			'станом на 2 січня 2024, 09:00 за київським часом'
		]);
	});
	it('leaves unsaid what is the default', () => {
		const words = describeView(DEFAULT_VIEW, span, select(null), 'en');
		expect(words).toMatchObject({
			direction: 'Attacks by Russia',
			weapons: '',
			grain: '',
			rate: 'interception rate',
			known: ''
		});
	});
	it('has a title that is whole without its page', () => {
		const view = { ...DEFAULT_VIEW, asOf: '2024-01-02' };
		const title = (locale: Locale) =>
			plain(viewTitle({ view, span, selection: select(['ballistic']) }, locale));
		expect(title('en')).toBe(
			'Attacks by Russia: ballistic missiles only · 1 Dec 2023 – 31 Jan 2024 · as known on 2 Jan 2024'
		);
		expect(title('uk')).toBe(
			'Атаки Росії: лише балістичні ракети · 1 грудня 2023 – 31 січня 2024 · станом на 2 січня 2024'
		);
	});
});

describe('What of a view bears on a card', () => {
	const view = { rate: 'shot-down', shade: 'value', compare: 'year' } as const;
	it('is in the name of its file, and nothing else is', () => {
		const slugs = (card: (typeof CARDS)[number]) =>
			facetSlugs(facetsOf(card, { view, grain: 'week', selection: select(['ballistic']) }));
		expect(Object.fromEntries(CARDS.map((card) => [card, slugs(card)]))).toEqual({
			gauges: ['only-ballistic', 'shot-down'],
			launches: ['only-ballistic', 'by-week'],
			mix: ['only-ballistic', 'by-week'],
			running: ['only-ballistic', 'against-year'],
			rhythm: [],
			regions: [],
			rate: ['only-ballistic', 'by-week', 'shot-down'],
			casualties: ['by-week'],
			calendar: ['only-ballistic', 'by-value'],
			largest: ['only-ballistic']
		});
	});
	it('counts the weapons beyond three', () => {
		expect(weaponsSlug(null)).toBe('');
		expect(weaponsSlug(['a', 'b', 'c'])).toBe('only-a-b-c');
		expect(weaponsSlug(['a', 'b', 'c', 'd', 'e'])).toBe('only-a-b-c-and-2-more');
		expect(facetSlugs({})).toEqual([]);
	});
});
