/** A saved deck, opened: its parts as text, its workbooks as cells. */
import { unzipSync } from 'fflate';

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

export interface OpenDeck {
	/** XML and relations by name. */
	parts: Map<string, string>;
	names: string[];
	/** Of each chart, in order: the sheets of its workbook as rows of cells. */
	workbooks: (string | number | null)[][][][];
}

/** Undoes the five entities of XML. */
export const plain = (xml: string): string =>
	xml
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');

const columnOf = (letters: string) =>
	[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The cells of a sheet; null where there is none. */
function sheetRows(xml: string): (string | number | null)[][] {
	return [...xml.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map((row) => {
		const cells: (string | number | null)[] = [];
		for (const [, letters, attributes, body] of row[1]!.matchAll(
			/<c r="([A-Z]+)\d+"([^>]*)>(.*?)<\/c>/gs
		)) {
			const at = columnOf(letters!);
			while (cells.length < at) cells.push(null);
			const string = /<t[^>]*>(.*?)<\/t>/s.exec(body!)?.[1];
			cells[at] = attributes!.includes('inlineStr')
				? plain(string!)
				: Number(/<v>(.*?)<\/v>/.exec(body!)![1]);
		}
		return cells;
	});
}

export function openDeck(bytes: Uint8Array): OpenDeck {
	const files = unzipSync(bytes);
	const names = Object.keys(files);
	const numberOf = (name: string) => Number(/(\d+)\.xlsx$/.exec(name)![1]);
	return {
		names,
		parts: new Map(
			names.filter((name) => /\.(xml|rels)$/.test(name)).map((name) => [name, text(files[name]!)])
		),
		workbooks: names
			.filter((name) => name.endsWith('.xlsx'))
			.sort((a, b) => numberOf(a) - numberOf(b))
			.map((name) => {
				const sheets = unzipSync(files[name]!);
				return Object.keys(sheets)
					.filter((part) => part.startsWith('xl/worksheets/'))
					.sort()
					.map((part) => sheetRows(text(sheets[part]!)));
			})
	};
}

/** Why a text is no well-formed XML; null when it is. Enough of a parser for parts without DTD, comments, CDATA. */
export function xmlFault(xml: string): string | null {
	const open: string[] = [];
	let roots = 0;
	let at = 0;
	// eslint-disable-next-line no-control-regex
	if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) return 'a character';
	const token =
		/<\?xml[^?]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>/y;
	while (at < xml.length) {
		const next = xml.indexOf('<', at);
		const words = xml.slice(at, next < 0 ? xml.length : next);
		if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(words)) return `& in ${words}`;
		if (open.length === 0 && words.trim() !== '') return `outside: ${words}`;
		if (next < 0) break;
		token.lastIndex = next;
		const match = token.exec(xml);
		if (!match) return `tag at ${xml.slice(next, next + 80)}`;
		at = token.lastIndex;
		const [whole, closing, name, attributes, empty] = match;
		if (whole.startsWith('<?')) continue;
		const keys = [...(attributes ?? '').matchAll(/([\w:.-]+)\s*=/g)].map((each) => each[1]);
		if (new Set(keys).size !== keys.length) return `attribute twice: ${whole}`;
		if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(attributes ?? ''))
			return `& in ${whole}`;
		if (closing) {
			if (open.pop() !== name) return `closes ${name}`;
		} else {
			if (open.length === 0 && roots++ > 0) return 'two roots';
			if (!empty) open.push(name!);
		}
	}
	return open.length > 0 ? `open: ${open.join(' ')}` : roots === 1 ? null : 'no root';
}
