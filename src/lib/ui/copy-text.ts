/**
 * Copies a text. Where the browser refuses, what holds the text is marked, so that a key copies it, and the answer is
 * false.
 */
export async function copyText(text: string, holder?: HTMLElement | null): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		if (holder instanceof HTMLTextAreaElement || holder instanceof HTMLInputElement)
			holder.select();
		else if (holder) getSelection()?.selectAllChildren(holder);
		return false;
	}
}
