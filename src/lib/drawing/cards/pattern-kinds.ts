/** The kinds of the page of patterns. */
import { mixGrain, toMixSeries } from '../charts/mix/series';
import * as m from '../../paraglide/messages';
import { titleOf } from '../../figures/view/describe';
import type { PatternId } from '../../figures/view/view';
import { ofLaunches, weaponsFirst, type KindsOf } from './kind';

const MIX_TITLES = {
	RU: { week: m.card_mix_title_week, month: m.card_mix_title_month },
	UA: { week: m.card_mix_title_stopped_week, month: m.card_mix_title_stopped_month }
};

export const PATTERN_KINDS: KindsOf<PatternId> = {
	mix: {
		series: toMixSeries,
		title: ({ view }, locale) => MIX_TITLES[view.direction][mixGrain(view.grain)]({}, { locale }),
		titled: titleOf,
		unit: (told, locale) =>
			(told.view.direction === 'RU' ? m.card_mix_unit : m.card_mix_unit_stopped)(
				{ weapons: weaponsFirst(told, locale) },
				{ locale }
			),
		reports: ofLaunches,
		recordFile: 'daily_by_weapon.csv'
	}
};
