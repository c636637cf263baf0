import { describe, expect, it } from 'vitest';
import { chooseNote, type Situation } from '../../../../src/lib/site/offline/note';

const whole = {
	version: 'a',
	stored: 9,
	total: 9,
	bytes: 900,
	pages: ['/', '/briefing/'],
	wantsAll: true,
	knownOn: '2024-02-02',
	storedAt: ''
};
const calm: Situation = {
	online: true,
	presenting: false,
	path: '/',
	here: whole,
	holdsFirst: true,
	newer: null,
	closed: [],
	readyTold: false
};

describe('The note above the page', () => {
	it('Says nothing while all is well', () => {
		expect(chooseNote(calm)).toBeNull();
	});

	it('Says that one is offline, where pages are stored at all', () => {
		expect(chooseNote({ ...calm, online: false })).toBe('offline');
		expect(chooseNote({ ...calm, online: false, here: null })).toBeNull();
	});

	it('Says what is kept on the pages of those who plan, once, and only when something is', () => {
		for (const path of ['/data/', '/briefing/'])
			expect(chooseNote({ ...calm, path })).toBe('ready');
		expect(chooseNote({ ...calm, path: '/days/' })).toBeNull();
		expect(chooseNote({ ...calm, path: '/data/', readyTold: true })).toBeNull();
		expect(chooseNote({ ...calm, path: '/data/', holdsFirst: false })).toBeNull();
	});

	it('Offers a newer version before anything else, when it has what was asked for', () => {
		expect(chooseNote({ ...calm, online: false, newer: whole })).toBe('newer');
		expect(chooseNote({ ...calm, newer: { ...whole, stored: 8 } })).toBeNull();
		expect(chooseNote({ ...calm, newer: { ...whole, stored: 8, wantsAll: false } })).toBe('newer');
	});

	it('Never speaks into a presentation', () => {
		expect(chooseNote({ ...calm, presenting: true, newer: whole, online: false })).toBeNull();
	});

	it('Stays closed once closed, and the next says what it has to', () => {
		const both = { ...calm, newer: whole, online: false };
		expect(chooseNote({ ...both, closed: ['newer'] })).toBe('offline');
		expect(chooseNote({ ...both, closed: ['newer', 'offline'] })).toBeNull();
	});
});
