/** Posts that another data set has read already: one report then, read in two places. */
import { COUNTRIES } from '../ledger/country';
import { isWithin, type Tree } from '../ledger/ledger';
import { isSiteAddress } from '../ledger/readings';
import type { Count, LedgerTables, Report } from '../ledger/types';
import { addStated } from './stated';
import type { StatedCount } from './types';

const TELEGRAM = /^(?:www\.)?(?:t|telegram)\.me$/;

/**
 * What tells one post from all others, however its address is written: of Telegram its channel and number, else host,
 * path and query. Null for what is no address of a page.
 */
export function postOf(address: string): string | null {
	if (address === '' || isSiteAddress(address)) return null;
	let url: URL;
	try {
		url = new URL(address);
	} catch {
		return null;
	}
	const parts = url.pathname.split('/').filter((part) => part !== '');
	if (TELEGRAM.test(url.host)) {
		// `/s/` is the same channel as a web page shows it.
		const [channel = '', number = ''] = parts[0] === 's' ? parts.slice(1) : parts;
		return /^\d+$/.test(number) ? `t.me/${channel.toLowerCase()}/${Number(number)}` : null;
	}
	return `${url.host.replace(/^www\./, '')}/${parts.join('/')}${url.search}`;
}

/** A report that stands, with its figures. */
export interface StandingReport {
	report: Report;
	counts: Count[];
	/** Who has read its post, as far as its rows say; null stands for the source itself. */
	readBy: Set<string | null>;
	/** Whether `readings.csv` has a row of it. */
	isListed: boolean;
}

/** The reports that stand, by their attack and post; those of `isOwn` are left out. */
export function indexPosts(
	tables: Pick<LedgerTables, 'reports' | 'counts' | 'readings'>,
	isOwn: (report: Report) => boolean
): Map<string, StandingReport[]> {
	const superseded = new Set(tables.reports.map((report) => report.supersedes));
	const byId = new Map<string, StandingReport>();
	const byPost = new Map<string, StandingReport[]>();
	for (const report of tables.reports) {
		if (report.status === 'withdrawn' || superseded.has(report.report_id) || isOwn(report))
			continue;
		const post = postOf(report.url);
		if (post === null) continue;
		const standing: StandingReport = {
			...{ report, counts: [], isListed: false },
			readBy: new Set([report.via_source_id])
		};
		byId.set(report.report_id, standing);
		const key = keyOfPost(report.attack_id, post);
		const list = byPost.get(key);
		if (list) list.push(standing);
		else byPost.set(key, [standing]);
	}
	for (const count of tables.counts) byId.get(count.report_id)?.counts.push(count);
	for (const { report_id, via_source_id } of tables.readings) {
		const standing = byId.get(report_id);
		if (!standing) continue;
		standing.isListed = true;
		standing.readBy.add(via_source_id);
	}
	return byPost;
}

/** Under which {@link indexPosts} keeps what a post says of an attack. */
export const keyOfPost = (attack: string, post: string): string => `${attack} ${post}`;

/**
 * What a second reading of a post is beside the first: the `same`, where the first has all its figures; `other`, where
 * one of them is another figure; `more`, where it tells what the first leaves out.
 */
export function compareReadings(
	first: readonly StatedCount[],
	second: readonly StatedCount[],
	weapons: Tree
): 'same' | 'other' | 'more' {
	const compared = second.map((count) => {
		const known = figureOf(first, count, weapons);
		return known === null ? 'more' : isSameFigure(known, count) ? 'same' : 'other';
	});
	const back = first.map((count) => {
		const known = figureOf(second, count, weapons);
		return known === null || isSameFigure(known, count) ? 'same' : 'other';
	});
	if ([...compared, ...back].includes('other')) return 'other';
	return compared.includes('more') ? 'more' : 'same';
}

type Of = Pick<StatedCount, 'measure' | 'weapon_id' | 'place_id'>;
type Figure = Pick<StatedCount, 'qualifier' | 'value' | 'low' | 'high'>;

/**
 * What counts say of a measure, weapon and place: the figure they state of it, else the sum of those of the weapons
 * below it that stand in no other of them. Null where they say nothing.
 */
function figureOf(counts: readonly StatedCount[], of: Of, weapons: Tree): Figure | null {
	const alike = counts.filter(
		(count) => count.measure === of.measure && placeOf(count.place_id) === placeOf(of.place_id)
	);
	const stated = alike.find((count) => count.weapon_id === of.weapon_id);
	if (stated) return stated;
	if (of.weapon_id === null) return null;
	const { weapon_id } = of;
	const below = alike.filter(
		(count) => count.weapon_id !== null && isWithin(weapons, count.weapon_id, weapon_id)
	);
	const tops = below.filter(
		(count) =>
			!below.some(
				(other) =>
					other !== count &&
					other.weapon_id !== null &&
					isWithin(weapons, count.weapon_id!, other.weapon_id)
			)
	);
	return tops.length === 0 ? null : tops.map((count): Figure => count).reduce(addStated);
}

/** A figure for the country is one whether its place is written or left empty. */
const placeOf = (place: string | null): string =>
	place === null || place in COUNTRIES ? '' : place;

const isSameFigure = (a: Figure, b: Figure): boolean =>
	a.qualifier === b.qualifier && a.value === b.value && a.low === b.low && a.high === b.high;
