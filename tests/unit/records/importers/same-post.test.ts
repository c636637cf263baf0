/** A post that two data sets have read. */
import { describe, expect, it } from 'vitest';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import { createTree } from '../../../../src/lib/records/ledger/ledger';
import { compareReadings, postOf } from '../../../../src/lib/records/importers/same-post';
import type { StatedCount } from '../../../../src/lib/records/importers/types';
import {
	eodiAttack,
	eodiFile,
	eodiPost,
	importEodi,
	range,
	TAKEN
} from '../../../fixtures/foreign/eodi';
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

const LATER = '2026-04-05T10:00+03:00';
const DAY = '2026-03-02';

describe('a post is told by', () => {
	it.each([
		['https://t.me/kpszsu/123', 't.me/kpszsu/123'],
		['https://t.me/s/KPSZSU/0123?single', 't.me/kpszsu/123'],
		['https://telegram.me/kpszsu/123#x', 't.me/kpszsu/123'],
		['https://www.example.org/a/b/?id=7', 'example.org/a/b?id=7'],
		['https://t.me/kpszsu', null],
		['https://t.me/kpszsu/about', null],
		['https://example.org/', null],
		['kpszsu/123', null],
		['', null]
	])('its channel and number, or its page: %s', (address, post) => {
		expect(postOf(address)).toBe(post);
	});
});

describe('beside a first reading, a second', () => {
	const weapons = createTree(
		VOCABULARY.weapons,
		(row) => row.weapon_id,
		(row) => row.parent_id
	);
	const count = (
		weapon_id: string,
		measure: StatedCount['measure'],
		value: number,
		more: Partial<StatedCount> = {}
	): StatedCount => ({
		...{ measure, weapon_id, place_id: 'UA', qualifier: 'exact', value, low: null, high: null },
		...more
	});
	const shahed = [
		count('shahed-136-131', 'launched', 120),
		count('shahed-136-131', 'intercepted', 101)
	];
	it.each([
		['the same figures', shahed, shahed, 'same'],
		['a part of them', shahed, shahed.slice(1), 'same'],
		['the sum of them, under the family', shahed, [count('drone', 'launched', 120)], 'same'],
		['another sum', shahed, [count('drone', 'launched', 121)], 'other'],
		[
			'another bound',
			shahed,
			[count('drone', 'launched', 120, { qualifier: 'at_least' })],
			'other'
		],
		['a figure more', shahed, [...shahed, count('drone', 'hit', 9)], 'more'],
		['a kind apart', [count('drone', 'launched', 120)], shahed, 'more'],
		[
			'a figure of a region',
			shahed,
			[count('drone', 'launched', 3, { place_id: 'UA-63' })],
			'more'
		],
		['a figure more and another', shahed, [shahed[0]!, count('drone', 'intercepted', 99)], 'other'],
		[
			'a part that is more than the whole was',
			[count('drone', 'launched', 100)],
			[count('shahed-136-131', 'launched', 120)],
			'other'
		]
	] as const)('with %s', (_, first, second, expected) => {
		expect(compareReadings(first, second, weapons)).toBe(expected);
	});
});

/** The night as the table of attacks has it, of the post that the observatory read too. */
const night = (post: string) =>
	foreignFile([
		foreignRow(post, {
			...{ time_start: '2026-03-01 18:00', time_end: '2026-03-02 08:00', launched: '120.0' },
			...{ destroyed: '101.0', source: `https://t.me/kpszsu/${post}` }
		})
	]);
/** Without what the table has no columns for. */
const PLAIN = {
	localizaciones_impacto: 'desconocido',
	lanzados: {
		...{ total: range(120), shahed_geran: 'desconocido' },
		...{ gerbera_senuelos: 'desconocido', otros: 'desconocido' }
	}
};

describe('of a post that the ledger has from elsewhere', () => {
	const first = importInto(emptyTables(), night('1'), TAKEN);
	const [report] = first.reports;

	it('the same figures are a second reading of one report', () => {
		const both = importEodi([eodiAttack(1, PLAIN)], [], first);
		expect(both.reports).toEqual(first.reports);
		expect(both.counts).toEqual(first.counts);
		expect(both.readings).toEqual([
			{
				...{ report_id: report!.report_id, via_source_id: report!.via_source_id },
				...{ url: 'https://t.me/kpszsu/1', archive_url: '', note: '' }
			},
			{
				...{ report_id: report!.report_id, via_source_id: 'eodi' },
				...{ url: 'https://droneobservatory.eu/', archive_url: '' },
				note: 'Dates the post 2026-03-02T08:10+02:00.'
			}
		]);
		expect(both.sources.map((source) => source.source_id)).toContain('eodi');
		expect(cellText(both, DAY, 'drone')).toBe('120/101/–');
		expect(validateLedger(both, { today: '2026-03-05' })).toEqual([]);
	});

	it('which is counted as what it is, and noted once', () => {
		const { summary, additions } = importText(eodiFile([eodiAttack(1, PLAIN)]), first, LATER);
		expect(summary).toMatchObject({ statements: 1, read: 1, added: 0, unchanged: 0 });
		const both = importEodi([eodiAttack(1, PLAIN)], [], first);
		expect(additions?.readings).toHaveLength(2);
		const again = importText(eodiFile([eodiAttack(1, PLAIN)]), both, LATER);
		expect(again.summary).toMatchObject({ read: 1, added: 0, withdrawn: 0 });
		expect(again.additions?.readings).toEqual([]);
	});

	it('other figures stand beside them, are said, and never added', () => {
		const { problems } = importText(
			eodiFile([eodiAttack(1, { ...PLAIN, derribados: range(99) })]),
			first,
			TAKEN
		);
		expect(problems.filter((each) => each.code === 'post-read-otherwise')).toMatchObject([
			{ severity: 'warning', value: 'https://t.me/kpszsu/1', detail: report!.report_id }
		]);
		const both = importEodi([eodiAttack(1, { ...PLAIN, derribados: range(99) })], [], first);
		expect(both.reports).toHaveLength(2);
		expect(both.attacks).toHaveLength(1);
		expect(cellText(both, DAY, 'drone')).toMatch(/^120\//);
		expect(validateLedger(both, { today: '2026-03-05' })).toEqual([]);
	});

	it('what it leaves out comes as a second report, without a warning', () => {
		const hits = { ...PLAIN, localizaciones_impacto: range(9) };
		const { problems, summary } = importText(eodiFile([eodiAttack(1, hits)]), first, TAKEN);
		expect(summary).toMatchObject({ added: 1, read: 0 });
		expect(problems.map((each) => each.code)).not.toContain('post-read-otherwise');
	});

	it('another post of the same attack is a report of its own', () => {
		const { summary } = importText(
			eodiFile([eodiAttack(1, { ...PLAIN, fuentes: [eodiPost('2')] })]),
			first,
			TAKEN
		);
		expect(summary).toMatchObject({ added: 1, read: 0 });
	});

	it('figures that are changed later become a report, whatever was read before', () => {
		const both = importEodi([eodiAttack(1, PLAIN)], [], first);
		const { summary, problems } = importText(
			eodiFile([eodiAttack(1, { ...PLAIN, derribados: range(110) })]),
			both,
			LATER
		);
		expect(summary).toMatchObject({ added: 1, read: 0 });
		expect(problems.map((each) => each.code)).toContain('post-read-otherwise');
	});

	it('a report that was added by hand is read in a second place too', () => {
		const url = 'https://t.me/s/kpszsu/1';
		const { tables } = new LedgerBuilder()
			.attack('ru-2026-03-02', { start: '2026-03-01T18:00+02:00', end: '2026-03-02T08:00+02:00' })
			.report(
				'by-hand',
				'air-force',
				[
					['launched', 'drone', 120],
					['intercepted', 'drone', 101]
				],
				{ url, recorded: '2026-03-02' }
			);
		const both = importEodi([eodiAttack(1, PLAIN)], [], tables);
		expect(both.reports).toEqual(tables.reports);
		expect(both.readings.map(({ via_source_id, url }) => [via_source_id, url])).toEqual([
			[null, url],
			['eodi', 'https://droneobservatory.eu/']
		]);
		expect(validateLedger(both, { today: '2026-03-05' })).toEqual([]);
	});
});
