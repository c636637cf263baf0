/** Where a report was read, and its note without the addresses that say so in another place. */
import type { IndexedReport } from './ledger';
import type { Reading } from './types';

/** What is asked of a report here. */
export type Read = Pick<IndexedReport, 'report_id' | 'via_source_id' | 'url' | 'readings'>;

/** Hosts on which the first part of a path names a channel and not a page. */
const CHANNEL_HOSTS = new Set(['t.me', 'telegram.me']);

/**
 * Whether an address leads to a site or a channel as a whole (`https://t.me/mod_russia`) and not to a page in it:
 * what was read cannot be found there without searching.
 */
export function isSiteAddress(address: string): boolean {
	let url: URL;
	try {
		url = new URL(address);
	} catch {
		return false;
	}
	const parts = url.pathname.split('/').filter((part) => part !== '');
	if (parts.length === 0) return url.search === '';
	return parts.length === 1 && CHANNEL_HOSTS.has(url.host);
}

/**
 * Every place where a report was read, pages before addresses of sites, else in the order of `readings.csv`. A
 * report without rows there was read at its own address.
 */
export function readingsOf(report: Read): Reading[] {
	const { report_id, via_source_id, url, readings } = report;
	const isListed = url === '' || readings.some((reading) => reading.url === url);
	const own: Reading = { report_id, via_source_id, url, archive_url: '', note: '' };
	const all = isListed ? readings : [own, ...readings];
	return [
		...all.filter((reading) => !isSiteAddress(reading.url)),
		...all.filter((reading) => isSiteAddress(reading.url))
	];
}

/** The address to lead to where there is room for one: that of a page before that of a site; `''` for none. */
export const bestAddress = (report: Read): string => readingsOf(report)[0]?.url ?? '';

const ADDRESS = /,?\s*(https?:\/\/[^\s<>"]+)/g;
const LIST = /\s*Also read at: (?=\S)/;

/** What a sentence puts behind an address is no part of it. */
const withoutStops = (address: string): string =>
	address.replace(/[.,;:]+$/, '').replace(/^([^(]*)\)+[.,;:]*$/, '$1');

const addressesIn = (text: string): string[] =>
	[...text.matchAll(ADDRESS)].map((match) => withoutStops(match[1]!));

/**
 * The note of a report without the addresses that are readings of it: a list of them ("Also read at: …") goes
 * whole, one within a sentence goes alone. What is no reading stays.
 */
export function noteProse(note: string, readings: readonly Pick<Reading, 'url'>[]): string {
	const known = new Set(readings.map((reading) => reading.url));
	if (known.size === 0 || !note.includes('://')) return note;
	const [head = '', ...lists] = note.split(LIST);
	const kept = [head, ...lists.filter((list) => addressesIn(list).some((url) => !known.has(url)))];
	return kept
		.join(' Also read at: ')
		.replace(ADDRESS, (found, address: string) => {
			const url = withoutStops(address);
			return known.has(url) ? address.slice(url.length) : found;
		})
		.trim();
}

/** {@link noteProse} of a report: what is shown of its note where its readings are shown too. */
export const shownNote = (report: Read & Pick<IndexedReport, 'note'>): string =>
	noteProse(report.note, readingsOf(report));
