/** The cell of a table that names the sources of its row. */
import type { IsoDay, IsoMoment } from '../../../records/ledger/types';
import type { DailySeries } from '../../../figures/stats/series';
import type { Span } from '../../../figures/stats/grain';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { dayHref } from '../../../figures/view/day-href';
import { missing, type Cell } from '../table';
import { namedSources } from './sources';

interface From {
	direction: DailySeries['direction'];
	asOf: IsoMoment | null;
	reports: DailySeries['reports'];
	names: Names;
	locale: Locale;
}

/** Each source of the reports at `indices`; where the row is one day it leads to the report on the page of that day. */
export function sourceCell(
	{ direction, asOf, reports, names, locale }: From,
	span: Span,
	indices: readonly number[]
): Cell {
	const sources = namedSources(reports, indices, names, locale);
	const text = sources.map((source) => source.text).join('; ');
	if (text === '') return missing('');
	const day: IsoDay = span.from;
	if (day !== span.to) return { value: text, text };
	return {
		value: text,
		text,
		links: sources.map((source) => ({
			text: source.text,
			href: dayHref(day, direction, locale, { reportId: source.reportId, asOf })
		}))
	};
}
