/** What is said while files are opened: how far it is, and what is wrong with them. */
import type { OnPart } from '../../records/importers/progress';
import type { Delimiter } from '../../records/ledger/records';
import type { LedgerTables, Problem } from '../../records/ledger/types';
import { inLanguage } from './code-words';
import { ProblemLog } from './problem-log';
import { createOwnProblem, type OwnProblemCode, type OwnSpot } from './problems';
import type { FileKind } from './recognise';
import type { OpenOptions, OwnSummary } from './types';

export type ReadableKind = Exclude<FileKind, null | { kind: 'derived' }>;

/** A file as text, of a kind that can be read. */
export interface TextFile {
	name: string;
	text: string;
	/** What separates its cells. */
	delimiter: Delimiter;
	linesAbove: number;
	kind: ReadableKind;
}

/** What files of one kind add up to. */
export interface Opened {
	kind: OwnSummary['kind'];
	/** Names of the files that something is of. */
	files: readonly string[];
	tables: LedgerTables;
	descriptor: unknown;
	rowsIn: number;
	/** Rows that are left out, by reason. */
	keptOut: ReadonlyMap<string, number>;
}

/** The part of the time that bytes take to become text; rows take the rest. */
export const DECODING = 0.2;

export class Opening {
	readonly log = new ProblemLog();
	/** Characters of all texts, and of those read so far. */
	#chars = 0;
	#read = 0;

	constructor(readonly options: OpenOptions) {}

	tell(name: string, part: number): void {
		this.options.onProgress?.(name, part);
	}

	/** Says which texts will be read, so that each knows its share. */
	expect(texts: readonly Pick<TextFile, 'text'>[]): void {
		this.#chars = texts.reduce((sum, { text }) => sum + text.length, 0);
	}

	/** What tells of the rows of a file: its share of what follows decoding, by its length. */
	begin({ name, text }: Pick<TextFile, 'name' | 'text'>): OnPart {
		const from = this.#read;
		this.#read += text.length;
		const share = (chars: number) => DECODING + (1 - DECODING) * (chars / Math.max(1, this.#chars));
		this.tell(name, share(from));
		return (part) => this.tell(name, share(from + part * text.length));
	}

	fail(code: OwnProblemCode, spot: OwnSpot, detail = ''): void {
		this.log.add(createOwnProblem(code, spot, this.options.locale, detail));
	}

	/** Problems of a reader, their rows as in the file that was opened. */
	note(problems: readonly Problem[], linesAbove: number): void {
		for (const problem of problems) this.noteOne(problem, linesAbove);
	}

	noteOne(problem: Problem, linesAbove: number): void {
		const said = inLanguage(problem, this.options.locale);
		this.log.add(
			linesAbove === 0 || said.row === 0 ? said : { ...said, row: said.row + linesAbove }
		);
	}
}
