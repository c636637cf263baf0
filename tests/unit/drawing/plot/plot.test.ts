/** The same marks on a page and in a picture: one drawing, two ways to put it there. */
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { layersOf } from '../../../../src/lib/drawing/plot/layers';
import { MANY } from '../../../../src/lib/drawing/plot/many';
import {
	across,
	stretched,
	stroke,
	words,
	type Drawing as Drawn,
	type PlotMark
} from '../../../../src/lib/drawing/plot/marks';
import { plotScene } from '../../../../src/lib/drawing/plot/measured/plot-scene';
import { Words } from '../../../../src/lib/drawing/plot/measured/words';
import { drawingAt } from '../../../../src/lib/drawing/plot/measured/block';
import Drawing from '../../../../src/lib/drawing/plot/Drawing.svelte';
import Plot from '../../../../src/lib/drawing/plot/Plot.svelte';
import type { Mark } from '../../../../src/lib/drawing/plot/scene';

const WIDTH = 400;
const PLACE = { left: 10, top: 20, plot: WIDTH };
const pageOf = (marks: PlotMark[], label?: string): string =>
	render(Plot, { props: { height: 100, marks, label } }).body;
const sceneOf = (
	marks: PlotMark[],
	shown?: Parameters<typeof plotScene>[3]
): { shapes: Mark[]; words: string[] } => {
	const put = new Words();
	const shapes = plotScene(marks, PLACE, put, shown);
	return { shapes, words: put.marks.flatMap(({ runs }) => runs.map(({ text }) => text).join('')) };
};
const count = (text: string, tag: string) => text.split(`<${tag} `).length - 1;

describe('A plot', () => {
	it('stretches its paths across whatever width there is, and no stroke with them', () => {
		const line = stretched('M0 5L50 95', { stroke: 'ink', strokeWidth: 2 });
		expect(pageOf([line])).toContain('viewBox="0 0 100 100"');
		expect(pageOf([line])).toContain('preserveAspectRatio="none"');
		expect(sceneOf([line]).shapes).toMatchObject([
			{ kind: 'path', d: 'M10 25L210 115', stroke: 'ink', strokeWidth: 2 }
		]);
	});
	it('reads paths in units of their own', () => {
		const bar = stretched('M20 500V1000', { stroke: 'ink', units: { across: 80, px: 10 } });
		expect(pageOf([bar])).toContain('viewBox="0 0 80 1000"');
		expect(sceneOf([bar]).shapes).toMatchObject([{ d: 'M110 70V120' }]);
	});
	it('draws dots as circles that nothing stretches', () => {
		const dots: PlotMark = { kind: 'dots', at: [{ x: 50, y: 7 }], r: 3, fill: 'ink' };
		expect(pageOf([dots])).toMatch(/<circle cx="50%" cy="7" r="3"/);
		expect(sceneOf([dots]).shapes).toMatchObject([{ kind: 'circle', x: 210, y: 27, r: 3 }]);
	});
	it('makes signs thinner with their columns, by the style sheet where the width is not known', () => {
		const cap = stretched('M50 1v2', {
			stroke: 'ink',
			strokeWidth: { px: 9, share: 1.5, least: 2 }
		});
		expect(pageOf([cap])).toContain('stroke-width="clamp(2px,1.5cqi,9px)"');
		expect(sceneOf([cap]).shapes).toMatchObject([{ strokeWidth: 6 }]);
	});
	it('draws very many dots as strokes on a page, and as circles in a picture', () => {
		const at = Array.from({ length: MANY }, (_, i) => ({ x: i / 2, y: 9 }));
		const dots: PlotMark = { kind: 'dots', at, r: 3, fill: 'mark' };
		expect(count(pageOf([dots]), 'circle')).toBe(0);
		expect(pageOf([dots]).match(/M[\d.]+ [\d.]+v/g)).toHaveLength(MANY);
		expect(sceneOf([dots]).shapes).toHaveLength(MANY);
	});
	it('leaves out what has nothing to draw, and keeps the order', () => {
		const marks: PlotMark[] = [
			stretched('', { stroke: 'ink' }),
			{ kind: 'dots', at: [], r: 3, fill: 'ink' },
			{ kind: 'boxes', boxes: [], stroke: 'ink', hatch: 'ink' },
			across([1], { stroke: 'grid' }),
			across([2], { stroke: 'ink' }),
			{ kind: 'dots', at: [{ x: 1, y: 1 }], r: 3, fill: 'ink' },
			across([3], { stroke: 'ink' })
		];
		expect(layersOf(marks).map((layer) => (Array.isArray(layer) ? layer.length : 'dots'))).toEqual([
			2,
			'dots',
			1
		]);
		expect(sceneOf(marks).shapes).toHaveLength(4);
	});
	it('has both sets of words on a page, and in a picture the one that is asked for', () => {
		const marks = [
			words({ x: 0, y: 20 }, 'all of it', { set: 'wide' }),
			words({ x: 0, y: 20 }, 'brief', { set: 'narrow' })
		];
		const page = pageOf(marks);
		expect([page.includes('all of it'), page.includes('brief')]).toEqual([true, true]);
		expect(sceneOf(marks, { set: 'wide' }).words).toEqual(['all of it']);
		expect(sceneOf(marks, { set: 'narrow' }).words).toEqual(['brief']);
	});
	it('puts words in a picture only where they are clear of those before them, all lines or none', () => {
		const marks: PlotMark[] = [
			words({ x: 0, y: 20 }, 'first'),
			{ ...words({ x: 0, y: 5 }, ''), lines: ['a', 'b'].map((text) => ({ runs: [{ text }] })) },
			words({ x: 0, y: 22 }, 'stands', { stands: true })
		];
		expect(sceneOf(marks).words).toEqual(['first', 'stands']);
	});
	it('opens a bracket round its figure in a picture', () => {
		const brackets: PlotMark = {
			kind: 'brackets',
			brackets: [
				{ d: 'M0 5V10H100V5', words: words({ x: 50, y: 14 }, '158', { anchor: 'middle' }) }
			],
			stroke: 'ink-3'
		};
		const [path] = sceneOf([brackets]).shapes;
		expect(path?.kind === 'path' && path.d.match(/M/g)).toHaveLength(2);
		expect(pageOf([brackets])).toContain('158');
	});
	it('cuts words to their room where widths are known', () => {
		const long = words({ x: 0, y: 20 }, 'Commander-in-Chief of the Armed Forces', { most: 90 });
		expect(sceneOf([long]).words[0]).toMatch(/^Commander.*…$/);
	});
	it('has no style attribute and is named, or hidden where it is said elsewhere', () => {
		const marks: PlotMark[] = [
			{ kind: 'ring', x: 50, y: 20, number: 3 },
			{ kind: 'arrows', at: [{ x: 1, y: 30 }], gap: 1, column: 5, stroke: 'ink' },
			{ kind: 'diamonds', at: [{ x: 1, y: 30 }], column: 5, fill: 'ink' },
			{ kind: 'leader', x: 30, y: 40, side: -1, drop: { x: 31, y: 60 }, stroke: 'ink-3' },
			{ kind: 'boxes', boxes: [{ x: 1, width: 9, y: 2, height: 8 }], stroke: 'ink', hatch: 'mark' }
		];
		expect(pageOf(marks, 'Missiles')).toMatch(/role="img" aria-label="Missiles"/);
		expect(pageOf(marks)).toContain('aria-hidden="true"');
		expect(pageOf(marks)).not.toContain('style=');
		expect(sceneOf(marks).shapes.map(({ kind }) => kind)).toEqual([
			'circle',
			'path',
			'path',
			'path',
			'rect'
		]);
	});
});

describe('A drawing of its own size', () => {
	const drawing: Drawn = {
		left: -50,
		top: -40,
		width: 100,
		height: 44,
		marks: [
			stroke('M-40 0A40 40 0 0 1 40 0', { stroke: 'ink', opacity: 0.5 }),
			{
				kind: 'text',
				x: 0,
				y: -4,
				runs: [{ text: '62' }, { text: '%', size: 14 }],
				size: 25,
				fill: 'ink',
				anchor: 'middle'
			}
		]
	};
	it('is larger or smaller as a whole, on a page where there is less room', () => {
		const page = render(Drawing, { props: { drawing, label: 'Drones: 62%' } }).body;
		expect(page).toContain('width="100" height="44" viewBox="-50 -40 100 44"');
		expect(page).toMatch(/role="img" aria-label="Drones: 62%"/);
		expect(page).not.toContain('style=');
		expect(drawingAt(drawing, { x: 200, y: 90, scale: 2 })).toMatchObject({
			marks: [{ kind: 'group', x: 200, y: 90, scale: 2, marks: [{ kind: 'path', opacity: 0.5 }] }],
			texts: [{ x: 200, y: 82, size: 50, runs: [{ text: '62' }, { text: '%', size: 28 }] }]
		});
	});
	it('has no word in a picture that is too small to read', () => {
		const [text] = drawingAt(drawing, { x: 0, y: 0, scale: 0.5 }).texts;
		expect([text!.size, text!.runs[1]!.size]).toEqual([13, 13]);
	});
});
