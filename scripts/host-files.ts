/**
 * The headers of the site for servers that are not ours, from the rules in src/lib/site/server/headers: `_headers` and
 * `.htaccess` in the built site, where hosts look for them, and `hosting/nginx.conf`, which is not to be published.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HOSTING, OUT } from './build-place.js';
import { builtBase } from './built-base';
import { headersFile } from '../src/lib/site/server/headers/headers-file';
import { htaccess } from '../src/lib/site/server/headers/htaccess';
import { nginxConf } from '../src/lib/site/server/headers/nginx';

/** Writes the three files for the site in a directory, which lies under the path it was built for; the one for nginx into another. */
export async function writeHostFiles(site: string, hosting: string): Promise<void> {
	const entries = await readdir(site, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => `/${relative(site, join(entry.parentPath, entry.name)).replaceAll(sep, '/')}`)
		.filter((file) => file !== '/_headers' && !/\/\./.test(file));
	const base = builtBase(site);
	await mkdir(hosting, { recursive: true });
	await writeFile(join(site, '_headers'), headersFile(files, base));
	await writeFile(join(site, '.htaccess'), htaccess(base));
	await writeFile(join(hosting, 'nginx.conf'), nginxConf(base));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	await writeHostFiles(OUT, HOSTING);
