/**
 * How the message catalogue in `src/messages` is compiled, shared by the build, the tests and `npm run messages`.
 * English lives at `/`, Ukrainian below `/uk/`; the address alone decides the language.
 */
export const paraglideOptions = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	emitTsDeclarations: true,
	// The default patterns of addresses are ours: English at the root, Ukrainian below /uk/. Naming them here
	// would bring a polyfill of 18 kB into every page.
	strategy: ['url', 'baseLocale'] as ('url' | 'baseLocale')[]
};
