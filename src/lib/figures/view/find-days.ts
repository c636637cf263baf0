/** The days of a direction, to be gone to by date or found by the words of their attacks, places and weapons. */
import { lineageOf, type IndexedAttack } from '../../records/ledger/ledger';
import type { Direction, IsoDay } from '../../records/ledger/types';
import type { DayIndex, DaysSource } from './day-index';
import { isoOf, parseTypedDate, splitTypedDate, type TypedDate } from './typed-date';
import { toHaystack, wantedWords } from './typed-words';

interface Titled {
	title_en: string;
	title_uk: string;
}
interface FindName {
	name_en: string;
	name_uk: string;
	/** Other spellings, for weapons. */
	aliases?: string;
}

/** A day that has a page. */
export interface FindDay {
	date: IsoDay;
	reported: boolean;
	titles: Titled[];
	/** Ids of places and weapons that its reports name, with those above them but for the whole. */
	names: string[];
}

/** Everything there is to find in a direction. Plain data: it is a file of the site. */
export interface FindIndex {
	days: FindDay[];
	names: Record<string, FindName>;
}

/** Gathers what the days of a direction can be found by. */
export function findIndex(
	{ ledger }: Pick<DaysSource, 'ledger'>,
	index: DayIndex,
	direction: Direction
): FindIndex {
	const attacks = new Map<IsoDay, IndexedAttack[]>();
	for (const attack of ledger.attacks) {
		if (attack.direction !== direction || attack.kind !== 'wave' || attack.reports.length === 0)
			continue;
		const others = attacks.get(attack.day);
		if (others) others.push(attack);
		else attacks.set(attack.day, [attack]);
	}
	const names: FindIndex['names'] = {};
	const idsOf = (attack: IndexedAttack): string[] =>
		attack.reports.flatMap(({ counts }) =>
			counts.flatMap(({ weapon_id: weapon, place_id: place }) => [
				...(weapon === null ? [] : lineageOf(ledger.weaponTree, weapon).slice(0, -1)),
				...(place === null ? [] : lineageOf(ledger.placeTree, place).slice(0, -1))
			])
		);
	const days = index[direction].pages.map(({ date, reported }): FindDay => {
		const own = attacks.get(date) ?? [];
		const ids = [...new Set(own.flatMap(idsOf))];
		for (const id of ids) {
			const weapon = ledger.weapons.get(id);
			const row: FindName | undefined = weapon ?? ledger.places.get(id);
			if (row)
				names[id] ??= {
					name_en: row.name_en,
					name_uk: row.name_uk,
					...(weapon?.aliases && { aliases: weapon.aliases })
				};
		}
		return {
			date,
			reported,
			titles: own.map(({ title_en, title_uk }) => ({ title_en, title_uk })),
			names: ids
		};
	});
	return { days, names };
}

/** What was found for a text. */
export type Found =
	| { kind: 'nothing-typed' }
	/** A day with a page, or a month or year that has one: `2024-01-02`, `2024-01`, `2024`. */
	| { kind: 'go'; to: string }
	/** Written like a date, and the calendar has none such. */
	| { kind: 'no-date' }
	/** A day, month or year without a page, with the nearest days before and after it that have reports. */
	| { kind: 'no-page'; at: string; nearest: IsoDay[] }
	/** Latest first; `names` are those of the day that answer the text. */
	| { kind: 'list'; days: FoundDay[] };
interface FoundDay {
	day: FindDay;
	names: string[];
}

/** Reads a typed text as a date, as words, or as words beside a date. */
export function findDays({ days, names }: FindIndex, text: string): Found {
	const typed = parseTypedDate(text);
	if (typed) return typed.length > 0 ? findDate(days, typed) : { kind: 'no-date' };
	const split = splitTypedDate(text);
	if (split?.typed.length === 0) return { kind: 'no-date' };
	const wanted = wantedWords(split?.rest ?? text);
	if (wanted.length === 0) return { kind: 'nothing-typed' };
	const among = split ? days.filter(isOn(split.typed)) : days;
	return { kind: 'list', days: withWords(among, names, wanted).reverse() };
}

/** The days on which every word is in a title or a name. */
function withWords(
	days: readonly FindDay[],
	names: FindIndex['names'],
	wanted: readonly string[]
): FoundDay[] {
	const spellings = new Map(
		Object.entries(names).map(([id, { name_en, name_uk, aliases = '' }]) => [
			id,
			toHaystack(`${name_en} ${name_uk} ${aliases}`)
		])
	);
	return days.flatMap((day) => {
		const titles = toHaystack(
			day.titles.map((each) => `${each.title_en} ${each.title_uk}`).join(' ')
		);
		const answering = new Set<string>();
		for (const word of wanted) {
			const found = day.names.filter((id) => spellings.get(id)?.includes(word));
			if (found.length === 0 && !titles.includes(word)) return [];
			for (const id of found) answering.add(id);
		}
		return [{ day, names: [...answering] }];
	});
}

/** Whether a day is one of those that were typed, as far as they were. */
const isOn =
	(typed: readonly TypedDate[]) =>
	({ date }: FindDay): boolean =>
		typed.some(
			({ year, month, day }) =>
				(year === null || +date.slice(0, 4) === year) &&
				(month === null || +date.slice(5, 7) === month) &&
				(day === null || +date.slice(8) === day)
		);

function findDate(days: readonly FindDay[], typed: readonly TypedDate[]): Found {
	const whole = typed.map(isoOf).filter((iso) => iso !== null);
	const there = whole.filter((iso) => days.some(({ date }) => date.startsWith(iso)));
	const [only, ...others] = there;
	if (only !== undefined && others.length === 0) return { kind: 'go', to: only };
	const [first] = whole;
	if (only === undefined && first !== undefined)
		return { kind: 'no-page', at: first, nearest: nearestTo(days, first) };
	return {
		kind: 'list',
		days: days
			.filter(isOn(typed))
			.map((day) => ({ day, names: [] }))
			.reverse()
	};
}

/** The last day with reports before a date, and the first after it. */
function nearestTo(days: readonly FindDay[], at: string): IsoDay[] {
	const reported = days.filter((day) => day.reported);
	return [
		reported.findLast((day) => day.date < at)?.date,
		reported.find((day) => day.date > at)?.date
	].filter((day) => day !== undefined);
}
