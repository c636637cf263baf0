/** How a page shows each kind of card: the one place where it finds its component. */
import type { Component } from 'svelte';
import type { Card, CardOf } from '../../drawing/cards/card';
import type { CardSeries } from '../../drawing/cards/kinds';
import Calendar from '../../drawing/charts/calendar/Calendar.svelte';
import Casualties from '../../drawing/charts/casualties/Casualties.svelte';
import Gauges from '../../drawing/charts/gauges/Gauges.svelte';
import Largest from '../../drawing/charts/largest/Largest.svelte';
import Launches from '../../drawing/charts/launches/Launches.svelte';
import Rate from '../../drawing/charts/rate/Rate.svelte';
import type { DailySeries } from '../../figures/stats/series';
import type { Locale, Names } from '../../figures/view/catalogue';
import type { CardId, View } from '../../figures/view/view';
import GaugeForm from './GaugeForm.svelte';
import ShadeForm from './ShadeForm.svelte';
import LaunchForm from './LaunchForm.svelte';

/** What a chart is given; each takes what it needs. */
export interface ChartProps<Series> {
	series: Series;
	names: Names;
	locale: Locale;
	reports: DailySeries['reports'];
	/** Where a day leads. */
	hrefOf: (date: string) => string;
}

/** What people choose of one chart alone, above it. */
export interface FormProps<Id extends CardId> {
	card: CardOf<Id>;
	/** Script is running. */
	live: boolean;
	onchange: (patch: Partial<View>) => void;
}

interface Drawn<Id extends CardId> {
	chart: Component<ChartProps<CardSeries[Id]>>;
	form?: Component<FormProps<Id>>;
	/** It takes the whole width where others stand side by side. */
	wide?: boolean;
	/** It follows the window of the overview while that is dragged; the others wait until it rests. */
	follows?: boolean;
}

const DRAWN: { [Id in CardId]: Drawn<Id> } = {
	gauges: { chart: Gauges, form: GaugeForm, wide: true },
	launches: { chart: Launches, form: LaunchForm, wide: true, follows: true },
	rate: { chart: Rate },
	casualties: { chart: Casualties },
	calendar: { chart: Calendar, form: ShadeForm, wide: true },
	largest: { chart: Largest, wide: true }
};

/** The chart of a kind that is only known at run time; its series is that of the same kind. */
export const chartOf = (id: CardId) => DRAWN[id].chart as Component<ChartProps<CardSeries[CardId]>>;

export const formOf = (id: CardId) =>
	DRAWN[id].form as Component<Omit<FormProps<CardId>, 'card'> & { card: Card }> | undefined;

export const isWide = (id: CardId): boolean => DRAWN[id].wide ?? false;

export const follows = (id: CardId): boolean => DRAWN[id].follows ?? false;
