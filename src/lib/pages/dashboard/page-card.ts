/** A card as a page shows it: its kind and its component. A page has a list of those it shows and loads no others. */
import type { Component } from 'svelte';
import type { Card, CardOf } from '../../drawing/cards/card';
import type { CardSeries, Kind, KindsOf } from '../../drawing/cards/kind';
import type { DailySeries } from '../../figures/stats/series';
import type { Locale, Names } from '../../figures/view/catalogue';
import type { CardId, View } from '../../figures/view/view';

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

export interface Drawn<Id extends CardId> {
	chart: Component<ChartProps<CardSeries[Id]>>;
	form?: Component<FormProps<Id>>;
	/** It takes the whole width where others stand side by side. */
	wide?: boolean;
	/** It follows the window of the overview while that is dragged; the others wait until it rests. */
	follows?: boolean;
}

export type DrawnOf<Ids extends CardId> = { [Id in Ids]: Drawn<Id> };

/** A card of a kind that is only known at run time; its series is that of the same kind. */
export interface PageCard extends Omit<Drawn<CardId>, 'chart' | 'form'> {
	id: CardId;
	kind: Kind<CardSeries[CardId]>;
	chart: Component<ChartProps<CardSeries[CardId]>>;
	form?: Component<Omit<FormProps<CardId>, 'card'> & { card: Card }>;
}

/** The cards of a page in its order. */
export const pageCards = <Ids extends CardId>(
	ids: readonly Ids[],
	kinds: KindsOf<Ids>,
	drawn: DrawnOf<Ids>
): PageCard[] => ids.map((id) => ({ id, kind: kinds[id], ...drawn[id] }) as unknown as PageCard);
