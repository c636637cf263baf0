/** Sentences of both languages where a count is one, two or five: what is ungrammatical there is said nowhere. */
import { describe, expect, it } from 'vitest';
import { comparisonNote, headlineTiles } from '../../../../src/lib/drawing/cards/headline';
import { summarySegments } from '../../../../src/lib/drawing/cards/summary';
import { calendarSentence } from '../../../../src/lib/drawing/charts/calendar/sentence';
import { toCalendarSeries } from '../../../../src/lib/drawing/charts/calendar/series';
import { launchesSentence } from '../../../../src/lib/drawing/charts/launches/sentence';
import { toLaunchesSeries } from '../../../../src/lib/drawing/charts/launches/series';
import { stripSentence } from '../../../../src/lib/drawing/charts/strip/sentence';
import { toStripSeries } from '../../../../src/lib/drawing/charts/strip/series';
import * as m from '../../../../src/lib/paraglide/messages';
import { formatNumber, formatShares } from '../../../../src/lib/figures/view/format';
import type { Scope } from '../../../../src/lib/figures/view/scope';
import type { Names } from '../../../../src/lib/figures/view/catalogue';
import type { View } from '../../../../src/lib/figures/view/view';
import { atLeast, exactly, type Figure } from '../../../../src/lib/figures/stats/figure';
import { shippedScope, writtenScope } from '../charts/scope-of';

const LOCALES = ['en', 'uk'] as const;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** Every sentence a dashboard makes of a scope. */
function sentences(scope: Scope, names: Names, locale: 'en' | 'uk'): string[] {
	const { days, reportedDays } = scope.totals;
	return [
		summarySegments(scope, locale)
			.map(({ text }) => text)
			.join(''),
		m.coverage(
			{ n: formatNumber(reportedDays, locale), d: formatNumber(days, locale) },
			{ locale }
		),
		m.coverage_all({}, { locale }),
		comparisonNote(scope, locale),
		...headlineTiles(scope, locale).flatMap((tile) => [...tile.lines, tile.change]),
		launchesSentence(toLaunchesSeries(scope, names), names, locale),
		calendarSentence(toCalendarSeries(scope), names, locale),
		stripSentence(toStripSeries(scope.record), scope.selection, scope.span, locale)
	].map(plain);
}

/** What a count of one, or a sentence put together, must not look like. */
const FAULTS = [
	/\b1 (days|weeks|missiles|drones|people|reports|figures) /,
	/\bother 1\b/,
	/\ball 1\b/i,
	/(?<!and (at least )?)\b1 [a-z]+ were\b/,
	/and [^,;]* was reported/,
	/[.;,]{2}/,
	/\.;|;\./,
	/\. ?[.;,]/,
	/ [.;,]/,
	/ {2}/,
	/[a-zа-яіїєґ0-9]\.[A-ZА-ЯІЇЄҐ]/,
	/(^|[^0-9])1 (днів|дні|ракет|ракети|дронів|дрони|людей|людини)\b/,
	/(^|[^1])[234] (днів|ракет|дронів|людей)(?![а-яіїєґ])/,
	/(^|[^0-9])[56789] (день|дні|ракети|ракету|дрони|дрон|людини|людина)(?![а-яіїєґ])/,
	/За \d+ (день|дні|днів) до/,
	/року, по Україні/
];

const ONE: Parameters<typeof writtenScope>[0][number] = [
	[1, 1],
	[1, 0]
];
const said = (n: number, more: Figure | null = null): typeof ONE => [
	[more ?? exactly(n), n],
	[n, n]
];

describe('Sentences of small numbers', () => {
	it.each([
		['one day', [ONE]],
		['two days, one reported', [ONE, null]],
		['one of two days, then silence', [null, ONE]],
		['two', [said(2), said(3)]],
		['five, eleven', [said(5), said(6), said(11), null, null]],
		['at least one', [said(1, atLeast(1))]],
		['at least twenty-one', [said(21, atLeast(21)), null]],
		['nothing known', [null]],
		['nothing known of five days', [null, null, null, null, null]],
		['a zero', [[[0, null], 'not-mentioned']]],
		['zeros of one day in two', [[[0, null], 'not-mentioned'], null]]
	] as [string, Parameters<typeof writtenScope>[0]][])('%s', (_, days) => {
		for (const locale of LOCALES)
			for (let last = 0; last < days.length; last++)
				for (const view of [
					{},
					{ period: { from: '2024-03-01', to: `2024-03-0${last + 1}` } }
				] as Partial<View>[]) {
					const { scope, names } = writtenScope(days, view);
					for (const text of sentences(scope, names, locale))
						for (const fault of FAULTS) expect(text).not.toMatch(fault);
				}
	});

	it('of every day, week and pair of days of the shipped record', async () => {
		for (const locale of LOCALES) {
			const { scope: whole } = await shippedScope({}, locale);
			for (const [i, { date }] of whole.days.entries())
				for (const length of [1, 2, 7]) {
					const to = whole.days[i + length - 1]?.date;
					if (to === undefined || (length > 1 && i % 5 > 0)) continue;
					const { scope, names } = await shippedScope({ period: { from: date, to } }, locale);
					for (const text of sentences(scope, names, locale))
						for (const fault of FAULTS) expect(text, date).not.toMatch(fault);
				}
		}
	}, 60_000);
});

describe('People', () => {
	const sentence = async (from: string, to: string, locale: 'en' | 'uk' = 'en') =>
		plain(
			summarySegments((await shippedScope({ period: { from, to } }, locale)).scope, locale)
				.map(({ text }) => text)
				.join('')
		);
	it('injured of a span are said where no killed are reported', async () => {
		expect(await sentence('2024-01-10', '2024-01-16')).toMatch(
			/on the 2 days with a casualty report .*30 injured were reported; no figure of killed\.$/
		);
		expect(await sentence('2023-12-30', '2023-12-31')).toContain('28 injured were reported');
		expect(await sentence('2024-01-10', '2024-01-16', 'uk')).toMatch(
			/поранено щонайменше 30; кількість загиблих не повідомлено\.$/
		);
	});
	it('are reported killed, as weapons are reported launched', async () => {
		for (const [from, to] of [
			['2023-12-29', '2023-12-29'],
			['2023-12-01', '2024-01-31']
		] as const) {
			const text = await sentence(from, to);
			expect(text).toContain('were reported killed');
			expect(text).not.toContain('were killed');
			expect(await sentence(from, to, 'uk')).toContain('за повідомленнями, загинуло');
		}
	});
	it('a day without launches says it and its people in one sentence', async () => {
		expect(await sentence('2024-01-06', '2024-01-06')).toMatch(
			/unknown, not zero; at least 11 people were reported killed/
		);
	});
});

it('an interval is never a single number', () => {
	expect(formatShares({ low: 0.876, high: 0.884 })).toBe('87–89%');
	expect(formatShares({ low: 0.49, high: 0.58 })).toBe('49–58%');
	expect(formatShares({ low: 0.88, high: 0.88 })).toBe('88%');
	expect(formatShares({ low: 0.996, high: 0.999 })).toBe('99–100%');
});
