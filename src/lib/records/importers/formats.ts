/** The foreign files that can be read, one entry a format. */
import { HEADER_CHARS, readFirstLine, type Delimiter } from '../ledger/records';
import type { IsoDay, Source } from '../ledger/types';
import { EODI, isEodi, lastChanged, readEodi } from './eodi/read';
import { missingColumns, REQUIRED_COLUMNS } from './missile-attacks-daily/columns';
import { MISSILE_ATTACKS_DAILY, readMissileAttacksDaily } from './missile-attacks-daily/read';
import { createImportProblem } from './problems';
import type { OnPart } from './progress';
import { attributionTerms, unstatedTerms, type Terms } from './terms';
import type { ReadFile, Vocabulary } from './types';
import type { Problem } from '../ledger/types';

export interface ImportFormat {
	/** As `--format` takes it. */
	name: string;
	/** Where its latest copy is fetched, by default. */
	address: string;
	/** In the ids of what it makes; never changes. */
	mark: string;
	/** The data set, as the ledger's reports name it. */
	via: Source;
	terms: Terms;
	/** The columns that a header lacks; none when it is this format. What is no table lacks its name. */
	missing(header: readonly string[]): string[];
	/** Of JSON: whether a text is this format. */
	isText?(text: string): boolean;
	/** When a copy was last changed, as it says itself; empty where it does not say. */
	lastChanged?(text: string): string;
	/** `onPart` is called every some rows. */
	read(
		file: string,
		text: string,
		vocabulary: Vocabulary,
		today: IsoDay,
		onPart?: OnPart,
		delimiter?: Delimiter
	): ReadFile;
}

export const FORMATS: readonly ImportFormat[] = [
	{
		name: 'missile-attacks-daily',
		address:
			'https://www.kaggle.com/api/v1/datasets/download/piterfm/massive-missile-attacks-on-ukraine',
		mark: 'mad',
		via: MISSILE_ATTACKS_DAILY,
		terms: unstatedTerms(MISSILE_ATTACKS_DAILY.url),
		missing: missingColumns,
		read: readMissileAttacksDaily
	},
	{
		name: 'eodi',
		address: 'https://droneobservatory.eu/datos/ucrania.json',
		mark: 'eodi',
		via: EODI,
		terms: attributionTerms('European Observatory of Drone Incidents (EODI)'),
		missing: () => ['ataques'],
		isText: isEodi,
		lastChanged,
		read: readEodi
	}
];

/** The format of a text that is JSON; null for none. */
export const formatOfJson = (text: string): ImportFormat | null =>
	FORMATS.find((format) => format.isText?.(text)) ?? null;

const SEPARATORS = [
	{ mark: ';', name: 'semicolon' },
	{ mark: '\t', name: 'tab' },
	{ mark: '|', name: 'vertical bar' }
];
/**
 * The format of a file by its header, or the problem that says what is wrong with it. `only` restricts the
 * choice to one format by name; its cells are separated by `delimiter`.
 */
export function recogniseFormat(
	file: string,
	text: string,
	only?: string,
	delimiter: Delimiter = ','
): { format: ImportFormat; problem: null } | { format: null; problem: Problem } {
	const fail = (problem: Problem) => ({ format: null, problem });
	const body = text.replace(/^\ufeff+/, '').replace(/^\s+/, '');
	if (body === '') return fail(createImportProblem('no-header', { file }));
	if (body.slice(0, HEADER_CHARS).includes('\u0000'))
		return fail(createImportProblem('not-text', { file }));
	const spelled = only === undefined || only === formatOfJson(body)?.name;
	if (/^[{[]/.test(body)) {
		const format = spelled ? formatOfJson(body) : null;
		return format ? { format, problem: null } : fail(createImportProblem('unknown-json', { file }));
	}
	const { line, cells: header } = readFirstLine(body, delimiter);
	const candidates = FORMATS.filter((format) => only === undefined || format.name === only);
	const format = candidates.find((each) => each.missing(header).length === 0);
	if (format) return { format, problem: null };
	const spot = { file, row: 1, value: line };
	const other = SEPARATORS.find(({ mark }) =>
		candidates.some((each) => each.missing(line.split(mark)).length === 0)
	);
	if (other) return fail(createImportProblem('wrong-separator', spot, other.name));
	const lacking = candidates[0]?.missing(header) ?? [...REQUIRED_COLUMNS];
	return fail(createImportProblem('unknown-format', spot, lacking.join(', ')));
}
