import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';
import { ownFigures } from '../../figures/view/own-figures';

/** How many sources a source line names before it counts the rest. */
const NAMED_SOURCES = 3;

/** Each name once, the most used first. */
export function mostUsed(names: readonly string[]): string[] {
	const used = new Map<string, number>();
	for (const name of names) used.set(name, (used.get(name) ?? 0) + 1);
	return [...used].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** Of one's own figures every line of sources begins with the file: they are not published here. */
export function ofOwnFile(line: string, locale: Locale): string {
	const file = ownFigures();
	return file === null ? line : `${m.card_source_own({ file }, { locale })} ${line}`;
}

/** "Source: Air Force; Reuters; BBC and 2 more." */
export const sourceLine = (sources: readonly string[], locale: Locale): string =>
	ofOwnFile(namedSources(sources, locale), locale);

function namedSources(sources: readonly string[], locale: Locale): string {
	const o = { locale };
	const named = sources.slice(0, NAMED_SOURCES).join('; ');
	const rest = sources.length - NAMED_SOURCES;
	if (sources.length === 0) return m.card_source_none({}, o);
	return rest > 0
		? m.card_source_more({ sources: named, n: rest }, o)
		: m.card_source({ sources: named }, o);
}
