/** What a report says and what it is used for, in words. */
import { MEASURES } from '../../records/ledger/measures';
import type { Count, Direction, Measure, Reading } from '../../records/ledger/types';
import type { IndexedReport } from '../../records/ledger/ledger';
import * as m from '../../paraglide/messages';
import { countryOf } from '../../records/ledger/country';
import type { ChosenBecause, LeftBecause, Role, Total } from '../../figures/stats/day-detail';
import type { Locale, Names } from '../../figures/view/catalogue';
import { formatNumber } from '../../figures/view/format';
import { measureWord } from '../../outputs/export/change-words';

type Words = (args: { n: string }, options: { locale: Locale }) => string;

const SAID: Record<Measure, Words> = {
	launched: m.day_said_launched,
	intercepted: m.day_said_intercepted,
	suppressed: m.day_said_suppressed,
	hit: m.day_said_hit,
	killed: m.day_said_killed,
	injured: m.day_said_injured,
	killed_or_injured: m.day_said_killed_or_injured,
	children_killed: m.day_said_children_killed,
	children_injured: m.day_said_children_injured
};

/** The number of a count as its source worded it: "at least 70", "about 60 (50–70)", "number not disclosed". */
export function countNumber(count: Count, locale: Locale): string {
	const o = { locale };
	if (count.qualifier === 'none_reported') return m.day_q_none_reported({}, o);
	if (count.value === null || count.qualifier === 'undisclosed') return m.day_q_undisclosed({}, o);
	const n = formatNumber(count.value, locale);
	const { low, high } = count;
	switch (count.qualifier) {
		case 'exact':
			return n;
		case 'about': {
			const range =
				low === null && high === null
					? ''
					: ` (${formatNumber(low ?? count.value, locale)}–${formatNumber(high ?? count.value, locale)})`;
			return m.day_q_about({ n }, o) + range;
		}
		case 'at_least':
			return m.day_q_at_least({ n }, o);
		case 'more_than':
			return m.day_q_more_than({ n }, o);
		case 'at_most':
			return m.day_q_at_most({ n }, o);
	}
}

/** "72 shot down"; what has no number is named first: "killed: none reported". */
function saidText(count: Count, locale: Locale): string {
	const n = countNumber(count, locale);
	if (count.value !== null) return SAID[count.measure]({ n }, { locale });
	return m.knownwhen_fact({ name: measureWord(count.measure, locale), text: n }, { locale });
}

/** What a report says of one subject: a weapon, or people, in one place. */
export interface Saying {
	/** The whole country, or a place: shown, never added. */
	national: boolean;
	/** "Kh-101", "Kyiv · Missile", "Kyiv"; empty for people in the whole country. */
	subject: string;
	text: string;
}

/** All that a report says, the whole country first, then weapons in the order of the tree, then people. */
export function sayings(
	report: IndexedReport,
	direction: Direction,
	names: Names,
	locale: Locale
): Saying[] {
	const country = countryOf(direction);
	const groups = new Map<string, Count[]>();
	for (const count of report.counts) {
		const key = `${count.place_id ?? country} ${count.weapon_id ?? ''}`;
		const group = groups.get(key);
		if (group) group.push(count);
		else groups.set(key, [count]);
	}
	const order = new Map(names.weapons.map((weapon, i) => [weapon.weapon_id, i]));
	const sayingOf = (counts: Count[]) => {
		const { place_id: place, weapon_id: weapon } = counts[0]!;
		const national = place === null || place === country;
		const subject = [
			national ? '' : names.place(place),
			weapon === null ? '' : names.weapon(weapon)
		].filter((part) => part !== '');
		return {
			national,
			rank: weapon === null ? Infinity : (order.get(weapon) ?? 0),
			subject: subject.join(' · '),
			text: [...counts]
				.sort((a, b) => MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure))
				.map((count) => saidText(count, locale))
				.join(', ')
		};
	};
	return [...groups.values()]
		.map(sayingOf)
		.sort(
			(a, b) =>
				Number(b.national) - Number(a.national) ||
				(a.rank === b.rank ? 0 : a.rank - b.rank) ||
				(a.subject < b.subject ? -1 : 1)
		)
		.map(({ national, subject, text }) => ({ national, subject, text }));
}

const TOTALS: Record<Total, (args: object, options: { locale: Locale }) => string> = {
	missile: m.word_missiles,
	drone: m.word_drones,
	killed: m.word_killed,
	injured: m.word_injured
};
const CHOSEN: Record<ChosenBecause, typeof m.day_because_only> = {
	only: m.day_because_only,
	rank: m.day_because_rank,
	detail: m.day_because_detail,
	latest: m.day_because_latest,
	id: m.day_because_id,
	place: m.day_because_place
};
const LEFT: Record<LeftBecause, typeof m.day_left_rank> = {
	rank: m.day_left_rank,
	detail: m.day_left_detail,
	earlier: m.day_left_earlier,
	id: m.day_left_id,
	'own-later': m.day_left_own_later,
	'no-launches': m.day_left_no_launches,
	place: m.day_left_place,
	sum: m.day_left_sum,
	verified: m.day_left_verified
};

/** What a report is used for, and the rule that decided so. */
export function roleText(role: Role, locale: Locale): string {
	const o = { locale };
	const total = TOTALS[role.total]({}, o);
	return role.chosen
		? m.day_used({ total, reason: CHOSEN[role.because]({}, o) }, o)
		: m.day_not_used({ total, reason: LEFT[role.because]({}, o) }, o);
}

/** Whose page a reading is: its outlet, the source itself at the report's own address, else the host. */
export function readingName(reading: Reading, report: IndexedReport, names: Names): string {
	if (reading.via_source_id !== null) return names.source(reading.via_source_id);
	if (reading.url === report.url) return names.source(report.source_id);
	return new URL(reading.url).host.replace(/^www\./, '');
}

/** The name of a source with the outlet it was read in. */
export function sourceText(report: IndexedReport, names: Names, locale: Locale): string {
	const source = names.source(report.source_id);
	return report.via_source_id && report.via_source_id !== report.source_id
		? m.word_source_via({ source, via: names.source(report.via_source_id) }, { locale })
		: source;
}
