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
	/** Messages where the word is a column's name, or is defined. */
	but?: string[];
	/** Parts where the word means something else, with what. */
	except?: Record<string, string>;
}

const ENGLISH: Retired[] = [
	{ term: /\bstart over\b/i, say: 'Reset view' },
	{ term: /\bnone mentioned\b/i, say: 'not mentioned' },
	{ term: /\bno figure stands\b/i, say: 'no current figure' },
	{
		term: /\bdate of knowledge\b|\bmoments?\b/i,
		say: 'as known on, or time of publication'
	},
	{ term: /\bwaves?\b|\bstrikes?\b/i, say: 'attack' },
	{ term: /\braids?\b/i, say: 'attack', but: ['method_attack_1'] },
	{ term: /\bstatements?\b/i, say: 'report' },
	{ term: /\b(?:all|every) versions?\b(?! of the ledger)/i, say: 'report' },
	{
		term: /\bintercepted\b/i,
		say: 'stopped',
		but: ['method_measure_intercepted', 'method_denominators_1']
	},
	{
		term: /\bstopped share\b|\bshare (?:reported )?stopped\b/i,
		say: 'interception rate'
	},
	{
		term: /\blost to electronic warfare\b|\bsuppressed or lost\b/i,
		say: 'suppressed (jammed or fell short)',
		but: ['method_stopped_1', 'method_measure_suppressed']
	},
	{
		term: /\bsupersede[sd]?\b/i,
		say: 'replaces',
		but: ['publish_correct_2', 'publish_correct_4']
	},
	{ term: /\b(?:it|this|that|”) is no (?!longer)|\bis none of\b/i, say: 'is not' },
	{
		term: /\bwhich is not none\b|\bnot the same as no(?:ne|body)\b|\bstates none\b|\bnone stated\b/i,
		say: 'unknown, not zero; or zero stated'
	},
	{
		term: /\bnothing (?:was|had been|is|were) (?:known|published|reported|stated)\b|\bnothing of (?:it|this)\b/i,
		say: 'no report'
	},
	{
		term: /\b(?:row|line|line break|one report|once|remark|frame) an? (?:day|row|attack|measure|column)\b/i,
		say: 'per day'
	},
	{ term: /\bday of the calendar\b/i, say: 'a real date' },
	{ term: /\bPlaces hit\b/i, say: 'locations hit' },
	// One rule for signs: no space before per cent, curly quotation marks and apostrophes, no dash in a sentence.
	{
		term: /\d\s%|\w'\w|—|[a-z] – [a-z]/,
		say: '62%, the day’s, a colon or a full stop',
		but: ['day_wave_window']
	}
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
	// The names of parameters are nobody's words.
	texts.filter(([part, , text]) => term.test(text.replace(/\{\w+\}/g, 'X')) && !(part in except));

describe('The catalogues', () => {
	const english = messagesOf('en');
	const ukrainian = messagesOf('uk');

	it.each(ENGLISH)('do not say $term in English, but $say', (retired) => {
		const { but = [] } = retired;
		expect(english.length).toBeGreaterThan(1_000);
		const said = saidWith(english, retired);
		expect(said.filter(([, key]) => !but.includes(key))).toEqual([]);
		// An exception that nothing needs any more is none.
		expect(but.filter((key) => !said.some(([, each]) => each === key))).toEqual([]);
	});

	it.each(UKRAINIAN)('do not say $term in Ukrainian, but $say', (retired) => {
		expect(ukrainian.length).toBeGreaterThan(1_000);
		expect(saidWith(ukrainian, retired)).toEqual([]);
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

/** Titles and descriptions of the tables and columns, which the dictionary and the packages show. */
function packageTexts(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(packageTexts);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, each]) =>
		(key === 'title' || key === 'description') && typeof each === 'string'
			? [each]
			: packageTexts(each)
	);
}

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

	it('describes its tables in the words of the site', () => {
		const { resources } = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
			resources: unknown;
		};
		const texts = packageTexts(resources);
		expect(texts.length).toBeGreaterThan(200);
		const retired =
			/\b(?:raids? or|waves? or|statements?|moments?|strikes?|lost to electronic warfare)\b|\w'\w/i;
		expect(texts.filter((text) => retired.test(text))).toEqual([]);
	});
});
