import { describe, expect, it } from 'vitest';
import { addressText, formatPublished } from '../../../../src/lib/drawing/charts/shared/published';
import { momentShort, momentText } from '../../../../src/lib/drawing/charts/known-when/words';
import { momentsOf } from '../../../../src/lib/pages/day/moments';
import { momentToInstant } from '../../../../src/lib/records/ledger/moment';
import { dayDetail } from '../../../../src/lib/figures/stats/day-detail';
import { knownWhen } from '../../../../src/lib/figures/stats/known-when';
import { formatMoment, formatSeen } from '../../../../src/lib/figures/view/format';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const at = (published: string, published_basis: 'seen' | 'inferred' | null = 'inferred') => ({
	published,
	published_basis
});
const HOUR = '2024-01-02T13:00+02:00';

describe('when a report was published', () => {
	it('is its moment where somebody saw it stated', () => {
		for (const basis of ['seen', null] as const)
			expect(plain(formatPublished(at(HOUR, basis), 'en'))).toBe('2 Jan 2024, 13:00');
	});

	it('is never a bare minute, nor a bare day, where nobody did', () => {
		expect(plain(formatPublished(at(HOUR), 'en'))).toBe('2 Jan 2024, hour not seen, set at 13:00');
		expect(plain(formatPublished(at(HOUR), 'en', formatMoment))).toBe(
			'2 Jan 2024, hour not seen, set at 13:00 Kyiv time'
		);
		expect(plain(formatPublished(at('2024-01-02'), 'en'))).toBe('day not seen, set at 2 Jan 2024');
		expect(plain(formatPublished(at(HOUR), 'uk'))).toContain('умовно 13:00');
		expect(plain(formatSeen(at(HOUR), 'en'))).toBe('2 Jan 2024');
		const point = { at: momentToInstant(HOUR), dayOnly: false, inferred: true };
		expect(plain(momentText(point, 'en'))).toContain('hour not seen');
		expect(plain(momentShort(point, 'en'))).toBe('2 Jan ≈13:00');
	});

	it('is seen where one of several reports of the moment was', () => {
		const ledger = new LedgerBuilder()
			.attack('ru-2024-01-02')
			.report('a', 'air-force', [['launched', 'missile', 9]], at(HOUR))
			.report('b', 'police', [['killed', 'UA', 1]], at(HOUR, null))
			.report('c', 'governor', [['killed', 'UA', 2]], at('2024-01-02T15:00+02:00'))
			.build();
		const [attack] = ledger.attacks;
		expect(momentsOf([attack!]).map(({ inferred }) => inferred)).toEqual([false, true]);
		expect(knownWhen(ledger, attack!).moments.map(({ inferred }) => inferred)).toEqual([
			false,
			true
		]);
	});
});

describe('an address', () => {
	it('says whether it is that of the page', () => {
		expect(addressText('https://t.me/mod_russia', 'en')).toBe('Address of the site');
		expect(addressText('https://example.org/1', 'en')).toBe('Open the source');
	});
});

describe('a report that was replaced before it was published', () => {
	it('stands at no moment, and its day says so', () => {
		const ledger = new LedgerBuilder()
			.attack('ru-2024-01-02')
			.report('wrong', 'air-force', [['launched', 'missile', 9]], { published: '2024-01-03' })
			.report('right', 'air-force', [['launched', 'missile', 8]], {
				...{ published: '2024-01-02', supersedes: 'wrong', status: 'revised' }
			})
			.report('later', 'air-force', [['launched', 'missile', 7]], {
				...{ published: '2024-01-05', supersedes: 'right', status: 'revised' }
			})
			.build();
		const [day] = dayDetail(ledger, 'RU', '2024-01-02', Infinity).attacks;
		const never = Object.fromEntries(
			day!.reports.map(({ report, isNever }) => [report.report_id, isNever])
		);
		expect(never).toEqual({ wrong: true, right: false, later: false });
	});
});
