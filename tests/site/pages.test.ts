/** What holds for every page of the built site, read from its files. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtPages, fileOf, tagsOf, textOf } from '../built-pages';

const pages = builtPages();
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const idsByFile = new Map<string, Set<string>>();
function hasId(file: string, id: string): boolean {
	let ids = idsByFile.get(file);
	if (!ids) {
		const found = tagsOf(readFileSync(file, 'utf8')).map((tag) => tag.attributes.get('id'));
		ids = new Set(found.filter((each): each is string => each !== undefined));
		idsByFile.set(file, ids);
	}
	return ids.has(id);
}

describe('the built site', () => {
	it('has the same pages in both languages', () => {
		const of = (locale: string) =>
			pages
				.filter((page) => page.locale === locale)
				.map((page) => page.path.replace(/^\/uk\//, '/'))
				.sort();
		expect(of('uk')).toEqual(of('en'));
		expect(of('en')).toContain('/');
	});

	it('gives every page of a language a title of its own', () => {
		for (const locale of ['en', 'uk']) {
			const titles = pages
				.filter((page) => page.locale === locale)
				.map((page) => /<title>([^<]*)<\/title>/.exec(page.html)?.[1]);
			expect(new Set(titles).size).toBe(titles.length);
		}
	});
});

describe.each(pages)('$path', ({ path, html, locale }) => {
	const tags = tagsOf(html);
	const all = (name: string) => tags.filter((tag) => tag.name === name);

	it('states its language, its title and one main heading', () => {
		expect(all('html')[0]?.attributes.get('lang')).toBe(locale);
		expect(html.match(/<title>[^<]+<\/title>/g)).toHaveLength(1);
		expect(all('h1')).toHaveLength(1);
	});

	it('uses each id once, and refers only to ids it has', () => {
		const ids = tags.flatMap((tag) => tag.attributes.get('id') ?? []);
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
		const wanted = tags.flatMap((tag) =>
			['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'list'].flatMap(
				(name) => tag.attributes.get(name)?.split(/\s+/) ?? []
			)
		);
		expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
	});

	it('links inside the site only to what is there', () => {
		const broken: string[] = [];
		for (const tag of tags)
			for (const name of ['href', 'src', 'action']) {
				const target = tag.attributes.get(name);
				// SVG refers to its own parts by fragment; those are ids too.
				if (target === undefined || /^(?:[a-z]+:|\/\/)/i.test(target)) continue;
				const url = new URL(target, `http://site${path}`);
				const file = fileOf(url.pathname);
				const id = decodeURIComponent(url.hash.slice(1));
				if (!file || (id !== '' && !hasId(file, id))) broken.push(target);
			}
		expect(broken).toEqual([]);
	});

	it('asks at once for the faces of its language, and for no other', () => {
		const asked = tags
			.filter(
				(tag) => tag.attributes.get('rel') === 'preload' && tag.attributes.get('as') === 'font'
			)
			.map((tag) => tag.attributes.get('href')!);
		const scripts = locale === 'uk' ? ['latin', 'cyrillic'] : ['latin'];
		expect(asked.toSorted()).toEqual(
			['source-sans-3', 'source-serif-4']
				.flatMap((face) => scripts.map((script) => `/fonts/${face}-${script}.woff2`))
				.toSorted()
		);
		// Without it a browser fetches the face twice.
		expect(html.match(/as="font"[^>]* crossorigin/g)).toHaveLength(asked.length);
	});

	it('loads nothing from elsewhere', () => {
		const outside = tags
			.filter((tag) => tag.name !== 'a')
			.flatMap((tag) =>
				['href', 'src', 'srcset', 'poster', 'data'].map((name) => tag.attributes.get(name))
			)
			.filter((target) => target !== undefined && /(?:^|[\s,])(?:https?:)?\/\//i.test(target));
		expect(outside).toEqual([]);
		for (const { body } of all('style'))
			expect(body).not.toMatch(/@import|url\(['"]?(?:https?:)?\/\//);
	});

	it('has a content policy that lets no script in but its own', () => {
		const [policy, ...others] = all('meta').filter(
			(tag) => tag.attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy'
		);
		expect(others).toEqual([]);
		const directives = new Map(
			(policy?.attributes.get('content') ?? '').split(';').map((directive) => {
				const [name = '', ...values] = directive.trim().split(/\s+/);
				return [name, values] as const;
			})
		);
		expect(directives.get('default-src')).toEqual(["'none'"]);
		expect(directives.get('object-src')).toEqual(["'none'"]);
		const scripts = directives.get('script-src') ?? [];
		expect(scripts.filter((value) => value !== "'self'" && !value.startsWith("'sha256-"))).toEqual(
			[]
		);
		for (const { attributes, body } of all('script'))
			// A block of data runs nothing, and the policy has no say in it.
			if (!attributes.has('src') && attributes.get('type') !== 'application/ld+json')
				expect(scripts).toContain(sha256(body));
		const styles = directives.get('style-src') ?? [];
		expect(styles).not.toContain("'unsafe-inline'");
		for (const { body } of all('style')) expect(styles).toContain(sha256(body));
		const handlers = tags.flatMap((tag) =>
			[...tag.attributes.keys()].filter((name) => /^on/.test(name))
		);
		// Svelte replays what loaded before it came alive; the policy blocks these two and nothing is lost.
		expect(handlers.filter((name) => name !== 'onload' && name !== 'onerror')).toEqual([]);
	});

	it('has no unfilled placeholder and no value that went wrong', () => {
		expect(html).not.toMatch(/%[a-z]+(?:\.[a-z]+)?%/i);
		expect(textOf(html)).not.toMatch(
			/\{[a-z]\w*\}|\bundefined\b|\bNaN\b|\[object |Invalid Date|\bInfinity\b/
		);
	});
});
