import { describe, expect, it } from 'vitest';
import { startShowing } from '../../../../../src/lib/outputs/briefing/present/keys';
import { keep, readKept, type Kept } from '../../../../../src/lib/outputs/briefing/present/resume';

function createStorage() {
	const texts = new Map<string, string>();
	return {
		getItem: (key: string) => texts.get(key) ?? null,
		setItem: (key: string, text: string) => void texts.set(key, text),
		removeItem: (key: string) => void texts.delete(key)
	};
}
const kept: Kept = {
	session: 'abcdefgh12345678',
	showing: { ...startShowing(3, 10), blank: 'black', playing: true },
	talk: { since: 1_700_000_000_000, carried: 5000 },
	seconds: 30
};

describe('Where a presentation is', () => {
	it('Comes back as it was, on its own page alone, until it has ended', () => {
		const storage = createStorage();
		expect(readKept(storage, '/briefing/')).toBeNull();
		keep(storage, '/briefing/', kept);
		expect(readKept(storage, '/briefing/')).toEqual(kept);
		expect(readKept(storage, '/own/briefing/')).toBeNull();
		keep(storage, '/briefing/', null);
		expect(readKept(storage, '/briefing/')).toBeNull();
	});

	it.each([
		['', 'empty'],
		['{', 'no JSON'],
		['{"path":"/b/"}', 'nothing in it'],
		[JSON.stringify({ ...kept, path: '/b/', session: '#' }), 'no session'],
		[JSON.stringify({ ...kept, path: '/b/', talk: { since: 'x' } }), 'no timer'],
		[JSON.stringify({ ...kept, path: '/b/', showing: { index: 1 } }), 'no slide'],
		[JSON.stringify({ ...kept, path: '/b/', seconds: -1 }), 'no seconds']
	])('Is forgotten where it cannot be read: %s (%s)', (text) => {
		const storage = createStorage();
		storage.setItem('presenting', text);
		expect(readKept(storage, '/b/')).toBeNull();
	});

	it('Costs nothing where nothing may be stored', () => {
		const denied = () => {
			throw new Error('denied');
		};
		const storage = { getItem: denied, setItem: denied, removeItem: denied };
		for (const each of [storage, null]) {
			keep(each, '/b/', kept);
			keep(each, '/b/', null);
			expect(readKept(each, '/b/')).toBeNull();
		}
	});
});
