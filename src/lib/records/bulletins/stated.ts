/** Every number of a post with what it counts, what became of it, and where it is no figure, why. */
import type { Qualifier } from '../ledger/types';
import { phraseAt, type Phrase } from './phrases';
import type { Sentence, Token } from './tokens';
import type { PostForm, Span, UnusedReason, UnusedWords } from './types';
import {
	isCommand,
	isPartitive,
	isPlaceNoun,
	outcomeAt,
	qualifierBefore,
	type Outcome
} from './vocabulary';
import type { WeaponWords } from './weapon-words';

/** A figure as the text states it, before the kinds are settled. */
export interface Stated {
	outcome: Outcome;
	/** Null: places, or a number whose kind is that of the figure before it. */
	phrase: Phrase | null;
	/** Null where the kind is named without a number. */
	value: number | null;
	qualifier: Qualifier;
	/** What is in brackets is left out, so there may be several. Never empty. */
	words: Span[];
	/** Counts the sentences. */
	sentence: number;
	/** A thing in the singular, without a number. */
	isOne: boolean;
	/** `places`: locations hit; `again`: of the kind told before. */
	of: 'weapons' | 'places' | 'again';
	/** A line of a list, or behind the colon or the dash of a total. */
	isListed: boolean;
	isBullet: boolean;
	/** The kinds that the sentence of places speaks of. */
	kinds: Phrase[];
}

export interface StatedPost {
	stated: Stated[];
	unused: UnusedWords[];
}

/** No bulletin states more of anything; see `readFigure` of the form. */
const MOST = 100_000;
const STOPS: readonly Outcome[] = ['intercepted', 'combined', 'suppressed'];

/** Reads the sentences in order; `times` are the tokens that are days and hours. */
export function stateNumbers(
	sentences: readonly Sentence[],
	times: ReadonlyMap<Token, 'used' | 'other'>,
	words: WeaponWords,
	form: PostForm
): StatedPost {
	const stated: Stated[] = [];
	const unused: UnusedWords[] = [];
	let list: Outcome | null = null;
	let last: Outcome | null = null;
	sentences.forEach((sentence, at) => {
		if (!sentence.isBullet) list = null;
		// "And also 168 drones": of which the sentence before tells.
		const told = list ?? (goesOn(sentence) ? last : null);
		last = readSentence(sentence, at, told, { times, words, form, stated, unused });
		if (sentence.leadsOn) list = last ?? list;
	});
	return { stated, unused };
}

/** It begins with "also" or "besides". */
const goesOn = ({ tokens }: Sentence): boolean =>
	tokens
		.filter(({ kind }) => kind !== 'mark')
		.slice(0, 2)
		.some(({ lower }) => /^(також|также|крім|окрім|кроме|also|additionally)$/.test(lower));

interface Desk extends StatedPost {
	times: ReadonlyMap<Token, 'used' | 'other'>;
	words: WeaponWords;
	form: PostForm;
}

/** Reads one sentence; the last outcome it tells, which a list behind it takes over. */
function readSentence(
	sentence: Sentence,
	index: number,
	list: Outcome | null,
	desk: Desk
): Outcome | null {
	const { tokens, isBullet } = sentence;
	const { times, words, form, stated, unused } = desk;
	let outcome = list;
	let isPart = false;
	let hasTotal = false;
	let isListed = isBullet;
	const kinds: Phrase[] = [];
	const isLocal = isOfCommands(tokens) || isOneRegion(tokens, times);
	const before = stated.length;
	const skip = (token: Span, reason: UnusedReason) =>
		unused.push({ start: token.start, end: token.end, reason });

	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i]!;
		if (times.has(token)) {
			if (times.get(token) === 'other') skip(token, 'time');
			continue;
		}
		if (token.kind === 'odd' || token.kind === 'clock' || token.kind === 'date') {
			skip(token, 'no_kind');
			continue;
		}
		const told = token.kind === 'word' ? outcomeAt(tokens, i) : null;
		if (told && !token.isBracketed) {
			// "The fall of those shot down": debris, whatever is said of it next.
			outcome = told.outcome;
			isPart = false;
			i += told.length - 1;
			continue;
		}
		if (isPartitive(tokens, i) && !token.isBracketed) {
			isPart = true;
			continue;
		}
		if (hasTotal && /^[:—–-]$/.test(token.lower)) isListed = true;
		if (token.kind === 'number') {
			i = readNumber(i) - 1;
			continue;
		}
		if (token.kind !== 'word') continue;
		const phrase = token.isBracketed ? null : phraseAt(tokens, i, words);
		if (phrase) {
			kinds.push(phrase);
			const said = trailing(phrase.end)?.outcome ?? outcome;
			if (said && !isPart) named(phrase, said);
			i = phrase.end - 1;
		} else if (/\d/.test(token.lower)) skip(token, 'name');
	}
	markPlaces();
	return outcome;

	/** Reads the number at `at`; where to go on. */
	function readNumber(at: number): number {
		const token = tokens[at]!;
		const { qualifier, length } = qualifierBefore(tokens, at);
		const refuse = (reason: UnusedReason, to = at + 1): number => {
			skip(token, reason);
			skipBracketed(at, to);
			return to;
		};
		if (isRange(at)) return refuse('range', phraseAt(tokens, at, words)?.end);
		if (token.isBracketed) return refuse('part');
		if (tokens[at + 1]?.lower === '%') return refuse('no_kind');
		if (token.value > MOST) return refuse('out_of_bounds');
		const nounAt = [at + 1, at + 2].find((i) => isPlaceNoun(tokens[i]?.lower ?? ''));
		const isBareEnd = !tokens[at + 1] || /^[.,;!]$/.test(tokens[at + 1]!.lower);
		const isOnPlaces = /^(на|у|в|по|at|in)$/.test(tokens[at - 1 - length]?.lower ?? '');
		const isOfPlaces = outcome === 'hit' || outcome === 'debris';
		if (nounAt !== undefined || (isOnPlaces && isBareEnd && isOfPlaces)) {
			if (isPart) return refuse('part');
			if (outcome !== 'hit') return refuse(outcome === 'debris' ? 'debris' : 'no_measure');
			push(null, 'places', qualifier, at - length, (nounAt ?? at) + 1, token.value, 'hit');
			return at + 1;
		}
		const phrase = phraseAt(tokens, at, words);
		return phrase
			? readCounted(at, phrase, qualifier, length, refuse)
			: readBare(at, qualifier, length, refuse);
	}

	/** A number with what it counts. */
	function readCounted(
		at: number,
		phrase: Phrase,
		qualifier: Qualifier,
		length: number,
		refuse: (reason: UnusedReason, to?: number) => number
	): number {
		const { end } = phrase;
		const after = trailing(end);
		const own = after?.outcome ?? outcome;
		kinds.push(phrase);
		if (phrase.isTwoKinds) return refuse('two_kinds', phraseAt(tokens, end + 1, words)?.end ?? end);
		const isWholesPart = isPart && (after === null || after.outcome === outcome);
		if (isLocal || isWholesPart || isOver(end)) return refuse('part', end);
		const isWhole = tokens[at - 1] !== undefined && wholeBehind(at - 2) + wholeBehind(at - 3) > 0;
		const isShared = after === null && isToldTogether(end) && !isStopBefore(at - length);
		if (!own || isWhole || isShared) return refuse('no_measure', end);
		const reason = reasonOf(own);
		if (reason !== 'no_measure') return refuse(reason, end);
		push(phrase, 'weapons', qualifier, at - length, end, tokens[at]!.value, own);
		hasTotal = true;
		return end;
	}

	/** A number alone: of the kind told before, or of the whole behind it. */
	function readBare(
		at: number,
		qualifier: Qualifier,
		length: number,
		refuse: (reason: UnusedReason, to?: number) => number
	): number {
		const { value } = tokens[at]!;
		const whole = wholeBehind(at);
		const kind = whole > 0 ? phraseAt(tokens, whole, words) : null;
		if (kind && outcome && STOPS.includes(outcome) && !isLocal && !kind.isTwoKinds) {
			// "Shot down 40 of 45 drones": the kind is named behind the whole.
			push(kind, 'weapons', qualifier, at - length, at + 1, value, outcome);
			push(kind, 'weapons', 'exact', whole, kind.end, tokens[whole]!.value, 'launched');
			return kind.end;
		}
		const isOfThem = isPartitive(tokens, at + 1);
		const after = trailing(isOfThem ? at + 3 : at + 1);
		const own = after?.outcome ?? outcome;
		const isWholesPart = (isPart || isOfThem) && (after === null || after.outcome === outcome);
		if (isLocal || isWholesPart || isOver(at + 1)) return refuse('part');
		const isEnd = !tokens[at + 1] || /^[.,;!]$/.test(tokens[at + 1]!.lower);
		const isTold = after !== null || (isEnd && isStopBefore(at - length));
		if (!own || !isTold || !STOPS.includes(own)) {
			const reason = own ? reasonOf(own) : 'no_kind';
			// A kind behind words that the rules do not know is not a kind without a number.
			const near = [at + 2, at + 3].find(
				(i) => !isBroken(at + 1, i + 1) && phraseAt(tokens, i, words)
			);
			const to = near === undefined ? at + 1 : phraseAt(tokens, near, words)!.end;
			return refuse(reason === 'no_measure' ? 'no_kind' : reason, to);
		}
		push(null, 'again', qualifier, at - length, after?.end ?? at + 1, value, own);
		return after?.end ?? at + 1;
	}

	function push(
		phrase: Phrase | null,
		of: Stated['of'],
		qualifier: Qualifier,
		from: number,
		to: number,
		value: number | null,
		said: Outcome,
		isOne = false
	) {
		skipBracketed(from, to);
		if (said === 'launched' && form.killsOnly) {
			for (const token of tokens.slice(from, to))
				if (token.kind === 'number') skip(token, 'kills_only');
			return;
		}
		stated.push({
			...{ outcome: said, phrase, value, qualifier, of, isListed, isBullet, isOne, kinds: [] },
			...{ words: segments(from, to), sentence: index }
		});
	}

	/** The words from one token to before another, without what stands in brackets and without marks at the ends. */
	function segments(from: number, to: number): Span[] {
		const runs: Token[][] = [[]];
		for (const token of tokens.slice(from, to)) {
			if (token.isBracketed || token.lower === ')') runs.push([]);
			else runs.at(-1)!.push(token);
		}
		return runs.flatMap((run) => {
			const first = run.find(({ kind }) => kind !== 'mark');
			const last = run.findLast(({ kind }) => kind !== 'mark');
			return first && last ? [{ start: first.start, end: last.end }] : [];
		});
	}

	function skipBracketed(from: number, to: number) {
		for (const token of tokens.slice(from + 1, to))
			if (token.isBracketed && token.kind === 'number') skip(token, 'part');
	}

	/** A kind without a number: one where it is in the singular, else undisclosed where a model or a list names it. */
	function named(phrase: Phrase, said: Outcome) {
		const isKind = phrase.models.size > 0 || (isBullet && phrase.classes.size > 0);
		const isOne = phrase.isSingular && (phrase.models.size === 1 || phrase.classes.size === 1);
		if (!isKind && !isOne && !(said === 'launched' && phrase.families.size === 1)) return;
		const isMissed = said === 'launched' || STOPS.includes(said);
		if (!isMissed || isLocal || phrase.isTwoKinds) return;
		if (form.killsOnly && said === 'launched') return;
		const [value, qualifier] = isOne ? [1, 'exact' as const] : [null, 'undisclosed' as const];
		push(phrase, 'weapons', qualifier, phrase.start, phrase.end, value, said, isOne);
	}

	/** What the words right behind tell of the number, where no other number follows them. */
	function trailing(from: number): { outcome: Outcome; end: number } | null {
		let at = from;
		while (
			tokens[at] &&
			(tokens[at]!.isBracketed ||
				/^(\)|[-–—]|було|були|было|были|ще|еще|were|was|been|have|has|also|також|вона|он[аи]?|with)$/.test(
					tokens[at]!.lower
				))
		)
			at++;
		const told = outcomeAt(tokens, at);
		if (!told) return null;
		const end = at + told.length;
		const isOthers = tokens.slice(end, end + 3).findIndex(({ kind }) => kind === 'number');
		const isApart = tokens
			.slice(end, end + Math.max(0, isOthers))
			.some(({ lower }) => /^(?:[,;.:]|and|та|і|й|и)$/.test(lower));
		return isOthers >= 0 && !isApart ? null : { outcome: told.outcome, end };
	}

	/** The number behind "of" in "40 of 45 drones", "40 out of 45"; 0 for none. */
	function wholeBehind(at: number): number {
		const of = tokens[at + 1]?.lower === 'out' ? at + 2 : at + 1;
		const isOf = /^(із|з|зі|из|of)$/.test(tokens[of]?.lower ?? '');
		return isOf && tokens[of + 1]?.kind === 'number' && !times.has(tokens[of + 1]!) ? of + 1 : 0;
	}

	/** "15 missiles and 80 drones were shot down": what is told of the second may be told of the first too. */
	function isToldTogether(end: number): boolean {
		if (!isAnd(tokens[end]?.lower ?? '')) return false;
		if (tokens[end + 1]?.kind !== 'number') return false;
		const next = phraseAt(tokens, end + 1, words);
		const told = next && trailing(next.end);
		return told !== null && told.outcome !== outcome;
	}

	function isStopBefore(at: number): boolean {
		return [1, 2, 3].some((back) => {
			const told = outcomeAt(tokens, at - back);
			return told !== null && told.length === back && STOPS.includes(told.outcome);
		});
	}

	/** A mark, a number or what became of them stands between. */
	function isBroken(from: number, to: number): boolean {
		return tokens
			.slice(from, to)
			.some(
				({ kind, lower }, i) =>
					kind !== 'word' || isAnd(lower) || outcomeAt(tokens, from + i) !== null
			);
	}

	/** "20-25", or "from 20 to 25". */
	function isRange(at: number): boolean {
		const isDash = (token: Token | undefined) => /^[-–—]$/.test(token?.lower ?? '');
		const touches = (a: number, b: number, c: number) =>
			tokens[a]?.kind === 'number' &&
			tokens[c]?.kind === 'number' &&
			isDash(tokens[b]) &&
			tokens[a]!.end === tokens[b]!.start &&
			tokens[b]!.end === tokens[c]!.start;
		return touches(at, at + 1, at + 2) || touches(at - 2, at - 1, at);
	}

	/** "Over the territory of": counted in one region. */
	function isOver(end: number): boolean {
		const at = tokens.slice(end, end + 2).findIndex(({ lower }) => !/^[-–—]$/.test(lower));
		return /^(над|over)$/.test(tokens[end + Math.max(0, at)]?.lower ?? '');
	}

	/** Places are those of the kinds that the sentence names. */
	function markPlaces() {
		for (const each of stated.slice(before)) if (each.of === 'places') each.kinds = kinds;
	}
}

const isAnd = (lower: string): boolean => /^(та|і|й|и|and)$/.test(lower);

function reasonOf(outcome: Outcome): UnusedReason {
	if (outcome === 'hit') return 'hit_weapons';
	if (outcome === 'debris' || outcome === 'unclear' || outcome === 'left' || outcome === 'in_air')
		return outcome;
	return 'no_measure';
}

/** "The command Centre shot down": figures of parts of the air force. */
const isOfCommands = (tokens: readonly Token[]): boolean =>
	tokens.some(
		({ lower }, i) =>
			isCommand(lower) &&
			tokens
				.slice(i + 1, i + 4)
				.some((next) =>
					/^(центр|південь|юг|схід|восток|захід|запад|east|south|west|center|centre)/.test(
						next.lower
					)
				)
	);

/** "Over the territory of Bryansk oblast": one region before the number. */
const isOneRegion = (tokens: readonly Token[], times: Desk['times']): boolean => {
	const over = tokens.findIndex(({ lower }) => /^(над|over)$/.test(lower));
	const number = tokens.findIndex(
		(token, i) => i > over && token.kind === 'number' && !times.has(token)
	);
	return (
		over >= 0 &&
		number > over &&
		/^(территорией|територією|the|областю|акваторией|акваторією)$/.test(
			tokens[over + 1]?.lower ?? ''
		) &&
		!tokens
			.slice(over, number)
			.some(({ lower }) => /^(областей|областями|regions|та|и|і|and|,)$/.test(lower))
	);
};
