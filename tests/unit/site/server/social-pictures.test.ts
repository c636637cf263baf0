/** The pictures beside links: which page has which, and what their bytes are. */
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/lib/records/ledger/moment';
import {
	DAYS_WITH_PICTURE,
	hasOwnPicture
} from '../../../../src/lib/site/server/social/day-pictures';
import { encodePng } from '../../../../src/lib/site/server/social/encode-png';

const SIGNATURE_BYTES = 8;

/** The chunks of a PNG file by name. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
	const bytes = Buffer.from(png);
	const chunks = new Map<string, Buffer>();
	for (let at = SIGNATURE_BYTES; at < bytes.length;) {
		const length = bytes.readUInt32BE(at);
		chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
		at += 12 + length;
	}
	return chunks;
}

/** Red, green and blue of each pixel, as a reader of PNG finds them. */
function readPng(png: Uint8Array, width: number): number[][] {
	const chunks = chunksOf(png);
	const palette = chunks.get('PLTE');
	const size = palette ? 1 : 3;
	const rows = inflateSync(chunks.get('IDAT')!);
	const pixels: number[][] = [];
	for (let at = 0; at < rows.length; at += 1 + width * size) {
		for (let x = 0; x < width; x++) {
			const from = at + 1 + x * size;
			pixels.push(
				palette
					? [...palette.subarray(rows[from]! * 3, rows[from]! * 3 + 3)]
					: [...rows.subarray(from, from + 3)]
			);
		}
	}
	return pixels;
}

const pixels = (colours: number[][]) =>
	Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));

describe('A picture as PNG', () => {
	it('has the pixels it was made of, few colours or many', () => {
		const byte = fc.nat(255);
		const drawing = fc
			.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20 }))
			.chain(([width, height]) =>
				fc.record({
					width: fc.constant(width),
					height: fc.constant(height),
					colours: fc.array(fc.tuple(byte, byte, byte), {
						minLength: width * height,
						maxLength: width * height
					})
				})
			);
		fc.assert(
			fc.property(drawing, ({ width, height, colours }) => {
				const png = encodePng(pixels(colours), width, height);
				expect(readPng(png, width)).toEqual(colours);
			})
		);
	});

	it.each([
		[256, true],
		[257, false]
	])('of %i colours has a list of them: %s', (count, hasList) => {
		const colours = Array.from({ length: count }, (_, i) => [i % 256, i >> 8, 7]);
		const png = encodePng(pixels(colours), count, 1);
		expect(chunksOf(png).has('PLTE')).toBe(hasList);
		expect(readPng(png, count)).toEqual(colours);
	});
});

describe('The picture of a day', () => {
	const days = (count: number) => Array.from({ length: count }, (_, i) => addDays('2022-01-01', i));

	it('is its own in a record of up to 400 days', () => {
		const all = days(DAYS_WITH_PICTURE);
		expect(all.every((day) => hasOwnPicture(day, all))).toBe(true);
	});

	it('is that of its month before the latest 400', () => {
		const all = days(1461);
		expect(all.filter((day) => hasOwnPicture(day, all))).toEqual(all.slice(-DAYS_WITH_PICTURE));
	});
});
