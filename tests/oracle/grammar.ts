/** What no sentence of either language may hold: rules of its grammar, and traces of a machine. */
export type Locale = 'en' | 'uk';

/** Narrow and unbreakable spaces are spaces. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

const EN_PLURALS =
	'days|nights|weeks|months|years|drones|missiles|reports|attacks|waves|people|persons|statements|sources|figures|rows|slides|classes|weapons|others|launches|places|regions|breaks|outcomes|bars|marks';
const EN_SINGULARS =
	'day|night|week|month|year|drone|missile|report|attack|wave|person|statement|source|figure|row|slide|class|weapon|place|region|mark';
/** A number that stands alone: not the end of `1,001`, `2.1`, `11–1`, of a date or a name such as `Kh-1`. */
const ALONE = String.raw`(?<![\d.,:/–+-]|[A-Za-zА-Яа-яІіЇїЄєҐґ]-)`;
/** What may stand between a number and its noun: "1 ballistic missile". */
const EN_BETWEEN =
	'(?:(?:ballistic|cruise|aeroballistic|guided|air|reporting|more|other|one-way|attack|reconnaissance|anti-ship|surface-to-air|earlier|later) )*';

const EN_RULES: [RegExp, string][] = [
	[new RegExp(`${ALONE}1 ${EN_BETWEEN}(?:${EN_PLURALS})\\b`), '"1" with a plural'],
	[
		new RegExp(
			`${ALONE}(?:0|[2-9]|\\d{1,3}(?:,\\d{3})+|\\d{2,}) ${EN_BETWEEN}(?:${EN_SINGULARS})\\b(?![-’']| drones?| missiles?)`
		),
		'a plural number with a singular'
	],
	[new RegExp(`${ALONE}1 (?:are|were|have)\\b`), '"1" with a plural verb'],
	[
		/(?<!\band (?:at least )?)(?<![\d.,–])\b1 (?:[\w-]+ ){0,3}(?:missile|drone|person)\)? (?:\([^)]*\) )?were\b/,
		'one thing with a plural verb'
	],
	[/\b[Aa]ll 1\b(?![,.–]\d)/, '"all 1"'],
	[/\b(\w{2,}) \1\b/i, 'a word twice'],
	[/\bno reports? in (?:the )?(?:no|none)\b/i, 'no report in none']
];

/** Forms by number: one, two to four, five and more (also the genitive of the plural). */
const UK_NOUNS: [string, string, string][] = [
	['день', 'дні', 'днів'],
	['тиждень', 'тижні', 'тижнів'],
	['місяць', 'місяці', 'місяців'],
	['ракета', 'ракети', 'ракет'],
	['ракету', 'ракети', 'ракет'],
	['дрон', 'дрони', 'дронів'],
	['людина', 'людини', 'людей'],
	['засіб', 'засоби', 'засобів'],
	['джерело', 'джерела', 'джерел'],
	['повідомлення', 'повідомлення', 'повідомлень'],
	['уточнення', 'уточнення', 'уточнень'],
	['атака', 'атаки', 'атак'],
	['слайд', 'слайди', 'слайдів'],
	['рядок', 'рядки', 'рядків'],
	['область', 'області', 'областей']
];
const UK_WORD = "[А-Яа-яІіЇїЄєҐґ'’-]+";

const fewOf = (n: number): 'one' | 'few' | 'many' => {
	if (n % 10 === 1 && n % 100 !== 11) return 'one';
	return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 'few' : 'many';
};

/** Numbers whose noun is in a form that no case of the language allows. */
export function ukrainianFaults(text: string): string[] {
	const faults: string[] = [];
	const pattern = new RegExp(
		`${ALONE}(\\d{1,3}(?: \\d{3})+|\\d+) ((?:${UK_WORD} ){0,2}?)(${UK_WORD})`,
		'g'
	);
	for (const [one, few, many] of UK_NOUNS) {
		for (const match of text.matchAll(pattern)) {
			const noun = match[3]!;
			if (![one, few, many].includes(noun)) continue;
			// An adjective may stand between; a verb or a preposition may not.
			if (!/^(?:\S+(?:ий|а|у|ої|их|і|ні|ю|е|є) )*$/.test(match[2]!)) continue;
			const kind = fewOf(Number(match[1]!.replaceAll(' ', '')));
			const good = {
				one: noun === one,
				// "дні" as a subject, "днів" after a preposition that asks for the genitive.
				few: noun === few || noun === many,
				many: noun === many
			}[kind];
			// A noun whose forms are alike is good in any of them; the genitive of one is the nominative of few.
			const isGenitiveOne =
				kind === 'one' && /^(?:дня|тижня|місяця|ракети|людини|атаки|засобу)$/.test(noun);
			if (!good && !isGenitiveOne) faults.push(`"${match[0]}"`);
		}
	}
	return faults;
}

const UK_RULES: [RegExp, string][] = [[/(?:^|\s)(\S{3,}) \1(?=\s|$)/iu, 'a word twice']];

/** In any language. Short months and «цит.» end with a dot in Ukrainian: that one belongs to the word. */
const RULES: [RegExp, string][] = [
	[/[{}]/, 'a brace'],
	[/ {2,}/, 'a double space'],
	[/\b(?:undefined|null|NaN|Infinity)\b|\[object|∞/, 'a value of the machine'],
	[/ [.,;:!?](?!\d)/, 'a space before a stop'],
	[/(?<!\(цит)[.,;:!?](?:\s*)[.,;:!?]/, 'two stops together'],
	[/\(\s*\)|\(\s|\s\)/, 'empty or loose brackets'],
	[/^[\s,;.]|[\s,;]$/, 'a loose end'],
	[/\d\.(?=[A-ZА-ЯІЇЄҐ])/u, 'a stop without its space'],
	[/[–-]{2,}/, 'two dashes together'],
	[/\*/, 'an asterisk']
];

const UK_SHORT_MONTHS = /(січ|лют|бер|квіт|трав|черв|лип|серп|вер|жовт|лист|груд)\.(?!\.)/g;

/** What is wrong with a text a person reads, with where; empty where nothing is. */
export function faultsOf(given: string, locale: Locale): string[] {
	if (given === '') return [];
	const text = plainSpaces(given)
		.replace(UK_SHORT_MONTHS, '$1')
		.replace(/…|\.\.\./g, '')
		.replace(/https?:\/\/\S+/g, 'URL');
	const rules = [...RULES, ...(locale === 'en' ? EN_RULES : UK_RULES)];
	const found = rules.flatMap(([pattern, name]) => {
		const match = pattern.exec(text);
		if (!match) return [];
		const at = Math.max(0, match.index - 25);
		return [`${name}: «${text.slice(at, match.index + match[0].length + 25)}»`];
	});
	return locale === 'uk'
		? [
				...found,
				...ukrainianFaults(text).map(
					(fault) => `a form by number: ${fault} in «${text.slice(0, 120)}»`
				)
			]
		: found;
}

const MONTHS: Record<Locale, string[]> = {
	en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
	uk: ['січ', 'лют', 'бер', 'квіт', 'трав', 'черв', 'лип', 'серп', 'вер', 'жовт', 'лист', 'груд']
};

/** The days with a year that a text names. */
export function datesIn(given: string, locale: Locale): string[] {
	const text = plainSpaces(given);
	const names = MONTHS[locale].join('|');
	const tail = locale === 'en' ? '[a-z]*' : '[а-яіїєґ.]*';
	return [...text.matchAll(new RegExp(`(\\d{1,2}) (${names})${tail} (\\d{4})`, 'giu'))].map(
		([, day, month, year]) =>
			`${year}-${String(MONTHS[locale].findIndex((name) => name.toLowerCase() === month!.toLowerCase()) + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`
	);
}

/** A whole number as each language writes it: `1,234`; Ukrainian groups from five digits on. */
export const numberText = (value: number, locale: Locale): string =>
	locale === 'en' || value >= 10_000
		? String(value).replace(/\B(?=(\d{3})+$)/g, locale === 'en' ? ',' : ' ')
		: String(value);
