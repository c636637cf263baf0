import * as m from '../../../paraglide/messages';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { formatNumber } from '../../../figures/view/format';
import { missing, type Cell, type Table } from '../table';
import type { Denominators } from './series';
import { rateText, ratioText, reportText } from './words';

/** A row a version and below it a row a weapon type, so that what one leaves out can be seen. */
export function denominatorsTable(series: Denominators, names: Names, locale: Locale): Table {
	const o = { locale };
	const number = (value: number | null): Cell =>
		value === null
			? missing(m.denominators_not_stated({}, o))
			: { value, text: formatNumber(value, locale) };
	const ids = [
		...new Set(series.blocks.flatMap((block) => block.types.map((type) => type.weaponId)))
	];
	return {
		caption:
			series.family === 'missile'
				? m.denominators_caption_missile({}, o)
				: m.denominators_caption_drone({}, o),
		columns: [
			{ id: 'version', label: m.denominators_column_version({}, o), numeric: false },
			{ id: 'weapon_id', label: m.denominators_column_weapon({}, o), numeric: false },
			{ id: 'launched', label: m.denominators_column_launched({}, o), numeric: true },
			{ id: 'stopped', label: m.denominators_column_stopped({}, o), numeric: true },
			{ id: 'share', label: m.denominators_column_share({}, o), numeric: true },
			{ id: 'sources', label: m.denominators_column_sources({}, o), numeric: false }
		],
		rows: series.blocks.flatMap((block) => {
			const version = ratioText(block, locale);
			const sources = block.reports.map((each) => reportText(each, names, locale)).join('; ');
			const total: Cell[] = [
				{ value: version, text: version },
				{ value: series.family, text: m.denominators_all({}, o) },
				number(block.launched),
				number(block.stopped),
				block.share === null
					? missing(rateText(block, locale))
					: { value: block.share, text: rateText(block, locale) },
				{ value: sources, text: sources, muted: true }
			];
			if (block.types.length === 0) return [total];
			return [
				total,
				...ids.map((id): Cell[] => {
					const type = block.types.find((each) => each.weaponId === id);
					const empty = missing('');
					return [
						{ value: version, text: version, muted: true },
						{ value: id, text: names.weapon(id) },
						type ? number(type.launched) : missing(m.denominators_not_counted({}, o)),
						type ? number(type.stopped) : empty,
						empty,
						empty
					];
				})
			];
		})
	};
}
