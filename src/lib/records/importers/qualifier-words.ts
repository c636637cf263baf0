/** Words and marks around a number that say how exact it is, in English and Ukrainian. */
import type { Qualifier } from '../ledger/types';

/** Longer ones first, so that "not more than" is not read as "more than". */
const WORDS: [RegExp, Qualifier][] = [
	[
		/^(?:at most|not more than|no more than|up to|не більше(?: ніж)?|щонайбільше|до|≤|<=)\s*/,
		'at_most'
	],
	[
		/^(?:at least|not less than|no less than|no fewer than|min\.?|не менше(?: ніж)?|щонайменше|принаймні|≥|>=)\s*/,
		'at_least'
	],
	[/^(?:more than|over|понад|більше(?: ніж| за)?|>)\s*/, 'more_than'],
	[
		/^(?:about|around|approximately|approx\.?|circa|ca\.?|some|близько|приблизно|орієнтовно|майже|~|≈)\s*/,
		'about'
	],
	[/^(?:exactly|exact|рівно|точно|=)\s*/, 'exact']
];

/** What a text in lower case says of its number, and the number without it; "exact" where nothing is said. */
export function splitQualifier(text: string): { qualifier: Qualifier; rest: string } {
	for (const [expression, qualifier] of WORDS)
		if (expression.test(text)) return { qualifier, rest: text.replace(expression, '') };
	return text.endsWith('+')
		? { qualifier: 'at_least', rest: text.slice(0, -1).trim() }
		: { qualifier: 'exact', rest: text };
}
