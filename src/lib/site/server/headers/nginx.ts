/** The header rules as a file that nginx includes in a `server` block. */
import { AREAS, COMMON_HEADERS, REST, TYPES, type Area } from './rules';

/**
 * nginx forgets the headers of a block in the blocks within it, so each location has them all. Without "always" an
 * answer that tells of a fault would have none; with it, a fault would be kept for a year like the file.
 */
const headerLines = (area: Area) =>
	Object.entries({ ...COMMON_HEADERS, ...area.headers }).map(([name, value]) => {
		const isKept = name === 'Cache-Control' && value !== 'no-cache';
		return `\tadd_header ${name} "${value}"${isKept ? '' : ' always'};`;
	});

const block = (match: string, lines: string[]) => [`location ${match} {`, ...lines, '}', ''];

/**
 * A missing file is answered by `/404.html`, which is in the area of the rest: nothing that is missing is kept for a
 * year.
 *
 * @param base The path the site lies under, `/barrage`; its directory then lies in the root under the same path.
 */
export function nginxConf(base: string): string {
	const areas = AREAS.flatMap((area) => [
		`# ${area.about}`,
		...(area === REST
			? [`${base}/`]
			: area.prefixes.map((prefix) => `^~ ${base}${prefix}`)
		).flatMap((match) => block(match, headerLines(area)))
	]);
	const types = Object.entries(TYPES).flatMap(([extension, type]) =>
		block(`~ ^${base.replaceAll('.', '\\.')}/.*\\.${extension}$`, [
			`\ttypes { ${type.split(';')[0]} ${extension}; }`,
			...headerLines(REST)
		])
	);
	return [
		'# Written by npm run build, for nginx. In the server block of the site:',
		base === '' ? '#   root /path/to/build;' : `#   root /path; # with the site in /path${base}`,
		'#   include /path/to/this/file;',
		'',
		'index index.html;',
		`error_page 403 404 =404 ${base}/404.html;`,
		'absolute_redirect off;',
		'charset utf-8;',
		'charset_types text/plain text/css text/csv text/xml text/javascript application/javascript;',
		'# The compressed copies that the build made.',
		'gzip_static on;',
		'gzip_vary on;',
		'# Smaller still, where nginx has its Brotli module:',
		'# brotli_static on;',
		'',
		...areas,
		...types
	]
		.join('\n')
		.trimEnd()
		.concat('\n');
}
