import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../../../src/lib/pages/own/decode-file';
import { utf8 } from './files';

const decode = (bytes: Uint8Array) => decodeFile('x.csv', bytes, 'en');
const codes = (bytes: Uint8Array) => {
	const decoded = decode(bytes);
	return decoded.kind === 'zip' ? ['zip'] : decoded.problems.map(({ code }) => code);
};
const TEXT = 'date,note\n2024-01-02,дрони\n';

/** UTF-16, low byte first; `mark` is written in front. */
function utf16(text: string, isBig: boolean, mark: boolean): Uint8Array {
	const units = [...((mark ? '\ufeff' : '') + text)].flatMap((letter) => [letter.charCodeAt(0)]);
	return new Uint8Array(
		units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]))
	);
}
/** Cyrillic letters stand together in Windows-1251, from 0xc0. */
const windows1251 = (text: string) =>
	new Uint8Array(
		[...text].map((letter) => {
			const code = letter.charCodeAt(0);
			return code < 0x80 ? code : code - 0x410 + 0xc0;
		})
	);

describe('bytes of a file of unknown kind', () => {
	it('are text where they are UTF-8, its mark left out', () => {
		expect(decode(utf8(TEXT))).toEqual({ kind: 'text', text: TEXT, problems: [] });
		expect(decode(utf8(`\ufeff${TEXT}`))).toEqual({ kind: 'text', text: TEXT, problems: [] });
	});
	it.each([
		['low byte first, with a mark', utf16(TEXT, false, true)],
		['high byte first, with a mark', utf16(TEXT, true, true)],
		['low byte first, without', utf16(TEXT.replace('дрони', 'drones'), false, false)],
		['high byte first, without', utf16(TEXT.replace('дрони', 'drones'), true, false)]
	])('are read as UTF-16, %s, and that is said', (_, bytes) => {
		const decoded = decode(bytes);
		expect(decoded).toMatchObject({ kind: 'text', problems: [{ code: 'read-as-utf-16' }] });
		expect(decoded.kind === 'text' && decoded.text).toContain('2024-01-02,дрони'.slice(0, 11));
	});
	it('are read as Windows-1251 where they are no UTF-8, and that is said', () => {
		expect(decode(windows1251(TEXT))).toMatchObject({
			kind: 'text',
			text: TEXT,
			problems: [{ code: 'read-as-1251' }]
		});
	});
	it('are told apart where they begin as JSON does', () => {
		expect(decode(utf8(' [{"date": "2024-01-02"}]'))).toMatchObject({ kind: 'json', problems: [] });
	});
	it.each([
		['is-empty', utf8(' \n\t ')],
		['is-spreadsheet', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
		['is-picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
		['is-picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
		['is-pdf', utf8('%PDF-1.7')],
		['is-packed', new Uint8Array([0x1f, 0x8b, 8, 0])],
		['is-page', utf8('<!DOCTYPE html><html></html>')],
		['is-deck', utf8('{"format": "barrage-briefing", "slides": []}')],
		['is-binary', new Uint8Array([65, 0, 1, 2, 0, 200, 0, 0, 3])],
		['zip', new Uint8Array([0x50, 0x4b, 3, 4, 0])]
	])('are named %s, with what to do', (code, bytes) => {
		expect(codes(bytes)).toEqual([code]);
	});
	it('never throw, whatever they are', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				expect(['text', 'json', 'zip', 'refused']).toContain(decode(bytes).kind);
			})
		);
	});
});
