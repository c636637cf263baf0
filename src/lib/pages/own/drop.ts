/** Files dropped anywhere on the site are opened on the page for that. Loaded when something is first dragged in. */
import { ownSession } from './session.svelte';

/** A briefing that was saved is a JSON file: the briefing page takes it, and nobody else. */
export const isDeckFile = (file: Pick<File, 'name' | 'type'>): boolean =>
	/\.json$/i.test(file.name) || file.type === 'application/json';

/** What of dropped files is data. */
export const dataFiles = <T extends Pick<File, 'name' | 'type'>>(files: readonly T[]): T[] =>
	files.filter((file) => !isDeckFile(file));

/** Listens from now on; `go` leads to the page that opens files. */
export function listen(go: () => void): void {
	const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
	window.addEventListener('dragover', (event) => {
		if (hasFile(event)) event.preventDefault();
	});
	window.addEventListener('drop', (event) => {
		if (!hasFile(event)) return;
		event.preventDefault();
		const files = dataFiles([...(event.dataTransfer?.files ?? [])]);
		if (files.length === 0) return;
		ownSession.offered = files;
		go();
	});
}
