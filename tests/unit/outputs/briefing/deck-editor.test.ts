/** A deck in two windows: what one of them stores the other shows. */
import { describe, expect, it } from 'vitest';
import type { DeckStorage } from '../../../../src/lib/outputs/briefing/deck-store';
import { weaponNames } from '../../../../src/lib/outputs/briefing/deck-words';
import { DeckEditor } from '../../../../src/lib/outputs/briefing/editor/deck-editor.svelte';
import { createSlide } from '../../../../src/lib/outputs/briefing/make-deck';

function createStorage(): DeckStorage {
	const entries = new Map<string, string>();
	return {
		getItem: (key) => entries.get(key) ?? null,
		setItem: (key, text) => void entries.set(key, text),
		removeItem: (key) => void entries.delete(key)
	};
}
const ids = ({ deck }: DeckEditor) => deck.slides.map(({ id }) => id);

describe('a deck that another window changes', () => {
	it('is followed, also where it was emptied', () => {
		const storage = createStorage();
		const [here, there] = [0, 1].map(
			() => new DeckEditor(storage, 'en', weaponNames({ RU: [], UA: [] }, 'en'))
		) as [DeckEditor, DeckEditor];
		here.replace(
			{
				deck: { slides: [createSlide('a', 'title', ''), createSlide('b', 'rate', '')] },
				leftOut: []
			},
			''
		);
		there.follow();
		expect(ids(there)).toEqual(['a', 'b']);
		for (const id of ['a', 'b']) here.remove(id);
		there.follow();
		expect(ids(there)).toEqual([]);
		expect(there.selected).toBeNull();
		expect(there.message).not.toBe('');
		here.add((id) => createSlide(id, 'title', ''));
		there.follow();
		expect(ids(there)).toEqual(ids(here));
	});

	it('stays where storage cannot be read', () => {
		const storage = createStorage();
		const editor = new DeckEditor(storage, 'en', weaponNames({ RU: [], UA: [] }, 'en'));
		editor.replace({ deck: { slides: [createSlide('a', 'title', '')] }, leftOut: [] }, '');
		storage.getItem = () => {
			throw new Error('blocked');
		};
		editor.follow();
		expect(ids(editor)).toEqual(['a']);
		expect(editor.problem).toEqual({ code: 'blocked' });
	});

	it('adds what the deck was made without in its place, and takes it back', () => {
		const editor = new DeckEditor(createStorage(), 'en', weaponNames({ RU: [], UA: [] }, 'en'));
		const slide = createSlide('c', 'rate', '');
		editor.begin({
			deck: { slides: [createSlide('a', 'title', ''), createSlide('b', 'method', '')] },
			leftOut: [{ slide, lack: 'share' }]
		});
		editor.addLeftOut();
		expect(ids(editor)).toEqual(['a', 'c', 'b']);
		expect(editor.leftOut).toEqual([]);
		editor.undo();
		expect(ids(editor)).toEqual(['a', 'b']);
	});
});
