/**
 * The dashboard's own code in one file, and in another what every page has around it. Other pages use pieces of
 * both, and a bundler left to itself cuts them along every line where pages differ: many small files that compress
 * badly, and the dashboard is the page that people wait for.
 */
import { resolve } from 'node:path';

interface ModuleInfo {
	code: string | null;
	importedIds: readonly string[];
}
type GetModuleInfo = (id: string) => ModuleInfo | null;

const LAYOUT = /\/src\/routes\/\+layout\.svelte$/;
/** Of the messages. */
const RUNTIME = /\/src\/lib\/paraglide\/(runtime|registry)\.js$/;
const MESSAGE = /\/paraglide\/messages\/([^/]+)\.js$/;
/** What is the site's or is used by its charts alone; the framework is shared by all pages. */
const OURS =
	/\/src\/lib\/(?!paraglide\/)|\/src\/routes\/(\+page|ViewPage)\.svelte|\/node_modules\/(d3|d3-[a-z-]+|internmap)\//;

interface Reach {
	ids: Set<string>;
	/** Keys of the messages that are called. */
	messages: Set<string>;
}

/** Everything that a module imports, directly or not, without what it loads later. */
function reach(start: string, getModuleInfo: GetModuleInfo): Reach {
	const ids = new Set<string>();
	const messages = new Set<string>();
	const open = [start];
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		if (ids.has(id) || MESSAGE.test(id)) continue;
		ids.add(id);
		const info = getModuleInfo(id);
		if (!info) continue;
		if (OURS.test(id) || LAYOUT.test(id))
			for (const [, key] of info.code?.matchAll(/\bm\.([a-z]\w*)/g) ?? []) messages.add(key!);
		open.push(...info.importedIds);
	}
	return { ids, messages };
}

/** Names the chunk of a module for the bundler: `dashboard`, `site`, or null to leave it where it falls. */
export function createDashboardChunk(): (
	id: string,
	context: { getModuleInfo: GetModuleInfo }
) => string | null {
	let found: { page: Reach; layout: Reach } | null = null;
	return (id, context) => {
		const getModuleInfo = (each: string) => context.getModuleInfo(each);
		if (!found) {
			found = {
				page: reach(resolve('src/routes/+page.svelte'), getModuleInfo),
				layout: reach(resolve('src/routes/+layout.svelte'), getModuleInfo)
			};
		}
		const { page, layout } = found;
		const key = MESSAGE.exec(id)?.[1];
		const isIn = ({ ids, messages }: Reach) =>
			key === undefined ? ids.has(id) : messages.has(key);
		if (key === undefined && !OURS.test(id) && !RUNTIME.test(id)) return null;
		if (isIn(layout)) return 'site';
		return isIn(page) ? 'dashboard' : null;
	};
}
