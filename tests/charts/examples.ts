/** What is drawn for the snapshots: scopes of the shipped ledger, of days written by hand, of four years. */
import { createAnyCard } from '../../src/lib/drawing/cards/card';
import { createLedger } from '../../src/lib/records/ledger/ledger';
import { resolveDaily } from '../../src/lib/figures/stats/resolve-daily';
import { createNames, type Locale, type Names } from '../../src/lib/figures/view/catalogue';
import { createCatalogue } from '../../src/lib/figures/view/create-catalogue';
import { createScope, type Scope } from '../../src/lib/figures/view/scope';
import type { Grain } from '../../src/lib/figures/stats/grain';
import { DEFAULT_VIEW, type CardId, type View } from '../../src/lib/figures/view/view';
import type { DrawSize } from '../../src/lib/drawing/plot/draw-size';
import { syntheticTables } from '../fixtures/synthetic-ledger';
import { shippedScope, writtenScope } from '../unit/drawing/charts/scope-of';

export interface Shown {
	scope: Scope;
	names: Names;
}

/** A page wide enough for both panels with all their words, and a phone; px. */
export const SIZES = {
	wide: { width: 1184, height: 480 },
	narrow: { width: 340, height: null }
} satisfies Record<string, DrawSize>;
export type SizeName = keyof typeof SIZES;

const FOUR_YEARS = { from: '2022-02-24', days: 1461 };
let long: ReturnType<typeof makeLong> | null = null;

/** Not the figures of anything: every name of it says that it is synthetic. */
function makeLong() {
	const ledger = createLedger(syntheticTables({ seed: 4, ...FOUR_YEARS }));
	const series = resolveDaily(ledger, { direction: 'RU', asOf: null, hasPatterns: true });
	return { series, catalogue: createCatalogue(ledger, [series]) };
}

/** Four years of days with the view that is asked for. */
export function fourYears(grain: Grain, locale: Locale): Shown {
	long ??= makeLong();
	const names = createNames(long.catalogue, locale);
	return { scope: createScope(long.series, { ...DEFAULT_VIEW, grain }, names), names };
}

interface Example {
	/** The first part of the snapshot's name. */
	name: string;
	show: (locale: Locale) => Promise<Shown> | Shown;
	/** Of interest where the chart has weeks and months. */
	isOfGrain?: boolean;
	/** Four years, in one language: its words are those of the others. */
	isLong?: boolean;
}

/** The whole record by days. */
export const twoMonths = (locale: Locale): Promise<Shown> => shippedScope({}, locale);
/** The record seen so. */
export const shownAs =
	(view: Partial<View>) =>
	(locale: Locale): Promise<Shown> =>
		shippedScope(view, locale);
export const ONE_DAY: Partial<View> = { period: { from: '2023-12-29', to: '2023-12-29' } };
/** A month beside the days before it. */
export const COMPARED: Partial<View> = {
	period: { from: '2024-01-01', to: '2024-01-31' },
	compare: 'previous'
};

export const VIEWS: readonly Example[] = [
	{ name: 'day', show: twoMonths },
	{ name: 'week', show: shownAs({ grain: 'week' }), isOfGrain: true },
	{ name: 'month', show: shownAs({ grain: 'month' }), isOfGrain: true },
	{ name: 'one-week', show: shownAs({ period: '7d' }) },
	{ name: 'one-day', show: shownAs(ONE_DAY) },
	{ name: 'by-ukraine', show: shownAs({ direction: 'UA' }) },
	{ name: 'four-years-day', show: (locale) => fourYears('day', locale), isLong: true },
	...(['week', 'month'] as const).map((grain) => ({
		name: `four-years-${grain}`,
		show: (locale: Locale) => fourYears(grain, locale),
		isOfGrain: true,
		isLong: true
	}))
];

/** Days without any report. */
export const empty = (): Shown => writtenScope([null, null, null, null, null]);
/** One report of one missile. */
export const oneMark = (view: Partial<View> = {}): Shown =>
	writtenScope([null, [[1, 1], 'not-mentioned'], null], view);

/** Half a year of attacks whose hours are known, by night and by day; of every fifth the start alone. */
export function manyHours(): Shown {
	const { scope, names } = writtenScope(Array<null>(180).fill(null));
	const raids = scope.days.map(({ date: day }, i) => {
		const start = i % 3 === 2 ? `${day}T1${i % 4}:10+02:00` : `${day}T${18 + (i % 5)}:30+02:00`;
		const end = new Date(Date.parse(start) + ((i * 37) % 840) * 60_000).toISOString();
		return { day, start, end: i % 5 === 0 ? day : `${end.slice(0, 16)}Z`, sources: [] };
	});
	const series = { ...scope.series, patterns: { raids, regions: [], sources: [] } };
	return { scope: createScope(series, scope.view, names), names };
}

/** The card of a scope. */
export const cardOf = (id: CardId, { scope, names }: Shown, locale: Locale = 'en') =>
	createAnyCard(id, scope, names, locale);
