/** The cards of the days of the shipped ledger that have pictures, as their pages make them. */
import type { DayCard } from '../../../../src/lib/drawing/cards/card';
import { denominators } from '../../../../src/lib/drawing/charts/denominators/series';
import { toKnownWhenSeries } from '../../../../src/lib/drawing/charts/known-when/series';
import { weaponRows } from '../../../../src/lib/drawing/charts/weapons/series';
import { cardWords } from '../../../../src/lib/pages/day/card-words';
import { createDayLedger, viewDay } from '../../../../src/lib/pages/day/day-view';
import { pictureCard } from '../../../../src/lib/pages/day/picture-card';
import { selectTables } from '../../../../src/lib/records/ledger/select-tables';
import type { Direction, IsoMoment } from '../../../../src/lib/records/ledger/types';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { knownWhen } from '../../../../src/lib/figures/stats/known-when';
import { FAMILIES } from '../../../../src/lib/figures/stats/series';
import type { Locale } from '../../../../src/lib/figures/view/catalogue';

const { tables } = await readLedger('data', { today: '2026-11-22' });
const waves = tables.attacks.filter((attack) => attack.kind === 'wave');

/** Every day with an attack: `[date, direction]`. */
export const DAYS: [string, Direction][] = [
	...new Set(waves.map((attack) => `${attack.end.slice(0, 10)} ${attack.direction}`))
].map((day) => day.split(' ') as [string, Direction]);

/** The day of the last report. */
const LATEST = '2024-02-02';

/** The pictured cards of a day, as known on a moment. */
export function dayCards(
	date: string,
	direction: Direction = 'RU',
	locale: Locale = 'en',
	asOf: IsoMoment | null = null
): DayCard[] {
	const ids = waves
		.filter((attack) => attack.end.startsWith(date) && attack.direction === direction)
		.map((attack) => attack.attack_id);
	const day = createDayLedger(selectTables(tables, new Set(ids)), date, direction, locale);
	const { scope, detail } = viewDay(day, asOf);
	const rows = weaponRows(scope.days[0]!, scope.series.reports, day.names);
	const known = asOf ?? LATEST;
	return [
		pictureCard(
			{ id: 'weapons', series: rows },
			day,
			{ words: cardWords('weapons'), reportIds: rows.flatMap((row) => row.reportIds), known },
			locale
		),
		...detail.attacks.flatMap(({ strikes }) =>
			FAMILIES.flatMap((family) => {
				const series = strikes[family] && denominators(strikes[family], family, day.ledger);
				if (!series) return [];
				const words = cardWords(`denominators-${family}`);
				const reportIds = series.blocks.flatMap(({ reports }) =>
					reports.map(({ reportId }) => reportId)
				);
				return [
					pictureCard({ id: 'denominators', series }, day, { words, reportIds, known }, locale)
				];
			})
		),
		...detail.attacks.map(({ attack }) =>
			pictureCard(
				{
					id: 'known',
					series: toKnownWhenSeries(knownWhen(day.ledger, attack), day.names, day.numberOf),
					attackId: attack.attack_id,
					asOf
				},
				day,
				{
					// The history goes on past the moment of the view.
					words: cardWords('known-when'),
					reportIds: attack.reports.map((report) => report.report_id),
					known: LATEST
				},
				locale
			)
		)
	];
}

/** The first card of a kind of a day. */
export function dayCard<Id extends DayCard['id']>(
	id: Id,
	...day: Parameters<typeof dayCards>
): Extract<DayCard, { id: Id }> {
	const card = dayCards(...day).find((each) => each.id === id);
	if (!card) throw new Error(`${day[0]} has no card ${id}`);
	return card as Extract<DayCard, { id: Id }>;
}
