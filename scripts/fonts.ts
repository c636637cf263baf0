/**
 * `npm run fonts`: cuts the two faces down to the letters the pages use and writes them to `static/fonts`, with
 * their licence. The result is committed; run it again when a new sign is needed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

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
