/** What a slide says: words, figures and tables of its view. No pixels; every way to show it starts here. */
import type { Card } from '../../drawing/cards/card';
import type { Tile } from '../../drawing/charts/headline/tile';
import type { KnownWhenSeries } from '../../drawing/charts/known-when/series';
import type { Table } from '../../drawing/charts/table';
import type { Direction, IsoMoment } from '../../records/ledger/types';
import type { Span } from '../../figures/stats/grain';
import type { Locale, Names } from '../../figures/view/catalogue';
import type { Facets } from '../../figures/view/facets';
import type { Slide } from './deck';

/** The table of a slide, named as its CSV is. */
export interface SlideTable {
	/** English, for the file's name: `launches`. */
	what: string;
	table: Table;
	/** What of the view bears on it. */
	facets: Facets;
}

/** A line of a person's own words: a paragraph, or a point of a list. */
export interface TextLine {
	text: string;
	isPoint: boolean;
}

/** What the middle of a slide holds, told apart by `kind`. */
export type SlideBody =
	| { kind: 'title'; lines: string[] }
	| { kind: 'headline'; tiles: Tile[]; notes: string[] }
	| { kind: 'card'; card: Card }
	/** `asOf` in epoch milliseconds: the moment of the view, null for the latest. */
	| { kind: 'known'; series: KnownWhenSeries; names: Names; asOf: number | null }
	| { kind: 'method'; paragraphs: { head: string; text: string }[] }
	/** A person's own words. */
	| { kind: 'text'; lines: TextLine[] }
	/** The view has nothing to show here; `text` says why. */
	| { kind: 'empty'; text: string };

export interface SlideContent {
	slide: Slide;
	body: SlideBody;
	/** That of the person, else what the slide shows in one line, else the name of its chart. */
	title: string;
	/** The chart's name where that is not the title, unit and what is counted; empty on the method. */
	subtitle: string;
	/** One sentence with the figures: the take-away, and the text for whom cannot see the chart. */
	takeaway: string;
	direction: Direction;
	/** "Attacks by Russia · ballistic missiles only": whose attacks, with which weapons, whatever the title is. */
	directionText: string;
	/** Ids of the weapons chosen; null for all. */
	weapons: readonly string[] | null;
	span: Span;
	/** "1 December 2023 – 31 January 2024". */
	period: string;
	/** The moment the figures were known; null while nothing is. */
	knownOn: IsoMoment | null;
	/** "As known on 2 Feb 2024". */
	knownText: string;
	/** "Source: …". */
	source: string;
	/** On which terms its figures may be used, and where they are published; empty where it has none. */
	rights: string;
	tables: SlideTable[];
	locale: Locale;
}
