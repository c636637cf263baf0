/** Scenes of the shipped figures for tests, with what is read back from their marks. */
import { expect, it } from 'vitest';
import { overlaps, type Box } from '../../../../src/lib/drawing/plot/boxes';
import { createCard, type CardOf } from '../../../../src/lib/drawing/cards/card';
import { textBox } from '../../../../src/lib/drawing/plot/measured/words';
import type { DrawSize } from '../../../../src/lib/drawing/plot/draw-size';
import type {
	Mark,
	PathMark,
	Scene,
	TextMark,
	Token
} from '../../../../src/lib/drawing/plot/scene';
import type { Locale } from '../../../../src/lib/figures/view/catalogue';
import type { CardId, View } from '../../../../src/lib/figures/view/view';
import { shippedScope } from '../charts/scope-of';

/** A slide, a picture, a small picture, a phone, a part of a page. */
export const SIZES: DrawSize[] = [
	{ width: 905, height: 330 },
	{ width: 1184, height: 480 },
	{ width: 800, height: 300 },
	{ width: 340, height: null },
	{ width: 905, height: null }
];

/** What people look at. */
export const VIEWS: [string, Partial<View>][] = [
	['two months of days', {}],
	['seven days', { period: '7d' }],
	['one day', { period: { from: '2023-12-29', to: '2023-12-29' } }],
	['weeks', { grain: 'week' }],
	['months', { grain: 'month' }],
	['the other direction', { direction: 'UA' }],
	['shot down', { rate: 'shot-down', grain: 'week' }],
	['one weapon', { weapons: ['missile'] }]
];

/** A card of the shipped figures. */
export async function cardOf<Id extends CardId>(
	id: Id,
	patch: Partial<View> = {},
	locale: Locale = 'en'
): Promise<CardOf<Id>> {
	const { scope, names } = await shippedScope(patch, locale);
	return createCard(id, scope, names, locale);
}

/** All marks of a scene in its own px, those of groups brought there. */
export const flat = (marks: readonly Mark[], scale = 1, dx = 0, dy = 0): Mark[] =>
	marks.flatMap((mark): Mark[] => {
		if (mark.kind === 'group')
			return flat(mark.marks, scale * mark.scale, dx + mark.x * scale, dy + mark.y * scale);
		if (mark.kind === 'text')
			return [{ ...mark, x: mark.x * scale + dx, y: mark.y * scale + dy, size: mark.size * scale }];
		return [mark];
	});

export const textsOf = (scene: Scene): TextMark[] =>
	flat(scene.marks).filter((mark): mark is TextMark => mark.kind === 'text');

/** The words of a scene, one line each. */
export const wordsOf = (scene: Scene): string[] =>
	textsOf(scene).map((mark) =>
		mark.runs
			.map((run) => run.text)
			.join('')
			.replaceAll('\u00a0', ' ')
	);

/** Paths of a colour, as filled or as stroked. */
export const paths = (scene: Scene, look: 'fill' | 'stroke', token: Token): PathMark[] =>
	scene.marks.filter((mark): mark is PathMark => mark.kind === 'path' && mark[look] === token);

/** Upright strokes of a path: where each stands, and its height, px. */
export const strokes = (marks: readonly PathMark[]): { x: number; y: number; height: number }[] =>
	marks.flatMap(({ d }) =>
		[...d.matchAll(/M(-?[\d.]+) (-?[\d.]+)([vV])(-?[\d.]+)/g)].map(([, x, y, v, to]) => ({
			x: Number(x),
			y: Number(y),
			height: Math.abs(v === 'v' ? Number(to) : Number(to) - Number(y))
		}))
	);

/** What is wrong with the words of a scene: beyond its edges, over one another, too small. */
export function faults(scene: Scene): string[] {
	const texts = textsOf(scene);
	const boxes = texts.map(textBox);
	const name = (i: number) => texts[i]!.runs.map((run) => run.text).join('');
	const isOutside = ({ x0, x1, y0, y1 }: Box) =>
		x0 < -0.01 || y0 < -0.01 || x1 > scene.width + 0.01 || y1 > scene.height + 0.01;
	return boxes.flatMap((box, i) => [
		...(isOutside(box) ? [`"${name(i)}" leaves the picture`] : []),
		...boxes.flatMap((other, n) =>
			n > i && overlaps(box, other) ? [`"${name(i)}" overlaps "${name(n)}"`] : []
		)
	]);
}

/** The smallest text before any scaling, px. */
export const smallest = (scene: Scene): number => {
	const sizes = (marks: readonly Mark[]): number[] =>
		marks.flatMap((mark) =>
			mark.kind === 'group' ? sizes(mark.marks) : mark.kind === 'text' ? [mark.size] : []
		);
	return Math.min(...sizes(scene.marks));
};

/** The law of every scene, for each view: words inside and apart, large enough to read, the size that was asked for. */
export function keepsItsWords<Id extends CardId>(
	id: Id,
	draw: (card: CardOf<Id>, size: DrawSize) => Scene
): void {
	it.each(VIEWS)(
		'keeps its words apart and inside at every size, in both languages: %s',
		async (_, patch) => {
			for (const locale of ['en', 'uk'] as const) {
				const card = await cardOf(id, patch, locale);
				for (const size of SIZES) {
					const scene = draw(card, size);
					expect(faults(scene), `${locale} ${size.width}x${size.height}`).toEqual([]);
					expect(smallest(scene)).toBeGreaterThanOrEqual(13);
					expect(scene.width).toBe(size.width);
					if (size.height !== null) expect(scene.height).toBe(size.height);
				}
			}
		}
	);
}
