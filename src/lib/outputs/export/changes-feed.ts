/** The feed of the change log: the newest reports, in English. */
import { isDay, momentToInstant } from '../../records/ledger/moment';
import { bestAddress, shownNote } from '../../records/ledger/readings';
import type { IsoMoment } from '../../records/ledger/types';
import { formatPublished } from '../../drawing/charts/shared/published';
import * as m from '../../paraglide/messages';
import type { ChangeEntry } from '../../figures/stats/changes';
import { formatAtom } from './atom';
import type { LedgerNames } from '../../figures/view/ledger-names';
import { pageHref } from '../../figures/view/page-href';
import { fileHref } from '../../figures/view/site-address';
import { changeKindWord, figureWords, statementWords } from './change-words';

/** A feed is asked for again and again; what is older is in the page and in `changes.csv`. */
export const FEED_ENTRIES = 100;

/**
 * Tag URIs (RFC 4151) that stay the same whatever becomes of a feed. Two sites are two feeds: where the host is known
 * it is in the name, with the path that the site lies under.
 */
const tagsOf = (origin: string): string =>
	origin === ''
		? 'tag:barrage,2026:'
		: `tag:${new URL(origin).hostname},2026:${fileHref('/').slice(1)}`;

/** A moment as RFC 3339 in UTC. A bare day is its start, so that no entry lies in the reader's future. */
export const momentToUtc = (moment: IsoMoment): string =>
	isDay(moment)
		? `${moment}T00:00:00Z`
		: new Date(momentToInstant(moment)).toISOString().replace('.000Z', 'Z');

/**
 * The change log as Atom, in the order given, at most {@link FEED_ENTRIES} of it. `rights` is the
 * licence, null for none; without an origin (`https://your.host`) addresses are relative to the feed's own.
 */
export function changesFeed(
	entries: readonly ChangeEntry[],
	names: LedgerNames,
	rights: string | null,
	origin: string
): string {
	const locale = 'en';
	const tags = tagsOf(origin);
	const page = origin + pageHref('/data/changes/', locale);
	return formatAtom({
		id: `${tags}changes`,
		title: m.changes_feed_title({}, { locale }),
		subtitle: m.changes_feed_subtitle({}, { locale }),
		author: 'Barrage contributors',
		...(rights !== null && { rights }),
		language: locale,
		self: origin + fileHref('/data/changes.xml'),
		href: page,
		entries: entries.slice(0, FEED_ENTRIES).map((entry) => {
			const { kind, report, attack, changes } = entry;
			const said =
				report.published_basis === 'inferred'
					? m.changes_feed_inferred({ when: formatPublished(report, locale) }, { locale })
					: '';
			const figures = changes.map((change) => {
				const [before, after] = [change.before, change.after].map((side) =>
					side ? statementWords(side, locale) : '–'
				);
				const what = figureWords(change, names, locale);
				return change.before ? `${what}: ${before} → ${after}` : `${what}: ${after}`;
			});
			return {
				id: `${tags}report:${report.report_id}`,
				title: m.changes_feed_entry(
					{
						kind: changeKindWord(kind, locale),
						attack: attack.title_en || attack.attack_id,
						source: names.source(report.source_id)
					},
					{ locale }
				),
				updated: momentToUtc(report.recorded),
				published: momentToUtc(report.published),
				href: `${page}#${report.report_id}`,
				via: bestAddress(report),
				categories: [kind, attack.direction],
				summary: [
					`${figures.join('; ') || m.changes_no_figures({}, { locale })}.`,
					said,
					shownNote(report)
				]
					.filter((part) => part !== '')
					.join(' ')
			};
		})
	});
}
