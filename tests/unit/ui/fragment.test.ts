import { describe, expect, it } from 'vitest';
import { readFragment } from '../../../src/lib/ui/fragment';

describe('The fragment of an address', () => {
	it.each([
		['', ''],
		['#', ''],
		['#joins', 'joins'],
		['#ru-2024-01-02.%D0%BF%D1%81', 'ru-2024-01-02.пс'],
		['#%', '%'],
		['#100%25', '100%'],
		['#%E0%A4%A', '%E0%A4%A']
	])('of %j is %j', (hash, fragment) => {
		expect(readFragment({ hash })).toBe(fragment);
	});
});
