/**
 * Which attack each statement is about. Decided from the statements and from attacks that are in the ledger without
 * any import of their format, never from earlier imports of it: so the answer is the same whatever copy was imported
 * before. An attack of another format counts as the ledger's own while a report of somebody else stands on it.
 */
import { COUNTRIES, countryOf } from '../ledger/country';
import { addDays, kyivClock, kyivDay } from '../ledger/moment';
import { isCasualty } from '../ledger/measures';
import { standingAttacks } from '../ledger/standing-attacks';
import type { Attack, Count, LedgerTables } from '../ledger/types';
import { hashText } from '../ledger/hash';
import { isImported } from '../ledger/imported';
import { overlapOf, windowOf, type TimeWindow } from './kyiv-time';
import { mergeCounts } from './stated';
import type { Statement } from './types';
import { titleOf, titleOfDayTotal } from './wave-titles';

/** A statement with the attack it is about. */
export interface PlacedStatement extends Statement {
	/** Eight characters in its report's id. */
	hash: string;
	attack: Attack;
}

/** The ids of attacks for all that is only local, of whichever format. */
const LOCAL_ATTACK = /\.[a-z]+-local$/;

interface Known {
	attack: Attack;
	window: TimeWindow;
	/** Figures for the country that its reports state: measure, weapon and value. */
	figures: Set<string>;
	/** The regions, or the country, of whose dead and injured its reports tell. */
	people: Set<string>;
}

/**
 * Places every statement. A national one whose window meets that of an attack which the ledger has by itself –
 * same direction, an air wave, same day of the end – is about that attack, so that no day is counted twice;
 * among several it goes to the one that states most of the same figures, then to the one whose window fits best.
 * All that go to one such attack become one statement, its figures added, because there they stand for one raid.
 * The total of a day that has several such attacks is about none of them: it becomes a period, which is compared with
 * their sum and never added to it.
 * Any other national statement is an attack of its own; two that say exactly the same share one. Local
 * statements go to whatever attack runs at their time, else to one attack a day for all that is only local.
 */
export function placeStatements(
	statements: readonly Statement[],
	tables: LedgerTables,
	/** Of the format, in the ids of what it makes. */
	mark: string
): PlacedStatement[] {
	const known = indexKnown(tables, mark);
	const placed: PlacedStatement[] = [];
	const gathered = new Map<string, { attack: Attack; statements: Statement[] }>();
	const own = new Map<string, Attack>();
	const attackOf = new Map<string, Attack>();
	for (const statement of sortByKey(statements.filter((each) => each.isNational))) {
		const total = totalBeside(statement, known, mark);
		const match = total ?? bestMatch(statement, knownNear(statement, known));
		if (match && statement.isDayTotal) {
			// What two say of a whole day are rivals, and never added.
			attackOf.set(statement.key, match);
			placed.push({ ...statement, hash: hashText(statement.key), attack: match });
			continue;
		}
		if (match) {
			const group = gathered.get(match.attack_id);
			if (group) group.statements.push(statement);
			else gathered.set(match.attack_id, { attack: match, statements: [statement] });
			continue;
		}
		const hash = hashText(statement.key);
		const { direction, start, end, counts, isApart } = statement;
		const said = JSON.stringify([direction, start, end, counts, isApart ? statement.key : '']);
		let attack = own.get(said);
		if (!attack) own.set(said, (attack = createAttack(statement, mark)));
		attackOf.set(statement.key, attack);
		placed.push({ ...statement, hash, attack });
	}
	for (const { attack, statements: about } of gathered.values()) {
		const key = `attack:${attack.attack_id}`;
		for (const each of about) attackOf.set(each.key, attack);
		placed.push({ ...gather(about), key, hash: hashText(key), attack });
	}

	const byDay = new Map<string, Known[]>([...known].map(([day, list]) => [day, [...list]]));
	for (const { attack, direction, day, window } of placed) {
		if (attack.kind === 'period') continue;
		const entry = { attack, window, figures: new Set<string>(), people: new Set<string>() };
		const key = keyOfDay({ direction, day });
		const list = byDay.get(key);
		if (list) list.push(entry);
		else byDay.set(key, [entry]);
	}
	for (const statement of sortByKey(statements.filter((each) => !each.isNational))) {
		const { about } = statement;
		const named = about ? attackOf.get(about) : null;
		const found =
			about === undefined
				? bestMatch(statement, byDay.get(keyOfDay(statement)) ?? [])
				: sameToll(statement, known.get(keyOfDay(statement)) ?? []);
		const attack = named ?? found ?? localAttack(statement, mark);
		placed.push({ ...statement, hash: hashText(statement.key), attack });
	}
	return sortByKey(placed);
}

/** The period that a day's total is, where the ledger has several attacks of that day; null where it has not. */
function totalBeside(
	{ isDayTotal = false, direction, day }: Statement,
	known: ReadonlyMap<string, Known[]>,
	mark: string
): Attack | null {
	const key = keyOfDay({ direction, day });
	const attacks = (known.get(key) ?? []).filter(
		({ figures, people }) => figures.size + people.size > 0
	);
	if (!isDayTotal || attacks.length < 2) return null;
	return {
		...{ attack_id: `${key}.${mark}-day`, direction, kind: 'period', means: 'air' },
		...{ start: day, end: day },
		...titleOfDayTotal(day)
	};
}

/** The id under which everything of a day is kept that only local posts tell of. */
const localAttack = ({ direction, day }: Statement, mark: string): Attack => ({
	...{ attack_id: `${keyOfDay({ direction, day })}.${mark}-local`, direction },
	...{ kind: 'wave', means: 'air' },
	...{ start: day, end: day },
	...titleOf(day, day, true)
});

function createAttack(statement: Statement, mark: string): Attack {
	const { direction, day, start, end, key, attackKey } = statement;
	const id = `${keyOfDay({ direction, day })}.${mark}-${hashText(attackKey ?? key)}`;
	return {
		...{ attack_id: id, direction, kind: 'wave', means: 'air', start, end },
		...titleOf(start, end, false)
	};
}

/** Attacks that the format did not make, by the day on which they end. */
function indexKnown(
	{ attacks, reports, counts }: LedgerTables,
	mark: string
): Map<string, Known[]> {
	const ownReport = new RegExp(`\\.${mark}-[0-9a-z]{8}\\.\\d+$`);
	const ownAttack = new RegExp(`\\.${mark}-[^.]+$`);
	const others = reports.filter((report) => !ownReport.test(report.report_id));
	const attackOf = new Map(others.map((report) => [report.report_id, report.attack_id]));
	const live = standingAttacks({ reports: others });
	const figures = new Map<string, Set<string>>();
	const people = new Map<string, Set<string>>();
	for (const count of counts) {
		const attack = attackOf.get(count.report_id);
		if (attack === undefined) continue;
		if (isCasualty(count.measure)) {
			const set = people.get(attack) ?? new Set();
			people.set(attack, set.add(regionOf(count.place_id ?? '')));
		}
		if (!isWhole(count.place_id)) continue;
		const set = figures.get(attack) ?? new Set();
		figures.set(attack, set.add(figureKey(count)));
	}
	const byDay = new Map<string, Known[]>();
	for (const attack of attacks) {
		const { attack_id, direction, kind, means, start, end } = attack;
		if (kind !== 'wave' || means !== 'air') continue;
		if (ownAttack.test(attack_id) || LOCAL_ATTACK.test(attack_id)) continue;
		// What another format withdrew is no raid any more.
		if (isImported(attack) && !live.has(attack_id)) continue;
		const entry = {
			attack,
			window: windowOf(start, end),
			figures: figures.get(attack_id) ?? new Set<string>(),
			people: people.get(attack_id) ?? new Set<string>()
		};
		const key = keyOfDay({ direction, day: kyivDay(end) });
		const list = byDay.get(key);
		if (list) list.push(entry);
		else byDay.set(key, [entry]);
	}
	return byDay;
}

/** Known attacks of the statement's day; a wave that ends at midnight may be known by the evening before. */
function knownNear(statement: Statement, known: ReadonlyMap<string, Known[]>): Known[] {
	const sameDay = known.get(keyOfDay(statement)) ?? [];
	if (kyivClock(statement.end) !== '00:00') return sameDay;
	const { direction, day } = statement;
	return [...sameDay, ...(known.get(keyOfDay({ direction, day: addDays(day, -1) })) ?? [])];
}

/** As the ids of attacks begin: `ru-2024-01-02`. */
const keyOfDay = ({ direction, day }: Pick<Statement, 'direction' | 'day'>): string =>
	`${direction.toLowerCase()}-${day}`;

const isWhole = (place: string | null): boolean => place !== null && place in COUNTRIES;

const figureKey = (count: Pick<Count, 'measure' | 'weapon_id' | 'value'>): string =>
	`${count.measure}|${count.weapon_id}|${count.value}`;

function bestMatch(statement: Statement, candidates: readonly Known[]): Attack | null {
	const figures = statement.counts.filter((count) => count.value && isWhole(count.place_id));
	const ranked = candidates
		.map(({ attack, window, figures: stated }) => {
			const overlap = overlapOf(statement.window, window);
			const union =
				Math.max(statement.window.to, window.to) - Math.min(statement.window.from, window.from);
			const same = figures.filter((count) => stated.has(figureKey(count))).length;
			return { attack, overlap, same, fit: union > 0 ? overlap / union : 1 };
		})
		.filter(({ overlap }) => overlap > 0)
		.sort(
			(a, b) =>
				b.same - a.same || b.fit - a.fit || (a.attack.attack_id < b.attack.attack_id ? -1 : 1)
		);
	return ranked[0]?.attack ?? null;
}

/** The part of a place's id that is its region, or the country. */
const regionOf = (place: string): string => place.split('.')[0]!;

/**
 * The attack of the day that has a toll of the country, or of the region whose dead and injured a statement tells of:
 * there the two are rivals, and beside it they would be added. The first by name of several; null for none.
 */
function sameToll({ counts, direction }: Statement, candidates: readonly Known[]): Attack | null {
	const regions = counts
		.filter((count) => isCasualty(count.measure))
		.map((count) => regionOf(count.place_id ?? ''));
	if (regions.length === 0) return null;
	const places = [countryOf(direction), ...regions];
	return candidates
		.filter(({ people }) => places.some((place) => people.has(place)))
		.map(({ attack }) => attack)
		.reduce<Attack | null>((a, b) => (a && a.attack_id < b.attack_id ? a : b), null);
}

/** Several statements about one raid as one; the address is that of the one with the largest figure. */
function gather(statements: readonly Statement[]): Statement {
	const [first, ...others] = [...statements].sort(
		(a, b) => largest(b) - largest(a) || (a.key < b.key ? -1 : 1)
	) as [Statement, ...Statement[]];
	if (others.length === 0) return first;
	const posts = `Added from ${statements.length} posts.`;
	const latest = statements.reduce((a, b) => (b.window.to > a.window.to ? b : a));
	return {
		...first,
		end: latest.end,
		window: {
			from: statements.reduce((least, each) => Math.min(least, each.window.from), Infinity),
			to: latest.window.to
		},
		also: [...new Set(others.map((each) => each.url))],
		counts: mergeCounts(statements.flatMap((each) => each.counts)),
		note: [...statements.map((each) => each.note), posts].filter((text) => text !== '').join(' '),
		lines: statements.flatMap((each) => each.lines).sort((a, b) => a - b)
	};
}

const largest = (statement: Statement): number =>
	statement.counts.reduce((most, count) => Math.max(most, count.value ?? 0), 0);

const sortByKey = <T extends { key: string }>(list: readonly T[]): T[] =>
	[...list].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
