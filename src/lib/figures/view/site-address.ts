/** Where this site is served. Set by the build from `BARRAGE_BASE` and `BARRAGE_ORIGIN` (scripts/site-address.js). */
declare const __SITE_BASE__: string | undefined;
declare const __SITE_ORIGIN__: string | undefined;

/** The path the site lies under, `/barrage`; empty at the root of its host, and outside of a build. */
export const BASE = typeof __SITE_BASE__ === 'undefined' ? '' : __SITE_BASE__;

/** `https://your.host`; empty where the build was not told. */
export const ORIGIN = typeof __SITE_ORIGIN__ === 'undefined' ? '' : __SITE_ORIGIN__;

/** The address of a file of the site: `/data/daily.csv` → `/barrage/data/daily.csv`. Pages have `pageHref`. */
export const fileHref = (path: string): string => BASE + path;
