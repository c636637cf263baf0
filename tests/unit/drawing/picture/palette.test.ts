import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../../../src/lib/drawing/picture/palette';
import { TOKENS } from '../../../../src/lib/drawing/plot/scene';

const css = readFileSync('src/lib/ui/tokens.css', 'utf8');

/** The colours of the rule that a selector begins. */
function colours(selector: string): Record<string, string> {
	const start = css.indexOf(selector);
	const rule = css.slice(css.indexOf('{', start), css.indexOf('}', start));
	return Object.fromEntries(
		[...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!])
	);
}

describe('The palette', () => {
	it('is that of the light theme', () => expect(LIGHT).toEqual(colours(':root {')));
	it('is that of the dark theme, chosen or asked for by the system', () => {
		expect(DARK).toEqual(colours(":root[data-theme='dark']"));
		expect(DARK).toEqual(colours(":root:not([data-theme='light'])"));
	});
	it('has a colour for every token', () => {
		expect(Object.keys(LIGHT)).toEqual([...TOKENS]);
		expect(Object.keys(DARK)).toEqual([...TOKENS]);
	});
});
