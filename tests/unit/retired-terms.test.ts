/** Words that were given up for one term stay out of the catalogues. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Retired {
	locale: 'en' | 'uk';
	term: RegExp;
	say: string;
	/** Messages where the word is a column's name, or is defined. */
	but?: string[];
}

/** What is not said any more, and what is said instead. */
const RETIRED: Retired[] = [
	{ locale: 'uk', term: /(?<![Пп]ри)зупинен/i, say: 'знешкоджено' },
	{ locale: 'uk', term: /постраждал/i, say: 'поранені, or загиблі й поранені' },
	{ locale: 'en', term: /\bstart over\b/i, say: 'Reset view' },
	{ locale: 'en', term: /\bnone mentioned\b/i, say: 'not mentioned' },
	{ locale: 'en', term: /\bno figure stands\b/i, say: 'no current figure' },
	{
		locale: 'en',
		term: /\bdate of knowledge\b|\bmoments?\b/i,
		say: 'as known on, or time of publication'
	},
	{ locale: 'en', term: /\bwaves?\b|\bstrikes?\b/i, say: 'attack' },
	{ locale: 'en', term: /\braids?\b/i, say: 'attack', but: ['method_attack_1'] },
	{ locale: 'en', term: /\bstatements?\b/i, say: 'report' },
	{ locale: 'en', term: /\b(?:all|every) versions?\b(?! of the ledger)/i, say: 'report' },
	{
		locale: 'en',
		term: /\bintercepted\b/i,
		say: 'stopped',
		but: ['method_measure_intercepted', 'method_denominators_1']
	},
	{
		locale: 'en',
		term: /\bstopped share\b|\bshare (?:reported )?stopped\b/i,
		say: 'interception rate'
	},
	{
		locale: 'en',
		term: /\blost to electronic warfare\b|\bsuppressed or lost\b/i,
		say: 'suppressed (jammed or fell short)',
		but: ['method_stopped_1', 'method_measure_suppressed']
	},
	{
		locale: 'en',
		term: /\bsupersede[sd]?\b/i,
		say: 'replaces',
		but: ['publish_correct_2', 'publish_correct_4']
	},
	{ locale: 'en', term: /\b(?:it|this|that|”) is no (?!longer)|\bis none of\b/i, say: 'is not' },
	{
		locale: 'en',
		term: /\bwhich is not none\b|\bnot the same as no(?:ne|body)\b|\bstates none\b|\bnone stated\b/i,
		say: 'unknown, not zero; or zero stated'
	},
	{
		locale: 'en',
		term: /\bnothing (?:was|had been|is|were) (?:known|published|reported|stated)\b|\bnothing of (?:it|this)\b/i,
		say: 'no report'
	},
	{
		locale: 'en',
		term: /\b(?:row|line|line break|one report|once|remark|frame) an? (?:day|row|attack|measure|column)\b/i,
		say: 'per day'
	},
	{ locale: 'en', term: /\bday of the calendar\b/i, say: 'a real date' },
	{ locale: 'en', term: /\bPlaces hit\b/i, say: 'locations hit' },
	// One rule for signs: no space before per cent, curly quotation marks and apostrophes, no dash in a sentence.
	{
		locale: 'en',
		term: /\d\s%|\w'\w|—|[a-z] – [a-z]/,
		say: '62%, the day’s, a colon or a full stop',
		but: ['day_wave_window']
	}
];

/** Every message of a language: its key and each of its texts. */
function messagesOf(locale: string): [key: string, text: string][] {
	return readdirSync('src/messages').flatMap((part) => {
		const file = `src/messages/${part}/${locale}.json`;
		const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
		return Object.entries(messages).flatMap(([key, value]) =>
			textsOf(value).map((text): [string, string] => [key, text])
		);
	});
}

function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (Array.isArray(value)) return value.flatMap(textsOf);
	const { match } = (value ?? {}) as { match?: Record<string, string> };
	return Object.values(match ?? {});
}

describe('The catalogues', () => {
	it.each(RETIRED)('do not say $term in $locale, but $say', ({ locale, term, but = [] }) => {
		const messages = messagesOf(locale);
		expect(messages.length).toBeGreaterThan(1_000);
		// The names of parameters are nobody's words.
		const said = messages.filter(([, text]) => term.test(text.replace(/\{\w+\}/g, 'X')));
		expect(said.filter(([key]) => !but.includes(key))).toEqual([]);
		// An exception that nothing needs any more is none.
		expect(but.filter((key) => !said.some(([each]) => each === key))).toEqual([]);
	});
});

/** Titles and descriptions of the tables and columns, which the dictionary and the packages show. */
function packageTexts(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(packageTexts);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, each]) =>
		(key === 'title' || key === 'description') && typeof each === 'string'
			? [each]
			: packageTexts(each)
	);
}

it('The descriptions of the tables say what the site says', () => {
	const { resources } = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
		resources: unknown;
	};
	const texts = packageTexts(resources);
	expect(texts.length).toBeGreaterThan(200);
	const retired =
		/\b(?:raids? or|waves? or|statements?|moments?|strikes?|lost to electronic warfare)\b|\w'\w/i;
	expect(texts.filter((text) => retired.test(text))).toEqual([]);
});
