import { expect, it } from 'vitest';
import { recordSpan, temporalOf } from '../../../src/lib/stats/record-span';
import { readSmallLedger } from '../export/small-ledger';

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
	{ temporal: { from: 1, to: 2 } }
])('takes no window from %j', (descriptor) => {
	expect(temporalOf(descriptor)).toBeNull();
});
