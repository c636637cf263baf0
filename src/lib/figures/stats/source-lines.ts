import type { IndexedReport } from '../../records/ledger/ledger';
import type { IsoMoment } from '../../records/ledger/types';
import type { Figure } from './figure';

/** From `at` on a source says `figure`; null: what it said no longer stands, and nothing of its own replaces it. */
export interface SourcePoint {
	/** Epoch milliseconds. */
	at: number;
	moment: IsoMoment;
	dayOnly: boolean;
	figure: Figure | null;
	reportId: string | null;
}

/** What one source said of the whole country over time: a line of steps, the first point a figure. */
export interface SourceLine {
	/** Unique among the lines of a measure: its first report. */
	id: string;
	sourceId: string;
	points: SourcePoint[];
}

interface Statement {
	report: IndexedReport;
	figure: Figure;
}

interface Options {
	/**
	 * Strikes: two standing reports of one source are two lines (72 of 99 and 72 of 83 count different things), and
	 * only one that supersedes continues another. Casualties: a later toll of a source replaces its earlier one.
	 */
	perChain: boolean;
	isKnown: (report: IndexedReport, at: number) => boolean;
}

/** Statements, in order of publication, that belong to one line. */
function group(statements: readonly Statement[], perChain: boolean): Statement[][] {
	const lines: Statement[][] = [];
	for (const statement of statements) {
		const { source_id: source, supersedes } = statement.report;
		const line = lines.find((each) => {
			const last = each.at(-1)!.report;
			return last.source_id === source && (!perChain || last.report_id === supersedes);
		});
		if (line) line.push(statement);
		else lines.push([statement]);
	}
	return lines;
}

/** The step lines of the sources of one measure; `moments` are all moments of the attack, in order. */
export function sourceLines(
	statements: readonly Statement[],
	moments: readonly { at: number; moment: IsoMoment; dayOnly: boolean }[],
	{ perChain, isKnown }: Options
): SourceLine[] {
	return group(statements, perChain).flatMap((line): SourceLine[] => {
		const points: SourcePoint[] = [];
		for (const { at, moment, dayOnly } of moments) {
			// Of one moment the rules take the first by id: the last published, the first of its equals.
			const standing = line.filter(({ report }) => isKnown(report, at));
			const latest = standing.reduce(
				(last, { report }) => Math.max(last, report.publishedAt),
				-Infinity
			);
			const now = standing.find(({ report }) => report.publishedAt === latest) ?? null;
			const reportId = now?.report.report_id ?? null;
			if (reportId === (points.at(-1)?.reportId ?? null)) continue;
			points.push({ at, moment, dayOnly, figure: now?.figure ?? null, reportId });
		}
		const first = points[0]?.reportId;
		return first ? [{ id: first, sourceId: line[0]!.report.source_id, points }] : [];
	});
}
