/** The site's own faces inside a file, so that it looks alike on a machine that has neither them nor a network. */
import { fileHref } from '../../figures/view/site-address';

export type Script = 'latin' | 'cyrillic';

export interface FontFile {
	face: 'sans' | 'serif';
	script: Script;
	/** The woff2 file. */
	bytes: Uint8Array;
}

const FAMILIES = { sans: 'Source Sans 3', serif: 'Source Serif 4' };
const FILES = { sans: 'source-sans-3', serif: 'source-serif-4' };
const RANGES: Record<Script, string> = {
	latin: 'U+20-2BB,U+2BD-3FF,U+2000-2FFF',
	cyrillic: 'U+2BC,U+400-4FF'
};

/** Bytes as base64; in pieces, for an argument list has a limit. */
function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let i = 0; i < bytes.length; i += 0x8000)
		text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
	return btoa(text);
}

/** `@font-face` rules that hold the files. */
export const fontFaceCss = (files: readonly FontFile[]): string =>
	files
		.map(
			({ face, script, bytes }) =>
				`@font-face{font-family:'${FAMILIES[face]}';font-weight:400 700;unicode-range:${RANGES[script]};src:url(data:font/woff2;base64,${toBase64(bytes)}) format('woff2')}`
		)
		.join('');

/** The scripts a text is written in: Latin always, for digits and signs. */
export const scriptsOf = (text: string): Script[] =>
	/\p{Script=Cyrillic}|\u02bc/u.test(text) ? ['latin', 'cyrillic'] : ['latin'];

/** Fetches the faces of the site. Rejects when one cannot be had. */
export async function loadFontCss(scripts: readonly Script[]): Promise<string> {
	const files = scripts.flatMap((script) =>
		(['sans', 'serif'] as const).map(async (face): Promise<FontFile> => {
			const address = fileHref(`/fonts/${FILES[face]}-${script}.woff2`);
			const response = await fetch(address);
			if (!response.ok) throw new Error(`${address}: ${response.status}`);
			return { face, script, bytes: new Uint8Array(await response.arrayBuffer()) };
		})
	);
	return fontFaceCss(await Promise.all(files));
}
