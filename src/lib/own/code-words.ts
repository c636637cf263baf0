/** What other rooms say of a row, in the language of the reader: their own words are English. */
import type { Problem } from '../ledger/types';
import * as m from '../paraglide/messages';
import type { Locale } from '../view/catalogue';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const WORDS: Readonly<Record<string, Words>> = {
	'unknown-format': m.own_x_unknown_format,
	'no-header': m.own_x_no_header,
	'not-text': m.own_x_not_text,
	'no-rows': m.own_x_no_rows,
	'no-usable-row': m.own_x_no_usable_row,
	'older-copy': m.own_x_older_copy,
	'empty-row': m.own_x_empty_row,
	'too-few-cells': m.own_x_too_few_cells,
	'too-many-cells': m.own_x_too_many_cells,
	'broken-quotes': m.own_x_broken_quotes,
	'bad-time': m.own_x_bad_time,
	'ends-before-start': m.own_x_ends_before_start,
	'too-long': m.own_x_too_long,
	'after-today': m.own_x_after_today,
	'no-model': m.own_x_no_model,
	'no-source': m.own_x_no_source,
	'bad-number': m.own_x_bad_number,
	'duplicate-row': m.own_x_duplicate_row,
	'beside-unreadable': m.own_x_beside_unreadable,
	'unknown-column': m.own_x_unknown_column,
	'unknown-model': m.own_x_unknown_model,
	'unknown-place': m.own_x_unknown_place,
	'unknown-source': m.own_x_unknown_source,
	'contradicts-itself': m.own_x_contradicts_itself,
	'parts-exceed-whole': m.own_x_parts_exceed_whole,
	'unreadable-details': m.own_x_unreadable_details,
	'missing-column': m.own_x_missing_column,
	'header-spelling': m.own_x_header_spelling,
	'duplicate-column': m.own_x_duplicate_column,
	'extra-commas': m.own_x_extra_commas,
	'unclosed-quote': m.own_x_unclosed_quote,
	'stray-quote': m.own_x_stray_quote,
	'missing-value': m.own_x_missing_value,
	'not-a-whole-number': m.own_x_not_a_whole_number,
	'not-a-date': m.own_x_not_a_date,
	'not-a-moment': m.own_x_not_a_moment,
	'not-in-list': m.own_x_not_in_list,
	'unknown-reference': m.own_x_unknown_reference,
	'negative-total': m.own_x_negative_total,
	'stopped-exceeds-launched': m.own_x_stopped_exceeds_launched
};

/**
 * The problem in a language. English keeps the words it has, which say more; elsewhere those of its code, and where
 * there are none the English ones.
 */
export function inLanguage(problem: Problem, locale: Locale): Problem {
	const words = locale === 'en' || !Object.hasOwn(WORDS, problem.code) ? null : WORDS[problem.code];
	return words ? { ...problem, reason: words({}, { locale }), advice: '' } : problem;
}
