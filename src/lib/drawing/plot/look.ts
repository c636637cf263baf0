/** Looks as presentation attributes: a page's own style sheet has the colours. */
import type { Length } from './marks';
import type { Token } from './scene';

/** The page's token of that name; the theme decides. */
export const paint = (token: Token | undefined): string | undefined => token && `var(--${token})`;

/** A length the style sheet works out: `share` is of the plot, which is a container. */
export const cssLength = (length: Length): number | string =>
	typeof length === 'number'
		? length
		: `clamp(${length.least}px,${Math.round(length.share * 100) / 100}cqi,${length.px}px)`;
