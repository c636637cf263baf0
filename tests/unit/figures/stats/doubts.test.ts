import { describe, expect, it } from 'vitest';
import type { Note } from '../../../../src/lib/records/ledger/types';
import { doubtsAbout, doubtsIn, doubtsWithin } from '../../../../src/lib/figures/stats/doubts';

const note = (start: string, more: Partial<Note> = {}): Note => ({
	...{ start, end: start, direction: 'RU', kind: 'doubt', text_en: start, text_uk: start },
	...{ url: '', measure: null },
	...more
});
const killed = note('2024-01-23', { measure: 'killed' });
const launched = note('2023-12-23', { measure: 'launched' });
const day = note('2024-01-01');
const notes = [
	killed,
	launched,
	day,
	note('2024-01-02', { kind: 'event' }),
	note('2024-01-03', { direction: 'UA' })
];
const winter = { from: '2023-12-01', to: '2024-01-31' };

describe('doubts', () => {
	it('are those of a direction that touch a span, by day', () => {
		expect(doubtsWithin(notes, 'RU', winter)).toEqual([launched, day, killed]);
		expect(doubtsWithin(notes, 'RU', { from: '2024-01-23', to: '2024-01-23' })).toEqual([killed]);
		expect(doubtsIn([launched, killed], { from: '2024-01-01', to: '2024-01-22' })).toEqual([]);
	});

	it('are about weapons or people; without a measure about both', () => {
		const all = doubtsWithin(notes, 'RU', winter);
		expect(doubtsAbout(all, 'people')).toEqual([day, killed]);
		expect(doubtsAbout(all, 'strikes')).toEqual([launched, day]);
	});
});
