import { licenceOf } from '../../records/ledger/licence';
import { dataPackage, type DataPackage } from '../../records/ledger/schema';
import type { IsoDay } from '../../records/ledger/types';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';
import { formatDay, formatSpan } from '../../figures/view/format';
import { inPackage } from '../../figures/view/languages';

export interface CitedLedger {
	/** As its own descriptor says it. */
	about: Pick<DataPackage, 'title' | 'title_uk' | 'licenses' | 'contributors'>;
	/** The day of the version; empty for a ledger without reports. */
	version: IsoDay;
	span: { from: IsoDay; to: IsoDay };
	/** The day of the latest publication that any figure rests on; empty for none. */
	known: IsoDay;
}

/** How to cite a ledger, in one line: whose it is, what, of which days, as known when, on which terms. */
export function citeLedger({ about, version, span, known }: CitedLedger, locale: Locale): string {
	const o = { locale };
	const authors = about.contributors?.map(({ title }) => title) ?? [];
	const isOurs = authors[0] === dataPackage.contributors?.[0]?.title;
	const licence = licenceOf(about);
	return [
		...(isOurs ? [m.publish_author({}, o)] : authors).map((name) => `${name}.`),
		m.publish_citation(
			{
				title: inPackage(about, 'title', locale),
				version: version || '–',
				span: span.from === '' ? '–' : formatSpan(span, locale),
				known: known === '' ? '–' : formatDay(known, locale)
			},
			o
		),
		...(licence ? [`${licence.short}.`] : [])
	].join(' ');
}

/**
 * A `CITATION.cff` (Citation File Format 1.2) for a version of the ledger: its `version` and `date-released`
 * are the day of the version. Everything else stays as it is written; lines that are missing are added.
 */
export function citeVersion(citation: string, version: IsoDay): string {
	const set = (text: string, key: string) => {
		const line = `${key}: '${version}'`;
		const pattern = new RegExp(`^${key}:.*$`, 'm');
		return pattern.test(text) ? text.replace(pattern, line) : `${text.trimEnd()}\n${line}\n`;
	};
	return set(set(citation, 'version'), 'date-released');
}
