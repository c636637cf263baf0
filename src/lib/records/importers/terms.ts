/** On which terms the rows of a data set may be used: what a ledger made of them says of itself. */

export interface Terms {
	/** As of `licenses` in a Data Package. */
	licence: { name: string; title: string; path: string };
	/** Whom the figures are by, where the licence asks for it to be said; null for none. */
	author: string | null;
}

/** Of a data set whose copies name different licences: its terms are not ours to say. */
export const unstatedTerms = (path: string): Terms => ({
	licence: { name: 'notspecified', title: 'See the terms of the data set', path },
	author: null
});

/** Creative Commons Attribution 4.0, which asks that `author` be named and changes be said. */
export const attributionTerms = (author: string): Terms => ({
	licence: {
		name: 'CC-BY-4.0',
		title: 'Creative Commons Attribution 4.0 International',
		path: 'https://creativecommons.org/licenses/by/4.0/'
	},
	author
});
