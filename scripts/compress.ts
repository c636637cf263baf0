/**
 * Compressed copies beside the files of a built site. SvelteKit's own way opens every file at once, twice over:
 * four years of days are 5,500 files, more than a system lets one process open (EMFILE), and at the highest
 * quality they take longer than the whole build. Here a few are open at a time, and where there is much to
 * compress only what every visit loads is compressed to the last byte.
 */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { OUT } from './build-place.js';

const COMPRESSED = new Set([
	...['.html', '.js', '.mjs', '.json', '.css', '.svg', '.xml', '.wasm', '.txt']
]);
/** More than this and the pages of days are compressed quickly. The shipped ledger makes about 40 MB. */
const MUCH_BYTES = 100_000_000;
const QUICK = { brotli: 5, gzip: 6 };
const BEST = { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION };
/** As many as Node's pool works on at once. */
const AT_ONCE = 4;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Writes `.br` and `.gz` beside each text file of a directory. */
export async function compressSite(dir: string): Promise<void> {
	const entries = await readdir(dir, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile() && COMPRESSED.has(extname(entry.name)))
		.map((entry) => join(entry.parentPath, entry.name));
	let total = 0;
	for (const file of files) total += (await stat(file)).size;
	const isMuch = total > MUCH_BYTES;
	const queue = files.values();
	const work = async () => {
		for (const file of queue)
			await compressFile(file, isMuch && !isLoadedOften(relative(dir, file)) ? QUICK : BEST);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** The dashboard in its languages, and what its pages share. */
function isLoadedOften(path: string): boolean {
	const [first = '', second] = path.split(sep);
	return first === '_app' || second === undefined || (first === 'uk' && second === 'index.html');
}

async function compressFile(file: string, quality: typeof QUICK): Promise<void> {
	const content = await readFile(file);
	const params = {
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_QUALITY]: quality.brotli,
		[constants.BROTLI_PARAM_SIZE_HINT]: content.length
	};
	const [br, gz] = await Promise.all([
		toBrotli(content, { params }),
		toGzip(content, { level: quality.gzip })
	]);
	await writeFile(`${file}.br`, br);
	await writeFile(`${file}.gz`, gz);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await compressSite(OUT);
