/**
 * `sitemap.xml` of a built site and its line in `robots.txt`, a step of `npm run build`. Both take whole addresses, so
 * there is none where `BARRAGE_ORIGIN` is not set.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { OUT } from './build-place.js';
import { siteAddress } from './site-address.js';
import { pageHref } from '../src/lib/figures/view/page-href';
import { sitemap } from '../src/lib/site/server/listed-pages';

const { base, origin } = siteAddress(process.env);

if (origin !== '') {
	const paths = (readdirSync(OUT, { recursive: true }) as string[])
		.map((file) => `/${file.replaceAll(sep, '/')}`)
		.filter((file) => file.endsWith('/index.html') && !file.startsWith('/uk/'))
		.map((file) => file.slice(0, -'index.html'.length))
		.sort();
	// Outside of the site's own code an address has no base.
	writeFileSync(
		join(OUT, 'sitemap.xml'),
		sitemap(paths, (path, locale) => origin + base + pageHref(path, locale))
	);
	const robots = join(OUT, 'robots.txt');
	writeFileSync(
		robots,
		`${readFileSync(robots, 'utf8').trimEnd()}\n\nSitemap: ${origin}${base}/sitemap.xml\n`
	);
}
