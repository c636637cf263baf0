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
