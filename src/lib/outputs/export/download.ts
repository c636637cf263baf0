/** The one file here that touches the DOM: hands a file that was made in the browser to the visitor. */

export const CSV_TYPE = 'text/csv;charset=utf-8';

/** How long the address of a file stays valid: some browsers begin to read it only after the click. */
const KEEP_MS = 60_000;

/** Offers content as a download under a name. Nothing leaves the machine. */
export function downloadFile(name: string, content: string | Blob, type = CSV_TYPE): void {
	const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
	const href = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = href;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(href), KEEP_MS);
}
