/** What is stored at once, and what in the background. */

/** What the build knows of itself: the lists of SvelteKit's `$service-worker`. */
export interface BuildList {
	/** Scripts and styles with hashed names. */
	build: readonly string[];
	/** The files of `static/`. */
	files: readonly string[];
	/** Paths of prerendered pages (closing slash) and files. */
	prerendered: readonly string[];
}

export interface StorePlan {
	/** Without these nothing works: scripts, faces, main pages, the ledger. */
	core: string[];
	/** Days, figures derived from the ledger, frames: one after the other, when there is time. */
	later: string[];
}

/** What the resolver reads, and what says how old the figures are. */
const CORE_FILES = new Set(
	['attacks', 'reports', 'counts', 'readings', 'weapons', 'places', 'sources', 'notes']
		.map((name) => `/data/${name}.csv`)
		.concat('/data/datapackage.json', '/stored.json')
);
/** Old versions are for the record, robots are never offline, and the picture is for other sites. */
const NEVER =
	/^\/data\/versions\/[^/]+\/|^\/robots\.txt$|^\/preview\.png$|\/oembed\.json$|^\/fonts\/.*\.txt$/;
/** `/`, `/days/`, `/days/ua/`, `/briefing/`: a page of its own, none of many. */
const MAIN_PAGE = /^\/(?:uk\/)?(?:[a-z]+\/)?(?:ua\/)?$/;

/** The data of a page, which the router fetches instead of the page when a link is followed. */
export const pageData = (page: string): string => `${page}__data.json`;

/** Sorts everything a build has by when it is to be stored. No path is in both lists. */
export function planStore({ build, files, prerendered }: BuildList): StorePlan {
	const core: string[] = [...build];
	const later: string[] = [];
	const days: string[] = [];
	for (const file of files) if (!NEVER.test(file)) core.push(file);
	const all = new Set(prerendered);
	for (const path of all) {
		if (NEVER.test(path) || path.endsWith('/__data.json')) continue;
		const isPage = path.endsWith('/');
		const list = isPage
			? MAIN_PAGE.test(path)
				? core
				: /\/days\//.test(path)
					? days
					: later
			: CORE_FILES.has(path)
				? core
				: later;
		list.push(path);
		if (all.has(pageData(path))) list.push(pageData(path));
	}
	return { core, later: [...days, ...later] };
}

/** Cuts a list into pieces of at most `size`. */
export function inBatches<T>(list: readonly T[], size: number): T[][] {
	const batches: T[][] = [];
	for (let i = 0; i < list.length; i += size) batches.push(list.slice(i, i + size));
	return batches;
}
