/**
 * Measures one way of reading one ledger, in a process of its own so that its memory is its own:
 * `tsx ledger-run.ts papaparse|ours DIR RUNS`. Prints the result as JSON. No other measurement shares the process,
 * and every run starts from the text, so nothing is remembered from the run before.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { toCalendarSeries } from '../../src/lib/drawing/charts/calendar/series';
import { toCasualtiesSeries } from '../../src/lib/drawing/charts/casualties/series';
import { toGaugesSeries } from '../../src/lib/drawing/charts/gauges/series';
import { toLargestSeries } from '../../src/lib/drawing/charts/largest/series';
import { toLaunchesSeries } from '../../src/lib/drawing/charts/launches/series';
import { toRateSeries } from '../../src/lib/drawing/charts/rate/series';
import { createLedger } from '../../src/lib/records/ledger/ledger';
import { parseLedger } from '../../src/lib/records/ledger/parse';
import { TABLE_NAMES } from '../../src/lib/records/ledger/schema';
import { validateLedger } from '../../src/lib/records/ledger/validate';
import { resolveDaily } from '../../src/lib/figures/stats/resolve-daily';
import { createNames } from '../../src/lib/figures/view/catalogue';
import { createCatalogue } from '../../src/lib/figures/view/create-catalogue';
import { createScope } from '../../src/lib/figures/view/scope';
import { DEFAULT_VIEW } from '../../src/lib/figures/view/view';

/** What is timed, in the order it happens. */
export type Stage = 'parse' | 'validate' | 'resolve' | 'resolveAt' | 'series';

/** What a stage took once, milliseconds. */
export interface Time {
	/** Of the processor, the collector's and compiler's threads included: not what else the machine does meanwhile. */
	cpu: number;
	/** Of the clock on the wall. */
	wall: number;
}

/** What a process tells of its runs. */
export interface Measured {
	/** Of each stage, the times of all runs. */
	times: Partial<Record<Stage, Time[]>>;
	/** The most memory the process ever held, bytes. */
	peak: number;
}

/** Nothing of a synthetic ledger is dated after it. */
const TODAY = '2026-11-01';
/** In the middle of every record that starts in 2022 and has at least a thousand counts. */
const EARLIER = '2022-07-01';

type Clock = <T>(stage: Stage, work: () => T) => T;

const RUN: Record<string, (texts: Record<string, string>, clock: Clock) => void> = {
	papaparse(texts, clock) {
		clock('parse', () => Object.values(texts).map((text) => Papa.parse<string[]>(text).data));
	},
	ours(texts, clock) {
		const parsed = clock('parse', () => parseLedger(texts));
		const problems = clock('validate', () =>
			validateLedger(parsed.tables, { today: TODAY, lines: parsed.lines })
		);
		if (parsed.problems.length + problems.length > 0)
			throw new Error('The synthetic ledger is not sound.');
		const { ledger, series } = clock('resolve', () => {
			const indexed = createLedger(parsed.tables);
			return { ledger: indexed, series: resolveDaily(indexed, { direction: 'RU', asOf: null }) };
		});
		clock('resolveAt', () => resolveDaily(ledger, { direction: 'RU', asOf: EARLIER }));
		const names = createNames(createCatalogue(ledger, [series]), 'en');
		clock('series', () => {
			const scope = createScope(series, DEFAULT_VIEW, names);
			return [
				toGaugesSeries(scope, names),
				toLaunchesSeries(scope, names),
				toRateSeries(scope),
				toCasualtiesSeries(scope),
				toCalendarSeries(scope),
				toLargestSeries(scope)
			];
		});
	}
};

const [what = '', dir = '', runs = '1'] = process.argv.slice(2);
const texts = Object.fromEntries(
	TABLE_NAMES.map((name) => [`${name}.csv`, readFileSync(join(dir, `${name}.csv`), 'utf8')])
);
const times: Measured['times'] = {};
for (let run = 0; run < Number(runs); run++) {
	RUN[what]!(texts, (stage, work) => {
		const start = performance.now();
		const before = process.cpuUsage();
		const result = work();
		const { user, system } = process.cpuUsage(before);
		(times[stage] ??= []).push({ cpu: (user + system) / 1000, wall: performance.now() - start });
		return result;
	});
}
const measured: Measured = { times, peak: process.resourceUsage().maxRSS * 1024 };
process.stdout.write(JSON.stringify(measured));
