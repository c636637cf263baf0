/** The feed of the change log: the newest reports, in English. */
import { isDay, momentToInstant } from '../../records/ledger/moment';
import { bestAddress, shownNote } from '../../records/ledger/readings';
import type { IsoMoment } from '../../records/ledger/types';
import { formatPublished } from '../../drawing/charts/shared/published';
import * as m from '../../paraglide/messages';
import type { ChangeEntry } from '../../figures/stats/changes';
import { formatAtom } from './atom';
import type { LedgerNames } from '../../figures/view/ledger-names';
import { changeKindWord, figureWords, statementWords } from './change-words';

/** A feed is asked for again and again; what is older is in the page and in `changes.csv`. */
export const FEED_ENTRIES = 100;

/** Tag URIs (RFC 4151) name the report wherever the site is served. */
const TAG = 'tag:barrage,2026:';

/** A moment as RFC 3339 in UTC. A bare day is its start, so that no entry lies in the reader's future. */
export const momentToUtc = (moment: IsoMoment): string =>
	isDay(moment)
		? `${moment}T00:00:00Z`
		: new Date(momentToInstant(moment)).toISOString().replace('.000Z', 'Z');

/** The change log as Atom, in the order given, at most {@link FEED_ENTRIES} of it. `rights` is the licence, null for none. */
export function changesFeed(
	entries: readonly ChangeEntry[],
	names: LedgerNames,
	rights: string | null
): string {
	const locale = 'en';
	return formatAtom({
		id: `${TAG}changes`,
		title: m.changes_feed_title({}, { locale }),
		subtitle: m.changes_feed_subtitle({}, { locale }),
		author: 'Barrage contributors',
		...(rights !== null && { rights }),
		language: locale,
		self: '/data/changes.xml',
		href: '/data/changes/',
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
				id: `${TAG}report:${report.report_id}`,
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
				href: `/data/changes/#${report.report_id}`,
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
