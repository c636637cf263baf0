/** What a definition or rule of the method page is made of. */
import type { Locale } from '$lib/figures/view/catalogue';
import type { ExampleTable } from './examples';

export interface Source {
	text: string;
	href?: string;
}

export interface Section {
	id: string;
	title: string;
	paragraphs: string[];
	/** A list after the first paragraphs; `ordered` where its order is the rule. */
	list?: { items: string[]; ordered: boolean };
	formula?: string;
	/** The rule tried on the day that is worked through. */
	day?: string[];
	/** Paragraphs after the list, the formula and the table. */
	after?: string[];
	table?: ExampleTable;
	/** Columns of the data that hold it: `attacks.direction`. */
	fields?: string[];
	/** Ids of sections near in meaning. */
	see?: string[];
	sources?: Source[];
	/** Where it is explained, if not here. */
	elsewhere?: { text: string; href: string };
}

export interface Group {
	title: string;
	sections: Section[];
}

/** A message without parameters. */
export type Message = (inputs: Record<string, never>, options: { locale: Locale }) => string;
