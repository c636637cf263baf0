import * as m from '../../../paraglide/messages';
import type { CriterionId } from '../../../figures/stats/criteria';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { formatFigure, formatNumber } from '../../../figures/view/format';
import type { Block, Denominators } from './series';
import { rateText, ratioText, reportSource } from './words';

/** The rule that chose the one used. */
const DECIDED: Record<CriterionId, typeof m.denominators_used_rank> = {
	rank: m.denominators_used_rank,
	detail: m.denominators_used_types,
	latest: m.denominators_used_latest,
	id: m.denominators_used_id
};

/** A block in words, the alternative of its squares. */
export function blockSentence(block: Block, names: Names, locale: Locale): string {
	const o = { locale };
	const sources = [...new Set(block.reports.map((each) => reportSource(each, names, locale)))];
	const figure = `${ratioText(block, locale)}; ${rateText(block, locale)}`;
	return [
		m.denominators_block_sentence({ sources: sources.join(', '), figure }, o),
		block.leftOut > 0
			? m.denominators_block_left_out({ n: formatNumber(block.leftOut, locale) }, o)
			: ''
	]
		.filter((text) => text !== '')
		.join(' ');
}

/** "12 Iskander-M and 4 Kh-31P"; parted by semicolons where a name holds a comma. */
function list(texts: readonly string[], locale: Locale): string {
	if (texts.some((text) => text.includes(','))) return texts.join('; ');
	const and = ` ${m.denominators_and({}, { locale })} `;
	return texts.length < 2
		? texts.join('')
		: `${texts.slice(0, -1).join(', ')}${and}${texts.at(-1)}`;
}

/** What the numbers differ by, which one Barrage uses and by what rule, and what was said more loosely. */
export function denominatorsSentence(series: Denominators, names: Names, locale: Locale): string {
	const o = { locale };
	const n = (value: number) => formatNumber(value, locale);
	const differences = series.blocks.flatMap((block, i) => {
		if (block.leftOut === 0) return [];
		const d = n(block.launched);
		const known = series.leftOutTypes.find((each) => each.block === i);
		if (!known) return [m.denominators_sentence_unexplained({ d, n: n(block.leftOut) }, o)];
		const types = list(
			known.types.map((type) =>
				m.denominators_type({ n: n(type.launched ?? 0), name: names.weapon(type.weaponId) }, o)
			),
			locale
		);
		return [
			known.noneStopped
				? m.denominators_sentence_types_none({ d, types }, o)
				: m.denominators_sentence_types({ d, types }, o)
		];
	});
	const used = series.blocks.find((block) => block.isUsed);
	const d = used ? n(used.launched) : '';
	const rule = !used
		? m.denominators_used_none({}, o)
		: DECIDED[series.decider ?? 'latest']({ d }, o);
	const loose = series.loose.map(({ report, launched }) =>
		m.denominators_loose_one(
			{ figure: formatFigure(launched, locale), source: reportSource(report, names, locale) },
			o
		)
	);
	return [
		...differences,
		rule,
		...(loose.length > 0 ? [m.denominators_loose({ list: loose.join(', ') }, o)] : [])
	].join(' ');
}
