import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../../../src/lib/records/ledger/hash';
import { normaliseName, toSlug } from '../../../../src/lib/records/importers/names';

describe('a name', () => {
	it.each([
		['  X-59   and  X-35 ', 'x-59 and x-35'],
		['Кursk oblast', 'kursk oblast'],
		['Х-101/Х-555', 'x-101/x-555'],
		['С-300', 'c-300'],
		['Молнія', 'молнія'],
		['Привет-82', 'привет-82'],
		['Iskander–M', 'iskander-m'],
		['', '']
	])('%j is compared as %j', (name, normal) => {
		expect(normaliseName(name)).toBe(normal);
	});

	it.each([
		['Молнія', 'molniia'],
		['Фенікс 2', 'feniks-2'],
		['X-59/X-69', 'x-59-x-69'],
		['Lütt’ch', 'lutt-ch']
	])('%j is the id %j', (name, slug) => {
		expect(toSlug(name)).toBe(slug);
	});

	it('is always an id that the ledger takes', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
				expect(toSlug(name)).toMatch(/^[a-z0-9][a-z0-9-]*$/);
				expect(hashText(name)).toMatch(/^[0-9a-z]{8}$/);
			})
		);
	});

	it('keeps its hash for ever, because reports are found by it', () => {
		expect(hashText('https://www.facebook.com/kpszsu/posts/x 2024-01-01')).toBe('ob3nx5sp');
	});

	it('shares its hash with none of ten thousand others', () => {
		const hashes = Array.from({ length: 10_000 }, (_, i) => hashText(`kpszsu/posts/${i}`));
		expect(new Set(hashes).size).toBe(hashes.length);
	});
});
