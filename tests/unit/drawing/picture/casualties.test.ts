import { describe, expect, it } from 'vitest';
import { readCasualties, totalFigure } from '../../../../src/lib/drawing/charts/casualties/words';
import { textBox } from '../../../../src/lib/drawing/plot/measured/words';
import { casualtiesScene } from '../../../../src/lib/drawing/charts/casualties/scene';
import { cardOf, keepsItsWords, paths, SIZES, strokes, textsOf, wordsOf } from './scene-of';

const SLIDE = { width: 905, height: 330 };
const PICTURE = { width: 1184, height: 480 };

describe('The scene of casualties', () => {
	keepsItsWords('casualties', casualtiesScene);
	it('draws every bar solid to the lowest report and pale to the highest', async () => {
		const card = await cardOf('casualties');
		for (const size of SIZES) {
			const scene = casualtiesScene(card, size);
			const pale = paths(scene, 'stroke', 'stem').map((mark) => strokes([mark]));
			card.series.panels.forEach((panel, n) => {
				const figures = panel.points.flatMap(({ figure }) => (figure ? [figure] : []));
				const solid = strokes(paths(scene, 'stroke', panel.measure));
				const lows = figures.filter(({ low }) => low > 0).map(({ low }) => low);
				expect(solid).toHaveLength(lows.length);
				const highest = Math.max(...lows);
				const unit = Math.max(...solid.map((bar) => bar.height)) / highest;
				solid.forEach((bar, i) => expect(bar.height / unit).toBeCloseTo(lows[i]!, 0));
				const ranges = figures.map(({ low, most }) => most - low).filter((range) => range > 0);
				expect(pale[n]).toHaveLength(ranges.length);
				pale[n]!.forEach((bar, i) => expect(bar.height / unit).toBeCloseTo(ranges[i]!, 0));
			});
		}
	});
	it('stands its panels side by side where the room is low and wide, else one over the other', async () => {
		const card = await cardOf('casualties');
		const xs = (size: typeof SLIDE) =>
			Math.min(
				...strokes(paths(casualtiesScene(card, size), 'stroke', 'injured')).map(({ x }) => x)
			);
		expect(xs(SLIDE)).toBeGreaterThan(SLIDE.width / 2);
		expect(xs(PICTURE)).toBeLessThan(PICTURE.width / 2);
	});
	it('says each total with its range, and what every sign means', async () => {
		const card = await cardOf('casualties');
		const words = wordsOf(casualtiesScene(card, PICTURE));
		for (const panel of card.series.panels)
			expect(words).toContain(totalFigure(panel, 'en').replaceAll('\u00a0', ' '));
		expect(words).toEqual(
			expect.arrayContaining([
				'at least',
				'no casualty report',
				'UN verified minimum',
				'29 Dec',
				'57+ 16–58+'
			])
		);
	});
	it('ticks every day without a figure', async () => {
		const card = await cardOf('casualties');
		const scene = casualtiesScene(card, SLIDE);
		const absent = card.series.panels.flatMap((panel) =>
			panel.points.filter(({ figure }) => figure === null)
		);
		// One more is in the key.
		expect(strokes(paths(scene, 'stroke', 'mark'))).toHaveLength(absent.length + 1);
	});
	it('tells the figures of each column where it is pointed at, in each plot', async () => {
		const card = await cardOf('casualties');
		const count = card.series.panels[0]!.points.length;
		for (const [size, plots] of [
			[PICTURE, 1],
			[SLIDE, 2]
		] as const) {
			const { hots } = casualtiesScene(card, size);
			expect(hots).toHaveLength(count * plots);
			hots.forEach((hot, i) => {
				const { when, facts } = readCasualties(
					card.series,
					i % count,
					card.scope.series.reports,
					card.names,
					'en'
				);
				for (const fact of [when, ...facts]) expect(hot.text).toContain(fact);
			});
		}
	});
	it('opens a bracket where its figure stands, so that no line goes through it', async () => {
		for (const size of SIZES) {
			const scene = casualtiesScene(await cardOf('casualties', {}, 'uk'), size);
			const lines = paths(scene, 'stroke', 'ink-3').filter((mark) => mark.strokeWidth === 1.4);
			const runs = lines.flatMap(({ d }) =>
				[...d.matchAll(/(?:M([\d.]+) [\d.]+V|M([\d.]+) )([\d.]+)H([\d.]+)/g)].map(
					([, outer, inner, y, to]) => ({
						from: Number(outer ?? inner),
						to: Number(to),
						y: Number(y)
					})
				)
			);
			expect(runs.length).toBeGreaterThan(lines.length);
			const boxes = textsOf(scene).map(textBox);
			for (const run of runs)
				expect(
					boxes.filter(
						(box) =>
							box.y0 < run.y && run.y < box.y1 && box.x0 < run.to - 0.1 && run.from + 0.1 < box.x1
					)
				).toEqual([]);
		}
	});
	it('says that nothing is known, as the page does', async () => {
		const scene = casualtiesScene(await cardOf('casualties', { direction: 'UA' }), SLIDE);
		expect(wordsOf(scene)).toEqual([
			'No casualty report in this period',
			'That is unknown, not zero.'
		]);
	});
	it('is the same for equal input', async () => {
		expect(casualtiesScene(await cardOf('casualties'), SLIDE)).toEqual(
			casualtiesScene(await cardOf('casualties'), SLIDE)
		);
	});
});
