import { printable } from './paper';

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** Text as XML content or attribute value. */
export const escapeXml = (text: string): string =>
	printable(text).replace(/[&<>"]/g, (character) => ENTITIES[character]!);

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
