/** The picture that other sites show beside a link to a page, read from the built files. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtPages, fileOf, tagsOf } from '../built-pages';

const WIDTH = 1200;
const HEIGHT = 630;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The address of a page's picture without its host; undefined where it names none. */
const pictureOf = (html: string): string | undefined => {
	const tag = tagsOf(html).find(({ attributes }) => attributes.get('property') === 'og:image');
	const content = tag?.attributes.get('content');
	return content === undefined ? undefined : new URL(content, 'http://site').pathname;
};
const pages = builtPages()
	.filter(({ path }) => !path.endsWith('404.html'))
	.map((page) => ({ ...page, picture: pictureOf(page.html) }));

describe('Preview pictures', () => {
	it('Every page names one of its own language', () => {
		const wrong = pages
			.filter(({ picture, locale }) => !picture?.endsWith(`.${locale}.png`))
			.map(({ path, picture }) => `${path}: ${picture}`);
		expect(wrong).toEqual([]);
	});

	it(`Each is a PNG of ${WIDTH} × ${HEIGHT} px`, () => {
		const wrong = pages.flatMap(({ path, picture }) => {
			const file = picture === undefined ? undefined : fileOf(picture);
			if (!file) return [`${path}: ${picture} is not built`];
			const bytes = readFileSync(file);
			const isPng = bytes.subarray(0, 8).equals(PNG);
			const size = isPng ? `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}` : 'no PNG';
			return size === `${WIDTH} × ${HEIGHT}` ? [] : [`${path}: ${size}`];
		});
		expect(wrong).toEqual([]);
	});

	it('No two pages have the same', () => {
		const seen = new Map<string, string>();
		const same = pages.flatMap(({ path, picture }) => {
			const file = picture === undefined ? undefined : fileOf(picture);
			if (!file) return [];
			const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
			const other = seen.get(hash);
			seen.set(hash, path);
			return other === undefined ? [] : [`${path} and ${other}`];
		});
		expect(same).toEqual([]);
	});
});
