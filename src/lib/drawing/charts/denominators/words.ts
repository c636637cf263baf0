import * as m from '../../../paraglide/messages';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { formatFigure, formatNumber } from '../../../figures/view/format';
import { formatPublished } from '../shared/published';
import { shareLabel } from '../shared/rate-words';
import type { Block, BlockReport, Denominators } from './series';

/** "72 of 99", "72+ of 99"; "99 launched" where no outcome is stated. */
export function ratioText(block: Block, locale: Locale): string {
	const o = { locale };
	const d = formatNumber(block.launched, locale);
	return block.stoppedFigure
		? m.word_n_of_d({ n: formatFigure(block.stoppedFigure, locale), d }, o)
		: m.denominators_launched_only({ d }, o);
}

/** "73%"; why there is none otherwise. A single attack has no interval (rule 5). */
export function rateText(block: Block, locale: Locale): string {
	const o = { locale };
	if (block.stopped === null) return m.denominators_no_outcome({}, o);
	if (block.share === null) return m.denominators_no_rate({}, o);
	return shareLabel({
		share: block.share,
		bound: block.stoppedFigure?.floor ? 'at-least' : 'exact'
	});
}

/** "Air Force via AP". */
export function reportSource(report: BlockReport, names: Names, locale: Locale): string {
	const source = names.source(report.sourceId);
	return report.viaId === null
		? source
		: m.word_source_via({ source, via: names.source(report.viaId) }, { locale });
}

/** "Air Force, 2 Jan 2024, 14:00", Kyiv time; the day alone where the hour is not known. */
export function reportText(report: BlockReport, names: Names, locale: Locale): string {
	const when = formatPublished(report, locale);
	return m.denominators_report({ source: reportSource(report, names, locale), when }, { locale });
}

/** What one square stands for. */
export function squareText({ family, perSquare }: Denominators, locale: Locale): string {
	const o = { locale };
	if (perSquare === 1)
		return family === 'missile'
			? m.denominators_square_one_missile({}, o)
			: m.denominators_square_one_drone({}, o);
	const n = formatNumber(perSquare, locale);
	return family === 'missile'
		? m.denominators_square_many_missile({ n }, o)
		: m.denominators_square_many_drone({ n }, o);
}

/** Reports named under a block; the rest are in the table. */
const NAMED = 3;

/** The first reports of a block, and how many more there are. */
export const namedReports = <T>(reports: readonly T[]): { named: T[]; more: number } => ({
	named: reports.slice(0, NAMED),
	more: Math.max(0, reports.length - NAMED)
});
