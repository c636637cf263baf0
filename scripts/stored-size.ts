/** Writes into `stored.json` of a build what all of it weighs on a reader's computer (`src/lib/site/offline`). */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { OUT } from './build-place.js';
import { canBeStored } from '../src/lib/site/offline/plan';

/** Asked for anew each time, never stored. */
const UNSTORED = new Set(['/service-worker.js', '/_app/version.json', '/_app/env.js']);

let bytes = 0;
for (const entry of readdirSync(OUT, { recursive: true, withFileTypes: true })) {
	if (!entry.isFile()) continue;
	const file = join(entry.parentPath, entry.name);
	const path = `/${relative(OUT, file).split(sep).join('/')}`;
	if (canBeStored(path) && !UNSTORED.has(path)) bytes += statSync(file).size;
}
const about = join(OUT, 'stored.json');
const known = JSON.parse(readFileSync(about, 'utf8')) as object;
writeFileSync(about, JSON.stringify({ ...known, bytes }));
