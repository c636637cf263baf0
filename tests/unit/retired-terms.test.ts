/** Words that were given up for one term stay out of the catalogues. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What is not said any more, and what is said instead. */
const RETIRED: { locale: 'en' | 'uk'; term: RegExp; say: string }[] = [
	{ locale: 'uk', term: /(?<![Пп]ри)зупинен/i, say: 'знешкоджено' },
	{ locale: 'uk', term: /постраждал/i, say: 'поранені, or загиблі й поранені' },
	{ locale: 'en', term: /\bstart over\b/i, say: 'Reset view' },
	{ locale: 'en', term: /\bnone mentioned\b/i, say: 'not mentioned' },
	{ locale: 'en', term: /\bno figure stands\b/i, say: 'no current figure' },
	{ locale: 'en', term: /\bdate of knowledge\b|\bmoment of knowledge\b/i, say: 'as known on' }
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
	it.each(RETIRED)('do not say $term in $locale, but $say', ({ locale, term }) => {
		const messages = messagesOf(locale);
		expect(messages.length).toBeGreaterThan(1_000);
		expect(messages.filter(([, text]) => term.test(text))).toEqual([]);
	});
});
