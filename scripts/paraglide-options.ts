/**
 * How the message catalogue in `src/messages` is compiled, shared by the build, the tests and `npm run messages`.
 * English lives at `/`, Ukrainian below `/uk/`; the address alone decides the language.
 */
export const paraglideOptions = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	emitTsDeclarations: true,
	// Which address is in which language we say ourselves (src/lib/figures/view/page-href.ts): the compiler's own rule
	// knows no site below a path, and patterns named here would bring a polyfill of 18 kB into every page.
	strategy: ['baseLocale'] as 'baseLocale'[]
};
