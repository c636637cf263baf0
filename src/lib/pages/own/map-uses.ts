/** What a column of somebody else's table can be used as, and what an answer changes in the map. */
import { MEASURES, STRIKE_MEASURES, isStrike, type Measure } from '../../records/ledger/measures';
import { readDate } from '../../records/mapper/date-cells';
import type { Question } from '../../records/mapper/questions';
import {
	CLOCKS,
	DATE_ORDERS,
	FACTS,
	ROW_KINDS,
	type Clock,
	type DateOrder,
	type Fact,
	type RowKind,
	type TableMap,
	type Thousands
} from '../../records/mapper/table-map';
import type { Direction } from '../../records/ledger/types';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';
import { directionName } from '../../figures/view/describe';
import { formatDay, formatNumber } from '../../figures/view/format';
import { DIRECTIONS } from '../../figures/view/view';

/** A fact of the row, a measure, or `by-column`: the figures of which another column names the measure. */
export type Use = Fact | Measure | 'by-column';
export type UseGroup = 'row' | 'figures';

export const USES: readonly { name: UseGroup; uses: readonly Use[] }[] = [
	{ name: 'row', uses: FACTS },
	{
		name: 'figures',
		uses: [...STRIKE_MEASURES, ...MEASURES.filter((each) => !isStrike(each)), 'by-column']
	}
];

/** What a map uses a column as; empty for nothing. */
export const useOf = (map: TableMap, name: string): Use | '' =>
	map.facts.find((each) => each.name === name)?.fact ??
	map.figures.find((each) => each.name === name)?.measure ??
	'';

/** The map with a column used as something else; a fact that another column told is this one's then. */
export function withUse(map: TableMap, name: string, use: string): TableMap {
	const known = map.figures.find((each) => each.name === name);
	const facts = map.facts.filter((each) => each.name !== name && each.fact !== use);
	const figures = map.figures.filter((each) => each.name !== name);
	const fact = FACTS.find((each) => each === use);
	if (fact) return { ...map, facts: [...facts, { name, fact }], figures };
	const measure = [...MEASURES, 'by-column' as const].find((each) => each === use);
	if (!measure) return { ...map, facts, figures };
	const hasWeapons = facts.some((each) => each.fact === 'weapon');
	const weapon = known?.weapon ?? (hasWeapons ? 'by-column' : null);
	return {
		...map,
		facts,
		figures: [...figures, { name, measure, weapon, running: known?.running ?? null }]
	};
}

export const withWeapon = (map: TableMap, name: string, weapon: string): TableMap =>
	withFigure(map, name, { weapon: weapon === '' ? null : weapon });

const withFigure = (
	map: TableMap,
	name: string,
	change: { weapon: string | null } | { running: boolean }
): TableMap => ({
	...map,
	figures: map.figures.map((each) => (each.name === name ? { ...each, ...change } : each))
});

/** A question with a few answers, as radio buttons ask it. */
export interface AskedChoice {
	legend: string;
	hint: string;
	error: string;
	options: { value: string; label: string }[];
	/** Empty while nobody has answered. */
	value: string;
	answer: (value: string) => TableMap;
}

const ROW_WORDS = {
	day: m.own_map_rows_day,
	attack: m.own_map_rows_attack,
	event: m.own_map_rows_event,
	longer: m.own_map_rows_longer
} satisfies Record<RowKind, unknown>;
const CLOCK_WORDS = {
	kyiv: m.own_map_clock_kyiv,
	utc: m.own_map_clock_utc,
	moscow: m.own_map_clock_moscow
} satisfies Record<Clock, unknown>;

/** The question with its answers; null for one that the columns themselves answer. */
export function choiceOf(question: Question, map: TableMap, locale: Locale): AskedChoice | null {
	const none = { hint: '', error: '' };
	switch (question.ask) {
		case 'rows': {
			const { again, daysApart } = question;
			const hints = [
				again ? m.own_map_rows_again({ day: again.cell, n: again.rows }) : '',
				daysApart > 1 ? m.own_map_rows_apart({ n: daysApart }) : ''
			];
			return {
				legend: m.own_map_q_rows(),
				hint: hints.filter((each) => each !== '').join(' '),
				error: map.rows === 'longer' ? m.own_map_rows_refused() : '',
				options: ROW_KINDS.map((value) => ({ value, label: ROW_WORDS[value]() })),
				value: map.rows ?? '',
				answer: (value) => ({ ...map, rows: value as RowKind })
			};
		}
		case 'direction':
			return {
				...{ ...none, legend: m.own_map_q_direction() },
				options: DIRECTIONS.map((value) => ({ value, label: directionName(value, locale) })),
				value: map.direction ?? '',
				answer: (value) => ({ ...map, direction: value as Direction })
			};
		case 'order':
			return {
				...{ ...none, legend: m.own_map_q_order({ sample: question.sample }) },
				options: DATE_ORDERS.flatMap((order) => {
					const read = readDate(question.sample, { order, clock: 'kyiv', isDaysOnly: true });
					return read ? [{ value: order, label: formatDay(read.day, locale) }] : [];
				}),
				value: map.order ?? '',
				answer: (value) => ({ ...map, order: value as DateOrder })
			};
		case 'clock':
			return {
				...{ ...none, legend: m.own_map_q_clock({ sample: question.sample }) },
				options: CLOCKS.map((value) => ({ value, label: CLOCK_WORDS[value]() })),
				value: map.clock ?? '',
				answer: (value) => ({ ...map, clock: value as Clock })
			};
		case 'thousands': {
			const { sample, column } = question;
			const mark = sample.includes(',') ? ',' : '.';
			const whole = formatNumber(Number(sample.replace(/\D/g, '')), locale);
			const [before = ''] = sample.split(mark);
			const options: { value: Thousands; label: string }[] = [
				{ value: mark, label: m.own_map_thousands_is({ n: whole }) },
				{
					value: 'none',
					label: m.own_map_thousands_not({
						n: formatNumber(Number(before.replace(/\D/g, '')), locale)
					})
				}
			];
			return {
				...{ ...none, legend: m.own_map_q_thousands({ sample, column }), options },
				value: map.thousands ?? '',
				answer: (value) => ({ ...map, thousands: value as Thousands })
			};
		}
		case 'running': {
			const { column, first, last } = question;
			const { running = null } = map.figures.find((each) => each.name === column) ?? {};
			return {
				...{ ...none, legend: m.own_map_q_running({ column, first, last }) },
				options: [
					{ value: 'yes', label: m.own_map_running_yes() },
					{ value: 'no', label: m.own_map_running_no() }
				],
				value: running === null ? '' : running ? 'yes' : 'no',
				answer: (value) => withFigure(map, column, { running: value === 'yes' })
			};
		}
		case 'day':
		case 'figures':
		case 'weapon':
			return null;
	}
}
