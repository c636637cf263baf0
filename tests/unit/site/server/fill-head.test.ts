import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fillHead } from '../../../../src/lib/site/server/fill-head';

const PARTS = { lang: 'uk', fonts: '<FONTS>', social: '<SOCIAL>', theme: '<THEME %fonts%>' };

it('the placeholders of the page are filled, and the same signs in a description stay text', () => {
	const said = '%theme% %social% %lang% %fonts% %sveltekit.body% $& $1';
	const head = `<meta name="description" content="${said}">`;
	const template = readFileSync('src/app.html', 'utf8').replaceAll('%sveltekit.assets%', '');
	const page = template
		.replace('%sveltekit.body%', () => `<p>${said}</p>`)
		.replace('%sveltekit.head%', () => head);
	const filled = fillHead(page, PARTS);
	expect(filled).toContain('<html lang="uk">');
	expect(filled).toContain(`<FONTS> ${head} <SOCIAL> <THEME %fonts%>`);
	expect(filled).toContain(`<p>${said}</p>`);
	expect(fillHead('no head', PARTS)).toBe('no head');
});
