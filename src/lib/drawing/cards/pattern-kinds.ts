/** The kinds of the page of patterns. */
import { otherReports, toMixSeries } from '../charts/mix/series';
import { toRegionsSeries } from '../charts/regions/series';
import { toRhythmSeries } from '../charts/rhythm/series';
import { toRunningSeries } from '../charts/running/series';
import type { IsoDay } from '../../records/ledger/types';
import * as m from '../../paraglide/messages';
import { mixGrain } from '../../figures/stats/grain';
import type { Patterns } from '../../figures/stats/series';
import { ofAllWeapons, titleOf } from '../../figures/view/describe';
import { formatNumber } from '../../figures/view/format';
import type { Scope } from '../../figures/view/scope';
import type { PatternId } from '../../figures/view/view';
import { ofLaunches, ofReports, weaponsFirst, type KindsOf } from './kind';

const MIX_TITLES = {
	RU: { week: m.card_mix_title_week, month: m.card_mix_title_month },
	UA: { week: m.card_mix_title_stopped_week, month: m.card_mix_title_stopped_month }
};

/** Those who speak of what is counted: of attacks with whatever weapons, of the country or of a place. */
const ofPatterns =
	(pick: (patterns: Patterns) => readonly { day: IsoDay; sources: readonly number[] }[]) =>
	({ series: { patterns }, span }: Scope): string[] =>
		patterns === null
			? []
			: pick(patterns)
					.filter(({ day }) => day >= span.from && day <= span.to)
					.flatMap(({ sources }) => sources.map((at) => patterns.sources[at]!));

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
		sources: (scope, names) => [
			...ofLaunches(scope),
			...ofReports(scope, otherReports(scope, names))
		],
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
		sources: ofLaunches,
		recordFile: 'daily_by_weapon.csv'
	},
	rhythm: {
		series: toRhythmSeries,
		title: (_, locale) => m.card_rhythm_title({}, { locale }),
		titled: ofAllWeapons,
		unit: (scope, locale) => {
			const { attacks, both, starts } = toRhythmSeries(scope);
			if (attacks === 0) return m.card_rhythm_unit_none({}, { locale });
			const text = (value: number) => formatNumber(value, locale);
			return m.card_rhythm_unit(
				{ both: text(both), n: text(attacks), start: text(starts) },
				{ locale }
			);
		},
		sources: ofPatterns(({ raids }) => raids),
		recordFile: 'attacks.csv'
	},
	regions: {
		series: toRegionsSeries,
		title: (_, locale) => m.card_regions_title({}, { locale }),
		titled: ofAllWeapons,
		unit: (_, locale) => m.card_regions_unit({}, { locale }),
		sources: ofPatterns(({ regions }) =>
			regions.map(({ date, sources }) => ({ day: date, sources }))
		),
		recordFile: 'counts.csv'
	}
};
