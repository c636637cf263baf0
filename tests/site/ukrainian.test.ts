/** How the finished Ukrainian pages are set: stops, quotation marks, dashes, per cent, and nouns beside numbers. */
import { describe, expect, it } from 'vitest';
import { builtPages, tagsOf, textOf } from '../built-pages';
import { plainSpaces, ukrainianFaults } from '../oracle/grammar';

const pages = builtPages().filter(({ locale }) => locale === 'uk');

const INLINE = /<\/?(?:a|abbr|b|bdi|em|i|small|span|strong|sub|sup|time|tspan|wbr)(?:\s[^>]*)?>/gi;

/** The lines of a page as they are read, without code and without what is said in English. */
function linesOf(html: string): string[] {
	const own = html
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<(script|style|pre|code|textarea)\b[\s\S]*?<\/\1>/gi, '\n')
		.replace(/<(p|span|a)\b[^>]*\slang="en"[^>]*>[\s\S]*?<\/\1>/gi, '\n');
	const blocks = own.replace(INLINE, '').replace(/<[^>]*>/g, '\n');
	const named = tagsOf(own).flatMap(({ attributes }) =>
		['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'].flatMap(
			(name) => attributes.get(name) ?? []
		)
	);
	return [...blocks.split('\n').map(textOf), ...named]
		.map((line) => plainSpaces(line).replace(/\s+/g, ' ').trim())
		.filter((line) => /[а-яіїєґ]/i.test(line));
}

const FAULTS: [RegExp, string][] = [
	[/\.\.(?!\.)/, 'two stops together'],
	[
		/[,;:][.,;:]|(?<!січ|лют|бер|квіт|трав|черв|лип|серп|вер|жовт|лист|груд)\.[,;]/,
		'two stops together'
	],
	[/ …/, 'a space before an ellipsis'],
	[/\d %/, 'a space before per cent'],
	[/[а-яіїєґ]['ʼ`][а-яіїєґ]/i, 'an apostrophe that is not ’'],
	[/"[^"]*[а-яіїєґ]|[а-яіїєґ][^"]*"/i, 'straight quotation marks'],
	[/[а-яіїєґ»)] – (?!до$)[а-яіїєґ«]/i, 'a short dash between words'],
	[/\d—\d/, 'a long dash in a range'],
	[/ [,;](?: |$)/, 'a space before a stop'],
	[/за Києвом/, 'said otherwise: за київським часом']
];

describe.each(pages)('$path', ({ path, html }) => {
	const lines = linesOf(html);

	it('is set as Ukrainian is', () => {
		expect(lines.length).toBeGreaterThan(10);
		const found = lines.flatMap((line) =>
			FAULTS.filter(([pattern]) => pattern.test(line)).map(([, name]) => `${name}: ${line}`)
		);
		expect(found, path).toEqual([]);
	});

	it('has the form of each noun that its number asks for', () => {
		expect(lines.flatMap(ukrainianFaults), path).toEqual([]);
	});
});
