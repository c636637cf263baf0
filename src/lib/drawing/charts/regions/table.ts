import * as m from '../../../paraglide/messages';
import type { Figure } from '../../../figures/stats/figure';
import type { Locale } from '../../../figures/view/catalogue';
import { ofAllWeapons } from '../../../figures/view/describe';
import { formatFigureRange, formatNumber, formatSpan } from '../../../figures/view/format';
import { boundCell, missing, type Cell, type Column, type Table } from '../table';
import { MEASURES, type RegionFacts, type RegionFigure, type RegionsSeries } from './series';
import { measureName, regionName } from './words';

const FIGURES = MEASURES.filter((measure): measure is RegionFigure => measure !== 'reports');
const hidden = { label: '', numeric: true, csvOnly: true } as const;

/**
 * A row a region, those without a report too; then what is in no region, so that the rows of people add up to the
 * figures of the casualties.
 */
export function regionsTable(series: RegionsSeries, locale: Locale): Table {
	const o = { locale };
	const number = (value: number): Cell => ({ value, text: formatNumber(value, locale) });
	const columns: Column[] = [
		{ id: 'region', label: m.regions_col_region({}, o), numeric: false },
		{ ...hidden, id: 'region_id', numeric: false },
		{ id: 'reports', label: measureName('reports', locale), numeric: true },
		{ id: 'days', label: m.regions_col_days({}, o), numeric: true },
		...FIGURES.flatMap((measure): Column[] => [
			{ id: measure, label: measureName(measure, locale), numeric: true },
			{ ...hidden, id: `${measure}_low` },
			{ ...hidden, id: `${measure}_high` }
		]),
		{ ...hidden, id: 'period_from', numeric: false },
		{ ...hidden, id: 'period_to', numeric: false },
		{ ...hidden, id: 'direction', numeric: false }
	];
	const ends = [series.period.from, series.period.to, series.direction].map((value): Cell => ({
		value,
		text: ''
	}));
	const figure = (value: Figure | null, otherwise: string): Cell[] => [
		value ? { value: value.value, text: formatFigureRange(value, locale) } : missing(otherwise),
		boundCell(value, 'low'),
		boundCell(value, 'high')
	];
	const row = (id: string, name: string, facts: RegionFacts): Cell[] => {
		const none = facts.reports === 0;
		const why = none ? m.regions_none({}, o) : m.regions_not_stated({}, o);
		return [
			{ value: name, text: name },
			{ value: id, text: '' },
			none ? missing(why) : number(facts.reports),
			none ? missing('') : number(facts.days.length),
			...FIGURES.flatMap((measure) => figure(facts[measure], none ? '' : why)),
			...ends
		];
	};
	/** People alone: reports and weapons of it are counted elsewhere. */
	const people = (id: string, name: string, of: RegionsSeries['totals']): Cell[] => [
		{ value: name, text: name },
		{ value: id, text: '' },
		missing(''),
		missing(''),
		...FIGURES.flatMap((measure) =>
			figure(measure === 'killed' || measure === 'injured' ? of[measure] : null, '')
		),
		...ends
	];
	const ranked = [...series.tiles].sort(
		(a, b) => b.reports - a.reports || (regionName(a, locale) < regionName(b, locale) ? -1 : 1)
	);
	const { several, elsewhere } = series;
	return {
		caption: `${ofAllWeapons(
			m.regions_caption({ span: formatSpan(series.period, locale) }, o),
			series.selection,
			locale
		)}.`,
		columns,
		rows: [
			...ranked.map((tile) => row(tile.id, regionName(tile, locale), tile)),
			...(several ? [row('several', m.regions_several({}, o), several)] : []),
			...(elsewhere.killed || elsewhere.injured
				? [people('country', m.regions_elsewhere({}, o), elsewhere)]
				: [])
		]
	};
}
