/** The catalogue of what can be wrong with a ledger: one entry a code, in words to act on. */
import type { Problem } from './types';

/** `detail` is the variable part of a message: a column's rule, a name, another row. */
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
	// The file as a whole
	'missing-directory': error(
		'there is no such directory',
		'give the directory that holds the CSV files of the ledger'
	),
	'missing-file': error('the file is not there', 'add it; a table without rows still has a header'),
	'unreadable-file': error(
		(detail) => `the file cannot be read (${detail})`,
		'check its permissions and that it is a file'
	),
	'unknown-file': warning('this is not a table of the ledger', 'rename or remove it'),
	'file-too-large': error('the file is too large to be read at once', 'split it'),
	'too-many-files': error(
		(detail) => `the zip holds ${detail} files, more than any package of ours`,
		'check that it is the right file'
	),
	'empty-file': error('the file is empty', 'write at least the header'),
	'byte-order-mark': warning(
		'the file begins with a byte order mark, which was left out',
		'save it as UTF-8 without BOM'
	),
	'utf-16': warning('the file is UTF-16, not UTF-8', 'save it as UTF-8 without BOM'),
	'not-utf-8': error(
		'the file is not UTF-8; often it is Windows-1251',
		'open it in its own encoding and save it as UTF-8'
	),
	'wrong-delimiter': error(
		(detail) => `the cells are separated by a ${detail}, not by a comma`,
		'save the file as comma-separated (CSV UTF-8)'
	),
	// The header
	'missing-column': error('the column is missing', 'add it to the header'),
	'unknown-column': warning(
		'the column is not known, and was left out',
		(detail) => `remove it or use one of: ${detail}`
	),
	'more-unknown-columns': warning(
		(detail) => `${detail} more columns are not known, and were left out`,
		'remove them'
	),
	'duplicate-column': error(
		'the column occurs twice; the first was read',
		'remove or rename one of them'
	),
	'header-spelling': warning(
		(detail) => `the column was read as ${detail}`,
		(detail) => `write ${detail}`
	),
	// A row
	'empty-row': warning(
		(detail) => (detail === '1' ? 'the row is empty' : `${detail} rows from here on are empty`),
		'remove them; nothing was read there'
	),
	'too-few-cells': error(
		(detail) => `the row has too few cells (${detail})`,
		'add the missing commas; an empty cell needs one too'
	),
	'too-many-cells': error(
		(detail) => `the row has too many cells (${detail})`,
		'put text with a comma in double quotes'
	),
	'extra-commas': warning('the row ends with needless commas', 'remove them'),
	'unclosed-quote': error('a double quote is opened and never closed', 'close it or remove it'),
	'stray-quote': error(
		'text follows a closing double quote',
		'write a double quote inside quoted text twice'
	),
	// A cell
	'missing-value': error('the cell is empty', 'fill it in'),
	'not-a-whole-number': error(
		'it is not a whole number',
		'write digits only, without spaces, separators or decimals'
	),
	'below-minimum': error(
		(detail) => `it is below ${detail}`,
		(detail) => `write ${detail} or more`
	),
	'above-maximum': error(
		(detail) => `it is above ${detail}`,
		(detail) => `write ${detail} or less`
	),
	'not-a-boolean': error('it is neither true nor false', 'write true or false'),
	'not-a-date': error('it is not a calendar date', 'write YYYY-MM-DD, for example 2024-01-02'),
	'not-a-moment': error(
		'it is neither a date nor a date-time with offset',
		'write 2024-01-02, or 2024-01-02T07:30+02:00'
	),
	'not-in-list': error('it is not one of the allowed words', (detail) => `write one of: ${detail}`),
	'pattern-mismatch': error('it is not written as its column asks', (detail) => `match ${detail}`),
	'not-a-web-address': error(
		'it is not a web address',
		'give a full address that begins with https:// or http://'
	),
	'duplicate-value': error(
		(detail) => `the value is already in row ${detail}`,
		'remove one of them or rename it'
	),
	'surrounding-space': warning('spaces around the value were left out', 'remove them'),
	'replacement-character': error(
		'a character was lost when the file was decoded',
		'type it again and save the file as UTF-8'
	),
	'control-character': error('it holds an invisible control character', 'type the text again'),
	// Between rows
	'duplicate-key': error(
		(detail) => `the same ${detail}`,
		'remove one of the rows or make its key different'
	),
	'reserved-name': error(
		'the name means something of its own to programs',
		'write another, here and wherever it is referred to'
	),
	'unknown-reference': error(
		(detail) => `nothing of that name is in ${detail}`,
		(detail) => `add it to ${detail} or correct the name`
	),
	cycle: error(
		(detail) => `the chain of ${detail} comes back to this row`,
		'point one of its rows elsewhere or empty the cell'
	),
	'ends-before-start': error(
		(detail) => `it ends before its start, ${detail}`,
		'correct one of the two'
	),
	'after-today': error(
		(detail) => `it lies after today, ${detail}`,
		'correct the date; nothing is recorded ahead'
	),
	'impossible-year': error(
		(detail) => `it lies before ${detail}, when there was neither side`,
		'correct the year'
	),
	'missing-source': error('the report names no source', 'say who states the figures'),
	'supersedes-other-attack': error(
		(detail) => `the report it replaces is about another attack, ${detail}`,
		'replace only reports of the same attack'
	),
	'withdrawn-without-note': error(
		'the report is withdrawn and does not say why',
		'write the reason in the note'
	),
	'report-without-count': error(
		'no row of counts.csv belongs to the report',
		'add its figures, or a none_reported or undisclosed row'
	),
	'published-before-attack': warning(
		(detail) => `it was published before the attack began, ${detail}`,
		'check both times'
	),
	'recorded-before-published': warning(
		(detail) => `it was recorded before it was published, ${detail}`,
		'check both times'
	),
	'superseded-is-later': warning(
		(detail) => `the report it replaces was published later, ${detail}`,
		'check which of the two came last'
	),
	'reading-not-first': warning(
		(detail) => `the first place where the report was read is not its own address, ${detail}`,
		'put the row with the address of reports.csv first'
	),
	'missing-weapon': error(
		(detail) => `${detail} counts weapons, and no weapon is named`,
		'name the weapon, at least its family'
	),
	'weapon-on-casualties': error(
		(detail) => `${detail} counts people, and a weapon is named`,
		'leave weapon_id empty'
	),
	'missing-place': error(
		(detail) => `${detail} counts people, and no place is named`,
		'name the place: UA or RU for the whole country'
	),
	'value-needed': error(
		(detail) => `${detail} needs a value`,
		'write the number, or use none_reported or undisclosed'
	),
	'value-not-allowed': error(
		(detail) => `${detail} carries no figure, and one is given`,
		'empty the cell or choose another qualifier'
	),
	'range-reversed': error(
		(detail) => `low, value and high are not in order (${detail})`,
		'write them so that low ≤ value ≤ high'
	),
	'negative-total': error('a total cannot be negative', 'correct the number'),
	'implausible-total': warning(
		'implausible: no report has stated more than 100,000',
		'check the number'
	),
	'stopped-exceeds-launched': error(
		(detail) => `more were stopped than launched (${detail})`,
		'check the figures of the report for the weapon and for what stands below it'
	),
	// The window of the record
	'broken-descriptor': error(
		(detail) => `the file cannot be read as JSON: ${detail}`,
		'put it back as it was, or mend what is named; it says what the ledger covers and on which terms'
	),
	'bad-window': error(
		'these are not two days in order, within the years that can be',
		'write "temporal": { "from": "2023-12-01", "to": "2024-01-31" }, or leave it out to show every day'
	),
	'bad-outside': error(
		'this is not a list of attacks',
		'write "outside_record": ["ATTACK_ID"], or leave it out'
	),
	'outside-record': error(
		(detail) =>
			`the attack ends outside of the record, ${detail}, so no chart and no total would show it`,
		'move "from" or "to" of "temporal" in datapackage.json to this day; where the days between were not collected, name the attack in "outside_record" there, and it is kept for comparison only'
	),
	// Against what was published
	'published-gone': error(
		(detail) => `the row was published (row ${detail}) and is gone`,
		'put it back; to take a report away, append one that replaces it, with status withdrawn and the reason; see CONTRIBUTING.md, "Correct a figure"'
	),
	'published-edited': error(
		(detail) => `the row was published, and the cell was ${detail}`,
		'put it back, and append a report that replaces it, with status revised or withdrawn; see CONTRIBUTING.md, "Correct a figure"'
	),
	'published-grown': error(
		'the report was published without this figure',
		'append a report that replaces it and states all its figures; see CONTRIBUTING.md, "Correct a figure"'
	),
	'published-mended': warning(
		(detail) => `the row was published, and the cell was ${detail}`,
		'fine if it mends our words or a dead address; say why in the commit'
	),
	'published-reading-gone': warning(
		(detail) => `a place where a published report was read (row ${detail}) is gone`,
		'fine if it was not read there; say why in the commit'
	),
	'version-changed': error(
		(detail) => `what version ${detail} held is no longer what was published`,
		'undo edits of rows recorded up to that day, and record additions as of today; see CONTRIBUTING.md, "Correct a figure"'
	),
	'version-gone': error(
		(detail) => `version ${detail} was published, and no report is recorded on that day any more`,
		'put its reports back'
	),
	'version-unpinned': warning(
		(detail) => `version ${detail} is not pinned yet`,
		'run npm run data:versions, and commit data/versions.json with the figures'
	),
	'versions-unreadable': error(
		'the file is not JSON that gives three hashes for each day',
		'put it back as it was committed'
	),
	// A package of files
	'no-such-path': error('there is neither a file nor a directory of that name', 'check the path'),
	'not-a-zip': error(
		'this is not a zip file',
		'give barrage-data.zip, or the directory it was unpacked into'
	),
	'broken-zip': error('the zip file is cut off or damaged', 'download it again'),
	'empty-zip': error('the zip file holds no file', 'download it again'),
	'name-twice': error('the zip file holds two files of that name', 'download it again'),
	'unsafe-name': error(
		'the name leads out of the directory it is unpacked into',
		'do not unpack this file; download it from where it is published'
	),
	'damaged-file': error('the file cannot be unpacked: its bytes are damaged', 'download it again'),
	'bad-checksum-line': error('the line is not a SHA-256 and a name', 'download SHA256SUMS again'),
	'listed-but-missing': error(
		'SHA256SUMS lists the file, and it is not there',
		'download the package again'
	),
	'not-listed': error(
		'the file is not listed in SHA256SUMS: nobody published it with these figures',
		'remove it'
	),
	'checksum-differs': error(
		'the file is not the one that was published: its SHA-256 differs from SHA256SUMS',
		'download it again; keep changed figures in a file of another name'
	),
	'not-json': error('the file is not JSON with a list of resources', 'download it again'),
	'package-differs': error(
		(detail) => `datapackage.json describes another file: ${detail}`,
		'download the package again'
	),
	'derived-differs': error(
		(detail) => `the rules make something else of the ledger beside it: ${detail}`,
		'it was altered, or made by another version of the rules; compute it anew from the ledger'
	)
} satisfies Record<string, Entry>;

/** Stable machine names of all problems. */
export type ProblemCode = keyof typeof CATALOGUE;

/** Where a problem is; what is left out is the row or the file as a whole. */
export interface Spot {
	file: string;
	row?: number;
	column?: string;
	value?: string;
}

/** Longest piece of an offending cell that a problem quotes. */
const QUOTED_CHARS = 80;

/** Makes a problem from the catalogue; `detail` fills the variable part of its words. */
export function createProblem(code: ProblemCode, spot: Spot, detail = ''): Problem {
	const { severity, reason, advice }: Entry = CATALOGUE[code];
	return {
		severity,
		file: spot.file,
		row: spot.row ?? 0,
		column: spot.column ?? '',
		value: cutText(spot.value ?? ''),
		code,
		reason: typeof reason === 'string' ? reason : reason(detail),
		advice: typeof advice === 'string' ? advice : advice(detail)
	};
}

/** The first 80 UTF-16 units, one less where the cut would halve a surrogate pair. */
function cutText(text: string): string {
	if (text.length <= QUOTED_CHARS) return text;
	const last = text.charCodeAt(QUOTED_CHARS - 1);
	return text.slice(0, last >= 0xd800 && last <= 0xdbff ? QUOTED_CHARS - 1 : QUOTED_CHARS);
}
