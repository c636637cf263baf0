/** Annotations of the ledger as a chart shows them: a bold fact, then plain words. */
import type { Direction, Note } from '../../../records/ledger/types';
import * as m from '../../../paraglide/messages';
import type { Span } from '../../../figures/stats/grain';
import type { Locale } from '../../../figures/view/catalogue';
import { formatDay, formatDayShort } from '../../../figures/view/format';
import { inLanguage } from '../../../figures/view/languages';

/** The notes of a direction that touch a span, by day. */
export const notesWithin = (notes: readonly Note[], direction: Direction, span: Span): Note[] =>
	notes
		.filter((note) => note.direction === direction)
		.filter((note) => note.start <= span.to && note.end >= span.from)
		.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));

/** The first sentence and the rest. */
export function noteText(note: Note, locale: Locale): { fact: string; rest: string } {
	const text = inLanguage(note, 'text', locale);
	const end = /[.!?](?=\s+\p{Lu})/u.exec(text);
	if (!end) return { fact: text, rest: '' };
	return {
		fact: text.slice(0, end.index + 1),
		rest: text.slice(end.index + 1).trim()
	};
}

/** `Doubt: 18 killed is stated by the President. …`, beside the figure of that day. */
export const doubtText = (note: Note, locale: Locale): string =>
	m.word_doubt({ text: inLanguage(note, 'text', locale) }, { locale });

/** `Doubt, 23 Jan: …`, where other days stand beside it. */
export const datedDoubt = (note: Note, locale: Locale): string =>
	m.word_doubt_of(
		{
			date: formatDayShort(note.start, locale),
			text: inLanguage(note, 'text', locale)
		},
		{ locale }
	);

const withoutStop = (text: string) => text.replace(/\.$/, '');

/** `29 Dec: 122 missiles and 36 drones`; with the year where a chart has several. */
export const noteHead = (note: Note, locale: Locale, hasYear = false): string =>
	`${(hasYear ? formatDay : formatDayShort)(note.start, locale)}: ${withoutStop(noteText(note, locale).fact)}`;

/** The plain words in lines of at most `width` characters. */
export function wrapText(text: string, width: number): string[] {
	const lines: string[] = [];
	for (const word of withoutStop(text).split(/[ \n]+/)) {
		if (word === '') continue;
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= width)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

/** An upper estimate of a text's width in px: nothing is measured before the first paint. */
export function textWidth(text: string, px: number, bold = false): number {
	const cyrillic = /\p{Script=Cyrillic}/u.test(text);
	return text.length * px * (cyrillic ? (bold ? 0.53 : 0.51) : bold ? 0.49 : 0.47);
}
