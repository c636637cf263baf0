/** What importers and the checks of a ledger say of a row, in the language of a reader who runs no commands. */
import type { Problem } from '../../records/ledger/types';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;
interface Entry {
	reason: Words;
	/** What to do about it, where the reason does not say it. */
	advice?: Words;
}

const WORDS: Readonly<Record<string, Entry>> = {
	'unknown-format': { reason: m.own_x_unknown_format, advice: m.own_a_unknown_columns },
	'no-header': { reason: m.own_x_no_header, advice: m.own_a_empty },
	'not-text': { reason: m.own_x_not_text },
	'column-twice': { reason: m.own_x_column_twice, advice: m.own_a_column_twice },
	'no-rows': { reason: m.own_x_no_rows, advice: m.own_a_empty },
	'no-usable-row': { reason: m.own_x_no_usable_row },
	'older-copy': { reason: m.own_x_older_copy },
	'taken-before': { reason: m.own_x_taken_before },
	'undated-copy': { reason: m.own_x_undated_copy, advice: m.own_a_copies_alike },
	'empty-row': { reason: m.own_x_empty_row },
	'too-few-cells': { reason: m.own_x_too_few_cells, advice: m.own_a_broken_row },
	'too-many-cells': { reason: m.own_x_too_many_cells, advice: m.own_a_broken_row },
	'broken-quotes': { reason: m.own_x_broken_quotes, advice: m.own_a_broken_row },
	'bad-time': { reason: m.own_x_bad_time, advice: m.own_a_time },
	'ends-before-start': { reason: m.own_x_ends_before_start, advice: m.own_a_check_row },
	'too-long': { reason: m.own_x_too_long, advice: m.own_a_check_row },
	'after-today': { reason: m.own_x_after_today, advice: m.own_a_check_row },
	'cell-too-long': { reason: m.own_x_cell_too_long, advice: m.own_a_broken_row },
	'no-model': { reason: m.own_x_no_model },
	'no-source': { reason: m.own_x_no_source },
	'bad-number': { reason: m.own_x_bad_number, advice: m.own_a_bad_figure },
	'negative-figure': { reason: m.own_p_negative_figure, advice: m.own_a_bad_figure },
	'fraction-figure': { reason: m.own_p_fraction_figure, advice: m.own_a_fraction_figure },
	'ambiguous-figure': { reason: m.own_p_ambiguous_figure, advice: m.own_a_ambiguous_figure },
	'grouped-figure': { reason: m.own_p_grouped_figure, advice: m.own_a_ambiguous_figure },
	'cut-figure': { reason: m.own_p_cut_figure, advice: m.own_a_cut_figure },
	'implausible-figure': { reason: m.own_p_implausible_figure, advice: m.own_a_check_row },
	'qualified-figure': { reason: m.own_p_qualified_figure, advice: m.own_a_qualified_figure },
	'word-for-unknown': { reason: m.own_p_word_for_unknown, advice: m.own_a_nothing },
	'thousands-read': { reason: m.own_p_thousands_read, advice: m.own_a_thousands_read },
	'unread-detail': { reason: m.own_x_unread_detail, advice: m.own_a_bad_figure },
	'duplicate-row': { reason: m.own_x_duplicate_row },
	'beside-unreadable': { reason: m.own_x_beside_unreadable },
	'unknown-json': { reason: m.own_x_unknown_json, advice: m.own_a_json },
	'bad-json': { reason: m.own_x_bad_json, advice: m.own_a_empty },
	'bad-record': { reason: m.own_x_bad_record },
	'bad-moment': { reason: m.own_x_bad_moment },
	'bad-range': { reason: m.own_x_bad_range },
	'unknown-category': { reason: m.own_x_unknown_category },
	denied: { reason: m.own_x_denied },
	'summary-of-days': { reason: m.own_x_summary_of_days },
	'part-of-another': { reason: m.own_x_part_of_another },
	'overlaps-another': { reason: m.own_x_overlaps_another },
	'no-figure': { reason: m.own_x_no_figure },
	'daily-repeats': { reason: m.own_x_daily_repeats },
	'unknown-column': { reason: m.own_x_unknown_column, advice: m.own_a_unused_column },
	'unknown-model': { reason: m.own_x_unknown_model },
	'unknown-place': { reason: m.own_x_unknown_place },
	'unknown-source': { reason: m.own_x_unknown_source },
	'contradicts-itself': { reason: m.own_x_contradicts_itself, advice: m.own_a_check_post },
	'post-read-otherwise': {
		reason: m.own_x_post_read_otherwise,
		advice: m.own_a_post_read_otherwise
	},
	'parts-exceed-whole': { reason: m.own_x_parts_exceed_whole, advice: m.own_a_check_post },
	'unreadable-details': { reason: m.own_x_unreadable_details },
	'not-an-object': { reason: m.own_x_not_an_object },
	'unknown-direction': { reason: m.own_x_unknown_direction, advice: m.own_a_unknown_direction },
	'unknown-measure': { reason: m.own_x_unknown_measure },
	'rows-differ': { reason: m.own_x_rows_differ, advice: m.own_a_rows_differ },
	'running-first': { reason: m.own_x_running_first, advice: m.own_a_nothing },
	'running-falls': { reason: m.own_x_running_falls, advice: m.own_a_nothing },
	'running-gap': { reason: m.own_x_running_gap, advice: m.own_a_nothing },
	'running-vague': { reason: m.own_x_running_vague, advice: m.own_a_nothing },
	'map-missing-column': {
		reason: m.own_x_map_missing_column,
		advice: m.own_a_map_missing_column
	},
	'map-open-question': {
		reason: m.own_x_map_open_question,
		advice: m.own_a_map_open_question
	},
	'no-table': { reason: m.own_x_no_table, advice: m.own_a_json },
	'missing-column': { reason: m.own_x_missing_column },
	'header-spelling': { reason: m.own_x_header_spelling },
	'duplicate-column': { reason: m.own_x_duplicate_column },
	'extra-commas': { reason: m.own_x_extra_commas },
	'unclosed-quote': { reason: m.own_x_unclosed_quote, advice: m.own_a_broken_row },
	'stray-quote': { reason: m.own_x_stray_quote, advice: m.own_a_broken_row },
	'missing-value': { reason: m.own_x_missing_value },
	'not-a-whole-number': { reason: m.own_x_not_a_whole_number, advice: m.own_a_bad_figure },
	'not-a-date': { reason: m.own_x_not_a_date, advice: m.own_a_bad_date },
	'not-a-moment': { reason: m.own_x_not_a_moment, advice: m.own_a_moment },
	'not-in-list': { reason: m.own_x_not_in_list },
	'unknown-reference': { reason: m.own_x_unknown_reference },
	'negative-total': { reason: m.own_x_negative_total },
	'implausible-total': { reason: m.own_x_implausible_total, advice: m.own_a_check_row },
	'stopped-exceeds-launched': {
		reason: m.own_x_stopped_exceeds_launched,
		advice: m.own_a_check_row
	},
	'too-many-files': { reason: m.own_x_too_many_files, advice: m.own_a_too_many_files },
	'file-too-large': { reason: m.own_x_file_too_large },
	'wrong-delimiter': { reason: m.own_x_wrong_delimiter },
	'empty-file': { reason: m.own_x_empty_file },
	'more-unknown-columns': { reason: m.own_x_more_unknown_columns },
	'below-minimum': { reason: m.own_x_below_minimum },
	'above-maximum': { reason: m.own_x_above_maximum },
	'not-a-boolean': { reason: m.own_x_not_a_boolean },
	'pattern-mismatch': { reason: m.own_x_pattern_mismatch },
	'not-a-web-address': { reason: m.own_x_not_a_web_address },
	'duplicate-value': { reason: m.own_x_duplicate_value },
	'surrounding-space': { reason: m.own_x_surrounding_space },
	'replacement-character': { reason: m.own_x_replacement_character },
	'control-character': { reason: m.own_x_control_character },
	'duplicate-key': { reason: m.own_x_duplicate_key },
	cycle: { reason: m.own_x_cycle },
	'reserved-name': { reason: m.own_x_reserved_name, advice: m.own_a_check_row },
	'impossible-year': { reason: m.own_x_impossible_year, advice: m.own_a_check_row },
	'missing-source': { reason: m.own_x_missing_source },
	'supersedes-other-attack': { reason: m.own_x_supersedes_other_attack },
	'withdrawn-without-note': { reason: m.own_x_withdrawn_without_note },
	'report-without-count': { reason: m.own_x_report_without_count },
	'published-before-attack': { reason: m.own_x_published_before_attack },
	'recorded-before-published': { reason: m.own_x_recorded_before_published },
	'superseded-is-later': { reason: m.own_x_superseded_is_later },
	'reading-not-first': { reason: m.own_x_reading_not_first },
	'missing-weapon': { reason: m.own_x_missing_weapon },
	'weapon-on-casualties': { reason: m.own_x_weapon_on_casualties },
	'missing-place': { reason: m.own_x_missing_place },
	'value-needed': { reason: m.own_x_value_needed },
	'value-not-allowed': { reason: m.own_x_value_not_allowed },
	'range-reversed': { reason: m.own_x_range_reversed, advice: m.own_a_bad_bounds },
	'bad-window': { reason: m.own_x_bad_window, advice: m.own_a_check_window },
	'bad-outside': { reason: m.own_x_bad_outside, advice: m.own_a_bad_outside },
	'outside-record': { reason: m.own_x_outside_record, advice: m.own_a_outside_record },
	'broken-zip': { reason: m.own_x_broken_zip, advice: m.own_a_empty },
	'empty-zip': { reason: m.own_x_empty_zip },
	'name-twice': { reason: m.own_x_name_twice },
	'unsafe-name': { reason: m.own_x_unsafe_name },
	'damaged-file': { reason: m.own_x_damaged_file, advice: m.own_a_empty }
};

/** What a code means, without what varies from row to row; the code itself where no words are known. */
export function wordsOfCode(code: string, locale: Locale): string {
	return wordsOf(code)?.reason({}, { locale }) ?? code;
}

/** The problem in the words of a language, with its detail behind; as it is where no words are known. */
export function inLanguage(problem: Problem, locale: Locale): Problem {
	const words = wordsOf(problem.code);
	if (!words) return problem;
	const reason = words.reason({}, { locale });
	return {
		...problem,
		reason: problem.detail === undefined ? reason : `${reason} (${problem.detail})`,
		advice: words.advice?.({}, { locale }) ?? ''
	};
}

const wordsOf = (code: string): Entry | undefined =>
	Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
