import * as m from '../../../paraglide/messages';
import type { Locale } from '../../../figures/view/catalogue';
import { formatChange, formatNumber, formatFigureRange } from '../../../figures/view/format';
import type { KnownPanel } from './series';
import { measureName, momentText } from './words';

/** A panel in words: first and last figure, how often it was revised, the largest revision, how many sources. */
export function knownWhenSentence(panel: KnownPanel, locale: Locale): string {
	const o = { locale };
	const name = measureName(panel.measure, locale);
	const first = panel.steps.find((step) => step.figure !== null);
	if (!first?.figure) return m.knownwhen_sentence_nothing({ name }, o);
	const args = {
		name,
		figure: formatFigureRange(first.figure, locale),
		when: momentText(first, locale)
	};
	const count = panel.revisions.length;
	const revisions = m.knownwhen_revisions({ count, text: formatNumber(count, locale) }, o);
	const { largest, now } = panel;
	// A range may have changed where the value did not: the figure as it stands is the one to give.
	const lead = !now?.figure
		? m.knownwhen_sentence_gone(args, o)
		: count === 0
			? m.knownwhen_sentence_only({ ...args, figure: formatFigureRange(now.figure, locale) }, o)
			: m.knownwhen_sentence_first({ ...args, now: formatFigureRange(now.figure, locale) }, o);
	const revised =
		count === 0
			? ''
			: largest
				? m.knownwhen_sentence_revised(
						{
							revisions,
							change: formatChange(largest.change!, locale),
							when: momentText(largest, locale)
						},
						o
					)
				: m.knownwhen_sentence_revised_only({ revisions }, o);
	const sources = new Set(panel.lines.map((line) => line.name)).size;
	const spoken =
		sources === 0
			? ''
			: m.knownwhen_sentence_sources({ count: sources, text: formatNumber(sources, locale) }, o);
	return [lead, revised, spoken].filter((text) => text !== '').join(' ');
}
