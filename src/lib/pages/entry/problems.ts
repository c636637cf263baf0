/** What is wrong with a bulletin, by field. */
import type { StrikeMeasure } from '../../records/ledger/measures';
import type { PEOPLE_FIGURES } from './bulletin';
import type { EntryKey, Say } from './words';

/** Where a problem is: `end`, `weapons.0.launched`, `places.1.place`; `weapons` for the figures as a whole. */
export type FieldId =
	| 'start'
	| 'end'
	| 'attack'
	| 'source'
	| 'via'
	| 'source_uk'
	| 'source_party'
	| 'source_kind'
	| 'source_url'
	| 'published'
	| 'url'
	| 'status'
	| 'supersedes'
	| 'note'
	| 'weapons'
	| `weapons.${number}.${'weapon' | 'place' | StrikeMeasure}`
	| `places.${number}.${'place' | (typeof PEOPLE_FIGURES)[number]}`;

type CodeOf<Key> = Key extends `entry_problem_${infer Code}` ? Code : never;
/** The last part of the problem's message. */
export type EntryCode = CodeOf<EntryKey>;

export interface EntryProblem {
	/** Rows with an error are never made; a warning asks to look again. */
	severity: 'error' | 'warning';
	field: FieldId;
	code: EntryCode;
	params: Readonly<Record<string, string>>;
}

/** What is wrong and what to do, in words. */
export const problemText = ({ code, params }: EntryProblem, say: Say): string =>
	say(`entry_problem_${code}`, params);

/** The field in words: "Ended", "Weapon 2, launched". */
export function fieldName(field: FieldId, say: Say): string {
	const [list = '', index = '0', part = ''] = field.split('.');
	if (list === 'weapons' && !field.includes('.')) return say('entry_weapons_group');
	if (list !== 'weapons' && list !== 'places')
		return say(`entry_${list}` as EntryKey).replace(/ \*$/, '');
	const line = say(list === 'weapons' ? 'entry_weapon_line' : 'entry_place_line', {
		n: String(Number(index) + 1)
	});
	if (part === 'weapon' || part === 'place') return line;
	return `${line}, ${say(`entry_measure_${part}` as EntryKey)}`;
}

/** A problem with its field, for a list of them: "Address: fill this in." */
export const problemLine = (problem: EntryProblem, say: Say): string =>
	say('entry_in_field', {
		field: fieldName(problem.field, say),
		text: problemText(problem, say)
	});
