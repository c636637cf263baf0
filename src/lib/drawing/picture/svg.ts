/** A scene written down as SVG: a file of its own, or a piece of a page. */
import type { Look, Mark, Run, Scene, TextMark, Token } from '../plot/scene';
import { escapeXml } from './xml';

/** What a colour's name stands for: a value, or the page's own token. */
export type Paint = (token: Token) => string;

/** On a page, the theme decides. */
export const PAGE_PAINT: Paint = (token) => `var(--${token})`;

export const SANS = "'Source Sans 3', 'Source Sans 3 Variable', 'Segoe UI', Arial, sans-serif";
export const SERIF = "'Source Serif 4', 'Source Serif 4 Variable', Georgia, serif";

const num = (value: number): string => String(Math.round(value * 100) / 100);
const attribute = (name: string, value: string | number | undefined): string =>
	value === undefined ? '' : ` ${name}="${typeof value === 'number' ? num(value) : value}"`;

function lookOf(look: Look, paint: Paint): string {
	return [
		attribute('fill', look.fill ? paint(look.fill) : 'none'),
		look.stroke ? attribute('stroke', paint(look.stroke)) : '',
		look.stroke ? attribute('stroke-width', look.strokeWidth ?? 1) : '',
		look.dash ? attribute('stroke-dasharray', look.dash.map(num).join(' ')) : '',
		look.round ? ' stroke-linecap="round" stroke-linejoin="round"' : '',
		attribute('opacity', look.opacity)
	].join('');
}

const shape = (name: string, geometry: string, look: Look, paint: Paint): string =>
	`<${name}${geometry}${lookOf(look, paint)}/>` +
	(look.hatch ? `<${name}${geometry} fill="url(#hatch-${look.hatch})"/>` : '');

/**
 * A halo is a copy of the text, stroked, beneath it: programs that do not know `paint-order` would draw the stroke
 * over the letters.
 */
function textOf(mark: TextMark, paint: Paint): string {
	const of = (look: string, fillOf: (token: Token) => string) =>
		`<text x="${num(mark.x)}" y="${num(mark.y)}" font-size="${num(mark.size)}"${look}` +
		(mark.face === 'serif' ? ` font-family="${SERIF}"` : '') +
		attribute('font-weight', mark.weight) +
		(mark.anchor && mark.anchor !== 'start' ? ` text-anchor="${mark.anchor}"` : '') +
		` xml:space="preserve">${mark.runs.map((run) => runOf(run, fillOf)).join('')}</text>`;
	const halo =
		mark.halo === undefined
			? ''
			: of(
					` fill="none" stroke="${paint('surface')}" stroke-width="${num(mark.halo * 2)}" stroke-linejoin="round" aria-hidden="true"`,
					() => ''
				);
	return halo + of(attribute('fill', paint(mark.fill)), (token) => attribute('fill', paint(token)));
}

function runOf(run: Run, fillOf: (token: Token) => string): string {
	const own = [
		attribute('font-weight', run.weight),
		run.fill ? fillOf(run.fill) : '',
		attribute('font-size', run.size)
	].join('');
	const text = escapeXml(run.text);
	return own === '' ? text : `<tspan${own}>${text}</tspan>`;
}

/** The marks as SVG elements, without a root. */
export function marksSvg(marks: readonly Mark[], paint: Paint): string {
	return marks
		.map((mark) => {
			switch (mark.kind) {
				case 'rect': {
					const at = ` x="${num(mark.x)}" y="${num(mark.y)}" width="${num(Math.max(0, mark.width))}" height="${num(Math.max(0, mark.height))}"`;
					return shape('rect', at, mark, paint);
				}
				case 'circle':
					return shape(
						'circle',
						` cx="${num(mark.x)}" cy="${num(mark.y)}" r="${num(mark.r)}"`,
						mark,
						paint
					);
				case 'path':
					return mark.d === '' ? '' : shape('path', ` d="${mark.d}"`, mark, paint);
				case 'text':
					return textOf(mark, paint);
				case 'group':
					return `<g transform="translate(${num(mark.x)} ${num(mark.y)})${mark.scale === 1 ? '' : ` scale(${Math.round(mark.scale * 10000) / 10000})`}">${marksSvg(mark.marks, paint)}</g>`;
			}
		})
		.join('');
}

const hatches = (marks: readonly Mark[]): Token[] =>
	marks.flatMap((mark) =>
		mark.kind === 'group'
			? hatches(mark.marks)
			: mark.kind !== 'text' && mark.hatch
				? [mark.hatch]
				: []
	);

/** Definitions that the marks refer to. */
export function definitionsSvg(marks: readonly Mark[], paint: Paint): string {
	const patterns = [...new Set(hatches(marks))].map(
		(token) =>
			`<pattern id="hatch-${token}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" stroke="${paint(token)}" stroke-width="3"/></pattern>`
	);
	return patterns.length === 0 ? '' : `<defs>${patterns.join('')}</defs>`;
}

export interface SvgOptions {
	paint: Paint;
	/** The picture in words: its accessible name. */
	label: string;
	/** What it shows in a sentence or more; left out when empty. */
	description?: string;
	/** Ground behind the marks; none by default. */
	ground?: Token;
	/** `@font-face` rules, put inside so that the file is whole without its page. */
	fontCss?: string;
}

/** The whole file, with its name and description inside for whom cannot see it. */
export function sceneSvg(scene: Scene, options: SvgOptions): string {
	const { paint, label, description, ground, fontCss } = options;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${num(scene.width)}" height="${num(scene.height)}" viewBox="0 0 ${num(scene.width)} ${num(scene.height)}" role="img" aria-labelledby="title${description ? ' description' : ''}" font-family="${SANS}">`,
		`<title id="title">${escapeXml(label)}</title>`,
		description ? `<desc id="description">${escapeXml(description)}</desc>` : '',
		fontCss ? `<style>${fontCss}</style>` : '',
		definitionsSvg(scene.marks, paint),
		ground
			? `<rect width="${num(scene.width)}" height="${num(scene.height)}" fill="${paint(ground)}"/>`
			: '',
		marksSvg(scene.marks, paint),
		'</svg>'
	].join('');
}
