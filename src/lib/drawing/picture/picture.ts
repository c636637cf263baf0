/** A card as a picture to take away: its shape, its theme, its bytes. */
import { isDayCard, type PicturedCard } from '../cards/card';
import { directionName } from '../../figures/view/describe';
import { rightsLine } from '../../figures/view/rights-line';
import { formatSpan } from '../../figures/view/format';
import { drawCard } from './draw-body';
import { frameScene } from './frame';
import { DARK, LIGHT } from './palette';
import type { Scene, Token } from '../plot/scene';
import { sceneSvg, type Paint } from './svg';

/** 16:9, 4:3, or as wide as the chart is on screen. */
export const SHAPES = ['wide', 'classic', 'screen'] as const;
export type Shape = (typeof SHAPES)[number];
export const THEMES = ['light', 'dark', 'transparent'] as const;
export type Theme = (typeof THEMES)[number];
/** Pixels of the PNG for each px of the picture. */
export const SCALES = [1, 2, 4] as const;
export type Scale = (typeof SCALES)[number];

const SIZES = { wide: { width: 1280, height: 720 }, classic: { width: 960, height: 720 } };
/** A chart narrower or wider than this on screen is drawn at the nearest of these, px. */
const LEAST_SCREEN = 340;
const MOST_SCREEN = 1600;

/** The framed scene of a card; `screenWidth` in px is used by the shape `screen` alone. */
export function cardScene(card: PicturedCard, shape: Shape, screenWidth: number): Scene {
	const { text, locale } = card;
	const { direction, span } = isDayCard(card) ? card : card.scope;
	const size =
		shape === 'screen'
			? {
					width: Math.round(Math.min(MOST_SCREEN, Math.max(LEAST_SCREEN, screenWidth))),
					height: null
				}
			: SIZES[shape];
	return frameScene(
		{
			title: text.title,
			unit: text.unit,
			direction: directionName(direction, locale),
			period: formatSpan(span, locale),
			source: text.source,
			rights: rightsLine(locale),
			known: text.upTo,
			locale
		},
		(box) => drawCard(card, box),
		size
	);
}

/** On a transparent ground nothing may be painted in the colour of the ground either. */
const paintOf = (theme: Theme): Paint => {
	const palette: Record<Token, string> =
		theme === 'dark' ? DARK : theme === 'light' ? LIGHT : { ...LIGHT, surface: 'none' };
	return (token) => palette[token];
};

/** The picture as an SVG file, whole without its page. */
export function pictureSvg(
	scene: Scene,
	words: { label: string; description: string },
	theme: Theme,
	fontCss: string
): string {
	return sceneSvg(scene, {
		paint: paintOf(theme),
		...words,
		fontCss,
		...(theme === 'transparent' ? {} : { ground: 'surface' as const })
	});
}
