/** What reading one's own files has to say, in the language of the reader, with what to do about it. */
import type { Problem } from '../../records/ledger/types';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';
import { LARGEST_MB } from './limits';

type Words = (inputs: { detail: string }, options: { locale: Locale }) => string;
interface Entry {
	severity: Problem['severity'];
	reason: Words;
	advice: Words;
}
const error = (reason: Words, advice: Words): Entry => ({ severity: 'error', reason, advice });
const warning = (reason: Words, advice: Words): Entry => ({ severity: 'warning', reason, advice });

const CATALOGUE = {
	// Not a text file
	'is-spreadsheet': error(m.own_p_spreadsheet, m.own_a_save_as_csv),
	'is-picture': error(m.own_p_picture, m.own_a_save_as_csv),
	'is-pdf': error(m.own_p_pdf, m.own_a_pdf),
	'is-packed': error(m.own_p_packed, m.own_a_unpack),
	'is-page': error(m.own_p_page, m.own_a_page),
	'is-json': error(m.own_p_json, m.own_a_json),
	'bad-map': error(m.own_p_bad_map, m.own_a_bad_map),
	'map-twice': error(m.own_p_map_twice, m.own_a_map_twice),
	'map-alone': error(m.own_p_map_alone, m.own_a_map_alone),
	'is-deck': error(m.own_p_deck, m.own_a_deck),
	'is-binary': error(m.own_p_binary, m.own_a_save_as_csv),
	'is-empty': error(m.own_p_empty, m.own_a_empty),
	'only-header': error(m.own_p_only_header, m.own_a_empty),
	'too-large': error(m.own_p_too_large, (_, o) => m.own_a_too_large({ limit: LARGEST_MB }, o)),
	'unpacked-too-large': error(m.own_p_unpacked_too_large, (_, o) =>
		m.own_a_too_large({ limit: LARGEST_MB }, o)
	),
	'too-many-files': error(m.own_p_too_many_files, m.own_a_too_many_files),
	unreadable: error(m.own_p_unreadable, m.own_a_unreadable),
	'bad-zip': error(m.own_p_bad_zip, m.own_a_empty),
	// Read, and said how
	'read-as-utf-16': warning(m.own_p_utf16, m.own_a_nothing),
	'read-as-1251': warning(m.own_p_1251, m.own_a_1251),
	'read-with-delimiter': warning(m.own_p_delimiter, m.own_a_nothing),
	'decimal-commas': warning(m.own_p_decimal_commas, m.own_a_nothing),
	// What it is
	'unknown-columns': error(m.own_p_unknown_columns, m.own_a_unknown_columns),
	'copies-alike': error(m.own_p_copies_alike, m.own_a_copies_alike),
	'mixed-kinds': error(m.own_p_mixed, m.own_a_mixed),
	'column-twice': error(m.own_x_column_twice, m.own_a_column_twice),
	'made-from-ledger': error(m.own_p_derived, m.own_a_derived),
	'same-file-twice': warning(m.own_p_same_file, m.own_a_nothing),
	'same-table-twice': error(m.own_p_table_twice, m.own_a_table_twice),
	'missing-table': error(m.own_p_missing_table, m.own_a_missing_table),
	'table-of-site': warning(m.own_p_table_of_site, m.own_a_table_of_site),
	'nothing-to-show': error(m.own_p_nothing, m.own_a_nothing_to_show),
	'no-vocabulary': error(m.own_p_no_vocabulary, m.own_a_no_vocabulary),
	'clock-behind': warning(m.own_p_clock_behind, m.own_a_clock_behind),
	'open-end': warning(m.own_p_open_end, m.own_a_open_end),
	'window-after-today': warning(m.own_p_window_after_today, m.own_a_check_window),
	'too-early': warning(m.own_p_too_early, m.own_a_bad_date),
	// A row of daily figures
	'no-direction': warning(m.own_p_no_direction, m.own_a_no_direction),
	'unused-column': warning(m.own_p_unused_column, m.own_a_unused_column),
	'bad-date': warning(m.own_p_bad_date, m.own_a_bad_date),
	'later-than-today': warning(m.own_p_after_today, m.own_a_bad_date),
	'bad-direction': warning(m.own_p_bad_direction, m.own_a_bad_direction),
	'bad-figure': warning(m.own_p_bad_figure, m.own_a_bad_figure),
	'negative-figure': warning(m.own_p_negative_figure, m.own_a_bad_figure),
	'fraction-figure': warning(m.own_p_fraction_figure, m.own_a_fraction_figure),
	'ambiguous-figure': warning(m.own_p_ambiguous_figure, m.own_a_ambiguous_figure),
	'grouped-figure': warning(m.own_p_grouped_figure, m.own_a_ambiguous_figure),
	'cut-figure': warning(m.own_p_cut_figure, m.own_a_cut_figure),
	'implausible-figure': warning(m.own_p_implausible_figure, m.own_a_check_row),
	'qualified-figure': warning(m.own_p_qualified_figure, m.own_a_qualified_figure),
	'word-for-unknown': warning(m.own_p_word_for_unknown, m.own_a_nothing),
	'thousands-read': warning(m.own_p_thousands_read, m.own_a_thousands_read),
	'bad-bounds': warning(m.own_p_bad_bounds, m.own_a_bad_bounds),
	'more-stopped-than-launched': warning(m.own_p_more_stopped, m.own_a_check_row),
	'days-differ': warning(m.own_p_days_differ, m.own_a_days_differ),
	'row-again': warning(m.own_x_duplicate_row, m.own_a_nothing),
	'beside-unread': warning(m.own_p_beside_unread, m.own_a_beside_unread),
	'files-differ': warning(m.own_p_files_differ, m.own_a_files_differ),
	'day-again': warning(m.own_p_day_again, m.own_a_nothing),
	'too-few-cells': warning(m.own_x_too_few_cells, m.own_a_broken_row),
	'too-many-cells': warning(m.own_x_too_many_cells, m.own_a_broken_row),
	'broken-row': warning(m.own_p_broken_row, m.own_a_broken_row)
} satisfies Record<string, Entry>;

export type OwnProblemCode = keyof typeof CATALOGUE;

const QUOTED_CHARS = 80;

export interface OwnSpot {
	file: string;
	row?: number;
	column?: string;
	value?: string;
}

/** Makes a problem in the words of `locale`; `detail` fills the variable part. */
export function createOwnProblem(
	code: OwnProblemCode,
	spot: OwnSpot,
	locale: Locale,
	detail = ''
): Problem {
	const { severity, reason, advice }: Entry = CATALOGUE[code];
	return {
		severity,
		code,
		file: spot.file,
		row: spot.row ?? 0,
		column: spot.column ?? '',
		value: [...(spot.value ?? '').slice(0, 4 * QUOTED_CHARS)].slice(0, QUOTED_CHARS).join(''),
		reason: reason({ detail }, { locale }),
		advice: advice({ detail }, { locale })
	};
}
