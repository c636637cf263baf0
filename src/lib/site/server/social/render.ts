/** A scene as PNG without a browser: for the pictures that other sites show beside a link. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LIGHT } from '../../../drawing/picture/palette';
import type { Scene } from '../../../drawing/plot/scene';
import { sceneSvg } from '../../../drawing/picture/svg';
import { createOutliner, outlineMarks, type Outliner } from './outline';

const FACES = 'static/fonts';
/** Where it lies in the project, not in what is built from it. */
const THREAD = 'src/lib/site/server/social/raster-worker.js';

type Png = Uint8Array<ArrayBuffer>;
type Answer = { id: number; png: Png } | { id: number; problem: string };

/** A thread with what it has been asked for and not answered. */
class Rasteriser {
	private readonly worker = new Worker(resolve(THREAD));
	private readonly open = new Map<number, PromiseWithResolvers<Png>>();
	private id = 0;

	constructor() {
		this.worker.on('message', (answer: Answer) => {
			const asked = this.open.get(answer.id);
			this.open.delete(answer.id);
			// An idle thread keeps nobody from ending.
			if (this.open.size === 0) this.worker.unref();
			if ('png' in answer) asked?.resolve(answer.png);
			else asked?.reject(new Error(answer.problem));
		});
		this.worker.on('error', (error) => {
			for (const asked of this.open.values()) asked.reject(error);
			this.open.clear();
		});
	}

	get waiting(): number {
		return this.open.size;
	}

	draw(svg: string): Promise<Png> {
		const asked = withResolvers<Png>();
		this.open.set(++this.id, asked);
		this.worker.ref();
		this.worker.postMessage({ id: this.id, svg });
		return asked.promise;
	}
}

interface PromiseWithResolvers<T> {
	promise: Promise<T>;
	resolve: (value: T) => void;
	reject: (reason: Error) => void;
}
function withResolvers<T>(): PromiseWithResolvers<T> {
	let [resolve, reject]: [(value: T) => void, (reason: Error) => void] = [() => {}, () => {}];
	const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
	return { promise, resolve, reject };
}

let outliner: Promise<Outliner> | null = null;
let threads: Rasteriser[] | null = null;

/** The picture in the light theme, one pixel for each px of the scene. Same scene, same bytes. */
export async function scenePng(scene: Scene): Promise<Png> {
	outliner ??= createOutliner(FACES);
	const outline = await outliner;
	const svg = sceneSvg(
		{ ...scene, marks: outlineMarks(scene.marks, outline) },
		{ paint: (token) => LIGHT[token], label: '', ground: 'surface' }
	);
	threads ??= Array.from({ length: availableParallelism() }, () => new Rasteriser());
	return threads.reduce((best, each) => (each.waiting < best.waiting ? each : best)).draw(svg);
}
