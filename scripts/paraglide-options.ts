/**
 * How the message catalogue in `src/messages` is compiled, shared by the build, the tests and `npm run messages`.
 * English lives at `/`, Ukrainian below `/uk/`; the address alone decides the language.
 */
export const paraglideOptions = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	emitTsDeclarations: true,
	strategy: ['url', 'baseLocale'] as ('url' | 'baseLocale')[],
	urlPatterns: [
		{
			pattern: '/:path(.*)?',
			localized: [
				['uk', '/uk/:path(.*)?'],
				['en', '/:path(.*)?']
			] as [string, string][]
		}
	]
};
