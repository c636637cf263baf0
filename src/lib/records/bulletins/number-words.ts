/** Number words in Ukrainian, Russian and English, in all their cases, up to 999. */

/** Each with the endings it takes: "п'ят" + "ь", "и", "ьма" … An apostrophe is written `'`. */
const STEMS: readonly (readonly [value: number, stem: string, endings: string])[] = [
	[1, 'од', 'ин|на|не|ну|ного|ним|ному|ній|нією|нієї|ної|ною|но|ной'],
	[2, 'дв', 'а|і|е|ох|ом|ома|ух|ум|умя'],
	[3, 'тр', 'и|ьох|ьом|ьома|ех|ем|емя'],
	[4, 'чотир', 'и|ьох|ьом|ма|ьома'],
	[4, 'четыр', 'е|ех|ем|ьмя'],
	[5, "п'ят", 'ь|и|ьма|ьох|ьом|ьома'],
	[5, 'пят', 'ь|и|ью'],
	[6, 'шіст', 'ь|ьма|ьох|ьом|ьома'],
	[6, 'шест', 'ь|и|ью|и'],
	[7, 'с', 'ім|еми|ьома|імома|імох|імом|емь|емью'],
	[8, 'в', 'ісім|осьми|ісьма|ісьмома|осьма|осьмома|ісьмох|осемь|осьмью|осемью'],
	[9, "дев'ят", 'ь|и|ьма|ьох|ьом|ьома'],
	[9, 'девят', 'ь|и|ью'],
	[10, 'десят', 'ь|и|ьма|ьох|ьом|ьома|ью'],
	...(
		[
			[11, 'один'],
			[11, 'оди'],
			[12, 'два'],
			[12, 'две'],
			[13, 'три'],
			[14, 'чотир'],
			[14, 'четыр'],
			[15, "п'ят"],
			[15, 'пят'],
			[16, 'шіст'],
			[16, 'шест'],
			[17, 'сім'],
			[17, 'сем'],
			[18, 'вісім'],
			[18, 'восем'],
			[19, "дев'ят"],
			[19, 'девят']
		] as const
	).map(([value, stem]) => [value, `${stem}надцят`, 'ь|и|ьма|ьох|ьом|ьома|ью'] as const),
	[20, 'двадцят', 'ь|и|ьма|ьох|ьом|ьома'],
	[20, 'двадцат', 'ь|и|ью'],
	[30, 'тридцят', 'ь|и|ьма|ьох|ьом|ьома'],
	[30, 'тридцат', 'ь|и|ью'],
	[40, 'сорок', '|а'],
	[50, "п'ятдесят", '|и|ьма|ьох|ьом|ьома'],
	[50, 'пят', 'ьдесят|идесяти|ьюдесятью'],
	[60, 'шістдесят', '|и|ьма|ьох|ьом|ьома'],
	[60, 'шест', 'ьдесят|идесяти|ьюдесятью'],
	[70, 'сімдесят', '|и|ьма|ьох|ьом|ьома'],
	[70, 'сем', 'ьдесят|идесяти|ьюдесятью'],
	[80, 'вісімдесят', '|и|ьма|ьох|ьом|ьома'],
	[80, 'вос', 'емьдесят|ьмидесяти'],
	[90, "дев'яност", 'о|а'],
	[90, 'девяност', 'о|а'],
	[100, 'ст', 'о|а'],
	[200, 'дв', 'істі|охсот|омастами|ести|ухсот|умястами'],
	[300, 'тр', 'иста|ьохсот|ьомастами|ехсот|емястами'],
	[400, 'чотир', 'иста|ьохсот|мастами'],
	[400, 'четыр', 'еста|ехсот|ьмястами'],
	[500, "п'ят", 'сот|исот|ьмастами'],
	[500, 'пят', 'ьсот|исот|ьюстами'],
	[600, 'шіст', 'сот|ьмастами'],
	[600, 'шест', 'ьсот|исот|ьюстами'],
	[700, 'сім', 'сот|омастами'],
	[700, 'сем', 'ьсот|исот|ьюстами'],
	[800, 'вісімсот', ''],
	[800, 'вос', 'емьсот|ьмисот'],
	[900, "дев'ятсот", ''],
	[900, 'девят', 'ьсот|исот']
];

const ENGLISH: readonly string[] = [
	...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
	...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
	'nineteen'
];
const ENGLISH_TENS = [
	'twenty',
	...['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
];

const WORDS: ReadonlyMap<string, number> = new Map([
	...STEMS.flatMap(([value, stem, endings]) =>
		endings.split('|').map((ending) => [stem + ending, value] as const)
	),
	...ENGLISH.slice(1).map((word, i) => [word, i + 1] as const),
	...ENGLISH_TENS.map((word, i) => [word, (i + 2) * 10] as const)
]);

/** The value of one word in lower case, `twenty-one` included; null for any other word. */
export function numberWord(lower: string): number | null {
	const word = lower.replace(/[’ʼ`]/g, "'");
	const whole = WORDS.get(word);
	if (whole !== undefined) return whole;
	const [tens = '', ones = ''] = word.split('-');
	const [a, b] = [WORDS.get(tens), WORDS.get(ones)];
	return a !== undefined && b !== undefined && joins(a, b) ? a + b : null;
}

/** Whether a word may follow another in one number: "сто" "двадцять", "двадцять" "п'ять". */
export function joins(value: number, next: number): boolean {
	if (value % 100 === 0) return next < 100;
	return value % 10 === 0 && value % 100 >= 20 && next < 10;
}
