import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	parsePythonDict,
	parsePythonLiteral
} from '../../../../src/lib/records/importers/python-literal';

describe('a cell as Python prints it', () => {
	it('is a dictionary with numbers, and names without a number', () => {
		expect(parsePythonDict("{'south': 39, 'east': NaN, \"Kyiv\":   4.0,}")).toEqual([
			['south', { kind: 'number', value: 39 }],
			['east', { kind: 'nothing' }],
			['Kyiv', { kind: 'number', value: 4 }]
		]);
	});

	it('may nest, and hold lists, None and booleans', () => {
		expect(parsePythonLiteral("[{'a': (1, -2e1)}, None, True]")).toEqual({
			kind: 'list',
			items: [
				{
					kind: 'dict',
					entries: [
						['a', { kind: 'list', items: [1, -20].map((value) => ({ kind: 'number', value })) }]
					]
				},
				{ kind: 'nothing' },
				{ kind: 'number', value: 1 }
			]
		});
	});

	it('is no entry when empty', () => {
		expect(parsePythonDict('')).toEqual([]);
		expect(parsePythonDict('{}')).toEqual([]);
	});

	it.each([
		'{',
		"{'a': }",
		"{'a' 1}",
		'[1 2]',
		'1',
		"{'a': 1} x",
		'{1: 2',
		'import os',
		'('.repeat(99)
	])('%j is no dictionary', (text) => {
		expect(parsePythonDict(text)).toBeNull();
	});

	it('never throws, whatever it is given', () => {
		const pieces = fc.constantFrom("'", '"', '{', '}', '[', ']', ':', ',', '\\', 'NaN', '1', ' ');
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
				expect(() => parsePythonLiteral(parts.join(''))).not.toThrow();
			})
		);
	});
});
