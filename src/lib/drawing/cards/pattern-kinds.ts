/** The kinds of the page of patterns. */
import { mixGrain, toMixSeries } from '../charts/mix/series';
import { toRegionsSeries } from '../charts/regions/series';
import { toRhythmSeries } from '../charts/rhythm/series';
import { toRunningSeries } from '../charts/running/series';
import * as m from '../../paraglide/messages';
import { ofAllWeapons, titleOf } from '../../figures/view/describe';
import { formatNumber } from '../../figures/view/format';
import type { Scope } from '../../figures/view/scope';
import type { PatternId } from '../../figures/view/view';
import { ofLaunches, ofPeople, weaponsFirst, type KindsOf } from './kind';

const MIX_TITLES = {
	RU: { week: m.card_mix_title_week, month: m.card_mix_title_month },
	UA: { week: m.card_mix_title_stopped_week, month: m.card_mix_title_stopped_month }
};

/** Whatever a report states of an attack, the attack is counted. */
const ofAll = (scope: Scope): number[] => [...ofLaunches(scope), ...ofPeople(scope)];

export const PATTERN_KINDS: KindsOf<PatternId> = {
	mix: {
		series: toMixSeries,
		title: ({ view, grain }, locale) => MIX_TITLES[view.direction][mixGrain(grain)]({}, { locale }),
		titled: titleOf,
		unit: (told, locale) =>
			(told.view.direction === 'RU' ? m.card_mix_unit : m.card_mix_unit_stopped)(
				{ weapons: weaponsFirst(told, locale) },
				{ locale }
			),
		reports: ofLaunches,
		recordFile: 'daily_by_weapon.csv'
	},
	running: {
		series: toRunningSeries,
		title: (_, locale) => m.card_running_title({}, { locale }),
		titled: titleOf,
		unit: (told, locale) =>
			(told.view.direction === 'RU' ? m.card_running_unit : m.card_running_unit_stopped)(
				{ weapons: weaponsFirst(told, locale) },
				{ locale }
			),
		reports: ofLaunches,
		recordFile: 'daily_by_weapon.csv'
	},
	rhythm: {
		series: toRhythmSeries,
		title: (_, locale) => m.card_rhythm_title({}, { locale }),
		titled: ofAllWeapons,
		unit: (scope, locale) => {
			const { attacks, both, starts } = toRhythmSeries(scope);
			const text = (value: number) => formatNumber(value, locale);
			return m.card_rhythm_unit(
				{ both: text(both), n: text(attacks), start: text(starts) },
				{ locale }
			);
		},
		reports: ofAll,
		recordFile: 'attacks.csv'
	},
	regions: {
		series: toRegionsSeries,
		title: (_, locale) => m.card_regions_title({}, { locale }),
		titled: ofAllWeapons,
		unit: (_, locale) => m.card_regions_unit({}, { locale }),
		reports: ofAll,
		recordFile: 'daily_casualties.csv'
	}
};
