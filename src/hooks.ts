import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '$lib/paraglide/runtime';

/** `/uk/data/` and `/data/` are one page in two languages. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
