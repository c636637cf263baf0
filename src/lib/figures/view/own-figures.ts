/**
 * Whose figures the pages show: those that are published, or those of a file that the reader opened. It is not part
 * of a view, because it cannot be shared: a link leads whoever has no such file to nothing. Set by the pages below
 * `/own/` before anything is drawn; addresses, names of files and lines of sources follow it.
 */

/** What the keys begin with under which a browser keeps what is made of one's own figures. */
export const OWN_PREFIX = 'own-';
/** Where it keeps the draft of a bulletin. */
export const DRAFT_KEY = 'barrage-bulletin';

let shown: string | null = null;
let shownId = '';
let shownRights = '';

/** The name of the reader's own file whose figures are on screen; null for the published figures. */
export const ownFigures = (): string | null => shown;

/** What that file is told by, whatever it is called; empty for the published figures. */
export const ownFiguresId = (): string => shownId;

/** On which terms they may be used and whom they are by, as the file or its data set says; empty where nobody does. */
export const ownRights = (): string => shownRights;

/** Says whose figures are shown from now on; `id` tells a file from others, `rights` on which terms they are. */
export function showOwnFigures(name: string | null, id = '', rights = ''): void {
	shown = name;
	shownId = id;
	shownRights = rights;
}
