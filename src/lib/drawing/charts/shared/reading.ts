/** What is read out: of a mark, or of the whole period. */
export interface Reading {
	/** Bold start: the day or the period. */
	when: string;
	/** The figures, each a short phrase. */
	facts: readonly string[];
	/** Who says so. */
	sources?: string;
	/** All of it in full, to be heard; by default what is seen. */
	spoken?: string;
}

/** A reading as it is heard. */
export const spokenText = ({ when, facts, sources = '', spoken }: Reading): string =>
	spoken ?? [when, ...facts, sources].filter((text) => text !== '').join('. ');
