import { describe, expect, it } from 'vitest';
import {
	forgetClosed,
	NO_VERSIONS,
	takeOver,
	unused,
	versionFor
} from '../../../../src/lib/site/offline/versions';

describe('Versions', () => {
	it('Serve the first visit with what is there', () => {
		const first = takeOver(NO_VERSIONS, 'a', ['page']);
		expect(first).toEqual({ current: 'a', older: {} });
		expect(versionFor(first, 'page', 'a')).toBe('a');
	});

	it('Leave an open page with its own, through any number of newer ones', () => {
		const b = takeOver(takeOver(NO_VERSIONS, 'a', []), 'b', ['talk']);
		expect(versionFor(b, 'talk', 'b')).toBe('a');
		const c = takeOver(b, 'c', ['talk', 'other']);
		expect(versionFor(c, 'talk', 'c')).toBe('a');
		expect(versionFor(c, 'other', 'c')).toBe('b');
		expect(versionFor(c, 'new', 'c')).toBe('c');
	});

	it('Are deleted once their last page is closed, and never while one is open', () => {
		const b = takeOver(takeOver(NO_VERSIONS, 'a', []), 'b', ['talk']);
		expect(unused(['a', 'b'], b, ['b'])).toEqual([]);
		const open = forgetClosed(b, new Set(['talk', 'x']));
		expect(open).toBe(b);
		const closed = forgetClosed(b, new Set(['x']));
		expect(unused(['a', 'b'], closed, ['b'])).toEqual(['a']);
	});
});
