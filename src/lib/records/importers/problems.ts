/** What an importer has to say, in words to act on. Rows that are kept out carry the code as their reason. */
import type { Problem } from '../ledger/types';

type Message = string | ((detail: string) => string);

interface Entry {
	severity: Problem['severity'];
	reason: Message;
	advice: Message;
}

const error = (reason: Message, advice: Message): Entry => ({ severity: 'error', reason, advice });
const warning = (reason: Message, advice: Message): Entry => ({
	severity: 'warning',
	reason,
	advice
});

const CATALOGUE = {
	// The file as a whole: nothing is imported
	'unknown-format': error(
		(detail) => `no importer knows these columns; what is missing: ${detail}`,
		'give a file with the header of missile_attacks_daily.csv, or name its format with --format'
	),
	'wrong-separator': error(
		(detail) => `the cells are separated by a ${detail}, not by a comma`,
		'save the file as comma-separated (CSV UTF-8)'
	),
	'unknown-json': error(
		'this is JSON, and not of a data set that can be read',
		'give ucrania.json of the European Observatory of Drone Incidents as it was downloaded, or a CSV'
	),
	'bad-json': error(
		(detail) => `the JSON cannot be read: ${detail}`,
		'download the file again; it may have been cut off'
	),
	'no-header': error('the file is empty', 'give the file as it was downloaded, header included'),
	'not-text': error(
		'this is not a text file, so it is not CSV',
		'unpack it first if it is an archive'
	),
	'column-twice': error(
		'the column occurs twice, and nothing tells which of the two counts',
		'remove or rename one of them'
	),
	'no-rows': error('there is a header and no row below it', 'download the file again'),
	'no-usable-row': error(
		(detail) => `none of its ${detail} rows can be imported`,
		'see the reason of each row'
	),
	'older-copy': error(
		(detail) => `it ends before what was imported before, ${detail}`,
		'import the newest copy; an older one adds no row'
	),
	'taken-before': error(
		(detail) => `it was taken before the copy imported last, ${detail}`,
		'import copies in the order in which they were taken; begin with the oldest in a new ledger'
	),
	'undated-copy': error(
		(detail) =>
			`it ends on the same day as the copy imported before, ${detail}, has as many reports and gives other figures: nothing tells which of the two is newer`,
		'say when it was taken, with --recorded 2024-10-13 or --recorded 2024-10-13T18:00+03:00'
	),
	'much-gone': error(
		(detail) => `it lacks much of what was imported before: ${detail}`,
		'give the whole file; if the rows are truly gone, repeat with --accept-gone and their reports are withdrawn'
	),
	// A row that is kept out
	'empty-row': warning('the row is empty', 'remove it'),
	'too-few-cells': warning(
		(detail) => `the row is cut off, cells: ${detail}`,
		'download the file again; the row was kept out'
	),
	'too-many-cells': warning(
		(detail) => `the row has too many cells, ${detail}`,
		'put text with a comma in double quotes; the row was kept out'
	),
	'broken-quotes': warning(
		'a double quote is opened and never closed, or closed in the middle of a cell',
		'repair the quotes; the row was kept out'
	),
	'bad-time': warning(
		'it is not a time on Kyiv’s clock',
		'write 2024-01-02 or 2024-01-02 07:30; the row was kept out'
	),
	'ends-before-start': warning(
		(detail) => `it ends before its start, ${detail}`,
		'correct one of the two; the row was kept out'
	),
	'too-long': warning(
		(detail) => `the attack would last since ${detail}, more than two days`,
		'check both times; the row was kept out'
	),
	'after-today': warning(
		(detail) => `it lies after today, ${detail}`,
		'check the date; the row was kept out'
	),
	'cell-too-long': warning(
		'a cell of the row holds far more than a cell does',
		'see whether the file was cut or joined there; the row was kept out'
	),
	'no-model': warning('no weapon is named', 'name it; the row was kept out'),
	'no-source': warning(
		'no post is cited, so nobody could check the figure',
		'give its address; the row was kept out'
	),
	'bad-number': warning(
		'it is neither empty nor a whole number of weapons',
		'write 22 or 22.0; the row was kept out'
	),
	'negative-figure': warning('the number is negative', 'write 22 or 22.0; the row was kept out'),
	'fraction-figure': warning(
		'it is a fraction, and a count is a whole number',
		'write 22 or 22.0; the row was kept out'
	),
	'ambiguous-figure': warning(
		'it may be a number with thousands apart or one with a fraction',
		'write 2000 rather than 2,000 or 2.000; the row was kept out'
	),
	'grouped-figure': warning(
		'the digits stand in groups that are not thousands',
		'write 2000 without marks; the row was kept out'
	),
	'cut-figure': warning(
		'the number begins with zeros, like the end of 2,000 cut at its comma',
		'write 2000, or put "2,000" in double quotes; the row was kept out'
	),
	'implausible-figure': warning(
		'implausible: more than 100,000 in one attack',
		'check it; the row was kept out'
	),
	'qualified-figure': warning(
		'"at least", "at most", "about" or a range has no place in this format',
		'write the number alone if it is exact, else leave it empty; the row was kept out'
	),
	'duplicate-row': warning(
		(detail) => `the row is the same as row ${detail}`,
		'remove one of them; it was counted once'
	),
	'bad-record': warning(
		'it is no record with an identifier',
		'download the file again; the record was kept out'
	),
	'bad-moment': warning(
		'it is not a time with a precision that is known',
		'check it; the record was kept out'
	),
	'bad-range': warning(
		'it is neither "desconocido" nor whole numbers min and max up to 100,000',
		'check it; the record was kept out'
	),
	'unknown-direction': warning(
		'it does not say who attacks',
		'write RU for attacks by Russia, UA for attacks by Ukraine; the row was kept out'
	),
	'unknown-category': warning(
		'nothing tells what the figure counts: shot down, or suppressed as well',
		'add the category to src/lib/records/importers/eodi/attacks.ts; the record was kept out'
	),
	denied: warning('the data set says that it is refuted', 'nothing to do; it was kept out'),
	'summary-of-days': warning(
		'it sums up more than two days, whose attacks stand by themselves',
		'nothing to do; it was kept out'
	),
	'part-of-another': warning(
		(detail) => `it is in the figures of another attack, ${detail}`,
		'nothing to do; it was counted there'
	),
	'overlaps-another': warning(
		(detail) => `its hours overlap those of another attack, ${detail}`,
		'nothing to do; the other was counted'
	),
	'no-figure': warning(
		'it tells of debris alone: no hit, and nobody killed or injured',
		'nothing to do; it was kept out'
	),
	'daily-repeats': warning(
		(detail) => `it is from a daily summary, and others tell of the place: ${detail}`,
		'nothing to do; the others were counted'
	),
	'beside-unreadable': warning(
		(detail) => `another row of the same post or day was kept out (row ${detail})`,
		'repair that row and import again; what was imported before stays as it was'
	),
	// A row of a mapped table that is kept out
	'not-an-object': warning('it is no object with columns', 'remove it; it was kept out'),
	'unknown-measure': warning(
		'it names no measure that is known',
		'write launched, intercepted, suppressed, hit, killed or injured; the row was kept out'
	),
	'rows-differ': warning(
		(detail) => `row ${detail} counts the same of this day and says something else`,
		'say that a row is an attack or an event, or remove one of the two; both were kept out'
	),
	// A figure of a mapped table
	'running-first': warning(
		(detail) => `the first of the running totals, ${detail}, does not tell what came that day`,
		'nothing to do; the day has no figure'
	),
	'running-falls': warning(
		(detail) => `the running total goes down, ${detail}: it was corrected`,
		'nothing to do; the figure of that day is not known'
	),
	'running-gap': warning(
		(detail) => `the running total is not that of the day before, ${detail}`,
		'add the rows of the days between; the figure of this day is not known'
	),
	'running-vague': warning(
		(detail) => `a running total is not exact, ${detail}, so that the difference is not known`,
		'nothing to do; the figure of that day is not known'
	),
	// A map
	'map-missing-column': error(
		(detail) => `the map names columns that the table has not: ${detail}`,
		'give the table the map was made for, or make a map anew on /data/open/'
	),
	'map-open-question': error(
		(detail) => `the map leaves a question open: ${detail}`,
		'answer it on /data/open/ and save the map anew'
	),
	'no-table': error(
		'it is no table: neither columns of cells nor an array of objects',
		'give a CSV with a header, or JSON with an array of objects'
	),
	// A row that is imported
	'word-for-unknown': warning(
		'a word or mark for "not known" was read as an empty cell, wherever it stands in this column',
		'nothing to do'
	),
	'thousands-read': warning(
		'marks between digits were read as thousands, wherever they stand in this column',
		'check that 2,000 means 2000 in this column'
	),
	'unread-detail': warning(
		'the number cannot be read and was left out',
		'write 22 or 22.0; the rest of the row was imported'
	),
	'unknown-column': warning(
		'the column is not known, and was left out',
		'nothing to do, unless it holds what you need'
	),
	'unknown-model': warning(
		'no list knows this weapon; it is kept under its family',
		'add it to src/lib/records/importers/weapon-catalogue.ts'
	),
	'unknown-place': warning(
		'no list knows this place; the figure is kept below the country as a whole, and the name in its note',
		'add it to src/lib/records/importers/place-names.ts'
	),
	'unknown-source': warning(
		'nothing tells who writes there; the figure is kept, out of every total',
		'add it to src/lib/records/importers/source-names.ts'
	),
	'contradicts-itself': warning(
		(detail) => `more were stopped than launched: ${detail}`,
		'check the post; the figure that does not fit is kept in the note of the report and in no total'
	),
	'post-read-otherwise': warning(
		(detail) => `the ledger has this post with other figures, in the report ${detail}`,
		'read the post; until then both reports stand on one attack, and are never added'
	),
	'parts-exceed-whole': warning(
		(detail) => `its parts add to more than the whole: ${detail}`,
		'check the post; the parts are kept beside the whole and never added to it'
	),
	'unreadable-details': warning(
		'the cell is no Python dictionary',
		'repair it; the rest of the row was imported'
	)
} satisfies Record<string, Entry>;

/** Stable machine names of what an importer says. */
export type ImportProblemCode = keyof typeof CATALOGUE;

/** Where a problem is; what is left out is the row or the file as a whole. */
export interface ImportSpot {
	file: string;
	row?: number;
	column?: string;
	value?: string;
}

/** Longest piece of a cell that a problem quotes. */
const QUOTED_CHARS = 80;

/** Makes a problem from the catalogue; `detail` fills the variable part of its words. */
export function createImportProblem(
	code: ImportProblemCode,
	spot: ImportSpot,
	detail = ''
): Problem {
	const { severity, reason, advice }: Entry = CATALOGUE[code];
	return {
		severity,
		file: spot.file,
		row: spot.row ?? 0,
		column: spot.column ?? '',
		value: [...(spot.value ?? '').slice(0, 4 * QUOTED_CHARS)].slice(0, QUOTED_CHARS).join(''),
		code,
		reason: typeof reason === 'string' ? reason : reason(detail),
		advice: typeof advice === 'string' ? advice : advice(detail),
		...(detail !== '' && { detail })
	};
}
