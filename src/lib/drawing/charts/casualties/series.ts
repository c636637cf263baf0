import type { Direction, Note } from '../../../records/ledger/types';
import { doubtsAbout } from '../../../figures/stats/doubts';
import { sumFigures, type Figure } from '../../../figures/stats/figure';
import { groupByGrain, type Grain, type Span } from '../../../figures/stats/grain';
import type { CasualtyCell, OtherAttack, PeriodStatement } from '../../../figures/stats/series';
import { countryOf } from '../../../records/ledger/country';
import type { Scope } from '../../../figures/view/scope';
import type { Selection } from '../../../figures/view/selection';

export const MEASURES = ['killed', 'injured'] as const;
export type CasualtyKind = (typeof MEASURES)[number];

/** People of one measure over one mark. */
export interface CasualtyPoint {
	span: Span;
	/** Null: nothing reported, which is not zero. */
	figure: Figure | null;
	/** Rests at least in part on a sum of places: a lower bound. */
	fromPlaces: boolean;
	/** What is stated for the whole country, where the places add up to more; of one day only. */
	stated: Figure | null;
	/** The UN's verified minimum. */
	verified: Figure | null;
	disputed: boolean;
	/** Some report of a strike exists for the mark. */
	reported: boolean;
	/** Indices of reports. */
	chosen: number[];
}

export interface CasualtyPanel {
	measure: CasualtyKind;
	/** The weapons of the view: people are counted of attacks with all of them. */
	selection: Selection;
	points: CasualtyPoint[];
	total: Figure | null;
	/** Days with a figure. */
	days: number;
}

export interface CasualtiesSeries {
	direction: Direction;
	grain: Grain;
	span: Span;
	selection: Selection;
	panels: CasualtyPanel[];
	/** Statements about people over several days that touch the period, by their first day. */
	periods: PeriodStatement[];
	/** Attacks of the period that were not made from the air: not counted here. The deadliest first. */
	others: OtherAttack[];
	/** What speaks against figures shown here, by day. */
	doubts: Note[];
}

/** The harm of an attack, to put the gravest first. */
const gravity = ({ killed, injured }: OtherAttack) =>
	(killed?.value ?? -1) * 1e6 + (injured?.value ?? -1);

/** The statement for the country beside a greater sum of places. */
function statedOf(cells: readonly CasualtyCell[], direction: Direction): Figure | null {
	const [cell] = cells;
	if (!cell || cells.length > 1 || cell.basis === 'statement') return null;
	return cell.places.find(({ placeId }) => placeId === countryOf(direction))?.figure ?? null;
}

/** The people of a scope by day, week or month. */
export function toCasualtiesSeries(scope: Scope): CasualtiesSeries {
	const { grain, span, series } = scope;
	const panels = MEASURES.map((measure): CasualtyPanel => {
		const points = groupByGrain(scope.days, grain).map((group): CasualtyPoint => {
			const cells = group.days.flatMap((day) => {
				const cell = day[measure];
				return cell ? [cell] : [];
			});
			return {
				span: group.span,
				figure: sumFigures(cells.map((cell) => cell.best)),
				fromPlaces: cells.some((cell) => cell.basis === 'sum-of-places'),
				stated: statedOf(cells, series.direction),
				verified: sumFigures(cells.map((cell) => cell.verified)),
				disputed: cells.some((cell) => cell.disputed),
				reported: group.days.some((day) => day.reported),
				chosen: [...new Set(cells.flatMap((cell) => cell.chosen))]
			};
		});
		return {
			measure,
			selection: scope.selection,
			points,
			total: scope.totals[measure].figure,
			days: scope.totals[measure].days
		};
	});
	const touches = (from: string, to: string) => from <= span.to && to >= span.from;
	return {
		direction: scope.direction,
		grain: grain,
		span,
		selection: scope.selection,
		panels,
		periods: series.periods
			.filter(({ weaponId, from, to }) => weaponId === null && touches(from, to))
			.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1)),
		others: series.others
			.filter(({ day }) => touches(day, day))
			.sort((a, b) => gravity(b) - gravity(a)),
		doubts: doubtsAbout(scope.doubts, 'people')
	};
}
