import { expect, it } from 'vitest';
import { numberRuns } from '../../../../src/lib/pages/day/number-runs';

it.each([
	[[], ''],
	[[7], '7'],
	[[1, 2], '1, 2'],
	[[1, 2, 3, 7, 8, 10, 11, 12], '1–3, 7, 8, 10–12']
])('%j reads %j', (numbers, text) => {
	expect(numberRuns(numbers)).toBe(text);
});
