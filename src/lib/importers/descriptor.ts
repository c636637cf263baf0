/** `datapackage.json` of a ledger that imported rows stand in: whose they are, and which days they cover. */
import type { IsoDay, Source } from '../ledger/types';

interface Span {
	from: IsoDay;
	to: IsoDay;
}

const TEMPORAL =
	/("temporal"\s*:\s*\{\s*"from"\s*:\s*")(\d{4}-\d{2}-\d{2})("\s*,\s*"to"\s*:\s*")(\d{4}-\d{2}-\d{2})"/;

/** The descriptor of a ledger made from one file alone. Its licence is that of the file, which is not ours to say. */
export function describeImport(via: Source, span: Span): string {
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
export function widenTemporal(text: string, span: Span): string | null {
	const match = TEMPORAL.exec(text);
	const [, , from = '', , to = ''] = match ?? [];
	if (!match || (from <= span.from && to >= span.to)) return null;
	const wide = { from: from < span.from ? from : span.from, to: to > span.to ? to : span.to };
	return text.replace(TEMPORAL, `$1${wide.from}$3${wide.to}"`);
}
