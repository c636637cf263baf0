/** What is wrong with a deck or its store, in words. */
import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';
import { formatNumber } from '../../figures/view/format';
import type { DeckProblem } from './check-deck';
import type { StoreProblem } from './deck-store';
import { MAX_SLIDES } from './limits';

/** One problem of a file or a link as a sentence, with its place and what stands there. */
export function problemText(problem: DeckProblem, locale: Locale): string {
	const o = { locale };
	switch (problem.code) {
		case 'not-json':
			return m.briefing_p_not_json({}, o);
		case 'not-a-briefing':
			return m.briefing_p_not_briefing({}, o);
		case 'too-large':
			return m.briefing_p_too_large({}, o);
		case 'no-slides':
			return m.briefing_p_no_slides({}, o);
		case 'newer':
			return m.briefing_p_newer(problem, o);
		case 'too-many':
			return m.briefing_p_too_many({ n: formatNumber(problem.count, locale), max: MAX_SLIDES }, o);
		case 'unknown-kind':
			return m.briefing_p_unknown_kind(problem, o);
		case 'bad-field':
			return m.briefing_p_bad_field(problem, o);
		case 'bad-view':
			return m.briefing_p_bad_view(problem, o);
		case 'same-id':
			return m.briefing_p_same_id(problem, o);
		case 'too-long':
		case 'too-many-lines':
			return (problem.code === 'too-long' ? m.briefing_p_too_long : m.briefing_p_too_many_lines)(
				{
					path: problem.path,
					n: formatNumber(problem.count, locale),
					max: formatNumber(problem.limit, locale)
				},
				o
			);
	}
}

/** What keeps a deck from being stored, and what to do about it. */
export function storeProblemText(problem: StoreProblem, locale: Locale): string {
	const o = { locale };
	if (problem.code !== 'unreadable')
		return problem.code === 'full' ? m.briefing_store_full({}, o) : m.briefing_store_blocked({}, o);
	const { key, problems } = problem;
	const reason = problems[0] ? problemText(problems[0], locale).replace(/\.$/, '') : '';
	return key === null
		? m.briefing_store_locked({ reason }, o)
		: m.briefing_store_unreadable({ reason, key }, o);
}
