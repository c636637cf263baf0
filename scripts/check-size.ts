/**
 * Size budgets of the dashboard page, in compressed bytes as a browser receives them. Over one: exit code 1. They
 * are promises about the ledger that ships, at the root of a host that is not named; any other site is only told what
 * its page weighs.
 */
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { OUT } from './build-place.js';
import { goalsOf } from './goals';
import { siteAddress } from './site-address.js';

const goals = goalsOf(OUT);
const { base, origin } = siteAddress(process.env);
const TOTALS = goals.total;
/** Of a long record the page may be as heavy as the total allows. */
const BUDGETS = { html: goals.isLong ? Infinity : 60_000, script: 115_000 };
const isShipped = (process.env.BARRAGE_DATA || 'data') === 'data' && base + origin === '';

/** Bytes of a file of the build: its brotli copy where there is one; fonts are compressed in themselves. */
function weigh(path: string): number {
	const file = join(OUT, path);
	if (existsSync(`${file}.br`)) return readFileSync(`${file}.br`).length;
	const content = readFileSync(file);
	return path.endsWith('.woff2') ? content.length : brotliCompressSync(content).length;
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
let failed = false;
if (goals.isLong) console.log(`A record of ${goals.days} days; the goals are those of years.`);
for (const [page, fonts] of [
	['index.html', ['source-sans-3-latin', 'source-serif-4-latin']],
	[
		'uk/index.html',
		[
			'source-sans-3-latin',
			'source-serif-4-latin',
			'source-sans-3-cyrillic',
			'source-serif-4-cyrillic'
		]
	]
] as const) {
	const html = readFileSync(join(OUT, page), 'utf8');
	// Every script the page names: preloaded, or imported by its own start.
	const scripts = new Set(
		[...html.matchAll(/(?:href|import\()\s*=?\s*"([^"]*\/_app\/[^"]+\.js)"/g)].map((match) =>
			match[1]!.slice(base.length)
		)
	);
	const sizes = {
		html: weigh(page),
		script: [...scripts].reduce((sum, path) => sum + weigh(path), 0),
		fonts: fonts.reduce((sum, name) => sum + weigh(`fonts/${name}.woff2`), 0)
	};
	const total = sizes.html + sizes.script + sizes.fonts;

	console.log(
		`/${page}: ${kB(total)} of ${kB(TOTALS[page])} (page ${kB(sizes.html)}, ${scripts.size} scripts ${kB(sizes.script)}, fonts ${kB(sizes.fonts)})`
	);
	for (const [name, size] of Object.entries({ ...sizes, total })) {
		const budget = { ...BUDGETS, fonts: Infinity, total: TOTALS[page] }[name] ?? Infinity;
		if (isShipped && size > budget) {
			failed = true;
			console.error(`/${page}: ${name} weighs ${kB(size)}, over its budget of ${kB(budget)}.`);
		}
	}
}
process.exitCode = failed ? 1 : 0;
