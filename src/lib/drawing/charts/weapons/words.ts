import * as m from '../../../paraglide/messages';
import type { CellState } from '../../../figures/stats/series';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { formatFigure, formatNumber } from '../../../figures/view/format';
import { rateDetails, shareText } from '../shared/rate-words';
import type { WeaponRow } from './series';

/** "All missiles" for a family with rows below it, else the weapon's name. */
export function weaponName(row: WeaponRow, names: Names, locale: Locale): string {
	if (row.depth > 0) return names.weapon(row.id);
	return row.family === 'missile'
		? m.day_all_missiles({}, { locale })
		: m.day_all_drones({}, { locale });
}

/** Why a figure is not there, in words. */
export function stateText(state: CellState, locale: Locale): string {
	const o = { locale };
	switch (state) {
		case 'undisclosed':
			return m.word_undisclosed({}, o);
		case 'local':
			return m.word_local_only({}, o);
		case 'not-mentioned':
			return m.word_not_mentioned({}, o);
		case 'no-report':
			return m.word_no_report({}, o);
		case 'known':
			return '—';
	}
}

/** The row with its figures in a sentence. */
export function weaponSentence(row: WeaponRow, names: Names, locale: Locale): string {
	const o = { locale };
	const weapon = weaponName(row, names, locale);
	const { rate } = row;
	if (!rate) {
		if (row.launched)
			return m.gauges_sentence_unknown({ weapon, d: formatFigure(row.launched, locale) }, o);
		const claim = row.stopped
			? m.gauges_claims_stopped({ n: formatFigure(row.stopped, locale) }, o)
			: stateText(row.state, locale);
		return m.gauges_sentence_claim({ weapon, claim }, o);
	}
	const args = {
		weapon,
		n: formatNumber(rate.stopped, locale),
		d: formatNumber(rate.launched, locale)
	};
	if (rate.share === null || rate.few) return m.gauges_sentence_few(args, o);
	const shared = { ...rate, share: rate.share };
	const sentence = m.gauges_sentence({ ...args, share: shareText(shared, locale) }, o);
	const details = rateDetails(rate, locale).join('; ');
	return details === '' ? sentence : m.gauges_sentence_details({ sentence, details }, o);
}
