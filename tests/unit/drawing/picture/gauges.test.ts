import { shareLabel } from '../../../../src/lib/drawing/charts/shared/rate-words';
import { describe, expect, it } from 'vitest';
import { createCard } from '../../../../src/lib/drawing/cards/card';
import { angleOf } from '../../../../src/lib/drawing/charts/gauges/layout-arc';
import {
	claimText,
	countText,
	gaugeName,
	gaugeSentence
} from '../../../../src/lib/drawing/charts/gauges/sentence';
import { hasShare } from '../../../../src/lib/drawing/charts/gauges/series';
import { gaugesScene } from '../../../../src/lib/drawing/charts/gauges/scene';
import type { DrawSize } from '../../../../src/lib/drawing/plot/draw-size';
import type { Mark, PathMark } from '../../../../src/lib/drawing/plot/scene';
import type { View } from '../../../../src/lib/figures/view/view';
import { shippedScope, writtenScope } from '../charts/scope-of';
import { faultsOf, textsOf } from './boxes';

/** px; a social picture is enlarged by half and more, and keeps its words rather than their size. */
const SOCIAL = 10;
const SIZES: Record<string, DrawSize> = {
	slide: { width: 905, height: 290 },
	wide: { width: 1200, height: 480 },
	'4:3': { width: 888, height: 470 },
	social: { width: 680, height: 220 },
	phone: { width: 340, height: null },
	page: { width: 1200, height: null }
};
const VIEWS: Record<string, Partial<View>> = {
	default: {},
	'7 days': { period: '7d' },
	'1 day': { period: { from: '2023-12-29', to: '2023-12-29' } },
	'direction UA': { direction: 'UA' },
	bullets: { gauge: 'bullet' },
	compared: { period: { from: '2024-01-01', to: '2024-01-31' }, compare: 'previous' },
	'bullets of 7 days': { period: '7d', gauge: 'bullet' }
};

async function card(patch: Partial<View>, locale: 'en' | 'uk' = 'en') {
	const { scope, names } = await shippedScope({ gauge: 'arc', ...patch }, locale);
	const made = createCard('gauges', scope, names, locale);
	if (made.id !== 'gauges') throw new Error('not the card of the gauges');
	return made;
}

const paths = (marks: readonly Mark[]): PathMark[] =>
	marks.flatMap((mark) =>
		mark.kind === 'group' ? paths(mark.marks) : mark.kind === 'path' ? [mark] : []
	);

describe('the picture of the gauges', () => {
	for (const [view, patch] of Object.entries(VIEWS))
		for (const [name, size] of Object.entries(SIZES))
			for (const locale of ['en', 'uk'] as const)
				it(`has room for its words: ${view}, ${name}, ${locale}`, async () => {
					const scene = gaugesScene(await card(patch, locale), size);
					expect(faultsOf(scene)).toEqual([]);
					expect(scene.width).toBe(size.width);
					if (size.height !== null) expect(scene.height).toBe(size.height);
					expect(Math.min(...textsOf(scene.marks).map((text) => text.size))).toBeGreaterThanOrEqual(
						name === 'social' ? SOCIAL : 13
					);
				});

	it('says the share of each gauge and never without its n of d', async () => {
		const made = await card({});
		const words = textsOf(gaugesScene(made, SIZES.page!).marks).map(({ text }) => text);
		const gauges = [...made.series.families, ...made.series.classes].filter(hasShare);
		expect(gauges.length).toBeGreaterThan(3);
		for (const gauge of gauges) {
			expect(words).toContain(shareLabel(gauge.rate));
			expect(words.some((text) => text.startsWith(countText(gauge, 'en')))).toBe(true);
		}
	});

	it('fills the ring up to the angle of the share', async () => {
		const made = await card({});
		const { marks } = gaugesScene(made, SIZES.page!);
		const closing = paths(marks)
			.filter(({ strokeWidth }) => strokeWidth === 3)
			.map(({ d }) => {
				const [x, y] = d.split('L')[1]!.split(' ').map(Number);
				return Math.atan2(x!, -y!);
			});
		const gauges = [...made.series.families, ...made.series.classes].filter(hasShare);
		expect(closing).toHaveLength(gauges.length);
		gauges.forEach(({ rate }, i) => expect(closing[i]).toBeCloseTo(angleOf(rate.share), 3));
	});

	it('draws the classes launched most where not all have room, and says what it leaves out', async () => {
		const made = await card({});
		const { classes } = made.series;
		const { marks, hots } = gaugesScene(made, SIZES.slide!);
		const drawn = classes.filter((gauge) =>
			hots.some(({ text }) => text === gaugeSentence(gauge, made.series, made.names, 'en'))
		);
		expect(drawn.length).toBeLessThanOrEqual(4);
		expect(drawn).toEqual(classes.slice(0, drawn.length));
		const words = textsOf(marks)
			.map(({ text }) => text)
			.join(' ');
		if (drawn.length < classes.length) expect(words).toMatch(/not drawn for want of room/i);
	});

	it('shows under ten launched as squares and a count, with neither arc nor per cent', () => {
		const { scope, names } = writtenScope([[[3, 3], 'no-report']]);
		const made = createCard('gauges', scope, names, 'en');
		if (made.id !== 'gauges') throw new Error('not the card of the gauges');
		for (const size of [SIZES.slide!, SIZES.phone!]) {
			const scene = gaugesScene(made, size);
			const words = textsOf(scene.marks).map(({ text }) => text);
			expect(words).toContain('3 of 3');
			expect(words.join(' ')).not.toContain('%');
			expect(JSON.stringify(scene.marks).match(/"width":9,"height":9/g)).toHaveLength(3);
		}
	});

	it('names claims without launches, and computes no rate of them', async () => {
		const made = await card({ direction: 'UA' });
		const claims = [...made.series.families, ...made.series.claims].filter((gauge) => !gauge.rate);
		expect(claims.length).toBeGreaterThan(0);
		const { marks, hots } = gaugesScene(made, SIZES.slide!);
		const words = textsOf(marks).map(({ text }) => text);
		for (const gauge of claims) {
			expect(words.some((text) => text.endsWith(claimText(gauge, 'en')))).toBe(true);
			const said = gaugeSentence(gauge, made.series, made.names, 'en');
			expect(said).not.toContain('%');
			expect(hots.map(({ text }) => text)).toContain(said);
		}
	});

	it('tells each gauge in words where it is pointed at', async () => {
		const made = await card({});
		const { hots } = gaugesScene(made, SIZES.page!);
		for (const gauge of [...made.series.families, ...made.series.classes]) {
			const own = hots.filter(({ text }) =>
				text.startsWith(`${gaugeName(gauge, made.names, 'en')}:`)
			);
			expect(own).toHaveLength(1);
		}
	});

	it('says what the page says where there is no figure', () => {
		const { scope, names } = writtenScope([null]);
		const made = createCard('gauges', scope, names, 'en');
		if (made.id !== 'gauges') throw new Error('not the card of the gauges');
		const scene = gaugesScene(made, SIZES.slide!);
		expect(textsOf(scene.marks).map(({ text }) => text)).toContain(
			'No rate for these weapons in this period'
		);
	});

	it('is the same for the same card', async () => {
		const made = await card({});
		expect(gaugesScene(made, SIZES.wide!)).toEqual(gaugesScene(made, SIZES.wide!));
	});
});
