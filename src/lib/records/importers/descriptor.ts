/** `datapackage.json` of a ledger that imported rows stand in: whose they are, and which days they cover. */
import type { Source } from '../ledger/types';
import { outsideRecord, propertyOf, temporalOf, type DayWindow } from '../ledger/window';

/** The window, whatever else stands in it: no property of it is an object of its own. */
const TEMPORAL = /"temporal"\s*:\s*\{[^{}]*\}/;

/** The descriptor of a ledger made from one file alone. Its licence is that of the file, which is not ours to say. */
export function describeImport(via: Source, span: DayWindow): string {
	const descriptor = {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'imported-ledger',
		title: `Ledger imported from ${via.name_en}`,
		title_uk: `Реєстр, імпортований із ${via.name_uk}`,
		description: `Figures of ${via.name_en}, each with the post it cites. Imported with Barrage, not published by it.`,
		description_uk: `Дані набору ${via.name_uk}, кожна цифра з дописом, на який він посилається. Імпортовано за допомогою Barrage, але не оприлюднено ним.`,
		temporal: span,
		licenses: [{ name: 'notspecified', title: 'See the terms of the data set', path: via.url }],
		sources: [{ title: via.name_en, path: via.url }]
	};
	return `${JSON.stringify(descriptor, null, '\t')}\n`;
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
