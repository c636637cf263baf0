import { readPublishedData } from '$lib/site/server/data-files';
import { packVersion, readPapers } from '$lib/site/server/package-files';
import { ledgerDirectory } from '$lib/site/server/load-ledger';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** All files of today's ledger in one, at an address that never changes. */
export const GET: RequestHandler = async () => {
	const zip = packVersion(await readPublishedData(), await readPapers(ledgerDirectory()));
	return new Response(zip, { headers: { 'content-type': 'application/zip' } });
};
