/** A scene as PNG without a browser: for the pictures that other sites show beside a link. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { LIGHT } from '../../picture/palette';
import type { Scene } from '../../picture/scene';
import { sceneSvg } from '../../picture/svg';
import { createOutliner, outlineMarks, type Outliner } from './outline';

const FACES = 'static/fonts';
let ready: Promise<Outliner> | null = null;

async function start(): Promise<Outliner> {
	const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
	await initWasm(await readFile(wasm));
	return createOutliner(FACES);
}

/** The picture in the light theme, one pixel for each px of the scene. Same scene, same bytes. */
export async function scenePng(scene: Scene): Promise<Uint8Array<ArrayBuffer>> {
	ready ??= start();
	const outline = await ready;
	const svg = sceneSvg(
		{ ...scene, marks: outlineMarks(scene.marks, outline) },
		{ paint: (token) => LIGHT[token], label: '', ground: 'surface' }
	);
	const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
	const png = drawing.render();
	const bytes = new Uint8Array(png.asPng());
	png.free();
	drawing.free();
	return bytes;
}
