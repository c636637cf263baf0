import type { Reroute } from '@sveltejs/kit';
import { readPath } from '$lib/figures/view/page-href';
import { fileHref } from '$lib/figures/view/site-address';

/** `/uk/data/` and `/data/` are one page in two languages. */
export const reroute: Reroute = ({ url }) => fileHref(readPath(url.pathname).path);
