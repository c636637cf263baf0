/** What the chart of *what was known when* shows: figures over time of publication, with names, no pixels. */
import type { IsoMoment } from '../../../records/ledger/types';
import type { Figure } from '../../../figures/stats/figure';
import type {
	KnownMeasure,
	KnownStep,
	KnownWhen,
	LocalStatement,
	PublishedAt,
	Said
} from '../../../figures/stats/known-when';
import type { SourcePoint } from '../../../figures/stats/source-lines';
import type { Names } from '../../../figures/view/catalogue';

/** What one source said over time. */
export interface NamedLine {
	id: string;
	name: string;
	/** The UN's verified minimum: a floor of its own, no rival. */
	verified: boolean;
	points: SourcePoint[];
}

/** A moment of publication, with the numbers of its reports. */
export interface SeriesMoment extends PublishedAt {
	reports: SeriesReport[];
}

/** A report with its number in the page's list. */
export interface SeriesReport extends PublishedAt {
	reportId: string;
	number: number;
	source: string;
	via: string | null;
	withdrawn: boolean;
	said: Said[];
}

export interface KnownPanel {
	measure: KnownMeasure;
	steps: KnownStep[];
	/** National lines first, the verified minimum last. */
	lines: NamedLine[];
	local: LocalStatement[];
	/** As known at the end; null where nothing national or summed stands. */
	now: KnownStep | null;
	/** Steps at which the best value changed, or went. The first is none. */
	revisions: KnownStep[];
	/** The one that changed the value most; null without any. */
	largest: KnownStep | null;
}

export interface KnownWhenSeries {
	start: IsoMoment;
	end: IsoMoment;
	moments: SeriesMoment[];
	panels: KnownPanel[];
}

/** The step in force at an instant. */
export const stepAt = (steps: readonly KnownStep[], at: number): KnownStep | null =>
	steps.filter((step) => step.at <= at).at(-1) ?? null;

/** The greatest number a figure shows. */
export const topOf = (figure: Figure): number => figure.most;

/**
 * The chart's series of one attack.
 *
 * @param numberOf the number of a report in the page's list; by default its place in order of publication
 */
export function toKnownWhenSeries(
	known: KnownWhen,
	names: Names,
	numberOf?: (reportId: string) => number | undefined
): KnownWhenSeries {
	const reports = new Map(
		known.reports.map((report, i): [string, SeriesReport] => [
			report.reportId,
			{
				at: report.at,
				moment: report.moment,
				dayOnly: report.dayOnly,
				inferred: report.inferred,
				reportId: report.reportId,
				number: numberOf?.(report.reportId) ?? i + 1,
				source: names.source(report.sourceId),
				via:
					report.viaId === null || report.viaId === report.sourceId
						? null
						: names.source(report.viaId),
				withdrawn: report.status === 'withdrawn',
				said: report.said
			}
		])
	);
	return {
		start: known.start,
		end: known.end,
		moments: known.moments.map(({ at, moment, dayOnly, inferred, reportIds }) => ({
			at,
			moment,
			dayOnly,
			inferred,
			reports: reportIds.map((id) => reports.get(id)!)
		})),
		panels: known.measures.map(({ measure, steps, sources, verified, local }) => {
			const revisions = steps.slice(1).filter((step) => step.change !== 0);
			const largest = revisions
				.filter((step) => step.change !== null)
				.sort((a, b) => Math.abs(b.change!) - Math.abs(a.change!))[0];
			const last = steps.at(-1);
			return {
				measure,
				steps,
				lines: [
					...sources.map((line) => ({ ...line, verified: false })),
					...verified.map((line) => ({ ...line, verified: true }))
				].map(({ id, sourceId, points, verified }) => ({
					id,
					name: names.source(sourceId),
					verified,
					points
				})),
				local,
				now: last?.figure ? last : null,
				revisions,
				largest: largest ?? null
			};
		})
	};
}
