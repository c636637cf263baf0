import type { IndexedAttack, IndexedReport, Ledger } from '../../records/ledger/ledger';
import { isDay } from '../../records/ledger/moment';
import type { IsoMoment, ReportStatus } from '../../records/ledger/types';
import { attackToll, VERIFIED_RANK } from './casualty-toll';
import { attackFigures } from './choose-report';
import { toFigure, type Figure } from './figure';
import { isKnown } from './known-reports';
import { sourceLines, type SourceLine } from './source-lines';
import { countryOf } from '../../records/ledger/country';
import { strikeTotals } from './strike-totals';

/** What is followed over time, in the order shown. Units: weapons for strikes, persons for tolls. */
export const KNOWN_MEASURES = [
	'missile-launched',
	'missile-stopped',
	'drone-launched',
	'drone-stopped',
	'killed',
	'injured'
] as const;
export type KnownMeasure = (typeof KNOWN_MEASURES)[number];

/**
 * What a figure rests on. Strikes: `report`, one that states launches, or `claim`, one that states only what
 * was stopped. Casualties: `statement` for the whole country, `sum-of-places` as a lower bound, `verified`
 * where nothing but the UN's minimum stands.
 */
export type Basis = 'report' | 'claim' | 'statement' | 'sum-of-places' | 'verified';

/** A point in time at which something was published. */
export interface PublishedAt {
	/** Epoch milliseconds; a bare date is the end of that day in Kyiv. */
	at: number;
	/** As the source states it. */
	moment: IsoMoment;
	/** Only the day is known: the statement came at some time on it. */
	dayOnly: boolean;
	/** Nobody saw the moment stated; of several reports, of none of them. */
	inferred: boolean;
}

/** What Barrage shows from a moment on. */
export interface KnownStep extends PublishedAt {
	/** Null where what was known has been taken away again. */
	figure: Figure | null;
	basis: Basis | null;
	/** Best value minus that of the step before; null for the first, and where either side has no figure. */
	change: number | null;
	/** The reports the figure rests on. */
	reportIds: string[];
}

/** A statement about a place inside the country, or about the country's weapons over one place. */
export interface LocalStatement extends PublishedAt {
	reportId: string;
	sourceId: string;
	placeId: string;
	figure: Figure;
}

/** One measure of an attack against time of publication. */
export interface KnownSeries {
	measure: KnownMeasure;
	/** Only where the figure or its basis changed. */
	steps: KnownStep[];
	/** What each source said of the whole country. */
	sources: SourceLine[];
	/** The UN's verified minimum: its own line, never a rival of the headline. */
	verified: SourceLine[];
	local: LocalStatement[];
}

/** One thing a report says: a measure for the country attacked, or for a place in it. */
export interface Said {
	measure: KnownMeasure;
	/** Null: the whole country. */
	placeId: string | null;
	figure: Figure;
}

/** A report as this view of an attack needs it, in order of publication. */
export interface KnownReport extends PublishedAt {
	reportId: string;
	sourceId: string;
	viaId: string | null;
	status: ReportStatus;
	supersedes: string | null;
	/** Of the measures followed here; empty where the report speaks of other things. */
	said: Said[];
}

/** A moment at which reports of the attack were published. */
export interface KnownMoment extends PublishedAt {
	reportIds: string[];
}

/** What was known of an attack, and when (DESIGN.md 1, *as known on*). */
export interface KnownWhen {
	attackId: string;
	start: IsoMoment;
	end: IsoMoment;
	moments: KnownMoment[];
	reports: KnownReport[];
	/** Measures of which something national or local was ever stated, in the order of {@link KNOWN_MEASURES}. */
	measures: KnownSeries[];
}

const publishedAt = (report: IndexedReport): PublishedAt => ({
	at: report.publishedAt,
	moment: report.published,
	dayOnly: isDay(report.published),
	inferred: report.published_basis === 'inferred'
});

interface Resolved {
	figure: Figure;
	basis: Basis;
	reportIds: string[];
}

const isCasualty = (measure: KnownMeasure): measure is 'killed' | 'injured' =>
	measure === 'killed' || measure === 'injured';

const split = (measure: Exclude<KnownMeasure, 'killed' | 'injured'>) =>
	measure.split('-') as ['missile' | 'drone', 'launched' | 'stopped'];

/** What Barrage shows of a measure as known on T. */
function resolveAt(
	ledger: Ledger,
	attack: IndexedAttack,
	measure: KnownMeasure,
	asOf: number
): Resolved | null {
	if (isCasualty(measure)) {
		const toll = attackToll(ledger, attack, measure, asOf);
		if (!toll) return null;
		const onlyVerified = toll.statement === null && toll.places.length === 0;
		return {
			figure: toll.best,
			basis: onlyVerified ? 'verified' : toll.basis,
			reportIds: toll.reportIds
		};
	}
	const [family, part] = split(measure);
	const figures = attackFigures(ledger, attack, family, asOf);
	const figure = figures?.[part];
	if (!figures || !figure) return null;
	return {
		figure,
		basis: figures.chosen.totals.launched === null ? 'claim' : 'report',
		reportIds: [figures.chosen.report.report_id]
	};
}

/** What one report states of a measure for the whole country. */
function nationalFigure(
	ledger: Ledger,
	attack: IndexedAttack,
	measure: KnownMeasure,
	report: IndexedReport
): Figure | null {
	if (!isCasualty(measure)) {
		const [family, part] = split(measure);
		return strikeTotals(ledger, report, family, attack.direction)?.[part] ?? null;
	}
	const country = countryOf(attack.direction);
	const count = report.counts.find((each) => each.measure === measure && each.place_id === country);
	return count ? toFigure(count) : null;
}

/** What one report states of a measure for places inside the country. */
function localStatements(
	ledger: Ledger,
	attack: IndexedAttack,
	measure: KnownMeasure,
	report: IndexedReport
): Said[] {
	const country = countryOf(attack.direction);
	const places = new Set(report.counts.map((count) => count.place_id));
	return [...places].flatMap((placeId): Said[] => {
		if (placeId === null || placeId === country) return [];
		// The strike rules read national counts: a place's own are read as if it were the country.
		const counts = report.counts.flatMap((count) =>
			count.place_id === placeId ? [{ ...count, place_id: country }] : []
		);
		const figure = nationalFigure(ledger, attack, measure, { ...report, counts });
		return figure ? [{ measure, placeId, figure }] : [];
	});
}

const isSame = (a: Resolved | null, b: Resolved | null): boolean =>
	a === null || b === null
		? a === b
		: a.basis === b.basis &&
			a.figure.value === b.figure.value &&
			a.figure.floor === b.figure.floor &&
			a.figure.most === b.figure.most &&
			a.figure.low === b.figure.low &&
			a.figure.high === b.figure.high &&
			a.figure.approximate === b.figure.approximate;

function stepsOf(
	ledger: Ledger,
	attack: IndexedAttack,
	measure: KnownMeasure,
	moments: readonly KnownMoment[]
): KnownStep[] {
	const steps: KnownStep[] = [];
	let before: Resolved | null = null;
	for (const { at, moment, dayOnly, inferred } of moments) {
		const now = resolveAt(ledger, attack, measure, at);
		if (!isSame(before, now)) {
			steps.push({
				at,
				moment,
				dayOnly,
				inferred,
				figure: now?.figure ?? null,
				basis: now?.basis ?? null,
				change: before && now ? now.figure.value - before.figure.value : null,
				reportIds: now?.reportIds ?? []
			});
			before = now;
		}
	}
	return steps;
}

function momentsOf(reports: readonly IndexedReport[]): KnownMoment[] {
	const moments: KnownMoment[] = [];
	for (const report of reports) {
		const last = moments.at(-1);
		if (last?.at === report.publishedAt) {
			last.reportIds.push(report.report_id);
			last.inferred &&= report.published_basis === 'inferred';
		} else moments.push({ ...publishedAt(report), reportIds: [report.report_id] });
	}
	return moments;
}

/**
 * What was known of an attack, and when: each measure against the time of publication. The figure at a moment
 * is the one the rules of counting give for "as known on" that moment; a report of a moment after `asOf`
 * (epoch milliseconds) is left out, and reports added later never change what stands before them.
 */
export function knownWhen(ledger: Ledger, attack: IndexedAttack, asOf = Infinity): KnownWhen {
	const reports = attack.reports.filter((report) => report.publishedAt <= asOf);
	const moments = momentsOf(reports);
	const said = new Map(
		reports.map((report) => [
			report.report_id,
			KNOWN_MEASURES.flatMap((measure): Said[] => {
				const figure = nationalFigure(ledger, attack, measure, report);
				const local = localStatements(ledger, attack, measure, report);
				return [...(figure ? [{ measure, placeId: null, figure }] : []), ...local];
			})
		])
	);
	const measures = KNOWN_MEASURES.flatMap((measure): KnownSeries[] => {
		const all = reports.flatMap((report) =>
			said
				.get(report.report_id)!
				.filter((each) => each.measure === measure)
				.map(({ placeId, figure }) => ({ report, placeId, figure }))
		);
		if (all.length === 0) return [];
		const national = all.filter(({ placeId }) => placeId === null);
		const verified = (report: IndexedReport) =>
			isCasualty(measure) && report.source.rank_casualties >= VERIFIED_RANK;
		const lines = (list: typeof national) =>
			sourceLines(list, moments, {
				perChain: !isCasualty(measure),
				isKnown
			});
		return [
			{
				measure,
				steps: stepsOf(ledger, attack, measure, moments),
				sources: lines(national.filter(({ report }) => !verified(report))),
				verified: lines(national.filter(({ report }) => verified(report))),
				local: all.flatMap(({ report, placeId, figure }): LocalStatement[] =>
					placeId === null
						? []
						: [
								{
									...publishedAt(report),
									reportId: report.report_id,
									sourceId: report.source_id,
									placeId,
									figure
								}
							]
				)
			}
		];
	});
	return {
		attackId: attack.attack_id,
		start: attack.start,
		end: attack.end,
		moments,
		reports: reports.map((report) => ({
			...publishedAt(report),
			reportId: report.report_id,
			sourceId: report.source_id,
			viaId: report.via_source_id,
			status: report.status,
			supersedes: report.supersedes,
			said: said.get(report.report_id)!
		})),
		measures
	};
}
