import * as m from '../../../paraglide/messages';
import type { DailySeries } from '../../../figures/stats/series';
import type { Locale, Names } from '../../../figures/view/catalogue';

/** The sources behind some figures, each once, with the outlet it was read in: "Air Force via AP". */
export function sourceNames(
	reports: DailySeries['reports'],
	indices: readonly number[],
	names: Names,
	locale: Locale
): string[] {
	const texts = indices.flatMap((index) => {
		const ref = reports[index];
		if (!ref) return [];
		const source = names.source(ref.sourceId);
		return [
			ref.viaId && ref.viaId !== ref.sourceId
				? m.word_source_via({ source, via: names.source(ref.viaId) }, { locale })
				: source
		];
	});
	return [...new Set(texts)];
}
