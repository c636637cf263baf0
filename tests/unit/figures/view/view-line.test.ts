import { describe, expect, it } from 'vitest';
import { grainByLength } from '../../../../src/lib/figures/stats/grain';
import { grainOf } from '../../../../src/lib/figures/view/scope';
import { WHOLE } from '../../../../src/lib/figures/view/selection';
import { DEFAULT_VIEW } from '../../../../src/lib/figures/view/view';
import { viewLine } from '../../../../src/lib/figures/view/view-line';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const span = { from: '2023-12-01', to: '2024-01-31' };
const all = { isAll: true, families: WHOLE, ids: null };

describe('The line of what is shown', () => {
	it('names side, weapons, days and moment', () => {
		const shown = { view: DEFAULT_VIEW, span, selection: all };
		expect(plain(viewLine(shown, 'en'))).toBe(
			'Attacks by Russia · all weapons · 62 days to 31 Jan 2024 · latest figures'
		);
		expect(plain(viewLine(shown, 'uk'))).toBe(
			'Атаки Росії · усі засоби · 62 дні до 31 січня 2024 включно · останні дані'
		);
	});
	it('names one day alone, and the moment looked back to', () => {
		const view = { ...DEFAULT_VIEW, direction: 'UA' as const, asOf: '2024-01-02' };
		const day = { from: '2023-12-30', to: '2023-12-30' };
		expect(plain(viewLine({ view, span: day, selection: all }, 'en'))).toBe(
			'Attacks by Ukraine · all weapons · 30 Dec 2023 · as known on 2 Jan 2024'
		);
	});
});

describe('What one mark covers', () => {
	it.each([
		[1, 'day'],
		[120, 'day'],
		[121, 'week'],
		[1098, 'week'],
		[1099, 'month'],
		[1461, 'month']
	])('in %i days is a %s', (days, grain) => {
		expect(grainByLength(days)).toBe(grain);
	});
	it('is what the reader chose, however long the period', () => {
		const years = { from: '2022-01-01', to: '2025-12-31' };
		expect(grainOf({ grain: null }, years)).toBe('month');
		expect(grainOf({ grain: 'day' }, years)).toBe('day');
	});
});
