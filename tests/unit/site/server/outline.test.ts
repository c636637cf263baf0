/** Letters as shapes: nothing that a text says is lost in a picture that is drawn at build time. */
import { describe, expect, it } from 'vitest';
import advances from '../../../../src/lib/drawing/plot/measured/advances.json';
import type { GroupMark, Mark, TextMark } from '../../../../src/lib/drawing/plot/scene';
import { createOutliner } from '../../../../src/lib/site/server/social/outline';

const outline = await createOutliner('static/fonts');

const text = (said: string, face: 'sans' | 'serif' = 'sans', weight = 400): TextMark => ({
	...{ kind: 'text', x: 0, y: 0, size: 10, weight, face, fill: 'ink', anchor: 'start' },
	runs: [{ text: said }]
});
/** The path data of each letter that is drawn. */
const shapes = (mark: Mark): string[] =>
	mark.kind === 'path' ? [mark.d] : mark.kind === 'group' ? mark.marks.flatMap(shapes) : [];
const drawn = (mark: TextMark): string[] => shapes(outline(mark) as GroupMark);

describe('Text as shapes', () => {
	it.each(['sans', 'serif'] as const)(
		'has a shape for every sign that pages use, in the %s',
		(face) => {
			const signs = [...advances['source-sans-3'].signs].filter((sign) => sign.trim() !== '');
			expect(signs.length).toBeGreaterThan(200);
			const lost = signs.filter((sign) => drawn(text(sign, face)).length !== 1);
			expect(lost).toEqual([]);
		}
	);

	it('keeps the bound of a figure: “≤137” is not drawn as “137”', () => {
		const [bound, ...rest] = drawn(text('≤137', 'sans', 650));
		expect(rest).toEqual(drawn(text('137', 'sans', 650)));
		expect(bound).not.toBe(drawn(text('≥', 'sans', 650))[0]);
		// The sign below has the shapes of "<" and of a line.
		expect(bound!.match(/M/g)!.length).toBe(
			['<', '−'].flatMap((sign) => drawn(text(sign)).join('').match(/M/g)!).length
		);
	});

	it('turns an arrow to where it points', () => {
		expect(drawn(text('→'))).not.toEqual(drawn(text('←')));
	});

	it('draws nothing for a blank, a joiner or a mark on the letter before it', () => {
		expect(['\u2003', '\u200b', '\u2060', '\u0301'].flatMap((sign) => drawn(text(sign)))).toEqual(
			[]
		);
	});

	it('draws a letter without the accent that the faces lack, and a box for what nothing can draw', () => {
		expect(drawn(text('š'))).toHaveLength(1);
		expect(drawn(text('漢'))).toEqual(drawn(text('字')));
	});
});
