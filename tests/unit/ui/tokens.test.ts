/** Contrast of the colours in tokens.css, by WCAG 2.2's own formula, against both grounds in both themes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/lib/ui/tokens.css', 'utf8');

/** The custom properties of the n-th block that sets `--page`. */
const blocks = [...css.matchAll(/\{([^{}]*--page:\s*#[^{}]*)\}/g)].map(
	([, body = '']) =>
		new Map(
			[...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name, hex]) => [name!, hex!])
		)
);

/** Relative luminance, WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
		number,
		number
	];
	return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['page', 'surface'];
const TEXT = ['ink', 'ink-2', 'ink-3', 'm-text', 'd-text', 'injured', 'killed'];
const MARKS = ['m-not', 'm-stop', 'd-not', 'd-stop', 'mark', 'rule-strong', 'focus'];
/** The number in a calendar cell stands on its step. */
const CELLS = [
	['h-dark-text', 'h1'],
	['h-dark-text', 'h2'],
	['h-dark-text', 'h3'],
	['h-light-text', 'h4'],
	['h-light-text', 'h5']
] as const;

it('formula: black on white is 21, a colour on itself 1', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
	expect(contrast('#5c6670', '#5c6670')).toBe(1);
});

it('states light once and dark the same twice: by preference and by choice', () => {
	expect(blocks).toHaveLength(3);
	expect([...blocks[2]!]).toEqual([...blocks[1]!]);
	expect([...blocks[1]!.keys()]).toEqual([...blocks[0]!.keys()]);
});

it('names every colour again for forced colours, by the system and not by ours', () => {
	const [, forced = ''] = /@media \(forced-colors: active\)([\s\S]*)$/.exec(css) ?? [];
	const names = [...forced.matchAll(/--([\w-]+):/g)].map(([, name]) => name);
	expect(names).toEqual([...blocks[0]!.keys()]);
	expect(forced).not.toMatch(/#[0-9a-f]{6}/i);
});

it('follows the system only where no theme was chosen, and prints light', () => {
	expect(css).toMatch(
		/@media screen and \(prefers-color-scheme: dark\)\s*\{\s*:root:not\(\[data-theme='light'\]\)/
	);
	expect(css).toMatch(/@media screen\s*\{\s*:root\[data-theme='dark'\]/);
});

describe.each([
	['light', 0],
	['dark', 1]
] as const)('%s', (_, index) => {
	const colour = (name: string) => blocks[index]!.get(name) ?? expect.unreachable(`no --${name}`);

	it.each(TEXT.flatMap((name) => GROUNDS.map((ground) => [name, ground] as const)))(
		'text --%s reaches 4.5 on --%s',
		(name, ground) => expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(4.5)
	);
	it.each(MARKS.flatMap((name) => GROUNDS.map((ground) => [name, ground] as const)))(
		'mark --%s reaches 3 on --%s',
		(name, ground) => expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(2.995)
	);
	it.each(CELLS)('--%s reaches 4.5 on calendar step --%s', (text, step) => {
		// In the dark theme the steps run from dark to light, and so do the names of the two inks.
		expect(contrast(colour(text), colour(step))).toBeGreaterThanOrEqual(4.5);
	});
	it.each([
		['m-not', 'm-stop'],
		['d-not', 'd-stop']
	] as const)('neighbours --%s and --%s reach 3 beside each other', (one, other) =>
		expect(contrast(colour(one), colour(other))).toBeGreaterThanOrEqual(3)
	);
	it('keeps the calendar steps in the order of their lightness', () => {
		const steps = ['h1', 'h2', 'h3', 'h4', 'h5'].map((name) => luminance(colour(name)));
		const sorted = [...steps].sort((a, b) => (index === 0 ? b - a : a - b));
		expect(steps).toEqual(sorted);
	});
});
