import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	checkPins,
	formatPins,
	parsePins,
	pinVersions
} from '../../../../src/lib/records/ledger/pins';
import type { LedgerTables } from '../../../../src/lib/records/ledger/types';
import {
	frozenColumns,
	frozenText,
	tablesOfVersion,
	versionsOf
} from '../../../../src/lib/records/ledger/versions';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Three days of recording: an attack, then its revision, then another attack. */
const three = (): LedgerTables =>
	new LedgerBuilder()
		.attack('ru-2024-01-02')
		.report('a.1', 'air-force', [['launched', 'drone', 10]], { recorded: '2024-01-03' })
		.report('a.2', 'air-force', [['launched', 'drone', 12]], {
			supersedes: 'a.1',
			recorded: '2024-01-04T23:30+02:00'
		})
		.attack('ru-2024-01-05')
		.report('b.1', 'air-force', [['launched', 'missile', 3]], { recorded: '2024-01-06' }).tables;
const codes = (pinned: LedgerTables, now: LedgerTables, today = '2026-01-01') =>
	checkPins(pinVersions(pinned, hash), pinVersions(now, hash), today).map(
		({ code, file }) => `${code} ${file}`
	);
const appended = (recorded: string): LedgerTables => {
	const tables = three();
	tables.reports.push({ ...tables.reports[0]!, report_id: 'c.1', recorded });
	tables.counts.push({ ...tables.counts[0]!, report_id: 'c.1' });
	return tables;
};

describe('the versions of a ledger', () => {
	it('are the Kyiv days on which reports were recorded; none for an empty one', () => {
		expect(versionsOf(three())).toEqual(['2024-01-03', '2024-01-04', '2024-01-06']);
		expect(versionsOf(new LedgerBuilder().tables)).toEqual([]);
	});

	it('hold what had been recorded by the end of their day, and the attacks it is about', () => {
		const held = ['2024-01-02', '2024-01-03', '2024-01-05', '2024-01-06'].map((day) => {
			const { reports, attacks, counts } = tablesOfVersion(three(), day);
			return [attacks.length, reports.length, counts.length];
		});
		expect(held).toEqual([
			[0, 0, 0],
			[1, 1, 1],
			[1, 2, 2],
			[2, 3, 3]
		]);
	});

	it('are the tables themselves for the last', () => {
		const tables = three();
		expect(tablesOfVersion(tables, '2024-01-06')).toBe(tables);
	});

	it('are not changed by what is recorded later, whatever it is', () => {
		const before = pinVersions(three(), hash);
		fc.assert(
			fc.property(fc.constantFrom('2024-01-07', '2025-06-01', '2026-11-22'), (recorded) => {
				const after = pinVersions(appended(recorded), hash);
				for (const [day, pin] of Object.entries(before)) expect(after[day]).toEqual(pin);
			})
		);
	});

	it('do not depend on the order of rows', () => {
		const tables = three();
		const turned = {
			...tables,
			reports: [...tables.reports].reverse(),
			counts: [...tables.counts].reverse(),
			attacks: [...tables.attacks].reverse()
		};
		expect(pinVersions(turned, hash)).toEqual(pinVersions(tables, hash));
	});

	it('freeze what was said, not our words about it', () => {
		expect(frozenColumns('attacks')).not.toContain('title_uk');
		expect(frozenColumns('reports')).not.toContain('note');
		expect(frozenColumns('reports')).toContain('published');
		expect(frozenText(three(), 'counts')).toBe(
			'a.1,launched,drone,UA,exact,10\na.2,launched,drone,UA,exact,12\nb.1,launched,missile,UA,exact,3\n'
		);
		const mended = three();
		mended.reports[0]!.note = 'mended';
		mended.attacks[0]!.title_en = 'Another title';
		expect(codes(three(), mended)).toEqual([]);
	});
});

describe('the pins', () => {
	it('hold for a ledger that only grew', () => {
		expect(codes(three(), three())).toEqual([]);
		expect(codes(three(), appended('2024-02-01'))).toEqual(['version-unpinned versions.json']);
	});

	it('name the table of every version that would change', () => {
		const edited = three();
		edited.counts[0]!.value = 11;
		expect(codes(three(), edited)).toEqual(Array(3).fill('version-changed counts.csv'));
		const moved = three();
		moved.attacks[1]!.end = '2024-01-06';
		expect(codes(three(), moved)).toEqual(['version-changed attacks.csv']);
	});

	it('do not let a report in under an earlier day', () => {
		expect(codes(three(), appended('2024-01-04'))).toEqual([
			...['reports', 'counts', 'reports', 'counts'].map((table) => `version-changed ${table}.csv`)
		]);
	});

	it('leave the version of today open until the day is over', () => {
		expect(codes(three(), appended('2024-01-06'), '2024-01-06')).toEqual([]);
		expect(codes(three(), appended('2024-01-06'), '2024-01-07')).toHaveLength(2);
	});

	it('miss a version whose reports are gone', () => {
		const cut = three();
		cut.reports = cut.reports.filter((report) => report.report_id !== 'a.2');
		expect(codes(three(), cut)).toContain('version-gone versions.json');
	});

	it('are read as they were written, and nothing else is', () => {
		const pins = pinVersions(three(), hash);
		expect(parsePins(formatPins(pins))).toEqual(pins);
		for (const text of ['', '[]', '{"soon":{}}', '{"2024-01-03":{"attacks":"x"}}', 'null'])
			expect(parsePins(text)).toBeNull();
	});
});
