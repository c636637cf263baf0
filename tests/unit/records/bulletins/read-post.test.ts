/** The table of invented posts, each read as a person reads it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readPost } from '../../../../src/lib/records/bulletins/read-post';
import type { PostFigure, PostReading } from '../../../../src/lib/records/bulletins/types';
import type { Weapon } from '../../../../src/lib/records/ledger/types';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { NOT_POSTS, NOW, POSTS } from './posts';

let weapons: Weapon[];
beforeAll(async () => {
	weapons = (await readLedger('data', { today: '2026-11-30' })).tables.weapons;
});

function reading(text: string, year: number | null = null): PostReading {
	const result = readPost(text, { weapons, now: NOW, year });
	if ('notRead' in result) throw new Error(`not read: ${result.notRead}`);
	return result.reading;
}

const SIGNS: Record<string, string> = {
	...{ exact: '', more_than: '>', at_least: '≥', about: '~', at_most: '≤', undisclosed: '?' }
};
const said = ({ measure, weapon_id, qualifier, value }: PostFigure): string =>
	`${measure} ${weapon_id} ${SIGNS[qualifier]}${value ?? ''}`;

describe('a post', () => {
	it.each(POSTS)('is read as a person reads it: $description', (post) => {
		const { text } = post;
		const found = reading(text);
		expect(found.form).toBe(post.form ?? 'air-force');
		expect(found.figures.map(said).sort()).toEqual([...post.figures].sort());
		expect([found.start?.value ?? null, found.end?.value ?? null]).toEqual(post.window);
		const unused = found.unused
			.filter(({ reason }) => reason !== 'time' && reason !== 'name')
			.map(({ start, end, reason }) => `${reason}: ${text.slice(start, end)}`);
		expect(unused).toEqual(post.unused ?? []);
		expect(
			found.sums.map(({ weapon_id, sum, total }) => `${weapon_id}: ${sum} of ${total}`)
		).toEqual(post.sums ?? []);
		if (post.preliminary) expect(found.preliminary.length).toBeGreaterThan(0);
	});

	it.each(NOT_POSTS)('is not read where it is none: %s', (_, text, why) => {
		expect(readPost(text, { weapons, now: NOW })).toEqual({ notRead: why });
	});

	it('of another year is read once the year is given', () => {
		const { text } = POSTS.find(({ description }) => description.startsWith('an old post'))!;
		expect(reading(text).openEnd).toBe('no_year');
		const { start, end } = reading(text, 2025);
		expect([start?.value, end?.value]).toEqual(['2025-03-07 19:00', '2025-03-08']);
	});

	it('of New Year’s night begins in the year before', () => {
		const text =
			'У ніч на 1 січня 2026 року (з 18:00 31 грудня) противник атакував 40 БпЛА. Станом на 08:00 збито 30 БпЛА.';
		const { start, end } = reading(text);
		expect([start?.value, end?.value]).toEqual(['2025-12-31 18:00', '2026-01-01 08:00']);
	});

	it('by Moscow’s clock is an hour ahead in winter and the same in summer', () => {
		const at = (month: string) =>
			reading(
				`С 1.00 мск до 5.00 мск 3 ${month} 2025 года дежурными средствами ПВО уничтожены 5 украинских БПЛА.`
			).start?.value;
		expect([at('февраля'), at('июля')]).toEqual(['2025-02-03 00:00', '2025-07-03 01:00']);
	});

	it('names the rows that the list of weapons lacks, a parent before its child', () => {
		const { newWeapons } = reading(
			'Ворог атакував 3 ракетами Циркон та 4 ракетами Калібр/Х-101 і 2 Бандероль.'
		);
		expect(newWeapons.map(({ weapon_id, parent_id }) => [weapon_id, parent_id])).toEqual([
			['zircon', 'anti-ship'],
			['kalibr+kh-101-555', 'missile-mixed'],
			['banderol', 'cruise']
		]);
	});

	it('that says "shot down or suppressed" says so of the figure', () => {
		const both = reading('Ворог атакував 9 БпЛА типу Shahed. Збито/подавлено 8 БпЛА.');
		expect(both.figures.map(({ measure, isCombined }) => [measure, isCombined])).toEqual([
			['launched', false],
			['intercepted', true]
		]);
	});
});
