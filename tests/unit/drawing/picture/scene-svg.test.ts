/** A scene on a page says what the same scene says as a file. */
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../../src/lib/drawing/plot/scene';
import SceneSvg from '../../../../src/lib/drawing/picture/SceneSvg.svelte';
import { PAGE_PAINT, sceneSvg } from '../../../../src/lib/drawing/picture/svg';

const scene: Scene = {
	width: 200,
	height: 100,
	marks: [
		{ kind: 'rect', x: 1.234, y: 2, width: -3, height: 4, fill: 'm-stop', hatch: 'mark' },
		{ kind: 'path', d: 'M0 0L10 10', stroke: 'ink', dash: [2, 3], round: true },
		{ kind: 'path', d: '', stroke: 'ink' },
		{ kind: 'circle', x: 5, y: 6.789, r: 3, fill: 'ink' },
		{
			kind: 'group',
			x: 10,
			y: 20,
			scale: 2,
			marks: [
				{
					kind: 'text',
					x: 0,
					y: 0,
					size: 12,
					fill: 'ink',
					face: 'serif',
					halo: 2,
					runs: [{ text: '<b>458</b> ' }, { text: 'missiles', weight: 600, fill: 'm-text' }]
				}
			]
		}
	],
	hots: []
};
const page = render(SceneSvg, { props: { scene, label: 'A & B', description: 'Said.' } }).body;
const file = sceneSvg(scene, { paint: PAGE_PAINT, label: 'A & B' });
const count = (text: string, tag: string) => text.split(`<${tag} `).length - 1;

describe('a scene on a page', () => {
	it.each(['rect', 'circle', 'path', 'g', 'pattern'])('has as many <%s> as its file', (tag) => {
		expect(count(page, tag)).toBe(count(file, tag));
		expect(count(page, tag)).toBeGreaterThan(0);
	});

	it('has a halo under its text: the same words, stroked first in a file, once on a page', () => {
		const texts = [...file.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)].map(([, look, words]) => ({
			look: look!,
			words: words!.replace(/<[^>]*>/g, '')
		}));
		expect(texts.map(({ words }) => words)).toEqual(
			Array(2).fill('&lt;b&gt;458&lt;/b&gt; missiles')
		);
		expect(texts[0]!.look).toContain('fill="none" stroke="var(--surface)" stroke-width="4"');
		expect(texts[1]!.look).not.toContain('stroke');
		expect(file).not.toContain('paint-order');
		expect(count(page, 'text')).toBe(1);
	});

	it('paints with the tokens of the page and has no style attribute', () => {
		expect(page).toContain('fill="var(--m-stop)"');
		expect(page).not.toContain('style=');
	});

	it('takes text for text and is named by it', () => {
		expect(page).toContain('&lt;b>458');
		expect(page).toContain('aria-label="A &amp; B"');
		expect(page).toMatch(/<desc id="([^"]+)">Said\.<\/desc>/);
	});

	it('draws no negative width', () => {
		expect(page).toContain('width="0"');
	});
});
