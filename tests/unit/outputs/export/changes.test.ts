import { describe, expect, it } from 'vitest';
import { formatAtom } from '../../../../src/lib/outputs/export/atom';
import { escapeXml } from '../../../../src/lib/drawing/picture/xml';
import { figureWords, statementWords } from '../../../../src/lib/outputs/export/change-words';
import { changesRows } from '../../../../src/lib/outputs/export/changes-csv';
import {
	changesFeed,
	FEED_ALERTS,
	FEED_ENTRIES,
	momentToUtc
} from '../../../../src/lib/outputs/export/changes-feed';
import { formatCsv } from '../../../../src/lib/outputs/export/csv';
import { schemaOf } from '../../../../src/lib/records/ledger/schema';
import type { DayAlert } from '../../../../src/lib/figures/stats/day-alerts';
import { atLeast } from '../../../../src/lib/figures/stats/figure';
import { listChanges } from '../../../../src/lib/figures/stats/changes';
import { ledgerNames } from '../../../../src/lib/figures/view/ledger-names';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

const revised = () =>
	new LedgerBuilder()
		.attack('ru-2024-01-02', { title_en: 'Night & "morning" <2 January>' })
		.report('a.1', 'air-force', [
			['launched', 'drone', 10],
			['killed', 'UA-30', 1]
		])
		.report('a.2', 'air-force', [['launched', 'drone', 12, 'at_least']], {
			supersedes: 'a.1',
			status: 'revised',
			published: '2024-01-03T10:30+02:00',
			url: 'https://example.org/?a=1&b=2',
			note: 'Said <later> & louder'
		})
		.report('a.3', 'air-force', [['launched', 'drone', 12, 'at_least']], {
			supersedes: 'a.2',
			status: 'final',
			published: '2024-01-04'
		})
		.build();
const feedOf = (ledger: ReturnType<typeof revised>, origin = '') =>
	changesFeed(listChanges(ledger), [], ledgerNames(ledger, 'en'), 'CC BY 4.0', origin);

describe('changes.csv', () => {
	it('has the columns of its schema', () => {
		expect([...changesRows([]).columns]).toEqual(
			schemaOf('changes').fields.map((field) => field.name)
		);
	});

	it('has a row a changed figure, and one without figures where none changed', () => {
		const lines = formatCsv(changesRows(listChanges(revised())))
			.split('\n')
			.slice(1, -1);
		expect(lines.map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
			'a.3 revised',
			'a.2 revised',
			'a.2 revised',
			'a.1 added',
			'a.1 added'
		]);
		expect(lines[0]).toContain(',final,a.2,,,,,,,,,,,,https://');
		expect(lines[1]).toContain(',launched,drone,UA,exact,10,,,at_least,12,,,');
		expect(lines[2]).toContain(',killed,,UA-30,exact,1,,,,,,,');
	});
});

describe('a statement in words', () => {
	const words = (qualifier: 'exact' | 'about' | 'at_least' | 'more_than' | 'at_most') =>
		statementWords({ qualifier, value: 1234, low: null, high: null }, 'en');

	it('keeps its qualifier', () => {
		expect(words('exact')).toBe('1,234');
		expect(words('about')).toBe('≈1,234');
		expect(words('at_least')).toBe('at least 1,234');
		expect(words('more_than')).toBe('more than 1,234');
		expect(words('at_most')).toBe('at most 1,234');
	});

	it('says which bounds were given', () => {
		const about = { qualifier: 'about', value: 110, low: 100, high: 120 } as const;
		expect(statementWords(about, 'en')).toBe('≈110 (100–120)');
		expect(statementWords({ ...about, high: null }, 'uk')).toBe('≈110 (100–)');
	});

	it('is never a zero where there is no figure', () => {
		const silent = { value: null, low: null, high: null };
		expect(statementWords({ qualifier: 'undisclosed', ...silent }, 'en')).toBe(
			'number not disclosed'
		);
		expect(statementWords({ qualifier: 'none_reported', ...silent }, 'uk')).toBe('не зафіксовано');
	});

	it('names the place of people always, that of weapons where it is not the whole country', () => {
		const names = { weapon: (id: string) => id, place: (id: string) => `in ${id}` };
		const figure = { before: null, after: null, weaponId: null, placeId: 'UA' } as const;
		const all = { ...names, source: String };
		expect(figureWords({ ...figure, measure: 'killed' }, all, 'en')).toBe('killed, in UA');
		const drones = { ...figure, measure: 'launched', weaponId: 'drone' } as const;
		expect(figureWords(drones, all, 'en')).toBe('launched, drone');
		expect(figureWords({ ...drones, placeId: 'UA-30' }, all, 'en')).toBe(
			'launched, drone, in UA-30'
		);
	});
});

describe('changes.xml', () => {
	it('names each report by a tag that does not depend on where the site is', () => {
		const feed = feedOf(revised());
		expect(feed.match(/<id>[^<]*<\/id>/g)).toEqual([
			'<id>tag:barrage,2026:changes</id>',
			'<id>tag:barrage,2026:report:a.3</id>',
			'<id>tag:barrage,2026:report:a.2</id>',
			'<id>tag:barrage,2026:report:a.1</id>'
		]);
	});

	it('is named by its host, and has whole addresses, where the host is known', () => {
		const feed = feedOf(revised(), 'https://your.host');
		expect(feed.match(/<id>[^<]*/g)?.slice(0, 2)).toEqual([
			'<id>tag:your.host,2026:changes',
			'<id>tag:your.host,2026:report:a.3'
		]);
		expect(feed).toContain('<link rel="self" href="https://your.host/data/changes.xml"');
		expect(feed).toContain('<link rel="alternate" href="https://your.host/data/changes/#a.3"');
		expect(feed).not.toContain('href="/');
	});

	it('escapes what comes from the ledger', () => {
		const feed = feedOf(revised());
		expect(feed).toContain('Night &amp; &quot;morning&quot; &lt;2 January&gt;');
		expect(feed).toContain('href="https://example.org/?a=1&amp;b=2"');
		expect(feed).toContain('Said &lt;later&gt; &amp; louder');
		expect(feed.replace(/<\/?[a-z]+(?: [a-z:]+="[^"<>]*")*\/?>|<\?xml[^>]*\?>/g, '')).not.toMatch(
			/[<>]/
		);
	});

	it('tells what a revision changed, and that a dropped figure is not a zero', () => {
		expect(feedOf(revised())).toContain(
			'launched, drone: 10 → at least 12; killed, UA-30: 1 → –. Said'
		);
	});

	it('is no more than its newest entries, and says when the newest was entered', () => {
		const builder = new LedgerBuilder().attack('ru-2024-01-02');
		for (let i = 0; i < FEED_ENTRIES + 5; i++)
			builder.report(`r.${i}`, 'air-force', [['launched', 'drone', 1]]);
		const feed = feedOf(builder.build());
		expect(feed.match(/<entry>/g)).toHaveLength(FEED_ENTRIES);
		expect(/<updated>([^<]*)/.exec(feed)?.[1]).toBe('2026-11-22T00:00:00Z');
	});

	describe('tells days that stand out', () => {
		const alert: DayAlert = {
			...{ kind: 'record', direction: 'RU', day: '2024-01-02', launched: 1234, floor: true },
			...{ families: { missile: null, drone: atLeast(1234) }, reports: ['a.3'], openBefore: 2 }
		};
		const told = (alerts: DayAlert[], origin = '') => {
			const ledger = revised();
			const names = ledgerNames(ledger, 'en');
			return changesFeed(listChanges(ledger), alerts, names, null, origin).replaceAll(
				'\u00a0',
				' '
			);
		};

		it('before the reports entered with them, as salvo and as record, each under an id of its own', () => {
			const feed = told([{ ...alert, kind: 'salvo' }, alert]);
			expect(feed.match(/<id>[^<]*/g)?.slice(1, 4)).toEqual([
				'<id>tag:barrage,2026:salvo:RU:2024-01-02',
				'<id>tag:barrage,2026:record:RU:2024-01-02',
				'<id>tag:barrage,2026:report:a.3'
			]);
			expect(feed).toContain(
				'<title>Salvo day: 2 Jan 2024, at least 1,234 launched (Attacks by Russia)</title>'
			);
		});

		it('with what is known of them, and a family without a figure as no figure', () => {
			const feed = told([alert], 'https://your.host');
			expect(feed).toContain('<link rel="alternate" href="https://your.host/days/2024-01-02/"');
			expect(feed).toContain('missile: –; drone: 1,234+. No earlier day');
			expect(feed).toContain('may have had as many: 2.');
			expect(feed).toContain('<published>2024-01-04T00:00:00Z</published>');
		});

		it('and nothing that rests on no report: nobody could say since when', () => {
			expect(told([{ ...alert, reports: [] }])).not.toContain('record:');
		});

		it('no more than the latest of them', () => {
			const days = Array.from({ length: FEED_ALERTS + 5 }, (_, i) => ({
				...alert,
				day: new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10)
			}));
			const feed = told(days);
			expect(feed.match(/>tag:barrage,2026:record:/g)).toHaveLength(FEED_ALERTS);
			expect(feed).toContain(`record:RU:${days.at(-1)!.day}<`);
			expect(feed).not.toContain('record:RU:2024-01-01<');
		});
	});

	it('of an empty ledger is a feed without entries', () => {
		const feed = feedOf(new LedgerBuilder().build());
		expect(feed).not.toContain('<entry>');
		expect(feed).toMatch(/<updated>\d{4}-/);
	});

	it('is the same bytes each time', () => {
		expect(feedOf(revised())).toBe(feedOf(revised()));
	});

	it('writes moments in UTC, a bare day as its start', () => {
		expect(momentToUtc('2024-01-02')).toBe('2024-01-02T00:00:00Z');
		expect(momentToUtc('2024-01-02T01:30+02:00')).toBe('2024-01-01T23:30:00Z');
	});

	it('leaves out what no XML file may hold', () => {
		expect(escapeXml('a\u0000b\u001f\ud800\ufffe')).toBe('ab\ufffd');
		expect(
			formatAtom({
				id: 'x',
				title: '',
				subtitle: '',
				author: '',
				rights: '',
				language: 'en',
				self: '',
				href: '',
				entries: []
			})
		).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns/);
	});
});
