/** Tables that name no data set, on the command line: of days, by a map of their columns, or begun with one. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { formatOfDays } from '../src/lib/pages/own/daily-format';
import { recognise, withoutSepLine } from '../src/lib/pages/own/recognise';
import type { ImportFormat } from '../src/lib/records/importers/formats';
import { instantToKyivDay } from '../src/lib/records/ledger/moment';
import type { Delimiter } from '../src/lib/records/ledger/records';
import { formatOfMap } from '../src/lib/records/mapper/mapped-format';
import { mayHoldDays, proposeMap } from '../src/lib/records/mapper/propose';
import { openQuestions, type Question } from '../src/lib/records/mapper/questions';
import { readRawTable } from '../src/lib/records/mapper/raw-table';
import { columnOf, parseMap, writeMap } from '../src/lib/records/mapper/table-map';
import { readVocabulary, Refusal } from './import-steps';

export interface Delimited {
	text: string;
	delimiter: Delimiter;
	/** A table of days, such as `daily.csv`. */
	isDays: boolean;
}

/** What separates the cells of a known table; the line above the header that says so is left out. */
export function withDelimiter(text: string): Delimited {
	const { kind, delimiter } = recognise(text);
	if (kind === null) return { text, delimiter: ',', isDays: false };
	return { text: withoutSepLine(text).body, delimiter, isDays: kind.kind === 'daily' };
}

/** Whether a text is a table that a map can be made for. */
export function mayMap(name: string, text: string): boolean {
	const table = readRawTable(name, text);
	return table !== null && mayHoldDays(table);
}

/** The format that the text of a map's file makes of the file `name`; a refusal for what is no map. */
export function formatOfMapFile(path: string, text: string, name: string): ImportFormat {
	const map = parseMap(text);
	if ('wrong' in map)
		throw new Refusal(
			`${path}: this is not a map of columns that can be read (${map.wrong}). Save it anew on /data/open/.`
		);
	if ((map.source?.url ?? '') === '' && columnOf(map, 'link') === undefined)
		throw new Refusal(
			`${path}: in a ledger each figure needs an address where it can be read. Add "source": { "name": …, "url": … } to the map, or name the column of links ("fact": "link").`
		);
	return formatOfMap(map, name);
}

/** The format of a table of days; a refusal where nobody says where its figures can be read. */
export function formatOfTableOfDays(
	file: string,
	{ url, name }: { url?: string | undefined; name?: string | undefined }
): ImportFormat {
	if (url === undefined)
		throw new Refusal(
			`${file}: this is a table of days. In a ledger each figure needs an address where it can be read: give it with --url, and with --name whose figures they are.`
		);
	return formatOfDays(file, { url, name: name ?? file }, 'en');
}

/** Writes what the columns seem to be to a new file, and says what is open. */
export async function propose(path: string, file: string, text: string): Promise<number> {
	const table = readRawTable(basename(file), text);
	if (!table) throw new Refusal(`${file}: this is not a table of columns.`);
	const { weapons } = await readVocabulary(instantToKyivDay(Date.now()));
	const map = proposeMap(table, weapons);
	await writeFile(path, writeMap(map), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
		throw new Refusal(
			error.code === 'EEXIST'
				? `${path}: there is such a file already. Name a new one.`
				: `${path}: it cannot be written (${error.code ?? error.message}).`
		);
	});
	const open = openQuestions(table, map).map((question) => `  ${listQuestion(question)}`);
	const lines = [
		`${path} was written; each null in it is a question.`,
		...(open.length > 0 ? ['Still open:', ...open] : []),
		`Then: npm run data:import -- ${file} --map ${path}`
	];
	process.stdout.write(`${lines.join('\n')}\n`);
	return 0;
}

const QUESTIONS = {
	day: () => 'facts: which column is the day ({ "name": …, "fact": "day" })',
	figures: () => 'figures: which columns are counts, and of what',
	weapon: (column) => `figures, ${column}: its "weapon", an id of weapons.csv`,
	rows: () => 'rows: what a row is, "day", "attack" or "event"',
	direction: () => 'direction: who attacks, "RU" or "UA"',
	order: (_, sample) => `order: ${sample}, "dmy" or "mdy"`,
	clock: (_, sample) => `clock: of hours such as ${sample}, "kyiv", "utc" or "moscow"`,
	thousands: (_, sample) => `thousands: in ${sample}, "," or "." sets them apart, or "none"`,
	running: (column) => `figures, ${column}: "running", true where each is the sum of all before it`
} satisfies Record<Question['ask'], (column: string, sample: string) => string>;

/** A question that a map leaves open, by the property that answers it. */
const listQuestion = (question: Question): string =>
	QUESTIONS[question.ask](
		'column' in question ? question.column : '',
		'sample' in question ? question.sample : ''
	);
