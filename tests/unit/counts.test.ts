/**
 * Every message that takes a number, said with small and awkward ones in both languages. Those with a form for each
 * kind of number are listed whole in `counts/<language>.txt`, for a person to read: write it anew with
 * `npx vitest run --project unit tests/unit/counts.test.ts -u`, and read what changed. Of the others no noun may follow
 * the number, as it would be wrong beside some of them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/lib/figures/view/format';
import * as m from '../../src/lib/paraglide/messages';
import { faultsOf, plainSpaces, type Locale } from '../oracle/grammar';

const COUNTS = [0, 1, 2, 5, 11, 21, 62, 1_001];
const LOCALES: Locale[] = ['en', 'uk'];

type Message = (inputs: Record<string, unknown>, options: { locale: Locale }) => string;
interface Forms {
	declarations: string[];
	match: Record<string, string>;
}

/** The messages of a language: a text, or a form for each kind of number. */
const catalogue = (locale: Locale): [key: string, value: string | [Forms]][] =>
	readdirSync('src/messages').flatMap((part) =>
		Object.entries(
			JSON.parse(readFileSync(`src/messages/${part}/${locale}.json`, 'utf8')) as Record<
				string,
				string | [Forms]
			>
		)
	);

const withForms = (locale: Locale) =>
	catalogue(locale).flatMap(([key, value]): [string, Forms][] =>
		typeof value === 'string' ? [] : [[key, value[0]]]
	);

/** As the site calls it: the number that decides, and the same as it is written. */
function say(key: string, forms: Forms, count: number, locale: Locale): string {
	const inputs = forms.declarations.flatMap((each) => /^input (\w+)$/.exec(each)?.[1] ?? []);
	const given = inputs.map((name): [string, unknown] => {
		if (name === 'count' || name === 'n') return [name, count];
		return [name, name === 'text' ? formatNumber(count, locale) : `‹${name}›`];
	});
	return plainSpaces(
		(m[key as keyof typeof m] as unknown as Message)(Object.fromEntries(given), { locale })
	);
}

describe.each(LOCALES)('Messages with a form for each kind of number (%s)', (locale) => {
	const messages = withForms(locale);

	it('have all the forms that the language has', () => {
		expect(messages.length).toBeGreaterThan(25);
		const kinds = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
		for (const [key, { match }] of messages)
			expect(
				Object.keys(match).map((name) => name.split('=')[1]),
				key
			).toEqual(expect.arrayContaining(kinds));
	});

	it('differ where their noun does: one, few and many are three words in Ukrainian', () => {
		// The verb before the number is in no number, or the noun is neuter: "1 повідомлення", "2 повідомлення".
		const number = /\{(?:text|count|n)\}\*?/;
		for (const [key, { match }] of messages) {
			const form = (kind: string) => Object.entries(match).find(([of]) => of.endsWith(kind))?.[1];
			const [one, few, many] = [form('=one'), form('=few'), form('=many')];
			const counted = one?.split(number)[1]?.trim() ?? '';
			if (locale === 'en' || !/^[а-яіїєґ]/.test(counted)) continue;
			expect(many, key).not.toBe(few);
			expect(many, key).not.toBe(one);
		}
	});

	it('are right with each number, and read so', async () => {
		const lines = messages.map(([key, forms]) => {
			const said = COUNTS.map((count) => say(key, forms, count, locale));
			for (const text of said)
				expect(
					faultsOf(`A ${text.trim().replaceAll('*', '')} a`, locale),
					`${key}: ${text}`
				).toEqual([]);
			return `${key}\n${said.map((text) => `\t${text.trim()}\n`).join('')}`;
		});
		await expect(lines.join('\n')).toMatchFileSnapshot(`counts/${locale}.txt`);
	});
});

/** Inputs that are numbers or begin with one. */
const NUMBER =
	/(?<!\bof (?:the )?)\{(?:n|d|of|all|max|min|lines|rank|changed|both|days|inside|hours|size|shown|added|revised|withdrawn|rows|tables|checks|warnings|figures|unused|attacks|counts|launched|stopped|killed|injured|unknown|reported|without|count|limit|low|high|value|total|paired|claimed|drones|missiles)\}\*?[ \u00a0]([a-zа-яіїєґ’]+)/g;

/** Words after a number that are the same beside any of them: prepositions, units without an ending, verbs, adverbs. */
const UNCHANGED: Record<Locale, RegExp> = {
	uk: /^(?:із|з|за|у|і|та|до|або|не|від|менше|тепер|є|наводить|невідомо|запущено|знешкоджено|нижче|к|с|год|хв|днів)$/,
	en: /^(?:of|and|or|to|in|on|with|at|now|not|more|fewer|are|is|was|were|may|can|left|last|lost|known|unknown|launched|stopped|shot|killed|injured|claimed|reported|stated|listed|added|revised|withdrawn|outcome|leave|k|s|h|min|across|had|suppressed)$/
};

/** Where a noun follows and the number is never one, with why; of the whole that a part is counted of, "1 of 1 days" is let through. */
const NEVER_ONE: Record<Locale, Record<string, string>> = {
	uk: {},
	en: {
		briefing_full: 'the most that there may be',
		briefing_notes_hint: 'the most that there may be',
		briefing_text_hint: 'the most that there may be',
		briefing_p_too_many: 'more than the most that there may be',
		briefing_p_too_long: 'more than the most that there may be',
		briefing_p_too_many_lines: 'more than the most that there may be',
		takeaway_full: 'the most that there may be',
		denominators_square_many_missile: 'of one there is another message',
		denominators_square_many_drone: 'of one there is another message',
		entry_problem_long: 'longer than a day',
		own_map_rows_again: 'rows that come again',
		own_map_rows_apart: 'more than a day apart'
	}
};

/** Examples made of days of the shipped ledger: their numbers are read as they stand. */
const isExample = (key: string): boolean => key.startsWith('method_');

describe.each(LOCALES)('Messages without forms (%s)', (locale) => {
	it('have no noun behind a number', () => {
		const found = catalogue(locale).flatMap(([key, value]) => {
			if (typeof value !== 'string' || isExample(key) || key in NEVER_ONE[locale]) return [];
			return [...value.matchAll(NUMBER)]
				.filter((match) => !UNCHANGED[locale].test(match[1]!))
				.map((match) => `${key}: ${match[0]}`);
		});
		expect(found).toEqual([]);
	});
});
