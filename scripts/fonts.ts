/**
 * `npm run fonts`: cuts the two faces down to the letters the pages use and writes them to `static/fonts`, with
 * their licence; the widths of these letters, as a browser sets them, go to `src/lib/drawing/plot/measured/advances.json`.
 * The result is committed; run it again when a new sign is needed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { launchBrowser } from './browser';

const LATIN =
	Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('') +
	' ©«°±·»×÷éèêëáàâäãåçíìîïñóòôöõúùûüýšžćčńłśźżąęőű' +
	'–—‘’‚“”„…−≈≤≥→←↑↓‹›†№₴  ';
const CYRILLIC = 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя№ʼ';

/** The serif sets titles and sentences only: no names of outlets, so no accents, and no signs of formulas. */
const SERIF_LATIN = LATIN.replace(/[À-ž#$*/<=>@[\\\]^_`{|}~©°±×÷−≈≤≥→←↑↓‹›†№₴]/g, '');

const FACES = [
	{ package: '@fontsource-variable/source-sans-3', name: 'source-sans-3', latin: LATIN },
	{ package: '@fontsource-variable/source-serif-4', name: 'source-serif-4', latin: SERIF_LATIN }
];
const OUT = 'static/fonts';
const require = createRequire(import.meta.url);

await mkdir(OUT, { recursive: true });
for (const face of FACES) {
	const root = dirname(require.resolve(`${face.package}/package.json`));
	for (const [script, text] of [
		['latin', face.latin],
		['cyrillic', CYRILLIC]
	] as const) {
		const source = await readFile(join(root, 'files', `${face.name}-${script}-wght-normal.woff2`));
		const cut = await subsetFont(source, text, {
			targetFormat: 'woff2',
			variationAxes: { wght: { min: 400, max: 700 } },
			// Kerning is all the pages use: digits are tabular as they come, and no language of ours needs
			// ligatures or local forms. Browsers hint for themselves. Together a fifth of the weight.
			keepFeatures: ['kern'],
			noHinting: true,
			dropTables: ['gasp', 'BASE', 'STAT', 'MVAR']
		});
		await writeFile(join(OUT, `${face.name}-${script}.woff2`), cut);
		console.log(`${face.name}-${script}.woff2 ${(cut.length / 1000).toFixed(1)} kB`);
	}
}
const licences = await Promise.all(
	FACES.map(async (face) => {
		const root = dirname(require.resolve(`${face.package}/package.json`));
		return `${face.name}\n\n${await readFile(join(root, 'LICENSE'), 'utf8')}`;
	})
);
await writeFile(join(OUT, 'OFL.txt'), licences.join('\n\n'));

/** Pictures are laid out without a page: they need to know how wide each letter is. */
const browser = await launchBrowser();
const page = await browser.newPage();
const advances: Record<string, { signs: string; regular: number[]; bold: number[] }> = {};
for (const face of FACES) {
	const signs = [...new Set([...face.latin, ...CYRILLIC])].join('');
	const sources = await Promise.all(
		['latin', 'cyrillic'].map(async (script) =>
			(await readFile(join(OUT, `${face.name}-${script}.woff2`))).toString('base64')
		)
	);
	// As text, for the compiler of this script adds helpers that the page does not know.
	const measure = (weight: number): Promise<number[]> =>
		page.evaluate(`(async () => {
			for (const [i, data] of ${JSON.stringify(sources)}.entries()) {
				const font = new FontFace('${face.name}-' + i, 'url(data:font/woff2;base64,' + data + ')', { weight: '400 700' });
				document.fonts.add(await font.load());
			}
			const context = document.createElement('canvas').getContext('2d');
			context.font = '${weight} 1000px "${face.name}-0", "${face.name}-1"';
			return [...${JSON.stringify(signs)}].map((sign) => Math.round(context.measureText(sign).width));
		})()`);
	advances[face.name] = { signs, regular: await measure(400), bold: await measure(700) };
}
await browser.close();
await writeFile('src/lib/drawing/plot/measured/advances.json', `${JSON.stringify(advances)}\n`);
