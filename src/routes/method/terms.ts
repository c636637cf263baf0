/** The terms of the tables: what a figure counts and how exact it is, the trees of weapons and places. */
import * as m from '$lib/paraglide/messages';
import { STRIKE_MEASURES, type StrikeMeasure } from '$lib/records/ledger/measures';
import type { Locale } from '$lib/figures/view/catalogue';
import { pageHref } from '$lib/figures/view/page-href';
import type { ExampleTable } from './examples';
import type { Message, Section } from './section';

const COUNTED: Record<StrikeMeasure, Message> = {
	launched: m.method_measure_launched,
	intercepted: m.method_measure_intercepted,
	suppressed: m.method_measure_suppressed,
	hit: m.method_measure_hit
};

/** Explained in the data dictionary, each with an anchor. */
export function createTerms(locale: Locale): Section[] {
	const t = (message: Message) => message({}, { locale });
	const all = (...messages: Message[]) => messages.map(t);
	return [
		{
			id: 'measure',
			title: t(m.method_measure_title),
			paragraphs: all(m.method_measure_1),
			list: {
				ordered: false,
				items: all(...STRIKE_MEASURES.map((measure) => COUNTED[measure]), m.method_measure_people)
			},
			fields: ['counts.measure', 'counts.value']
		},
		{
			id: 'qualifier',
			title: t(m.method_qualifier_title),
			paragraphs: all(m.method_qualifier_1),
			table: qualifierTable(locale),
			after: all(m.method_qualifier_2),
			fields: ['counts.qualifier', 'counts.low', 'counts.high']
		},
		{
			id: 'weapon',
			title: t(m.method_weapon_title),
			paragraphs: all(m.method_weapon_1, m.method_weapon_2),
			fields: ['weapons.parent_id', 'counts.weapon_id']
		},
		{
			id: 'place',
			title: t(m.method_place_title),
			paragraphs: all(m.method_place_1),
			fields: ['places.parent_id', 'counts.place_id']
		}
	];
}

/** The anchors that the method page had for them, each leading on to the dictionary. */
export const createTermLinks = (locale: Locale): Section[] =>
	createTerms(locale).map(({ id, title }) => ({
		id,
		title,
		paragraphs: [],
		elsewhere: {
			text: m.method_terms_link({}, { locale }),
			href: `${pageHref('/data/dictionary/', locale)}#${id}`
		}
	}));

function qualifierTable(locale: Locale): ExampleTable {
	const t = (message: Message) => message({}, { locale });
	const open = (low: string) => m.method_qualifier_open({ low }, { locale });
	const none = t(m.method_qualifier_none);
	return {
		caption: t(m.method_qualifier_caption),
		columns: [
			t(m.method_qualifier_column),
			t(m.method_qualifier_column_said),
			t(m.method_qualifier_column_bounds)
		],
		text: [1, 2],
		rows: [
			['exact', t(m.method_qualifier_exact), 'v'],
			['about', t(m.method_qualifier_about), t(m.method_qualifier_about_bounds)],
			['at_least', t(m.method_qualifier_at_least), open('v')],
			['more_than', t(m.method_qualifier_more_than), open('v + 1')],
			['at_most', t(m.method_qualifier_at_most), '0–v'],
			['none_reported', t(m.method_qualifier_none_reported), none],
			['undisclosed', t(m.method_qualifier_undisclosed), none]
		]
	};
}
