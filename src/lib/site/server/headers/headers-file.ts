/** The header rules as a `_headers` file, which Netlify, Cloudflare Pages and others read from the site's root. */
import { AREAS, COMMON_HEADERS, REST, type Area, type Headers } from './rules';

const areaOf = (path: string): Area =>
	AREAS.find((area) => area.prefixes.some((prefix) => path.startsWith(prefix))) ?? REST;

const rule = (path: string, headers: Headers) => [
	path,
	...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
	''
];

/**
 * Patterns that hold every file once, each of one area: a directory as a whole where it is of one area, else what is
 * in it. A page is asked for by its directory as well as by its name.
 */
function patterns(dir: string, files: readonly string[]): [pattern: string, area: Area][] {
	const within = files.filter((file) => file.startsWith(dir));
	const areas = new Set(within.map(areaOf));
	if (dir !== '/' && areas.size === 1) return [[`${dir}*`, [...areas][0]!]];
	const children = new Set(
		within.map((file) => dir + /^[^/]+\/?/.exec(file.slice(dir.length))![0])
	);
	return [...children].flatMap((child): [string, Area][] => {
		if (child.endsWith('/')) return patterns(child, within);
		const itself: [string, Area] = [child, areaOf(child)];
		return child === `${dir}index.html` ? [[dir, areaOf(dir)], itself] : [itself];
	});
}

/**
 * A path that fits several rules gets the headers of all of them, joined or the last one, as the host likes. So no
 * header is in two rules that meet: those of all are under `/*`, and instead of "all but the frames" the entries of
 * the site's root are named.
 *
 * @param files Every file of the built site, as `/data/daily.csv`.
 * @param base The path the site lies under, `/barrage`; the file itself lies at the root of the host all the same.
 */
export function headersFile(files: readonly string[], base: string): string {
	const isServed = (file: string) => !/\.(br|gz)$/.test(file);
	const rules = patterns('/', files.filter(isServed).sort());
	return [
		'# Written by npm run build. Netlify, Cloudflare Pages and others read it from the root of the site.',
		'',
		...rule(`${base}/*`, COMMON_HEADERS),
		...rules.flatMap(([pattern, area]) => rule(base + pattern, area.headers))
	].join('\n');
}
