/** People killed and injured in an attack, by place: the statement, the places, the verified minimum. */
import * as m from '../../paraglide/messages';
import { boundCell, missing, type Table } from '../../drawing/charts/table';
import type { IsoDay } from '../../records/ledger/types';
import type { AttackToll } from '../../figures/stats/casualty-toll';
import type { AttackDetail } from '../../figures/stats/day-detail';
import type { Figure } from '../../figures/stats/figure';
import type { Locale, Names } from '../../figures/view/catalogue';
import { formatChange, formatDayLong, formatFigureRange } from '../../figures/view/format';

/** One measure in one row. */
export interface PlaceFigure {
	figure: Figure;
	reportId: string | null;
	disputed: boolean;
}

export interface PlaceRow {
	attackId: string;
	kind: 'country' | 'place' | 'sum' | 'verified';
	placeId: string | null;
	killed: PlaceFigure | null;
	injured: PlaceFigure | null;
	/** The headline of the attack: what enters the totals of the day. */
	headline: boolean;
}

const tollFigure = (
	toll: { figure: Figure; reportId: string; disputed: boolean } | null | undefined
): PlaceFigure | null =>
	toll ? { figure: toll.figure, reportId: toll.reportId, disputed: toll.disputed } : null;
const bare = (figure: Figure | null | undefined): PlaceFigure | null =>
	figure ? { figure, reportId: null, disputed: false } : null;

/** The rows of one attack; none when nobody states people killed or injured. */
export function placeRows({ attack, killed, injured }: AttackDetail): PlaceRow[] {
	const row = (
		kind: PlaceRow['kind'],
		placeId: string | null,
		pick: (toll: AttackToll | null) => PlaceFigure | null,
		headline = false
	): PlaceRow[] => {
		const made = { killed: pick(killed), injured: pick(injured) };
		return made.killed || made.injured
			? [{ attackId: attack.attack_id, kind, placeId, ...made, headline }]
			: [];
	};
	const places = new Set(
		[killed, injured].flatMap((toll) => toll?.places.map((place) => place.placeId) ?? [])
	);
	const hasStatement = killed?.statement != null || injured?.statement != null;
	return [
		...row('country', null, (toll) => tollFigure(toll?.statement), true),
		...[...places]
			.sort()
			.flatMap((id) =>
				row('place', id, (toll) => tollFigure(toll?.places.find((place) => place.placeId === id)))
			),
		...row('sum', null, (toll) => bare(toll?.sumOfPlaces), !hasStatement),
		...row('verified', null, (toll) => bare(toll?.verified))
	];
}

/** Rule 9: what the statement for the country exceeds the sum of the places by; null where either is missing. */
export function placeDifference(toll: AttackToll | null): number | null {
	return toll?.statement && toll.sumOfPlaces
		? toll.statement.figure.value - toll.sumOfPlaces.value
		: null;
}

/** "stated − sum of places: +2 killed, −13 injured"; empty where there is nothing to compare. */
export function differenceText({ killed, injured }: AttackDetail, locale: Locale): string {
	const text = (toll: AttackToll | null) => {
		const difference = placeDifference(toll);
		return difference === null ? '—' : formatChange(difference, locale);
	};
	if (placeDifference(killed) === null && placeDifference(injured) === null) return '';
	return m.day_difference({ killed: text(killed), injured: text(injured) }, { locale });
}

/** The name of a row. */
export function placeName(row: PlaceRow, names: Names, locale: Locale): string {
	const o = { locale };
	switch (row.kind) {
		case 'country':
			return m.day_place_country({}, o);
		case 'sum':
			return m.day_place_sum({}, o);
		case 'verified':
			return m.day_place_verified({}, o);
		case 'place':
			return names.place(row.placeId ?? '');
	}
}

/** The rows of all attacks of a day as a table for the screen and its CSV. */
export function placesTable(
	attacks: readonly AttackDetail[],
	date: IsoDay,
	names: Names,
	locale: Locale
): Table {
	const o = { locale };
	const cells = (figure: PlaceFigure | null) => [
		figure
			? { value: figure.figure.value, text: formatFigureRange(figure.figure, locale) }
			: missing(m.word_no_report({}, o)),
		boundCell(figure?.figure ?? null, 'low'),
		boundCell(figure?.figure ?? null, 'high'),
		{ value: figure?.reportId ?? null, text: '' }
	];
	const hidden = (id: string) => ({ id, label: id, numeric: true, csvOnly: true });
	return {
		caption: m.day_places_caption({ date: formatDayLong(date, locale) }, o),
		columns: [
			{ id: 'place', label: m.day_place({}, o), numeric: false },
			{ id: 'attack_id', label: 'attack_id', numeric: false, csvOnly: true },
			{ id: 'kind', label: 'kind', numeric: false, csvOnly: true },
			{ id: 'place_id', label: 'place_id', numeric: false, csvOnly: true },
			{ id: 'killed', label: m.word_killed({}, o), numeric: true },
			hidden('killed_low'),
			hidden('killed_high'),
			{ ...hidden('killed_report'), numeric: false },
			{ id: 'injured', label: m.word_injured({}, o), numeric: true },
			hidden('injured_low'),
			hidden('injured_high'),
			{ ...hidden('injured_report'), numeric: false }
		],
		rows: attacks.flatMap((detail) =>
			placeRows(detail).map((row) => [
				{ value: placeName(row, names, locale), text: placeName(row, names, locale) },
				{ value: row.attackId, text: row.attackId },
				{ value: row.kind, text: row.kind },
				{ value: row.placeId, text: row.placeId ?? '' },
				...cells(row.killed),
				...cells(row.injured)
			])
		)
	};
}
