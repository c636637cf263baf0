/** A post as read, in words: each mark in the text with what it means. The same for the form and the terminal. */
import type { PostReading, Span } from '../../records/bulletins/types';
import { originKey, typedFigure, type OriginKey } from './from-post';
import type { EntryKey, Say } from './words';

/** What words of the text mean: a figure or a time may be said several times, and is one meaning. */
export interface PostMeaning {
	/** Counts the meanings from 1, in the order in which they come first. */
	n: number;
	kind: 'figure' | 'time' | 'status' | 'unused';
	/** "Kalibr, launched: 8", or why it is not used. */
	means: string;
	/** The field of the form it fills; null for none. */
	field: OriginKey | null;
	/** Its words, in the order of the text. */
	words: string[];
}

export interface PostMark extends Span {
	/** Of its meaning. */
	n: number;
	kind: PostMeaning['kind'];
	words: string;
	means: string;
}

export interface PostView {
	/** Whose post it is taken for. */
	form: string;
	/** In the order of the text; none overlap. */
	marks: PostMark[];
	meanings: PostMeaning[];
	/** What to look at: sums that differ, a year that was taken. */
	notes: string[];
}

const FORM_KEYS = {
	'air-force': 'entry_post_form_air_force',
	'russian-ministry': 'entry_post_form_russian_ministry'
} as const satisfies Record<PostReading['form'], EntryKey>;

/** `weaponName` gives the name of a weapon, whether the ledger has it or not. */
export function viewPost(
	text: string,
	reading: PostReading,
	weaponName: (id: string) => string,
	say: Say
): PostView {
	const found: (Span & Omit<PostMeaning, 'n' | 'words'>)[] = [];
	const measureName = (measure: string) => say(`entry_measure_${measure}` as EntryKey);
	for (const figure of reading.figures) {
		const params = {
			subject: weaponName(figure.weapon_id),
			measure: measureName(figure.measure),
			said: typedFigure(figure, say)
		};
		const line = say('entry_read_line', params);
		const means = figure.isSingular ? say('entry_post_single', { line }) : line;
		for (const { start, end } of figure.words)
			found.push({
				...{ start, end, kind: 'figure', means },
				field: originKey(figure.weapon_id, figure.measure)
			});
	}
	for (const field of ['start', 'end'] as const) {
		const time = reading[field];
		const means = say('entry_in_field', {
			field: say(`entry_${field}`).replace(/ \*$/, ''),
			text: time?.value ?? ''
		});
		for (const { start, end } of time?.words ?? []) {
			const same = found.find((each) => each.start === start && each.end === end);
			if (same) same.means = `${same.means}; ${means}`;
			else found.push({ start, end, kind: 'time', means, field });
		}
	}
	for (const { start, end } of reading.preliminary)
		found.push({
			...{ start, end, kind: 'status', field: 'status' },
			means: say('entry_in_field', {
				field: say('entry_status'),
				text: say('entry_status_preliminary')
			})
		});
	for (const { start, end, reason } of reading.unused)
		found.push({
			...{ start, end, kind: 'unused', field: null },
			means: say('entry_post_unused', { why: say(`entry_post_why_${reason}`) })
		});
	const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
	const meanings: PostMeaning[] = [];
	const marks: PostMark[] = [];
	for (const { start, end, kind, means, field } of sorted) {
		if (start < (marks.at(-1)?.end ?? 0)) continue;
		const words = text.slice(start, end);
		let meaning = meanings.find((each) => kind !== 'unused' && each.means === means);
		if (!meaning) {
			meaning = { n: meanings.length + 1, kind, means, field, words: [] };
			meanings.push(meaning);
		}
		meaning.words.push(words);
		marks.push({ start, end, kind, words, means, n: meaning.n });
	}
	return {
		...{ marks, meanings },
		form: say(FORM_KEYS[reading.form]),
		notes: [
			...(reading.start?.isYearGuessed || reading.end?.isYearGuessed
				? [
						say('entry_post_year_taken', {
							year: (reading.end ?? reading.start)!.value.slice(0, 4)
						})
					]
				: []),
			...reading.sums.map(({ weapon_id, measure, sum, total }) =>
				say('entry_post_sum', {
					...{ name: weaponName(weapon_id), measure: measureName(measure) },
					...{ sum: String(sum), total: String(total) }
				})
			),
			...(reading.figures.some(({ isCombined }) => isCombined) ? [say('entry_post_combined')] : []),
			...reading.newWeapons.map((row) =>
				say('entry_post_new_weapon', { name: weaponName(row.weapon_id) })
			)
		]
	};
}

/** The text cut at its marks: pieces that make the text again. */
export function piecesOf(
	text: string,
	marks: readonly PostMark[]
): { text: string; mark: PostMark | null }[] {
	const pieces: { text: string; mark: PostMark | null }[] = [];
	let at = 0;
	for (const mark of marks) {
		if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), mark: null });
		pieces.push({ text: mark.words, mark });
		at = mark.end;
	}
	if (at < text.length) pieces.push({ text: text.slice(at), mark: null });
	return pieces;
}
