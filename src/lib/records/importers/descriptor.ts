/** `datapackage.json` of a ledger that imported rows stand in: whose they are, and which days they cover. */
import type { Source } from '../ledger/types';
import type { Terms } from './terms';
import { outsideRecord, propertyOf, temporalOf, type DayWindow } from '../ledger/window';

/** A data set and the terms of its rows. */
export interface DataSet {
	via: Source;
	terms: Terms;
}

/** The window, whatever else stands in it: no property of it is an object of its own. */
const TEMPORAL = /"temporal"\s*:\s*\{[^{}]*\}/;

/**
 * The descriptor of a ledger made of data sets alone; `span` is null for one that holds nothing yet. Its terms are theirs; of several with other terms each, nobody
 * can say one for all. Authors that ask for it are named.
 */
export function describeImport(
	sets: readonly [DataSet, ...DataSet[]],
	span: DayWindow | null
): string {
	const names = sets.map(({ via }) => via.name_en).join(', ');
	const namesUk = sets.map(({ via }) => via.name_uk).join(', ');
	const [{ terms }] = sets;
	const isOne = sets.every((each) => each.terms.licence.name === terms.licence.name);
	const licences = isOne ? [terms.licence] : [SEVERAL, ...sets.map((each) => each.terms.licence)];
	const contributors = authorsOf(sets);
	const descriptor = {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: MADE,
		title: `Ledger imported from ${names}`,
		title_uk: `Реєстр, імпортований із ${namesUk}`,
		description: `Figures of ${names}, each with the post it cites. Imported with Barrage, not published by it.`,
		description_uk: `Дані набору ${namesUk}, кожна цифра з дописом, на який він посилається. Імпортовано за допомогою Barrage, але не оприлюднено ним.`,
		...(span && { temporal: span }),
		licenses: licences,
		...(contributors.length > 0 && { contributors }),
		sources: sets.map(sourceOf)
	};
	return `${JSON.stringify(descriptor, null, '\t')}\n`;
}

/** The name of a ledger that was made of data sets. */
const MADE = 'imported-ledger';
/** Stands before the licences of several data sets: no one of them is that of the whole. */
const SEVERAL = { name: 'notspecified', title: 'See the terms of each data set' };

const sourceOf = ({ via }: DataSet) => ({ title: via.name_en, path: via.url });

const authorsOf = (sets: readonly DataSet[]) =>
	sets.flatMap(({ via, terms }) =>
		terms.author === null ? [] : [{ title: terms.author, path: via.url, roles: ['creator'] }]
	);

/**
 * The text of a descriptor that names a data set among its sources, with its author and its terms behind those that
 * stand there; null where nothing has to change. A ledger of one's own keeps its terms before all others and its words
 * as they are, unless the author of the data set asks to be named.
 */
export function nameDataSet(text: string, set: DataSet): string | null {
	const descriptor = JSON.parse(text) as Record<string, unknown>;
	const listed = (name: string): Record<string, unknown>[] => {
		const list = descriptor[name];
		return Array.isArray(list) ? (list as Record<string, unknown>[]) : [];
	};
	const isMade = descriptor.name === MADE;
	const isNamed = listed('sources').some((source) => source.path === set.via.url);
	if (isNamed || (!isMade && set.terms.author === null)) return null;
	const licences = listed('licenses');
	const isListed = licences.some(({ name, path }) => name === set.terms.licence.name && path);
	const isMixed = licences[0]?.title === SEVERAL.title;
	const change = {
		...(!isListed && {
			licenses: [...(isMade && !isMixed ? [SEVERAL] : []), ...licences, set.terms.licence]
		}),
		...(set.terms.author !== null && {
			contributors: [...listed('contributors'), ...authorsOf([set])]
		}),
		sources: [...listed('sources'), sourceOf(set)]
	};
	return `${JSON.stringify({ ...descriptor, ...change }, null, '\t')}\n`;
}

/**
 * The text of a descriptor with a window that covers `span` too; null when nothing has to change. A descriptor
 * without a window shows every day anyway. Only the two dates are touched.
 */
export function widenTemporal(text: string, span: DayWindow): string | null {
	const now = temporalOf(JSON.parse(text));
	if (!now || (now.from <= span.from && now.to >= span.to)) return null;
	const from = now.from < span.from ? now.from : span.from;
	const to = now.to > span.to ? now.to : span.to;
	const temporal = { ...(JSON.parse(text) as { temporal: object }).temporal, from, to };
	return edit(text, { temporal }, (whole) =>
		whole.replace(TEMPORAL, (block) =>
			block.replace(/("from"\s*:\s*")[^"]*/, `$1${from}`).replace(/("to"\s*:\s*")[^"]*/, `$1${to}`)
		)
	);
}

/**
 * The text of a descriptor that names an attack among those kept outside of the record; null when it does already,
 * or has no window.
 */
export function nameOutside(text: string, attackId: string): string | null {
	const descriptor: unknown = JSON.parse(text);
	const kept = outsideRecord(descriptor);
	if (!temporalOf(descriptor) || !kept || kept.has(attackId)) return null;
	const list = JSON.stringify([...kept, attackId]).replaceAll('","', '", "');
	return edit(text, { outside_record: [...kept, attackId] }, (whole) =>
		propertyOf(descriptor, 'outside_record') === undefined
			? whole.replace(TEMPORAL, (block) => `${block},\n\t"outside_record": ${list}`)
			: whole.replace(/("outside_record"\s*:\s*)\[[^\]]*\]/, (_, name: string) => name + list)
	);
}

/** An edit that keeps the form of the text; where its form is another, the file is written anew. */
function edit(text: string, change: object, inPlace: (text: string) => string): string {
	const wanted = JSON.stringify({ ...(JSON.parse(text) as object), ...change }, null, '\t');
	const edited = inPlace(text);
	const isSame = sorted(JSON.parse(edited)) === sorted(JSON.parse(wanted));
	return isSame ? edited : `${wanted}\n`;
}

/** An object as text, whatever the order of its own properties. */
const sorted = (value: object): string =>
	JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
