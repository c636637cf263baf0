const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text without the characters that no XML file may hold: some readers refuse a whole file for one of them. */
export const printable = (text: string): string =>
	// eslint-disable-next-line no-control-regex
	text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();

/** Text as the content of an XML element or as the value of an attribute in double quotes. */
export const escapeXml = (text: string): string =>
	printable(text).replace(/[&<>"]/g, (mark) => ENTITIES[mark]!);
