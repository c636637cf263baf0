/** The kinds of the dashboard's cards. */
import { toCalendarSeries } from '../charts/calendar/series';
import { toCasualtiesSeries } from '../charts/casualties/series';
import { toGaugesSeries } from '../charts/gauges/series';
import { toLargestSeries } from '../charts/largest/series';
import { toLaunchesSeries } from '../charts/launches/series';
import { toRateSeries } from '../charts/rate/series';
import * as m from '../../paraglide/messages';
import { ofAllWeapons, titleOf, weaponsText } from '../../figures/view/describe';
import type { DashboardId } from '../../figures/view/view';
import {
	byGrain,
	inSentences,
	isBoth,
	ofLaunches,
	ofPeople,
	weaponsFirst,
	type KindsOf
} from './kind';

export const DASHBOARD_KINDS: KindsOf<DashboardId> = {
	gauges: {
		series: toGaugesSeries,
		title: ({ view }, locale) =>
			(view.rate === 'stopped' ? m.card_gauges_title : m.card_gauges_title_shot)({}, { locale }),
		titled: titleOf,
		unit: (_, locale) => m.card_gauges_unit({}, { locale }),
		sources: ofLaunches,
		recordFile: 'daily_by_weapon.csv'
	},
	launches: {
		series: toLaunchesSeries,
		title: byGrain({
			day: m.card_launches_title,
			week: m.card_launches_title_week,
			month: m.card_launches_title_month
		}),
		titled: titleOf,
		unit: (told, locale) =>
			m.card_launches_unit({ weapons: weaponsFirst(told, locale) }, { locale }),
		sources: ofLaunches,
		recordFile: 'daily.csv'
	},
	rate: {
		series: toRateSeries,
		title: ({ view, grain }, locale) => {
			const [day, span] =
				view.rate === 'stopped'
					? [m.card_rate_title, m.card_rate_title_span]
					: [m.card_rate_title_shot, m.card_rate_title_shot_span];
			return (grain === 'day' ? day : span)({}, { locale });
		},
		titled: titleOf,
		unit: ({ view, grain }, locale) => {
			const [day, span] =
				view.rate === 'stopped'
					? [m.card_rate_unit, m.card_rate_unit_span]
					: [m.card_rate_unit_shot, m.card_rate_unit_shot_span];
			return (grain === 'day' ? day : span)({}, { locale });
		},
		sources: ofLaunches,
		recordFile: 'daily.csv'
	},
	casualties: {
		series: toCasualtiesSeries,
		title: byGrain({
			day: m.card_casualties_title,
			week: m.card_casualties_title_week,
			month: m.card_casualties_title_month
		}),
		titled: ofAllWeapons,
		unit: (_, locale) => m.card_casualties_unit({}, { locale }),
		sources: ofPeople,
		recordFile: 'daily_casualties.csv'
	},
	calendar: {
		series: toCalendarSeries,
		title: (_, locale) => m.card_calendar_title({}, { locale }),
		titled: titleOf,
		unit: (told, locale) =>
			(told.view.shade === 'rank' ? m.card_calendar_unit : m.card_calendar_unit_value)(
				{ weapons: weaponsFirst(told, locale) },
				{ locale }
			),
		sources: ofLaunches,
		recordFile: 'daily.csv'
	},
	largest: {
		series: toLargestSeries,
		title: (_, locale) => m.card_largest_title({}, { locale }),
		titled: titleOf,
		unit: (told, locale) =>
			inSentences(
				m.card_largest_unit({ weapons: weaponsText(told.selection, locale) }, { locale }),
				(isBoth(told) ? m.card_largest_bars : m.card_largest_bar)({}, { locale })
			),
		sources: ofLaunches,
		recordFile: 'daily.csv'
	}
};
