/** Names as people type them: two spellings of one thing become equal, and any name becomes an id. */
import { hashText } from '../ledger/hash';

/** Cyrillic letters that look like a Latin one, in lower case. */
const LOOKALIKES: Record<string, string> = {
	а: 'a',
	в: 'b',
	е: 'e',
	і: 'i',
	к: 'k',
	м: 'm',
	н: 'h',
	о: 'o',
	р: 'p',
	с: 'c',
	т: 't',
	у: 'y',
	х: 'x'
};

/** The Ukrainian official transliteration, with the Russian letters that Ukrainian lacks. */
const TRANSLITERATION: Record<string, string> = {
	...{ а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y' },
	...{ і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's' },
	...{ т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '', ю: 'iu' },
	...{ я: 'ia', ы: 'y', э: 'e', ё: 'e', ъ: '' }
};

/** What a table says of a name; names of foreign files may be those of what every object has, such as `constructor`. */
export const lookUp = <Value>(
	table: Readonly<Record<string, Value>>,
	name: string
): Value | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);

const CYRILLIC = /[\u0400-\u04ff]/;

/**
 * A name in lower case, with single spaces and plain hyphens. A word that mixes alphabets – a Cyrillic К in
 * "Кursk", a Cyrillic Х in "Х-101" – becomes Latin where every Cyrillic letter of it has a Latin look-alike;
 * a word that is Cyrillic throughout stays as it is.
 */
export function normaliseName(name: string): string {
	return name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.split(/\s+/)
		.filter((word) => word !== '')
		.map((word) => {
			if (!CYRILLIC.test(word) || !/[a-z0-9]/.test(word)) return word;
			const letters = [...word].map((letter) =>
				CYRILLIC.test(letter) ? LOOKALIKES[letter] : letter
			);
			return letters.includes(undefined) ? word : letters.join('');
		})
		.join(' ');
}

/** A name as part of an id: lower-case Latin letters, digits and hyphens; a hash where nothing is left. */
export function toSlug(name: string): string {
	const latin = [...name.toLowerCase()].map((letter) => TRANSLITERATION[letter] ?? letter).join('');
	const slug = latin
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);
	return slug === '' ? hashText(name) : slug;
}

/** Text that may stand in a ledger: no controls, no lost characters. */
export function cleanText(text: string): string {
	return (
		text
			// eslint-disable-next-line no-control-regex
			.replace(/[\u0000-\u001f\u007f\ufffd-\uffff]|[\ud800-\udfff]/gu, ' ')
			.replace(/\s+/g, ' ')
			.trim()
	);
}
