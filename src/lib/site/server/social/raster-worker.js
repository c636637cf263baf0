/**
 * SVG to PNG on a thread of its own (`render.ts` starts it). In JavaScript, because Node runs it as it lies here.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { encodePng } from './encode-png.js';

/** @typedef {{ id: number, svg: string }} Job */

const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
await initWasm(await readFile(wasm));

/** @param {string} svg */
function draw(svg) {
	const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
	const picture = drawing.render();
	const png = encodePng(picture.pixels, picture.width, picture.height);
	picture.free();
	drawing.free();
	return png;
}

parentPort?.on('message', (/** @type {Job} */ { id, svg }) => {
	try {
		parentPort?.postMessage({ id, png: draw(svg) });
	} catch (error) {
		parentPort?.postMessage({ id, problem: String(error) });
	}
});
