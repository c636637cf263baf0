import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/lib/records/ledger/moment';
import type { Note } from '../../../../src/lib/records/ledger/types';
import {
	breaksBetween,
	breaksInside,
	cutAtBreaks,
	definitionBreaks,
	spanParts
} from '../../../../src/lib/figures/stats/breaks';

const note = (start: string, more: Partial<Note> = {}): Note => ({
	start,
	end: start,
	direction: 'RU',
	kind: 'definition_break',
	text_en: 'Drones lost are reported apart. Rates differ in meaning.',
	text_uk: 'Втрачені дрони подаються окремо. Частки мають різний зміст.',
	url: '',
	measure: null,
	...more
});
const first = note('2024-03-08');
const second = note('2024-03-20');
const march = { from: '2024-03-01', to: '2024-03-31' };

describe('Definition breaks', () => {
	it('are those of the direction, by day, and no other notes', () => {
		const notes = [second, note('2024-03-09', { kind: 'event' }), first];
		expect(definitionBreaks(notes, 'RU')).toEqual([first, second]);
		expect(definitionBreaks(notes, 'UA')).toEqual([]);
	});

	it('one on the first day of a span parts nothing, one on the last day does', () => {
		expect(breaksInside([first], { from: '2024-03-08', to: '2024-03-31' })).toEqual([]);
		expect(breaksInside([first], { from: '2024-03-01', to: '2024-03-08' })).toEqual([first]);
		expect(breaksInside([first], { from: '2024-03-01', to: '2024-03-07' })).toEqual([]);
		expect(breaksInside([first], { from: '2024-03-08', to: '2024-03-08' })).toEqual([]);
	});

	it('one between two periods keeps them from being compared, whichever is the earlier', () => {
		const before = { from: '2024-03-01', to: '2024-03-07' };
		const after = { from: '2024-03-08', to: '2024-03-14' };
		expect(breaksBetween([first, second], after, before)).toEqual([first]);
		expect(breaksBetween([first, second], before, after)).toEqual([first]);
		expect(breaksBetween([second], before, after)).toEqual([]);
	});

	it('part a span into spans that hold each of its days once', () => {
		expect(spanParts(march, [first, second])).toEqual([
			{ from: '2024-03-01', to: '2024-03-07' },
			{ from: '2024-03-08', to: '2024-03-19' },
			{ from: '2024-03-20', to: '2024-03-31' }
		]);
		expect(spanParts(march, [])).toEqual([march]);
		expect(spanParts(march, [first, note('2024-03-08')])).toHaveLength(2);
	});

	it('cut days into lists, also where the first day itself is missing', () => {
		const days = [0, 1, 9, 10].map((n) => ({ date: addDays('2024-03-01', n) }));
		expect(cutAtBreaks(days, [first]).map((part) => part.length)).toEqual([2, 2]);
		expect(cutAtBreaks(days, [note('2024-03-01')])).toEqual([days]);
		expect(cutAtBreaks([], [first])).toEqual([]);
	});
});
