/** A post into the form: figures as typed, where each is from, why the others are empty. */
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyWeapon } from '../../../../src/lib/pages/entry/bulletin';
import { fromPost, originKey, typedFigure } from '../../../../src/lib/pages/entry/from-post';
import { makeEntry } from '../../../../src/lib/pages/entry/make-entry';
import { rowsNeeded } from '../../../../src/lib/pages/entry/new-weapons';
import { originText } from '../../../../src/lib/pages/entry/origin-text';
import { piecesOf, viewPost } from '../../../../src/lib/pages/entry/post-view';
import { readFigure } from '../../../../src/lib/pages/entry/read-figure';
import { createSay } from '../../../../src/lib/pages/entry/words';
import { readPost } from '../../../../src/lib/records/bulletins/read-post';
import type { PostReading } from '../../../../src/lib/records/bulletins/types';
import type { LedgerTables } from '../../../../src/lib/records/ledger/types';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import en from '../../../../src/messages/entry/en.json';
import uk from '../../../../src/messages/entry/uk.json';
import { NOW, POSTS } from '../../records/bulletins/posts';
import { bulletin } from './bulletins';

const say = createSay(en);
let tables: LedgerTables;
beforeAll(async () => {
	({ tables } = await readLedger('data', { today: '2026-11-30' }));
});

function read(text: string): { reading: PostReading; text: string } {
	const result = readPost(text, { weapons: tables.weapons, now: NOW });
	if ('notRead' in result) throw new Error(result.notRead);
	return { reading: result.reading, text };
}
const propose = (text: string) => fromPost(read(text), bulletin(), 'ukrainian-air-force', say);

const NIGHT =
	'У ніч на 4 жовтня (з 19:00 3 жовтня) противник атакував 3-ма ракетами Циркон та понад 62 БпЛА типу Shahed.\nСтаном на 08:30 збито/подавлено 33 ворожі БпЛА. Атака триває.';

describe('a post in the form', () => {
	it('fills the fields, each with its words', () => {
		const { bulletin: filled, origins } = propose(NIGHT);
		expect(filled).toMatchObject({
			...{ direction: 'RU', start: '2026-10-03 19:00', end: '2026-10-04 08:30' },
			...{ source: 'ukrainian-air-force', status: 'preliminary', published: '', url: '' },
			weapons: [
				{ ...emptyWeapon(), weapon: 'zircon', launched: '3' },
				{
					...{ ...emptyWeapon(), weapon: 'shahed-136-131' },
					...{ launched: 'more than 62', intercepted: '33' }
				}
			]
		});
		expect(origins.get(originKey('zircon', 'launched'))).toEqual({
			value: '3',
			words: ['3-ма ракетами Циркон']
		});
		expect(origins.get('end')).toMatchObject({ words: ['4 жовтня', '08:30'] });
	});

	it('says why a field is empty', () => {
		const { origins } = propose(NIGHT);
		expect(origins.get(originKey('zircon', 'intercepted'))).toEqual({ blank: 'not_stated' });
		expect(origins.get(originKey('shahed-136-131', 'suppressed'))).toEqual({ blank: 'together' });
		expect(origins.get('published')).toEqual({ blank: 'elsewhere' });
		const ministry = propose(
			'В течение прошедшей ночи дежурными средствами ПВО уничтожены 12 украинских БПЛА.'
		);
		expect(ministry.bulletin).toMatchObject({ direction: 'UA', start: '', end: '' });
		expect(ministry.origins.get('start')).toEqual({ blank: 'no_day' });
		expect(ministry.origins.get(originKey('drone', 'launched'))).toEqual({ blank: 'kills_only' });
	});

	it('tells in a field where its text is from, that it was changed, or why there is none', () => {
		const { origins } = propose(NIGHT);
		const zircon = origins.get(originKey('zircon', 'launched'));
		expect(originText(zircon, '3', say)).toBe('From the post: “3-ма ракетами Циркон”');
		expect(originText(zircon, '4', say)).toContain('Changed. The post: “3-ма ракетами Циркон”');
		const empty = origins.get(originKey('zircon', 'intercepted'));
		expect(originText(empty, '', say)).toBe('Not in the post');
		expect(originText(empty, '2', say)).toBe('');
		expect(originText(undefined, '2', say)).toBe('');
	});

	it.each([
		['English', createSay(en)],
		['Ukrainian', createSay(uk)]
	])('writes figures so that the form reads them as they were, in %s', (_, speak) => {
		for (const { text } of POSTS)
			for (const figure of read(text).reading.figures) {
				const { qualifier, value } = figure;
				expect(readFigure(typedFigure(figure, speak))).toEqual({
					figure: { qualifier, value, low: null, high: null }
				});
			}
	});

	it('makes the rows that the figures say, with those of weapons that are new', () => {
		const filled = {
			...propose(NIGHT).bulletin,
			...{ published: '2026-10-04 09:00', url: 'https://example.org/post' }
		};
		const { rows, problems } = makeEntry(filled, { tables, now: NOW });
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(rows?.weapons.map((row) => row.weapon_id)).toEqual(['zircon']);
		expect(
			rows?.counts.map(({ measure, weapon_id, qualifier, value }) => [
				...[measure, weapon_id, qualifier, value]
			])
		).toEqual([
			['launched', 'zircon', 'exact', 3],
			['launched', 'shahed-136-131', 'more_than', 62],
			['intercepted', 'shahed-136-131', 'exact', 33]
		]);
	});

	it('puts the text together again from its marks, each with a meaning', () => {
		for (const { text } of POSTS) {
			const { reading } = read(text);
			const { marks, meanings } = viewPost(text, reading, (id) => id, say);
			expect(
				piecesOf(text, marks)
					.map((piece) => piece.text)
					.join('')
			).toBe(text);
			expect(meanings.map(({ n }) => n)).toEqual(meanings.map((_, i) => i + 1));
			expect(meanings.flatMap(({ words }) => words)).toHaveLength(marks.length);
			for (const { means, words } of marks) expect(means && words).not.toBe('');
		}
	});
});

describe('weapons that the ledger lacks', () => {
	it('come with the rows above them, the parent first', () => {
		const few = tables.weapons.filter((row) => !row.weapon_id.includes('mixed'));
		expect(rowsNeeded(tables.weapons, ['kalibr', 'zircon']).map((row) => row.weapon_id)).toEqual([
			'zircon'
		]);
		expect(rowsNeeded(tables.weapons, ['kalibr+zircon'])).toMatchObject([
			{ weapon_id: 'kalibr+zircon', parent_id: 'missile-mixed' }
		]);
		// Nothing is appended below a class that is not there either.
		expect(rowsNeeded(few, ['kalibr+zircon', 'no-such-weapon'])).toEqual([]);
	});
});
