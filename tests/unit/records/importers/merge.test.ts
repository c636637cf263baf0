import { describe, expect, it } from 'vitest';
import { importFile } from '../../../../src/lib/records/importers/import-file';
import { standingAttacks } from '../../../../src/lib/records/ledger/standing-attacks';
import { titleOf } from '../../../../src/lib/records/importers/wave-titles';
import type { LedgerTables } from '../../../../src/lib/records/ledger/types';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import {
	cellText,
	emptyTables,
	foreignFile,
	foreignRow,
	importInto,
	importText,
	VOCABULARY
} from '../../../fixtures/foreign/files';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

const OLD = '2024-03-01T10:00+02:00';
const NEW = '2024-04-01T10:00+03:00';

describe('a copy with another figure', () => {
	const old = importInto(emptyTables(), foreignFile([foreignRow('a')]), OLD);
	const now = importInto(old, foreignFile([foreignRow('a', { launched: '12.0' })]), NEW);

	it('appends a report that supersedes, as of that copy', () => {
		const [first, second] = now.reports;
		expect(second).toMatchObject({
			supersedes: first?.report_id,
			attack_id: first?.attack_id,
			status: 'revised',
			published: NEW,
			recorded: NEW
		});
		expect(first).toEqual(old.reports[0]);
	});

	it('is known from then on, and not before', () => {
		expect(cellText(now, '2024-02-02', 'drone')).toBe('12/8/–');
		expect(cellText(now, '2024-02-02', 'drone', '2024-03-31')).toBe('10/8/–');
	});

	it('may change back', () => {
		const back = importInto(now, foreignFile([foreignRow('a')]), '2024-05-01T10:00+03:00');
		expect(back.reports).toHaveLength(3);
		expect(cellText(back, '2024-02-02', 'drone')).toBe('10/8/–');
	});
});

describe('a copy without a post that an earlier one had', () => {
	const last = foreignRow('z', { time_start: '2024-02-09', time_end: '2024-02-09' });
	const old = importInto(
		emptyTables(),
		foreignFile([foreignRow('a'), foreignRow('b', { launched: '9' }), last]),
		OLD
	);

	it('withdraws it from then on, with the reason', () => {
		const now = importInto(old, foreignFile([foreignRow('a'), last]), NEW);
		expect(now.reports.at(-1)).toMatchObject({ status: 'withdrawn', published: NEW });
		expect(now.reports.at(-1)?.note).not.toBe('');
		expect(cellText(now, '2024-02-02', 'drone')).toBe('10/8/–');
		expect(cellText(now, '2024-02-02', 'drone', '2024-03-31')).toBe('19/16/–');
		expect(validateLedger(now, { today: '2024-04-01' })).toEqual([]);
	});

	it('takes it up again when it is back', () => {
		const gone = importInto(old, foreignFile([foreignRow('a'), last]), NEW);
		const back = importInto(
			gone,
			foreignFile([foreignRow('a'), foreignRow('b', { launched: '9' }), last]),
			'2024-05-01'
		);
		expect(cellText(back, '2024-02-02', 'drone')).toBe('19/16/–');
	});

	it('but not where a row could not be read that may have been it', () => {
		const broken = foreignFile([foreignRow('a'), foreignRow('b', { launched: 'nine' }), last]);
		const { summary } = importText(broken, old, NEW);
		expect(summary).toMatchObject({ withdrawn: 0, keptOut: [['bad-number', 1]] });
	});

	it('is refused when much is gone, unless one insists', () => {
		const many = Array.from({ length: 30 }, (_, i) =>
			foreignRow(`m${i}`, { launched: `${i + 20}` })
		);
		const tables = importInto(emptyTables(), foreignFile([...many, last]), OLD);
		const options = {
			...{ file: 'x.csv', text: foreignFile([many[0]!, last]), tables },
			...{ vocabulary: VOCABULARY, recorded: NEW }
		};
		const refused = importFile(options);
		expect(refused.additions).toBeNull();
		expect(refused.problems.map((problem) => problem.code)).toEqual(['much-gone']);
		expect(importFile({ ...options, acceptGone: true }).summary?.withdrawn).toBe(29);
	});
});

describe('a post that an earlier copy lacked', () => {
	const last = foreignRow('z', { time_start: '2024-02-09', time_end: '2024-02-09' });
	it('within its days is dated by the copy, after them by the end of the wave', () => {
		const old = importInto(
			emptyTables(),
			foreignFile([foreignRow('a', { time_start: '2024-01-31', time_end: '2024-02-01' }), last]),
			OLD
		);
		const after = foreignRow('y', { time_start: '2024-02-10 18:00', time_end: '2024-02-11 08:00' });
		const first = foreignRow('a', { time_start: '2024-01-31', time_end: '2024-02-01' });
		const now = importInto(old, foreignFile([first, foreignRow('b'), last, after]), NEW);
		const published = (post: string) =>
			now.reports.find((report) => report.url.endsWith(post))?.published;
		expect(published('/b')).toBe(NEW);
		expect(published('/y')).toBe('2024-02-11T08:00+02:00');
	});
});

describe('a ledger that has the attack already', () => {
	/** A ledger of its own, with weapons and sources of the shipped one. */
	const ledger = (build: (builder: LedgerBuilder) => void): LedgerTables => {
		const builder = new LedgerBuilder();
		build(builder);
		return { ...builder.tables, weapons: [...VOCABULARY.weapons] };
	};

	it('gets a report on it, and the day is not counted twice', () => {
		const tables = ledger((builder) =>
			builder
				.attack('ru-2024-02-02', { start: '2024-02-01T18:00+02:00', end: '2024-02-02' })
				.report('own', 'air-force', [
					['launched', 'shahed-136-131', 10],
					['intercepted', 'shahed-136-131', 8]
				])
		);
		const now = importInto(tables, foreignFile([foreignRow('a')]), NEW);
		expect(now.attacks).toEqual(tables.attacks);
		expect(now.reports).toHaveLength(2);
		expect(cellText(now, '2024-02-02', 'drone')).toBe('10/8/–');
		const { additions } = importText(foreignFile([foreignRow('a')]), now, NEW);
		expect(additions?.reports).toEqual([]);
	});

	it('gets one report from all the posts about it', () => {
		const tables = ledger((builder) =>
			builder.attack('ru-2024-02-02').report('own', 'air-force', [
				['launched', 'missile', 3],
				['launched', 'shahed-136-131', 10]
			])
		);
		const missiles = foreignRow('b', {
			time_start: '2024-02-02 05:00',
			model: 'Kalibr',
			launched: '3',
			destroyed: '3'
		});
		const now = importInto(tables, foreignFile([foreignRow('a'), missiles]), NEW);
		expect(now.reports).toHaveLength(2);
		const [, added] = now.reports;
		expect(added?.note).toContain('Added from 2 posts.');
		expect(added?.note).not.toContain('://');
		expect(now.readings.map(({ report_id, url }) => [report_id, url])).toEqual([
			[added?.report_id, added?.url],
			[added?.report_id, 'https://www.facebook.com/kpszsu/posts/b']
		]);
		expect(cellText(now, '2024-02-02', 'missile')).toMatch(/^3\//);
		expect(cellText(now, '2024-02-02', 'drone')).toMatch(/^10\//);
	});

	it('gives each wave its own where the ledger has two that day, told by hours or by figures', () => {
		const tables = ledger((builder) =>
			builder
				.attack('ru-2024-02-02-day', { start: '2024-02-02', end: '2024-02-02' })
				.report('day', 'air-force', [
					['launched', 'shahed-136-131', 4],
					['intercepted', 'shahed-136-131', 4]
				])
				.attack('ru-2024-02-02-night', { start: '2024-02-02', end: '2024-02-02' })
				.report('night', 'air-force', [
					['launched', 'shahed-136-131', 10],
					['intercepted', 'shahed-136-131', 8]
				])
		);
		const day = foreignRow('b', {
			time_start: '2024-02-02 08:00',
			time_end: '2024-02-02 18:00',
			launched: '4',
			destroyed: '4'
		});
		const now = importInto(tables, foreignFile([foreignRow('a'), day]), NEW);
		expect(
			now.reports
				.slice(2)
				.map((report) => report.attack_id)
				.sort()
		).toEqual(['ru-2024-02-02-day', 'ru-2024-02-02-night']);
		expect(cellText(now, '2024-02-02', 'drone')).toBe('14/12/–');
	});

	it('gets an attack more where the hours do not meet', () => {
		const tables = ledger((builder) =>
			builder
				.attack('ru-2024-02-02', { start: '2024-02-01T18:00+02:00', end: '2024-02-02T08:00+02:00' })
				.report('own', 'air-force', [['launched', 'shahed-136-131', 10]])
		);
		const day = foreignRow('b', { time_start: '2024-02-02 12:00', time_end: '2024-02-02 14:00' });
		expect(importInto(tables, foreignFile([day]), NEW).attacks).toHaveLength(2);
	});

	it('keeps a wave that ends at midnight on the evening where the ledger has it', () => {
		const tables = ledger((builder) =>
			builder
				.attack('ru-2024-02-01-evening', { start: '2024-02-01T18:00+02:00', end: '2024-02-01' })
				.report('own', 'air-force', [['intercepted', 'shahed-136-131', 8]])
		);
		const now = importInto(
			tables,
			foreignFile([foreignRow('a', { time_end: '2024-02-02 00:00' })]),
			NEW
		);
		expect(now.attacks).toHaveLength(1);
		expect(cellText(now, '2024-02-01', 'drone')).toBe('10/8/–');
	});

	it('keeps every row that it had, as it was', () => {
		const tables = ledger((builder) =>
			builder.attack('ru-2024-02-02').report('own', 'air-force', [['launched', 'drone', 1]])
		);
		const copy = structuredClone(tables);
		importInto(tables, foreignFile([foreignRow('a')]), NEW);
		expect(tables).toEqual(copy);
	});
});

describe('the title of a wave', () => {
	it.each([
		['2024-01-01', '2024-01-01', 'Attack of 1 January 2024', 'Атака 1 січня 2024 року'],
		[
			'2024-01-01',
			'2024-01-01T08:00+02:00',
			'Attack to 08:00, 1 January 2024',
			'Атака до 08:00 1 січня 2024 року'
		],
		[
			'2024-05-02T08:00+03:00',
			'2024-05-02T18:00+03:00',
			'Attack of 2 May 2024, 08:00–18:00',
			'Атака 2 травня 2024 року, 08:00–18:00'
		],
		[
			'2024-12-31T20:30+02:00',
			'2025-01-01T09:30+02:00',
			'Attack from 20:30, 31 December 2024, to 09:30, 1 January 2025',
			'Атака з 20:30 31 грудня 2024 року до 09:30 1 січня 2025 року'
		]
	])('from %s to %s', (start, end, en, uk) => {
		expect(titleOf(start, end, false)).toEqual({ title_en: en, title_uk: uk });
	});
});

describe('a copy of which nothing tells whether it is newer', () => {
	const old = importInto(emptyTables(), foreignFile([foreignRow('a')]), OLD);
	const text = foreignFile([foreignRow('a', { launched: '12.0' })]);
	const options = { file: 'x.csv', tables: old, vocabulary: VOCABULARY, recorded: NEW };

	it('is refused until somebody says when it was taken', () => {
		const refused = importFile({ ...options, text, isDated: false });
		expect(refused.additions).toBeNull();
		expect(refused.problems).toMatchObject([{ code: 'undated-copy', severity: 'error' }]);
		expect(refused.problems[0]?.advice).toContain('--recorded');
		expect(importFile({ ...options, text }).summary?.revised).toBe(1);
	});

	it('is taken where it is the same, or has more', () => {
		const same = importFile({ ...options, text: foreignFile([foreignRow('a')]), isDated: false });
		expect(same.summary?.unchanged).toBe(1);
		const more = foreignFile([foreignRow('a', { launched: '12.0' }), foreignRow('b')]);
		expect(importFile({ ...options, text: more, isDated: false }).summary?.added).toBe(1);
	});

	it('is refused where it was taken before the one that stands there', () => {
		const refused = importFile({ ...options, text, recorded: '2024-02-15' });
		expect(refused.problems).toMatchObject([{ code: 'taken-before' }]);
		expect(refused.problems[0]?.reason).toContain('2024-02-15 < 2024-03-01');
	});
});

it('statements are the new, the revised, those as before, the joined and those left', () => {
	const window = { start: '2024-02-01T20:00+02:00', end: '2024-02-02T07:00+02:00' };
	const { tables } = new LedgerBuilder().attack('ru-2024-02-02', window);
	const text = foreignFile([
		foreignRow('a'),
		foreignRow('b'),
		foreignRow('c', { time_start: '2024-02-09', time_end: '2024-02-09' })
	]);
	const { summary } = importText(text, tables, NEW);
	expect(summary).toMatchObject({ statements: 3, added: 2, joined: 1, left: 0 });
	const sum = (['added', 'revised', 'unchanged', 'joined', 'left'] as const).reduce(
		(total, key) => total + (summary?.[key] ?? 0),
		0
	);
	expect(sum).toBe(summary?.statements);
});

it('an attack whose end was moved is one attack, not two', () => {
	const old = importInto(emptyTables(), foreignFile([foreignRow('a')]), OLD);
	const moved = foreignRow('a', { time_end: '2024-02-02 09:00' });
	const now = importInto(old, foreignFile([moved]), NEW);
	expect(now.attacks).toHaveLength(2);
	expect([...standingAttacks(now)]).toEqual([now.reports.at(-1)?.attack_id]);
});
