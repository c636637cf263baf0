/** The words of a map: what a column is used as, and what is open about it. */
import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';
import { measureWord } from '../../outputs/export/change-words';
import type { Question } from '../../records/mapper/questions';
import type { Fact } from '../../records/mapper/table-map';
import type { Use, UseGroup } from './map-uses';

const FACT_WORDS = {
	day: m.own_map_day,
	start: m.own_map_start,
	direction: m.own_map_direction,
	weapon: m.own_map_weapons,
	place: m.own_map_place,
	measure: m.own_map_measure,
	link: m.own_map_link
} satisfies Record<Fact, unknown>;

const isFact = (use: Use): use is Fact => Object.hasOwn(FACT_WORDS, use);

export const useWords = (locale: Locale) => ({
	group: (name: UseGroup): string =>
		name === 'row' ? m.own_map_group_row() : m.own_map_group_figures(),
	use: (use: Use): string =>
		use === 'by-column'
			? m.own_map_by_measure()
			: isFact(use)
				? FACT_WORDS[use]()
				: measureWord(use, locale),
	/** What is asked of the columns themselves. */
	question: (question: Question): string => {
		if (question.ask === 'day') return m.own_map_q_day();
		if (question.ask === 'figures') return m.own_map_q_figures();
		return question.ask === 'weapon' ? m.own_map_q_weapon({ column: question.column }) : '';
	}
});
