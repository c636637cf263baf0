import * as m from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { readPublishedData } from '$lib/site/server/data-files';
import { formatDayLong } from '$lib/figures/view/format';
import { createExamples } from './examples';
import { createWorkedDay, WORKED_DAY } from './one-day';
import { createGroups } from './sections';

/** The text is made here, in one language, so that the page's script carries none of it. */
export const load = async () => {
	const locale = getLocale();
	const data = await readPublishedData();
	const worked = createWorkedDay(data, locale);
	return {
		rules: [
			m.method_rule_report,
			m.method_rule_unknown,
			m.method_rule_choice,
			m.method_rule_day,
			m.method_rule_rate
		].map((rule) => rule({}, { locale })),
		worked: worked && m.method_worked({ date: formatDayLong(WORKED_DAY, locale) }, { locale }),
		groups: createGroups(locale, createExamples(data, locale), worked)
	};
};
