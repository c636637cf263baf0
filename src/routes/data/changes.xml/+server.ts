import { changesFeed } from '$lib/outputs/export/changes-feed';
import { licenceOf } from '$lib/records/ledger/licence';
import { readPublishedData } from '$lib/site/server/data-files';
import { dayAlerts } from '$lib/figures/stats/day-alerts';
import { DIRECTIONS } from '$lib/figures/view/view';
import { ledgerNames } from '$lib/figures/view/ledger-names';
import { ORIGIN } from '$lib/figures/view/site-address';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** The change log as an Atom feed, in English, with the days that stand out. */
export const GET: RequestHandler = async () => {
	const { changes, series, ledger, packageText } = await readPublishedData();
	const alerts = DIRECTIONS.flatMap((direction) => dayAlerts(series[direction]));
	const rights = licenceOf(JSON.parse(packageText))?.short ?? null;
	return new Response(changesFeed(changes, alerts, ledgerNames(ledger, 'en'), rights, ORIGIN), {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8' }
	});
};
