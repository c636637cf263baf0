/** The figures that all charts draw: 1,500 synthetic days of eight classes, under two filters. */
import {
	toLaunchesSeries,
	type LaunchesSeries
} from '../../../src/lib/drawing/charts/launches/series';
import { createLedger } from '../../../src/lib/records/ledger/ledger';
import { resolveDaily } from '../../../src/lib/figures/stats/resolve-daily';
import { createNames, type Names } from '../../../src/lib/figures/view/catalogue';
import { createCatalogue } from '../../../src/lib/figures/view/create-catalogue';
import { createScope } from '../../../src/lib/figures/view/scope';
import { DEFAULT_VIEW, type View } from '../../../src/lib/figures/view/view';
import type { DailySeries } from '../../../src/lib/figures/stats/series';
import { syntheticTables } from '../../fixtures/synthetic-ledger';

const DAYS = 1500;
/** Half of the classes, of both families. */
const CHOSEN = ['cruise', 'ballistic', 'surface-to-air', 'one-way-drone'];
const PARTS = ['notStopped', 'stopped', 'unknown'] as const;
/** What the libraries stack: the parts of a day, missiles first. */
export const STACK = ['missile', 'drone'].flatMap((family) =>
	PARTS.map((part) => ({ family, part, name: `${family}, ${part}` }))
);
export const COLOURS = ['#8c2f1d', '#d98a6f', '#e8c9bd', '#1f4e79', '#7aa6cf', '#c9dcee'];

/** The 7-day means over the bars, as our chart has them. */
export const MEANS = ['missile', 'drone'].map((family) => ({ family, name: `${family}, mean` }));
export const INK = '#1a1a1a';

/** What is drawn under one filter, as a library is given it. */
export interface Figures {
	dates: Date[];
	/** For each part of {@link STACK} the weapons of each day. */
	values: number[][];
	/** For each of {@link MEANS} the weapons of each day; null in its gaps. */
	means: (number | null)[][];
}

export interface Bench {
	series: DailySeries;
	names: Names;
	/** All classes, and half of them. */
	views: [View, View];
	figures: [Figures, Figures];
	/** The same for our chart. */
	launches: [LaunchesSeries, LaunchesSeries];
}

/** Makes the figures; what the libraries draw is summed for them beforehand. */
export function createBench(): Bench {
	const ledger = createLedger(syntheticTables({ seed: 1, days: DAYS }));
	const first = Date.UTC(2022, 0, 1);
	const dates = Array.from({ length: DAYS }, (_, i) => new Date(first + i * 86_400_000));
	const to = dates.at(-1)!.toISOString().slice(0, 10);
	const series = resolveDaily(ledger, { direction: 'RU', asOf: null, from: '2022-01-01', to });
	const names = createNames(createCatalogue(ledger, [series]), 'en');
	const views: Bench['views'] = [{ ...DEFAULT_VIEW }, { ...DEFAULT_VIEW, weapons: CHOSEN }];
	const seriesOf = (view: View) => toLaunchesSeries(createScope(series, view, names), names);
	const launches: Bench['launches'] = [seriesOf(views[0]), seriesOf(views[1])];
	const figuresOf = ({ panels }: LaunchesSeries): Figures => ({
		dates,
		means: MEANS.map(({ family }) => panels.find((panel) => panel.family === family)!.mean),
		values: STACK.map(({ family, part }) =>
			panels
				.find((panel) => panel.family === family)!
				.marks.map(({ segments }) =>
					part === 'stopped' ? segments.stopped + segments.claimed : segments[part]
				)
		)
	});
	return {
		...{ series, names, views, launches },
		figures: [figuresOf(launches[0]), figuresOf(launches[1])]
	};
}
