/**
 * The headers that the site wants from whoever serves it. Our own server sends them (scripts/serve.ts), and the files
 * for other servers are written from them (scripts/host-files.ts): a rule is changed here and nowhere else.
 *
 * Every path is in one area, and a server answers it with the headers of that area alone: the files for hosts
 * differ in what they do where two rules meet.
 */
import { CONTENT_POLICY } from '../../../../content-policy.js';

export type Headers = Readonly<Record<string, string>>;

export interface Area {
	name: 'hashed' | 'faces' | 'frames' | 'rest';
	/** What the area holds, as a comment in the files says it. */
	about: string;
	/** How its paths begin; the area `rest` is all others. */
	prefixes: readonly string[];
	/** What it adds to `COMMON_HEADERS`. */
	headers: Headers;
}

const KEYWORDS = new Set(['none', 'self', 'unsafe-inline']);
const quote = (source: string) => (KEYWORDS.has(source) ? `'${source}'` : source);

const policyOf = (directives: [string, string[]][]) =>
	directives.map(([name, sources]) => [name, ...sources.map(quote)].join(' ')).join('; ');

/** For scripts, and so for the workers that are begun from them: they have no page that says it. */
const FOR_SCRIPTS = policyOf(Object.entries(CONTENT_POLICY));
/**
 * For pages. Which scripts and styles one may run only the page itself knows, by the hashes of those that stand in it;
 * a browser keeps its line and this one.
 */
const FOR_PAGES = policyOf(
	Object.entries(CONTENT_POLICY).filter(([name]) => !/^(default|script|style)-src/.test(name))
);

/** Sent with every answer, also with one that says that nothing is there. */
export const COMMON_HEADERS: Headers = {
	'X-Content-Type-Options': 'nosniff',
	// What a reader looks at is nobody else's business, the sources that pages link to included.
	'Referrer-Policy': 'no-referrer',
	// Not named is what presenting uses: full screen, a screen that stays on, the clipboard.
	'Permissions-Policy': [
		...['camera', 'display-capture', 'geolocation', 'hid', 'microphone', 'midi', 'payment'],
		...['serial', 'usb']
	]
		.map((feature) => `${feature}=()`)
		.join(', ')
};

/** Framed by nobody; the second is for browsers older than the first. */
const unframed = (policy: string): Headers => ({
	'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
	'X-Frame-Options': 'DENY'
});
const ASK_EACH_TIME: Headers = { 'Cache-Control': 'no-cache' };

export const AREAS: readonly Area[] = [
	{
		name: 'hashed',
		about: 'Named by the hash of what is in them: kept for a year, never asked for again.',
		prefixes: ['/_app/immutable/'],
		headers: { ...unframed(FOR_SCRIPTS), 'Cache-Control': 'public, max-age=31536000, immutable' }
	},
	{
		name: 'faces',
		about: 'Fonts: they hardly ever change.',
		prefixes: ['/fonts/'],
		headers: { ...unframed(FOR_SCRIPTS), 'Cache-Control': 'public, max-age=86400' }
	},
	{
		name: 'frames',
		about: 'Charts made to be embedded: any page may frame them.',
		prefixes: ['/embed/', '/uk/embed/'],
		// No frame-ancestors at all: `*` would shut out a page that is opened from a disk.
		headers: { 'Content-Security-Policy': FOR_PAGES, ...ASK_EACH_TIME }
	},
	{
		name: 'rest',
		about: 'Pages, figures, the worker: asked for again each time, framed by nobody.',
		prefixes: [],
		headers: { ...unframed(FOR_PAGES), ...ASK_EACH_TIME }
	}
];

/** Types that servers do not know by themselves, or not in UTF-8. */
export const TYPES: Readonly<Record<string, string>> = {
	csv: 'text/csv; charset=utf-8',
	parquet: 'application/vnd.apache.parquet'
};

/** The area of what is not there, wherever it was looked for: it may be there tomorrow. */
export const REST = AREAS.find((area) => area.name === 'rest')!;

/** The headers of an answer. `isFound`: whether there is a file at that path. */
export function headersFor(path: string, isFound = true): Headers {
	const area = isFound ? AREAS.find((each) => each.prefixes.some((p) => path.startsWith(p))) : REST;
	return { ...COMMON_HEADERS, ...(area ?? REST).headers };
}
