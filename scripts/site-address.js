/**
 * Where the site will be served, as whoever builds it says: `BARRAGE_BASE` is the path it lies under, such as
 * `/barrage`, and `BARRAGE_ORIGIN` the host, such as `https://your.host`. JavaScript, because svelte.config.js reads it.
 */

/**
 * @typedef {object} SiteAddress
 * @property {string} base `/barrage`, without a closing slash; empty at the root of its host.
 * @property {string} origin `https://your.host`, without a closing slash; empty where it is not known.
 */

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/** @param {Environment} env @returns {SiteAddress} As it stands there: {@link faultOfAddress} says whether it is sound. */
export const siteAddress = (env) => ({
	base: env.BARRAGE_BASE ?? '',
	origin: env.BARRAGE_ORIGIN ?? ''
});

/**
 * What is wrong with the two, in words for people, `''` when nothing is.
 *
 * @param {Environment} env
 */
export function faultOfAddress(env) {
	const { base, origin } = siteAddress(env);
	return faultOfBase(base) || faultOfOrigin(origin);
}

/** @param {string} base */
function faultOfBase(base) {
	if (base === '') return '';
	const said = `BARRAGE_BASE is ${JSON.stringify(base)}`;
	if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(base))
		return `${said}: it takes a path, not an address. Write /barrage, and name the host in BARRAGE_ORIGIN.`;
	if (base === '/') return `${said}: at the root of its host a site has no base. Leave it empty.`;
	if (!base.startsWith('/'))
		return `${said}: it does not begin with a slash. Write it like /barrage.`;
	if (base.endsWith('/')) return `${said}: it ends with a slash. Write it like /barrage.`;
	const parts = base.slice(1).split('/');
	if (parts.some((part) => part === '.' || part === '..'))
		return `${said}: "." and ".." are no names of directories. Write the whole path, like /barrage.`;
	if (parts.some((part) => !/^[\w.~-]+$/.test(part)))
		return `${said}: between its slashes it takes letters, digits and . _ ~ - only. Write it like /barrage.`;
	return '';
}

/** @param {string} origin */
function faultOfOrigin(origin) {
	if (origin === '') return '';
	const said = `BARRAGE_ORIGIN is ${JSON.stringify(origin)}`;
	const example = 'Write it like https://your.host.';
	if (!/^https?:\/\//.test(origin) || !URL.canParse(origin))
		return `${said}: it is not an address that begins with https:// or http://. ${example}`;
	const url = new URL(origin);
	if (url.origin === origin) return '';
	return url.pathname === '/' && url.search + url.hash + url.username === ''
		? `${said}: it takes the host alone. Write ${url.origin}.`
		: `${said}: it takes the host alone. Write ${url.origin}, and name a path in BARRAGE_BASE.`;
}

/** Constants that the code of a site is compiled with; `src/lib/figures/view/site-address.ts` hands them on. */
export function addressConstants() {
	const { base, origin } = siteAddress(process.env);
	return { __SITE_BASE__: JSON.stringify(base), __SITE_ORIGIN__: JSON.stringify(origin) };
}
