/** What is being looked at: everything one would share in a link, and nothing else. */
import type { Direction, IsoMoment } from '../../records/ledger/types';
import type { Grain, Span } from '../stats/grain';
import type { Comparison } from '../stats/period-totals';
import type { RateKind } from '../stats/rate';

/** In the order of the files that hold both. */
export const DIRECTIONS = ['RU', 'UA'] as const satisfies readonly Direction[];

/** Spans counted back from the end of the record, and the whole of it. */
export const PRESETS = ['7d', '30d', '90d', '1y', 'all'] as const;
export type Preset = (typeof PRESETS)[number];
export const PRESET_DAYS: Record<Exclude<Preset, 'all'>, number> = {
	'7d': 7,
	'30d': 30,
	'90d': 90,
	'1y': 365
};

/** The cards of the dashboard, in reading order. */
export const DASHBOARD_CARDS = [
	'launches',
	'gauges',
	'rate',
	'casualties',
	'calendar',
	'largest'
] as const;
export type DashboardId = (typeof DASHBOARD_CARDS)[number];
/** Those of the page of patterns: which weapons, how they add up, at which hours, in which regions. */
export const PATTERN_CARDS = ['mix', 'running', 'rhythm', 'regions'] as const;
export type PatternId = (typeof PATTERN_CARDS)[number];
/** Whether a card stands on the page of patterns. */
export const isPattern = (id: string): id is PatternId =>
	(PATTERN_CARDS as readonly string[]).includes(id);
/** The cards of all pages of a view. */
export const CARDS = [...DASHBOARD_CARDS, ...PATTERN_CARDS] as const;
export type CardId = (typeof CARDS)[number];
export const TABS = ['chart', 'table', 'download', 'about'] as const;
export type Tab = (typeof TABS)[number];
export const GRAINS = ['day', 'week', 'month'] as const satisfies readonly Grain[];
/** What a period can be compared with, besides days that are typed. */
export const COMPARISONS = ['previous', 'year', 'none'] as const satisfies readonly Comparison[];
export const RATE_KINDS = ['stopped', 'shot-down'] as const satisfies readonly RateKind[];

export const SHADES = ['rank', 'value'] as const;
export type Shade = (typeof SHADES)[number];

export interface View {
	direction: Direction;
	/** A preset, or typed days. */
	period: Preset | Span;
	/** Weapon ids; null for all. */
	weapons: string[] | null;
	/** What one mark covers; null for what the length of the period asks for. */
	grain: Grain | null;
	/** As known on; null for the latest. */
	asOf: IsoMoment | null;
	compare: Comparison;
	rate: RateKind;
	/** Bars on one scale, or half circles: two forms of the same series. */
	gauge: 'bullet' | 'arc';
	/** What the shades of the calendar go by: the rank of a day, or its number. */
	shade: Shade;
	/** Panels that differ much have a scale each, or all have one. */
	scale: 'auto' | 'one';
	/** Open tabs, only those that are not the chart. */
	tabs: Partial<Record<CardId, Tab>>;
}

/** What a visitor sees first. */
export const DEFAULT_VIEW: Readonly<View> = Object.freeze({
	direction: 'RU',
	period: 'all',
	weapons: null,
	grain: null,
	asOf: null,
	compare: 'previous',
	rate: 'stopped',
	gauge: 'bullet',
	shade: 'rank',
	scale: 'auto',
	tabs: Object.freeze({})
});

/** A view with a change; the open tabs of the other cards stay open. */
export const withChange = (view: View, patch: Partial<View>): View => ({
	...view,
	...patch,
	tabs: { ...view.tabs, ...patch.tabs }
});
