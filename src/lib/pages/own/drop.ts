/** Files dropped anywhere on the site are opened on the page for that. Loaded when something is first dragged in. */
import { ownSession } from './session.svelte';

/** A briefing that was saved is a JSON file, as some tables are: where briefings are made, that page takes it. */
const isJson = ({ name, type }: Pick<File, 'name' | 'type'>): boolean =>
	/\.json$/i.test(name) || type === 'application/json';

/** Listens from now on; `go` leads to the page that opens files. */
export function listen(go: () => void): void {
	const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
	window.addEventListener('dragover', (event) => {
		if (hasFile(event)) event.preventDefault();
	});
	window.addEventListener('drop', (event) => {
		if (!hasFile(event)) return;
		event.preventDefault();
		const files = [...(event.dataTransfer?.files ?? [])];
		const isForDecks = /\/briefing\/$/.test(location.pathname);
		if (files.length === 0 || (isForDecks && files.every(isJson))) return;
		ownSession.offered = files;
		go();
	});
}
