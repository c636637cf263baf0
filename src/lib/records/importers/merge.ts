/**
 * Statements into a ledger, by appending only. What was imported before is found again by the statement's key,
 * which is its post and the end of its wave (for an attack of the ledger's own: that attack); so
 *
 * - the same statement with the same figures adds nothing: importing twice is importing once;
 * - with other figures it becomes a new report that supersedes the old one. It is published when this copy is
 *   recorded, because nobody knows when between two copies the data set changed, unless the file says since when it
 *   says so and that is later than the older copy: as known on any moment before, the older figures stand;
 * - one whose rows are gone from the copy is withdrawn by a report that says so, in the same way;
 * - one that is new is published when the file says that it was; where the hour of the post is not in the file, at
 *   the end of its wave, the earliest its post can be. Inside the days that an earlier import covered it is published
 *   when this copy is recorded: it may be what an older row was relabelled to, and both must not stand at once;
 * - one whose post another data set has read already, with the same figures, adds no report: that report is read in
 *   two places. Where the two read other figures in it, both stand on one attack, and that is said.
 */
import { isImported } from '../ledger/imported';
import { createTree, type Tree } from '../ledger/ledger';
import { isBefore, kyivDay, momentToInstant } from '../ledger/moment';
import type { Attack, Count, IsoDay, IsoMoment, Problem, Report } from '../ledger/types';
import { createImportProblem } from './problems';
import { keyOfCount } from './stated';
import { collectReferences } from './references';
import { compareReadings, indexPosts, keyOfPost, postOf, type StandingReport } from './same-post';
import type { Additions, MergeOptions, MergeOutcome, ReadFile, StatedCount } from './types';
import { placeStatements, type PlacedStatement } from './waves';

/** A report of an earlier import, the latest of its statement. */
interface Earlier {
	report: Report;
	version: number;
	day: IsoDay;
	counts: Count[];
}

/** More gone than this, of more than a handful, is a cut-off or filtered file rather than a correction. */
const GONE_SHARE = 0.2;
const GONE_HANDFUL = 20;
const HOUR_UNKNOWN = 'Hour of the post not given: dated by the end of the attack.';

/** What a file adds to a ledger. The tables given are not changed. */
export function mergeFile(read: ReadFile, options: MergeOptions): MergeOutcome {
	const merger = new Merger(read, options);
	return merger.run();
}

class Merger {
	readonly #earlier = new Map<string, Earlier>();
	readonly #attacks = new Map<string, Attack>();
	readonly #rows: Pick<Additions, 'attacks' | 'reports' | 'counts' | 'readings'> = {
		attacks: [],
		reports: [],
		counts: [],
		readings: []
	};
	readonly #outcome = {
		...{ added: 0, revised: 0, unchanged: 0, joined: 0, read: 0, left: 0, withdrawn: 0 }
	};
	/** What others than this data set have read, by attack and post. */
	readonly #posts: Map<string, StandingReport[]>;
	readonly #weapons: Tree;
	readonly #differing: Problem[] = [];
	readonly #versions = new Map<string, number>();
	readonly #changedDays = new Set<IsoDay>();
	#covered: { from: IsoDay; to: IsoDay } | null = null;
	/** When the latest copy of an earlier import was recorded. */
	#lastCopy: IsoMoment | null = null;

	constructor(
		readonly read: ReadFile,
		readonly options: MergeOptions
	) {
		for (const attack of options.tables.attacks) this.#attacks.set(attack.attack_id, attack);
		this.#findEarlier();
		const { tables, via } = options;
		this.#posts = indexPosts(tables, (report) => isReadAt(report, via.source_id));
		this.#weapons = createTree(
			[...read.weapons.values(), ...options.vocabulary.weapons, ...tables.weapons],
			(row) => row.weapon_id,
			(row) => row.parent_id
		);
	}

	run(): MergeOutcome {
		const { read, options } = this;
		const refused = (
			detail: string,
			code: 'older-copy' | 'taken-before' | 'undated-copy' | 'much-gone'
		) => this.#result([], [createImportProblem(code, { file: options.file }, detail)]);
		if (this.#lastCopy !== null && isAfter(this.#lastCopy, options.recorded))
			return refused(`${options.recorded} < ${this.#lastCopy}`, 'taken-before');
		if (this.#covered && read.span && read.span.to < this.#covered.to)
			return refused(`${read.span.to} < ${this.#covered.to}`, 'older-copy');
		const placed = placeStatements(read.statements, options.tables, options.mark);
		this.#outcome.joined = read.statements.length - placed.length;
		const kept = placed.filter((statement) => this.#rowBeside(statement) !== null);
		const left = new Set(kept);
		this.#outcome.left = kept.length;
		const live = placed.filter((statement) => !left.has(statement));
		const present = new Set(placed.map((statement) => statement.hash));
		const gone = this.#findGone(present);
		const before = [...this.#earlier.values()].filter((each) => this.#isInSpan(each.day)).length;
		if (!options.acceptGone && gone.length > GONE_HANDFUL && gone.length > before * GONE_SHARE)
			return refused(`${gone.length} of ${before} reports`, 'much-gone');

		for (const [hash, earlier] of gone) {
			this.#withdraw(hash, earlier, 'Not in the copy of the data set recorded now.');
			this.#outcome.withdrawn++;
		}
		// First what changes, so that the days on which something was withdrawn are known.
		for (const statement of live) if (this.#earlier.has(statement.hash)) this.#update(statement);
		for (const statement of live) if (!this.#earlier.has(statement.hash)) this.#add(statement);
		if (!this.#isNewer()) return refused(read.span?.to ?? '', 'undated-copy');
		const keptOut = kept.flatMap((statement) =>
			statement.lines.map((line) => ({ line, reason: 'beside-unreadable' }))
		);
		const problems = kept.map((statement) =>
			createImportProblem(
				'beside-unreadable',
				{ file: options.file, row: statement.lines[0] ?? 0, value: statement.url },
				String(this.#rowBeside(statement))
			)
		);
		return this.#result(keptOut, [...problems, ...this.#differing]);
	}

	/**
	 * Whether anything tells that this copy is newer than the one before. One that ends on the same day, has the same
	 * statements and gives other figures may be the older of the two.
	 */
	#isNewer(): boolean {
		const { read, options } = this;
		const { added, revised, withdrawn } = this.#outcome;
		const isDated = (options.isDated ?? true) || read.changed !== undefined;
		const isLonger = !this.#covered || read.span?.to !== this.#covered.to || added !== withdrawn;
		return isDated || isLonger || revised + withdrawn === 0;
	}

	#result(keptOut: MergeOutcome['keptOut'], problems: MergeOutcome['problems']): MergeOutcome {
		const references = collectReferences(this.#rows, this.read, this.options);
		return { additions: { ...this.#rows, ...references }, ...this.#outcome, keptOut, problems };
	}

	#findEarlier(): void {
		const { tables, via, mark } = this.options;
		const reportId = new RegExp(`\\.${mark}-([0-9a-z]{8})\\.(\\d+)$`);
		const counts = new Map<string, Count[]>();
		for (const count of tables.counts) {
			const list = counts.get(count.report_id);
			if (list) list.push(count);
			else counts.set(count.report_id, [count]);
		}
		for (const report of tables.reports) {
			const match = reportId.exec(report.report_id);
			if (!match || !isReadAt(report, via.source_id)) continue;
			const [, hash = '', number = ''] = match;
			const version = Number(number);
			const day = kyivDay(this.#attacks.get(report.attack_id)?.end ?? '');
			const covered = (this.#covered ??= { from: day, to: day });
			if (day < covered.from) covered.from = day;
			if (day > covered.to) covered.to = day;
			if (this.#lastCopy === null || isAfter(report.recorded, this.#lastCopy))
				this.#lastCopy = report.recorded;
			const known = this.#earlier.get(hash);
			if (known && known.version > version) continue;
			const own = counts.get(report.report_id) ?? [];
			this.#earlier.set(hash, { report, version, day, counts: own });
			this.#versions.set(hash, version);
		}
	}

	/** Reports that stand and have no rows any more, within the days of the file and not beside a row unread. */
	#findGone(present: ReadonlySet<string>): [string, Earlier][] {
		const { urls, days, anything } = this.read.unread;
		if (anything) return [];
		return [...this.#earlier].filter(
			([hash, { report, day }]) =>
				!present.has(hash) &&
				report.status !== 'withdrawn' &&
				this.#isInSpan(day) &&
				!urls.has(report.url) &&
				!days.has(day)
		);
	}

	#isInSpan(day: IsoDay): boolean {
		const { span } = this.read;
		return span !== null && day >= span.from && day <= span.to;
	}

	/** The unreadable row that a statement imported before may lack now; null for none. */
	#rowBeside(statement: PlacedStatement): number | null {
		const { urls, days } = this.read.unread;
		if (!this.#earlier.has(statement.hash)) return null;
		return urls.get(statement.url) ?? days.get(statement.day) ?? null;
	}

	#update(statement: PlacedStatement): void {
		const earlier = this.#earlier.get(statement.hash)!;
		const { report } = earlier;
		// A local report stays where it is, as it enters no total wherever it stands; but not where the file names its attack.
		const stays = !statement.isNational && statement.about === undefined;
		const attack = stays
			? (this.#attacks.get(report.attack_id) ?? statement.attack)
			: statement.attack;
		const isSameAttack = attack.attack_id === report.attack_id;
		const stands = report.status !== 'withdrawn';
		if (stands && isSameAttack && isSame(earlier.counts, statement.counts)) {
			this.#outcome.unchanged++;
			return;
		}
		if (stands && !isSameAttack)
			this.#withdraw(statement.hash, earlier, 'Counted with another attack from here on.');
		this.#append({ ...statement, attack }, 'revised', isSameAttack ? report.report_id : null);
		this.#outcome.revised++;
	}

	#add(statement: PlacedStatement): void {
		if (this.#isReadAlready(statement)) {
			this.#outcome.read++;
			return;
		}
		this.#append(statement, 'preliminary', null);
		this.#outcome.added++;
	}

	/**
	 * Whether somebody else has read the post with these figures: then it is noted where else it was read. Where the two
	 * read it otherwise, that is said.
	 */
	#isReadAlready(statement: PlacedStatement): boolean {
		const { attack, url, counts, lines, published, also = [] } = statement;
		const post = postOf(url);
		// Figures added from several posts are in none of them.
		if (post === null || also.length > 0) return false;
		const standing = this.#posts.get(keyOfPost(attack.attack_id, post)) ?? [];
		const compared = standing.map((each) => compareReadings(each.counts, counts, this.#weapons));
		const same = standing[compared.indexOf('same')];
		if (!same) {
			const other = standing[compared.indexOf('other')];
			if (other)
				this.#differing.push(
					createImportProblem(
						'post-read-otherwise',
						{ file: this.options.file, row: lines[0] ?? 0, value: url },
						other.report.report_id
					)
				);
			return false;
		}
		const { report, readBy, isListed } = same;
		const { source_id, url: where } = this.options.via;
		if (readBy.has(source_id)) return true;
		if (where === '') return false;
		const add = (via_source_id: string | null, address: string, note = '') =>
			this.#rows.readings.push({
				...{ report_id: report.report_id, via_source_id, url: address },
				...{ archive_url: '', note }
			});
		// The first row of a report is its own address; the second reading is found where the data set is.
		if (!isListed) add(report.via_source_id, report.url);
		add(source_id, where, published ? `Dates the post ${published.published}.` : '');
		same.isListed = true;
		readBy.add(source_id);
		return true;
	}

	#append(
		statement: PlacedStatement,
		status: 'preliminary' | 'revised',
		supersedes: string | null
	): void {
		const { options } = this;
		const { attack, day } = statement;
		if (!this.#attacks.has(attack.attack_id)) {
			this.#attacks.set(attack.attack_id, attack);
			this.#rows.attacks.push(attack);
		}
		const covered = this.#covered;
		const isBackfill =
			(covered !== null && day >= covered.from && day < covered.to) || this.#changedDays.has(day);
		const said = statement.published ?? { published: statement.end, published_basis: 'inferred' };
		const isDatedByPost =
			status === 'preliminary' && !isBackfill && !isAfter(said.published, options.recorded);
		const why = isDatedByPost
			? statement.published
				? ''
				: HOUR_UNKNOWN
			: status === 'revised'
				? 'Changed in the data set since an earlier copy; dated by this one.'
				: isBackfill
					? 'Not in an earlier copy of the data set; dated by this one.'
					: '';
		this.#push(
			{
				report_id: this.#nextId(attack, statement.hash),
				attack_id: attack.attack_id,
				source_id: statement.source.source_id,
				...(isDatedByPost
					? said
					: { published: this.#changedAt(statement), published_basis: 'inferred' }),
				status,
				supersedes,
				url: statement.url,
				note: [statement.note, why].filter((text) => text !== '').join(' ')
			},
			statement.counts,
			statement.also
		);
	}

	/** When what is said now came to be said: as the file tells, between the last copy and this one; else with this one. */
	#changedAt({ changed, start }: PlacedStatement): IsoMoment {
		const { recorded } = this.options;
		if (changed === undefined || isAfter(changed, recorded) || isBefore(changed, start))
			return recorded;
		return this.#lastCopy !== null && isAfter(changed, this.#lastCopy) ? changed : recorded;
	}

	#withdraw(hash: string, earlier: Earlier, why: string): void {
		const { report, counts, day } = earlier;
		const attack = this.#attacks.get(report.attack_id)!;
		this.#changedDays.add(day);
		this.#push(
			{
				report_id: this.#nextId(attack, hash),
				attack_id: report.attack_id,
				source_id: report.source_id,
				published: this.options.recorded,
				published_basis: 'inferred',
				status: 'withdrawn',
				supersedes: report.report_id,
				url: report.url,
				note: why
			},
			counts.map((count) => ({
				...count,
				qualifier: 'undisclosed',
				value: null,
				low: null,
				high: null
			}))
		);
	}

	#push(
		report: Omit<Report, 'recorded' | 'via_source_id'>,
		counts: readonly (StatedCount | Count)[],
		/** The other posts it was read in. */
		also: readonly string[] = []
	): void {
		const { via, recorded } = this.options;
		const { report_id, url } = report;
		this.#rows.reports.push({
			...{ ...report, recorded },
			// Who states its own figures is read at itself.
			via_source_id: report.source_id === via.source_id ? null : via.source_id
		});
		for (const count of counts) this.#rows.counts.push({ ...count, report_id });
		if (also.length === 0) return;
		for (const address of new Set([url, ...also]))
			this.#rows.readings.push({
				...{ report_id, via_source_id: via.source_id, url: address },
				...{ archive_url: '', note: '' }
			});
	}

	#nextId(attack: Attack, hash: string): string {
		const version = (this.#versions.get(hash) ?? 0) + 1;
		this.#versions.set(hash, version);
		// The day is enough, of an attack that an import made.
		const base = isImported(attack)
			? attack.attack_id.slice(0, attack.attack_id.lastIndexOf('.'))
			: attack.attack_id;
		return `${base}.${this.options.mark}-${hash}.${version}`;
	}
}

/** Whether a report was read at a data set, or is its own statement. */
const isReadAt = ({ via_source_id, source_id }: Report, at: string): boolean =>
	(via_source_id ?? source_id) === at;

/** Whether a moment lies after another; a bare date does when its day does. */
const isAfter = (a: IsoMoment, b: IsoMoment): boolean =>
	isBefore(b, a) || (a.length > 10 && momentToInstant(a) > momentToInstant(b));

function isSame(a: readonly Count[], b: readonly StatedCount[]): boolean {
	const text = (counts: readonly (Count | StatedCount)[]) =>
		counts
			.map(
				(count) =>
					`${keyOfCount(count)}|${count.qualifier}|${count.value}|${count.low}|${count.high}`
			)
			.sort()
			.join('\n');
	return text(a) === text(b);
}
