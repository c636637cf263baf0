import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { OUT, WORK } from './scripts/build-place.js';
import { faultOfAddress, siteAddress } from './scripts/site-address.js';
import { CONTENT_POLICY } from './src/content-policy.js';

const fault = faultOfAddress(process.env);
if (fault !== '') {
	// Said by itself: an error would come with the names of files that nobody asked for.
	console.error(fault);
	process.exit(2);
}
const { base, origin } = siteAddress(process.env);

const themeInit = createHash('sha256')
	.update(readFileSync(new URL('./src/theme-init.js', import.meta.url)))
	.digest('base64');

const policy =
	/** @type {NonNullable<NonNullable<import('@sveltejs/kit').KitConfig['csp']>['directives']>} */ (
		CONTENT_POLICY
	);

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		outDir: WORK,
		// Compressed by scripts/compress.ts: SvelteKit would open every file at once.
		adapter: adapter({ pages: OUT, precompress: false, strict: true }),
		// One file of styles would cost a round trip before the first chart; inlined, the page arrives whole.
		inlineStyleThreshold: 200_000,
		paths: { base: /** @type {'' | `/${string}`} */ (base), relative: false },
		prerender: {
			entries: ['*', '/uk/'],
			// While pictures are drawn on other threads, this one makes pages.
			concurrency: 8,
			origin: origin || 'http://sveltekit-prerender',
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			// A ledger of one's own may have no attack in one direction, and then no day of it.
			handleUnseenRoutes: ({ routes, message }) => {
				const isOwn = (process.env.BARRAGE_DATA || 'data') !== 'data';
				if (!isOwn || routes.some((route) => !route.includes('['))) throw new Error(message);
			}
		},
		// Registered by src/lib/site/offline/start.ts, once there is nothing more urgent.
		// Files that begin with a dot are for hosts, and some keep them to themselves.
		serviceWorker: { register: false, files: (file) => !/(^|\/)\./.test(file) },
		csp: {
			mode: 'hash',
			directives: { ...policy, 'script-src': ['self', `sha256-${themeInit}`] }
		}
	}
};
