import { changesFeed } from '$lib/export/changes-feed';
import { readPublishedData } from '$lib/server/data-files';
import { ledgerNames } from '$lib/view/ledger-names';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** The change log as an Atom feed, in English. */
export const GET: RequestHandler = async () => {
	const { changes, ledger } = await readPublishedData();
	return new Response(changesFeed(changes, ledgerNames(ledger, 'en')), {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8' }
	});
};
