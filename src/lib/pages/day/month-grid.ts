/** Months as weeks of days, Monday first, with each day's total and its class of intensity. */
import { addDays, eachDay } from '../../records/ledger/moment';
import type { IsoDay } from '../../records/ledger/types';
import { intensityScale, type IntensityClass } from '../../figures/stats/intensity';
import type { Locale } from '../../figures/view/catalogue';
import { formatNumber, weekdayOf } from '../../figures/view/format';
import type { IndexDay } from './index-table';

export interface GridCell {
	date: IsoDay;
	hasPage: boolean;
	reported: boolean;
	/** Missiles and drones launched, "+" where that is only a floor; empty where nothing is known. */
	text: string;
	level: IntensityClass | null;
}

export interface GridMonth {
	/** `2024-01` */
	id: string;
	/** Rows of seven; null for a day of another month. */
	weeks: (GridCell | null)[][];
}

/** What was surely launched on a day: launches stated, and what was stopped where no report states them. */
function totalOf({ missiles, drones }: IndexDay): { value: number; floor: boolean } | null {
	const parts = [missiles, drones].flatMap(({ launched, stopped, state }) => {
		const figure = launched ?? stopped;
		if (!figure)
			return state === 'local' || state === 'undisclosed' ? [{ value: 0, floor: true }] : [];
		return [{ value: figure.value, floor: launched === null || figure.floor }];
	});
	const known = parts.some(({ value, floor }) => value > 0 || !floor);
	if (!known) return null;
	return {
		value: parts.reduce((sum, part) => sum + part.value, 0),
		floor: parts.some((part) => part.floor)
	};
}

/** The months from the first to the last day, each whole. Days without a page are there, without a link. */
export function monthGrid(days: readonly IndexDay[], locale: Locale): GridMonth[] {
	const first = days[0]?.date;
	const last = days.at(-1)?.date;
	if (first === undefined || last === undefined) return [];
	const byDate = new Map(days.map((day) => [day.date, day]));
	const totals = new Map(days.map((day) => [day.date, totalOf(day)]));
	const scale = intensityScale([...totals.values()].map((total) => total?.value ?? null));
	const months = new Map<string, GridCell[]>();
	for (const date of eachDay(`${first.slice(0, 7)}-01`, endOfMonth(last))) {
		const total = totals.get(date) ?? null;
		const id = date.slice(0, 7);
		const cells = months.get(id) ?? [];
		months.set(id, cells);
		cells.push({
			date,
			hasPage: byDate.has(date),
			reported: byDate.get(date)?.reported ?? false,
			text: total ? `${formatNumber(total.value, locale)}${total.floor ? '+' : ''}` : '',
			level: total && scale.classOf(total.value)
		});
	}
	return [...months].map(([id, cells]) => ({ id, weeks: toWeeks(cells) }));
}

function toWeeks(cells: readonly GridCell[]): (GridCell | null)[][] {
	const lead = cells[0] ? weekdayOf(cells[0].date) : 0;
	const slots: (GridCell | null)[] = [...Array.from({ length: lead }, () => null), ...cells];
	while (slots.length % 7 !== 0) slots.push(null);
	return Array.from({ length: slots.length / 7 }, (_, i) => slots.slice(i * 7, i * 7 + 7));
}

function endOfMonth(day: IsoDay): IsoDay {
	const next = addDays(`${day.slice(0, 7)}-28`, 4);
	return addDays(`${next.slice(0, 7)}-01`, -1);
}
