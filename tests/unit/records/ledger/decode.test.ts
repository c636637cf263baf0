import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/lib/records/ledger/decode';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];

describe('bytes to text', () => {
	it.each([
		{ description: 'plain UTF-8', bytes: utf8('a,ї\n'), text: 'a,ї\n', codes: [] },
		{ description: 'no bytes at all', bytes: [], text: '', codes: [] },
		{
			description: 'UTF-8 with a byte order mark',
			bytes: [0xef, 0xbb, 0xbf, ...utf8('a\n')],
			text: 'a\n',
			codes: ['byte-order-mark']
		},
		{
			description: 'UTF-16, low byte first',
			bytes: [0xff, 0xfe, 0x61, 0x00, 0x57, 0x04],
			text: 'aї',
			codes: ['utf-16']
		},
		{
			description: 'UTF-16, high byte first',
			bytes: [0xfe, 0xff, 0x00, 0x61, 0x04, 0x57],
			text: 'aї',
			codes: ['utf-16']
		},
		{
			description: 'Windows-1251',
			bytes: [0x61, 0x0a, 0xca, 0xe8, 0x0a],
			text: 'a\n\ufffd\ufffd\n',
			codes: ['not-utf-8']
		}
	])('$description', ({ bytes, text, codes }) => {
		const decoded = decodeText('notes.csv', new Uint8Array(bytes));
		expect(decoded.text).toBe(text);
		expect(decoded.problems.map((problem) => problem.code)).toEqual(codes);
	});

	it('says on which line the first undecodable byte stands, and what to do', () => {
		const bytes = new Uint8Array([0x61, 0x0d, 0x0a, 0x62, 0x0a, 0xca, 0x2c, 0x0a]);
		const [problem] = decodeText('notes.csv', bytes).problems;
		expect(problem).toMatchObject({ severity: 'error', row: 3, value: '\ufffd,' });
		expect(problem?.advice).toContain('UTF-8');
	});

	it('never throws, and loses nothing of valid UTF-8', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				expect(typeof decodeText('x.csv', bytes).text).toBe('string');
			})
		);
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				fc.pre(!text.startsWith('\ufeff'));
				expect(decodeText('x.csv', new Uint8Array(utf8(text)))).toEqual({ text, problems: [] });
			})
		);
	});
});
