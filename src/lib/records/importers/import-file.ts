/** A foreign file into a ledger, in one step: pure, so that a command, a page or a test can do it. */
import { kyivDay } from '../ledger/moment';
import type { Delimiter } from '../ledger/records';
import type { IsoMoment, LedgerTables, Problem, Source } from '../ledger/types';
import { FORMATS, recogniseFormat, type ImportFormat } from './formats';
import { mergeFile } from './merge';
import { between, type OnPart } from './progress';
import { summarise, type ImportSummary } from './summary';
import type { Additions, Vocabulary } from './types';

export interface ImportOptions {
	/** The name that problems carry. */
	file: string;
	text: string;
	/** What separates its cells; a comma by default. */
	delimiter?: Delimiter;
	/** The ledger to add to; empty tables for a new one. */
	tables: LedgerTables;
	/** Weapons, places and sources to draw from, such as those of the shipped ledger. */
	vocabulary: Vocabulary;
	/** The moment of the import, on which nothing in the file may be later. */
	recorded: IsoMoment;
	/** One of {@link FORMATS} by name; recognised by the header by default. */
	format?: string | undefined;
	/** What the file is read as, where it is none of the known formats: a table with its map. */
	as?: ImportFormat | undefined;
	/** Withdraw what the file has no more, however much. */
	acceptGone?: boolean;
	/** Called every some rows. */
	onPart?: OnPart | undefined;
}

export interface ImportResult {
	/** Rows to append to each table. Null when the file cannot be imported; `problems` then has an error. */
	additions: Additions | null;
	/** The data set that the file is of. Null when the format is not known. */
	via: Source | null;
	/** Null when the format is not known. */
	summary: ImportSummary | null;
	problems: Problem[];
}

/** Reading takes this part of the time, finding what is new the rest. */
const READ_PART = 0.85;

/** The names that `format` may have. */
export const formatNames = (): string[] => FORMATS.map((format) => format.name);

/** Reads a file and works out what it adds to a ledger. Nothing given is changed; never throws on bad input. */
export function importFile(options: ImportOptions): ImportResult {
	const { file, text, tables, vocabulary, recorded } = options;
	const { delimiter } = options;
	const { format, problem } = options.as
		? { format: options.as, problem: null }
		: recogniseFormat(file, text, options.format, delimiter);
	if (!format) return { additions: null, via: null, summary: null, problems: [problem] };
	const merged = {
		weapons: [...vocabulary.weapons, ...tables.weapons],
		places: [...vocabulary.places, ...tables.places],
		sources: [...vocabulary.sources, ...tables.sources],
		notes: vocabulary.notes
	};
	const read = format.read(
		file,
		text,
		merged,
		kyivDay(recorded),
		between(0, READ_PART, options.onPart),
		delimiter
	);
	options.onPart?.(READ_PART);
	const { via } = format;
	const acceptGone = options.acceptGone ?? false;
	const outcome = mergeFile(read, { file, tables, vocabulary: merged, via, recorded, acceptGone });
	const problems = [...read.problems, ...outcome.problems];
	const isRefused = problems.some((each) => each.severity === 'error');
	return {
		additions: isRefused ? null : outcome.additions,
		via,
		summary: summarise(read, outcome),
		problems
	};
}
