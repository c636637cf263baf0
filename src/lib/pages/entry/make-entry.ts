/** A bulletin into rows to append: an attack unless the ledger has it, a report, its counts. Nothing is edited. */
import { titleOf } from '../../records/importers/wave-titles';
import { instantToKyivDay, kyivClock, kyivDay } from '../../records/ledger/moment';
import type {
	Attack,
	Count,
	IsoDay,
	LedgerTables,
	Report,
	ReportStatus
} from '../../records/ledger/types';
import { ENTRY_STATUSES, type Bulletin } from './bulletin';
import { checkFigures, checkRows, type EntryRows } from './check-rows';
import type { EntryCode, EntryProblem, FieldId } from './problems';
import type { NewSource } from './new-source';
import { rowsNeeded } from './new-weapons';
import {
	readBulletin,
	type EntryContext,
	type ReadBulletin,
	type ReadCount
} from './read-bulletin';
import { earlierReports, sameWaves, type EarlierReport, type WaveChoice } from './waves';

/** Words that stand for a choice in the fields `attack` and `supersedes`. */
export const NEW_ATTACK = 'new';
export const NO_REPORT = 'none';

export interface Entry {
	/** Errors and warnings, in the order of the fields. */
	problems: EntryProblem[];
	/** Attacks of the ledger that this may be about; none until both times are read. */
	waves: WaveChoice[];
	/** The attack it is taken to be about; null until that is known. */
	attack: Attack | null;
	isNewAttack: boolean;
	/** A name that no source has, and its row once it is described. */
	newSource: NewSource | null;
	/** Reports of the same source on that attack. */
	earlier: EarlierReport[];
	/** The one it replaces. */
	supersedes: string | null;
	/** The Kyiv day it counts for; null until the attack is known. */
	day: IsoDay | null;
	/** Null while there is an error. */
	rows: EntryRows | null;
}

/** Works out a bulletin against a ledger. The same bulletin and the same ledger give the same rows. */
export function makeEntry(bulletin: Bulletin, context: EntryContext): Entry {
	const { tables, now } = context;
	const read = readBulletin(bulletin, context);
	const newWeapons = rowsNeeded(
		tables.weapons,
		read.counts.flatMap(({ weapon_id }) => weapon_id ?? [])
	);
	const problems = [
		...read.problems,
		...checkFigures(read.counts, [...tables.weapons, ...newWeapons])
	];
	const say = (
		severity: EntryProblem['severity'],
		field: FieldId,
		code: EntryCode,
		params: Record<string, string> = {}
	) => problems.push({ severity, field, code, params });

	const { start, end } = read;
	const waves = start && end ? sameWaves(tables, read.direction, start, end) : [];
	const attack = chooseAttack(bulletin, read, waves, tables);
	const isNewAttack = attack !== null && !tables.attacks.includes(attack);
	if (start && end && !attack) say('error', 'attack', 'unknown_attack', { text: bulletin.attack });
	const twin = waves.find((wave) => wave.overlaps);
	if (isNewAttack && twin) say('warning', 'attack', 'same_wave', { id: twin.attack.attack_id });

	const earlier =
		attack && read.source ? earlierReports(tables, attack.attack_id, read.source, read.counts) : [];
	const same = earlier.find((each) => each.isSame);
	const supersedes = chooseEarlier(bulletin, earlier);
	if (supersedes === undefined)
		say('error', 'supersedes', 'unknown_report', { text: bulletin.supersedes });
	if (same && bulletin.supersedes.trim() !== same.report.report_id)
		say('error', 'source', 'duplicate', { id: same.report.report_id });
	const replaced = earlier.find((each) => each.report.report_id === supersedes);
	const isTakenBack = bulletin.status === 'withdrawn';
	if (isTakenBack && !replaced) say('error', 'supersedes', 'withdrawn_which');
	if (replaced && replaced.lost.length > 0 && !isTakenBack)
		say('warning', 'supersedes', 'figures_lost', { n: String(replaced.lost.length) });
	const status = (bulletin.status || (supersedes ? 'revised' : 'preliminary')) as ReportStatus;
	if (!(ENTRY_STATUSES as readonly string[]).includes(status))
		say('error', 'status', 'unknown_status', { text: bulletin.status });

	let rows: EntryRows | null = null;
	const { source, published } = read;
	if (attack && source && published && supersedes !== undefined && !hasError(problems)) {
		const report_id = freeReportId(tables, attack.attack_id, source);
		const report: Report = {
			...{ report_id, attack_id: attack.attack_id, source_id: source, via_source_id: read.via },
			...{ published, recorded: instantToKyivDay(now), status, supersedes },
			...{ url: bulletin.url.trim(), note: bulletin.note.trim(), published_basis: null }
		};
		const counts = takenBack(read.counts, replaced, isTakenBack).map(
			({ measure, weapon_id, place_id, ...figure }) => ({
				...{ report_id, measure, weapon_id, place_id },
				...{ qualifier: figure.qualifier, value: figure.value, low: figure.low, high: figure.high }
			})
		);
		rows = {
			weapons: newWeapons,
			sources: read.newSource?.row ? [read.newSource.row] : [],
			attacks: isNewAttack ? [attack] : [],
			reports: [report],
			counts
		};
		problems.push(...checkRows(rows, read.counts, context));
	}
	return {
		...{ waves, attack, isNewAttack, earlier, newSource: read.newSource },
		supersedes: supersedes ?? null,
		day: attack && kyivDay(attack.end),
		problems: sortProblems(problems),
		rows: hasError(problems) ? null : rows
	};
}

/** A report that takes another back says of one of its figures that there is none: every report has a count. */
function takenBack(
	counts: readonly ReadCount[],
	replaced: EarlierReport | undefined,
	isTakenBack: boolean
): readonly Omit<Count, 'report_id'>[] {
	const [lost] = replaced?.lost ?? [];
	if (!isTakenBack || !lost) return counts;
	return [{ ...lost, qualifier: 'undisclosed', value: null, low: null, high: null }];
}

const hasError = (problems: readonly EntryProblem[]): boolean =>
	problems.some((problem) => problem.severity === 'error');

/** The attack that was chosen, else the one at the same hours, else a new one; null where the choice is none. */
function chooseAttack(
	bulletin: Bulletin,
	{ direction, start, end }: ReadBulletin,
	waves: readonly WaveChoice[],
	tables: LedgerTables
): Attack | null {
	if (!start || !end) return null;
	const wanted = bulletin.attack.trim();
	const [best] = waves;
	if (wanted === '' && best?.overlaps) return best.attack;
	if (wanted !== '' && wanted !== NEW_ATTACK)
		return waves.find(({ attack }) => attack.attack_id === wanted)?.attack ?? null;
	return {
		attack_id: freeAttackId(tables, direction, start, end),
		...{ direction, kind: 'wave', means: 'air', start, end },
		...titleOf(start, end, false)
	};
}

/** The report to replace; null for none, undefined where the choice is not one of them. */
function chooseEarlier(
	bulletin: Bulletin,
	earlier: readonly EarlierReport[]
): string | null | undefined {
	const wanted = bulletin.supersedes.trim();
	if (wanted === NO_REPORT) return null;
	if (wanted === '')
		return earlier.find((each) => each.lost.length === 0)?.report.report_id ?? null;
	return earlier.find((each) => each.report.report_id === wanted)?.report.report_id;
}

/**
 * `ru-2024-01-02`, as the ledger names the only attack of a day; where that is taken, with the time of day
 * (`-night`, `-day`, `-evening`), and where that is taken too, with a number.
 */
function freeAttackId(
	tables: LedgerTables,
	direction: Attack['direction'],
	start: string,
	end: string
): string {
	const taken = new Set(tables.attacks.map((attack) => attack.attack_id));
	const base = `${direction.toLowerCase()}-${kyivDay(end)}`;
	const [from, to] = [kyivClock(start), kyivClock(end)];
	const part =
		kyivDay(start) < kyivDay(end) || (to !== null && to <= '08:00')
			? 'night'
			: from !== null && from >= '18:00'
				? 'evening'
				: 'day';
	const names = [base, `${base}-${part}`];
	for (let n = 2; ; n++) {
		const free = names.find((name) => !taken.has(name));
		if (free !== undefined) return free;
		names.push(`${base}-${part}-${n}`);
	}
}

function freeReportId(tables: LedgerTables, attackId: string, sourceId: string): string {
	const taken = new Set(tables.reports.map((report) => report.report_id));
	for (let n = 1; ; n++) {
		const id = `${attackId}.${sourceId}.${n}`;
		if (!taken.has(id)) return id;
	}
}

const ORDER = [
	...['start', 'end', 'attack', 'source', 'via', 'source_uk', 'source_party'],
	...['source_kind', 'source_url', 'published', 'url'],
	...['weapons', 'places', 'status', 'supersedes', 'note']
];

/** In the order in which the fields are asked, errors of a field before its warnings. */
function sortProblems(problems: readonly EntryProblem[]): EntryProblem[] {
	const rank = ({ field }: EntryProblem) => ORDER.indexOf(field.split('.')[0] ?? '');
	const line = ({ field }: EntryProblem) => Number(field.split('.')[1] ?? 0);
	return [...problems].sort(
		(a, b) =>
			rank(a) - rank(b) ||
			line(a) - line(b) ||
			(a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1)
	);
}
