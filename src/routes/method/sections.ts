/**
 * The definitions and rules of the site in order, one anchor each; cards link to these ids, so an id is
 * never renamed. The words are those of DESIGN.md, sections 1 and 3.
 */
import * as m from '$lib/paraglide/messages';
import { STRIKE_CRITERIA, type CriterionId } from '$lib/figures/stats/criteria';
import { MIN_LAUNCHED_FOR_RATE } from '$lib/figures/stats/rate';
import type { Locale } from '$lib/figures/view/catalogue';
import { formatNumber } from '$lib/figures/view/format';
import type { Example } from './examples';
import type { WorkedDay } from './one-day';
import type { Group, Message, Source } from './section';
import { createTermLinks } from './terms';

const CHOSEN_BY: Record<CriterionId, Message> = {
	rank: m.method_choice_step_1,
	detail: m.method_choice_step_2,
	latest: m.method_choice_step_3,
	id: m.method_choice_step_4
};

export function createGroups(
	locale: Locale,
	examples: Record<string, Example>,
	worked: WorkedDay | null
): Group[] {
	const t = (message: Message) => message({}, { locale });
	const all = (...messages: Message[]) => messages.map(t);
	const cochran: Source = {
		text: t(m.method_source_cochran),
		href: 'https://openlibrary.org/isbn/047116240X'
	};
	const groups: Group[] = [
		{
			title: t(m.method_group_report),
			sections: [
				{
					id: 'report',
					title: t(m.method_report_title),
					paragraphs: all(m.method_report_1, m.method_report_2),
					fields: ['reports.published', 'reports.status', 'reports.supersedes'],
					see: ['as-known-on', 'choice']
				},
				{
					id: 'source',
					title: t(m.method_source_title),
					paragraphs: all(m.method_source_1, m.method_source_2, m.method_source_readings),
					fields: [
						'sources.rank_strikes',
						'sources.rank_casualties',
						'reports.via_source_id',
						'readings.url'
					],
					see: ['choice']
				},
				{
					id: 'direction',
					title: t(m.method_direction_title),
					paragraphs: all(m.method_direction_1, m.method_direction_2),
					fields: ['attacks.direction']
				}
			]
		},
		{
			title: t(m.method_group_attack),
			sections: [
				{
					id: 'attack',
					title: t(m.method_attack_title),
					paragraphs: all(m.method_attack_1),
					fields: ['attacks.kind', 'attacks.start', 'attacks.end'],
					see: ['day-rule', 'daily']
				},
				{
					id: 'day-rule',
					title: t(m.method_day_rule_title),
					paragraphs: all(m.method_day_rule_1, m.method_day_rule_2),
					fields: ['attacks.end'],
					sources: [{ text: t(m.method_source_air_force), href: 'https://t.me/kpszsu' }],
					see: ['attack']
				},
				{
					id: 'means',
					title: t(m.method_means_title),
					paragraphs: all(m.method_means_1, m.method_means_2),
					fields: ['attacks.means']
				},
				{
					id: 'period',
					title: t(m.method_period_title),
					paragraphs: all(m.method_period_1),
					fields: ['attacks.kind'],
					see: ['reconciliation']
				}
			]
		},
		{
			title: t(m.method_group_stopped),
			sections: [
				{
					id: 'stopped',
					title: t(m.method_stopped_title),
					paragraphs: all(m.method_stopped_1),
					formula: t(m.method_stopped_formula),
					after: all(m.method_stopped_2),
					see: ['shot-down', 'rate', 'breaks']
				},
				{
					id: 'not-stopped',
					title: t(m.method_not_stopped_title),
					paragraphs: all(m.method_not_stopped_1, m.method_not_stopped_2)
				},
				{
					id: 'shot-down',
					title: t(m.method_shot_down_title),
					paragraphs: all(m.method_shot_down_1, m.method_shot_down_2),
					see: ['stopped', 'breaks']
				},
				{
					id: 'breaks',
					title: t(m.method_breaks_title),
					paragraphs: all(m.method_breaks_1, m.method_breaks_2),
					fields: ['notes.kind'],
					see: ['stopped', 'shot-down']
				}
			]
		},
		{
			title: t(m.method_group_unknown),
			sections: [
				{
					id: 'no-report',
					title: t(m.method_no_report_title),
					paragraphs: all(m.method_no_report_1),
					list: {
						ordered: false,
						items: all(
							m.method_no_report_case_report,
							m.method_no_report_case_mentioned,
							m.method_no_report_case_number,
							m.method_no_report_case_total
						)
					},
					after: all(m.method_no_report_2),
					fields: ['daily.reports'],
					see: ['daily']
				}
			]
		},
		{
			title: t(m.method_group_choice),
			sections: [
				{
					id: 'choice',
					title: t(m.method_choice_title),
					paragraphs: all(m.method_choice_1, m.method_choice_2),
					list: {
						ordered: true,
						items: STRIKE_CRITERIA.map(({ id }) => t(CHOSEN_BY[id]))
					},
					after: all(m.method_choice_3),
					see: ['source', 'range', 'casualties']
				},
				{
					id: 'denominators',
					title: t(m.method_denominators_title),
					paragraphs: all(m.method_denominators_1),
					after: examples['denominators'] ? all(m.method_denominators_2) : [],
					see: ['choice', 'rate']
				},
				{
					id: 'daily',
					title: t(m.method_daily_title),
					paragraphs: all(m.method_daily_1, m.method_daily_2),
					fields: ['daily.partial'],
					see: ['day-rule', 'no-report']
				},
				{
					id: 'claims',
					title: t(m.method_claims_title),
					paragraphs: all(m.method_place_claims),
					see: ['direction', 'daily']
				}
			]
		},
		{
			title: t(m.method_group_range),
			sections: [
				{
					id: 'range',
					title: t(m.method_range_title),
					paragraphs: all(m.method_range_1, m.method_range_2),
					see: ['qualifier', 'choice']
				},
				{
					id: 'sampling',
					title: t(m.method_sampling_title),
					paragraphs: all(m.method_sampling_1, m.method_sampling_2),
					sources: [cochran]
				}
			]
		},
		{
			title: t(m.method_group_share),
			sections: [
				{
					id: 'rate',
					title: t(m.method_rate_title),
					paragraphs: all(m.method_rate_1),
					formula: t(m.method_rate_formula),
					after: [
						t(m.method_rate_2),
						t(m.method_rate_open),
						t(m.method_rate_joint),
						m.method_rate_3({ min: formatNumber(MIN_LAUNCHED_FOR_RATE, locale) }, { locale })
					],
					see: ['stopped', 'sampling', 'denominators']
				},
				{
					id: 'smoothing',
					title: t(m.method_smoothing_title),
					paragraphs: all(m.method_smoothing_1, m.method_smoothing_2)
				},
				{
					id: 'gauge',
					title: t(m.method_gauge_title),
					paragraphs: all(m.method_gauge_1, m.method_gauge_2),
					see: ['rate', 'range', 'sampling', 'comparison']
				},
				{
					id: 'mix',
					title: t(m.method_mix_title),
					paragraphs: all(m.method_mix_1, m.method_mix_2),
					see: ['choice', 'daily', 'no-report']
				}
			]
		},
		{
			title: t(m.method_group_casualties),
			sections: [
				{
					id: 'casualties',
					title: t(m.method_casualties_title),
					paragraphs: all(m.method_casualties_1, m.method_casualties_2, m.method_casualties_3),
					fields: ['daily.killed', 'daily.killed_high', 'daily_casualties.place_id'],
					see: ['choice', 'verified']
				},
				{
					id: 'verified',
					title: t(m.method_verified_title),
					paragraphs: all(m.method_verified_1),
					sources: [{ text: t(m.method_source_ohchr), href: 'https://ukraine.ohchr.org/' }],
					see: ['casualties']
				}
			]
		},
		{
			title: t(m.method_group_known),
			sections: [
				{
					id: 'as-known-on',
					title: t(m.method_as_known_on_title),
					paragraphs: all(
						m.method_as_known_on_1,
						m.method_as_known_on_2,
						m.method_as_known_on_inferred
					),
					fields: ['reports.published', 'reports.published_basis', 'reports.recorded'],
					see: ['report']
				}
			]
		},
		{
			title: t(m.method_group_intensity),
			sections: [
				{
					id: 'intensity',
					title: t(m.method_intensity_title),
					paragraphs: all(m.method_intensity_1, m.method_intensity_2)
				},
				{
					id: 'salvo',
					title: t(m.method_salvo_title),
					paragraphs: all(m.method_salvo_1),
					sources: [{ text: t(m.method_source_csis) }]
				},
				{
					id: 'records',
					title: t(m.method_records_title),
					paragraphs: all(m.method_records_1),
					see: ['intensity']
				},
				{
					id: 'rhythm',
					title: t(m.method_rhythm_title),
					paragraphs: all(m.method_rhythm_1, m.method_rhythm_2),
					fields: ['attacks.start', 'attacks.end'],
					see: ['day-rule', 'no-report']
				},
				{
					id: 'regions',
					title: t(m.method_regions_title),
					paragraphs: all(m.method_regions_1, m.method_regions_2),
					fields: ['counts.place_id'],
					see: ['casualties', 'no-report']
				},
				{
					id: 'running',
					title: t(m.method_running_title),
					paragraphs: all(m.method_running_1, m.method_running_2),
					see: ['comparison', 'daily', 'no-report']
				},
				{
					id: 'comparison',
					title: t(m.method_comparison_title),
					paragraphs: all(m.method_comparison_1),
					list: {
						ordered: false,
						items: all(
							m.method_comparison_case_length,
							m.method_comparison_case_days,
							m.method_comparison_case_figures,
							m.method_comparison_case_breaks
						)
					},
					after: all(m.method_comparison_2),
					see: ['no-report']
				}
			]
		},
		{
			title: t(m.method_group_checks),
			sections: [
				{
					id: 'reconciliation',
					title: t(m.method_reconciliation_title),
					paragraphs: all(m.method_reconciliation_1),
					see: ['period']
				},
				{
					id: 'sanity',
					title: t(m.method_sanity_title),
					paragraphs: all(m.method_sanity_1, m.method_sanity_2)
				},
				{
					id: 'own',
					title: t(m.method_own_title),
					paragraphs: all(m.method_own_1, m.method_own_2)
				}
			]
		},
		{ title: t(m.method_group_terms), sections: createTermLinks(locale) }
	];
	for (const section of groups.flatMap((group) => group.sections)) {
		const example = examples[section.id];
		section.paragraphs.push(...(example?.sentences ?? []));
		if (example?.after) section.after = [...(section.after ?? []), ...example.after];
		if (example?.table) section.table = example.table;
		if (worked?.sentences[section.id]) section.day = worked.sentences[section.id];
		if (section.id === 'choice' && worked?.choice) section.table = worked.choice;
	}
	return groups;
}
