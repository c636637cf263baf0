import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	decodeChangesFilter,
	encodeChangesFilter,
	matchesFilter,
	NO_FILTER,
	type ChangesFilter
} from '../../../../src/lib/figures/view/changes-filter';

const SOURCES = ['air-force', 'governor'];
const decode = (query: string) => decodeChangesFilter(new URLSearchParams(query), SOURCES);

describe('the address of the change log', () => {
	it('writes nothing for everything', () => {
		expect(encodeChangesFilter(NO_FILTER)).toBe('');
		expect(decode('')).toEqual(NO_FILTER);
	});

	it('falls back on what it does not know', () => {
		expect(decode('direction=XX&kind=edited&source=nobody&more=1')).toEqual(NO_FILTER);
	});

	it('reads what it wrote', () => {
		const filter = fc.record<ChangesFilter>({
			direction: fc.constantFrom(null, 'RU', 'UA'),
			kind: fc.constantFrom(null, 'added', 'revised', 'withdrawn'),
			source: fc.constantFrom(null, ...SOURCES),
			text: fc.string({ maxLength: 200 }).filter((text) => text.trim() !== '')
		});
		fc.assert(
			fc.property(filter, (value) => {
				expect(decode(encodeChangesFilter(value))).toEqual(value);
			})
		);
	});

	it('cuts text that nobody typed', () => {
		expect(decode(`q=${'x'.repeat(5000)}`).text).toHaveLength(200);
	});
});

describe('the filter', () => {
	const entry = {
		direction: 'RU',
		kind: 'revised',
		source: 'air-force',
		via: 'reuters',
		texts: ['Night attack to 2 January 2024', '2024-01-02', 'ПОВІТРЯНІ сили']
	} as const;
	const matches = (filter: Partial<ChangesFilter>) =>
		matchesFilter(entry, { ...NO_FILTER, ...filter });

	it('lets everything through when nothing is chosen, or only spaces typed', () => {
		expect(matches({})).toBe(true);
		expect(matches({ text: '   ' })).toBe(true);
	});

	it('asks for each thing chosen', () => {
		expect(matches({ direction: 'RU', kind: 'revised', source: 'air-force' })).toBe(true);
		expect(matches({ direction: 'UA' })).toBe(false);
		expect(matches({ kind: 'added' })).toBe(false);
		expect(matches({ source: 'governor' })).toBe(false);
	});

	it('takes the outlet it was read in for a source too', () => {
		expect(matches({ source: 'reuters' })).toBe(true);
	});

	it('finds words in any order and case, in both alphabets, and days', () => {
		expect(matches({ text: 'JANUARY night' })).toBe(true);
		expect(matches({ text: 'повітряні' })).toBe(true);
		expect(matches({ text: '2024-01-02' })).toBe(true);
		expect(matches({ text: 'night 2024-01-03' })).toBe(false);
	});
});
