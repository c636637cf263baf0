/** What attacks and places hit have in common: where they stand in the file, their direction, their posts. */
import { hashText } from '../../ledger/hash';
import { isBefore, momentToInstant } from '../../ledger/moment';
import type { Direction, IsoDay, IsoMoment, Place, Problem } from '../../ledger/types';
import { createImportProblem, type ImportProblemCode } from '../problems';
import type { Post, SourceReader } from '../source-names';
import type { KeptOut, ReadFile, Statement } from '../types';
import { fieldsOf, listOf, readInstant, textOf, timeOf, type Fields, type Instant } from './values';

/** A record of the file that has an identifier, a direction and a post. */
export interface FileRecord {
	id: string;
	/** Line of its identifier. */
	line: number;
	fields: Fields;
	direction: Direction;
	/** The post that its figures are of: the latest, of those that speak for the country if any does. */
	post: Post;
	/** Addresses of the other posts. */
	also: string[];
	said: Instant;
	/** Since when the file says it; null where it does not tell. */
	changed: Instant | null;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = { RU_UA: 'RU', UA_RU: 'UA' };
const IDENTIFIER = /"id"\s*:\s*"(EODI-[^"\\]{1,40})"/g;

/** Takes the records of a file one by one and keeps the account of them. */
export class RecordReader {
	readonly keptOut: KeptOut[] = [];
	readonly problems: Problem[] = [];
	readonly places = new Map<string, Place>();
	readonly urls = new Map<string, number>();
	readonly days = new Map<IsoDay, number>();
	readonly unread: ReadFile['unread'] = { urls: this.urls, days: this.days, anything: false };
	readonly #lines: ReadonlyMap<string, number>;
	readonly #seen = new Map<string, number>();
	readonly #unknownSources = new Set<string>();

	constructor(
		readonly file: string,
		text: string,
		readonly sources: SourceReader,
		readonly today: IsoDay
	) {
		this.#lines = linesOf(text);
	}

	/** Reads what every record has; null where it is kept out. */
	read(value: unknown): FileRecord | null {
		const fields = fieldsOf(value);
		const id = textOf(fields?.id);
		const line = this.#lines.get(id) ?? 0;
		if (!fields || id === '') {
			this.unread.anything = true;
			this.keepOut('bad-record', { id, line }, '', JSON.stringify(value).slice(0, 80));
			return null;
		}
		const twin = this.#seen.get(id);
		if (twin !== undefined) {
			this.keepOut('duplicate-row', { id, line }, 'id', id, String(twin));
			return null;
		}
		this.#seen.set(id, line);
		const posts = listOf(fields.fuentes).flatMap((each) => this.#readPost(each));
		const latest = posts.toSorted(
			(a, b) =>
				Number(b.post.isNational) - Number(a.post.isNational) ||
				momentToInstant(b.said.moment) - momentToInstant(a.said.moment) ||
				(a.post.url < b.post.url ? -1 : 1)
		);
		const [first, ...others] = latest;
		const spot = { id, line };
		if (!first) return this.fail('no-source', spot, fields, 'fuentes');
		const direction = DIRECTIONS[textOf(fields.sentido)];
		if (!direction) return this.fail('unknown-direction', spot, fields, 'sentido');
		const changed = readInstant(fieldsOf(fields.control)?.ultima_actualizacion);
		const record = { id, line, fields, direction, post: first.post, said: first.said, changed };
		return { ...record, also: others.map(({ post }) => post.url).sort() };
	}

	#readPost(value: unknown): { post: Post; said: Instant }[] {
		const { enlace, fecha } = fieldsOf(value) ?? {};
		const said = readInstant(fecha);
		if (typeof enlace !== 'string' || !/^https?:\/\//i.test(enlace) || !said) return [];
		const post = this.sources.read(enlace);
		return post && said.day <= this.today ? [{ post, said }] : [];
	}

	/** Says that nothing tells who writes there, once for each. */
	nameUnknownSource({ post, id, line }: FileRecord): void {
		if (!post.isUnknown || this.#unknownSources.has(post.source.source_id)) return;
		this.#unknownSources.add(post.source.source_id);
		this.warn('unknown-source', { id, line }, 'fuentes', post.url);
	}

	/** A record that cannot be read: what was imported of it before stays as it is. */
	fail(
		code: ImportProblemCode,
		spot: Pick<FileRecord, 'id' | 'line'>,
		fields: Fields,
		column: string,
		detail = ''
	): null {
		const value = fields[column];
		const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
		this.keepOut(code, spot, column, shown, detail);
		const posts = listOf(fields.fuentes).flatMap((each) => this.#readPost(each));
		for (const { post } of posts) this.urls.set(post.url, spot.line);
		if (posts.length === 0) this.unread.anything = true;
		return null;
	}

	keepOut(
		code: ImportProblemCode,
		{ id, line }: Pick<FileRecord, 'id' | 'line'>,
		column = 'id',
		value = id,
		detail = ''
	): void {
		this.keptOut.push({ line, reason: code });
		this.warn(code, { id, line }, column, value, detail);
	}

	warn(
		code: ImportProblemCode,
		{ line }: Pick<FileRecord, 'id' | 'line'>,
		column: string,
		value: string,
		detail = ''
	): void {
		const spot = { file: this.file, row: line, column, value };
		this.problems.push(createImportProblem(code, spot, detail));
	}
}

/** What a statement has of its record. A post that is older than what it tells of cannot date it. */
export function statementOf(
	{ id, line, direction, post, also, said, changed }: FileRecord,
	start: IsoMoment
): Pick<
	Statement,
	'key' | 'source' | 'direction' | 'url' | 'also' | 'published' | 'changed' | 'lines'
> {
	const published = said.basis === 'inferred' ? said.moment : timeOf(said);
	return {
		...{ key: id, source: post.source, direction, url: post.url, lines: [line] },
		also: also.filter((url) => url !== post.url),
		published: isBefore(published, start) ? undefined : { published, published_basis: said.basis },
		changed: changed?.moment
	};
}

/** The line of every identifier, which is where a person finds a record. */
function linesOf(text: string): Map<string, number> {
	const lines = new Map<string, number>();
	let line = 1;
	let at = 0;
	for (const { 1: id = '', index } of text.matchAll(IDENTIFIER)) {
		for (let next = text.indexOf('\n', at); next !== -1 && next < index;) {
			line++;
			at = next + 1;
			next = text.indexOf('\n', at);
		}
		if (!lines.has(id)) lines.set(id, line);
	}
	return lines;
}

/** Four letters and digits that tell places of one name apart. */
export const shortHash = (text: string): string => hashText(text).slice(-4);
