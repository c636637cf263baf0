/** The feed of the change log: the newest reports, and the days that stand out by them, in English. */
import { isDay, momentToInstant } from '../../records/ledger/moment';
import { bestAddress, shownNote } from '../../records/ledger/readings';
import type { IndexedReport } from '../../records/ledger/ledger';
import type { IsoMoment } from '../../records/ledger/types';
import { formatPublished } from '../../drawing/charts/shared/published';
import * as m from '../../paraglide/messages';
import type { ChangeEntry } from '../../figures/stats/changes';
import type { DayAlert } from '../../figures/stats/day-alerts';
import { FAMILIES } from '../../figures/stats/series';
import { dayHref } from '../../figures/view/day-href';
import { directionName } from '../../figures/view/describe';
import { formatDay, formatFigureRange, formatNumber } from '../../figures/view/format';
import { formatAtom, type AtomEntry } from './atom';
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

/** So many salvo days and record days are in the feed beside them, the latest entered. */
export const FEED_ALERTS = 50;

/** What the entries of a feed share. */
interface FeedSite {
	names: LedgerNames;
	/** `https://your.host`; empty where it is not known. */
	origin: string;
}

/**
 * The change log as Atom: at most {@link FEED_ENTRIES} of it, in the order given, and {@link FEED_ALERTS} of the days
 * that stand out, each before what was entered on the same day. `rights` is the licence, null for none; without an
 * origin (`https://your.host`) addresses are relative to the feed's own.
 */
export function changesFeed(
	entries: readonly ChangeEntry[],
	alerts: readonly DayAlert[],
	names: LedgerNames,
	rights: string | null,
	origin: string
): string {
	const locale = 'en';
	const site = { names, origin };
	const reports = new Map(entries.map(({ report }) => [report.report_id, report]));
	const told = [...alerts]
		.sort((a, b) => byText(b.day, a.day))
		.flatMap((alert) => alertEntry(alert, reports, site) ?? [])
		.sort((a, b) => byText(b.updated, a.updated))
		.slice(0, FEED_ALERTS);
	return formatAtom({
		id: `${tagsOf(origin)}changes`,
		title: m.changes_feed_title({}, { locale }),
		subtitle: m.changes_feed_subtitle({}, { locale }),
		author: 'Barrage contributors',
		...(rights !== null && { rights }),
		language: locale,
		self: origin + fileHref('/data/changes.xml'),
		href: origin + pageHref('/data/changes/', locale),
		entries: [
			...told,
			...entries.slice(0, FEED_ENTRIES).map((entry) => changeEntry(entry, site))
		].sort((a, b) => byText(b.updated, a.updated))
	});
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One report: what it changed, and where it was read. */
function changeEntry(
	{ kind, report, attack, changes }: ChangeEntry,
	{ names, origin }: FeedSite
): AtomEntry {
	const locale = 'en';
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
		id: `${tagsOf(origin)}report:${report.report_id}`,
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
		href: `${origin}${pageHref('/data/changes/', locale)}#${report.report_id}`,
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
}

/**
 * One day that stands out. It is as new as the latest entered of the reports that its figures rest on; null where they
 * rest on none, for then nobody can say since when.
 */
function alertEntry(
	alert: DayAlert,
	reports: ReadonlyMap<string, IndexedReport>,
	{ names, origin }: FeedSite
): AtomEntry | null {
	const o = { locale: 'en' } as const;
	const { kind, day, direction, families } = alert;
	const own = alert.reports.flatMap((id) => reports.get(id) ?? []);
	const latest = (moments: string[]) => moments.sort(byText).at(-1);
	const updated = latest(own.map(({ recorded }) => momentToUtc(recorded)));
	const published = latest(own.map(({ published }) => momentToUtc(published)));
	if (updated === undefined || published === undefined) return null;
	const n = formatNumber(alert.launched, o.locale);
	const facts = {
		day: formatDay(day, o.locale),
		direction: directionName(direction, o.locale),
		launched: alert.floor ? m.changes_at_least({ n }, o) : n
	};
	const parts = FAMILIES.map((family) => {
		const figure = families[family];
		return `${names.weapon(family)}: ${figure ? formatFigureRange(figure, o.locale) : '–'}`;
	});
	const why =
		kind === 'salvo'
			? m.changes_alert_salvo_why({}, o)
			: m.changes_alert_record_why({ n: formatNumber(alert.openBefore, o.locale) }, o);
	return {
		id: `${tagsOf(origin)}${kind}:${direction}:${day}`,
		title: kind === 'salvo' ? m.changes_alert_salvo(facts, o) : m.changes_alert_record(facts, o),
		updated,
		published,
		href: origin + dayHref(day, direction, o.locale),
		categories: [kind, direction],
		summary: `${parts.join('; ')}. ${why}`
	};
}
