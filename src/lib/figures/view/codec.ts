/**
 * The view ↔ the query of the address. Only differences from the default are written; what is unknown or bad
 * falls back to the default and is named, never thrown. `decodeView(encodeView(v)).view` equals v.
 */
import { isDay, isMoment, kyivMoment } from '../../records/ledger/moment';
import type { Comparison } from '../stats/period-totals';
import {
	CARDS,
	COMPARISONS,
	DEFAULT_VIEW,
	GRAINS,
	PRESETS,
	RATE_KINDS,
	SHADES,
	TABS,
	type CardId,
	type Tab,
	type View
} from './view';

/** One parameter that could not be used, as found (cut to 60 characters). */
export interface IgnoredParameter {
	name: string;
	value: string;
}

export interface DecodedView {
	view: View;
	ignored: IgnoredParameter[];
}

/** What the page knows that bounds a view: the weapons that exist. */
export interface Known {
	hasWeapon: (id: string) => boolean;
}

const NAMES = [
	'direction',
	'period',
	'from',
	'to',
	'weapons',
	'by',
	'known',
	'compare',
	'rate',
	'gauge',
	'shade',
	'scale',
	'tabs'
] as const;
type Name = (typeof NAMES)[number];

/** `year`, `2023-01-01--2023-01-31`. */
export const comparisonText = (compare: Comparison): string =>
	typeof compare === 'string' ? compare : `${compare.from}--${compare.to}`;

/**
 * Writes a view as query parameters, in a fixed order, without a leading `?`; empty for the default view.
 */
export function encodeView(view: View): string {
	const out: [Name, string][] = [];
	if (view.direction !== DEFAULT_VIEW.direction)
		out.push(['direction', view.direction.toLowerCase()]);
	if (typeof view.period === 'string') {
		if (view.period !== DEFAULT_VIEW.period) out.push(['period', view.period]);
	} else {
		out.push(['from', view.period.from], ['to', view.period.to]);
	}
	if (view.weapons !== null) out.push(['weapons', view.weapons.join('.')]);
	if (view.grain !== null) out.push(['by', view.grain]);
	if (view.asOf !== null) out.push(['known', view.asOf]);
	if (view.compare !== DEFAULT_VIEW.compare) out.push(['compare', comparisonText(view.compare)]);
	if (view.rate !== DEFAULT_VIEW.rate) out.push(['rate', view.rate]);
	if (view.gauge !== DEFAULT_VIEW.gauge) out.push(['gauge', view.gauge]);
	if (view.shade !== DEFAULT_VIEW.shade) out.push(['shade', view.shade]);
	if (view.scale !== DEFAULT_VIEW.scale) out.push(['scale', view.scale]);
	const tabs = CARDS.flatMap((card) => {
		const tab = view.tabs[card];
		return tab && tab !== 'chart' ? [`${card}.${tab}`] : [];
	});
	if (tabs.length > 0) out.push(['tabs', tabs.join('_')]);
	return new URLSearchParams(out).toString();
}

const isIn = <T extends string>(values: readonly T[], value: string): value is T =>
	(values as readonly string[]).includes(value);

/** Reads a view from query parameters. Never throws. */
export function decodeView(query: URLSearchParams, known: Known): DecodedView {
	const view: View = { ...DEFAULT_VIEW, tabs: {} };
	const ignored: IgnoredParameter[] = [];
	const reject = (name: string, value: string) =>
		ignored.push({ name: name.slice(0, 60), value: value.slice(0, 60) });
	const read = (name: Name, use: (value: string) => boolean) => {
		const value = query.get(name);
		if (value !== null && !use(value)) reject(name, value);
	};

	for (const name of new Set(query.keys())) {
		if (!isIn(NAMES, name)) reject(name, query.get(name) ?? '');
	}
	read('direction', (value) => {
		if (value !== 'ru' && value !== 'ua') return false;
		view.direction = value === 'ua' ? 'UA' : 'RU';
		return true;
	});
	read('period', (value) => {
		if (!isIn(PRESETS, value)) return false;
		view.period = value;
		return true;
	});
	const from = query.get('from');
	const to = query.get('to');
	if (from !== null || to !== null) {
		if (from !== null && to !== null && isDay(from) && isDay(to) && from <= to)
			view.period = { from, to };
		else reject('from–to', `${from ?? ''}–${to ?? ''}`);
	}
	read('weapons', (value) => {
		const ids = [...new Set(value.split('.').filter((id) => id !== ''))];
		const good = ids.filter((id) => known.hasWeapon(id));
		if (good.length > 0 || value === '') view.weapons = good;
		return good.length === ids.length;
	});
	read('by', (value) => {
		if (!isIn(GRAINS, value)) return false;
		view.grain = value;
		return true;
	});
	read('known', (value) => {
		if (!isMoment(value)) return false;
		view.asOf = kyivMoment(value);
		return true;
	});
	read('compare', (value) => {
		const [from = '', to = ''] = value.split('--');
		if (isIn(COMPARISONS, value)) view.compare = value;
		else if (value === `${from}--${to}` && isDay(from) && isDay(to) && from <= to)
			view.compare = { from, to };
		else return false;
		return true;
	});
	read('rate', (value) => {
		if (!isIn(RATE_KINDS, value)) return false;
		view.rate = value;
		return true;
	});
	read('gauge', (value) => {
		if (value !== 'arc' && value !== 'bullet') return false;
		view.gauge = value;
		return true;
	});
	read('shade', (value) => {
		if (!isIn(SHADES, value)) return false;
		view.shade = value;
		return true;
	});
	read('scale', (value) => {
		if (value !== 'auto' && value !== 'one') return false;
		view.scale = value;
		return true;
	});
	read('tabs', (value) => {
		const entries = value.split('_').map((entry) => entry.split('.'));
		let good = true;
		const tabs: Partial<Record<CardId, Tab>> = {};
		for (const [card = '', tab = ''] of entries) {
			if (isIn(CARDS, card) && isIn(TABS, tab) && tab !== 'chart') tabs[card] = tab;
			else good = false;
		}
		view.tabs = tabs;
		return good;
	});
	return { view, ignored };
}

/** Whether two views show the same figures in the same way, whichever tabs are open. */
export const showsSame = (a: View, b: View): boolean =>
	encodeView({ ...a, tabs: {} }) === encodeView({ ...b, tabs: {} });
