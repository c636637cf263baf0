import { describe, expect, it } from 'vitest';
import { rowsScene } from '../../../../src/lib/drawing/plot/measured/rows-scene';
import { stretched } from '../../../../src/lib/drawing/plot/marks';
import { lineText, type Row, type Rows } from '../../../../src/lib/drawing/plot/rows';
import { wordsOf } from '../picture/scene-of';

const row = (id: string, rest: Partial<Row> = {}): Row => ({
	id,
	name: `Row ${id}`,
	cells: [
		{ strong: '12', plain: '', muted: '' },
		{ strong: '5', plain: 'of 9', muted: '3 unknown' }
	],
	bar: [stretched('M0 0H100V10H0z', { fill: 'ink' })],
	...rest
});
const rows: Rows = {
	head: 'Thing',
	columns: [
		{ id: 'a', head: '' },
		{ id: 'b', head: 'Stopped' }
	],
	lead: 0,
	bar: { after: 1, heads: [{ x: 0, text: 'Launched' }], height: 10, least: 60 },
	rows: ['a', 'b', 'c', 'd'].map((id) => row(id))
};
const picture = { rows, key: [], told: ['a', 'b', 'c', 'd'] };

describe('A figure in pieces', () => {
	it('has its range in brackets and what is unknown apart: numbers side by side would read as one', () => {
		expect(lineText({ strong: '53', plain: '16–58', muted: '' })).toBe('53 (16–58)');
		expect(lineText({ strong: '1', plain: 'of 1', muted: '8 unknown' })).toBe('1 of 1; 8 unknown');
		expect(lineText({ strong: '', plain: '—', muted: '2 unknown' })).toBe('— (2 unknown)');
		expect(lineText({ strong: '', plain: '', muted: 'no report' })).toBe('no report');
	});
});

describe('Rows as a picture', () => {
	it('are a table with heads where the columns have room', () => {
		const scene = rowsScene(picture, { width: 700, height: null })!;
		expect(wordsOf(scene)).toEqual(
			expect.arrayContaining(['Thing', 'Launched', 'Stopped', 'Row a', '12', '5 of 9; 3 unknown'])
		);
		expect(scene.hots.map(({ text }) => text)).toEqual(picture.told);
	});
	it('are blocks where they have none, each figure with its head', () => {
		const long = { ...rows, bar: { ...rows.bar, least: 600 } };
		for (const [each, width] of [
			[rows, 340],
			[long, 700]
		] as const) {
			const words = wordsOf(rowsScene({ ...picture, rows: each }, { width, height: null })!);
			expect(words).toContain('Stopped: 5 of 9; 3 unknown');
			expect(words).not.toContain('Thing');
		}
	});
	it('leave the last out where they may, and say how many; else they are not drawn', () => {
		const low = { width: 700, height: 110 };
		const scene = rowsScene({ ...picture, more: (count) => `${count} more` }, low)!;
		expect(scene.hots.length).toBeLessThan(4);
		expect(wordsOf(scene)).toContain(`${4 - scene.hots.length} more`);
		expect(rowsScene(picture, low)).toBeNull();
	});
	it('have no room taken by a bar that is not there', () => {
		const heightOf = (bar: Row['bar']) =>
			rowsScene(
				{ ...picture, rows: { ...rows, rows: [row('a', { bar })] } },
				{ width: 340, height: null }
			)!.height;
		expect(heightOf([])).toBeLessThan(heightOf(row('a').bar));
	});
});
