/**
 * Whose figures the pages show: those that are published, or those of a file that the reader opened. It is not part
 * of a view, because it cannot be shared: a link leads whoever has no such file to nothing. Set by the pages below
 * `/own/` before anything is drawn; addresses, names of files and lines of sources follow it.
 */
let shown: string | null = null;

/** The name of the reader's own file whose figures are on screen; null for the published figures. */
export const ownFigures = (): string | null => shown;

/** Says whose figures are shown from now on. */
export function showOwnFigures(name: string | null): void {
	shown = name;
}
