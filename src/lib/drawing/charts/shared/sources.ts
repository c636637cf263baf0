import * as m from '../../../paraglide/messages';
import type { DailySeries } from '../../../figures/stats/series';
import type { Locale, Names } from '../../../figures/view/catalogue';

/** A source with the outlet it was read in, "Air Force via AP", and the first report that it is named for. */
interface NamedSource {
	text: string;
	reportId: string;
}

/** The sources behind some figures, each once. */
export function namedSources(
	reports: DailySeries['reports'],
	indices: readonly number[],
	names: Names,
	locale: Locale
): NamedSource[] {
	const found = new Map<string, NamedSource>();
	for (const index of indices) {
		const ref = reports[index];
		if (!ref) continue;
		const source = names.source(ref.sourceId);
		const text =
			ref.viaId && ref.viaId !== ref.sourceId
				? m.word_source_via({ source, via: names.source(ref.viaId) }, { locale })
				: source;
		if (!found.has(text)) found.set(text, { text, reportId: ref.id });
	}
	return [...found.values()];
}

/** Their names alone. */
export const sourceNames = (...of: Parameters<typeof namedSources>): string[] =>
	namedSources(...of).map(({ text }) => text);
