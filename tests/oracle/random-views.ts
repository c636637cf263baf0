/** Views as people come upon them, the same from run to run. */
import { encodeView } from '../../src/lib/figures/view/codec';
import {
	COMPARISONS,
	DEFAULT_VIEW,
	GRAINS,
	PRESETS,
	PRESET_DAYS,
	RATE_KINDS,
	type View
} from '../../src/lib/figures/view/view';
import { createRandom } from '../fixtures/random';
import { daysOf, kyivDay, plusDays } from './kyiv';
import type { Tables } from './tables';
import type { Span } from './view';

/** The days in which figures were collected systematically, as `datapackage.json` states them. */
export const RECORD: Span = { from: '2023-12-01', to: '2024-01-31' };
export const DESCRIPTOR = { temporal: RECORD };

export interface RandomView {
	view: View;
	/** `/?…`: open it to see. */
	query: string;
}

/** Weapons that a page offers: those that some report of an air attack of the record speaks of, with what is above them. */
function offeredWeapons(tables: Tables, direction: View['direction']): string[] {
	const parents = new Map(tables.weapons.map((row) => [row.weapon_id, row.parent_id]));
	const lineOf = (id: string | null): string[] =>
		id === null ? [] : [id, ...lineOf(parents.get(id) ?? null)];
	const attacks = new Set(
		tables.attacks
			.filter(({ kind, means, end, direction: by }) => {
				const day = kyivDay(end);
				return (
					by === direction &&
					kind === 'wave' &&
					means === 'air' &&
					day >= RECORD.from &&
					day <= RECORD.to
				);
			})
			.map((attack) => attack.attack_id)
	);
	const reports = new Set(
		tables.reports
			.filter((report) => attacks.has(report.attack_id) && report.status !== 'withdrawn')
			.map((report) => report.report_id)
	);
	const spoken = new Set(
		tables.counts
			.filter((count) => reports.has(count.report_id))
			.flatMap((count) => lineOf(count.weapon_id))
	);
	return tables.weapons
		.map((row) => row.weapon_id)
		.filter((id) => spoken.has(id) && lineOf(id).some((up) => up === 'missile' || up === 'drone'));
}

/** `count` views of a ledger; every moment asked for is one at which something was published, or a day. */
export function randomViews(tables: Tables, count: number, seed: number): RandomView[] {
	const random = createRandom(seed);
	const below = (n: number) => Math.floor(random() * n);
	const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
	const days = daysOf(RECORD.from, RECORD.to);
	const weapons = { RU: offeredWeapons(tables, 'RU'), UA: offeredWeapons(tables, 'UA') };
	const moments = [
		...new Set(
			tables.reports
				.map((report) => report.published)
				.filter(
					(moment) => moment.slice(0, 10) >= RECORD.from && moment.slice(0, 10) <= '2024-02-07'
				)
		)
	].sort();
	return Array.from({ length: count }, (): RandomView => {
		const asOf = random() < 0.5 ? null : random() < 0.4 ? pick(days) : pick(moments);
		const kind = random();
		const start = below(days.length);
		const length = pick([1, 1, 2, 3, 5, 7, 7, 10, 14, 30]);
		const period =
			kind < 0.3 ? pick(PRESETS) : { from: days[start]!, to: plusDays(days[start]!, length - 1) };
		const direction = random() < 0.7 ? 'RU' : 'UA';
		const chosen =
			random() < 0.4
				? null
				: random() < 0.35
					? [pick(['missile', 'drone', 'ballistic', 'cruise'])]
					: [...new Set(Array.from({ length: 1 + below(3) }, () => pick(weapons[direction])))];
		const view: View = {
			...DEFAULT_VIEW,
			direction,
			period,
			weapons: chosen,
			grain: pick(GRAINS),
			asOf,
			compare: pick(COMPARISONS),
			rate: pick(RATE_KINDS),
			tabs: {}
		};
		return { view, query: `/?${encodeView(view)}` };
	});
}

/** The days a view asks for, before the record and T cut them; `end` is the last day there is. */
export function askedSpan(view: View, end: string): Span | null {
	if (typeof view.period !== 'string') return view.period;
	if (view.period === 'all') return null;
	return { from: plusDays(end, 1 - PRESET_DAYS[view.period]), to: end };
}
