/** Scopes for the tests of charts: of the shipped ledger, and of days written by hand. */
import { byMeasure, TALLIED } from '../../../../src/lib/records/ledger/measures';
import { createLedger, type Ledger } from '../../../../src/lib/records/ledger/ledger';
import { addDays } from '../../../../src/lib/records/ledger/moment';
import type { Note } from '../../../../src/lib/records/ledger/types';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { exactly, type Figure } from '../../../../src/lib/figures/stats/figure';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import type {
	CellState,
	DailySeries,
	Day,
	StrikeCell
} from '../../../../src/lib/figures/stats/series';
import { createNames, type Locale, type Names } from '../../../../src/lib/figures/view/catalogue';
import { createCatalogue } from '../../../../src/lib/figures/view/create-catalogue';
import { createScope, type Scope } from '../../../../src/lib/figures/view/scope';
import { DEFAULT_VIEW, type View } from '../../../../src/lib/figures/view/view';

let ledger: Ledger | null = null;

/** A view of the shipped figures, December 2023 and January 2024. */
export async function shippedScope(
	patch: Partial<View> = {},
	locale: Locale = 'en'
): Promise<{ scope: Scope; names: Names }> {
	ledger ??= createLedger((await readLedger('data', { today: '2026-11-22' })).tables);
	const view = { ...DEFAULT_VIEW, ...patch };
	const series = resolveDaily(ledger, {
		direction: view.direction,
		asOf: view.asOf,
		hasPatterns: true,
		from: '2023-12-01',
		to: '2024-01-31'
	});
	const names = createNames(createCatalogue(ledger, [series]), locale);
	return { scope: createScope(series, view, names), names };
}

/** A family on a day: launched and stopped, or the state that stands instead. */
export type Said = [launched: number | Figure | null, stopped: number | null] | CellState;

const figure = (value: number | Figure | null) =>
	typeof value === 'number' ? exactly(value) : value;

function cellOf(said: Said): StrikeCell {
	const [launches, stops] = typeof said === 'string' ? [null, null] : said;
	const launched = figure(launches);
	const stopped = figure(stops);
	const paired = launched && stopped ? { launched, stopped, intercepted: stopped } : null;
	return {
		...byMeasure(TALLIED, () => null),
		...{ launched, stopped, intercepted: stopped },
		paired,
		outcomes: paired ? [{ wave: 0, pair: paired, rivals: [] }] : [],
		partial: launched === null || stopped === null,
		disputed: false,
		state: typeof said === 'string' ? said : 'known',
		chosen: [],
		alternatives: []
	};
}

/** Days from 1 March 2024, each `[missiles, drones]`; null for a day without any report. */
export function writtenScope(
	said: readonly ([Said, Said] | null)[],
	patch: Partial<View> = {},
	notes: readonly Note[] = []
): { scope: Scope; names: Names } {
	const from = '2024-03-01';
	const days = said.map((pair, i): Day => ({
		date: addDays(from, i),
		reported: pair !== null,
		waves: pair ? 1 : 0,
		strikes: pair ? { missile: cellOf(pair[0]), drone: cellOf(pair[1]) } : {},
		killed: null,
		injured: null,
		reports: pair ? 1 : 0,
		casualtyReports: {}
	}));
	const series: DailySeries = {
		direction: 'RU',
		asOf: null,
		knownOn: null,
		from,
		to: addDays(from, Math.max(0, days.length - 1)),
		days,
		reports: [],
		periods: [],
		others: [],
		patterns: { raids: [], regions: [], sources: [] }
	};
	const weapon = (weapon_id: string, parent_id: string | null) => ({
		weapon_id,
		parent_id,
		name_en: weapon_id,
		name_uk: weapon_id,
		aliases: ''
	});
	const names = createNames(
		{
			weapons: [weapon('missile', null), weapon('drone', null), weapon('kalibr', 'missile')],
			sources: {},
			places: {},
			notes: [...notes]
		},
		'en'
	);
	return { scope: createScope(series, { ...DEFAULT_VIEW, ...patch }, names), names };
}
