import { licenceOf } from '../../records/ledger/licence';
import { dataPackage, type DataPackage } from '../../records/ledger/schema';
import type { IsoDay } from '../../records/ledger/types';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';
import { formatDay, formatSpan } from '../../figures/view/format';
import { inPackage } from '../../figures/view/languages';
import { pageHref } from '../../figures/view/page-href';

export interface CitedLedger {
	/** As its own descriptor says it. */
	about: Pick<DataPackage, 'title' | 'title_uk' | 'licenses' | 'contributors'>;
	/** The day of the version; empty for a ledger without reports. */
	version: IsoDay;
	span: { from: IsoDay; to: IsoDay };
	/** The day of the latest publication that any figure rests on; empty for none. */
	known: IsoDay;
	/** Where the site is served, `https://your.host`; empty where it is not known. */
	origin: string;
}

/** How to cite a ledger, in one line: whose it is, what, of which days, as known when, where, on which terms. */
export function citeLedger(
	{ about, version, span, known, origin }: CitedLedger,
	locale: Locale
): string {
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
		...(origin === '' ? [] : [origin + pageHref('/data/', locale)]),
		...(licence ? [`${licence.short}.`] : [])
	].join(' ');
}

/**
 * A `CITATION.cff` (Citation File Format 1.2) for a version of the ledger: its `version` and `date-released`
 * are the day of the version, and its `url` is where the ledger is published, where that is known and it names none.
 * Everything else stays as it is written; lines that are missing are added.
 */
export function citeVersion(citation: string, version: IsoDay, origin = ''): string {
	const set = (text: string, key: string, value: string = version) => {
		const line = `${key}: '${value}'`;
		const pattern = new RegExp(`^${key}:.*$`, 'm');
		return pattern.test(text) ? text.replace(pattern, line) : `${text.trimEnd()}\n${line}\n`;
	};
	const dated = set(set(citation, 'version'), 'date-released');
	return origin === '' || /^url:/m.test(citation)
		? dated
		: set(dated, 'url', origin + pageHref('/data/', 'en'));
}
