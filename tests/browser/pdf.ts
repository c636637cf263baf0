/** The pages of a PDF, as far as a test needs them. */
import { inflateSync } from 'node:zlib';

/** Width and height of each page in points, in the order of the file. */
export function pageSizes(pdf: Buffer): { width: number; height: number }[] {
	const raw = pdf.toString('latin1');
	// Page objects may lie in compressed object streams.
	const streams = [...raw.matchAll(/\/ObjStm[^]*?stream\r?\n([^]*?)\r?\nendstream/g)].map(
		([, data]) => inflateSync(Buffer.from(data!, 'latin1')).toString('latin1')
	);
	return [raw, ...streams].flatMap((text) =>
		[...text.matchAll(/\/Type\s*\/Page\b(?!s)[^]*?\/MediaBox\s*\[([^\]]+)\]/g)].map(([, box]) => {
			const [x = 0, y = 0, right = 0, top = 0] = box!.trim().split(/\s+/).map(Number);
			return { width: right - x, height: top - y };
		})
	);
}

/** A piece of text in one style on a page. Points, from the page's upper left corner. */
export interface PrintedRun {
	text: string;
	left: number;
	/** Where its last letter begins. */
	right: number;
	baseline: number;
	/** Height of the type. */
	size: number;
	/** A letter lies outside what is painted there: it is cut. */
	cut: boolean;
}

export interface PrintedPage {
	width: number;
	height: number;
	runs: PrintedRun[];
}

type Matrix = readonly [number, number, number, number, number, number];
interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}
const NO_CLIP: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
/** Points by which letters may hang over an edge that cuts them. */
const HANG = 1;
/** What is hidden from sight is clipped to less than this width or height. */
const HIDDEN = 1.5;

const noRun = (): PrintedRun => ({
	text: '',
	left: Infinity,
	right: -Infinity,
	baseline: 0,
	size: 0,
	cut: false
});
const multiply = (a: Matrix, b: Matrix): Matrix => [
	a[0] * b[0] + a[1] * b[2],
	a[0] * b[1] + a[1] * b[3],
	a[2] * b[0] + a[3] * b[2],
	a[2] * b[1] + a[3] * b[3],
	a[4] * b[0] + a[5] * b[2] + b[4],
	a[4] * b[1] + a[5] * b[3] + b[5]
];
const place = (m: Matrix, x: number, y: number) => [
	m[0] * x + m[2] * y + m[4],
	m[1] * x + m[3] * y + m[5]
];

/**
 * The text of each page and where it stands, as Chromium writes it: each letter is placed by itself, and a
 * resource is named after its object (`/F4` is object 4). What is hidden from sight is left out. PDFs of other
 * makers are not read.
 */
export function printedPages(pdf: Buffer): PrintedPage[] {
	const raw = pdf.toString('latin1');
	const objects = new Map(
		[...raw.matchAll(/(?:^|\n)(\d+) 0 obj\s([^]*?)\nendobj/g)].map(([, id, body]) => [id!, body!])
	);
	const fonts = new Map<string, Map<number, string>>();

	function streamOf(id: string): string {
		const body = objects.get(id) ?? '';
		const start = /stream\r?\n/.exec(body);
		const from = start ? start.index + start[0].length : body.length;
		const length = Number(/\/Length (\d+)/.exec(body)?.[1] ?? 0);
		const bytes = Buffer.from(body.slice(from, from + length), 'latin1');
		if (length === 0) return '';
		return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
	}

	/** Which letters the codes of a font stand for. */
	function lettersOf(font: string): Map<number, string> {
		const known = fonts.get(font);
		if (known) return known;
		const letters = new Map<number, string>();
		const table = streamOf(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1] ?? '');
		const text = (hex: string) =>
			String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
		for (const [, part] of table.matchAll(/beginbfchar([^]*?)endbfchar/g))
			for (const [, code, to] of part!.matchAll(/<(\w+)> <(\w+)>/g))
				letters.set(parseInt(code!, 16), text(to!));
		for (const [, part] of table.matchAll(/beginbfrange([^]*?)endbfrange/g))
			for (const [, from, last, to] of part!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
				for (let code = parseInt(from!, 16); code <= parseInt(last!, 16); code++)
					letters.set(code, String.fromCharCode(parseInt(to!, 16) + code - parseInt(from!, 16)));
		fonts.set(font, letters);
		return letters;
	}

	function read(stream: string, start: Matrix, pageHeight: number, begin: Box): PrintedRun[] {
		const runs: PrintedRun[] = [];
		const stack: { matrix: Matrix; clip: Box }[] = [];
		let now = { matrix: start, clip: begin };
		let line: Matrix = [1, 0, 0, 1, 0, 0];
		let [font, size] = ['', 0];
		let path: Box | null = null;
		let run = noRun();
		let given: string[] = [];
		const numbers = () => given.map(Number);

		function show(hex: string) {
			const at = multiply(line, now.matrix);
			const [x = 0, up = 0] = place(at, 0, 0);
			const y = pageHeight - up;
			const { left, right, top, bottom } = now.clip;
			if (right - left < HIDDEN || bottom - top < HIDDEN) return;
			const height = size * Math.hypot(at[2], at[3]);
			const letters = lettersOf(font);
			const codes = hex.match(objects.get(font)?.includes('/Type0') ? /.{4}/g : /../g) ?? [];
			const text = codes.map((code) => letters.get(parseInt(code, 16)) ?? '').join('');
			if (run.text === '') Object.assign(run, { baseline: y, size: height });
			run.text += text;
			run.left = Math.min(run.left, x);
			run.right = Math.max(run.right, x);
			if (text.trim() === '') return;
			if (x < left - HANG || x > right + HANG || y - height / 2 < top - HANG || y > bottom + HANG)
				run.cut = true;
		}

		const tokens = stream.match(
			/<<[^]*?>>|<[0-9A-Fa-f]*>|\/[^\s/<>[\]()]+|[-+]?(?:\d+\.?\d*|\.\d+)|[A-Za-z'"][A-Za-z0-9*]*/g
		);
		for (const token of tokens ?? []) {
			if (/^[-+.\d</]/.test(token)) {
				given.push(token);
				continue;
			}
			if (token === 'q') stack.push(now);
			else if (token === 'Q') now = stack.pop() ?? now;
			else if (token === 'cm')
				now = { ...now, matrix: multiply(numbers() as unknown as Matrix, now.matrix) };
			else if (token === 're') {
				const [x = 0, y = 0, width = 0, height = 0] = numbers();
				const [x1 = 0, y1 = 0] = place(now.matrix, x, y);
				const [x2 = 0, y2 = 0] = place(now.matrix, x + width, y + height);
				path = {
					left: Math.min(x1, x2),
					right: Math.max(x1, x2),
					top: pageHeight - Math.max(y1, y2),
					bottom: pageHeight - Math.min(y1, y2)
				};
			} else if ((token === 'W' || token === 'W*') && path) {
				const { clip } = now;
				now = {
					...now,
					clip: {
						left: Math.max(clip.left, path.left),
						right: Math.min(clip.right, path.right),
						top: Math.max(clip.top, path.top),
						bottom: Math.min(clip.bottom, path.bottom)
					}
				};
			} else if (token === 'BT') line = [1, 0, 0, 1, 0, 0];
			else if (token === 'Tf') [font, size] = [given[0]!.slice(2), Number(given[1])];
			else if (token === 'Tm') line = numbers() as unknown as Matrix;
			else if (token === 'Td') {
				const [x = 0, y = 0] = numbers();
				line = multiply([1, 0, 0, 1, x, y], line);
			} else if (token === 'Tj') show(given[0]!.slice(1, -1));
			else if (token === 'Do') {
				const id = given[0]!.slice(2);
				if (objects.get(id)?.includes('/Subtype /Form'))
					runs.push(...read(streamOf(id), now.matrix, pageHeight, now.clip));
			} else if (token === 'ET') {
				if (run.text.trim() !== '') runs.push(run);
				run = noRun();
			}
			if (token !== 're' && token !== 'W' && token !== 'W*') path = null;
			given = [];
		}
		return runs;
	}

	return [...objects.values()]
		.filter((body) => /\/Type\s*\/Page\b(?!s)/.test(body))
		.map((body) => {
			const [, , width = 0, height = 0] = /\/MediaBox \[([^\]]+)\]/
				.exec(body)![1]!
				.split(' ')
				.map(Number);
			const contents = streamOf(/\/Contents (\d+) 0 R/.exec(body)![1]!);
			return { width, height, runs: read(contents, [1, 0, 0, 1, 0, 0], height, NO_CLIP) };
		});
}
