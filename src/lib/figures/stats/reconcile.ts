/**
 * Rule 9: what sources say of a span is compared with our sum of its days, a figure with the sum of its
 * parts, a report with the one used. Differences are shown, never mended.
 */
import {
	isWithin,
	type IndexedAttack,
	type IndexedReport,
	type Ledger
} from '../../records/ledger/ledger';
import { isTallied } from '../../records/ledger/measures';
import { daysBetween } from '../../records/ledger/moment';
import type { Count, Direction, IsoDay, Measure } from '../../records/ledger/types';
import { attackToll } from './casualty-toll';
import { attackFigures } from './choose-report';
import { contradicts, openAbove, sumFigures, toFigure, type Figure } from './figure';
import type { Span } from './grain';
import { knownReports } from './known-reports';
import { FAMILIES, type DailySeries, type Day } from './series';
import { countryOf } from '../../records/ledger/country';

/** One figure of a statement over several days, beside the sum of our days. */
export interface PeriodLine {
	measure: Measure;
	/** Null for people. */
	weaponId: string | null;
	/** Of which weapon our sum is: the same, or its family where some day tells no more. */
	comparedId: string | null;
	/** As the source words it, and as a figure. */
	count: Count;
	stated: Figure;
	/** Σ over the days of the period that have the figure, open above where one has none; null where none has. */
	ours: Figure | null;
	/** Days of the period, days of it inside the record, and days with this figure. */
	days: number;
	inside: number;
	known: number;
	/** ours − stated; null unless the whole period lies in the record and something is known of it. */
	difference: number | null;
	/** What leaves room for the difference: the range of the statement, or our sum of too few days. */
	agrees: 'statement' | 'sum' | null;
}

export interface PeriodCheck {
	attack: IndexedAttack;
	report: IndexedReport;
	lines: PeriodLine[];
	/**
	 * Days within the period, two or more, that give exactly every figure of the statement while the whole
	 * period does not: what the source may have counted. Looked for only where two or more figures are exact.
	 */
	match: Span | null;
}

type Pick = (day: Day) => Figure | null;

/** A picked figure of which we know that some is missing. */
const openIf = (isPartial: boolean | undefined, figure: Figure | null | undefined) =>
	figure && isPartial ? openAbove(figure) : (figure ?? null);

/** The figure of a day that a measure of a period is compared with; null where we keep none such. */
function pickerOf(ledger: Ledger, measure: Measure, weapon: string | null): Pick | null {
	if (isTallied(measure)) {
		if (weapon === null) return null;
		// Of all weapons together we keep no figure: the two families are added.
		return FAMILIES.every((family) => isWithin(ledger.weaponTree, family, weapon))
			? (day) => {
					const cells = FAMILIES.map((family) => day.strikes[family]);
					return openIf(
						cells.some((cell) => cell?.partial),
						sumFigures(cells.map((cell) => cell?.[measure] ?? null))
					);
				}
			: (day) => openIf(day.strikes[weapon]?.partial, day.strikes[weapon]?.[measure]);
	}
	switch (measure) {
		case 'killed':
		case 'injured':
			return (day) => day[measure]?.best ?? null;
		case 'killed_or_injured':
			return (day) => sumFigures([day.killed?.best ?? null, day.injured?.best ?? null]);
		default:
			return null;
	}
}

/**
 * The weapon whose figures a statement about `weapon` is compared with: the weapon itself, or its family where
 * some day tells launches of the family only and on every other day the family was this weapon alone. A sum
 * over fewer days would look like a difference.
 */
function comparedWeapon(ledger: Ledger, days: readonly Day[], weapon: string): string {
	const family = FAMILIES.find((id) => isWithin(ledger.weaponTree, weapon, id));
	if (!family) return weapon;
	const launched = (day: Day, id: string) => day.strikes[id]?.launched?.value ?? null;
	const own = days.filter((day) => launched(day, weapon) !== null);
	const isAlone = own.every((day) => launched(day, weapon) === launched(day, family));
	const ofFamily = days.filter((day) => launched(day, family) !== null);
	return own.length > 0 && isAlone && own.length < ofFamily.length ? family : weapon;
}

const within = (days: readonly Day[], span: Span): Day[] =>
	days.filter((day) => day.date >= span.from && day.date <= span.to);

const isExact = (figure: Figure) => figure.low === figure.high && !figure.approximate;

function checkPeriod(
	ledger: Ledger,
	series: DailySeries,
	attack: IndexedAttack,
	report: IndexedReport
): PeriodCheck | null {
	const span = { from: attack.firstDay, to: attack.day };
	const inside = within(series.days, span);
	const length = daysBetween(span.from, span.to) + 1;
	const country = countryOf(attack.direction);
	const compared = report.counts.flatMap((count) => {
		const stated = toFigure(count);
		if (!stated || count.place_id !== country) return [];
		const as = count.weapon_id && comparedWeapon(ledger, inside, count.weapon_id);
		const pick = pickerOf(ledger, count.measure, as);
		return pick ? [{ count, as, stated, pick }] : [];
	});
	if (compared.length === 0 || inside.length === 0) return null;
	const lines = compared.map(({ count, as, stated, pick }): PeriodLine => {
		const figures = inside.map(pick).filter((figure) => figure !== null);
		const sum = sumFigures(figures);
		const ours = sum && figures.length < length ? openAbove(sum) : sum;
		const difference = ours && inside.length === length ? ours.value - stated.value : null;
		return {
			measure: count.measure,
			weaponId: count.weapon_id,
			comparedId: as,
			count,
			stated,
			ours,
			days: length,
			inside: inside.length,
			known: figures.length,
			difference,
			agrees: difference !== null && ours !== null ? whatAgrees(stated, ours) : null
		};
	});
	return { attack, report, lines, match: matchOf(inside, compared, lines) };
}

function whatAgrees(stated: Figure, ours: Figure): PeriodLine['agrees'] {
	if (ours.value >= stated.low && ours.value <= stated.high) return 'statement';
	return contradicts({ ...stated, approximate: false }, ours) ? null : 'sum';
}

function matchOf(
	days: readonly Day[],
	compared: readonly { stated: Figure; pick: Pick }[],
	lines: readonly PeriodLine[]
): Span | null {
	const exact = compared.filter(({ stated }) => isExact(stated));
	if (exact.length < 2 || exact.length < compared.length) return null;
	if (lines.every((line) => line.difference === 0)) return null;
	for (let length = days.length - 1; length >= 2; length--) {
		for (let start = days.length - length; start >= 0; start--) {
			const part = days.slice(start, start + length);
			const meets = exact.every(
				({ stated, pick }) => sumFigures(part.map(pick))?.value === stated.value
			);
			if (meets) return { from: part[0]!.date, to: part.at(-1)!.date };
		}
	}
	return null;
}

/** Every statement over a period that touches the record, beside our sums. In the order of the periods. */
export function reconcilePeriods(
	ledger: Ledger,
	series: DailySeries,
	asOf = Infinity
): PeriodCheck[] {
	return ledger.attacks
		.filter((attack) => attack.kind === 'period' && attack.direction === series.direction)
		.flatMap((attack) =>
			knownReports(attack.reports, asOf).flatMap(
				(report) => checkPeriod(ledger, series, attack, report) ?? []
			)
		)
		.sort(
			(a, b) =>
				compare(a.attack.day, b.attack.day) ||
				compare(a.attack.firstDay, b.attack.firstDay) ||
				compare(a.report.report_id, b.report.report_id)
		);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A figure of a report that is not the sum of the parts the same report states. */
export interface PartsCheck {
	attack: IndexedAttack;
	report: IndexedReport;
	measure: Measure;
	/** The weapon or place stated whole. */
	parent: string;
	parts: string[];
	stated: Figure;
	sum: Figure;
	/** sum − stated. */
	difference: number;
}

export interface PartsResult {
	/** How many stated wholes had stated parts. */
	compared: number;
	/** Those whose parts cannot add to the whole: more than it, or another number where all is exact. */
	differing: PartsCheck[];
}

/** Each whole that a standing report states against the sum of the parts it states itself. */
export function reconcileParts(ledger: Ledger, direction: Direction, asOf = Infinity): PartsResult {
	const result: PartsResult = { compared: 0, differing: [] };
	for (const attack of ledger.attacks) {
		if (attack.direction !== direction || attack.kind !== 'wave') continue;
		for (const report of knownReports(attack.reports, asOf)) {
			for (const check of partsOf(ledger, attack, report)) {
				result.compared++;
				if (check.difference !== 0 && contradicts(check.stated, check.sum))
					result.differing.push(check);
			}
		}
	}
	return result;
}

function partsOf(ledger: Ledger, attack: IndexedAttack, report: IndexedReport): PartsCheck[] {
	const country = countryOf(attack.direction);
	return report.counts.flatMap((whole) => {
		const stated = toFigure(whole);
		if (stated === null) return [];
		const isStrike = whole.weapon_id !== null;
		if (whole.place_id !== country) return [];
		const tree = isStrike ? ledger.weaponTree : ledger.placeTree;
		const nodeOf = (count: Count) => (isStrike ? count.weapon_id : count.place_id) ?? '';
		const below = report.counts.filter(
			(count) =>
				count.measure === whole.measure &&
				count !== whole &&
				(count.weapon_id !== null) === isStrike &&
				(!isStrike || count.place_id === country) &&
				!nodeOf(count).includes('+') &&
				isWithin(tree, nodeOf(count), nodeOf(whole))
		);
		const parts = below.filter(
			(count) =>
				!below.some((other) => other !== count && isWithin(tree, nodeOf(count), nodeOf(other)))
		);
		const sum = sumFigures(parts.map(toFigure));
		if (parts.length === 0 || sum === null) return [];
		return [
			{
				attack,
				report,
				measure: whole.measure,
				parent: nodeOf(whole),
				parts: parts.map(nodeOf),
				stated,
				// A list of kinds or places need not be whole: its sum is a floor for the figure stated.
				sum: openAbove(sum),
				difference: sum.value - stated.value
			}
		];
	});
}

/** Two standing reports of one attack that cannot both be true of the same total. */
export interface RivalCheck {
	attack: IndexedAttack;
	day: IsoDay;
	total: 'missile' | 'drone' | 'killed' | 'injured';
	/** What the total counts: weapons launched, or people. */
	used: { report: IndexedReport; figure: Figure };
	other: { report: IndexedReport; figure: Figure };
	/** other − used. */
	difference: number;
}

/**
 * Each report against the one used: launches of a family, people killed and injured in the whole country.
 * Only the last word of each source stands for it. In the order of days.
 */
export function reconcileReports(
	ledger: Ledger,
	direction: Direction,
	asOf = Infinity
): RivalCheck[] {
	return ledger.attacks
		.filter((attack) => attack.direction === direction && attack.kind === 'wave')
		.flatMap((attack) => [
			...FAMILIES.flatMap((family) => rivalLaunches(ledger, attack, family, asOf)),
			...(['killed', 'injured'] as const).flatMap((measure) =>
				rivalTolls(ledger, attack, measure, asOf)
			)
		]);
}

function rivalLaunches(
	ledger: Ledger,
	attack: IndexedAttack,
	family: 'missile' | 'drone',
	asOf: number
): RivalCheck[] {
	const figures = attackFigures(ledger, attack, family, asOf);
	const used = figures?.chosen.totals.launched;
	if (!figures || !used) return [];
	return figures.rivals.flatMap(({ report, totals: { launched } }) =>
		launched && report !== figures.chosen.report && contradicts(used, launched)
			? [
					{
						attack,
						day: attack.day,
						total: family,
						used: { report: figures.chosen.report, figure: used },
						other: { report, figure: launched },
						difference: launched.value - used.value
					}
				]
			: []
	);
}

function rivalTolls(
	ledger: Ledger,
	attack: IndexedAttack,
	measure: 'killed' | 'injured',
	asOf: number
): RivalCheck[] {
	const toll = attackToll(ledger, attack, measure, asOf)?.statement;
	const [used] = toll?.candidates ?? [];
	if (!toll || !used) return [];
	const stated = (report: IndexedReport) => {
		const count = report.counts.find(
			(each) => each.measure === measure && each.place_id === toll.placeId
		);
		return count ? toFigure(count) : null;
	};
	const chosen = stated(used);
	if (!chosen) return [];
	return toll.candidates.slice(1).flatMap((report) => {
		const figure = stated(report);
		return figure && contradicts(chosen, figure)
			? [
					{
						attack,
						day: attack.day,
						total: measure,
						used: { report: used, figure: chosen },
						other: { report, figure },
						difference: figure.value - chosen.value
					}
				]
			: [];
	});
}
