/** Messages as small as they can be in what a reader loads: those of a page alone, and nothing twice. */
import type { Plugin } from 'vite';

const RUNTIME = /\/paraglide\/runtime\.js$/;
const MESSAGE = /\/paraglide\/messages[./]/;
/** The end of a compiled message: which of its languages is meant is worked out anew in each of them. */
const CHOICE =
	/\/\* @__NO_SIDE_EFFECTS__ \*\/\nexport const (\w+) = \(inputs(?: = \{\})?, options = \{\}\) => \{\n[\s\S]*?\tif \(locale === "en"\) return en_\1\(inputs\)\n\treturn uk_\1\(inputs\)\n\};?\s*$/;
const CHOOSE = `
export const inLocale = (en, uk) => (inputs = {}, options = {}) =>
	((options.locale ?? getLocale()) === 'en' ? en : uk)(inputs);
`;

/** A compiled message that leaves the choice of its language to one function of the runtime for all. */
export const leanMessage = (code: string): string =>
	CHOICE.test(code)
		? code.replace(CHOICE, 'export const $1 = /* @__PURE__ */ inLocale(en_$1, uk_$1);') +
			"\nimport { inLocale } from '../runtime.js';\n"
		: code;

/**
 * A message is a function and nothing happens on importing it. Told so, the bundler gives each page the messages
 * it uses, instead of all messages to all pages by way of the index that re-exports them.
 */
export const leanMessages: Plugin = {
	name: 'lean-messages',
	transform: {
		filter: { id: [RUNTIME, MESSAGE] },
		handler: (code, id) =>
			RUNTIME.test(id)
				? code + CHOOSE
				: { code: leanMessage(code), moduleSideEffects: false, map: null }
	}
};
