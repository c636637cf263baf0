/** The pages of the built site and their tags, for tests that read or open every one of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const BUILD = 'build';

export interface BuiltPage {
	/** `/uk/data/`; `/404.html` for the page of what is not there. */
	path: string;
	html: string;
	locale: 'en' | 'uk';
}

/** Every page of the build in both languages, in the order of their addresses. */
export function builtPages(): BuiltPage[] {
	if (!existsSync(`${BUILD}/index.html`))
		throw new Error('There is no built site. Run npm run build first.');
	return (readdirSync(BUILD, { recursive: true }) as string[])
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => file.endsWith('.html'))
		.sort()
		.map((file) => ({
			path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
			html: readFileSync(`${BUILD}/${file}`, 'utf8'),
			locale: file.startsWith('uk/') ? 'uk' : 'en'
		}));
}

const DAY_PAGE = /\/days\/\d{4}-\d{2}-\d{2}\//;

/**
 * One page of each kind, for tests that open them in a browser: of the many day pages the fullest and the
 * emptiest of each language and direction.
 */
export function pagesOfEachKind(): BuiltPage[] {
	const kept = new Set<BuiltPage>();
	const days = new Map<string, BuiltPage[]>();
	for (const page of builtPages()) {
		if (!DAY_PAGE.test(page.path)) kept.add(page);
		else {
			const kind = `${page.locale} ${page.path.endsWith('/ua/') ? 'UA' : 'RU'}`;
			days.set(kind, [...(days.get(kind) ?? []), page]);
		}
	}
	for (const pages of days.values()) {
		const bySize = [...pages].sort((a, b) => a.html.length - b.html.length);
		for (const page of [bySize[0], bySize.at(-1)]) if (page) kept.add(page);
	}
	return [...kept];
}

/** The file an address of ours is answered with, or undefined. */
export function fileOf(pathname: string): string | undefined {
	const path = `${BUILD}${decodeURI(pathname)}`;
	const file = path.endsWith('/') ? `${path}index.html` : path;
	return existsSync(file) ? file : undefined;
}

export interface Tag {
	name: string;
	attributes: Map<string, string>;
	/** What stands between the tag and its end, for script and style only. */
	body: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
	return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, number: string, name: string) =>
		number ? String.fromCodePoint(Number(number)) : (ENTITIES[name] ?? whole)
	);
}

/** The opening tags of a page. Enough of a parser for HTML that our own build wrote. */
export function tagsOf(html: string): Tag[] {
	const tags: Tag[] = [];
	const opening =
		/<!--[\s\S]*?-->|<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
	for (let match = opening.exec(html); match; match = opening.exec(html)) {
		const name = match[1]?.toLowerCase();
		if (!name) continue;
		const attributes = new Map<string, string>();
		for (const [, key, double, single, bare] of (match[2] ?? '').matchAll(
			/([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g
		))
			attributes.set(key!.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
		let body = '';
		if (name === 'script' || name === 'style') {
			const end = html.indexOf(`</${name}`, opening.lastIndex);
			body = html.slice(opening.lastIndex, end);
			opening.lastIndex = end;
		}
		tags.push({ name, attributes, body });
	}
	return tags;
}

/** What a reader sees of a page as text, tags replaced by spaces. */
export function textOf(html: string): string {
	return decodeEntities(
		html
			.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
			.replace(/<!--[\s\S]*?-->/g, '')
			.replace(/<[^>]*>/g, ' ')
	);
}
