/** Where a build leaves the site. JavaScript, because svelte.config.js reads it. */
import { basename } from 'node:path';

/** Where the site goes: `build`, or what `npm run build -- --out DIR` names. */
export const OUT = process.env.BARRAGE_OUT || 'build';

const isUsual = OUT === 'build';

/** Where SvelteKit works meanwhile: two builds for two places leave each other alone. */
export const WORK = isUsual ? '.svelte-kit' : `.svelte-kit/${basename(OUT)}`;

/** Where the files for servers go that are not to be published. */
export const HOSTING = isUsual ? 'hosting' : `${OUT}-hosting`;
