/** The text of a post into a proposal, by rules alone. What is not sure is not proposed. */
import { airForce } from './forms/air-force';
import { russianMinistry } from './forms/russian-ministry';
import { settle } from './settle';
import { stateNumbers } from './stated';
import { sentencesOf, tokenise, type Token } from './tokens';
import type { NotRead, PostContext, PostForm, PostReading, Span, UnusedWords } from './types';
import { createWeaponWords } from './weapon-words';
import { windowOfPost } from './window';

/** Each form says itself whether it can read a text; the first that can reads it. */
export const POST_FORMS: readonly PostForm[] = [russianMinistry, airForce];

/** No post is longer; Telegram's end at 4,096 letters. */
export const LONGEST_POST = 20_000;

export type PostResult = { reading: PostReading } | { notRead: NotRead };

/**
 * Reads any text: a proposal, or why there is none. Every number of the text is in the words of a figure or of a time,
 * or in `unused`; spans are in UTF-16 units of `text`.
 */
export function readPost(text: string, { weapons, ...when }: PostContext): PostResult {
	if (text.trim() === '') return { notRead: 'empty' };
	if (text.length > LONGEST_POST) return { notRead: 'too_long' };
	// eslint-disable-next-line no-control-regex -- what no text has
	if (/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text)) return { notRead: 'binary' };
	const lower = text.toLowerCase();
	const form = POST_FORMS.find((each) => each.canRead(lower));
	if (!form) return { notRead: 'no_form' };
	const tokens = tokenise(text);
	const sentences = sentencesOf(text, tokens);
	const words = createWeaponWords(weapons);
	const { times, ...window } = windowOfPost(sentences, form.clock, when);
	const { stated, unused } = stateNumbers(sentences, times, words, form);
	const settled = settle(stated, words);
	if (settled.figures.length === 0) return { notRead: 'no_figure' };
	const marked = [...unused, ...settled.unused];
	const taken = [
		...marked,
		...settled.figures.flatMap((figure) => figure.words),
		...[window.start, window.end].flatMap((time) => time?.words ?? [])
	];
	return {
		reading: {
			...{ form: form.id, direction: form.direction, source_id: form.source_id },
			...window,
			preliminary: preliminaryWords(tokens),
			figures: settled.figures,
			unused: inOrder([...marked, ...forgotten(tokens, taken)]),
			sums: settled.sums,
			newWeapons: words.missing(settled.figures.map((figure) => figure.weapon_id))
		}
	};
}

const isInside = (token: Span, spans: readonly Span[]): boolean =>
	spans.some((span) => token.start >= span.start && token.end <= span.end);

/** Numbers that nothing has spoken of. */
const forgotten = (tokens: readonly Token[], taken: readonly Span[]): UnusedWords[] =>
	tokens
		.filter(
			({ kind, lower }) =>
				kind !== 'mark' && kind !== 'address' && (kind !== 'word' || /\d/.test(lower))
		)
		.filter((token) => !isInside(token, taken))
		.map(({ start, end, kind }) => ({ start, end, reason: kind === 'word' ? 'name' : 'no_kind' }));

/** By place; the same words once. */
function inOrder(unused: readonly UnusedWords[]): UnusedWords[] {
	const sorted = [...unused].sort((a, b) => a.start - b.start || b.end - a.end);
	return sorted.filter((each, i) => i === 0 || each.start >= sorted[i - 1]!.end);
}

/** "Preliminary data", "the attack continues". */
function preliminaryWords(tokens: readonly Token[]): Span[] {
	const spans: Span[] = [];
	tokens.forEach(({ lower, start, end }, i) => {
		const next = tokens[i + 1];
		if (/^(попередн|предварительн|preliminary$)/.test(lower)) spans.push({ start, end });
		if (
			/^(атака|attack)$/.test(lower) &&
			next &&
			/^(трива|продолжа|continues|ongoing)/.test(next.lower)
		)
			spans.push({ start, end: next.end });
	});
	return spans;
}
