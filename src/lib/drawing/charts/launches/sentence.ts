import * as m from '../../../paraglide/messages';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { capital, weaponsText } from '../../../figures/view/describe';
import { formatDayLong, formatNumber, formatSpan } from '../../../figures/view/format';
import { segmentsTotal } from '../../../figures/stats/segments';
import { totalText } from './labels';
import type { LaunchesSeries, LaunchPanel } from './series';
import { familyFact } from './words';

/** What is counted, by what, in which period: the start of the sentence and the table's caption. */
export function launchesCaption(series: LaunchesSeries, locale: Locale): string {
	const span = formatSpan(series.period, locale);
	const messages = {
		day: m.launches_caption_day,
		week: m.launches_caption_week,
		month: m.launches_caption_month
	};
	const weapons = capital(weaponsText(series.selection, locale));
	return messages[series.grain]({ weapons, span }, { locale });
}

/** One family: its totals and its highest bar. */
export function panelSentence(panel: LaunchPanel, series: LaunchesSeries, locale: Locale): string {
	const totals = `${familyFact(panel, panel.totals, locale)}.`;
	let highest = -1;
	let most = 0;
	panel.marks.forEach((mark, i) => {
		const total = segmentsTotal(mark.segments);
		if (total > most) {
			most = total;
			highest = i;
		}
	});
	const span = series.spans[highest];
	if (!span) return totals;
	const when = span.from === span.to ? formatDayLong(span.from, locale) : formatSpan(span, locale);
	const n = totalText(panel.marks[highest]!, locale);
	return `${totals} ${m.launches_sentence_most({ when, n }, { locale })}`;
}

/** The text alternative: totals, extremes, missing days. */
export function launchesSentence(series: LaunchesSeries, _names: Names, locale: Locale): string {
	const missing = series.days - series.reportedDays;
	const d = formatNumber(series.days, locale);
	return [
		launchesCaption(series, locale),
		...series.panels.map((panel) => panelSentence(panel, series, locale)),
		missing > 0
			? m.launches_sentence_missing({ n: formatNumber(missing, locale), d }, { locale })
			: m.launches_sentence_complete({}, { locale })
	].join(' ');
}
