/**
 * Words that were given up for one term stay out of the catalogues and, in Ukrainian, of what the ledger shows: names,
 * titles and notes. A word that is right in another sense is let through by the phrase it stands in.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLedger } from '../../src/lib/records/ledger/parse';

interface Retired {
	/** What is not said any more, and what is said instead. */
	term: RegExp;
	say: string;
	/** Parts where the word means something else, with what. */
	except?: Record<string, string>;
}

const ENGLISH: Retired[] = [
	{ term: /\bstart over\b/i, say: 'Reset view' },
	{ term: /\bnone mentioned\b/i, say: 'not mentioned' },
	{ term: /\bno figure stands\b/i, say: 'no current figure' },
	{ term: /\bdate of knowledge\b|\bmoment of knowledge\b/i, say: 'as known on' }
];

const UKRAINIAN: Retired[] = [
	{ term: /(?<![Пп]ри)зупинен/i, say: 'знешкоджено' },
	{ term: /постраждал/i, say: 'поранені, or загиблі й поранені' },
	// "усі види зброї" is said of casualties that the UN counts: of artillery and mines too, not of the air alone.
	{ term: /(?<!види )збро[яєїюй]|(?<!багаторазові )озброєн/i, say: 'засоби, види засобів' },
	{ term: /(?<![ву])наслід/i, say: 'результат' },
	{ term: /втрачен[оі] через РЕБ|придушен/i, say: 'подавлено (РЕБ) або локаційно втрачено' },
	{ term: /як було відомо|за даними на /i, say: 'станом на' },
	{
		term: /(?<!облікового |[а-яіїєґ])запис(?:у|ом|и|ів|ам|ами|ах|і)?(?![а-яіїєґ])/i,
		say: 'увесь період даних',
		except: { own: 'an entry of a file that is JSON' }
	},
	{ term: /родин|(?<![а-яіїєґ])(?:рід|роди|родів|родами)(?![а-яіїєґ])/i, say: 'група' },
	{ term: /перехоплен/i, say: 'знешкоджено, частка знешкоджених' },
	{ term: /95% інтервал|інтервал 95/i, say: '95-відсотковий довірчий інтервал, 95% ДІ' },
	// The two bounds of one figure are still its "межі"; the spread of reports is not.
	{ term: /меж[іа] (?:чинних|за повідомлен|за різними|охоплюють)/i, say: 'діапазон' },
	{ term: /(?<![а-яіїєґ])втрат(?:и|а|ам|ами|ах)?(?![а-яіїєґ])|жертв/i, say: 'загиблі й поранені' },
	// "За твердженням" keeps its distance from who says so, as of the occupation authorities.
	{ term: /(?<!під|за )тверджен/i, say: 'заява' },
	{ term: /назива/i, say: 'наводить' },
	{ term: /(?<![а-яіїєґ])[ву]жит(?:о|е|ий|им|их)(?![а-яіїєґ])/i, say: 'використано' },
	{ term: /залп/i, say: 'масований удар' },
	{ term: /уражен|місць влуч/i, say: 'влучання на локаціях: {n}' },
	// "У вигляді", "такому самому вигляді" is a shape, not what is chosen to be seen.
	{ term: /^вигляд$|(?:цей|цього|цьому|цим|усього|частина) вигляд/i, say: 'вибірка' },
	{
		term: /скасов|скасує/i,
		say: 'відкликано',
		except: { briefing: 'what was done is undone', own: 'a reading is stopped' }
	},
	{ term: /^уточнення$|показнику й уточнен|ц(?:е|им) уточнення/i, say: 'точність числа' },
	// "Найновіші зверху" is an order.
	{
		term: /^найновіше$|показати найновіше|найновіш(?:і|их) (?:дані|даних|показники)/i,
		say: 'останні дані'
	},
	{ term: /діаграм/i, say: 'графік' },
	{ term: /комір(?:к|ок|ц)/i, say: 'клітинка' },
	{ term: /(?<![а-яіїєґ])по (?:днях|тижнях|місяцях)/i, say: 'за днями' },
	{ term: /семиденн\S* середн|середн\S* за 7 днів, центрован/i, say: 'ковзне середнє за 7 днів' },
	// "Електронна таблиця" is what the programs are called where they are explained.
	{ term: /для таблиць/i, say: 'Для Excel' },
	{ term: /позначк\S* обмеж/i, say: 'гриф обмеження доступу' },
	// The section is called «Брифінг»; what is made in it is not.
	{ term: /(?<!^|«)брифінг|брифінг(?!$|»)/i, say: 'презентація' },
	{ term: /на панелі/i, say: 'в огляді' },
	{ term: /за Києвом/i, say: 'за київським часом' },
	{ term: /\d[ \u00a0\u202f]%/, say: '73%' },
	{ term: /[ \u00a0\u202f]…/, say: '…' },
	{
		term: /[а-яіїєґ»)}] – [а-яіїєґ«{](?<!^Від – д)/,
		say: '— between words, – between the ends of a range'
	},
	{ term: /[а-яіїєґ]['ʼ][а-яіїєґ]/i, say: '’' },
	{ term: / {2}|\.\.(?!\.)/, say: 'one space, one stop' }
];

/** The method page is being written anew; of its words only what was held before is held here. */
const HELD_OF_METHOD = 2;

/** Every text of a language: its part, its key and what it says. */
function messagesOf(locale: string): [part: string, key: string, text: string][] {
	return readdirSync('src/messages').flatMap((part) => {
		const file = `src/messages/${part}/${locale}.json`;
		const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
		return Object.entries(messages).flatMap(([key, value]) =>
			textsOf(value).map((text): [string, string, string] => [part, key, text])
		);
	});
}

function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (Array.isArray(value)) return value.flatMap(textsOf);
	const { match } = (value ?? {}) as { match?: Record<string, string> };
	return Object.values(match ?? {});
}

const tables = parseLedger(
	Object.fromEntries(
		readdirSync('data')
			.filter((file) => file.endsWith('.csv'))
			.map((file) => [file, readFileSync(`data/${file}`, 'utf8')])
	)
).tables;

/** What the ledger says in Ukrainian, in the columns and properties that end with `_uk`. */
function ledgerTexts(): [part: string, key: string, text: string][] {
	const found: [string, string, string][] = [];
	const take = (part: string, data: unknown) =>
		JSON.stringify(data, (key, value: unknown) => {
			if (key.endsWith('_uk') && typeof value === 'string') found.push([part, key, value]);
			return value;
		});
	take('ledger', tables);
	take('package', JSON.parse(readFileSync('data/datapackage.json', 'utf8')));
	return found;
}

const saidWith = (texts: ReturnType<typeof messagesOf>, { term, except = {} }: Retired) =>
	texts.filter(([part, , text]) => term.test(text) && !(part in except));

describe('The catalogues', () => {
	const english = messagesOf('en');
	const ukrainian = messagesOf('uk');

	it.each(ENGLISH)('do not say $term in English, but $say', (retired) => {
		expect(english.length).toBeGreaterThan(1_000);
		expect(saidWith(english, retired)).toEqual([]);
	});

	it.each(UKRAINIAN)('do not say $term in Ukrainian, but $say', (retired) => {
		expect(ukrainian.length).toBeGreaterThan(1_000);
		const isOfMethod = UKRAINIAN.indexOf(retired) < HELD_OF_METHOD;
		const held = ukrainian.filter(([part]) => part !== 'method' || isOfMethod);
		expect(saidWith(held, retired)).toEqual([]);
	});

	it('may say a word in another sense only where it is said', () => {
		for (const retired of UKRAINIAN)
			for (const part of Object.keys(retired.except ?? {}))
				expect(
					ukrainian.some(([of, , text]) => of === part && retired.term.test(text)),
					`${part}: ${String(retired.term)}`
				).toBe(true);
	});
});

describe('The ledger', () => {
	it.each(UKRAINIAN)('does not say $term in Ukrainian, but $say', (retired) => {
		const texts = ledgerTexts();
		expect(texts.length).toBeGreaterThan(500);
		expect(saidWith(texts, retired)).toEqual([]);
	});

	it('has names of media in Cyrillic in quotation marks, abbreviations and Latin names without', () => {
		const media = tables.sources.filter(({ kind }) => kind === 'media' || kind === 'agency');
		expect(media.length).toBeGreaterThan(50);
		const isGood = (name: string) => !/^[А-ЯІЇЄҐ][а-яіїєґ]/.test(name) || name.includes('«');
		expect(media.filter(({ name_uk }) => !isGood(name_uk))).toEqual([]);
	});

	it('has classes of weapons in the plural, as they stand beside counts', () => {
		const names = tables.weapons.map(({ name_uk }) => name_uk);
		expect(names).toContain('Крилаті ракети');
		expect(names.filter((name) => /(?:^| )(?:ракета|дрон)(?![а-яіїєґ])/i.test(name))).toEqual([]);
	});
});
