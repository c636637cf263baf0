/**
 * Opaque pixels as PNG. Flat drawings have few colours: with a list of them and Node's own deflate a picture takes
 * a third of the time, and of the bytes, that a general encoder takes. In JavaScript for `raster-worker.js`.
 */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BYTE_COLOURS = 256;
/** PNG's names for what a pixel is. */
const KIND = { rgb: 2, palette: 3 };

/**
 * @param {string} name
 * @param {Uint8Array} content
 */
function chunk(name, content) {
	const head = Buffer.alloc(4);
	head.writeUInt32BE(content.length);
	const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([head, body, sum]);
}

/**
 * Each pixel as its place in a list of colours; null where there are more than a byte can tell apart.
 * @param {Uint32Array} colours
 * @param {number} width
 */
function withPalette(colours, width) {
	/** @type {Map<number, number>} */
	const places = new Map();
	const height = colours.length / width;
	// A row begins with its filter: none, for neighbours of a list are no neighbours in colour.
	const rows = Buffer.alloc(height * (1 + width));
	let at = 0;
	let from = 0;
	let last = -1;
	let place = 0;
	for (let y = 0; y < height; y++) {
		at++;
		for (let x = 0; x < width; x++) {
			const colour = colours[from++] ?? 0;
			if (colour !== last) {
				last = colour;
				place = places.get(colour) ?? places.size;
				if (place === BYTE_COLOURS) return null;
				places.set(colour, place);
			}
			rows[at++] = place;
		}
	}
	return { rows, palette: new Uint32Array(places.keys()) };
}

/**
 * Without the fourth byte of each pixel.
 * @param {Uint8Array} pixels
 */
function opaque(pixels) {
	const bytes = Buffer.alloc((pixels.length / 4) * 3);
	for (let from = 0, to = 0; from < pixels.length; from += 4) {
		bytes[to++] = pixels[from] ?? 0;
		bytes[to++] = pixels[from + 1] ?? 0;
		bytes[to++] = pixels[from + 2] ?? 0;
	}
	return bytes;
}

/**
 * @param {Uint8Array} pixels
 * @param {number} width
 */
function withColours(pixels, width) {
	const colours = opaque(pixels);
	const length = width * 3;
	const height = colours.length / length;
	const rows = Buffer.alloc(height * (1 + length));
	for (let y = 0; y < height; y++)
		colours.copy(rows, y * (1 + length) + 1, y * length, (y + 1) * length);
	return rows;
}

/**
 * The bytes of a PNG file. Same pixels, same bytes.
 * @param {Uint8Array} pixels red, green, blue and opacity of each pixel, row by row; the opacity is taken as full
 * @param {number} width of a row, in pixels
 * @param {number} height
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function encodePng(pixels, width, height) {
	const found = withPalette(new Uint32Array(new Uint8Array(pixels).buffer), width);
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, found ? KIND.palette : KIND.rgb, 0, 0, 0], 8);
	return new Uint8Array(
		Buffer.concat([
			Buffer.from(SIGNATURE),
			chunk('IHDR', head),
			...(found ? [chunk('PLTE', opaque(new Uint8Array(found.palette.buffer)))] : []),
			chunk('IDAT', deflateSync(found ? found.rows : withColours(pixels, width))),
			chunk('IEND', Buffer.alloc(0))
		])
	);
}
