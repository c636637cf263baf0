/** An Atom 1.0 feed (RFC 4287) as text: the same entries give the same bytes. */
import { escapeXml } from '../../drawing/picture/xml';

export interface AtomEntry {
	/** A URI that never changes. */
	id: string;
	title: string;
	/** RFC 3339, `2026-11-22T00:00:00Z`. */
	updated: string;
	published: string;
	/** Where the entry is read; relative addresses are resolved against the feed's own. */
	href: string;
	/** Where the statement was made; left out of what is our own. */
	via?: string;
	categories: readonly string[];
	summary: string;
}

export interface AtomFeed {
	id: string;
	title: string;
	subtitle: string;
	author: string;
	/** The licence; left out where none is known. */
	rights?: string;
	language: string;
	/** Address of the feed, and of the page it follows. */
	self: string;
	href: string;
	entries: readonly AtomEntry[];
}

/** What a feed without entries gives as its moment: it has to give one. */
const NEVER = '1970-01-01T00:00:00Z';

const element = (name: string, text: string, attributes = '') =>
	`<${name}${attributes}>${escapeXml(text)}</${name}>`;
const link = (rel: string, href: string, type?: string) =>
	`<link rel="${rel}" href="${escapeXml(href)}"${type ? ` type="${type}"` : ''}/>`;

/** Writes a feed, its entries in the order given; `updated` is that of the latest of them. */
export function formatAtom(feed: AtomFeed): string {
	const updated = feed.entries.reduce(
		(latest, entry) => (entry.updated > latest ? entry.updated : latest),
		NEVER
	);
	const lines = [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
		element('id', feed.id),
		element('title', feed.title),
		element('subtitle', feed.subtitle),
		element('updated', updated),
		`<author>${element('name', feed.author)}</author>`,
		...(feed.rights === undefined ? [] : [element('rights', feed.rights)]),
		link('self', feed.self, 'application/atom+xml'),
		link('alternate', feed.href, 'text/html'),
		...feed.entries.flatMap((entry) => [
			'<entry>',
			element('id', entry.id),
			element('title', entry.title),
			element('updated', entry.updated),
			element('published', entry.published),
			link('alternate', entry.href, 'text/html'),
			...(entry.via === undefined ? [] : [link('via', entry.via)]),
			...entry.categories.map((term) => `<category term="${escapeXml(term)}"/>`),
			element('summary', entry.summary, ' type="text"'),
			'</entry>'
		]),
		'</feed>'
	];
	return `${lines.join('\n')}\n`;
}
