import { describe, expect, it } from 'vitest';
import { findDays, findIndex, type FindIndex } from '../../../../src/lib/figures/view/find-days';
import { indexDays } from '../../../../src/lib/figures/view/day-index';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';

const index: FindIndex = {
	names: {
		kinzhal: { name_en: 'Kinzhal', name_uk: '«Кинджал»', aliases: 'Kh-47M2|Кинжал' },
		'UA-30': { name_en: 'Kyiv', name_uk: 'Київ' },
		'UA-63': { name_en: 'Kharkiv Oblast', name_uk: 'Харківська область' }
	},
	days: [
		day('2023-12-29', 'Missiles and drones', 'Ракети й дрони', ['kinzhal', 'UA-30']),
		day('2023-12-30', 'Night attack', 'Нічна атака', ['UA-63']),
		{ date: '2024-01-03', reported: false, titles: [], names: [] },
		day('2024-01-04', 'Evening’s attack', 'Вечірня атака', ['UA-30'])
	]
};
function day(date: string, title_en: string, title_uk: string, names: string[]) {
	return { date, reported: true, titles: [{ title_en, title_uk }], names };
}
const dates = (text: string) => {
	const found = findDays(index, text);
	return found.kind === 'list' ? found.days.map((each) => each.day.date) : found;
};

describe('Days by a date', () => {
	it.each([
		['2023-12-29', '2023-12-29'],
		['3.1.2024', '2024-01-03'],
		['1/4/2024', '2024-01-04'],
		['January 2024', '2024-01'],
		['2023', '2023']
	])('%s leads to %s', (text, to) => {
		expect(findDays(index, text)).toEqual({ kind: 'go', to });
	});

	it('a day without a page offers the nearest on both sides that have reports', () => {
		expect(findDays(index, '2024-01-02')).toEqual({
			kind: 'no-page',
			at: '2024-01-02',
			nearest: ['2023-12-30', '2024-01-04']
		});
		expect(findDays(index, '2031-01-01')).toMatchObject({ nearest: ['2024-01-04'] });
		expect(findDays({ days: [], names: {} }, '2031-01-01')).toMatchObject({ nearest: [] });
		expect(findDays(index, 'March 2025')).toEqual({
			kind: 'no-page',
			at: '2025-03',
			nearest: ['2024-01-04']
		});
	});

	it('without its year it is every such day', () => {
		expect(dates('30 December')).toEqual(['2023-12-30']);
		expect(dates('January')).toEqual(['2024-01-04', '2024-01-03']);
		expect(dates('February')).toEqual([]);
	});
});

describe('What is written like a date', () => {
	it.each(['31 November', '30 лютого', '2024-13-01', 'Kyiv 31 April'])(
		'%s and is none is not looked for',
		(text) => {
			expect(findDays(index, text)).toEqual({ kind: 'no-date' });
		}
	);
});

describe('Days by words', () => {
	it.each([
		['Kyiv', ['2024-01-04', '2023-12-29']],
		['київ', ['2024-01-04', '2023-12-29']],
		['kyiv kinzhal', ['2023-12-29']],
		['Кинжал', ['2023-12-29']],
		['харків', ['2023-12-30']],
		['"attack"', ['2024-01-04', '2023-12-30']],
		["evening's", ['2024-01-04']],
		['nowhere', []],
		['у Києві', ['2024-01-04', '2023-12-29']],
		['Харкова', ['2023-12-30']],
		['кинджалів', ['2023-12-29']],
		['Kh 47M2', ['2023-12-29']],
		['kh47m2, Kyiv', ['2023-12-29']],
		['Kyiv 29 December', ['2023-12-29']],
		['Kyiv 30 December', []],
		['січень київ', ['2024-01-04']],
		['iv', []],
		['м. ракети', []],
		['中文', []]
	])('%s: %j, latest first', (text, expected) => {
		expect(dates(text)).toEqual(expected);
	});

	it('say which names answer', () => {
		const found = findDays(index, 'kyiv');
		expect(found).toMatchObject({ days: [{ names: ['UA-30'] }, { names: ['UA-30'] }] });
	});

	it.each(['', ' \u00a0 ', '%', '(.*)', '« »', '—'])('%j is no question', (text) => {
		expect(findDays(index, text)).toEqual({ kind: 'nothing-typed' });
	});
});

describe('The index of the shipped ledger', () => {
	it('has every day with a page, and names that are all told', async () => {
		const { tables } = await readLedger('data', { today: '9999-12-31' });
		const ledger = createLedger(tables);
		const series = (direction: 'RU' | 'UA') =>
			resolveDaily(ledger, { direction, asOf: null, from: '2023-12-01', to: '2024-01-31' });
		const source = { tables, ledger, series: { RU: series('RU'), UA: series('UA') } };
		const own = findIndex(source, indexDays(source), 'RU');
		expect(own.days.length).toBeGreaterThan(62);
		for (const { names } of own.days)
			for (const id of names) expect(own.names, id).toHaveProperty([id]);
		expect(own.names).not.toHaveProperty('all');
		expect(own.names).not.toHaveProperty('UA');
		expect(findDays(own, 'Kinzhal').kind).toBe('list');
	});
});
