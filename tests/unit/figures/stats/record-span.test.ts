import { expect, it } from 'vitest';
import { temporalOf } from '../../../../src/lib/records/ledger/window';
import { endAt, recordSpan } from '../../../../src/lib/figures/stats/record-span';
import { readSmallLedger } from '../../outputs/export/small-ledger';

const window = { from: '2023-12-31', to: '2024-01-03' };

it('is the stated window, whatever lies outside it', async () => {
	const { ledger } = await readSmallLedger();
	expect(recordSpan({ temporal: window }, ledger, 'RU')).toEqual(window);
});

it('is the span of the waves of the direction where no window is stated; periods do not count', async () => {
	const { ledger } = await readSmallLedger();
	expect(recordSpan(null, ledger, 'RU')).toEqual({ from: '2023-12-01', to: '2024-01-02' });
	expect(recordSpan({}, ledger, 'UA')).toEqual({ from: '2024-01-03', to: '2024-01-03' });
});

it('is nothing without waves and without a window', async () => {
	const { ledger } = await readSmallLedger();
	expect(recordSpan(null, { ...ledger, attacks: [] }, 'RU')).toBeNull();
});

it.each([
	null,
	'text',
	{ temporal: null },
	{ temporal: { from: '2024-01-03' } },
	{ temporal: { from: '2024-01-03', to: '2024-01-01' } },
	{ temporal: { from: '2024-02-30', to: '2024-03-01' } },
	{ temporal: { from: 1, to: 2 } },
	{ temporal: { from: '0001-01-01', to: '9999-12-31' } },
	{ temporal: { from: '0202-01-01', to: '2024-01-31' } },
	{ temporal: ['2024-01-01', '2024-01-31'] }
])('takes no window from %j', (descriptor) => {
	expect(temporalOf(descriptor)).toBeNull();
});

it.each([
	['2024-01-02', '2024-01-02'],
	['2024-01-02T23:30Z', '2024-01-03'],
	['2023-11-01', '2023-12-01'],
	['2026-01-01', '2024-01-31']
])('as known on %s it ends on %s', (asOf, end) => {
	expect(endAt({ from: '2023-12-01', to: '2024-01-31' }, asOf)).toBe(end);
});
