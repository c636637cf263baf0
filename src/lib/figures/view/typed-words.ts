/**
 * Words as they are looked for: at the beginning of words, whatever the case, the quotation marks and the ending. Who
 * types "у Харкові" or "шахеди" means Харків and Шахед.
 */
import { typedWords } from './typed-date';

/** Of a word that is looked for, so many letters are left at least. */
const FEWEST_LETTERS = 3;

/** What nouns and adjectives end on, in Ukrainian after `evenVowels`, in English the plural. */
const ENDINGS =
	/(?:ами|ями|ими|ого|ому|ах|ях|их|ам|ям|им|ом|ов|ох|ой|ою|[аоуюяиьй]|(?<=[a-z]{4})s)$/;

/** Vowels that change from form to form, Харків and Харкова, Київ and Києва, are one. */
const evenVowels = (word: string): string => word.replace(/[еєёії]/g, 'о');

/** Letters and digits apart, so that `Kh101`, `Kh-101` and `Kh 101` are the same. */
const partsOf = (text: string): string[] =>
	evenVowels(
		text
			.normalize('NFKC')
			.toLowerCase()
			.replace(/[’ʼ`´']/g, '')
	).match(/\p{L}+|\p{N}+/gu) ?? [];

/** A text in which words are looked for. */
export const toHaystack = (text: string): string => ` ${partsOf(text).join(' ')}`;

/** What of a typed text a haystack must include, a word each; none where there is neither letter nor digit. */
export function wantedWords(text: string): string[] {
	return typedWords(text)
		.map(partsOf)
		.filter((parts) => parts.length > 0)
		.map((parts) => ` ${[...parts.slice(0, -1), stemOf(parts.at(-1)!)].join(' ')}`);
}

function stemOf(word: string): string {
	const stem = word.replace(ENDINGS, '');
	return stem.length < FEWEST_LETTERS ? word : stem;
}
