/** The header rules as `.htaccess`, which Apache reads from the site's root. */
import { AREAS, COMMON_HEADERS, REST, TYPES, type Area } from './rules';

/** What of the text files that the build compressed Apache would not name right by the end of `.js.br`. */
const COMPRESSED = {
	css: 'text/css; charset=utf-8',
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json',
	svg: 'image/svg+xml',
	txt: 'text/plain; charset=utf-8',
	xml: 'application/xml'
};
const ENCODINGS = [
	['br', 'br'],
	['gz', 'gzip']
];

const escape = (text: string) => text.replaceAll('.', '\\.');

/** A condition that holds for the paths of an area. A missing file is answered by `/404.html`, of the rest. */
const condition = (area: Area, base: string) => {
	const prefixes = AREAS.filter((each) => (area === REST ? each !== REST : each === area)).flatMap(
		(each) => each.prefixes
	);
	return `%{REQUEST_URI} ${area === REST ? '!~' : '=~'} m#^(${prefixes.map((prefix) => escape(base + prefix)).join('|')})#`;
};

/** @param base The path the site lies under, `/barrage`. */
export function htaccess(base: string): string {
	return [
		'# Written by npm run build, for Apache 2.4 with mod_headers; its directory needs "AllowOverride All".',
		'',
		'Options -Indexes -MultiViews',
		'DirectoryIndex index.html',
		`ErrorDocument 403 ${base}/404.html`,
		`ErrorDocument 404 ${base}/404.html`,
		'AddDefaultCharset utf-8',
		...Object.entries(TYPES).map(([extension, type]) => `AddType "${type}" .${extension}`),
		'',
		...Object.entries(COMMON_HEADERS).map(
			([name, value]) => `Header always set ${name} "${value}"`
		),
		'',
		...AREAS.flatMap((area) => [
			`# ${area.about}`,
			...Object.entries(area.headers).map(
				([name, value]) => `Header always set ${name} "${value}" "expr=${condition(area, base)}"`
			),
			''
		]),
		'# The compressed copies that the build made.',
		'<IfModule mod_rewrite.c>',
		'RewriteEngine On',
		...ENCODINGS.flatMap(([ending, encoding]) => [
			`RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
			`RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
			`RewriteRule ^(.+)\\.(${Object.keys(COMPRESSED).join('|')})$ $1.$2.${ending} [L,E=no-gzip:1]`
		]),
		...ENCODINGS.flatMap(([ending, encoding]) => [
			...Object.entries(COMPRESSED).map(
				([extension, type]) =>
					`RewriteRule \\.${extension}\\.${ending}$ - [T=${type.replace(/ /g, '')},E=no-gzip:1]`
			),
			`<FilesMatch "\\.(${Object.keys(COMPRESSED).join('|')})\\.${ending}$">`,
			`\tHeader set Content-Encoding ${encoding}`,
			'\tHeader append Vary Accept-Encoding',
			'</FilesMatch>'
		]),
		'</IfModule>',
		''
	].join('\n');
}
