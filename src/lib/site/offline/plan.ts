/**
 * What can be stored of a version, and what every visit stores. The lists hold paths as a browser asks for them, with
 * the path that the site lies under; the rules are about what comes after it.
 */

/** What the build knows of itself: the lists of SvelteKit's `$service-worker`. */
export interface BuildList {
	/** Scripts and styles with hashed names. */
	build: readonly string[];
	/** The files of `static/`. */
	files: readonly string[];
	/** Paths of prerendered pages (closing slash) and files. */
	prerendered: readonly string[];
	/** The path that the site lies under, `/barrage`; all others begin with it. */
	base: string;
}

export interface StorePlan {
	/** Without these no page works: scripts, faces, the ledger, and the pages that say what is missing. */
	shell: string[];
	/** The pages of their own, none of many. */
	main: string[];
	/** All there is, for those who ask for it: first the shell, then main pages, days, and the rest. */
	everything: string[];
}

/** What the resolver reads, and what says how old the figures are. */
const SHELL_FILES = new Set(
	['attacks', 'reports', 'counts', 'readings', 'weapons', 'places', 'sources', 'notes']
		.map((name) => `/data/${name}.csv`)
		.concat('/data/datapackage.json', '/stored.json', '/offline/', '/uk/offline/')
);
/** Old versions are for the record, robots are never offline, and the picture is for other sites. */
const NEVER =
	/^\/data\/versions\/[^/]+\/|^\/robots\.txt$|^\/preview\.png$|\/oembed\.json$|^\/fonts\/.*\.txt$/;
/** Whoever opens files of their own has visited the page that does so, and brought it along. */
const WHEN_VISITED = /\/own\.worker-/;
/** `/`, `/days/`, `/days/ua/`, `/briefing/`: a page of its own, none of many. */
const MAIN_PAGE = /^\/(?:uk\/)?(?:[a-z]+\/)?(?:ua\/)?$/;

/** The data of a page, which the router fetches instead of the page when a link is followed. */
export const pageData = (page: string): string => `${page}__data.json`;
export const isPageData = (path: string): boolean => path.endsWith('/__data.json');

/** What is stored for those who save data, below the path that the site lies under. */
export const LEAST: readonly string[] = ['/offline/', '/uk/offline/', '/stored.json'];

/** A path, without the one that the site lies under, is stored if somebody asks for it. */
export const canBeStored = (path: string): boolean => !NEVER.test(path);

/** What a first visit stores beside the shell and the page itself: where one presents from. */
export const FIRST_PAGES = ['/', '/briefing/'] as const;

/** Sorts everything a build has. No path is in a list twice. */
export function planStore({ build, files, prerendered, base }: BuildList): StorePlan {
	const within = (path: string) => path.slice(base.length);
	const shell = [...build, ...files].filter(
		(path) => canBeStored(within(path)) && !WHEN_VISITED.test(path)
	);
	const main: string[] = [];
	const days: string[] = [];
	const rest = build.filter((path) => WHEN_VISITED.test(path));
	const all = new Set(prerendered);
	for (const path of all) {
		if (!canBeStored(within(path)) || isPageData(path)) continue;
		const list = SHELL_FILES.has(within(path))
			? shell
			: MAIN_PAGE.test(within(path))
				? main
				: /\/days\/.*\/$/.test(path)
					? days
					: rest;
		list.push(path);
		if (all.has(pageData(path))) list.push(pageData(path));
	}
	return {
		shell,
		main: main.filter((path) => !isPageData(path)),
		everything: [...shell, ...main, ...days, ...rest]
	};
}

/** What a version takes over from the paths that another had; a hashed name of the same kind is another then. */
export function carriedOver({ everything }: StorePlan, before: ReadonlySet<string>): string[] {
	const hadOwn = [...before].some((path) => WHEN_VISITED.test(path));
	return everything.filter((path) => before.has(path) || (hadOwn && WHEN_VISITED.test(path)));
}

/** Cuts a list into pieces of at most `size`. */
export function inBatches<T>(list: readonly T[], size: number): T[][] {
	const batches: T[][] = [];
	for (let i = 0; i < list.length; i += size) batches.push(list.slice(i, i + size));
	return batches;
}
